"""The candidates: every backdrop of the craft table, and how wide a carried one must be."""

from __future__ import annotations

from planner.craft import BACKDROPS, Backdrop
from planner.interview.answers import Answers
from planner.optics import backdrop as optics
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.engine import Choice
from planner.rules.field import distances_of, field_of_the_crop
from planner.rules.rows import rows_deep

CARRIED = ("paper", "canvas", "cloth")

BACKDROP: Choice[Backdrop] = Choice("backdrop", BACKDROPS)


def width_owned(told: Answers, backdrop: Backdrop) -> float | None:
    """The width of the widest piece that is owned, in metres; None where there is none."""
    return max((one.width_m for one in kit.hangings(told) if one.row.key == backdrop.key), default=None)


def width_needed(case: Case, field_m: float, gap_m: float, distance_m: float) -> float:
    """Metres of backdrop that a frame so wide sees so far behind the last row, with a margin at both edges."""
    return optics.width_needed_m(field_m, distance_m, rows_deep(case) + gap_m)


def least_width(case: Case, backdrop: Backdrop) -> float:
    """The width needed where everything favours it: the least gap and the farthest good distance."""
    field = field_of_the_crop(case).width_m
    return width_needed(case, field, backdrop.gap_m[0], distances_of(case).good_to_m)
