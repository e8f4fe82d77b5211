"""The sum of stored lights is the light: checked on a ball whose shading is known by formula."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import log2
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

import planner.stage.basis as stored
from planner.optics.backdrop import key_spill_stops
from planner.stage.backdrop import Backdrop, Lit, on_the_plane
from planner.stage.basis import Basis, enlarged
from planner.stage.lamps import Lamp, direction
from planner.stage.picture import lit_by, render
from planner.stage.scene import Scene, seen
from planner.stage.weights import lamp_weights
from tests.domain.stage import stand_in

GREY = Backdrop((0.18, 0.18, 0.18), 1.5)
KEY = Lamp("key", 35, 35, 1.2, 0.9, 0.9)


@pytest.fixture(scope="module")
def head(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Basis]:
    folder = tmp_path_factory.mktemp("light")
    stand_in.write(folder)
    stand_in.write(folder, view="turned", yaw=30.0)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stored, "LIGHT", Path(folder))
        yield stored.basis("clay", "front")


def on_the_ball() -> NDArray[np.bool_]:
    return stand_in.surface(stand_in.TILE)[2] > -0.08


@pytest.mark.parametrize("azimuth", [0, 35, -90, 150])
@pytest.mark.parametrize("elevation", [-40, 0, 45])
@pytest.mark.parametrize("size", [0.1, 0.6, 1.5])
def test_a_meter_held_to_a_lamp_reads_its_power(
    head: Basis, azimuth: float, elevation: float, size: float
) -> None:
    lamp = Lamp("fill", azimuth, elevation, 1.2, size, size, power_stops=-1.3)
    shares = lamp_weights(lamp, head.dome)
    assert shares.min() >= 0
    assert shares @ (head.dome.directions @ direction(azimuth, elevation)) == pytest.approx(2**-1.3, rel=0.01)


@pytest.mark.parametrize(("azimuth", "elevation"), [(0, 40), (50, 45), (-90, 10), (17, -23)])
def test_a_small_light_draws_a_ball_by_the_cosine_law(head: Basis, azimuth: float, elevation: float) -> None:
    lamp = Lamp("key", azimuth, elevation, stand_in.DOME_M, 0.1, 0.1)
    law = stand_in.lit(stand_in.TILE, azimuth, elevation, stand_in.DOME_M)
    assert np.abs(lit_by(lamp, head) - law)[on_the_ball()].mean() < 0.012


@pytest.mark.parametrize("distance", [0.6, 20.0])
def test_a_near_lamp_falls_off_across_the_face_and_a_far_one_does_not(head: Basis, distance: float) -> None:
    lamp = Lamp("key", 60, 10, distance, 0.05, 0.05)
    law = stand_in.lit(stand_in.TILE, 60, 10, distance)
    lit = on_the_ball() & (law > 0.2)
    assert np.abs(lit_by(lamp, head) / np.where(lit, law, 1) - 1)[lit].max() < 0.05


def test_grey_paper_lit_by_the_key_is_as_dark_as_the_arithmetic_says(head: Basis) -> None:
    for gap in (0.6, 1.5, 3.0):
        frame = on_the_plane(head.plane(24, 30), head.camera, gap)
        seen = Lit(replace(GREY, gap_m=gap), (KEY,), frame).seen()[2, 12, 0]
        told = key_spill_stops(0.45, 1.2, 35, 35, gap)
        assert log2(seen) == pytest.approx(told, abs=0.45)


def test_a_lamp_for_the_backdrop_brings_it_to_the_planned_level_and_round_the_subject(head: Basis) -> None:
    pool = Lamp("background", 180, -20, 1.2, 0.18, 0.18, power_stops=0.5)
    frame = on_the_plane(head.plane(24, 30), head.camera, 2.0)
    lit = Lit(Backdrop((0.88, 0.88, 0.88), 2.0), (pool,), frame)
    assert lit.seen().max() == pytest.approx(2**0.5, rel=0.02)
    back = lit.as_lamp()
    assert back is not None
    assert -5 < back.power_stops < -1


def test_a_face_turned_to_the_right_is_the_mirror_image(head: Basis) -> None:
    left = Scene((KEY,), GREY, face_yaw_deg=30)
    right = Scene((KEY.mirrored(),), GREY, face_yaw_deg=-30)
    assert np.allclose(render(left), render(right)[:, ::-1], atol=1e-4)


@pytest.mark.parametrize("side", [1, -1])
def test_the_pattern_goes_round_with_the_face_and_the_rest_stays(head: Basis, side: int) -> None:
    """A face planned at 20 degrees is shown at 30: the key goes on by 10, so that it stays 15 degrees off the nose."""
    key, rim = replace(KEY, azimuth_deg=35 * side), Lamp("rim", -140 * side, 20, 1.5, 0.3, 0.9)
    shown = seen(Scene((key, rim), GREY, face_yaw_deg=20 * side))
    assert (shown.view, shown.mirrored) == ("turned", side < 0)
    assert [lamp.azimuth_deg for lamp in shown.on_the_face] == [45, -140]
    assert [lamp.azimuth_deg for lamp in shown.behind] == [35, -140]


def test_a_face_within_ten_degrees_of_the_lens_counts_as_facing_it(head: Basis) -> None:
    shown = seen(Scene((KEY,), GREY, face_yaw_deg=10))
    assert shown.view == "front"
    assert shown.on_the_face == (KEY,)


def test_a_light_round_the_lens_stays_there(head: Basis) -> None:
    ring = Lamp("key", 0, 0, 1.3, 0.45, 0.45, hole=0.72)
    assert seen(Scene((ring,), GREY, face_yaw_deg=20)).on_the_face == (ring,)


def test_light_on_dark_hair_draws_no_line_on_the_pale_skin_beside_it(head: Basis) -> None:
    """A stored pixel mixes both; enlarged as it is, skin in shade would shine along the hairline."""
    whole, pale, dark = head.spec.size, 0.6, 0.04
    skin = np.arange(whole[0]) < 61
    surface = np.broadcast_to(np.where(skin, pale, dark)[None, :, None], (whole[1], whole[0], 3))
    beside = Basis(head.folder, head.spec)
    beside.__dict__["surface"] = surface.astype(np.float32)
    small = Image.fromarray(np.where(skin, 0, surface[..., 0]).astype(np.float32)).resize(
        head.spec.tile, Image.Resampling.BOX
    )
    shading = np.asarray(small)[..., None] / beside.brightness
    picture = beside.enlarging * enlarged(shading * beside.brightness, whole)
    assert picture[:, skin].max() < dark
    assert picture[:, ~skin][:, 2:] == pytest.approx(dark, rel=0.05)


def test_another_light_is_another_picture(head: Basis) -> None:
    one, other = Scene((KEY,), GREY), Scene((replace(KEY, azimuth_deg=36),), GREY)
    assert one.key != other.key
    assert one.key == Scene((replace(KEY),), GREY).key
