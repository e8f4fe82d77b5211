"""What retouching changes, as three pictures of one face that differ in nothing else.

As it is: spots, stray hair, fluff and creases. Tidy: those would be gone in three weeks, and are. Polished: lines are
softer and cloth is smooth. A mole is the person's own and stays in all three.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, pi, sin
from typing import Literal

from planner.diagrams import painted
from planner.diagrams.figure import Look
from planner.diagrams.posed import Placed, Spot
from planner.diagrams.svg import Drawing, Point, Say, stroke
from planner.stage.figures import nearest
from planner.words import Message, _

Level = Literal["as-is", "tidy", "polished"]
WIDTH, HEIGHT = 240.0, 300.0
POSE = "baseline-forward"
CROWN: Point = (118.0, 40.0)
HEAD = 158.0
CURVE_STEPS = 8

SPOTS = (
    (-0.1, -0.27, 0.018),
    (0.17, -0.2, 0.014),
    (-0.19, 0.3, 0.017),
    (0.05, 0.42, 0.015),
    (0.2, 0.2, 0.013),
)
MOLE = (-0.2, 0.14, 0.016)
STRAYS = (
    (-0.14, -0.5, -0.22, -0.63), (0.0, -0.59, -0.06, -0.71), (0.2, -0.59, 0.27, -0.71), (0.36, -0.5, 0.47, -0.59),
    (0.49, -0.27, 0.6, -0.3), (-0.26, -0.3, -0.36, -0.37),
)  # fmt: skip
LINES = (
    (-0.17, -0.24, 0.17, -0.24, -0.025), (-0.15, -0.3, 0.15, -0.3, -0.025),
    (0.275, -0.02, 0.335, -0.06, 0.0), (0.28, 0.01, 0.345, 0.02, 0.0), (-0.215, 0.0, -0.26, -0.03, 0.0),
    (-0.2, 0.09, -0.08, 0.08, 0.03), (0.1, 0.08, 0.24, 0.09, 0.03),
)  # fmt: skip
CREASES = ((-0.5, 1.02, -0.24, 1.12, 0.03), (0.3, 1.1, 0.56, 1.0, 0.03), (-0.1, 1.08, 0.14, 1.12, -0.03))
FLUFF = ((-0.62, 0.92), (-0.44, 1.05), (0.5, 0.92), (0.2, 1.06), (0.64, 1.03))
"""Places in head heights from the middle between the eyes: to the right, down, and how large or how bent."""


def retouched(level: Level, words: Message) -> Callable[[Say], str]:
    """The picture of one level."""

    def draw(say: Say) -> str:
        drawing = Drawing(WIDTH, HEIGHT, say(words), "")
        drawing.rectangle((0, 0), WIDTH, HEIGHT, "ground")
        somebody = nearest(POSE)
        if somebody:
            placed = Placed.at(somebody, Spot(CROWN, HEAD))
            painted.draw(drawing, placed, Look(clothes="mid", hair="dark"))
            _marks(drawing, placed.landmark("eyes"), level)
        return drawing.svg()

    return draw


def _marks(drawing: Drawing, eyes: Point, level: Level) -> None:
    def at(x: float, y: float) -> Point:
        return eyes[0] + x * HEAD, eyes[1] + y * HEAD

    softly = level == "polished"
    drawing.circle(at(*MOLE[:2]), MOLE[2] * HEAD, "feature-mark")
    for x, y, far_x, far_y, bend in LINES:
        drawing.path(_bow(at(x, y), at(far_x, far_y), bend), "feature-soft", line=0.5 if softly else 1.5)
    if softly:
        return
    for x, y, far_x, far_y, bend in CREASES:
        drawing.path(_bow(at(x, y), at(far_x, far_y), bend), "feature-soft", line=1.6)
    if level == "tidy":
        return
    for x, y, size in SPOTS:
        drawing.circle(at(x, y), size * HEAD, "feature-spot")
    for x, y, far_x, far_y in STRAYS:
        drawing.path(_bow(at(x, y), at(far_x, far_y), 0.018), "feature-line", line=0.9)
    for place, (x, y) in enumerate(FLUFF):
        start = at(x, y)
        end = (start[0] + 6 * cos(place), start[1] + 6 * sin(place))
        drawing.path(_bow(start, end, 0.012), "sheet-line", line=1.4)


def _bow(start: Point, end: Point, bend: float) -> str:
    """A line that bends to one side by so many head heights."""
    across = (start[1] - end[1], end[0] - start[0])
    long = (across[0] ** 2 + across[1] ** 2) ** 0.5 or 1.0
    points = []
    for step in range(CURVE_STEPS + 1):
        share = step / CURVE_STEPS
        off = sin(share * pi) * bend * HEAD / long
        points.append(
            (start[0] + (end[0] - start[0]) * share + across[0] * off,
             start[1] + (end[1] - start[1]) * share + across[1] * off)
        )  # fmt: skip
    return stroke(points)


RETOUCHING = {
    "retouch-as-is": retouched("as-is", _("as you are: light and colour only")),
    "retouch-tidy": retouched("tidy", _("tidy: spots, stray hair and fluff are gone, lines stay")),
    "retouch-polished": retouched("polished", _("polished: lines are softer and cloth is smooth")),
}
