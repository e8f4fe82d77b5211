"""From rendered light to a whole picture: spread below skin, evened in hair, carried on beyond the edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PIL import Image
from scipy.ndimage import distance_transform_edt, gaussian_filter

from planner.stage.offline.maps import reduced

if TYPE_CHECKING:
    from planner.stage.offline.dome import Set

LOCKS_M = 0.0011
"""How far light is evened out in hair of many strands: its grain is in its colour, and would fill the files."""
SPREAD_M = 0.0007
"""How far light spreads below skin (standard deviation)."""
COLLAR = 0.745
"""Below this share of the height there are only clothes: rendered at half the size."""
SURE = 0.35
"""Pixels that the figure covers less are filled from within."""


class _Spread:
    """Light evened out within a part of the figure, by so many pixels."""

    def __init__(self, part: np.ndarray, sigma: float) -> None:
        self.part, self.sigma = part, sigma
        self.share = np.maximum(gaussian_filter(part, sigma), 1e-6)

    def __call__(self, picture: np.ndarray) -> np.ndarray:
        if not self.part.any():
            return picture
        even = gaussian_filter(picture * self.part, self.sigma) / self.share
        return np.asarray(picture * (1 - self.part) + even * self.part)


class Finish:
    """From rendered pixels to whole pictures: light spread below skin, bounced light, and all beyond the edge."""

    def __init__(self, of: Set, tile: tuple[int, int]) -> None:
        self.tile, self.half = tile, halved(tile)
        self.fine, self.plain, self.coarse = of.fine(tile), of.plain(tile), of.seen_by_tile(self.half)
        matte = reduced(of.maps["matte"], tile)
        pixel_m = of.stage.camera.frame_m / tile[1]
        self.spreads = [
            _Spread(np.where(matte > 0, np.clip(reduced(of.maps[name], tile), 0, 1), 0), sigma_m / pixel_m)
            for name, sigma_m in (("soft_light", SPREAD_M), ("hair_light", LOCKS_M))
        ]
        self.sure = matte > SURE
        small = reduced(of.maps["matte"], self.half) > SURE
        self.nearest = distance_transform_edt(~self.sure, return_distances=False, return_indices=True)
        self.nearest_small = distance_transform_edt(~small, return_distances=False, return_indices=True)
        rows = np.arange(tile[1])[:, None]
        self.below = np.clip((rows - collar_row(tile) + 7) / 6, 0, 1)

    def __call__(self, straight: np.ndarray, bounced: np.ndarray) -> np.ndarray:
        """One light's picture."""
        upper, lower = straight[: len(self.fine)], straight[len(self.fine) :]
        glow = self._enlarged(gaussian_filter(self._filled(bounced, self.coarse), 1.2))
        cloth = self._enlarged(self._filled(lower, self.plain))
        above = self._placed(upper, self.fine, self.tile)
        picture = above * (1 - self.below) + cloth * self.below + glow
        for spread in self.spreads:
            picture = spread(picture)
        beyond = gaussian_filter(picture[tuple(self.nearest)], 4)
        return np.where(self.sure, picture, beyond)

    def _filled(self, values: np.ndarray, pixels: np.ndarray) -> np.ndarray:
        return self._placed(values, pixels, self.half)[tuple(self.nearest_small)]

    def _enlarged(self, small: np.ndarray) -> np.ndarray:
        large = Image.fromarray(small.astype("f4")).resize(self.tile, Image.Resampling.BICUBIC)
        return np.maximum(np.asarray(large), 0)

    @staticmethod
    def _placed(values: np.ndarray, pixels: np.ndarray, size: tuple[int, int]) -> np.ndarray:
        picture = np.zeros(size[0] * size[1], "f4")
        picture[pixels] = values
        return picture.reshape(size[1], size[0])


def halved(tile: tuple[int, int]) -> tuple[int, int]:
    return tile[0] // 2, tile[1] // 2


def collar_row(tile: tuple[int, int]) -> int:
    return round(COLLAR * tile[1])
