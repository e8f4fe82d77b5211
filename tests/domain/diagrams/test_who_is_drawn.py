"""The figure in the frame wears what the answers say: a beard and a scarf are there where they were told, not else."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import msgspec
import pytest

from planner.diagrams import of_shot
from planner.diagrams.figure import Look
from planner.diagrams.pose_picture import pose_picture
from planner.diagrams.posed import EMPTY_HANDED, figure_for, reach_h, subject_of
from planner.diagrams.view import INSIDE, WITH_ARMS_H, View, middle_of
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Plan, Session
from planner.speech import say
from planner.stage.figures import figure, stored
from planner.templatetags.drawings import pose_clay
from tests.stories.story import KITS, plan_of

TOLD = {**KITS["full-studio"], "people": "just-me", "purpose": ["linkedin"]}


def drawn(**answers: object) -> tuple[str, str]:
    plan = make_plan(Brief(answers={**TOLD, **answers}, session=Session(studio="", client="")))
    shot = plan.shots[0]
    return of_shot.seen_by_camera(plan, shot, say), of_shot.every_use(plan, shot, say)


def test_a_beard_told_in_private_shows_in_the_studios_drawing_alone() -> None:
    without, uses = drawn()
    with_beard, same_uses = drawn(features=["facial-hair"])
    assert with_beard.count("<path") > without.count("<path")
    assert same_uses == uses


def test_a_head_covering_told_as_a_need_shows_in_the_studios_drawing_alone() -> None:
    without, uses = drawn()
    covered, same_uses = drawn(needs=["head-covering"])
    assert covered == drawn(hair_tone="covered")[0] != without
    assert same_uses == uses


@pytest.mark.parametrize("story", ["wide-open-against-the-sun", "founder-needs-both", "something-to-hold"])
def test_whoever_fits_the_frame_is_neither_cut_at_the_side_nor_among_the_words(story: str) -> None:
    plan = plan_of(story)
    for shot in plan.shots:
        sight, view = of_shot.sight_of(plan, shot), View.of(shot.framing)
        if view.top_h + view.height_h < WITH_ARMS_H or not sight.subject:
            continue
        left, right = reach_h(sight.subject, view.top_h, view.top_h + view.height_h)
        middle = middle_of(sight, view) * view.width_h
        words = max(sight.room * view.width_h - INSIDE * view.height_h, 0.0)
        over = max(left + right + words - view.width_h, 0.0)
        assert middle - left >= words - over
        assert middle + right <= view.width_h + over


@pytest.mark.parametrize("build", ["middle", "slim", "broad"])
def test_whoever_covers_their_hair_is_never_drawn_without(build: str) -> None:
    """Where their build has no scarf yet, another build is the smaller untruth."""
    plan = make_plan(Brief(answers=TOLD, session=Session(studio="", client="")))
    shot = plan.shots[0]
    sitter = SimpleNamespace(build=build, hair="covered")
    for pose in sorted({pose for pose, one in stored() if one == "middle"} - {*EMPTY_HANDED}):
        asked = msgspec.structs.replace(shot.poses[0], key=pose)
        found = figure_for(cast("Plan", SimpleNamespace(sitter=sitter)), shot, asked)
        assert found
        assert found.has_scarf or pose == "newborn-swaddled", pose


@pytest.mark.parametrize("story", ["cellist", "fencer"])
def test_nobody_holds_a_thing_that_nobody_told_of(story: str) -> None:
    """Which instrument, or which sport, is never asked: no guitar for a cellist, no ball for a fencer."""
    plan = plan_of(story)
    for shot in plan.shots:
        subject = subject_of(plan, shot)
        assert subject
        assert not any(outline.role == "prop" for outline in subject.figure.outlines)
        assert figure_for(plan, shot, shot.poses[0]) is None


def test_a_child_in_arms_keeps_its_hair_when_the_grown_up_wears_a_scarf() -> None:
    found = figure("carried")
    assert found
    assert {outline.person for outline in found.outlines if outline.role == "cover"} == {0}
    hair = next(outline for outline in found.outlines if outline.role == "hair" and outline.person == 1)
    assert hair.data in pose_picture(found, say, look=Look(hair="covered"))


@pytest.mark.parametrize("frame", ["face", "head-and-shoulders"])
def test_a_newborn_alone_is_drawn_as_large_as_its_frame_says(frame: str) -> None:
    told = {**TOLD, "people": "child", "purpose": ["newborn"], "frame": frame}
    plan = make_plan(Brief(answers=told, session=Session(studio="", client="")))
    framing = plan.shots[0].framing
    subject = subject_of(plan, plan.shots[0])
    assert subject
    assert subject.figure.pose == "newborn-swaddled"
    crown, chin = (subject.figure.drawn(name)[1] for name in ("crown", "chin"))
    assert (chin - crown) / 1000 == pytest.approx(framing.head_m, abs=0.004)
    assert framing.field_height_m < 0.35


def test_a_beard_and_glasses_are_the_first_persons_alone() -> None:
    """The plan knows of one sitter: whoever stands beside them is not given what they wear."""
    found = figure("partners-side-by-side")
    assert found
    picture = pose_picture(found, say, look=Look(glasses=True, beard=True))
    theirs = {role: [one for one in found.outlines if one.role == role] for role in ("glasses", "beard")}
    assert {one.person for several in theirs.values() for one in several} == {0, 1}
    assert all((one.data in picture) == (one.person == 0) for several in theirs.values() for one in several)


@pytest.mark.parametrize(("build", "shown"), [("middle", "address"), ("slim", "drawn"), ("broad", "drawn")])
def test_a_build_that_is_not_there_in_clay_is_drawn(build: str, shown: str) -> None:
    plan = make_plan(Brief(answers=TOLD, session=Session(studio="", client="")))
    plan = msgspec.structs.replace(plan, sitter=msgspec.structs.replace(plan.sitter, build=build))
    picture = pose_clay(plan, plan.shots[0], plan.shots[0].poses[0])
    assert picture
    assert picture[shown]
    assert len({"address", "drawn"} & picture.keys()) == 1


def test_eye_line_and_circle_have_a_pale_edge_that_shows_before_dark_ground() -> None:
    with_circle, _uses = drawn(uses=["linkedin-profile"])
    without, _uses = drawn(uses=["company-website"])
    assert (with_circle.count("pale-line"), without.count("pale-line")) == (2, 1)


def test_nothing_shows_beyond_the_sheet_where_a_page_has_more_room() -> None:
    """Sleeves and walls are drawn as whole paths: the sheet covers them on all sides."""
    for svg in drawn():
        assert "M-2000 -2000L2000 -2000" in svg
