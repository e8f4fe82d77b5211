"""Who in a row is not as the others are: somebody in their wheelchair, the youngest, whoever holds a baby."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from planner.interview.script.birth import SIBLING
from planner.interview.script.children import Youngest
from planner.optics import room as optics
from planner.rules.advice import Apart, PeopleRow, Who
from planner.rules.case import Case
from planner.rules.rows import a_baby_is_held, sits_in_a_wheelchair, who_is_small

CHILD_STANDING_EYES_M, SMALL_CHILD_EYES_M = 1.05, 0.80
"""House judgement: of children of four and more, and of one to three years."""
STANDING: dict[str, tuple[Who, float]] = {
    Youngest.TODDLER: ("small-child", SMALL_CHILD_EYES_M),
    Youngest.SMALL: ("child", CHILD_STANDING_EYES_M),
    Youngest.SCHOOL: ("child", CHILD_STANDING_EYES_M),
}
"""How the youngest is seen who stands among people who sit; whoever is older is as tall as they."""


def with_those_apart(case: Case, rows: tuple[PeopleRow, ...]) -> tuple[PeopleRow, ...]:
    """The rows with whoever is told of in a place of their own.

    A wheelchair stands in the first row, one in from the middle, and never at its edge where it has three places;
    the youngest comes beside it. A baby is held in the first row by whoever sits, else in the last.
    """
    if not rows:
        return ()
    first, *behind = _with_two_in_front(case, rows)
    first = msgspec.structs.replace(first, apart=tuple(_in_the_first_row(case, first)))
    rows = (first, *behind)
    if not a_baby_is_held(case):
        return rows
    holds = 0 if first.stance == "sit" and case.purpose.key == "newborn" else len(rows) - 1
    row = rows[holds]
    taken = [one.place for one in row.apart]
    place = next((place for place in _from_the_middle(row.heads) if place not in taken), None)
    if place is None:
        return rows
    holding = msgspec.structs.replace(row, apart=(*row.apart, Apart(place, "holds-a-baby", row.eyes_m)))
    return (*rows[:holds], holding, *rows[holds + 1 :])


def _with_two_in_front(case: Case, rows: tuple[PeopleRow, ...]) -> tuple[PeopleRow, ...]:
    """Where one sits in front with a baby, a small brother or sister stands beside them and not behind."""
    first, *between = rows
    if first.heads > 1 or not between or case.told.get(SIBLING, None) not in STANDING:
        return rows
    *between, last = between
    fewer = msgspec.structs.replace(last, heads=last.heads - 1)
    return (msgspec.structs.replace(first, heads=2), *between, fewer)


def _in_the_first_row(case: Case, row: PeopleRow) -> Iterator[Apart]:
    taken = -1
    if sits_in_a_wheelchair(case):
        taken = 1 if row.heads == 3 else max(row.heads // 2 - 1, 0)
        yield Apart(taken, "in-a-wheelchair", optics.EYES_SEATED_M)
    age = who_is_small(case)
    places = [place for place in _from_the_middle(row.heads) if place != taken]
    if age in STANDING and places:
        who, eyes = STANDING[age]
        yield Apart(places[0], who, eyes)


def _from_the_middle(heads: int) -> list[int]:
    """All places of a row, those in its middle first."""
    return sorted(range(heads), key=lambda place: abs(place - heads / 2))
