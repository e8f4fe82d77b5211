"""Which pictures are made, and under which keys."""

import pytest

from planner.interview.answers import Answers
from planner.plan.shots import left_out, shot_needs
from planner.speech import say


def keys(**raw: object) -> list[str]:
    return [need.key for need in shot_needs(Answers(raw))]


def test_one_purpose_and_a_circle_is_one_picture() -> None:
    assert keys(purpose=["profile"], uses=["linkedin-profile"]) == ["lead"]


def test_nothing_said_is_one_picture() -> None:
    assert keys() == ["lead"]


def test_purposes_that_look_alike_share_a_picture() -> None:
    assert keys(purpose=["company-page", "profile"], uses=["linkedin-profile"]) == ["lead"]


def test_purposes_that_look_different_do_not() -> None:
    assert keys(purpose=["actor-drama", "actor-commercial"], uses=["casting-site"]) == [
        "lead",
        "lead-actor-commercial",
    ]


@pytest.mark.parametrize(
    ("use", "key"),
    [
        ("website-banner", "banner"),
        ("linkedin-banner", "banner"),
        ("sign-billboard", "cut-out"),
        ("model-digitals-file", "full-length"),
        ("magazine", "tall"),
    ],
)
def test_a_use_that_cannot_share_gets_its_own(use: str, key: str) -> None:
    assert keys(purpose=["profile"], uses=["linkedin-profile", use]) == ["lead", key]


def test_a_place_that_tells_a_story_gets_a_plain_one_beside_it() -> None:
    needs = shot_needs(Answers({"purpose": ["profile"], "uses": ["linkedin-profile"], "place_role": "story"}))
    assert [need.key for need in needs] == ["lead", "close"]
    assert "place_role" in needs[1].sets_aside


def test_waist_up_serves_the_circle_itself() -> None:
    assert keys(purpose=["profile"], uses=["linkedin-profile"], frame="waist") == ["lead"]
    assert keys(purpose=["profile"], uses=["linkedin-profile"], frame="full-length") == ["lead", "close"]


def test_a_team_in_one_frame_is_also_taken_one_by_one_for_the_circle() -> None:
    needs = shot_needs(
        Answers(
            {
                "people": "team-together",
                "head_count": 8,
                "purpose": ["company-page"],
                "uses": ["email-chat-picture"],
            }
        )
    )
    assert [(need.key, need.people) for need in needs] == [("lead", 8), ("single", 1)]


def test_one_by_one_is_one_person_a_frame() -> None:
    needs = shot_needs(Answers({"people": "team-one-by-one", "head_count": 30, "purpose": ["company-page"]}))
    assert needs[0].people == 1


def test_a_teams_banner_shows_everyone() -> None:
    needs = shot_needs(
        Answers(
            {
                "people": "team-one-by-one",
                "head_count": 9,
                "purpose": ["company-page", "company-group"],
                "uses": ["company-website", "website-banner"],
            }
        )
    )
    assert {need.key: need.people for need in needs}["banner"] == 9


def test_a_mix_adds_one_from_further_back() -> None:
    assert keys(purpose=["profile"], uses=["linkedin-profile"], frame="mix") == ["lead", "further-back"]


def test_looks_are_pictures_up_to_three() -> None:
    asked = {"purpose": ["founder-brand"], "uses": ["linkedin-profile"], "frame": "head-and-shoulders"}
    assert keys(**asked, looks=2) == ["lead", "look-2"]
    assert keys(**asked, looks=6) == ["lead", "look-2", "look-3"]


@pytest.mark.parametrize(("minutes", "most"), [(15, 1), (30, 2), (50, 3), (90, 4), (200, 5)])
def test_no_more_than_the_time_allows(minutes: int, most: int) -> None:
    asked = {
        "purpose": ["founder-brand"],
        "uses": ["linkedin-profile", "website-banner", "sign-billboard", "magazine"],
        "place_role": "story",
        "frame": "mix",
        "looks": 3,
    }
    assert len(keys(**asked, minutes=minutes)) == most
    kept, unmade = (
        shot_needs(Answers({**asked, "minutes": minutes})),
        left_out(Answers({**asked, "minutes": minutes})),
    )
    assert not {need.key for need in kept} & {need.key for need in unmade}


@pytest.mark.parametrize(("place", "title"), [("plain", "From further back"), ("story", "From nearer")])
def test_beside_a_whole_room_the_other_frame_is_nearer(place: str, title: str) -> None:
    asked = {"purpose": ["author"], "uses": ["book-jacket"], "frame": "mix", "place_role": place}
    assert say(shot_needs(Answers(asked))[-1].title) == title


def test_what_is_nice_to_have_goes_first() -> None:
    asked = {"purpose": ["founder-brand"], "uses": ["linkedin-profile", "website-banner"], "minutes": 30}
    assert keys(**asked) == ["lead", "banner"]
    assert [need.key for need in left_out(Answers(asked))] == ["further-back"]
