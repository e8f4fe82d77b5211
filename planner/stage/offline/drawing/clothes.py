"""A plain jumper and straight trousers, made on the resting body, and the skin that they leave bare.

The cloth is the body's own surface, smoothed until no anatomy shows and moved off the skin; it is cut along planes
(neckline, hem, cuffs, trouser hems), so that every edge is straight at rest and stays clean in a pose.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from planner.stage.offline.drawing.mesh import Piece, kept, normals, relaxed, smoothed
from planner.stage.offline.drawing.rest import GROUPS, LIMBS, SIDES, Rest
from planner.stage.offline.drawing.tubes import band, cuff, straight_legs, straight_sleeves, trouser_end


def skin(rest: Rest) -> list[Piece]:
    """Head with neck, and the hands: as far as they may show under a collar or a cuff."""
    head = rest.piece("skin", rest.in_groups("head", "neck", "trunk"))
    calm = relaxed(rest.vertices, rest.faces, 220, 0.5)
    head = kept(replace(head, calm=calm), 0.008 * rest.k - rest.below_neckline())
    hands = kept(
        rest.piece("skin", rest.in_groups("palm", "thumb", "finger", "forearm")), 0.03 - rest.up_the_sleeve()
    )
    return [head, hands]


def pocketed(piece: Piece, sides: tuple[str, ...]) -> Piece:
    """Without the hands that are inside a pocket."""
    hidden = [GROUPS.index(f"{part}.{side}") for side in sides for part in LIMBS[5:]]
    if piece.role != "skin" or not hidden:
        return piece
    shown = ~np.isin(piece.groups, hidden)
    return replace(piece, faces=piece.faces[shown], groups=piece.groups[shown])


def pocket(rest: Rest, trousers: Piece, side: str) -> Piece:
    """The slanted edge of a trouser pocket: a line of points on the cloth (a piece without faces)."""
    sign = 1 if side == "L" else -1
    hip = rest.mean[f"upperleg01.{side}"]
    share = np.linspace(0, 1, 12)
    x = hip[0] + sign * rest.k * (0.012 + 0.062 * share)
    y = hip[1] + rest.k * (0.022 - 0.105 * share**0.8)
    front = np.flatnonzero(
        (trousers.vertices[:, 2] > hip[2] - 0.03 * rest.k) & (trousers.vertices[:, 0] * sign > 0)
    )
    points, weights = [], []
    for one in np.stack([x, y], 1):
        away = np.linalg.norm(trousers.vertices[front, :2] - one, axis=1)
        near = np.argsort(away)[:4]
        closeness = 1 / np.maximum(away[near], 1e-4)
        closeness /= closeness.sum()
        points.append(np.r_[one, closeness @ trousers.vertices[front[near], 2]])
        weights.append(closeness @ trousers.weights[front[near]])
    none = np.zeros((0, 3), int)
    return Piece("line", np.array(points), none, np.array(weights), np.zeros(0, int))


def top(rest: Rest) -> list[Piece]:
    """The jumper: the body's cloth, with a collar and the ends of the sleeves as bands of their own."""
    shell = rest.piece("top", rest.in_groups("trunk", "arm", "forearm", "neck", "palm", "leg"))
    on_trunk = 1 - np.clip(
        sum(rest.share[f"arm.{side}"] + rest.share[f"palm.{side}"] for side in SIDES), 0, 1
    )
    cloth = _off_the_skin(rest, shell.faces, 0.009 + 0.008 * on_trunk, 0.35 + 0.3 * on_trunk)
    cloth = straight_sleeves(rest, shell.faces, cloth)
    shell = replace(
        shell,
        vertices=cloth,
        calm=relaxed(cloth, shell.faces, 60),
        weights=_handed_over(rest, shell.faces, {"wrist": "lowerarm02", "metacarpal": "lowerarm02"}),
    )
    body = np.minimum.reduce(
        [rest.below_neckline() - 0.016 * rest.k, rest.above_hem(cloth), rest.up_the_sleeve() - 0.05 * rest.k]
    )
    return [kept(shell, body), _collar(rest), *(cuff(rest, side) for side in SIDES)]


