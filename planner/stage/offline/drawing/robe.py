"""An academic gown over jumper and trousers: wide sleeves, and a skirt from the waist to the shins."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.drawing.mesh import Piece
from planner.stage.offline.drawing.rest import GROUPS, SIDES, Rest
from planner.stage.offline.drawing.tubes import band, forearm, limb_end

GOWN, OPEN = "gown", "open-gown"
"""Closed, on whoever stands; open, on whoever sits: its sides fall behind, out of sight, and the lap is free."""
SLEEVE = ((0.0, 0.5, 1.0, 1.1), (0.088, 0.064, 0.047, 0.042))
FLARE = ((0.0, 0.06, 0.18, 1.0), (0.006, 0.018, 0.034, 0.118))
"""How far the skirt stands off the hips, from waist to hem: metres of an adult of 1.72 m."""
FOLDS, FOLD = 9, 0.012
"""Folds round the hem, and half of how far they stand out there."""
RINGS, AROUND = 22, 108


def gown(rest: Rest) -> dict[str, tuple[Piece, ...]]:
    """The pieces that go over everything else: the whole gown, or an open one."""
    sleeves = tuple(
        limb_end(
            rest, "top", f"forearm.{side}", forearm(rest, side), SLEEVE, 0.0, 1.1,
            (f"lowerarm01.{side}", f"lowerarm02.{side}"),
        )
        for side in SIDES
    )  # fmt: skip
    return {GOWN: (*sleeves, _skirt(rest)), OPEN: sleeves}


def over(pieces: tuple[Piece, ...], gowns: dict[str, tuple[Piece, ...]], wears: str) -> tuple[Piece, ...]:
    """What is seen of everything with a gown over it, and the gown.

    Under a skirt only the ends of the trousers are left, so that no stride pierces it.
    """
    shins = [GROUPS.index(f"shin.{side}") for side in SIDES]
    seen = (
        one for one in pieces if wears != GOWN or one.role != "bottom" or np.isin(one.groups, shins).all()
    )
    return (*seen, *gowns.get(wears, ()))


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
        off = k * (float(np.interp(share, *FLARE)) + FOLD * share * (1 + np.cos(FOLDS * turn)))
        x, z = (wide + off) * np.cos(turn), middle + (deep + off) * np.sin(turn)
        rings.append(np.stack([x, np.full(AROUND, y), z], 1))
    weights = np.zeros((RINGS * AROUND, len(rest.body.bones)))
    weights[:, rest.body.bones.index("root")] = 1
    return band("top", GROUPS.index("trunk"), rings, weights)
