"""Where a window is: in its wall, out of the frame, behind the photographer, under the ceiling."""

from __future__ import annotations

from math import asin, cos, degrees, radians, sin

from planner.optics.room import PHOTOGRAPHER_M
from planner.rules.camera import DISTANCE
from planner.rules.camera.gap import backdrop_behind
from planner.rules.case import Case
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.sides import sides_m
from planner.rules.posed_field import FARTHEST_LIGHT_M, field_of
from planner.words import Message, _

IN_FRONT_DEG, BEHIND_DEG = 20.0, 95.0
"""So near to the line to the lens a window is in the wall behind the camera; beyond the other, behind the sitter."""
BESIDE_THE_FRAME_M, LINTEL_M = 0.05, 0.1
"""What its wall keeps from the frame, and its upper edge from the ceiling, at least."""


def distance_of(
    case: Case, light: Fitted, azimuth: float, elevation: float
) -> tuple[float, tuple[Message, ...]]:
    """As far off as usual, or so far that it can be where it is said to be; metres, and why."""
    usual, level, turn = light.wanted.distance_m, cos(radians(elevation)), radians(abs(azimuth))
    if abs(azimuth) > BEHIND_DEG:
        return usual, ()
    camera = case.settled(DISTANCE)
    if abs(azimuth) < IN_FRONT_DEG:
        needed = (camera + PHOTOGRAPHER_M) / (level * cos(turn))
        says = _("Far enough that the photographer stands before it.")
    else:
        wider = (camera + backdrop_behind(case)) / camera
        needed = (field_of(case).width_m / 2 * wider + BESIDE_THE_FRAME_M) / (level * sin(turn))
        says = _("Far enough that its wall stays out of the frame.")
    needed = min(needed, FARTHEST_LIGHT_M)
    return (needed, (says,)) if needed > usual else (usual, ())


def elevation_of(light: Fitted, usual_deg: float, distance: float) -> float:
    """The usual elevation; a window that is farther off than usual is no higher for that, so it is seen lower."""
    if light.source != "window" or distance <= light.wanted.distance_m:
        return usual_deg
    return degrees(asin(light.wanted.distance_m * sin(radians(usual_deg)) / distance))


def highest_deg(light: Fitted, ceiling: float, eyes: float, distance: float) -> float:
    """The elevation of the highest window under the ceiling; no window is below the eyes for that."""
    _width, upright = sides_m(light, 0.0)
    lift = (ceiling - LINTEL_M - upright / 2 - eyes) / distance
    return degrees(asin(max(min(lift, 1.0), 0.0)))
