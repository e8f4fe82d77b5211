"""What speaks for a set-up and what against it."""

from planner.rules.lighting.reasons import people, purpose, surroundings

__all__ = ["people", "purpose", "surroundings"]
