"""Catchlights lie where a mirror shows them, and the developed picture has the greys that a meter promises."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

import planner.stage.basis as stored
from planner.stage.backdrop import Backdrop
from planner.stage.basis import Basis
from planner.stage.catchlight import CORNEA, glints, luminance
from planner.stage.lamps import Lamp, direction
from planner.stage.picture import exposure, preview
from planner.stage.scene import Scene
from planner.stage.tone import developed, undeveloped
from tests.domain.stage import stand_in

KEY = Lamp("key", 30, 25, 1.2, 0.5, 0.5)
GREY = Backdrop((0.18, 0.18, 0.18), 1.5)


@pytest.fixture(scope="module")
def head(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Basis]:
    folder = tmp_path_factory.mktemp("light")
    stand_in.write(folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored, "LIGHT", folder)
        yield stored.basis("clay", "front")


def seen_at(head: Basis, lamp: Lamp, eye: int = 0) -> tuple[float, float, float, float]:
    """Middle and spread of what mirrors, across and up, in units of the surface normal."""
    light = list(glints([lamp], head))[eye].light[..., 0]
    rows, columns = light.shape
    across = ((np.arange(columns) + 0.5) / columns * 2 - 1) * 0.75
    up = (1 - (np.arange(rows) + 0.5) / rows * 2) * 0.75
    x, y = (light * across).sum() / light.sum(), (light * up[:, None]).sum() / light.sum()
    wide = np.sqrt((light * (across - x) ** 2).sum() / light.sum())
    high = np.sqrt((light * (up[:, None] - y) ** 2).sum() / light.sum())
    return x, y, wide, high


@pytest.mark.parametrize(("azimuth", "elevation"), [(0, 40), (35, 35), (-60, 5), (0, -40)])
def test_a_light_mirrors_where_the_surface_halves_the_angle_to_it(
    head: Basis, azimuth: float, elevation: float
) -> None:
    lamp = replace(
        KEY, azimuth_deg=azimuth, elevation_deg=elevation, distance_m=6.0, width_m=1.5, height_m=1.5
    )
    half = direction(azimuth, elevation) + np.array([0, 0, 1])
    half /= np.linalg.norm(half)
    x, y, _wide, _high = seen_at(head, lamp)
    assert (x, y) == pytest.approx((half[0], half[1]), abs=0.04)


def test_a_strip_stays_upright_and_narrow_in_the_eye(head: Basis) -> None:
    _x, _y, wide, high = seen_at(head, replace(KEY, width_m=0.3, height_m=1.2, round=False))
    assert high > 2 * wide


def test_a_ring_is_dark_within(head: Basis) -> None:
    ring = Lamp("key", 0, 0, 0.6, 0.5, 0.5, hole=0.7)
    light = next(iter(glints([ring], head))).light[..., 0]
    assert light.max() > 3 * light[5:7, 5:7].mean()


def test_it_is_as_bright_as_the_lamp_times_what_a_cornea_mirrors(head: Basis) -> None:
    large = replace(KEY, width_m=1.2, height_m=1.2, azimuth_deg=0, elevation_deg=20)
    light = next(iter(glints([large], head))).light
    assert light.max() == pytest.approx(luminance(large) * CORNEA, rel=0.08)


def test_what_lights_the_backdrop_alone_is_not_in_the_eye(head: Basis) -> None:
    pool = replace(KEY, role="background")
    assert all(glint.light.max() == 0 for glint in glints([pool], head))


def test_eighteen_percent_grey_that_faces_the_key_is_middle_grey() -> None:
    flat = np.full((20, 20, 3), 0.18, dtype=np.float32)
    assert developed(flat).mean() == pytest.approx(118, abs=0.5)


def test_a_third_of_a_stop_over_white_is_pure_white_and_nothing_is_pure_black() -> None:
    assert developed(np.full((20, 20, 3), 1.26, dtype=np.float32)).min() == 255
    assert developed(np.zeros((20, 20, 3), dtype=np.float32)).max() == 0


def test_a_picture_can_be_read_back() -> None:
    light = np.linspace(0.01, 1.2, 4000, dtype=np.float32).reshape(40, 100, 1).repeat(3, axis=2)
    assert undeveloped(developed(light)).mean() == pytest.approx(light.mean(), rel=0.01)


def test_a_meter_with_every_light_on_takes_off_what_the_fill_adds() -> None:
    assert exposure([KEY]) == pytest.approx(1)
    assert exposure([KEY, replace(KEY, role="fill", power_stops=-1)]) == pytest.approx(1 / 1.5)
    assert exposure([KEY, replace(KEY, role="rim", azimuth_deg=-150, elevation_deg=0)]) == pytest.approx(1)


@pytest.mark.parametrize("kind", ["webp", "jpeg", "png"])
@pytest.mark.usefixtures("head")
def test_a_preview_is_a_file_of_its_kind(kind: str) -> None:
    with Image.open(BytesIO(preview(Scene((KEY,), GREY), kind, 60))) as picture:
        assert picture.format == kind.upper()
        assert picture.size == (60, 75)
