"""No two lights stand in each other: the later one turns aside, or goes farther off."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from planner.rules.case import Case
from planner.rules.lights.bulk import are_apart, bulk_of
from planner.rules.lights.clearing import STEP_M, TURN_DEG, azimuth_is_behind
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.in_the_frame import is_in_the_frame
from planner.rules.lights.placing import (
    Place,
    height_of,
    highest_deg,
    may_be_moved,
    sticks_out,
)
from planner.rules.lights.stand import Number, Why
from planner.words import _

CLEAR_M = 0.05
"""What two lights keep from each other, in plan or in height."""
STEPS = 8
"""So far aside, and so much farther, a place is looked for."""


def beside(case: Case, light: Fitted, place: Place, others: Sequence[tuple[Fitted, Place]]) -> Place:
    """The place, moved if the light would stand in one of those that stand already; unmoved where none is better."""
    if not _stands(light):
        return place
    touched = next((one for one in others if _touch((light, place), one)), None)
    if touched is None:
        return place
    for moved in _moves(case, light, place, touched[1]):
        if not any(_touch((light, moved), one) for one in others) and _is_no_worse(case, light, place, moved):
            return moved
    return place


def _stands(light: Fitted) -> bool:
    return may_be_moved(light) and light.wanted.role != "background"


def _touch(one: tuple[Fitted, Place], other: tuple[Fitted, Place]) -> bool:
    """Whether two lights touch as seen from above, with neither clear above the other."""
    if not (_stands(one[0]) and _stands(other[0])):
        return False
    mine, yours = (
        bulk_of(light, light.wanted.role, (place.distance_m, place.azimuth_deg, place.elevation_deg))
        for light, place in (one, other)
    )
    highs = [[h for _x, _y, h in points] for points in (mine, yours)]
    over = max(min(highs[0]) - max(highs[1]), min(highs[1]) - max(highs[0]))
    if over >= CLEAR_M:
        return False
    return not are_apart([point[:2] for point in mine], [point[:2] for point in yours], CLEAR_M)


def _moves(case: Case, light: Fitted, place: Place, other: Place) -> Iterator[Place]:
    """Places away from the other light, as far off as it is and turned aside first, then farther off."""
    least, most = (end + place.turned_deg for end in light.wanted.azimuth_range_deg)
    away = TURN_DEG if place.azimuth_deg > other.azimuth_deg else -TURN_DEG
    turns = [turn for step in range(STEPS) if least <= (turn := place.azimuth_deg + away * step) <= most]
    for farther in range(STEPS):
        for azimuth in turns or [place.azimuth_deg]:
            yield _moved(case, place, azimuth, round(place.distance_m + STEP_M * farther, 2))


def _moved(case: Case, place: Place, azimuth: float, distance: float) -> Place:
    of: set[Number] = set()
    if azimuth != place.azimuth_deg:
        of.add("azimuth")
    if distance != place.distance_m:
        of.add("distance")
    why = Why(_("Moved, so that it and the light beside it have room."), frozenset(of))
    return replace(
        place,
        azimuth_deg=azimuth,
        distance_m=distance,
        height_m=height_of(case, distance, place.elevation_deg),
        because=(*place.because, why),
    )


def _is_no_worse(case: Case, light: Fitted, place: Place, moved: Place) -> bool:
    """Whether it is there between the walls, under the ceiling and out of the picture, or was not before."""
    if azimuth_is_behind(place.azimuth_deg) != azimuth_is_behind(moved.azimuth_deg):
        return False
    before, after = ((one.distance_m, one.azimuth_deg, one.elevation_deg) for one in (place, moved))
    role = light.wanted.role
    if is_in_the_frame(case, light, role, after) and not is_in_the_frame(case, light, role, before):
        return False
    if moved.elevation_deg > 0 and moved.elevation_deg > highest_deg(case, light, moved.distance_m) + 1:
        return False
    sides = (sticks_out(case, light, one.azimuth_deg, one.distance_m) for one in (moved, place))
    return not next(sides) or next(sides)
