"""Several people in rows: how many stand in each, how far behind the first it is, and how high its eyes are."""

from __future__ import annotations

import math
from collections.abc import Sequence

from planner.craft import FORMATIONS, Formation
from planner.craft.poses import Stance
from planner.interview.answers import remembered
from planner.interview.script.birth import SIBLING, Sibling
from planner.interview.script.care import NEEDS
from planner.interview.script.children import YOUNGEST, Youngest
from planner.optics import room as optics
from planner.rules.advice import PeopleRow
from planner.rules.case import Case

PER_PERSON_M = 0.45
WHEELCHAIR_M = 0.7
"""How broad a place a wheelchair takes, with hands at its rims (published outer widths are 0.6 to 0.7)."""
ROW_M = 0.5
"""From the faces of one row to those of the next; formations.toml says why."""
SITS, KNEELS = optics.EYES_SEATED_M / optics.EYES_STANDING_M, 0.58
"""How high eyes are on a chair, and on one's heels, beside those of the same person standing (anthropometry)."""
BENCH_M, TIER_M = 0.4, 0.25
"""How high a bench is, and how much each tier rises."""


def usual_formation(people: int) -> Formation:
    """The formation that so many people are planned in."""
    usual = [row for row in FORMATIONS.values() if row.occasion == "any"]
    fitting = [row for row in usual if row.people[0] <= people <= row.people[1]]
    return min(fitting, key=lambda row: row.rows)


def heads_in_rows(people: int, rows: int) -> Sequence[int]:
    """As many in each as can be, the longest first."""
    shorter, longer = divmod(people, rows)
    return [shorter + (1 if row < longer else 0) for row in range(rows)]


def people_in_rows(people: int, standing_eyes_m: float) -> tuple[PeopleRow, ...]:
    """The rows of the usual formation, from the front; one person alone is in none."""
    if people == 1:
        return ()
    formation = usual_formation(people)
    heads = heads_in_rows(people, formation.rows)
    if formation.longest_behind:
        heads = heads[::-1]
    return tuple(
        PeopleRow(count, stance, round(ROW_M * row, 2), round(_eyes(stance, row, standing_eyes_m), 2))
        for row, (count, stance) in enumerate(zip(heads, formation.stances, strict=True))
    )


def youngest(case: Case) -> Youngest | None:
    """How old the youngest of several people is, as far as it was told."""
    return case.told.get(YOUNGEST, None) if case.people > 1 else None


def who_is_small(case: Case) -> Youngest | Sibling | None:
    """How old the child is that was told of among several people: the youngest, or a newborn's brother or sister."""
    return youngest(case) or (case.told.get(SIBLING, None) if case.people > 1 else None)


def a_baby_is_held(case: Case) -> bool:
    """Whether one of several people has a baby in their arms."""
    return case.people > 1 and (case.purpose.key == "newborn" or youngest(case) is Youngest.BABY)


def sits_in_a_wheelchair(case: Case) -> bool:
    """Whether one of several people does."""
    return case.people > 1 and "wheelchair" in case.told.get(NEEDS, ())


def is_a_baby_alone(case: Case) -> bool:
    """Whether a newborn is the only one in the picture: it lies, and is seen from above."""
    return case.people == 1 and case.purpose.key == "newborn"


def beside_each_other(case: Case) -> int:
    """How many people take a place of their own: a baby is held by one of them."""
    return case.people - 1 if a_baby_is_held(case) else case.people


@remembered
def formation_of(case: Case) -> Formation | None:
    """The formation that those who take a place of their own are planned in; None where one does."""
    places = beside_each_other(case)
    return None if places == 1 else usual_formation(places)


@remembered
def rows_of_people(case: Case) -> int:
    """How many rows the people stand in."""
    formation = formation_of(case)
    return formation.rows if formation else 1


@remembered
def rows_deep(case: Case) -> float:
    """Metres from the first row of people to the last; none where there is one row."""
    return ROW_M * (rows_of_people(case) - 1)


@remembered
def front_stance(case: Case) -> Stance:
    """How the first row stands, sits or kneels."""
    formation = formation_of(case)
    return formation.stances[0] if formation else "stand"


@remembered
def rise(case: Case) -> float:
    """Metres by which the highest heads are over those of people who stand on the floor."""
    formation = formation_of(case)
    return max(_lifted(stance, row) for row, stance in enumerate(formation.stances)) if formation else 0.0


@remembered
def longest_row(case: Case) -> int:
    """How many people are side by side where they are most."""
    return math.ceil(beside_each_other(case) / rows_of_people(case))


def _eyes(stance: Stance, row: int, standing_eyes_m: float) -> float:
    match stance:
        case "kneel":
            return standing_eyes_m * KNEELS
        case "sit":
            return standing_eyes_m * SITS
    return standing_eyes_m + _lifted(stance, row)


def _lifted(stance: Stance, row: int) -> float:
    """How high what a row stands on is."""
    if stance == "tier":
        return TIER_M * row
    return BENCH_M if stance == "bench" else 0.0
