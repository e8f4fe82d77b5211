"""How much of the person is shown: wishes, purposes, uses and the number of people."""

import pytest

from planner.interview.answers import Answers
from planner.rules.case import Case, ShotNeed
from planner.rules.crop import CROP, crop_line
from planner.rules.engine import Decision
from planner.rules.orientation import ORIENTATION
from planner.speech import say


def case(need: ShotNeed, **raw: object) -> Case:
    return Case(Answers({"purpose": [need.purpose], **raw}), need)


def crop_of(need: ShotNeed, **raw: object) -> Decision:
    return CROP.decide(case(need, **raw))


PROFILE = ShotNeed("lead", "profile", ("linkedin-profile",))


@pytest.mark.parametrize(
    ("wish", "crop"),
    [
        ("face", "tight-head"),
        ("head-and-shoulders", "head-and-shoulders"),
        ("waist", "waist-up"),
        ("three-quarter", "three-quarter"),
        ("full-length", "full-length"),
        ("mix", "head-and-shoulders"),
        ("you-choose", "head-and-shoulders"),
    ],
)
def test_a_wish_outweighs_what_is_usual(wish: str, crop: str) -> None:
    assert crop_of(PROFILE, frame=wish).winner == crop


def test_a_close_wish_of_two_people_is_met_as_close_as_both_fit() -> None:
    two = ShotNeed("lead", "couple", (), people=2)
    assert crop_of(two, people="couple", frame="face").winner == "head-and-chest"


def test_four_people_need_the_group_frame_whatever_was_wished() -> None:
    four = ShotNeed("lead", "company-page", (), people=4)
    decision = crop_of(four, people="team-together", head_count=4, frame="face")
    assert decision.winner == "group"


def test_a_picture_made_for_a_use_keeps_its_frame() -> None:
    banner = ShotNeed("banner", "profile", ("website-banner",), frame="waist-up")
    assert crop_of(banner).winner == "waist-up"


def test_a_document_shows_head_and_shoulders_and_nothing_else() -> None:
    decision = crop_of(ShotNeed("lead", "identity-document", ()))
    assert decision.winner == "head-and-shoulders"
    assert decision.runners_up == ()


def test_a_story_steps_back_unless_a_frame_was_named() -> None:
    author = ShotNeed("lead", "author", ("book-jacket",))
    assert crop_of(author, place_role="story").winner == "environmental"
    assert crop_of(author, place_role="story", frame="head-and-shoulders").winner == "head-and-shoulders"


def test_what_is_held_asks_for_the_hands() -> None:
    craftsman = ShotNeed("lead", "press", ())
    assert "something_in_the_hands_needs_the_hands" in {
        reason.rule
        for reason in crop_of(craftsman, place_role="story", props="held").runners_up[0].speaks_for
    } | {reason.rule for reason in crop_of(craftsman, place_role="story", props="held").chosen.speaks_for}


def test_the_house_says_how_loose_to_photograph() -> None:
    said = {}
    for headroom in ("tight", "normal", "airy"):
        planned = case(PROFILE, house_headroom=headroom)
        CROP.decide(planned)
        said[headroom] = say(crop_line(planned).because[-1])
    assert "“head and chest”" in said["normal"]
    assert "“waist up”" in said["airy"]
    assert "as loose as" not in said["tight"]


@pytest.mark.parametrize(
    ("uses", "shape"),
    [
        (("linkedin-profile",), "square"),
        (("casting-site",), "upright"),
        (("linkedin-profile", "company-website"), "upright"),
        (("newspaper",), "landscape"),
    ],
)
def test_the_uses_decide_which_way_it_lies(uses: tuple[str, ...], shape: str) -> None:
    planned = case(ShotNeed("lead", "profile", uses))
    CROP.decide(planned)
    assert ORIENTATION.decide(planned).winner == shape


def test_a_group_lies() -> None:
    planned = case(
        ShotNeed("lead", "company-group", ("company-website",), people=12),
        people="team-together",
        head_count=12,
    )
    CROP.decide(planned)
    assert ORIENTATION.decide(planned).winner == "landscape"
