"""Each light with what is owned, where it can stand."""

from math import cos, isclose, radians, sin

import pytest
from planned import NOTHING, ONE_SPEEDLIGHT, THREE_HEADS, TINY_ROOM, decided, lights, text

from planner.craft import LIGHTINGS
from planner.optics.light import angular_size_deg
from planner.optics.room import ceiling_needed_m, reach_behind_m
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.lights import lights_for
from planner.rules.lights.sides import depth_m, sides_m
from tests.stories.story import plan_of

ROUND_GROUP = {"people": "team-together", "head_count": 12}
LOOP = {"lead.lighting": "loop"}


def said(case: Case, role: str) -> str:
    light = lights(case)[role]
    return " ".join([text(light.line.what), *(text(why) for why in light.line.because)])


def test_a_light_says_what_where_and_how_bright() -> None:
    key = lights(decided({"ceiling_m": 3.0}, corrections=LOOP))["key"]
    assert text(key.line.what) == (
        "softbox, 0.9 m, 35 deg to camera left, 2.32 m high, 1.2 m from the face; sets the exposure"
    )
    assert key.line.key == "lead.light.key"


def test_nothing_is_named_that_is_not_there() -> None:
    owned = {"modifiers": [{"kind": "shoot-through-umbrella", "size_cm": 100}], "reflectors": []}
    for light in lights_for(decided({**owned, "lights": [{"kind": "flash", "count": 1}]})):
        if light.owned:
            assert text(light.modifier) in ("shoot-through umbrella", "bare flash head")


def test_without_a_reflector_the_card_is_called_what_it_is() -> None:
    fill = lights(decided({"reflectors": []}, corrections=LOOP))["fill"]
    assert not fill.owned
    assert "white card" in text(fill.modifier)


def test_a_small_source_comes_nearer_and_looks_as_large() -> None:
    small = {"modifiers": [{"kind": "softbox", "size_cm": 50}], "ceiling_m": 3.5}
    key = lights(decided(small, corrections=LOOP))["key"]
    assert key.size_m == 0.5
    assert isclose(angular_size_deg(0.5, key.distance_m), angular_size_deg(0.9, 1.2), abs_tol=2)


def test_a_height_is_the_eyes_and_the_angle() -> None:
    key = lights(decided({"ceiling_m": 3.0}, corrections=LOOP))["key"]
    assert isclose(key.height_m, 1.63 + key.distance_m * sin(radians(key.elevation_deg)), abs_tol=0.01)


def test_a_low_ceiling_lowers_the_key_and_says_so() -> None:
    case = decided({"ceiling_m": 2.4}, frame="full-length", corrections=LOOP)
    assert "ceiling of 2.4 m" in said(case, "key")
    for light in lights_for(case):
        if light.source in ("flash", "continuous"):
            needed = ceiling_needed_m(1.63, light.distance_m, light.elevation_deg, light.size_m)
            assert needed <= 2.4 + 0.05 or light.elevation_deg == 0


@pytest.mark.parametrize("side", ["left", "right"])
def test_the_window_decides_the_side(side: str) -> None:
    case = decided(
        {**NOTHING, "window": "soft", "window_side": side}, corrections={"lead.lighting": "window-side"}
    )
    assert (lights(case)["key"].azimuth_deg > 0) == (side == "left")


def test_mirroring_turns_the_whole_set() -> None:
    case = decided(
        {"window": "soft", "window_side": "right"}, corrections={"lead.lighting": "window-reflector"}
    )
    placed = lights(case)
    assert placed["key"].azimuth_deg < 0 < placed["fill"].azimuth_deg


def test_glasses_move_the_key_up_and_the_fill_out() -> None:
    case = decided({"glasses": "always", "ceiling_m": 3.2}, corrections=LOOP)
    assert lights(case)["key"].elevation_deg == 38
    assert "clears glasses" in said(case, "key")


def test_confidential_wishes_move_lights_and_are_not_named() -> None:
    case = decided({"features": ["under-the-chin", "soft-lines"], "ceiling_m": 3.2}, corrections=LOOP)
    key = lights(case)["key"]
    assert (key.azimuth_deg, key.elevation_deg) == (25, 42)


