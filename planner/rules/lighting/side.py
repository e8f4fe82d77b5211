"""From which side the key comes."""

from __future__ import annotations

from typing import Literal

from planner.interview.script.room import WINDOW_SIDE, WindowSide
from planner.rules.case import Case
from planner.rules.lighting.choice import LIGHTING

Side = Literal[1, -1]
CAMERA_LEFT: Side = 1
CAMERA_RIGHT: Side = -1


def key_side(case: Case) -> Side:
    """Camera left, unless the light is a window at the right."""
    if case.decided(LIGHTING).key_light.kind != "window":
        return CAMERA_LEFT
    at_the_right = case.told.get(WINDOW_SIDE, None) is WindowSide.RIGHT
    return CAMERA_RIGHT if at_the_right else CAMERA_LEFT
