"""What speaks for a set-up and what against it."""

from planner.rules.lighting.reasons import effects, people, purpose, surroundings

__all__ = ["effects", "people", "purpose", "surroundings"]
