"""The same picture with less."""

import pytest
from planned import NOTHING, THREE_HEADS, decided, text

from planner.rules.case import Case
from planner.rules.plan_b import plan_b

STUDIO = {**THREE_HEADS, "ceiling_m": 3.2, "room_length_m": 7, "room_width_m": 5}


def ways(case: Case) -> dict[str, str]:
    """All that each way to have less says, by the last part of its key."""
    return {
        line.key.rpartition(".")[2]: " ".join(text(said) for said in (line.what, *line.because))
        for line in plan_b(case)
    }


def test_every_picture_has_its_four_ways() -> None:
    assert list(ways(decided(STUDIO))) == ["one-light", "window", "ten-minutes", "smaller-room"]


def test_one_light_keeps_the_look_and_says_what_is_gone() -> None:
    case = decided({**STUDIO, "hair_tone": "dark"}, corrections={"lead.lighting": "loop"})
    said = ways(case)["one-light"]
    assert said.startswith("loop as planned, without “Hair light”.")
    assert "Key: " in said


def test_three_lights_become_one_along_the_ladder() -> None:
    said = ways(decided(STUDIO, corrections={"lead.lighting": "three-light-corporate"}))["one-light"]
    assert said.startswith("loop: the nearest in look.")


def test_a_window_is_lit_by_a_window() -> None:
    assert "the window" in ways(decided(STUDIO))["window"]


def test_outdoors_the_window_is_for_bad_weather_and_the_room_is_no_question() -> None:
    case = decided({"where": "outdoors"}, purpose="dating")
    labels = [text(line.label) for line in plan_b(case)]
    assert "Indoors by a window, if the weather turns" in labels
    assert "In a smaller room" not in labels


def test_ten_minutes_hold_one_pose() -> None:
    assert "One pose, “" in ways(decided(STUDIO))["ten-minutes"]


def test_what_takes_no_less_is_told_in_a_word() -> None:
    said = ways(decided({**NOTHING, "window": "soft"}))
    assert said["window"] == "As planned: it takes no more than this."
    assert said["ten-minutes"].startswith("As planned: it takes no more than this. One pose, “")


def test_without_a_lamp_there_is_no_plan_with_one() -> None:
    assert "one-light" not in ways(decided({**NOTHING, "window": "soft"}))


@pytest.mark.parametrize("people", [1, 2])
def test_a_smaller_room_moves_the_camera(people: int) -> None:
    case = decided(STUDIO, frame="waist-up", people=people)
    assert ways(case)["smaller-room"] != ways(case)["one-light"]


def test_what_cannot_be_is_said() -> None:
    case = decided(STUDIO, purpose="company-group", people=12, corrections={"lead.lighting": "group-copy"})
    assert ways(case)["one-light"].startswith("Not with this picture. It takes 2 light")


def test_a_plan_b_leaves_the_plan_alone() -> None:
    case = decided(STUDIO)
    before = {measure: settled.value for measure, settled in case._settled.items()}
    plan_b(case)
    assert {measure: settled.value for measure, settled in case._settled.items()} == before
