"""Several people: rows, who is placed first, and frames against blinks as the source's table has them."""

import pytest

from planner.rules.formation import (
    formation_for,
    frames_against_blinks,
    heads_in_rows,
    usual_formation,
)
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
    rows = heads_in_rows(people, usual_formation(people).rows)
    assert sum(rows) == people
    assert list(rows) == sorted(rows, reverse=True)


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
