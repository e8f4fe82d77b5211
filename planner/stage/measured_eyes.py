"""Where catchlights lie on the clock, measured off a picture."""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, degrees

import numpy as np

from planner.stage.arrays import Floats, Indices, Mask
from planner.stage.basis import Basis, Mirror
from planner.stage.catchlight import surface

SEARCH_MM = 12.0
"""How far from the pupil's middle catchlights are looked for."""
LIGHTER, SCATTERED = 1.2, 0.9
"""What only scatters is hardly lighter than what is about it, and in an eye's socket darker than white in the key."""
LEAST_PX = 2
AROUND = tuple((y, x) for y in (-1, 0, 1) for x in (-1, 0, 1))


def hours(light: Floats, shading: Floats, stored: Basis, eye: Mirror) -> Iterator[float]:
    """The hours at which something mirrors, brightest first."""
    x, y, width, height = eye.box
    normals, open_eye = surface(stored.mirror(eye.file))
    view = stored.camera - np.array(eye.centre_m)
    facing = (normals @ (view / np.linalg.norm(view))).reshape(height, eye.scale, width, eye.scale)
    row, column = np.unravel_index(np.argmax(facing.mean(axis=(1, 3))), (height, width))
    pixel_mm = 1000 * stored.spec.frame_height_m / stored.spec.size[1]
    light = light[y : y + height, x : x + width]
    shading = shading[y : y + height, x : x + width]
    rows, columns = np.indices(light.shape)
    across, up = np.asarray((columns - column) * pixel_mm), np.asarray((row - rows) * pixel_mm)
    seen = open_eye.reshape(height, eye.scale, width, eye.scale).mean(axis=(1, 3)) > 0.9
    spots = _spots(shading, seen & (np.hypot(across, up) < SEARCH_MM))
    for spot in sorted(spots, key=lambda spot: -float(light[spot].max())):
        weight = light[spot] - light[spot].min() + 1e-3
        middle = (across[spot] * weight).sum() / weight.sum(), (up[spot] * weight).sum() / weight.sum()
        yield degrees(atan2(*middle)) / 30 % 12


def _spots(shading: Floats, within: Mask) -> Iterator[tuple[Indices, ...]]:
    """Connected places that are lighter than scattered light makes them."""
    left = within & (shading > max(LIGHTER * float(np.median(shading[within])), SCATTERED))
    while left.any():
        spot = np.zeros_like(left)
        spot[tuple(np.argwhere(left)[0])] = True
        while True:
            grown = _grown(spot) & left
            if (grown == spot).all():
                break
            spot = grown
        left &= ~spot
        if spot.sum() >= LEAST_PX:
            yield np.nonzero(spot)


def _grown(spot: Mask) -> Mask:
    """The spot and its neighbours."""
    padded = np.pad(spot, 1)
    shifts = [padded[1 + y : padded.shape[0] - 1 + y, 1 + x : padded.shape[1] - 1 + x] for y, x in AROUND]
    return np.asarray(np.logical_or.reduce(shifts), dtype=np.bool_)
