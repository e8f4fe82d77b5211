"""Whether a light that may be left out does its work where it has to stand."""

from __future__ import annotations

from math import cos, radians, sin

from planner.craft.crops import EYES_H
from planner.optics import room as optics
from planner.rules.camera import CAMERA_HEIGHT, DISTANCE
from planner.rules.camera.gap import backdrop_behind
from planner.rules.case import Case
from planner.rules.field import field_of
from planner.rules.lights.fitting import EDGES, Fitted
from planner.rules.lights.placing import ON_STANDS, Place, azimuth_is_behind
from planner.rules.lights.sides import body_behind_m, sides_m
from planner.rules.posture import eye_height

PRESSED_DEG = 5.0
"""How far below its range the ceiling may press an optional light before it is better left out."""
LOWERED_M = 0.05
"""By so much a panel is lowered on the set without a word."""


def is_usable(case: Case, light: Fitted, place: Place) -> bool:
    """Whether an optional light does its work where it has to stand; one that must be there always counts."""
    if not light.wanted.optional or light.source not in ON_STANDS:
        return True
    pressed_down = place.elevation_deg < light.wanted.elevation_range_deg[0] - PRESSED_DEG
    return (
        not pressed_down
        and not _is_behind_the_backdrop(case, light, place)
        and not _shows_behind_the_head(case, light, place)
    )


def _is_behind_the_backdrop(case: Case, light: Fitted, place: Place) -> bool:
    behind = optics.reach_behind_m(place.distance_m, place.azimuth_deg, place.elevation_deg)
    deep = body_behind_m(light, light.wanted.role, place.azimuth_deg, place.elevation_deg)
    return behind + deep > backdrop_behind(case)


def lies_in_the_picture(case: Case, light: Fitted, place: Place) -> bool:
    """Whether a panel below the face reaches into a frame that goes down to the knees or the floor."""
    field, camera, lens = field_of(case), case.settled(DISTANCE), case.settled(CAMERA_HEIGHT)
    level, turn = place.distance_m * cos(radians(place.elevation_deg)), radians(place.azimuth_deg)
    narrower = (camera - level * cos(turn)) / camera
    if place.elevation_deg >= 0 or azimuth_is_behind(place.azimuth_deg) or narrower <= 0:
        return False
    lower_edge = eye_height(case) + (EYES_H - field.bottom_h) * field.head_m
    sees_down_to = lens + (lower_edge - lens) * narrower
    width, height = sides_m(light, place.elevation_deg)
    top = place.height_m + height / 2 * cos(radians(place.elevation_deg))
    inner = level * abs(sin(turn)) - width / 2 * cos(turn)
    return top > sees_down_to + LOWERED_M and inner < field.width_m / 2 * narrower


def _shows_behind_the_head(case: Case, light: Fitted, place: Place) -> bool:
    """Whether an edge light stands in the picture, beside or above the head."""
    if light.wanted.role not in EDGES or not azimuth_is_behind(place.azimuth_deg):
        return False
    field, camera = field_of(case), case.settled(DISTANCE)
    behind = optics.reach_behind_m(place.distance_m, place.azimuth_deg, place.elevation_deg)
    wider = (camera + behind) / camera
    level = place.distance_m * cos(radians(place.elevation_deg))
    width, height = sides_m(light, place.elevation_deg)
    aside = level * abs(sin(radians(place.azimuth_deg))) - width / 2
    up = place.distance_m * sin(radians(place.elevation_deg)) - height / 2
    return aside < field.width_m / 2 * wider and up < field.height_m / 3 * wider
