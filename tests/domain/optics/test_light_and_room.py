"""Light, room, backdrop, glasses and catchlights, against the computed tables of the notes."""

import pytest

from planner.optics import backdrop, catchlight, glasses, light, room


@pytest.mark.parametrize(
    ("size_m", "distance_m", "degrees"),
    [(0.9, 0.9, 53), (0.9, 1.2, 41), (0.9, 1.8, 28), (0.55, 0.8, 38), (1.5, 2.5, 33), (0.18, 2.0, 5)],
)
def test_how_large_a_source_looks(size_m: float, distance_m: float, degrees: float) -> None:
    assert light.angular_size_deg(size_m, distance_m) == pytest.approx(degrees, abs=0.6)
    assert light.distance_for_angular_size_m(
        size_m, light.angular_size_deg(size_m, distance_m)
    ) == pytest.approx(distance_m)


@pytest.mark.parametrize(
    ("row_m", "one_light", "two_lights"),
    [
        (0.9, (0.85, 0.59, 0.45, 0.36), (0.06, 0.03, 0.02, 0.01)),
        (1.8, (1.60, 1.15, 0.89, 0.72), (0.17, 0.10, 0.06, 0.04)),
        (2.7, (2.13, 1.65, 1.30, 1.06), (0.21, 0.19, 0.13, 0.09)),
        (3.6, (2.48, 2.05, 1.67, 1.39), (0.21, 0.24, 0.20, 0.15)),
    ],
)
def test_evenness_of_a_row(row_m: float, one_light: tuple[float, ...], two_lights: tuple[float, ...]) -> None:
    distances = (2, 3, 4, 5)
    one = [light.row_spread_stops(row_m, d, (45,), 0.5) for d in distances]
    two = [light.row_spread_stops(row_m, d, (-45, 45), 0.5) for d in distances]
    assert one == pytest.approx(list(one_light), abs=0.1)
    assert two == pytest.approx(list(two_lights), abs=0.02)


def test_ratio_and_fill_are_each_others_inverse() -> None:
    assert light.lighting_ratio(0) == pytest.approx(2)
    assert light.lighting_ratio(-1) == pytest.approx(3)
    assert light.fill_stops(light.lighting_ratio(-1.5)) == pytest.approx(-1.5)


@pytest.mark.parametrize(
    ("guide_m", "loss", "distance_m", "f_number", "iso", "one_over"),
    [
        (64, 2, 1.2, 8, 100, 11),
        (64, 2, 2.5, 8, 100, 2.6),
        (45, 2, 1.0, 8, 100, 8),
        (23, 2, 1.2, 5.6, 200, 6),
    ],
)
def test_flash_power(
    guide_m: float, loss: float, distance_m: float, f_number: float, iso: float, one_over: float
) -> None:
    share = light.flash_power_fraction(guide_m, loss, distance_m, f_number, iso)
    assert 1 / share == pytest.approx(one_over, rel=0.06)


@pytest.mark.parametrize(
    ("size_m", "distance_m", "ceiling_m", "standing_deg", "seated_deg"),
    [
        (0.9, 1.0, 2.3, 4, 30),
        (0.9, 1.0, 2.4, 10, 41),
        (0.9, 1.0, 2.6, 24, 90),
        (1.2, 1.5, 2.4, 0, 16),
        (1.2, 1.5, 2.7, 12, 31),
        (0.6, 1.0, 2.4, 19, 56),
        (0.6, 1.0, 2.7, 45, 90),
    ],
)
def test_the_highest_light_under_a_ceiling(
    size_m: float, distance_m: float, ceiling_m: float, standing_deg: float, seated_deg: float
) -> None:
    standing = room.highest_elevation_deg(ceiling_m, room.EYES_STANDING_M, distance_m, size_m)
    seated = room.highest_elevation_deg(ceiling_m, room.EYES_SEATED_M, distance_m, size_m)
    assert standing == pytest.approx(standing_deg, abs=1)
    assert min(seated, 60) == pytest.approx(min(seated_deg, 60), abs=1)


def test_a_light_at_its_highest_just_fits() -> None:
    highest = room.highest_elevation_deg(2.7, room.EYES_STANDING_M, 1.2, 0.9)
    assert room.ceiling_needed_m(room.EYES_STANDING_M, 1.2, highest, 0.9) == pytest.approx(2.7)


