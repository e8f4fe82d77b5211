"""Several people in their rows: as deep as they are, seated where they sit, and everyone inside the frame."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from planner.craft.crops import HEAD_HEIGHT_M
from planner.diagrams import of_shot
from planner.diagrams.company import figure_of
from planner.diagrams.floor import everyone
from planner.diagrams.kept import uses_of
from planner.diagrams.layout import chain, layout_of
from planner.diagrams.view import INSIDE, View, middle_of
from planner.plan.confidence import for_others, framing_for_others
from planner.plan.freeze import freeze, thaw
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Framing, Plan, Session, Shot
from planner.speech import say
from tests.domain.diagrams.drawn import read
from tests.stories.story import KITS, STORIES, plan_of

GROUPS = [
    (plan_of(name), shot) for name in STORIES for shot in plan_of(name).shots if len(shot.framing.rows) > 1
]
HALF_A_HEAD_H = 0.34


def named(group: tuple[Plan, Shot]) -> str:
    return f"{group[1].framing.people} people, {group[1].framing.crop}"


def team(count: int, **answers: object) -> tuple[Plan, Shot]:
    told = {
        **KITS["full-studio"],
        "people": "team-together",
        "head_count": count,
        "purpose": ["company-group"],
        "place_role": "plain",
        **answers,
    }
    plan = make_plan(Brief(answers=told, session=Session(studio="", client="")))
    return plan, plan.shots[0]


@pytest.mark.parametrize("group", GROUPS, ids=named)
def test_rows_and_gap_together_reach_to_the_backdrop(group: tuple[Plan, Shot]) -> None:
    framing = group[1].framing
    assert min(one.at[1] for one in everyone(framing)) == -framing.rows_deep_m
    assert framing.rows_deep_m < framing.backdrop_behind_m
    spans = chain(layout_of(*group))
    assert [span.value_m for span in spans] == [
        framing.camera_distance_m,
        framing.rows_deep_m,
        framing.backdrop_gap_m,
    ]


def test_four_rows_before_a_near_backdrop_are_drawn_as_deep_as_they_are() -> None:
    plan, shot = team(28, room_length_m=7)
    drawn = [of_shot.seen_from_above(plan, shot, say), of_shot.seen_from_the_side(plan, shot, say)]
    assert shot.framing.rows_deep_m == 1.5
    for svg in drawn:
        assert "1.5\N{NO-BREAK SPACE}m" in read(svg).said
        assert "rows 1.5\N{NO-BREAK SPACE}m deep" in read(svg).described


@pytest.mark.parametrize("group", GROUPS, ids=named)
def test_every_head_of_a_group_is_inside_the_frame(group: tuple[Plan, Shot]) -> None:
    view = View.of(group[1].framing)
    if group[1].framing.crop != "group":
        return
    for one in view.people:
        assert abs(one.right_h) + HALF_A_HEAD_H * one.scale <= view.width_h / 2
        assert view.top_h <= one.below_h - 0.1
        assert one.below_h + one.scale <= view.top_h + view.height_h


def test_the_front_row_sits_and_is_seen_lower_and_nearer() -> None:
    view = View.of(team(8)[1].framing)
    behind, front = view.people[0], view.people[-1]
    assert (front.stance, behind.stance) == ("sit", "stand")
    assert front.below_h > behind.below_h + 1
    assert front.scale > behind.scale


def test_the_front_row_of_four_kneels_and_is_whole() -> None:
    framing: Framing = team(28)[1].framing
    assert [row.stance for row in framing.rows] == ["kneel", "sit", "stand", "bench"]
    assert framing.bottom_h * HEAD_HEIGHT_M > 1.75


@pytest.mark.parametrize("people", range(3, 15))
def test_neighbours_are_not_alike_and_no_head_is_hidden(people: int) -> None:
    there = View.of(team(people)[1].framing).people
    for one, other in pairwise(sorted(there, key=lambda one: (one.row, one.place))):
        if one.row == other.row:
            assert figure_of(one) is not figure_of(other)
    for one, other in combinations(there, 2):
        apart = abs(one.right_h - other.right_h), abs(one.below_h - other.below_h)
        assert apart[0] > HEAD_WIDE_H or apart[1] > 1, (one, other)


HEAD_WIDE_H = 0.75


def test_whoever_uses_a_wheelchair_is_in_it_in_the_front_row_and_only_the_studio_sees_it() -> None:
    plan, shot = team(6, needs=["wheelchair"])
    framing: Framing = shot.framing
    (one,) = (one for one in View.of(framing).people if one.who)
    found = figure_of(one)
    assert (one.row, one.place, one.tall_m) == (0, 1, 1.25)
    assert found
    assert found.build == "wheelchair"
    assert not any(one.who for one in View.of(framing_for_others(framing)).people)
    assert b"in-a-wheelchair" not in freeze(for_others(plan))


@pytest.mark.parametrize(("age", "who"), [("school", "child"), ("toddler", "small-child"), ("grown-up", "")])
def test_the_youngest_is_as_small_as_told(age: str, who: str) -> None:
    framing: Framing = team(5, people="family", purpose=["family"], youngest=age)[1].framing
    small = [one for one in everyone(framing) if one.who]
    assert [one.who for one in small] == ([who] if who else [])
    assert all(one.stance == "stand" and one.eyes_m < 1.1 for one in small)


def test_a_baby_is_held_and_takes_no_place_of_its_own() -> None:
    framing: Framing = team(5, people="family", purpose=["family"], youngest="baby")[1].framing
    assert sum(row.heads for row in framing.rows) == 4
    assert [one.who for one in everyone(framing) if one.who] == ["holds-a-baby"]


@pytest.mark.parametrize(
    ("sibling", "who"), [("small", "child"), ("toddler", "small-child"), ("none", ""), (None, "")]
)
def test_a_newborns_brother_or_sister_is_as_small_as_told_and_is_seen(sibling: str | None, who: str) -> None:
    """Beside whoever holds the baby; nobody is taken for a child who was not told of."""
    told = {"sibling": sibling} if sibling else {}
    framing: Framing = team(4, people="family", purpose=["newborn"], **told)[1].framing
    there = {one.who: one for one in everyone(framing)}
    assert sum(row.heads for row in framing.rows) == 3
    assert set(there) == {"", "holds-a-baby", *([who] if who else [])}
    assert all(one.row == 0 for key, one in there.items() if key)


def test_a_plan_from_before_anyone_was_apart_can_be_read() -> None:
    frozen = freeze(team(6)[0])
    before = frozen.replace(b',"apart":[]', b"")
    assert before != frozen
    assert thaw(before) == thaw(frozen)


def test_beside_room_for_words_nobody_is_cut_off() -> None:
    """Nor among the words: the frame is as much broader."""
    for number in (5, 14):
        plan, _lead = team(number, uses=["company-website", "website-banner"])
        shot = next(one for one in plan.shots if one.key == "banner")
        sight, view = of_shot.sight_of(plan, shot), View.of(shot.framing)
        assert sight.room
        middle = middle_of(sight, view) * view.width_h
        words = sight.room * view.width_h - INSIDE * view.height_h
        assert all(middle + one.right_h + one.scale < view.width_h for one in view.people)
        assert all(middle + one.right_h - one.scale > words for one in view.people)


@pytest.mark.parametrize("group", GROUPS, ids=named)
def test_no_frame_ends_at_the_feet_of_a_front_row_that_sits(group: tuple[Plan, Shot]) -> None:
    framing = group[1].framing
    if framing.crop == "group" and framing.rows[0].stance == "sit":
        assert not 7.0 < framing.bottom_h < 8.2


def test_nor_is_a_couple_cut_above_the_feet() -> None:
    plan = plan_of("golden-wedding")
    uses = uses_of(plan, plan.shots[0])
    assert uses
    assert not uses.kept
    assert "would cut off the feet" in say(uses.left_out[0])


def test_no_use_cuts_through_whoever_stands_at_the_end_of_a_row() -> None:
    """Nine people reach farther than their places are broad: a print of them takes the whole frame."""
    for number, cuts in ((5, 1), (9, 0)):
        plan, shot = team(number, people="family", purpose=["family"], uses=["print-wall"])
        uses = uses_of(plan, shot)
        assert uses
        assert len(uses.kept) == cuts
        assert len(uses.left_out) == 1 - cuts
