"""The drawings of a shot as pictures for paper, each with the words that say the same."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from planner.craft import USES
from planner.diagrams import camera_view, floor_plan
from planner.diagrams.figure import Look
from planner.plan.plan import Shot
from planner.speech import say
from planner.words import Message


@dataclass(frozen=True)
class Picture:
    """An address that holds the whole drawing, and its alternative text."""

    src: str
    words: Message


def frame(shot: Shot) -> Picture:
    """What the camera sees, with the round cut where one of the uses has it."""
    circle = any(USES[use].shape == "circle" for use in shot.uses if use in USES)
    svg = camera_view.camera_view(shot.framing, Look(), say, circle=circle)
    return Picture(_address(svg), camera_view.alternative(shot.framing))


def floor(shot: Shot) -> Picture:
    """The set seen from above, to scale."""
    return Picture(_address(floor_plan.floor_plan(shot, say)), floor_plan.alternative(shot))


def _address(svg: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
