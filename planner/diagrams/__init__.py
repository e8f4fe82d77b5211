"""Drawings from the plan's own numbers: what the camera sees, and the floor plan to scale, as SVG."""
