"""The photographer's own numbers: a light goes where it was put, and everything that is said of it follows."""

from math import isclose, radians, sin

import pytest
from planned import checks, decided, lights, text

from planner.interview.script.wardrobe import HAIR_TONE
from planner.rules.advice import Light, Line
from planner.rules.case import Case
from planner.rules.lights import lights_for, reflector_line, signature_lines
from planner.rules.limits import Settled

ROOMY = {"ceiling_m": 3.4, "room_width_m": 8, "room_length_m": 9}


def by_hand(**numbers: object) -> Case:
    """Loop light with these numbers written over, such as `key_azimuth`; a kit with two octas and a panel."""
    kit = {
        "modifiers": [{"kind": "octa", "size_cm": 90}, {"kind": "octa", "size_cm": 150}],
        "reflectors": [{"kind": "white", "size_cm": 100}],
    }
    written = {f"lead.light.{key.replace('_', '.')}": value for key, value in numbers.items()}
    return decided({**ROOMY, **kit}, corrections={"lead.lighting": "loop", **written})


def number(light: Light, part: str) -> Line:
    return next(line for line in light.numbers if line.key.endswith(f".{part}"))


def test_every_number_of_a_light_has_an_address_and_says_why() -> None:
    key = lights(by_hand())["key"]
    assert [line.key.removeprefix("lead.light.key.") for line in key.numbers] == [
        "azimuth", "elevation", "distance", "size",
    ]  # fmt: skip
    assert all(line.because and line.sources and line.original is None for line in key.numbers)
    assert text(number(key, "azimuth").what) == "35 deg to camera left"
    assert text(number(lights(by_hand())["fill"], "power").what) == "1.3 stops-apart under the key"


def test_the_numbers_are_those_that_the_light_stands_by() -> None:
    for light in lights_for(by_hand(key_distance=1.6)):
        values = {line.key.rpartition(".")[2]: line.account.value for line in light.numbers}
        assert values["azimuth"] == light.azimuth_deg
        assert values["elevation"] == light.elevation_deg
        assert values["distance"] == light.distance_m
        assert isclose(values["size"], light.size_m * 100)
        assert values.get("power", light.power_stops) == light.power_stops


def test_a_light_goes_where_it_was_put_and_says_where_it_was() -> None:
    key = lights(by_hand(key_azimuth=-60))["key"]
    assert key.azimuth_deg == -60
    assert text(key.line.what).startswith("octa, 0.9 m, 60 deg to camera right")
    assert "35 deg to camera left" in text(key.line.original)
    assert (key.line.origin, number(key, "azimuth").origin) == ("corrected", "corrected")
    assert text(number(key, "azimuth").original) == "35 deg to camera left"


def test_its_other_numbers_and_the_other_lights_stay() -> None:
    before, after = lights(by_hand()), lights(by_hand(key_distance=2.4))
    assert after["fill"] == before["fill"]
    assert after["key"].elevation_deg == before["key"].elevation_deg
    assert after["key"].numbers[0] == before["key"].numbers[0]


def test_the_height_follows_from_angle_and_distance() -> None:
    key = lights(by_hand(key_distance=2.0, key_elevation=20))["key"]
    assert isclose(key.height_m, 1.63 + 2.0 * sin(radians(20)), abs_tol=0.01)


def test_what_goes_beyond_the_set_up_is_named() -> None:
    account = number(lights(by_hand(key_elevation=70))["key"], "elevation").account
    assert isinstance(account, Settled)
    assert [text(limit.says) for limit in account.broken] == ["“loop” ends at 55 deg above the eyes."]
    assert not number(lights(by_hand(key_elevation=40))["key"], "elevation").account.broken


def test_the_same_angle_on_the_other_side_is_still_the_set_up() -> None:
    assert not number(lights(by_hand(key_azimuth=-35))["key"], "azimuth").account.broken


def test_a_size_of_the_kit_is_that_piece_and_any_other_is_not_there() -> None:
    owned, other = lights(by_hand(key_size=150))["key"], lights(by_hand(key_size=200))["key"]
    assert (owned.size_m, owned.owned, text(owned.modifier)) == (1.5, True, "octa")
    assert (other.size_m, other.owned, text(other.modifier)) == (2.0, False, "octa")


def test_the_checks_judge_the_light_where_it_stands() -> None:
    assert checks(by_hand())["ceiling"].outcome == "good"
    assert checks(by_hand(key_distance=3, key_elevation=60))["ceiling"].outcome == "conflict"


def test_the_catchlight_is_told_where_the_key_was_put() -> None:
    def catchlight(case: Case) -> str:
        line = next(one for one in signature_lines(case, lights_for(case)) if one.key.endswith("catchlight"))
        return " ".join(text(why) for why in line.because)

    assert "half past ten" in catchlight(by_hand())
    assert "half past one" in catchlight(by_hand(key_azimuth=-35))


def test_a_face_that_looks_to_the_key_looks_away_from_it_once_it_has_gone_to_the_other_side() -> None:
    short = {"lead.lighting": "short"}
    assert "towards the key" in face(decided(ROOMY, corrections=short))
    assert "away from the key" in face(decided(ROOMY, corrections={**short, "lead.light.key.azimuth": -60}))


def face(case: Case) -> str:
    return text(signature_lines(case, lights_for(case))[0].what)


def test_what_to_verify_rests_on_what_decided_the_set_up() -> None:
    case = decided({"mood": ["serious"], "hair_tone": "dark", "minutes": 40})
    shadow = next(line for line in signature_lines(case, lights_for(case)) if line.key.endswith("mistake"))
    assert "mood" in shadow.rests_on
    assert HAIR_TONE.key not in shadow.rests_on


class TestTheReflector:
    def test_the_set_up_brings_its_own(self) -> None:
        case = by_hand()
        lights_for(case)
        assert text(reflector_line(case).what) == "white reflector or foam board"

    def test_it_can_be_taken_away(self) -> None:
        case = decided(ROOMY, corrections={"lead.lighting": "loop", "lead.reflector": "none"})
        assert "fill" not in lights(case)
        assert text(reflector_line(case).original) == "white reflector or foam board"

    @pytest.mark.parametrize(
        ("set_up", "azimuth", "elevation"), [("low-key", -55, 0), ("ring-light", 0, -45)]
    )
    def test_it_can_be_added_across_from_the_key(self, set_up: str, azimuth: float, elevation: float) -> None:
        plain = {"lead.lighting": set_up}
        assert "fill" not in lights(decided(ROOMY, corrections=plain))
        fill = lights(decided(ROOMY, corrections={**plain, "lead.reflector": "white-panel"}))["fill"]
        assert (fill.source, fill.azimuth_deg, fill.elevation_deg) == ("reflector", azimuth, elevation)
        assert fill.line.key == "lead.light.fill"

    def test_one_that_is_not_owned_is_marked(self) -> None:
        case = decided(ROOMY, corrections={"lead.lighting": "loop", "lead.reflector": "silver-panel"})
        assert not lights(case)["fill"].owned
        assert text(lights(case)["fill"].modifier) == "silver reflector"
