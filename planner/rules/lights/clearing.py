"""How a light is kept out of the picture: farther off, a panel below the face lower, an edge light more to the side."""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians, sin

from planner.optics import room as optics
from planner.rules.camera.gap import backdrop_behind
from planner.rules.case import Case
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.in_the_frame import keeps_out_of_the_frame
from planner.rules.lights.sides import body_behind_m, sides_m
from planner.rules.lights.stand import Stand
from planner.rules.posed_field import FARTHEST_LIGHT_M
from planner.rules.posture import eye_height
from planner.words import Message, _

STEP_M, TURN_DEG = 0.1, 5.0
BEHIND_DEG = 95.0
STAND_BEFORE_BACKDROP_M, CLEAR_OF_BACKDROP_M = 0.2, 0.05
"""What a stand and what any part of a light keeps from the backdrop at least."""


def azimuth_is_behind(azimuth_deg: float) -> bool:
    """Whether a light stands behind the sitter."""
    return abs(azimuth_deg) > BEHIND_DEG


def farthest_behind(case: Case, light: Fitted, azimuth: float, elevation: float) -> float:
    """How far off a light behind the sitter may be before the backdrop, with its depth and the lamp at its back."""
    behind = optics.reach_behind_m(1.0, azimuth, elevation)
    deep = body_behind_m(light, light.wanted.role, azimuth, elevation)
    space = backdrop_behind(case) - max(STAND_BEFORE_BACKDROP_M, deep + CLEAR_OF_BACKDROP_M)
    return space / behind


def out_of_the_frame(
    case: Case, light: Fitted, stand: Stand, distance: float
) -> tuple[Stand, float, tuple[Message, ...]]:
    """The nearest place from which no part of it is in the picture; where it stands, if there is none.

    The last is why it is farther off; why it is turned stands with the stand.
    """
    for turned in _stands(light, stand):
        off = _clear_m(case, light, turned, distance)
        if off is not None:
            far = (_("Far enough to stay out of the frame."),) if off > distance and turned is stand else ()
            return turned, off, far
    return stand, distance, ()


def _stands(light: Fitted, stand: Stand) -> Iterator[Stand]:
    """As it stands; then lower down, or turned to the side, as far as its set-up allows."""
    yield stand
    wanted = light.wanted
    if azimuth_is_behind(stand.azimuth_deg) and wanted.role != "background":
        says = _("More to the side than usual, so that it stays out of the frame.")
        end = min(wanted.azimuth_range_deg, key=abs)
        for azimuth in steps(stand.azimuth_deg, end):
            yield stand.at(says, azimuth=azimuth)
    elif stand.elevation_deg < 0:
        says = _("Steeper below than usual, so that it stays out of the frame.")
        for elevation in steps(stand.elevation_deg, wanted.elevation_range_deg[0]):
            yield stand.at(says, elevation=elevation)


def steps(start: float, end: float) -> Iterator[float]:
    """Angles from one to another without the first, five degrees apart."""
    step = TURN_DEG if end > start else -TURN_DEG
    return (start + step * (number + 1) for number in range(int(abs(end - start) / TURN_DEG)))


def _clear_m(case: Case, light: Fitted, stand: Stand, nearest: float) -> float | None:
    """The nearest distance at which it keeps out of the frame; None where it would be too far off to be of use."""
    wanted, azimuth, elevation = light.wanted, stand.azimuth_deg, stand.elevation_deg
    behind = azimuth_is_behind(azimuth)
    farthest = wanted.distance_range_m[1] if wanted.optional or behind else FARTHEST_LIGHT_M
    if behind:
        farthest = min(farthest, farthest_behind(case, light, azimuth, elevation))
    off = nearest
    while not keeps_out_of_the_frame(case, light, wanted.role, (off, azimuth, elevation)):
        off = round(off + STEP_M, 2)
        if off > farthest or _is_in_the_floor(case, light, off, elevation):
            return None
    return off


def _is_in_the_floor(case: Case, light: Fitted, distance: float, elevation: float) -> bool:
    half = sides_m(light, elevation)[1] / 2 * cos(radians(elevation))
    return eye_height(case) + distance * sin(radians(elevation)) < half
