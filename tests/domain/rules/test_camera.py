"""Lens, distance and exposure, and how they agree with room, kit and people."""

import pytest
from planned import NOTHING, TINY_ROOM, decided, text

from planner.optics import focus, framing
from planner.rules.camera import (
    APERTURE,
    CAMERA_HEIGHT,
    DISTANCE,
    GAP,
    ISO,
    LENS,
    SHUTTER,
    WHITE_BALANCE,
    camera_lines,
)
from planner.rules.camera.depth import behind_the_near_eye_mm, likely_yaw, sharp_mm
from planner.rules.camera.lens import focal_mm
from planner.rules.camera.steps import F_NUMBERS, SHUTTERS, step_down, step_up
from planner.rules.case import Case

LONG_LENS = {"lenses": [{"shortest_mm": 105, "widest_f": 2.8}]}


def test_the_lines_come_in_the_order_of_setting_up() -> None:
    keys = [line.key for line in camera_lines(decided())]
    assert keys == [
        f"lead.{part}"
        for part in (
            "lens",
            "distance",
            "gap",
            "height",
            "aperture",
            "shutter",
            "iso",
            "white-balance",
            "focus",
        )
    ]
    assert all(line.because and line.sources for line in camera_lines(decided()))


def test_an_85_frames_head_and_shoulders_from_1_38_m() -> None:
    """The published table: 85 mm on full frame, upright 4:5."""
    case = decided()
    assert focal_mm(case) == 85
    assert case.settled(DISTANCE) == pytest.approx(1.38, abs=0.005)


def test_a_105_frames_it_where_a_face_looks_like_itself() -> None:
    case = decided(LONG_LENS)
    assert case.settled(DISTANCE) == pytest.approx(framing.distance_m(0.4554, 105, 30), abs=0.01)
    assert "it_stands_where_faces_look_like_themselves" in [
        reason.rule for reason in case.decision(LENS).because
    ]


def test_a_short_lens_stands_back_and_the_picture_is_cropped() -> None:
    case = decided({"lenses": [{"shortest_mm": 50, "widest_f": 1.8}]})
    assert case.settled(DISTANCE) == 1.35
    assert "Closer than" in text(
        next(line for line in camera_lines(case) if line.key == "lead.distance").because[0]
    )


def test_a_phones_wide_lens_is_refused() -> None:
    case = decided({"lenses": [{"shortest_mm": 24, "widest_f": 1.8}]})
    assert case.decision(LENS).forced


def test_full_length_in_a_short_room_takes_the_shorter_lens() -> None:
    assert focal_mm(decided({"room_length_m": 12}, frame="full-length")) >= 70
    assert focal_mm(decided({"room_length_m": 6}, frame="full-length")) < 70


def test_the_room_ends_the_distance() -> None:
    case = decided({"room_length_m": 3.6}, frame="full-length")
    assert case.account(DISTANCE).conflict or case.decision(LENS).forced
    assert case.settled(GAP) + case.settled(DISTANCE) + 0.9 <= 3.6 + 0.01


def test_a_tiny_room_still_gets_a_distance_that_is_kind() -> None:
    assert decided(TINY_ROOM).settled(DISTANCE) >= 1.35


@pytest.mark.parametrize("sensor", ["full-frame", "aps-c", "micro-four-thirds"])
def test_both_eyes_are_inside_the_depth_of_field(sensor: str) -> None:
    lens = {"shortest_mm": 35, "longest_mm": 150, "widest_f": 1.8}
    case = decided({"cameras": [{"sensor": sensor}], "lenses": [lens]})
    front, behind = sharp_mm(case, case.settled(APERTURE))
    assert behind >= behind_the_near_eye_mm(likely_yaw(case))
    assert front >= 10
    assert focus.far_eye_behind_mm(15) == pytest.approx(16.3, abs=0.1)


def test_flash_starts_at_f_8_on_full_frame_and_wider_on_smaller_sensors() -> None:
    assert decided().settled(APERTURE) == 8
    assert decided({"cameras": [{"sensor": "micro-four-thirds"}]}).settled(APERTURE) < 5.6


def test_rows_close_the_aperture() -> None:
    case = decided({"people": "team-together", "head_count": 15}, purpose="company-group", people=15)
    assert case.settled(APERTURE) >= 8


def test_a_lens_opens_no_wider_than_it_can() -> None:
    dark = {"lenses": [{"shortest_mm": 70, "longest_mm": 105, "widest_f": 5.6}], **NOTHING, "window": "soft"}
    assert decided(dark).settled(APERTURE) >= 5.6


def test_a_place_past_reading_opens_the_aperture() -> None:
    shown = {"where": "client-place", "place_role": "blurred", "room_length_m": 12, "backdrops": []}
    case = decided(shown)
    assert case.settled(GAP) >= 4
    assert case.account(APERTURE).most is not None


def test_the_shutter_stays_within_the_flash() -> None:
    assert decided().settled(SHUTTER) == pytest.approx(1 / 160)
    dramatic = decided({"light_feel": "dramatic"}, corrections={"lead.lighting": "low-key"})
    assert dramatic.settled(SHUTTER) == pytest.approx(1 / 200)


def test_a_child_is_held_still() -> None:
    case = decided({"people": "child", **NOTHING, "window": "soft"}, purpose="child")
    assert case.settled(SHUTTER) <= 1 / 250


def test_window_light_is_exposed_by_its_own_table() -> None:
    case = decided({**NOTHING, "window": "soft"})
    assert case.settled(ISO) >= 200
    assert 5200 <= case.settled(WHITE_BALANCE) <= 6000


def test_weak_lamps_raise_the_iso_until_it_conflicts() -> None:
    weak = {"lights": [{"kind": "continuous", "power_ws": 8, "count": 2}], "flash": "no"}
    case = decided(weak)
    assert case.account(ISO).conflict


def test_eyes_are_met_at_eye_level_and_bodies_lower() -> None:
    assert decided().settled(CAMERA_HEIGHT) == 1.63
    assert decided({"room_length_m": 9}, frame="full-length").settled(CAMERA_HEIGHT) == pytest.approx(1.03)
    assert decided({"needs": ["wheelchair"]}).settled(CAMERA_HEIGHT) == 1.25


def test_a_corrected_number_keeps_what_was_found() -> None:
    case: Case = decided(corrections={"lead.aperture": 4.0})
    line = next(line for line in camera_lines(case) if line.key == "lead.aperture")
    assert (line.origin, text(line.what), text(line.original)) == ("corrected", "4 f", "8 f")


def test_steps_are_those_of_the_ring() -> None:
    assert step_up(F_NUMBERS, 4.6) == 5.0
    assert step_down(F_NUMBERS, 4.6) == 4.5
    assert step_down(SHUTTERS, 1 / 130) == 1 / 160


def test_no_lens_is_asked_to_open_wider_than_it_does() -> None:
    case = decided(
        {"cameras": [{"sensor": "phone"}], "lenses": [{"shortest_mm": 49, "widest_f": 3.5}]}, people=2
    )
    assert case.settled(APERTURE) == 3.5
    assert case.account(APERTURE).conflict
