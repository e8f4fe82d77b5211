"""What one frame covers at the sitter, and the part of the sensor that it is cut from."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from planner.craft import FORMATIONS
from planner.interview.answers import remembered
from planner.optics import framing as optics
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.orientation import ORIENTATION, SHAPE_OF

MOST_ROWS = 6
SIDE_AIR_M = 0.55
PER_PERSON_M = 0.45


@dataclass(frozen=True)
class Field:
    """What the frame covers at the sitter, in metres, and its sides as a ratio of whole numbers."""

    height_m: float
    width_m: float
    aspect: tuple[int, int]


@remembered
def field_of(case: Case) -> Field:
    """The frame at the sitter: the crop's height, or what the people side by side need, whichever is larger."""
    crop = case.decided(CROP)
    across, down = aspect_of(case)
    height = crop.field_height_m
    width = height * across / down
    needed = 0.0 if crop.key == "environmental" else width_of_people(case)
    scale = max(1.0, needed / width)
    return Field(height * scale, width * scale, (across, down))


@remembered
def aspect_of(case: Case) -> tuple[int, int]:
    """Width to height of the file: the crop's own, turned where the picture lies the other way."""
    crop = case.decided(CROP)
    shape = case.decided(ORIENTATION).key
    own = Fraction(crop.aspect.replace(":", "/"))
    if shape == "square":
        return 1, 1
    aspect = own if shape == SHAPE_OF[crop.orientation] else 1 / own
    return aspect.numerator, aspect.denominator


@remembered
def rows_of_people(case: Case) -> int:
    """How many rows the people stand in."""
    usual = [row for row in FORMATIONS.values() if row.occasion == "any"]
    fitting = [row.rows for row in usual if row.people[0] <= case.people <= row.people[1]]
    return min(fitting, default=MOST_ROWS)


@remembered
def width_of_people(case: Case) -> float:
    """Metres that the people need side by side, with air at both ends; one person needs none of it."""
    if case.people == 1:
        return 0.0
    in_a_row = math.ceil(case.people / rows_of_people(case))
    return PER_PERSON_M * in_a_row + SIDE_AIR_M


@remembered
def sensor_used(case: Case) -> tuple[float, float]:
    """Width and height in millimetres of the part of the sensor that the file is cut from, camera turned to suit."""
    sensor = kit.body(case.told).sensor
    across, down = aspect_of(case)
    return optics.used_sensor_mm(sensor.width_mm, sensor.height_mm, across / down)
