"""An academic gown over jumper and trousers: wide sleeves, and a skirt from the waist to the shins."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.drawing.mesh import Piece
from planner.stage.offline.drawing.rest import GROUPS, SIDES, Rest
from planner.stage.offline.drawing.tubes import band, forearm, limb_end

SLEEVE = ((0.0, 0.5, 1.0, 1.25), (0.098, 0.080, 0.062, 0.055))
FLARE = ((0.0, 0.25, 1.0), (0.020, 0.040, 0.125))
"""How far the skirt stands off the hips, from waist to hem: metres of an adult of 1.72 m."""
RINGS, AROUND = 22, 64


def gown(rest: Rest) -> list[Piece]:
    """The pieces that go over everything else."""
    sleeves = [
        limb_end(
            rest, "top", f"forearm.{side}", forearm(rest, side), SLEEVE, 0.0, 1.1,
            (f"lowerarm01.{side}", f"lowerarm02.{side}"),
        )
        for side in SIDES
    ]  # fmt: skip
    return [*sleeves, _skirt(rest)]


def over(pieces: tuple[Piece, ...], robe: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """What is seen of everything under a gown: of the trousers only their ends, so that no stride pierces it."""
    shins = [GROUPS.index(f"shin.{side}") for side in SIDES]
    return (*(one for one in pieces if one.role != "bottom" or np.isin(one.groups, shins).all()), *robe)


def _skirt(rest: Rest) -> Piece:
    """Rings about the hips' middle, as wide as whatever of the body is above them, hung on the pelvis."""
    k = rest.k
    hip = 0.5 * (rest.mean["upperleg01.L"] + rest.mean["upperleg01.R"])
    trunk = rest.vertices[rest.on("trunk", "leg") > 0.6]
    turn = np.linspace(0, 2 * np.pi, AROUND, endpoint=False)
    rings, wide, deep, middle = [], 0.0, 0.0, float(hip[2])
    for share in np.linspace(0, 1, RINGS):
        y = hip[1] + 0.16 * k + (rest.floor + 0.24 * k - hip[1] - 0.16 * k) * share
        if y > hip[1] - 0.06 * k:
            level = trunk[np.abs(trunk[:, 1] - y) < 0.02 * k]
            wide, deep = max(wide, float(np.abs(level[:, 0]).max())), float(np.ptp(level[:, 2])) / 2
            middle = float(level[:, 2].max() + level[:, 2].min()) / 2
        off = k * float(np.interp(share, *FLARE))
        x, z = (wide + off) * np.cos(turn), middle + (deep + off) * np.sin(turn)
        rings.append(np.stack([x, np.full(AROUND, y), z], 1))
    weights = np.zeros((RINGS * AROUND, len(rest.body.bones)))
    weights[:, rest.body.bones.index("root")] = 1
    return band("top", GROUPS.index("trunk"), rings, weights)
