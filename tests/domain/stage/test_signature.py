"""The picture agrees with the craft table: shadows, triangle, ratio, rims and catchlights, measured off the preview.

Tolerances: 0.3 stops for a level, half an hour on the clock, a fifth of an eye's width for a place on the nose, a
tenth of an eye's width for the triangle, whose edge a softbox draws out. Some tests move a light to see them fail.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

import pytest

from planner.craft import LIGHTINGS
from planner.optics.catchlight import clock_hour
from planner.stage.lamps import Lamp
from planner.stage.measure import Signature, signature
from planner.stage.scene import Scene, scene_of_lighting, seen

STOPS, HOURS = 0.3, 0.5
BACKDROPS = {"high-key-white": "white", "low-key": "black"}


@lru_cache
def of(key: str) -> Signature:
    return signature(scene(key))


def scene(key: str) -> Scene:
    return scene_of_lighting(key, backdrop=BACKDROPS.get(key, "mid-grey"))


def with_key(one: Scene, change: Callable[[Lamp], Lamp]) -> Scene:
    """The scene with its key changed."""
    return replace(one, lamps=tuple(change(lamp) if lamp.role == "key" else lamp for lamp in one.lamps))


def key_at(one: Scene, azimuth: float, elevation: float) -> Signature:
    moved = with_key(one, lambda lamp: replace(lamp, azimuth_deg=azimuth, elevation_deg=elevation))
    return signature(moved)


def hours_apart(one: float, other: float) -> float:
    return abs((one - other + 6) % 12 - 6)


class TestTheNose:
    @pytest.mark.parametrize("key", ["clamshell", "butterfly", "double-rim"])
    def test_a_key_over_the_lens_throws_its_shadow_straight_down(self, key: str) -> None:
        assert abs(LIGHTINGS[key].key_light.azimuth_deg) <= 10
        assert of(key).nose_shadow == "middle"

    @pytest.mark.parametrize("key", ["loop", "rembrandt", "split", "low-key", "rim-accent"])
    def test_a_key_at_camera_left_throws_it_to_the_right(self, key: str) -> None:
        assert LIGHTINGS[key].key_light.azimuth_deg >= 20
        assert of(key).nose_shadow == "right"

    def test_and_to_the_left_once_the_key_stands_at_the_right(self) -> None:
        assert key_at(scene("loop"), -35, 35).nose_shadow == "left"

    def test_a_butterfly_ends_half_way_to_the_lip(self) -> None:
        assert of("butterfly").nose_shadow_length == pytest.approx(0.5, abs=0.15)

    def test_it_is_longer_from_a_higher_key(self) -> None:
        assert key_at(scene("butterfly"), 0, 60).nose_shadow_length > of("butterfly").nose_shadow_length + 0.1

    def test_a_clamshell_leaves_a_tiny_one(self) -> None:
        """The panel below fills it: at least half a stop paler than a butterfly's, and no longer."""
        assert of("clamshell").nose_shadow_stops > of("butterfly").nose_shadow_stops + 0.5
        assert of("clamshell").nose_shadow_length <= of("butterfly").nose_shadow_length

    def test_a_loop_ends_above_the_mouth(self) -> None:
        assert 0.2 < of("loop").nose_shadow_length < 0.8

    def test_high_key_has_a_soft_loop_or_none(self) -> None:
        assert of("high-key-white").nose_shadow in ("middle", "right")
        assert of("high-key-white").nose_shadow_length < 0.6


class TestTheCheek:
    def test_rembrandt_closes_a_triangle_no_wider_than_the_eye_and_no_longer_than_the_nose(self) -> None:
        triangle = of("rembrandt").triangle
        assert triangle is not None
        assert 0.3 < triangle.width <= 1.1
        assert 0.3 < triangle.length <= 1.0

    @pytest.mark.parametrize("key", ["clamshell", "butterfly", "loop", "split", "high-key-white"])
    def test_no_other_pattern_has_one(self, key: str) -> None:
        assert of(key).triangle is None

    @pytest.mark.parametrize(("azimuth", "elevation"), [(30, 35), (90, 10)])
    def test_it_opens_when_the_key_moves(self, azimuth: float, elevation: float) -> None:
        assert key_at(scene("rembrandt"), azimuth, elevation).triangle is None

    def test_broad_lights_the_near_cheek_and_leaves_the_far_one_in_shade(self) -> None:
        """The face looks away from the key, to camera right: the near cheek is the left one."""
        near, far = of("broad").cheeks_stops
        assert near > far + 0.5

    def test_short_lights_the_far_cheek_and_leaves_the_near_one_in_half_tone(self) -> None:
        """The face looks towards the key, to camera left: the near cheek is the right one."""
        far, near = of("short").cheeks_stops
        assert -1.6 < near - far < -0.5

    def test_split_lets_light_end_on_the_middle_of_the_nose(self) -> None:
        assert of("split").terminator == pytest.approx(0, abs=0.2)
        left, right = of("split").cheeks_stops
        assert left - right > 1.5


