"""A scene as a picture: the stored lights summed, catchlights drawn, developed and written as WebP, JPEG or PNG."""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

import numpy as np
from PIL import Image

from planner.stage.arrays import Floats
from planner.stage.backdrop import Lit, on_the_plane
from planner.stage.basis import Basis, basis, enlarged
from planner.stage.catchlight import glints
from planner.stage.lamps import WHITE, Lamp, direction
from planner.stage.scene import Scene, seen
from planner.stage.tone import developed
from planner.stage.weights import fall_off, lamp_weights

Kind = Literal["webp", "jpeg", "png"]

LEAST_SHARE = 2e-3
"""What adds less than this to a lamp is left out."""
CLOSE = (90, 55, 390, 430)
"""Head and collar, in pixels of the whole picture."""
COARSE = 5
"""The backdrop is worked out at every fifth pixel: nothing on it has an edge."""
KEPT = 128
"""Finished pictures kept in memory, about 10 kB each."""
WRITTEN: dict[Kind, dict[str, int]] = {
    "webp": {"quality": 90, "method": 2},
    "jpeg": {"quality": 85},
    "png": {},
}


@lru_cache(KEPT)
def preview(scene: Scene, kind: Kind = "webp", width: int = 480, *, close: bool = False) -> bytes:
    """The picture as a file, four to five, this many pixels wide; `close` shows the head alone."""
    picture = Image.fromarray(developed(render(scene)))
    if close:
        picture = picture.crop(CLOSE)
    if width != picture.width:
        picture = picture.resize((width, width * picture.height // picture.width), Image.Resampling.LANCZOS)
    file = io.BytesIO()
    picture.save(file, kind.upper(), **WRITTEN[kind])
    return file.getvalue()


def render(scene: Scene) -> Floats:
    """Linear light at each pixel; a white surface that faces the key is 1."""
    told = seen(scene)
    stored = basis(scene.head, told.view)
    behind = Lit(scene.backdrop, told.behind, _points_behind(stored, scene.backdrop.gap_m))
    wrap = behind.as_lamp()
    lamps = [lamp for lamp in told.on_the_face if not lamp.lights_the_backdrop_alone]
    shading = shading_of([*lamps, wrap] if wrap else lamps, stored)
    colour = np.array(scene.backdrop.colour, dtype=np.float32)
    picture = enlarged(behind.seen(), stored.spec.size) * stored.open * colour
    picture += stored.enlarging * enlarged(shading * stored.brightness, stored.spec.size)
    for glint in glints(lamps, stored):
        rows, columns, _colours = glint.light.shape
        picture[glint.y : glint.y + rows, glint.x : glint.x + columns] += glint.light
    picture *= np.float32(exposure(lamps))
    return picture[:, ::-1] if told.mirrored else picture


def exposure(lamps: Sequence[Lamp]) -> float:
    """What an incident meter asks for that is held at the face, towards the key, with every light on.

    Under the key alone this is 1; a fill that reaches the meter as well takes as much off as it adds.
    """
    key = next((lamp for lamp in lamps if lamp.role == "key"), None)
    if key is None:
        return 1.0
    towards = direction(key.azimuth_deg, key.elevation_deg)
    reads = (
        lamp.power * max(float(towards @ direction(lamp.azimuth_deg, lamp.elevation_deg)), 0.0)
        for lamp in lamps
    )
    return 1 / sum(reads)


def shading_of(lamps: Sequence[Lamp], stored: Basis) -> Floats:
    """Light on the subject at each pixel of a tile, by colour or, under white light alone, in one channel."""
    white = np.zeros(stored.spec.tile[::-1], dtype=np.float32)
    coloured: Floats | None = None
    for lamp in lamps:
        light = lit_by(lamp, stored)
        if lamp.colour == WHITE:
            white += light
        else:
            own = light[..., None] * np.array(lamp.colour, dtype=np.float32)
            coloured = own if coloured is None else coloured + own
    return white[..., None] if coloured is None else white[..., None] + coloured


def lit_by(lamp: Lamp, stored: Basis) -> Floats:
    """What one lamp does: its weighted sum of stored lights, corrected for its own distance."""
    shares = lamp_weights(lamp, stored.dome)
    total = np.zeros(stored.spec.tile[::-1], dtype=np.float32)
    for index in np.flatnonzero(shares > LEAST_SHARE * shares.sum()):
        tile = stored.tile(int(index))
        share = np.float32(shares[index] * stored.spec.lights[index].scale / 255**2)
        total += np.multiply(tile, tile, dtype=np.uint16) * share
    return np.asarray(total * fall_off(lamp, stored.dome, stored.points), dtype=np.float32)


def _points_behind(stored: Basis, gap_m: float) -> Floats:
    width, height = stored.spec.size
    return on_the_plane(stored.plane(width // COARSE, height // COARSE), stored.camera, gap_m)
