"""Hair, beards and brows as sculpted layers on the skin."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.head import Head
from planner.stage.offline.mesh import smoothed, unit
from planner.stage.offline.noise import noise, ramp

LINE = np.array(
    [
        (0, 35),
        (20, 36),
        (38, 32),
        (52, 21),
        (62, 5),
        (70, -7),
        (80, -12),
        (90, 6),
        (100, 0),
        (112, -22),
        (130, -36),
        (180, -40),
    ],
    float,
)
"""The hairline: elevation by azimuth from the middle of the skull, degrees."""


def scalp(of: Head, lift_deg: float = 0.0, edge_deg: float = 5.0) -> np.ndarray:
    """1 where hair grows, 0 on the face and the ears, by vertex."""
    azimuth, elevation = of.around()
    line = np.interp(azimuth, LINE[:, 0], LINE[:, 1]) + lift_deg * ramp(-azimuth, -75, -20)
    line = line + 1.5 * noise(of.vertices, 0.012 * of.scale, 2)
    grows = ramp(elevation - line, -edge_deg / 2, edge_deg / 2)
    grows[of.vertices[:, 1] < -0.13 * of.scale] = 0
    ear = ramp(np.abs(of.vertices[:, 0]) / of.scale, 0.0745, 0.0775) * (of.vertices[:, 1] < 0.035 * of.scale)
    return np.clip(smoothed(grows * (1 - ear), of.faces, 2), 0, 1)


def along(of: Head, flow: np.ndarray) -> np.ndarray:
    """A direction of combing laid on the skin."""
    flat = flow - of.normals * (flow * of.normals).sum(1, keepdims=True)
    return unit(flat)


def grooves(across: np.ndarray, points: np.ndarray, seed: int) -> np.ndarray:
    """Locks seen across the combing: -1 to 1; `across` in metres."""
    wander = 0.004 * noise(points, 0.03, seed)
    u = np.column_stack([across + wander, points[:, 1] * 0.06, points[:, 2] * 0.06])
    return (
        0.55 * noise(u, 0.0085, seed) + 0.3 * noise(u, 0.0042, seed + 1) + 0.15 * noise(u, 0.0022, seed + 2)
    )
