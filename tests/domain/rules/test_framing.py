"""The geometry that drawings and checks share."""

import pytest
from planned import TINY_ROOM, decided, lights

from planner.optics import framing as optics
from planner.rules.camera import DISTANCE
from planner.rules.crop import CROP
from planner.rules.framing import LIMBS_OF_TWO_H, framing_for
from planner.rules.posed_field import field_of, sensor_used
from planner.rules.posture import sits_for_the_light


def test_head_and_shoulders_is_what_the_crop_says() -> None:
    framing = framing_for(decided())
    assert framing.field_height_m == pytest.approx(0.455, abs=0.001)
    assert framing.field_width_m == pytest.approx(0.364, abs=0.001)
    assert framing.eye_line == pytest.approx(0.343, abs=0.001)
    assert (framing.sensor_width_mm, framing.sensor_height_mm) == (24, 30)


def test_the_printed_distance_is_the_framings() -> None:
    case = decided()
    framing = framing_for(case)
    assert framing.camera_distance_m == case.settled(DISTANCE)
    assert framing.camera_distance_m == pytest.approx(
        optics.distance_m(framing.field_height_m, framing.lens_mm, framing.sensor_height_mm), abs=0.01
    )


def test_a_turned_frame_turns_its_sides() -> None:
    case = decided(uses=("website-banner",))
    framing = framing_for(case)
    assert framing.aspect[0] > framing.aspect[1]
    assert sensor_used(case)[0] > sensor_used(case)[1]


def test_a_row_of_people_widens_the_frame() -> None:
    case = decided({"people": "team-together", "head_count": 12}, purpose="company-group", people=12)
    assert field_of(case).width_m >= 0.45 * 6 + 0.55
    assert framing_for(case).backdrop_width_m is None


def test_a_low_ceiling_seats_the_sitter_for_a_head_and_not_for_a_body() -> None:
    assert framing_for(decided(TINY_ROOM)).seated
    assert framing_for(decided(TINY_ROOM)).eye_height_m == 1.25
    assert not framing_for(decided({"ceiling_m": 2.4}, frame="full-length")).seated


def test_the_ceiling_is_given_as_the_ground_only_where_it_is_one() -> None:
    under_a_roof = decided(TINY_ROOM)
    at_ease = decided({**TINY_ROOM, "nerves": "nervous"})
    assert framing_for(under_a_roof).seated
    assert framing_for(at_ease).seated
    assert sits_for_the_light(under_a_roof)
    assert not sits_for_the_light(at_ease)


def test_children_are_met_at_their_own_height() -> None:
    assert framing_for(decided({"people": "child"}, purpose="child")).eye_height_m < 1.2


def test_a_baby_is_met_where_it_lies() -> None:
    case = decided({"people": "child"}, purpose="newborn")
    framing = framing_for(case)
    assert framing.eye_height_m == 0.6
    assert framing.field_height_m == pytest.approx(0.12 * (framing.bottom_h - framing.top_h), abs=0.002)
    over = framing.camera_height_m - framing.eye_height_m
    assert over == pytest.approx(0.9 * framing.camera_distance_m, abs=0.01)
    assert framing.camera_before_m < 0.5
    assert lights(case)["key"].height_m < 1.6


def test_a_baby_in_its_family_is_met_at_the_grown_ups_height() -> None:
    assert framing_for(decided({"people": "family"}, purpose="newborn", people=3)).eye_height_m > 1.2


@pytest.mark.parametrize("people", range(2, 41, 2))
@pytest.mark.parametrize("uses", [("print-wall",), ("print-small", "social-story"), ("roll-up",), ()])
def test_people_side_by_side_never_need_a_tower_of_a_frame(people: int, uses: tuple[str, ...]) -> None:
    case = decided(
        {"people": "team-together", "head_count": people}, purpose="company-group", uses=uses, people=people
    )
    framing = framing_for(case)
    assert framing.field_height_m <= max(2.4, framing.field_width_m)


@pytest.mark.parametrize("frame", [None, "three-quarter"])
def test_a_taller_frame_of_two_ends_between_their_hands_knees_and_ankles(frame: str | None) -> None:
    """One of them is shorter, so each of these is at two heights; and heads keep their air."""
    told = {"people": "couple", **({"frame": frame} if frame else {})}
    case = decided(told, purpose="law", uses=("roll-up",), people=2)
    framing = framing_for(case)
    assert framing.field_height_m > case.decided(CROP).field_height_m
    assert framing.top_h <= case.decided(CROP).top_h
    assert not any(first - 0.15 < framing.bottom_h < last + 0.15 for first, last in LIMBS_OF_TWO_H)
