"""What is behind the person: which backdrop, why, and how far away."""

from planner.rules.backdrop import reasons, requirements, separation
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.backdrop.lines import backdrop_line

__all__ = ["BACKDROP", "backdrop_line", "reasons", "requirements", "separation"]
