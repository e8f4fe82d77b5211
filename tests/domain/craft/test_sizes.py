"""Numbers in the tables lie in their ranges and agree with the arithmetic."""

import re
from math import ceil

import pytest

from planner.craft import (
    ADAPTATIONS,
    BACKDROPS,
    CROPS,
    EXPOSURES,
    FORMATIONS,
    LANDMARKS,
    LIGHTINGS,
    MODIFIERS,
    MOODS,
    POSES,
    PURPOSES,
    SCHEDULE,
    SENSORS,
    USES,
)
from planner.craft.backdrops import Backdrop
from planner.craft.crops import Crop
from planner.craft.lightings import Light, Lighting
from planner.craft.moods import Mood
from planner.craft.poses import Pose
from planner.craft.purposes import Use
from planner.optics import backdrop, focus, glasses, room

LIGHTS = [
    pytest.param(light, id=f"{row.key} {light.role} {number}")
    for row in LIGHTINGS.values()
    for number, light in enumerate(row.lights)
]
BOUNCED = {"on-camera-bounce"}  # its source is a wall: no stand, no yoke
LEAST_CEILING_M = 2.2


@pytest.mark.parametrize("crop", CROPS.values(), ids=CROPS)
def test_no_crop_ends_at_a_joint(crop: Crop) -> None:
    joints = {mark.key: mark.below_crown_h for mark in LANDMARKS.values() if mark.joint}
    assert not {key for key, at in joints.items() if abs(crop.bottom_h - at) < 0.05}


@pytest.mark.parametrize("crop", CROPS.values(), ids=CROPS)
def test_distances_of_a_crop_rise_in_order(crop: Crop) -> None:
    steps = [crop.block_below_m, crop.warn_below_m, crop.good_from_m, crop.good_to_m, crop.flat_beyond_m]
    assert steps == sorted(steps)


@pytest.mark.parametrize("crop", CROPS.values(), ids=CROPS)
def test_the_looser_crop_shows_more(crop: Crop) -> None:
    looser = CROPS[crop.looser]
    assert looser.bottom_h > crop.bottom_h or looser is crop


@pytest.mark.parametrize(
    ("key", "eye_line", "head_share", "field_m"),
    [
        ("close-up", 0.35, 0.94, 0.196),
        ("tight-head", 0.30, 0.65, 0.327),
        ("head-and-shoulders", 0.34, 0.51, 0.455),
        ("three-quarter", 0.17, 0.19, 1.196),
        ("full-length", 0.12, 0.12, 1.955),
    ],
)
def test_crops_as_the_notes_measure_them(
    key: str, eye_line: float, head_share: float, field_m: float
) -> None:
    crop = CROPS[key]
    assert crop.eye_line_fraction == pytest.approx(eye_line, abs=0.006)
    assert crop.head_share_fraction == pytest.approx(head_share, abs=0.011)
    assert crop.field_height_m == pytest.approx(field_m, abs=0.001)


def test_the_one_head_rule_draws_its_line() -> None:
    gates = {key: crop.gate for key, crop in CROPS.items()}
    assert [key for key, gate in gates.items() if gate == "headshot"] == [
        "close-up",
        "tight-head",
        "head-and-shoulders",
    ]
    assert [key for key, gate in gates.items() if gate == "borderline"] == ["head-and-chest"]


@pytest.mark.parametrize("light", LIGHTS)
def test_a_light_lies_in_its_own_ranges(light: Light) -> None:
    pairs = [
        (light.size_m, light.size_range_m),
        (light.azimuth_deg, light.azimuth_range_deg),
        (light.elevation_deg, light.elevation_range_deg),
        (light.distance_m, light.distance_range_m),
        (light.power_stops, light.power_range_stops),
    ]
    for value, (low, high) in pairs:
        assert low <= value <= high
    assert -180 <= light.azimuth_deg <= 180
    assert light.size_m > 0
    assert light.distance_m >= 0.4


@pytest.mark.parametrize("light", LIGHTS)
def test_only_lamps_and_panels_name_modifiers(light: Light) -> None:
    assert bool(light.wants) == (light.kind in ("flash-or-continuous", "reflector", "scrim"))
    if light.kind == "flash-or-continuous":
        before_a_lamp = {name for name, row in MODIFIERS.items() if row.needs_head or not row.loss_stops}
        assert {*before_a_lamp, "scrim"} & set(light.wants)


