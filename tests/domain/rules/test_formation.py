"""Several people: rows, who is placed first, and frames against blinks as the source's table has them."""

import pytest

from planner.rules.formation import formation_for, frames_against_blinks
from planner.rules.rows import people_in_rows
from planner.speech import say
from tests.domain.rules.planned import decided


@pytest.mark.parametrize(
    ("people", "near_certain"),
    [(3, 3), (6, 4), (10, 5), (15, 7), (20, 9), (30, 15), (40, 23), (50, 37), (100, 324)],
)
def test_frames_are_twice_those_of_the_blink_table_and_eight_at_least(people: int, near_certain: int) -> None:
    assert frames_against_blinks(people) == max(8, 2 * near_certain)


@pytest.mark.parametrize("people", range(2, 201))
def test_every_number_of_people_has_its_formation_and_everyone_a_place(people: int) -> None:
    rows = people_in_rows(people, 1.63)
    assert sum(row.heads for row in rows) == people
    assert max(row.heads for row in rows) - min(row.heads for row in rows) <= 1
    eyes = [row.eyes_m for row in rows]
    assert eyes == sorted(set(eyes)), "each row looks over the one before it"


def test_three_stand_in_over_one_who_sits_and_seven_have_the_longer_row_in_front() -> None:
    assert [(row.heads, row.stance) for row in people_in_rows(3, 1.63)] == [(1, "sit"), (2, "stand")]
    assert [(row.heads, row.stance) for row in people_in_rows(7, 1.63)] == [(4, "sit"), (3, "stand")]


@pytest.mark.parametrize(("people", "deep_m"), [(2, 0.0), (8, 0.5), (20, 1.0), (28, 1.5), (60, 2.0)])
def test_rows_stand_half_a_metre_apart(people: int, deep_m: float) -> None:
    assert people_in_rows(people, 1.63)[-1].behind_m == deep_m


def test_one_person_has_none() -> None:
    assert formation_for(decided()) == ()


def test_a_business_group_gets_a_second_arrangement() -> None:
    case = decided(
        {"people": "team-together", "head_count": 5, "purpose": ["company-group"]},
        purpose="company-group",
        people=5,
    )
    said = [say(line.what) for line in formation_for(case)]
    assert any(one.startswith("The leader in front") for one in said)
