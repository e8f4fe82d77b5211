"""What is behind the person."""

import pytest
from planned import NOTHING, decided, text

from planner.interview.answers import Answers
from planner.rules.backdrop import BACKDROP, backdrop_line
from planner.rules.backdrop.tone import hair_tones, least_apart, most_apart, usual_lightness


def winner(case) -> str:
    return case.decision(BACKDROP).winner


def test_the_usual_ground_of_the_purpose_comes_first() -> None:
    assert winner(decided()) == "light-grey"


def test_the_colour_that_was_asked_for_wins_where_it_is_owned() -> None:
    assert winner(decided({"place_role": "plain", "backdrop_colour": "white"})) == "white"


def test_a_colour_that_is_not_there_says_so_and_the_nearest_is_taken() -> None:
    case = decided({"place_role": "plain", "backdrop_colour": "blue-grey"})
    assert winner(case) == "mid-grey"
    said = " ".join(text(why) for why in backdrop_line(case).because)
    assert "nearly as light as blue-grey" in said
    assert "not among the backdrops" in said


def test_without_any_backdrop_a_wall_does() -> None:
    assert winner(decided(NOTHING)) == "plain-wall"


def test_a_place_that_tells_a_story_is_shown() -> None:
    case = decided({"place_role": "story", "where": "client-place"}, purpose="founder-brand")
    assert winner(case) == "workplace"


def test_soft_colour_is_a_place_past_reading() -> None:
    assert winner(decided({"place_role": "blurred", "where": "client-place"})) == "office-blurred"


@pytest.mark.parametrize("role", ["plain", "blurred"])
def test_outdoors_nothing_is_hung_up(role: str) -> None:
    case = decided({"where": "outdoors", "place_role": role}, purpose="dating")
    assert case.decided(BACKDROP).kind in ("outdoors", "wall")


def test_a_paper_too_narrow_for_a_row_is_ruled_out() -> None:
    case = decided({"people": "team-together", "head_count": 12}, purpose="company-group", people=12)
    narrow = next(one for one in case.decision(BACKDROP).ruled_out if one.key == "light-grey")
    assert "2.72 m wide" in text(narrow.ruled_out_by[0].says)


def test_dark_hair_speaks_against_a_dark_ground() -> None:
    answers = {"hair_tone": "dark", "backdrops": [{"kind": "charcoal"}, {"kind": "black"}]}
    decision = decided(answers).decision(BACKDROP)
    against = {
        one.key: {reason.rule for reason in one.speaks_against}
        for one in (decision.chosen, *decision.runners_up)
    }
    assert "hair_merges_with_it" in against["black"]
    assert "it_takes_an_edge_of_light_to_stand_out" in against["charcoal"]


def test_documents_take_a_plain_light_ground() -> None:
    assert winner(decided(purpose="identity-document")) in ("white", "light-grey", "off-white")


def test_hair_is_measured_against_the_ground_as_it_will_be_lit() -> None:
    assert hair_tones(Answers({"hair_tone": "dark"})) == ((8, 15),)
    brown_red_or_grey = hair_tones(Answers({"hair_tone": "mid"}))
    assert least_apart(brown_red_or_grey, 55.0) == 0
    assert most_apart(brown_red_or_grey, 55.0) == 25
    assert usual_lightness(BACKDROP.rows["mid-grey"]) == pytest.approx(52, abs=4)
