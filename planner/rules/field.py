"""What one frame covers at the sitter, as its crop, its uses and the number of people want it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from fractions import Fraction

from planner.craft import Use
from planner.craft.crops import HEAD_HEIGHT_M
from planner.interview.answers import remembered
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
BROADEST = (4, 5)
"""The broadest format of an upright frame."""
LONGEST_SIDE = 50
"""Of a format in whole numbers."""
WITH_HANDS = ("waist-up", "three-quarter")
"""Frames that end near the hands: what is cut from their height loses them."""
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

    def in_format(self, aspect: tuple[int, int]) -> Field:
        """As high in another format."""
        across, down = aspect
        return replace(self, width_m=self.height_m * across / down, aspect=aspect)

    def taller(self, by_h: float) -> Field:
        """In the same format, down to so many head heights lower."""
        height = self.height_m + by_h * self.head_m
        return replace(self, height_m=height, width_m=self.width_m * height / self.height_m)


def enlarged(field: Field, scale: float) -> Field:
    """The same from farther off, where that shows more; the larger part of what it shows more of is below."""
    if scale <= 1:
        return field
    above = field.height_m / field.head_m * (scale - 1) / 3
    return replace(
        field,
        height_m=field.height_m * scale,
        width_m=field.width_m * scale,
        top_h=field.top_h - above,
    )


@remembered
def field_of_the_crop(case: Case) -> Field:
    """The crop's height, or what the people side by side need, whichever is larger."""
    across, down = aspect_of(case)
    top, bottom = _edges(case)
    head = head_m(case)
    height = (bottom - top) * head
    field = Field(height, height * across / down, (across, down), top, head)
    needed = 0.0 if case.decided(CROP).key == "environmental" else _width_in_the_frame(case)
    return enlarged(field, needed / field.width_m)


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
    """Width to height of the file: the crop's own, turned where the picture lies the other way.

    An upright one that ends near the hands is as broad as a use of it, so that nothing below has to be cut off for it.
    """
    crop = case.decided(CROP)
    shape = case.decided(ORIENTATION).key
    own = Fraction(crop.aspect.replace(":", "/"))
    if shape == "square":
        return 1, 1
    aspect = own if shape == SHAPE_OF[crop.orientation] else 1 / own
    if shape == "upright" and crop.key in WITH_HANDS:
        aspect = max([aspect, *map(_upright, case.uses)])
    return aspect.numerator, aspect.denominator


def _upright(use: Use) -> Fraction:
    """Width to height of a use that stands, up to the broadest format; 0 for one that does not."""
    ratio = Fraction(use.lying("upright").aspect_ratio).limit_denominator(LONGEST_SIDE)
    return ratio if ratio <= Fraction(*BROADEST) else Fraction(0)


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
