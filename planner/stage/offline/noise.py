"""Smooth randomness that is the same every time."""

from __future__ import annotations

import numpy as np

_LATTICE = np.random.default_rng(5).uniform(-1, 1, (64, 64, 64))


def noise(points: np.ndarray, wavelength: float, seed: int = 0) -> np.ndarray:
    """Between -1 and 1, smooth, with bumps about `wavelength` wide; points in metres or any unit."""
    scaled = points / wavelength + seed * 17.31
    whole = np.floor(scaled).astype(int)
    part = scaled - whole
    part = part * part * (3 - 2 * part)
    total = np.zeros(len(points))
    for corner in range(8):
        step = np.array([corner & 1, corner >> 1 & 1, corner >> 2])
        at = (whole + step) % 64
        share = np.where(step, part, 1 - part).prod(1)
        total += share * _LATTICE[at[:, 0], at[:, 1], at[:, 2]]
    return total


def ramp(value: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below `low`, 1 above `high`, smooth between."""
    t = np.clip((value - low) / (high - low), 0, 1)
    return t * t * (3 - 2 * t)
