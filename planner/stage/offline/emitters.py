"""Flat lights of any size: the dome's small discs, and true lamps to compare with."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Emitters:
    """Flat lights: centre, half axes, round or not, and the radiance that makes 1 at the origin facing them."""

    centre: np.ndarray
    half_u: np.ndarray
    half_v: np.ndarray
    round: np.ndarray
    strength: np.ndarray
    """Irradiance at the origin, on a surface that faces the light."""
    hole: np.ndarray
    """Share of a round light's diameter that stays dark."""

    def __len__(self) -> int:
        return len(self.centre)

    def some(self, part: slice) -> Emitters:
        """A few of them."""
        columns = (self.centre, self.half_u, self.half_v, self.round, self.strength, self.hole)
        return Emitters(*(column[part] for column in columns))

    def stamp(self) -> bytes:
        """What tells one list of lights from another."""
        columns = np.column_stack(
            [self.centre, self.half_u, self.half_v, self.round, self.strength, self.hole]
        )
        return np.round(columns, 6).astype("f4").tobytes()

    def gain(self) -> np.ndarray:
        """What a point of the light counts: strength over the mean of cos·cos/d² at the origin."""
        grid = (np.arange(24) + 0.5) / 12 - 1
        x, y = (axis.ravel() for axis in np.meshgrid(grid, grid))
        found = []
        for centre, u, v, is_round, strength in zip(
            self.centre, self.half_u, self.half_v, self.round, self.strength, strict=True
        ):
            on = (x * x + y * y <= 1) if is_round else np.ones_like(x, bool)
            points = centre + x[on, None] * u + y[on, None] * v
            facing = np.cross(u, v) / np.linalg.norm(np.cross(u, v))
            distance = np.linalg.norm(points, axis=1)
            at_light = np.abs(points @ facing) / distance
            at_face = np.maximum(points @ (centre / np.linalg.norm(centre)), 0) / distance
            found.append(strength / (at_light * at_face / distance**2).mean())
        return np.array(found)


def disc(
    azimuth_deg: float, elevation_deg: float, distance_m: float, width_m: float, height_m: float
) -> tuple[np.ndarray, ...]:
    """Centre and half axes of a light that faces the origin."""
    a, e = np.radians(azimuth_deg), np.radians(elevation_deg)
    towards = np.array([-np.sin(a) * np.cos(e), np.sin(e), np.cos(a) * np.cos(e)])
    across = np.array([np.cos(a), 0.0, np.sin(a)])
    return distance_m * towards, across * width_m / 2, np.cross(towards, across) * height_m / 2