@pytest.mark.parametrize("row", LIGHTINGS.values(), ids=LIGHTINGS)
def test_a_set_up_has_one_key_and_counts_its_lamps(row: Lighting) -> None:
    needed = [light for light in row.lights if not light.optional]
    assert [light.role for light in needed].count("key") == 1
    lamps = sum(light.kind == "flash-or-continuous" for light in needed)
    cards = sum(
        any(not MODIFIERS[name].needs_head for name in light.wants)
        for light in needed
        if light.kind == "flash-or-continuous" and light.role == "fill"
    )
    assert lamps - cards <= row.powered_lights_least <= lamps
    assert row.people[0] <= row.people[1]
    assert 1 < row.ratio[0] <= row.ratio[1]


@pytest.mark.parametrize("row", LIGHTINGS.values(), ids=LIGHTINGS)
def test_what_is_said_of_glasses_is_what_the_angles_do(row: Lighting) -> None:
    mirrored = [
        light
        for light in row.lights
        if light.kind != "sun"
        and glasses.mirrors(light.azimuth_deg, light.elevation_deg, light.size_m, light.distance_m)
    ]
    if row.glasses == "good":
        assert not mirrored
    if row.glasses == "poor":
        assert any(not light.optional for light in mirrored)


def up(metres: float) -> float:
    return ceil(round(metres * 10, 6)) / 10


@pytest.mark.parametrize(
    "row", [row for row in LIGHTINGS.values() if row.room and row.key not in BOUNCED], ids=lambda row: row.key
)
def test_a_room_need_follows_from_the_lights(row: Lighting) -> None:
    stands = [
        one for one in row.lights if not one.optional and one.kind in ("flash-or-continuous", "reflector")
    ]

    def aside(light: Light) -> float:
        # A light on the backdrop moves in as far as its range allows.
        distance = light.distance_range_m[0] if light.role == "background" else light.distance_m
        row = MODIFIERS[light.wants[0]]
        deep = 0.0 if light.role == "background" else row.depth_m * light.size_m / row.size_m
        return room.reach_aside_m(distance, light.azimuth_deg, light.elevation_deg, light.size_m, deep)

    def ceiling(eyes_m: float) -> float:
        needs = [
            room.ceiling_needed_m(eyes_m, one.distance_m, one.elevation_deg, one.size_m) for one in stands
        ]
        return up(max([LEAST_CEILING_M, *needs]))

    behind = max(
        (room.reach_behind_m(one.distance_m, one.azimuth_deg, one.elevation_deg) for one in stands), default=0
    )
    left = max((aside(one) for one in stands if one.azimuth_deg <= 0), default=0)
    right = max((aside(one) for one in stands if one.azimuth_deg >= 0), default=0)
    assert row.room is not None
    assert row.room.depth_m == up(room.depth_needed_m(row.gap_m, row.camera_m, behind))
    assert row.room.width_m == up(room.width_needed_m(left, right))
    assert row.room.ceiling_standing_m == ceiling(room.EYES_STANDING_M)
    assert row.room.ceiling_seated_m == ceiling(room.EYES_SEATED_M)


def test_only_what_needs_no_room_says_nothing_of_it() -> None:
    assert {row.setting for row in LIGHTINGS.values() if row.room is None} == {"outdoors"}


@pytest.mark.parametrize("row", LIGHTINGS.values(), ids=LIGHTINGS)
def test_every_set_up_has_a_start_exposure_for_each_light_it_works_with(row: Lighting) -> None:
    powered = {exposure.powered_by for exposure in EXPOSURES.values() if row.key in exposure.lightings}
    assert powered == set(row.powered_by)


def test_a_set_up_has_one_start_exposure_for_each_kind_of_light() -> None:
    pairs = [(name, row.powered_by) for row in EXPOSURES.values() for name in row.lightings]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("row", BACKDROPS.values(), ids=BACKDROPS)
