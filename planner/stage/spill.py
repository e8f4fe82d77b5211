"""What each lamp leaves on the backdrop: those that are turned to the face, and those that are meant for it."""

from __future__ import annotations

from math import radians

import numpy as np

from planner.stage.arrays import Floats
from planner.stage.lamps import Lamp, frame_of

GRID_DEG = 25.0
"""How far off its axis a grid lets a lamp shine, to about a third."""
CROSSES_TO_M = 0.45
"""A lamp beside the subject is aimed past the middle, at the far third of a 2.7 m paper."""
BEFORE_IT_M = 0.3
HIDES = (((0.0, -0.02, -0.06), 0.105), ((0.0, -0.5, -0.08), 0.24))
"""Head and trunk as balls, centre and radius in metres, for the shadow that they throw on it."""


def spilt(lamp: Lamp, points: Floats) -> Floats:
    """What a lamp that is turned to the face leaves on the backdrop."""
    centre = frame_of(lamp)[0]
    apart = points - centre.astype(np.float32)
    away = np.sqrt(np.einsum("...i,...i->...", apart, apart))
    off_axis = np.maximum(apart @ (-centre / lamp.distance_m).astype(np.float32), 0) / away
    if lamp.grid:
        off_axis = off_axis * np.exp(
            -np.square(np.arccos(np.minimum(off_axis, 1)) / np.float32(radians(GRID_DEG)))
        )
    falls = np.maximum(-apart[..., 2], 0) / away
    near = lamp.radius_m**2 + lamp.distance_m**2
    level = np.float32(lamp.power * near) / (np.float32(lamp.radius_m**2) + away**2)
    return np.asarray(level * off_axis * falls * _unhidden(lamp, points), dtype=np.float32)


def _unhidden(lamp: Lamp, points: Floats) -> Floats:
    """The share of the lamp that each point sees past the subject."""
    share = np.ones(points.shape[:-1], dtype=np.float32)
    to_lamp, lamp_looks = _towards(points, frame_of(lamp)[0], lamp.radius_m)
    for centre, radius in HIDES:
        to_ball, ball_looks = _towards(points, np.array(centre), radius)
        apart = np.arccos(np.clip(np.einsum("...i,...i->...", to_lamp, to_ball), -1, 1))
        inner = np.abs(ball_looks - lamp_looks)
        across = np.clip((apart - inner) / (ball_looks + lamp_looks - inner), 0, 1)
        covers = np.minimum(1, np.square(ball_looks / lamp_looks))
        share *= 1 - covers * (1 - across * across * (3 - 2 * across))
    return share


def _towards(points: Floats, centre: Floats, radius_m: float) -> tuple[Floats, Floats]:
    """The direction to a ball and half the angle under which it appears."""
    apart = centre.astype(np.float32) - points
    away = np.sqrt(np.einsum("...i,...i->...", apart, apart))
    return apart / away[..., None], np.arctan(np.float32(radius_m) / away)


def pool(lamp: Lamp, points: Floats, gap_m: float) -> Floats:
    """The shape of the light of a lamp that is aimed at the backdrop; the place's own light is even."""
    if not lamp.on_a_stand:
        return np.full(points.shape[:-1], lamp.power, dtype=np.float32)
    centre = frame_of(lamp)[0]
    centre[2] = max(centre[2], BEFORE_IT_M - gap_m)
    beside = abs(centre[0]) > CROSSES_TO_M
    aim = np.array([-np.sign(centre[0]) * CROSSES_TO_M if beside else 0.0, 0.0, -gap_m]) - centre
    apart = points - centre.astype(np.float32)
    away = np.sqrt(np.einsum("...i,...i->...", apart, apart))
    off_axis = np.maximum(apart @ (aim / np.linalg.norm(aim)).astype(np.float32), 0) / away
    falls = np.maximum(-apart[..., 2], 0) / away
    level = np.float32(lamp.power) / (np.float32(lamp.radius_m**2) + away**2)
    return np.asarray(level * off_axis**2 * falls, dtype=np.float32)
