"""Straight legs and sleeves: cloth pushed onto tubes about a limb's middle line, and the tubes' own ends."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.stage.offline.drawing.mesh import Piece, relaxed
from planner.stage.offline.drawing.rest import GROUPS, SIDES, Rest


@dataclass(frozen=True)
class Axis:
    """The middle line of a limb: a place at share 0, and the way to share 1."""

    foot: np.ndarray
    way: np.ndarray

    def shares(self, points: np.ndarray) -> np.ndarray:
        return np.asarray((points - self.foot) @ self.way / (self.way @ self.way))

    def pushed(self, points: np.ndarray, radius: np.ndarray, part: np.ndarray) -> np.ndarray:
        """Points moved to a radius about the line, by a part of the way."""
        centre = self.foot + self.way * self.shares(points)[:, None]
        away = points - centre
        far = np.maximum(np.linalg.norm(away, axis=1), 1e-6)
        return np.asarray(centre + away * ((far + (radius - far) * part) / far)[:, None])


def shin(rest: Rest, side: str) -> Axis:
    """From the middle of the ankle to the middle of the knee."""
    knee, ankle = rest.mean[f"lowerleg01.{side}"], rest.mean[f"foot.{side}"]
    mine = rest.on(f"leg.{side}", f"shin.{side}") > 0.6
    middles = []
    for level in (0.2, 1.0):
        at = ankle + (knee - ankle) * level
        ring = rest.vertices[mine & (np.abs(rest.vertices[:, 1] - at[1]) < 0.02 * rest.k)]
        middles.append((ring.max(0) + ring.min(0)) / 2 * (1, 0, 1) + at * (0, 1, 0))
    way = (middles[1] - middles[0]) / 0.8
    return Axis(middles[0] - 0.2 * way, way)


def forearm(rest: Rest, side: str) -> Axis:
    wrist = rest.mean[f"wrist.{side}"]
    return Axis(wrist, rest.mean[f"lowerarm01.{side}"] - wrist)


LEG_TUBE = ((-0.2, 0.0, 1.0, 1.5), (0.066, 0.067, 0.077, 0.085))
SLEEVE_TUBE = ((0.0, 0.35, 1.0), (0.036, 0.043, 0.047))


def straight_legs(rest: Rest, faces: np.ndarray, cloth: np.ndarray) -> np.ndarray:
    """From the knee down a trouser leg is a tube; above it the tube blends into the thigh."""
    for side in SIDES:
        mine = rest.on(f"leg.{side}", f"shin.{side}", f"foot.{side}") > 0.5
        line = shin(rest, side)
        share = line.shares(cloth)
        far = np.linalg.norm(cloth - line.foot - line.way * share[:, None], axis=1)
        tube = rest.k * np.interp(share, *LEG_TUBE)
        wanted = np.where(share > 0.6, np.maximum(far + 0.002, tube), tube)
        part = np.where(mine, np.interp(share, [1.0, 1.5], [1.0, 0.0]), 0.0)
        cloth = line.pushed(cloth, wanted, part)
        cloth = relaxed(cloth, faces, 6, np.where(mine & (share > 0.5) & (share < 1.6), 0.5, 0.0))
        cloth = line.pushed(cloth, tube, np.where(mine, np.interp(share, [0.75, 1.0], [1.0, 0.0]), 0.0))
    return cloth


def straight_sleeves(rest: Rest, faces: np.ndarray, cloth: np.ndarray) -> np.ndarray:
    """From the elbow to the wrist a sleeve is a tube."""
    for side in SIDES:
        mine = rest.on(f"arm.{side}", f"forearm.{side}", f"palm.{side}") > 0.5
        line = forearm(rest, side)
        share = line.shares(cloth)
        far = np.linalg.norm(cloth - line.foot - line.way * share[:, None], axis=1)
        tube = rest.k * np.interp(share, *SLEEVE_TUBE)
        wanted = np.where(share > 0.5, np.maximum(far, tube), tube)
        part = np.where(mine & (share < 1), np.interp(share, [0.75, 1.0], [1.0, 0.0]), 0.0)
        cloth = line.pushed(cloth, wanted, part)
        cloth = relaxed(cloth, faces, 6, np.where(mine & (share > 0.4) & (share < 1.3), 0.5, 0.0))
        cloth = line.pushed(cloth, tube, np.where(mine, np.interp(share, [0.55, 0.8], [1.0, 0.0]), 0.0))
    return cloth


def band(role: str, group: int, rings: list[np.ndarray], weights: np.ndarray) -> Piece:
    """A strip of cloth through rings of points, each with the weights of its ring."""
    count, rows = len(rings[0]), len(rings)
    faces = grid(rows, count)
    return Piece(role, np.concatenate(rings), faces, weights, np.full(len(faces), group))


def limb_end(
    rest: Rest,
    role: str,
    group: str,
    line: Axis,
    tube: tuple,
    first: float,
    last: float,
    bones: tuple[str, ...],
) -> Piece:
    """The tube about a limb's line from one share to another, hung on the limb's bones alone."""
    other = np.array([0.0, 0.0, 1.0])
    one = np.cross(line.way, other)
    one /= np.linalg.norm(one)
    two = np.cross(one, line.way)
    two /= np.linalg.norm(two)
    turn = np.linspace(0, 2 * np.pi, 36, endpoint=False)[:, None]
    rings, weights = [], []
    near = rest.vertices[rest.on(group) > 0.5]
    hung = rest.weights[rest.on(group) > 0.5]
    shares = line.shares(near)
    wanted = [rest.body.bones.index(bone) for bone in bones]
    for share in np.linspace(first, last, 14):
        radius = rest.k * np.interp(share, *tube)
        rings.append(line.foot + line.way * share + radius * (np.cos(turn) * one + np.sin(turn) * two))
        ring = hung[np.abs(shares - share) < 0.08]
        row = np.zeros(len(rest.body.bones))
        if len(ring):
            row[wanted] = ring.mean(0)[wanted]
        if row.sum() < 0.2:
            row[wanted[-1]] = 1
        weights.append(np.tile(row / row.sum(), (36, 1)))
    return band(role, GROUPS.index(group), rings, np.concatenate(weights))


def trouser_end(rest: Rest, side: str) -> Piece:
    line = shin(rest, side)
    hem = float((rest.floor + 0.060 * rest.k - line.foot[1]) / line.way[1])
    bones = (f"lowerleg01.{side}", f"lowerleg02.{side}")
    return limb_end(rest, "bottom", f"shin.{side}", line, LEG_TUBE, hem, 0.62, bones)


def cuff(rest: Rest, side: str) -> Piece:
    bones = (f"lowerarm01.{side}", f"lowerarm02.{side}")
    return limb_end(rest, "top", f"forearm.{side}", forearm(rest, side), SLEEVE_TUBE, -0.02, 0.45, bones)


def grid(rows: int, columns: int) -> np.ndarray:
    """Triangles between neighbouring rows of points; each row's ends are joined underneath."""
    first = np.arange(rows - 1)[:, None] * columns
    here = np.arange(columns)
    nxt = (here + 1) % columns
    a, b, c, d = first + here, first + nxt, first + columns + nxt, first + columns + here
    return np.stack([np.stack([a, b, c], -1), np.stack([a, c, d], -1)], 2).reshape(-1, 3)