def test_a_backdrops_lightness_follows_from_its_reflectance(row: Backdrop) -> None:
    assert row.lightness_at_key == pytest.approx(backdrop.lightness(row.reflectance), abs=1)
    assert re.fullmatch("#[0-9a-f]{6}", row.swatch)
    tone = "dark" if row.lightness_at_key < 40 else "mid" if row.lightness_at_key < 68 else "light"
    assert row.tone == tone


@pytest.mark.parametrize("key", SENSORS)
def test_a_sensors_confusion_is_its_diagonal_over_1442(key: str) -> None:
    sensor = SENSORS[key]
    found = focus.circle_of_confusion_mm(sensor.width_mm, sensor.height_mm)
    assert sensor.confusion_mm == pytest.approx(found, abs=0.0006)


@pytest.mark.parametrize("mood", MOODS.values(), ids=MOODS)
def test_a_mood_keeps_its_ranges_in_order_and_the_head_within_ten_degrees(mood: Mood) -> None:
    ranges = [
        mood.pitch_deg,
        mood.roll_deg,
        mood.smile_percent,
        mood.ratio,
        mood.source_width_deg,
        mood.key_elevation_deg,
        mood.key_azimuth_deg,
        mood.backdrop_stops,
    ]
    assert all(low <= high for low, high in ranges)
    assert mood.pitch_deg[0] >= -10
    assert mood.pitch_deg[1] <= 10
    assert mood.prompts
    assert mood.key_elevation_deg[1] <= 55, "higher, and the lid hides the catchlight"


@pytest.mark.parametrize("use", USES.values(), ids=USES)
def test_a_uses_pixels_match_its_shape(use: Use) -> None:
    assert use.aspect_ratio == pytest.approx(use.width_px / use.height_px, rel=0.01)
    assert use.width_px >= (use.least_width_px or 0)
    assert use.height_px >= (use.least_height_px or 0)
    shape = (
        "wide" if use.width_px > use.height_px else "square" if use.width_px == use.height_px else "upright"
    )
    assert use.orientation == shape
    assert (use.min_bytes or 0) < (use.max_bytes or 10**9)
    assert use.shape == "rectangle" or use.aspect == "1:1"


@pytest.mark.parametrize("pose", POSES.values(), ids=POSES)
def test_a_pose_can_be_held(pose: Pose) -> None:
    assert pose.body_deg[0] <= pose.body_deg[1]
    assert 0 <= pose.face_yaw_deg <= 90
    assert pose.people[0] <= pose.people[1]
    assert pose.crops


@pytest.mark.parametrize("crop", CROPS)
@pytest.mark.parametrize("seated", [True, False])
def test_every_crop_of_a_person_has_a_pose_to_begin_with(crop: str, *, seated: bool) -> None:
    bases = ("seated", "either") if seated else ("standing", "either")
    begin = [pose for pose in POSES.values() if crop in pose.crops and pose.base in bases]
    if crop not in ("close-up", "group") and not (seated and crop == "full-length"):
        assert any(pose.people[0] == 1 and pose.ease <= 2 for pose in begin)


def test_formations_leave_no_number_of_people_out() -> None:
    placed = {
        n
        for row in FORMATIONS.values()
        if row.occasion == "any"
        for n in range(row.people[0], row.people[1] + 1)
    }
    assert placed >= set(range(2, 101))


def test_purposes_and_blocks_take_time() -> None:
    assert all(row.looks >= 1 and row.minutes_per_look >= 1 for row in PURPOSES.values())
    assert all(row.range_min[0] <= row.typical_min <= row.range_min[1] for row in SCHEDULE.values())


def test_a_wish_is_answered_with_something_to_do_and_never_with_the_reason() -> None:
    for row in ADAPTATIONS.values():
        assert row.do, row.key
        said = " ".join(line.text for line in row.do).lower()
        for word in (
            "flaw",
            "hide",
            "problem",
            "slim",
            "suffer",
            "normal",
            "disab",
            "epilep",
            "anxi",
            "bald",
        ):
            assert word not in said, row.key


def test_what_photographers_own_can_be_named() -> None:
    assert all(row.size_range_m[0] <= row.size_m <= row.size_range_m[1] for row in MODIFIERS.values())
    assert all(row.best_distance_m[0] < row.best_distance_m[1] for row in MODIFIERS.values())
