"""Camera makers' printed depth of field tables, with the tolerance that a real lens asks for."""

from math import inf

import pytest

from planner.optics import focus

FULL_STOPS = {2.8: 3, 4.0: 4, 5.6: 5, 8.0: 6, 11.0: 7, 16.0: 8}
METRES_TO_MM = 1000
FEET_TO_MM = 304.8


def exact(f_number: float) -> float:
    """The f-number that a ring's rounded engraving stands for: a power of the square root of two."""
    return float(2 ** (FULL_STOPS[f_number] / 2))


NIKON_85 = [
    (2.00, 21.3, 2.8, 1.959, 2.043),
    (2.00, 21.3, 4.0, 1.941, 2.063),
    (2.00, 21.3, 5.6, 1.919, 2.089),
    (2.00, 21.3, 8.0, 1.887, 2.129),
    (2.00, 21.3, 11.0, 1.848, 2.183),
    (2.00, 21.3, 16.0, 1.786, 2.279),
    (5.00, 56.5, 2.8, 4.719, 5.317),
    (5.00, 56.5, 4.0, 4.609, 5.467),
    (5.00, 56.5, 5.6, 4.470, 5.680),
    (5.00, 56.5, 8.0, 4.276, 6.033),
    (5.00, 56.5, 11.0, 4.058, 6.544),
    (5.00, 56.5, 16.0, 3.742, 7.629),
]


@pytest.mark.parametrize(("film_m", "scale", "f_number", "near_m", "far_m"), NIKON_85)
def test_the_nikon_85_mm_manual(
    film_m: float, scale: float, f_number: float, near_m: float, far_m: float
) -> None:
    lens, confusion = 85.0, 1 / 30
    behind_lens = lens * (1 + 1 / scale)  # the manual measures from the film
    distance = film_m * METRES_TO_MM - behind_lens
    near = focus.near_limit_mm(lens, exact(f_number), confusion, distance) + behind_lens
    far = focus.far_limit_mm(lens, exact(f_number), confusion, distance) + behind_lens
    assert near / METRES_TO_MM == pytest.approx(near_m, rel=0.012)
    assert far / METRES_TO_MM == pytest.approx(far_m, rel=0.02)
    assert 1.0 <= (far - near) / METRES_TO_MM / (far_m - near_m) <= 1.11


@pytest.mark.parametrize(
    ("f_number", "hyperfocal_m"),
    [(2.8, 78.15), (4.0, 54.76), (5.6, 39.16), (8.0, 27.46), (11.0, 20.02), (16.0, 13.82)],
)
def test_the_nikon_85_mm_manuals_hyperfocal_distances(f_number: float, hyperfocal_m: float) -> None:
    found = focus.hyperfocal_mm(85, exact(f_number), 1 / 30) / METRES_TO_MM
    assert found == pytest.approx(hyperfocal_m, rel=0.045)


HOGAN_70 = [
    (3, 5.6, 2.95, 3.05),
    (3, 8.0, 2.94, 3.07),
    (3, 11.0, 2.91, 3.09),
    (5, 2.8, 4.93, 5.07),
    (5, 5.6, 4.87, 5.14),
    (5, 8.0, 4.82, 5.20),
    (5, 11.0, 4.75, 5.28),
    (10, 2.8, 9.73, 10.28),
    (10, 5.6, 9.48, 10.58),
    (10, 8.0, 9.28, 10.84),
    (10, 11.0, 9.03, 11.20),
]


@pytest.mark.parametrize(("feet", "f_number", "near_ft", "far_ft"), HOGAN_70)
def test_thom_hogans_70_mm_table(feet: float, f_number: float, near_ft: float, far_ft: float) -> None:
    distance = feet * FEET_TO_MM
    near = focus.near_limit_mm(70, f_number, 0.016, distance) / FEET_TO_MM
    far = focus.far_limit_mm(70, f_number, 0.016, distance) / FEET_TO_MM
    assert near == pytest.approx(near_ft, abs=0.011)
    assert far == pytest.approx(far_ft, abs=0.015)


