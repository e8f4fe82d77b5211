"""What one frame covers at the sitter, and the part of the sensor that it is cut from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from planner.craft import Use
from planner.craft.crops import HEAD_HEIGHT_M
from planner.interview.answers import remembered
from planner.optics import framing as optics
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.orientation import ORIENTATION, SHAPE_OF
from planner.rules.rows import (
    PER_PERSON_M,
    WHEELCHAIR_M,
    beside_each_other,
    front_stance,
    is_a_baby_alone,
    longest_row,
    rise,
    sits_in_a_wheelchair,
)

NEWBORN_HEAD_M = 0.12
"""Crown to chin of a newborn of half a metre (anthropometry: a quarter of the length)."""
SIDE_AIR_M = 0.55
CLOSE_PER_PERSON_M, CLOSE_AIR_M = 0.35, 0.25
"""Turned in with shoulders overlapping two people are 0.65 to 0.85 m broad, as the stage's couples are; a hand's
breadth of air at each end."""
FIVE_IN_A_ROW_M = 5 * PER_PERSON_M + SIDE_AIR_M
BODY_FIELD_M, WHOLE_FIELD_M = 0.7, 2.5
"""From this height of frame on a light must cover more than a face; from that on the place lights itself."""
COVERS, COVERS_ROW = 0.9, 1.3
FARTHEST_LIGHT_M = 6.0
ROOM_FOR_WORDS = {"side": 1 / 3, "half": 1 / 2}
"""Share of the frame that a use keeps free for words."""
ENDS_AT_H = {"sit": 6.3, "kneel": 7.95}
"""Where a frame ends below the crown of somebody standing: at the shins of those who sit, below those who kneel."""


@dataclass(frozen=True)
class Field:
    """What the frame covers at the sitter in metres, its sides as a ratio of whole numbers, its upper edge in heads."""

    height_m: float
    width_m: float
    aspect: tuple[int, int]
    top_h: float
    head_m: float
    """The head height that the ruler is laid on with: a newborn's is half of a grown-up's."""

    @property
    def bottom_h(self) -> float:
        """The lower edge, in head heights below the crown."""
        return self.top_h + self.height_m / self.head_m


@remembered
def field_of(case: Case) -> Field:
    """The frame at the sitter: the crop's height, or what the people side by side need, whichever is larger.

    A frame that people side by side made taller than the crop gets the larger part of the extra below.
    """
    across, down = aspect_of(case)
    top, bottom = _edges(case)
    heads = bottom - top
    head = head_m(case)
    width = heads * head * across / down
    needed = 0.0 if case.decided(CROP).key == "environmental" else _width_in_the_frame(case)
    scale = max(1.0, needed / width)
    above = heads * (scale - 1) / 3
    return Field(heads * scale * head, width * scale, (across, down), top - above, head)


@remembered
def head_m(case: Case) -> float:
    """Chin to crown of whoever the frame is planned for; a newborn's where nobody else is in it."""
    return NEWBORN_HEAD_M if is_a_baby_alone(case) else HEAD_HEIGHT_M


def _edges(case: Case) -> tuple[float, float]:
    """The crop's edges; in rows the highest heads have its air, and whoever sits or kneels in front stays whole."""
    crop = case.decided(CROP)
    if crop.key != "group":
        return crop.top_h, crop.bottom_h
    return crop.top_h - rise(case) / HEAD_HEIGHT_M, max(crop.bottom_h, ENDS_AT_H.get(front_stance(case), 0.0))


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
def width_of_people(case: Case) -> float:
    """Metres that the people need side by side, with air at both ends; one person needs none of it."""
    if case.people == 1:
        return 0.0
    wheels = WHEELCHAIR_M - PER_PERSON_M if sits_in_a_wheelchair(case) else 0.0
    return PER_PERSON_M * longest_row(case) + wheels + SIDE_AIR_M


@dataclass(frozen=True)
class Distances:
    """Between which distances from the camera people look well, and beyond which one has to call; metres."""

    block_below_m: float
    warn_below_m: float
    good_from_m: float
    good_to_m: float
    flat_beyond_m: float


@remembered
def distances_of(case: Case) -> Distances:
    """The crop's own, meant for a row of five; a wider row is seen from farther off, or its ends stretch.

    What is near is drawn larger by its share of the distance: a head half as large keeps its shape from half as far.
    """
    crop = case.decided(CROP)
    wider = max(1.0, width_of_people(case) / FIVE_IN_A_ROW_M) if crop.key == "group" else 1.0
    small = head_m(case) / HEAD_HEIGHT_M
    return Distances(
        round(crop.block_below_m * small, 2),
        round(crop.warn_below_m * small, 2),
        crop.good_from_m * wider * small,
        crop.good_to_m * wider * small,
        crop.flat_beyond_m * wider * small,
    )


@remembered
def covering(case: Case) -> float:
    """How far off a light in front must be to cover all that the frame shows of people, at most; 0 for a head."""
    field = field_of(case)
    body = COVERS * field.height_m if BODY_FIELD_M < field.height_m < WHOLE_FIELD_M else 0.0
    row = COVERS_ROW * width_of_people(case) if case.people > 2 else 0.0
    return min(max(body, row), FARTHEST_LIGHT_M)


def _width_in_the_frame(case: Case) -> float:
    """Metres that must fit the frame's width: a row of people, or two or three close together; a baby is held.

    Beside a wheelchair nobody comes so close. Several people have only the part that words leave.
    """
    if case.people == 1:
        return 0.0
    if case.decided(CROP).key == "group" or sits_in_a_wheelchair(case):
        width = width_of_people(case)
    else:
        width = CLOSE_PER_PERSON_M * beside_each_other(case) + CLOSE_AIR_M
    return width / (1 - room_for_words(case.uses))


def room_for_words(uses: Iterable[Use]) -> float:
    """Share of the frame's width that stays free for words, at camera left."""
    return max((ROOM_FOR_WORDS.get(use.negative_space, 0.0) for use in uses), default=0.0)


@remembered
def sensor_used(case: Case) -> tuple[float, float]:
    """Width and height in millimetres of the part of the sensor that the file is cut from, camera turned to suit."""
    sensor = kit.body(case.told).sensor
    across, down = aspect_of(case)
    return optics.used_sensor_mm(sensor.width_mm, sensor.height_mm, across / down)
