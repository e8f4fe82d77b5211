"""The candidates: every pose of the craft table, and what of the picture they are chosen for."""

from __future__ import annotations

from planner.craft import POSES
from planner.craft import Pose as PoseRow
from planner.interview.script.feel import MOOD
from planner.rules.case import Case
from planner.rules.engine import Choice

POSE: Choice[PoseRow] = Choice("pose", POSES)
IN_A_PLACE = ("at-the-desk", "at-work")
"""Poses of somebody who uses the place that they are in."""


def is_of_a_baby(case: Case) -> bool:
    """Whether the picture is of someone who follows no direction at all."""
    return case.purpose.key == "newborn"


def moods(case: Case) -> tuple[str, ...]:
    """The moods of the picture, the leading one first; each further look lets the next one lead."""
    chosen = _asked_for(case)
    turn = case.shot.turn % len(chosen)
    return (*chosen[turn:], *chosen[:turn])


def looks_of_the_mood_before(case: Case) -> int:
    """How many looks before this one had the same mood first."""
    return case.shot.turn // len(_asked_for(case))


def _asked_for(case: Case) -> tuple[str, ...]:
    return case.told.get(MOOD, None) or case.purpose.moods
