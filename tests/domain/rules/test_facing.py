"""Which way the face looks, and what turns with it."""

import pytest
from planned import decided, lights, text

from planner.rules.camera.depth import likely_yaw
from planner.rules.case import Case
from planner.rules.facing import face_turn, facing_line, pattern_turn

ROOM = {"ceiling_m": 3.2, "room_width_m": 6, "room_length_m": 8}


def posed(pose: str, lighting: str = "loop", **answers: object) -> Case:
    return decided({**ROOM, **answers}, corrections={"lead.lighting": lighting, "lead.pose.1": pose})


def test_a_nearly_full_face_leaves_the_pattern_where_it_is() -> None:
    case = posed("baseline-forward")
    assert face_turn(case) == 10
    assert lights(case)["key"].azimuth_deg == 35


def test_key_and_fill_turn_with_a_turned_face() -> None:
    case = posed("three-quarter-classic")
    placed = lights(case)
    assert (placed["key"].azimuth_deg, placed["fill"].azimuth_deg) == (55, -40)
    assert "Turned by 20 deg with the face" in " ".join(text(why) for why in placed["key"].line.because)


def test_edge_lights_stay_with_the_backdrop() -> None:
    turned = lights(posed("three-quarter-classic", "rim-accent"))
    assert turned["kicker"].azimuth_deg == -140


@pytest.mark.parametrize(("lighting", "turn"), [("short", 20), ("broad", -20), ("loop", 20)])
def test_short_light_is_looked_into_and_broad_light_looked_away_from(lighting: str, turn: float) -> None:
    assert face_turn(posed("three-quarter-classic", lighting)) == turn


def test_what_a_set_up_asks_of_the_face_is_in_its_places_already() -> None:
    case = posed("baseline-forward", "short")
    assert (face_turn(case), pattern_turn(case)) == (20, 0)
    assert lights(case)["key"].azimuth_deg == 60


def test_text_and_sharpness_speak_of_the_same_turn() -> None:
    case = posed("three-quarter-classic")
    assert text(facing_line(case).what) == "Turned 20 deg towards the key, to camera left."
    assert likely_yaw(case) == 20


def test_nobody_turns_towards_a_key_over_the_lens() -> None:
    case = posed("baseline-forward", "clamshell")
    assert text(facing_line(case, lights(case)["key"]).what) == "Turned 10 deg to camera left."


def test_people_together_look_into_the_lens() -> None:
    assert face_turn(decided({"people": "couple"}, purpose="couple", people=2)) == 0


def test_a_window_stays_where_it_is() -> None:
    case = posed("three-quarter-classic", "window-side", window="soft", window_side="right")
    assert lights(case)["key"].azimuth_deg == -55
    assert text(facing_line(case).what) == "Turned 20 deg towards the key, to camera right."


def test_glasses_look_a_little_away_from_a_window() -> None:
    case = posed("baseline-forward", "window-side", window="soft", window_side="left", glasses="always")
    assert face_turn(case) == -10
    assert text(facing_line(case).what) == "Turned 10 deg away from the key, to camera right."