def bottom(rest: Rest) -> list[Piece]:
    """The trousers: the body's cloth to the middle of the shin, then tubes."""
    shell = rest.piece("bottom", rest.in_groups("trunk", "leg", "shin", "foot"))
    cloth = _off_the_skin(
        rest, shell.faces, np.full(len(rest.vertices), 0.009), np.full(len(rest.vertices), 0.6)
    )
    cloth = straight_legs(rest, shell.faces, cloth)
    shell = replace(
        shell,
        vertices=cloth,
        calm=relaxed(cloth, shell.faces, 20),
        weights=_handed_over(rest, shell.faces, {"foot": "lowerleg02", "toe": "lowerleg02"}),
    )
    hip = rest.mean["upperleg01.L"][1]
    body = np.minimum(rest.above_ankle() - 0.11 * rest.k, hip + 0.075 * rest.k - rest.vertices[:, 1])
    return [kept(shell, body), *(trouser_end(rest, side) for side in SIDES)]


def _off_the_skin(rest: Rest, faces: np.ndarray, off: np.ndarray, strength: np.ndarray) -> np.ndarray:
    """The skin without its relief, moved outwards by `off` (metres of an adult of 1.72 m)."""
    cloth = smoothed(rest.vertices, faces, 30, strength)
    cloth = relaxed(cloth, faces, 10, 0.6 * strength)
    outward = relaxed(normals(cloth, faces), faces, 6)
    outward /= np.maximum(np.linalg.norm(outward, axis=1, keepdims=True), 1e-9)
    return np.asarray(cloth + outward * (off * rest.k)[:, None])


def _handed_over(rest: Rest, faces: np.ndarray, from_to: dict[str, str]) -> np.ndarray:
    """The weights of cloth: what would hang on a hand or a foot hangs on the limb; bends are spread a little."""
    weights = rest.weights.copy()
    bones = list(rest.body.bones)
    for start, limb in from_to.items():
        for index, bone in enumerate(bones):
            if bone.startswith(start):
                weights[:, bones.index(limb + bone[-2:])] += weights[:, index]
                weights[:, index] = 0
    weights = relaxed(weights, faces, 5)
    return np.asarray(weights / np.maximum(weights.sum(1, keepdims=True), 1e-9))


def round_the_neck(rest: Rest, level: float) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Middle, radii at 48 angles and weights of the skin so far below the neckline (metres of an adult of 1.72 m)."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    near = (rest.on("head", "neck", "trunk") > 0.5) & (np.abs(rest.vertices[:, 0]) < 0.16 * rest.k)
    there = near & (np.abs(rest.below_neckline() / rest.k - level) < 0.011)
    ring, hung = rest.vertices[there], rest.weights[there]
    middle = (ring.max(0) + ring.min(0)) / 2
    spread = np.arctan2(ring[:, 2] - middle[2], ring[:, 0] - middle[0])
    closeness = np.exp((np.cos(turn[:, None] - spread) - 1) / (2 * 0.2**2))
    closeness /= closeness.sum(1, keepdims=True)
    return middle, closeness @ np.linalg.norm((ring - middle)[:, [0, 2]], axis=1), closeness @ hung


def _collar(rest: Rest) -> Piece:
    """A ribbed collar close to the neck, along the neckline's plane."""
    k, base = rest.k, rest.mean["neck01"]
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    low, high = round_the_neck(rest, 0.026), round_the_neck(rest, -0.012)
    rings, weights = [], []
    for share, off in (
        (0.0, 0.0150),
        (0.35, 0.0150),
        (0.7, 0.0105),
        (1.0, 0.0070),
        (1.0, 0.0035),
        (0.7, 0.0015),
    ):
        middle, radius, hung = (a * (1 - share) + b * share for a, b in zip(low, high, strict=True))
        x = middle[0] + (radius + off * k) * np.cos(turn)
        z = middle[2] + (radius + off * k) * np.sin(turn)
        level = 0.026 * (1 - share) - 0.012 * share
        y = base[1] + 0.012 * k + 0.42 * (base[2] - z) - level * k
        rings.append(np.stack([x, y, z], 1))
        weights.append(hung)
    return band("top", GROUPS.index("trunk"), rings, np.concatenate(weights))
