"""Whether a light that may be left out does its work where it has to stand."""

from __future__ import annotations

from planner.optics import room as optics
from planner.rules.advice import ON_STANDS
from planner.rules.camera.gap import backdrop_behind
from planner.rules.case import Case
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.in_the_frame import is_in_the_frame
from planner.rules.lights.placing import Place
from planner.rules.lights.sides import body_behind_m

PRESSED_DEG = 5.0
"""How far below its range the ceiling may press an optional light before it is better left out."""


def is_usable(case: Case, light: Fitted, place: Place) -> bool:
    """Whether an optional light does its work where it has to stand; one that must be there always counts."""
    if not light.wanted.optional or light.source not in ON_STANDS:
        return True
    pressed_down = place.elevation_deg < light.wanted.elevation_range_deg[0] - PRESSED_DEG
    return (
        not pressed_down
        and not _is_behind_the_backdrop(case, light, place)
        and not is_in_the_picture(case, light, place)
    )


def _is_behind_the_backdrop(case: Case, light: Fitted, place: Place) -> bool:
    behind = optics.reach_behind_m(place.distance_m, place.azimuth_deg, place.elevation_deg)
    deep = body_behind_m(light, light.wanted.role, place.azimuth_deg, place.elevation_deg)
    return behind + deep > backdrop_behind(case)


def is_in_the_picture(case: Case, light: Fitted, place: Place) -> bool:
    """Whether it is seen where it has to stand."""
    stood = (place.distance_m, place.azimuth_deg, place.elevation_deg)
    return is_in_the_frame(case, light, light.wanted.role, stood)