def test_room_depth() -> None:
    assert room.depth_needed_m(1.5, 1.5) == pytest.approx(3.9)
    assert room.depth_needed_m(1.5, 2.9) == pytest.approx(5.3)
    assert room.depth_needed_m(1.0, 1.5, room.reach_behind_m(2.0, 180, 0)) == pytest.approx(4.4)


@pytest.mark.parametrize(
    ("azimuth", "elevation", "behind"), [(180, 0, 0.5), (180, 60, 0.35), (90, 0, 0.3), (0, 0, 0.0)]
)
def test_the_body_of_a_light_behind_reaches_back_with_its_lamp_or_its_edge(
    azimuth: float, elevation: float, behind: float
) -> None:
    assert room.body_behind_m(azimuth, elevation, (0.6, 0.8), 0.5) == pytest.approx(behind, abs=0.005)


SHADES = (1, 0.5, 1 / 3, 0, -0.5, -1, -1.5, -2, -2.5, -3, -4, -5)


@pytest.mark.parametrize(
    ("reflectance", "values"),
    [
        (0.88, (255, 255, 255, 241, 207, 177, 151, 129, 110, 93, 66, 46)),
        (0.55, (255, 228, 217, 196, 167, 143, 122, 104, 88, 74, 52, 35)),
        (0.18, (162, 138, 131, 118, 100, 85, 71, 60, 50, 41, 27, 17)),
        (0.06, (97, 82, 78, 69, 58, 48, 40, 33, 26, 21, 12, 6)),
        (0.005, (25, 20, 19, 16, 12, 8, 6, 4, 3, 2, 1, 0)),
    ],
)
def test_how_light_a_backdrop_is_drawn(reflectance: float, values: tuple[int, ...]) -> None:
    found = [backdrop.srgb(backdrop.luminance(reflectance, stops)) for stops in SHADES]
    assert found == pytest.approx(list(values), abs=1)


def test_what_the_key_leaves_on_the_backdrop() -> None:
    assert backdrop.key_spill_stops(0.45, 1.0, 35, 35, 2.0) == pytest.approx(-2.7, abs=0.05)


@pytest.mark.parametrize(("gap_m", "wrap"), [(1.5, -1.35), (2.0, -1.86), (2.5, -2.3), (3.5, -3.1)])
def test_light_that_a_white_backdrop_throws_back(gap_m: float, wrap: float) -> None:
    assert backdrop.wrap_stops(0, 0.88, 1.35, gap_m) == pytest.approx(wrap, abs=0.05)


@pytest.mark.parametrize(("base_curve", "across", "up"), [(2, 11, 8), (4, 22, 16), (6, 33, 23), (8, 44, 32)])
def test_the_zone_that_spectacles_mirror(base_curve: float, across: float, up: float) -> None:
    assert glasses.zone_half_widths_deg(base_curve) == pytest.approx((across, up), abs=1)


def test_turning_away_from_the_light_clears_the_lenses() -> None:
    assert glasses.mirrors(20, 0, 0.9, 1.3)
    assert not glasses.mirrors(40, 0, 0.9, 1.3, face_yaw_deg=-20)
    assert not glasses.mirrors(0, 24, 1.2, 2.4)


@pytest.mark.parametrize(("elevation", "millimetres"), [(30, 2.0), (40, 2.7), (50, 3.3), (55, 3.6)])
def test_how_high_a_catchlight_sits(elevation: float, millimetres: float) -> None:
    assert catchlight.height_above_pupil_mm(elevation) == pytest.approx(millimetres, abs=0.05)


@pytest.mark.parametrize(
    ("azimuth", "elevation", "hour"),
    [(0, 40, 0), (20, 35, 0.9), (35, 35, 1.3), (45, 35, 1.5), (60, 30, 1.9), (90, 10, 2.7), (-35, 35, 10.7)],
)
def test_the_catchlight_on_a_clock(azimuth: float, elevation: float, hour: float) -> None:
    assert catchlight.clock_hour(azimuth, elevation) == pytest.approx(hour, abs=0.12)


def test_the_catchlights_size() -> None:
    assert catchlight.size_mm(0.9, 0.9) == pytest.approx(3.9)
