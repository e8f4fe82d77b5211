"""Where the dome's lights stand: closest in front and above, where keys stand; wider behind and below."""

from __future__ import annotations

import math

import numpy as np

DISTANCE_M = 1.25
DIAMETER_DEG = 8.0
DIAMETER_M = 2 * DISTANCE_M * math.tan(math.radians(DIAMETER_DEG / 2))
SUNS = ((35, 35), (-35, 35), (150, 50), (-150, 50), (165, 10), (-165, 10))
"""Where the craft tables have the sun, and where a bare lamp often stands: lights with parallel rays."""
SUN_DEG, SUN_M = 0.6, 100.0
RIMS = tuple((sign * 133.33, elevation) for elevation in (-8, 15, 25) for sign in (1, -1))
"""Where rims stand, between the discs of the rows: a hand's breadth decides whether light gets past hair to a cheek."""

ROWS = (
    (-64, 30, 40), (-49, 20, 28), (-35, 15, 20), (-21, 12.5, 16), (-8, 10, 13), (5, 10, 12), (15, 10, 12),
    (25, 10, 12.5), (35, 10.2, 13), (45, 10.2, 13), (56, 12, 15), (69, 15, 20), (82, 30, 40),
)  # fmt: skip
"""Elevation, and how far neighbours are apart in front and behind, degrees on the sphere."""
FRONT_DEG = 100


def lights() -> np.ndarray:
    """Azimuth and elevation of each light, alike on both sides."""
    found = []
    for elevation, front, behind in ROWS:
        shrink = math.cos(math.radians(elevation))
        side = _row(front / shrink, behind / shrink)
        found += [(0.0, elevation)]
        found += [(sign * azimuth, elevation) for azimuth in side if azimuth < 180 for sign in (1, -1)]
        found += [(180.0, elevation)]
    return np.round(np.array(found + list(SUNS + RIMS), float), 2)


def _row(front: float, behind: float) -> list[float]:
    """Azimuths between 0 and 180, evenly in front and evenly behind."""
    in_front = max(1, round(FRONT_DEG / front))
    after = max(1, round((180 - FRONT_DEG) / behind))
    one = [FRONT_DEG * k / in_front for k in range(1, in_front + 1)]
    return one + [FRONT_DEG + (180 - FRONT_DEG) * k / after for k in range(1, after)]
