"""Which poses suit a picture, and which do not."""

from planner.rules.posing import reasons, requirements
from planner.rules.posing.choice import POSE, is_of_a_baby, looks_of_the_mood_before, moods

__all__ = ["POSE", "is_of_a_baby", "looks_of_the_mood_before", "moods", "reasons", "requirements"]
