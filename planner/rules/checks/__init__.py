"""What is verified before anyone arrives: room, sharpness, backdrop, glasses, kit and files, by picture and in all."""

from planner.rules.checks import backdrop, ceiling, conflicts, face, files, frame, kit, light, on_set, room
from planner.rules.checks.checking import checks_for
from planner.rules.checks.session import session_checks

__all__ = [
    "backdrop",
    "ceiling",
    "checks_for",
    "conflicts",
    "face",
    "files",
    "frame",
    "kit",
    "light",
    "on_set",
    "room",
    "session_checks",
]
