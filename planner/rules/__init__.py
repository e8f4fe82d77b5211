"""What is recommended, why, and on whose word."""
