"""Fingers: a few shapes a hand falls into by itself, and fingers that close until they touch."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.figures.figure import Figure
from planner.stage.offline.figures.rig import Array, turn, unit
from planner.stage.offline.figures.touch import Surface

# Degrees that the three joints of index, middle, ring and little finger bend more than at rest.
CURLS: dict[str, list[tuple[float, float, float]]] = {
    "relaxed": [(6, 8, 4), (10, 12, 6), (14, 15, 8), (17, 17, 8)],
    "flat": [(-9, -9, -4), (-7, -9, -4), (-7, -9, -4), (-9, -9, -4)],
    "soft": [(0, 4, 2), (4, 7, 3), (8, 10, 5), (12, 12, 6)],
    "fist": [(62, 72, 38), (66, 74, 38), (68, 74, 38), (70, 72, 38)],
    "loose-fist": [(42, 55, 26), (48, 60, 28), (52, 62, 30), (54, 62, 30)],
    "grip": [(38, 50, 24), (42, 52, 26), (44, 54, 26), (46, 54, 26)],
    "pinch": [(40, 32, 14), (32, 34, 16), (30, 30, 14), (26, 26, 12)],
    "pocket": [(2, 2, 0), (4, 4, 2), (6, 6, 2), (8, 8, 4)],
    "point": [(4, 2, 0), (46, 50, 24), (54, 58, 28), (56, 58, 28)],
}
# The thumb: towards the palm, across it, and its two outer joints.
THUMBS: dict[str, tuple[float, float, float, float]] = {
    "relaxed": (8, 20, 8, 10),
    "flat": (-2, 10, 0, 0),
    "soft": (6, 16, 6, 6),
    "fist": (26, 22, 28, 34),
    "loose-fist": (20, 18, 20, 24),
    "grip": (24, 12, 16, 18),
    "pinch": (24, 18, 12, 10),
    "pocket": (-14, 8, 0, 6),
    "point": (22, 18, 22, 26),
}
TOUCH_M = 0.0045
GATHERED = 0.72
"""How much of the resting hand's spread is taken back: fingers of a hand in use lie close."""
FINGERS = (2, 3, 4, 5)


def shape(figure: Figure, side: str, name: str) -> None:
    """Bend all fingers of a hand into one of the shapes."""
    for finger, bends in zip(FINGERS, CURLS[name], strict=True):
        bend(figure, side, finger, bends)
    thumb(figure, side, THUMBS[name])
    figure.refresh()


def bend(figure: Figure, side: str, finger: int, degrees: tuple[float, float, float]) -> None:
    """Bend one finger's joints towards the palm."""
    b = figure.body
    out = figure.palm_axes(side)[1]
    for joint, amount in enumerate(degrees, 1):
        bone = f"finger{finger}-{joint}.{side}"
        along = b.tail(f"finger{finger}-3.{side}") - b.head(f"finger{finger}-1.{side}")
        along = unit(along - out * (along @ out))
        figure.turns[bone] = turn(np.cross(along, out), amount)
        if joint == 1:
            middle = b.tail(f"finger3-3.{side}") - b.head(f"finger3-1.{side}")
            middle = unit(middle - out * (middle @ out))
            spread = np.degrees(np.arctan2(np.cross(along, middle) @ out, along @ middle))
            figure.turns[bone] = turn(out, spread * GATHERED) @ figure.turns[bone]


def thumb(figure: Figure, side: str, degrees: tuple[float, float, float, float]) -> None:
    """Bend the thumb: towards the palm, across it, and the two outer joints."""
    b = figure.body
    along, out = figure.palm_axes(side)
    across = unit(b.head(f"finger5-1.{side}") - b.head(f"finger2-1.{side}"))
    points = unit(b.tail(f"finger1-3.{side}") - b.head(f"finger1-1.{side}"))
    opposing, crossing = np.cross(points, out), np.cross(points, across)
    figure.turns[f"finger1-1.{side}"] = turn(opposing, degrees[0]) @ turn(crossing, degrees[1])
    curling = np.cross(points, across * 0.85 + out * 0.5 - along * 0.1)
    figure.turns[f"finger1-2.{side}"] = turn(curling, degrees[2])
    figure.turns[f"finger1-3.{side}"] = turn(curling, degrees[3])


def close(figure: Figure, side: str, on: Surface, most: float = 70) -> None:
    """Close every finger on a surface: joint by joint until the pads touch it, a little curl where there is none."""
    shape(figure, side, "flat")
    for order, finger in enumerate(FINGERS):
        best = (-14.0, -16.0, -8.0)
        touched = False
        for amount in np.arange(-16, most + 1, 4.0):
            bends = (amount * 0.75, amount * 0.9, amount * 0.5)
            bend(figure, side, finger, bends)
            figure.refresh()
            if float(on.depth(pads(figure, side, finger)).min()) < TOUCH_M:
                touched = True
                break
            best = bends
        free = 12 + 4 * order
        if not touched or best[0] > most * 0.7:
            best = (free * 0.75, free, free * 0.6)
        bend(figure, side, finger, best)
    _close_thumb(figure, side, on)
    figure.refresh()


def _close_thumb(figure: Figure, side: str, on: Surface) -> None:
    """Let the thumb lie on the surface beside the hand, or hang where there is none."""
    best = (-40.0, 6.0, 0.0, 0.0)
    for amount in np.arange(-40, 13, 4.0):
        degrees = (amount, 12.0, max(amount, 0) * 0.5, max(amount, 0) * 0.5)
        thumb(figure, side, degrees)
        figure.refresh()
        if float(on.depth(pads(figure, side, 1)).min()) < TOUCH_M:
            break
        best = degrees
    thumb(figure, side, best)


def pads(figure: Figure, side: str, finger: int) -> Array:
    """The undersides of a finger's joints and of its tip."""
    b = figure.body
    out = figure.palm_axes(side)[1]
    radius = (0.0095 if finger == 1 else 0.0072) * b.scale
    points = []
    for joint in (2, 3):
        bone = f"finger{finger}-{joint}.{side}"
        m = figure.matrices[b.bones.index(bone)]
        head, tail = b.head(bone), b.tail(bone)
        for part in (0.0, 0.5) if joint == 2 else (0.0, 0.5, 0.95):
            rest = head + (tail - head) * part + out * radius
            points.append(m[:3, :3] @ rest + m[:3, 3])
    return np.array(points)
