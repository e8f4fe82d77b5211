"""What mirrors in eyes and spectacles: the lamps' true outlines, traced over the stored surface normals.

At four points to a pixel's side the view is reflected; where the reflected ray meets a lamp's face, the lamp's
luminance times what the surface mirrors is added. A white surface under the key has luminance 1, so a disc of
radius R at distance d that gives power P has P (R² + d²) / R².
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from planner.stage.arrays import Bytes, Floats
from planner.stage.basis import Basis, Curve, Mirror
from planner.stage.lamps import Lamp, frame_of

CORNEA, LENS = 0.03, 0.04
"""How much is mirrored head-on; more at a slant, after Schlick."""
LEAST_LOOKS = 0.06
"""A point like the sun is drawn this wide over its distance, as bright in all."""
BAR = 0.05
"""Half the width of a window's bars, against half its side."""


@dataclass(frozen=True)
class Glint:
    """Light to add to the picture in a box: x and y of its corner, in pixels."""

    x: int
    y: int
    light: Floats


def glints(lamps: Sequence[Lamp], basis: Basis) -> Iterator[Glint]:
    """The catchlights and what shows in spectacles."""
    mirrored = [_wide_enough(lamp) for lamp in lamps if not lamp.lights_the_backdrop_alone]
    for mirrors, reflectance in ((basis.spec.eyes, CORNEA), (basis.spec.lenses, LENS)):
        for one in mirrors:
            yield _in_one(mirrored, basis, one, reflectance)


def _in_one(lamps: Sequence[Lamp], basis: Basis, mirror: Mirror, reflectance: float) -> Glint:
    normals, seen = surface(basis.mirror(mirror.file), mirror.curve)
    light = np.zeros((*seen.shape, 3), dtype=np.float32)
    uncovered = seen > 0
    normals, seen = normals[uncovered], seen[uncovered]
    centre = np.array(mirror.centre_m)
    view = basis.camera - centre
    view = (view / np.linalg.norm(view)).astype(np.float32)
    facing = normals @ view
    rays = 2 * facing[..., None] * normals - view
    mirrors = seen * (reflectance + (1 - reflectance) * np.power(1 - np.clip(facing, 0, 1), 5))
    for lamp in lamps:
        hit = _hits(lamp, centre, rays) * mirrors * np.float32(luminance(lamp))
        light[uncovered] += hit[..., None] * np.array(lamp.colour, dtype=np.float32)
    x, y, width, height = mirror.box
    return Glint(x, y, light.reshape(height, mirror.scale, width, mirror.scale, 3).mean(axis=(1, 3)))


def luminance(lamp: Lamp) -> float:
    """Of the lamp's face, where a white surface under the key has 1."""
    return lamp.power * (lamp.radius_m**2 + lamp.distance_m**2) / lamp.radius_m**2


def surface(coded: Bytes, curve: Curve | None = None) -> tuple[Floats, Floats]:
    """Unit normals, and how much of the surface is seen."""
    sides = coded[..., :2].astype(np.float32) - np.float32(128)
    across, up = np.moveaxis(sides / np.float32(127), 2, 0) if curve is None else _along(curve, coded)
    ahead = np.sqrt(np.maximum(1 - across**2 - up**2, 0))
    return np.stack([across, up, ahead], axis=-1), coded[..., 2].astype(np.float32) / 255


def _along(curve: Curve, coded: Bytes) -> Floats:
    """x and y of the normals of an even surface, free of the steps that bytes have."""
    rows, columns = coded.shape[:2]
    v, u = np.meshgrid(_middles(rows), _middles(columns), indexing="ij")
    terms = np.stack([np.ones_like(u), u, v, u * u, u * v, v * v])
    return np.tensordot(np.array(curve, dtype=np.float32), terms, axes=1)


def _middles(count: int) -> Floats:
    """The middles of so many pixels, from -1 to 1."""
    return ((np.arange(count, dtype=np.float32) + 0.5) * (2 / count) - 1).astype(np.float32)


def _hits(lamp: Lamp, eye: Floats, rays: Floats) -> Floats:
    """1 where a ray from the eye meets the lamp's face."""
    centre, across, up = frame_of(lamp)
    normal = (centre / lamp.distance_m).astype(np.float32)
    apart = (centre - eye).astype(np.float32)
    slant = rays @ normal
    reach = (apart @ normal) / np.where(slant > 1e-3, slant, np.inf)
    met = rays * reach[..., None] - apart
    x = met @ across.astype(np.float32) / (lamp.width_m / 2)
    y = met @ up.astype(np.float32) / (lamp.height_m / 2)
    return np.where(slant > 1e-3, _inside(lamp, x, y), np.float32(0))


def _inside(lamp: Lamp, x: Floats, y: Floats) -> Floats:
    """1 where a point of the lamp's plane shines; its sides lie at ±1."""
    if lamp.round:
        off = x * x + y * y
        shines = (off <= 1) & (off >= lamp.hole**2)
    else:
        shines = (np.abs(x) <= 1) & (np.abs(y) <= 1)
    if lamp.cross_bars:
        shines &= (np.abs(x) > BAR) & (np.abs(y) > BAR)
    return shines.astype(np.float32)


def _wide_enough(lamp: Lamp) -> Lamp:
    least = LEAST_LOOKS * lamp.distance_m
    return replace(lamp, width_m=max(lamp.width_m, least), height_m=max(lamp.height_m, least))
