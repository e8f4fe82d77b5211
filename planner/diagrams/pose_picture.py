"""A pose as a small picture of its own: the whole figure on plain ground, to be read beside its words."""

from __future__ import annotations

from planner.craft import POSES
from planner.diagrams import painted
from planner.diagrams.figure import Look
from planner.diagrams.posed import Placed
from planner.diagrams.svg import Drawing, Say
from planner.stage.figures import Figure
from planner.words import Message, _

WIDTH, HEIGHT = 120.0, 150.0
AIR = 5.0


def pose_picture(figure: Figure, say: Say, *, look: Look | None = None, mirrored: bool = False) -> str:
    """The figure as SVG, as large as the sheet allows."""
    drawing = Drawing(WIDTH, HEIGHT, say(alternative(figure.pose)), "")
    drawing.rectangle((0, 0), WIDTH, HEIGHT, "ground")
    left, top, right, bottom = figure.box
    scale = min((WIDTH - 2 * AIR) / (right - left), (HEIGHT - 2 * AIR) / (bottom - top))
    side = -1 if mirrored else 1
    across = WIDTH / 2 - side * scale * (left + right) / 2
    down = HEIGHT - AIR - (HEIGHT - 2 * AIR - scale * (bottom - top)) / 2 - bottom * scale
    painted.draw(drawing, Placed(figure, scale, across, down, mirrored), look or Look())
    return drawing.svg()


def alternative(pose: str) -> Message:
    """The same in words."""
    return _("A stand-in figure in the pose “{pose}”.", pose=POSES[pose].words)
