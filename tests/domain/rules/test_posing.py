"""Three poses for a picture: whom they suit, whom they do not, and how they are said."""

import pytest

from planner.interview.answers import Answers
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case, ShotNeed
from planner.rules.crop import CROP
from planner.rules.direction import poses_for
from planner.rules.expression import expression_for
from planner.rules.lighting import LIGHTING
from planner.rules.orientation import ORIENTATION
from planner.rules.posing import POSE
from planner.speech import say

PROFILE = ShotNeed("lead", "profile", ("linkedin-profile",))


def case(need: ShotNeed = PROFILE, corrections: dict[str, object] | None = None, **raw: object) -> Case:
    planned = Case(Answers({"purpose": [need.purpose], **raw}), need, corrections)
    for choice in (CROP, ORIENTATION, BACKDROP, LIGHTING):
        choice.decide(planned)
    return planned


def keys(need: ShotNeed = PROFILE, **raw: object) -> list[str]:
    return [pose.key for pose in poses_for(case(need, **raw))]


def test_there_are_three_different_ones_and_the_easy_one_is_first() -> None:
    poses = keys(mood=["confident"])
    assert len(set(poses)) == 3
    assert POSE.rows[poses[0]].ease == 1


def test_the_founding_articles_three_moves_are_said_close_to_the_head() -> None:
    said = [say(pose.direct) for pose in poses_for(case(mood=["warm"]))]
    assert any(
        "lean forward from the hips, bring the chin out, then a touch down and tilt the head slightly" in one
        for one in said
    )


def test_authority_keeps_the_head_level() -> None:
    said = [
        say(pose.direct)
        for pose in poses_for(case(ShotNeed("lead", "executive", ()), mood=["authoritative"]))
    ]
    assert not any("tilt the head slightly" in one for one in said)


def test_further_back_nothing_is_woven_in() -> None:
    assert not any(
        "From there" in say(pose.direct) for pose in poses_for(case(frame="full-length", mood=["confident"]))
    )


@pytest.mark.parametrize(
    ("style", "words"),
    [("show", "Show it first"), ("tell", "One step"), ("talk", "of the talk"), ("quiet", "then wait")],
)
def test_it_is_directed_in_the_style_that_was_asked_for(style: str, words: str) -> None:
    (manner,) = [
        line
        for line in expression_for(case(nerves="nervous", direction=style))
        if line.key == "lead.expression.manner"
    ]
    assert words in say(manner.what)
    assert manner.rests_on == ("direction",)


def test_who_is_nervous_begins_easy() -> None:
    assert all(POSE.rows[key].ease < 3 for key in keys(nerves="dislike", mood=["mysterious"]))


def test_a_wheelchair_user_keeps_the_own_seat() -> None:
    poses = keys(needs=["wheelchair"], mood=["confident"])
    assert "own-posture-in-wheelchair" in poses
    assert {POSE.rows[key].base for key in poses if key != "own-posture-in-wheelchair"} <= {"either"}


def test_nobody_is_offered_a_wheelchair_who_did_not_ask() -> None:
    planned = case(mood=["confident"])
    assert "own-posture-in-wheelchair" not in [pose.key for pose in poses_for(planned)]
    assert not any("wheelchair" in say(text) for pose in poses_for(planned) for text in pose.line.because)


def test_what_a_pose_does_not_suit_is_left_out() -> None:
    assert "laugh-release" in keys(mood=["joyful"])
    assert "laugh-release" not in keys(mood=["joyful"], features=["smile-closed"])


def test_two_people_get_poses_for_two() -> None:
    need = ShotNeed("lead", "couple", (), people=2)
    assert all(POSE.rows[key].people[0] == 2 for key in keys(need, people="couple", mood=["warm"]))


def test_a_document_has_one_pose() -> None:
    assert keys(ShotNeed("lead", "identity-document", ())) == ["document-straight"]


def test_the_photographer_swaps_one_pose() -> None:
    pose = poses_for(case(corrections={"lead.pose.2": "true-profile"}, mood=["confident"]))[1]
    assert pose.key == "true-profile"
    assert pose.line.origin == "corrected"
    assert pose.line.original is not None


def test_each_look_lets_the_next_mood_lead() -> None:
    first = keys(mood=["serious", "joyful"])
    second = keys(ShotNeed("look-2", "profile", (), turn=1), mood=["serious", "joyful"])
    assert first != second


def test_a_third_look_does_not_do_the_first_again() -> None:
    asked = ["serious", "joyful"]
    first, third = keys(mood=asked), keys(ShotNeed("look-3", "profile", (), turn=2), mood=asked)
    assert first[0] == third[0]
    assert not set(first[1:]) & set(third[1:])


LOW_ROOM: dict[str, object] = {"room_length_m": 5, "room_width_m": 4, "ceiling_m": 2.4}


def test_under_a_low_ceiling_whoever_is_lit_seated_stays_seated() -> None:
    low, high = (
        [POSE.rows[key].base for key in keys(mood=["confident"], frame="waist", **room)]
        for room in (LOW_ROOM, {**LOW_ROOM, "ceiling_m": 3.4})
    )
    assert "standing" not in low
    assert "standing" in high


def test_sitting_down_between_standing_poses_takes_camera_and_lights_along() -> None:
    planned = case(
        corrections={"lead.pose.2": "lean-on-forearms"}, ceiling_m=3.4, room_length_m=6, room_width_m=4
    )
    assert "Camera and lights come down 0.38" in say(poses_for(planned)[1].watch)