class TestTheRatio:
    """Where the key does not reach, the fill alone shines: so many stops under the key as the table says."""

    @pytest.mark.parametrize(
        "key", ["loop", "rembrandt", "split", "high-key-white", "rim-accent", "one-light-card"]
    )
    def test_the_shadow_side_is_as_dark_as_the_fill_is_weak(self, key: str) -> None:
        fill = next(light for light in LIGHTINGS[key].lights if light.role == "fill")
        assert of(key).sides_stops[1] == pytest.approx(fill.power_stops, abs=STOPS)

    def test_half_the_fill_is_a_stop_darker(self) -> None:
        one = scene("rembrandt")
        less = [
            replace(lamp, power_stops=lamp.power_stops - 1) if lamp.role == "fill" else lamp
            for lamp in one.lamps
        ]
        darker = signature(replace(one, lamps=tuple(less))).sides_stops[1]
        assert darker == pytest.approx(of("rembrandt").sides_stops[1] - 1, abs=0.2)

    def test_low_key_has_no_fill_and_a_black_side(self) -> None:
        assert of("low-key").sides_stops[1] < -5


class TestTheOutline:
    def test_two_rims_edge_both_sides(self) -> None:
        assert min(of("double-rim").rims_stops) > 0.4

    def test_one_edges_the_side_it_stands_on(self) -> None:
        left, right = of("rim-accent").rims_stops
        assert right > left + 0.4

    def test_without_them_there_is_no_edge(self) -> None:
        one = scene("double-rim")
        bare = replace(one, lamps=tuple(lamp for lamp in one.lamps if lamp.role != "rim"))
        assert max(signature(bare).rims_stops) < 0


class TestTheBackdrop:
    def test_high_key_white_is_white(self) -> None:
        assert of("high-key-white").backdrop > 1

    def test_low_key_is_black(self) -> None:
        assert of("low-key").backdrop < 0.01


class TestTheCatchlights:
    @pytest.mark.parametrize(
        "key",
        [
            "clamshell", "butterfly", "loop", "rembrandt", "split", "high-key-white", "double-rim", "low-key",
            "rim-accent",
        ],
    )  # fmt: skip
    def test_the_key_mirrors_at_its_hour(self, key: str) -> None:
        light = LIGHTINGS[key].key_light
        hour = clock_hour(-light.azimuth_deg, light.elevation_deg)
        lit_eye = of(key).catchlights[0]
        assert lit_eye
        assert hours_apart(lit_eye[0], hour) <= HOURS

    @pytest.mark.parametrize("key", ["short", "broad"])
    def test_in_a_turned_face_it_mirrors_where_the_key_stands_from_the_lens(self, key: str) -> None:
        """The face is shown at 30 degrees, and the key has gone round with it."""
        told = seen(scene(key))
        light = next(lamp for lamp in told.on_the_face if lamp.role == "key")
        azimuth = -light.azimuth_deg if told.mirrored else light.azimuth_deg
        hour = clock_hour(-azimuth, light.elevation_deg)
        assert any(hours_apart(one, hour) <= HOURS for eye in of(key).catchlights for one in eye)

    def test_a_clamshell_has_a_second_one_at_six(self) -> None:
        for eye in of("clamshell").catchlights:
            assert any(hours_apart(hour, 6) <= HOURS for hour in eye)

    def test_a_butterfly_without_its_panel_has_one(self) -> None:
        one = scene("butterfly")
        bare = signature(replace(one, lamps=tuple(lamp for lamp in one.lamps if lamp.role == "key")))
        assert [len(eye) for eye in bare.catchlights] == [1, 1]

    def test_split_has_one_at_nine_in_the_lit_eye_only(self) -> None:
        lit, dark = of("split").catchlights
        assert hours_apart(lit[0], 9) <= HOURS
        assert all(hours_apart(hour, 9) > 3 for hour in dark)

    @pytest.mark.parametrize(("azimuth", "elevation"), [(-35, 35), (0, 30), (60, 20), (-20, 45)])
    def test_it_goes_round_with_the_key(self, azimuth: float, elevation: float) -> None:
        one = scene("loop")
        alone = replace(one, lamps=tuple(lamp for lamp in one.lamps if lamp.role == "key"))
        (hour, *_none), _right = key_at(alone, azimuth, elevation).catchlights
        assert hours_apart(hour, clock_hour(-azimuth, elevation)) <= HOURS
