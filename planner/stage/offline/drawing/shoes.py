"""Closed shoes, made on the resting foot."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.drawing.mesh import Piece
from planner.stage.offline.drawing.rest import GROUPS, SIDES, Rest
from planner.stage.offline.drawing.tubes import grid


def _last(rest: Rest, side: str) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """The foot's heel, forward and sideways directions (level), and its length with room for the toes."""
    foot = rest.vertices[np.asarray(rest.share[f"foot.{side}"] > 0.6)]
    foot = foot[foot[:, 1] < rest.floor + 0.075 * rest.k]
    flat = foot[:, [0, 2]]
    toes, heel = (
        flat[flat[:, 1] > np.quantile(flat[:, 1], 0.9)].mean(0),
        flat[flat[:, 1] < np.quantile(flat[:, 1], 0.1)].mean(0),
    )
    forward = (toes - heel) / np.linalg.norm(toes - heel)
    sideways = np.array([forward[1], -forward[0]])
    run, across = flat @ forward, flat @ sideways
    start = forward * (run.min() - 0.008 * rest.k) + sideways * (across.max() + across.min()) / 2
    size = np.array([np.ptp(run) + 0.026 * rest.k, np.ptp(across) / 2 + 0.005 * rest.k])
    return start, forward, sideways, size


def shoes(rest: Rest) -> list[Piece]:
    """Closed shoes: a last lofted over the foot's length, on a sole; no toes."""
    made = []
    bones = list(rest.body.bones)
    for side in SIDES:
        start, forward, sideways, (length, half) = _last(rest, side)
        along = np.linspace(0, 1, 41)
        # Shares of the half width and of the length: a shoe's outline from above and from the side.
        wide = np.interp(
            along,
            [0, 0.03, 0.08, 0.18, 0.35, 0.5, 0.66, 0.78, 0.88, 0.95, 0.985, 1],
            [0.02, 0.36, 0.52, 0.64, 0.66, 0.74, 0.93, 0.96, 0.84, 0.58, 0.32, 0.02],
        )
        tall = (
            np.interp(
                along,
                [0, 0.04, 0.12, 0.3, 0.42, 0.55, 0.7, 0.85, 0.95, 1],
                [0.2, 0.27, 0.315, 0.315, 0.28, 0.225, 0.18, 0.15, 0.125, 0.09],
            )
            * 0.88
        )
        wide, tall = _rounded(wide), _rounded(tall)
        turn = np.linspace(0, np.pi, 25)
        round_x, round_y = np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.75, np.abs(np.sin(turn)) ** 0.8
        sole = 0.085 * np.interp(along, [0, 0.35, 0.5, 1], [1, 0.95, 0.7, 0.7]) * 0.9
        rings = {
            "upper": [
                (
                    wide[:, None] * half * round_x,
                    sole[:, None] * 0.6 * length + (tall - sole * 0.6)[:, None] * length * round_y,
                )
            ],
            "sole": [
                (
                    wide[:, None] * half * 1.05 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.3,
                    sole[:, None] * length * np.abs(np.sin(turn)) ** 0.3,
                )
            ],
        }
        for name, [(across, up)] in rings.items():
            flat = start + forward * (along * length)[:, None, None] + sideways * across[..., None]
            points = np.stack([flat[..., 0], rest.floor + up, flat[..., 1]], -1).reshape(-1, 3)
            weights = np.zeros((len(points), len(bones)))
            weights[:, bones.index(f"foot.{side}")] = 1
            faces = grid(41, 25)
            group = GROUPS.index(f"foot.{side}") + (100 if name == "sole" else 0)
            made.append(Piece("shoe", points, faces, weights, np.full(len(faces), group)))
    return made


def _rounded(values: np.ndarray) -> np.ndarray:
    """Without the corners of a polyline."""
    for _ in range(6):
        inner = (values[:-2] + 2 * values[1:-1] + values[2:]) / 4
        values = np.concatenate([values[:1], inner, values[-1:]])
    return values