@pytest.mark.parametrize(
    ("f_number", "hyperfocal_ft"), [(2.8, 358.8), (4.0, 251.1), (5.6, 179.4), (8.0, 125.6), (11.0, 91.3)]
)
def test_thom_hogans_hyperfocal_distances(f_number: float, hyperfocal_ft: float) -> None:
    found = focus.hyperfocal_mm(70, f_number, 0.016) / FEET_TO_MM
    assert found == pytest.approx(hyperfocal_ft, rel=0.001)


NIKON_200 = [
    (3.0, 14.0, 4.0, 2.97, 3.03),
    (3.0, 14.0, 8.0, 2.95, 3.06),
    (5.0, 24.3, 4.0, 4.92, 5.09),
    (5.0, 24.3, 5.6, 4.89, 5.12),
    (5.0, 24.3, 8.0, 4.84, 5.17),
    (5.0, 24.3, 11.0, 4.78, 5.24),
]


@pytest.mark.parametrize(("film_m", "scale", "f_number", "near_m", "far_m"), NIKON_200)
def test_the_nikon_70_200_mm_manual_at_200_mm(
    film_m: float, scale: float, f_number: float, near_m: float, far_m: float
) -> None:
    # Internal focusing shortens the lens close up, so only rough agreement is possible.
    lens = 200.0
    behind_lens = lens * (1 + 1 / scale)
    distance = film_m * METRES_TO_MM - behind_lens
    near = focus.near_limit_mm(lens, exact(f_number), 1 / 30, distance) + behind_lens
    far = focus.far_limit_mm(lens, exact(f_number), 1 / 30, distance) + behind_lens
    assert near / METRES_TO_MM == pytest.approx(near_m, rel=0.012)
    assert far / METRES_TO_MM == pytest.approx(far_m, rel=0.01)


def test_beyond_the_hyperfocal_distance_everything_behind_is_sharp() -> None:
    beyond = focus.hyperfocal_mm(50, 16, 0.03) + 50
    assert focus.far_limit_mm(50, 16, 0.03, beyond) == inf


# Front and back depth in mm at a head-and-shoulders field of 0.455 m, 85 mm, full frame upright.
HEAD_AND_SHOULDERS = [
    (1.4, 7, 7),
    (1.8, 9, 9),
    (2.8, 14, 15),
    (4.0, 20, 21),
    (5.6, 28, 30),
    (8.0, 40, 43),
    (11.0, 54, 60),
]


@pytest.mark.parametrize(("f_number", "front_mm", "behind_mm"), HEAD_AND_SHOULDERS)
def test_depth_at_head_and_shoulders(f_number: float, front_mm: int, behind_mm: int) -> None:
    distance = 1159.3
    front = distance - focus.near_limit_mm(85, f_number, 0.03, distance)
    behind = focus.far_limit_mm(85, f_number, 0.03, distance) - distance
    assert round(front) == pytest.approx(front_mm, abs=1)
    assert round(behind) == pytest.approx(behind_mm, abs=1)


@pytest.mark.parametrize(("yaw_deg", "f_number"), [(15, 4.1), (30, 6.9), (45, 9.2)])
def test_aperture_for_both_eyes_at_head_and_shoulders(yaw_deg: float, f_number: float) -> None:
    found = focus.f_number_for_depth(85, 0.03, 1159.3, 10, focus.far_eye_behind_mm(yaw_deg) + 5)
    assert found == pytest.approx(f_number, abs=0.3)


def test_the_depth_that_is_asked_for_is_the_depth_that_results() -> None:
    f_number = focus.f_number_for_depth(85, 0.03, 1500, 10, 40)
    assert focus.far_limit_mm(85, f_number, 0.03, 1500) == pytest.approx(1540)
    assert focus.near_limit_mm(85, f_number, 0.03, 1500) < 1490
