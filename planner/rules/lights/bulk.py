"""What room a light takes where it hangs: its face and the lamp at its back.

Metres from the sitter's eyes: x runs to camera right, y towards the camera, h up.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from math import cos, pi, radians, sin

from planner.rules.lights.sides import Shaped, depth_behind_m, sides_m

Place = tuple[float, float, float]
Flat = tuple[float, float]
Stood = tuple[float, float, float]
"""Distance, azimuth and elevation of a light."""

LAMP_M = 0.15
"""How broad the lamp is at the back of what it shines through."""
WAYS = tuple((cos(step / 18 * pi), sin(step / 18 * pi)) for step in (0, 9, *range(1, 9), *range(10, 18)))
"""Directions, ten degrees apart, in which two outlines may be apart; upright and level first, which mostly will do."""


def bulk_of(light: Shaped, role: str, stood: Stood) -> tuple[Place, ...]:
    """The corners of its face, and of the lamp behind that; what lights the backdrop shows its face alone."""
    return _corners(*sides_m(light, stood[2]), depth_behind_m(light, role), *stood)


@lru_cache(4096)
def _corners(
    wide: float, high: float, deep: float, distance: float, azimuth: float, elevation: float
) -> tuple[Place, ...]:
    """Kept, since a plan asks the same light in the same place for each of its ways to have less."""
    turn, tilt = radians(azimuth), radians(elevation)
    away = (-sin(turn) * cos(tilt), cos(turn) * cos(tilt), sin(tilt))
    across = (cos(turn), sin(turn), 0.0)
    up = (sin(turn) * sin(tilt), -cos(turn) * sin(tilt), cos(tilt))
    ends = ((distance, wide, high), (distance + deep, min(wide, LAMP_M), min(high, LAMP_M)))
    return tuple(
        (
            away[0] * off + (across[0] * x * w + up[0] * y * h) / 2,
            away[1] * off + (across[1] * x * w + up[1] * y * h) / 2,
            away[2] * off + up[2] * y * h / 2,
        )
        for off, w, h in ends
        for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))
    )


def are_apart(one: Sequence[Flat], other: Sequence[Flat], by_m: float) -> bool:
    """Whether two convex outlines are so far apart; below 0: whether they lie no deeper in each other."""
    return any(_gap(one, other, way) >= by_m for way in WAYS)


def _gap(one: Sequence[Flat], other: Sequence[Flat], way: Flat) -> float:
    across, down = way
    mine = [x * across + y * down for x, y in one]
    yours = [x * across + y * down for x, y in other]
    return max(min(yours) - max(mine), min(mine) - max(yours))