def test_two_heads_do_not_become_three_lights() -> None:
    case = decided({"ceiling_m": 3.2}, corrections={"lead.lighting": "three-light-corporate"})
    lamps = [light for light in lights_for(case) if light.owned and light.source == "flash"]
    assert len(lamps) == 2
    assert not lights(case)["hair"].owned


def test_a_fill_without_a_lamp_is_a_panel() -> None:
    one_head = {"lights": [{"kind": "flash"}], "ceiling_m": 3.2}
    fill = lights(decided(one_head, corrections={"lead.lighting": "team-flat"}))["fill"]
    assert fill.source == "reflector"
    assert fill.owned


def test_a_long_strip_hangs_across_where_it_would_not_fit_upright() -> None:
    long_strip = {
        **THREE_HEADS,
        "modifiers": [{"kind": "octa"}, {"kind": "strip", "size_cm": 120}],
        "hair_tone": "dark",
    }
    hair = lights(decided({**long_strip, "ceiling_m": 3.1}, corrections=LOOP))["hair"]
    assert sides_m(hair, hair.elevation_deg) == (1.2, pytest.approx(0.36))
    assert ceiling_needed_m(1.63, hair.distance_m, hair.elevation_deg, 1.2) > 3.1


def test_a_bare_head_gets_no_hair_light() -> None:
    with_hair = decided({**THREE_HEADS, "ceiling_m": 3.5, "hair_tone": "dark"}, corrections=LOOP)
    without = decided({**THREE_HEADS, "ceiling_m": 3.5, "hair_tone": "none"}, corrections=LOOP)
    assert "hair" in lights(with_hair)
    assert "hair" not in lights(without)


def test_a_wide_frame_moves_the_key_back() -> None:
    tall = decided({"ceiling_m": 4.0, "room_length_m": 9}, frame="full-length", corrections=LOOP)
    assert lights(tall)["key"].distance_m >= 1.7


def test_lights_stay_before_the_backdrop_and_between_the_walls() -> None:
    case = decided(TINY_ROOM)
    room = kit.room(case.told)
    assert room is not None
    for light in lights_for(case):
        assert abs(light.distance_m * sin(radians(light.azimuth_deg))) <= room.width_m / 2


def test_a_hair_light_keeps_its_lamp_off_the_backdrop_and_from_nearer_hangs_as_high_as_meant() -> None:
    shot = plan_of("linkedin-on-grey").shots[0]
    hair = next(light for light in shot.lights if light.role == "hair")
    stands = reach_behind_m(hair.distance_m, hair.azimuth_deg, hair.elevation_deg)
    assert text(hair.modifier) == "softbox"
    assert 0.15 < depth_m(hair) * cos(radians(hair.elevation_deg)) < shot.framing.backdrop_behind_m - stands
    assert hair.elevation_deg == LIGHTINGS["clamshell"].lights[-1].elevation_deg
    assert "As far back as the backdrop leaves room for." in [text(why) for why in hair.line.because]


def test_a_bounced_flash_is_as_large_as_the_wall() -> None:
    key = lights(decided(ONE_SPEEDLIGHT))["key"]
    assert "white wall" in text(key.modifier)
    assert key.size_m == 1.5


def test_a_group_is_lit_equally_from_both_sides() -> None:
    placed = lights(decided(ROUND_GROUP, purpose="company-group", people=12))
    assert placed["key"].azimuth_deg == -placed["fill"].azimuth_deg
    assert placed["fill"].power_stops == 0


def test_white_paper_gets_half_a_stop_more_than_the_face() -> None:
    answers = {
        "place_role": "plain",
        "backdrop_colour": "white",
        "lights": [{"kind": "flash", "count": 4}],
        "ceiling_m": 3.2,
    }
    case = decided(answers, purpose="company-page", corrections={"lead.lighting": "high-key-white"})
    assert lights(case)["background"].power_stops == 0.5
