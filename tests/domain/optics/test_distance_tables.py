"""Fields of view, framing distances and what distance does to a face, against the notes' computed tables."""

import pytest

from planner.optics import blur, framing, perspective

FIELDS_OF_VIEW = [
    (24, 73.7, 53.1, 84.1),
    (35, 54.4, 37.8, 63.4),
    (50, 39.6, 27.0, 46.8),
    (70, 28.8, 19.5, 34.3),
    (85, 23.9, 16.1, 28.6),
    (105, 19.5, 13.0, 23.3),
    (135, 15.2, 10.2, 18.2),
    (200, 10.3, 6.9, 12.3),
]


@pytest.mark.parametrize(("lens_mm", "wide", "high", "across"), FIELDS_OF_VIEW)
def test_full_frame_fields_of_view(lens_mm: float, wide: float, high: float, across: float) -> None:
    sides = (36.0, 24.0, 43.267)
    found = [framing.field_of_view_deg(lens_mm, side) for side in sides]
    assert found == pytest.approx([wide, high, across], abs=0.06)


LENSES = (50, 70, 85, 105, 135, 200)
UPRIGHT_DISTANCES_M = [
    (0.196, (0.32, 0.45, 0.55, 0.68, 0.87, 1.29)),
    (0.327, (0.50, 0.71, 0.86, 1.06, 1.36, 2.01)),
    (0.455, (0.68, 0.96, 1.16, 1.43, 1.84, 2.73)),
    (0.603, (0.89, 1.24, 1.51, 1.86, 2.39, 3.55)),
    (0.828, (1.20, 1.68, 2.04, 2.52, 3.24, 4.80)),
    (1.196, (1.71, 2.40, 2.91, 3.59, 4.62, 6.84)),
    (1.955, (2.77, 3.87, 4.70, 5.81, 7.47, 11.1)),
]


@pytest.mark.parametrize(("field_m", "distances_m"), UPRIGHT_DISTANCES_M)
def test_distances_for_an_upright_full_frame(field_m: float, distances_m: tuple[float, ...]) -> None:
    found = [framing.distance_m(field_m, lens, 36) for lens in LENSES]
    assert found == pytest.approx(list(distances_m), abs=0.04)


@pytest.mark.parametrize(
    ("field_m", "lens_mm", "sensor_mm", "distance_m"),
    [
        (0.455, 85, 30, 1.38),  # upright 4:5 from full frame
        (0.455, 85, 24, 1.70),  # lying 3:2
        (0.455, 56, 23.5, 1.14),  # APS-C upright
        (1.955, 45, 17.3, 5.13),  # Micro Four Thirds upright
    ],
)
def test_distances_for_other_formats(
    field_m: float, lens_mm: float, sensor_mm: float, distance_m: float
) -> None:
    assert framing.distance_m(field_m, lens_mm, sensor_mm) == pytest.approx(distance_m, abs=0.01)


def test_field_lens_and_distance_are_each_others_inverse() -> None:
    distance = framing.distance_m(0.455, 85, 36)
    assert framing.field_m(distance, 85, 36) == pytest.approx(0.455)
    assert framing.lens_mm(0.455, distance, 36) == pytest.approx(85)
    assert framing.magnification(0.455, 36) == pytest.approx(0.0791, abs=0.0001)


@pytest.mark.parametrize(
    ("aspect", "used"),
    [
        (4 / 5, (24.0, 30.0)),
        (2 / 3, (24.0, 36.0)),
        (1.0, (24.0, 24.0)),
        (3 / 2, (36.0, 24.0)),
        (4.0, (36.0, 9.0)),
    ],
)
def test_what_a_crop_leaves_of_the_sensor(aspect: float, used: tuple[float, float]) -> None:
    assert framing.used_sensor_mm(36, 24, aspect) == pytest.approx(used)


@pytest.mark.parametrize(
    ("distance_m", "percent"),
    [(0.30, 44), (0.45, 29), (0.60, 21), (0.9, 14), (1.2, 10), (1.5, 8), (2.1, 6), (3.0, 4)],
)
def test_the_nose_grows_as_the_camera_comes_near(distance_m: float, percent: float) -> None:
    assert perspective.nose_enlargement_percent(distance_m) == pytest.approx(percent, abs=0.6)


@pytest.mark.parametrize(
    ("off_axis_deg", "stretch"), [(15, 1.04), (20, 1.06), (25, 1.10), (30, 1.16), (37, 1.25)]
)
def test_heads_stretch_towards_the_edge(off_axis_deg: float, stretch: float) -> None:
    assert perspective.edge_stretch(off_axis_deg) == pytest.approx(stretch, abs=0.006)


@pytest.mark.parametrize(
    ("field_m", "lens_mm", "f_number", "behind_m", "percent"),
    [
        (0.455, 85, 2.8, 3.0, 4.8),
        (0.455, 85, 5.6, 1.5, 1.9),
        (0.455, 85, 8.0, 1.5, 1.3),
        (0.455, 135, 2.8, 3.0, 6.6),
        (0.828, 85, 1.8, 4.0, 3.8),
        (1.196, 85, 2.8, 5.0, 1.6),
        (1.955, 50, 2.8, 6.0, 0.6),
    ],
)
def test_backdrop_blur(
    field_m: float, lens_mm: float, f_number: float, behind_m: float, percent: float
) -> None:
    distance_mm = framing.distance_m(field_m, lens_mm, 36) * 1000
    disc = blur.blur_disc_mm(lens_mm, f_number, distance_mm, behind_m * 1000)
    assert blur.blur_percent(disc, 36) == pytest.approx(percent, abs=0.11)
