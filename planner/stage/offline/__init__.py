"""What makes the stage's data, once and offline: heads, their light, and figures; the app never imports it."""
