"""What the camera sees: the figure, the frame in red with crop ticks, the eye line and a round cut."""

from __future__ import annotations

from dataclasses import dataclass

from planner.craft import Crop
from planner.craft.crops import HEAD_HEIGHT_M
from planner.diagrams import figure
from planner.diagrams.figure import Look, Place
from planner.diagrams.svg import Drawing, Say
from planner.plan.plan import Framing
from planner.words import Message, _, metres, percent

SHEET = 320.0
"""Longer side of the drawing, in units."""

AROUND = 0.16
"""Share of the frame's longer side that is shown around it, so that one sees what the crop leaves out."""

MOST_SHOWN = 8
SHOULDER_STEP_H = 1.96
"""Head heights from one figure to the next, shoulder to shoulder."""


@dataclass(frozen=True)
class View:
    """What is framed, in head heights: top edge from the crown (negative is air), width, height, eye line."""

    top_h: float
    width_h: float
    height_h: float
    eye_line: float
    people: int = 1

    @classmethod
    def of(cls, framing: Framing) -> View:
        width, height = (side / HEAD_HEIGHT_M for side in (framing.field_width_m, framing.field_height_m))
        return cls(framing.top_h, width, height, framing.eye_line, framing.people)

    @classmethod
    def of_crop(cls, crop: Crop) -> View:
        height = crop.field_heads
        return cls(crop.top_h, height * crop.aspect_ratio, height, crop.eye_line_fraction)


@dataclass(frozen=True)
class Cut:
    """The frame in the drawing's units."""

    left: float
    top: float
    width: float
    height: float


def camera_view(framing: Framing, look: Look, say: Say, *, circle: bool = False) -> str:
    """The drawing as SVG; `circle` marks the round cut of profile pictures."""
    return _draw(
        View.of(framing), look, say(_("What the camera sees")), say(alternative(framing)), circle=circle
    )


def crop_picture(crop: Crop, say: Say) -> str:
    """A crop as a picture to choose from."""
    return _draw(View.of_crop(crop), Look(), say(crop.words), say(crop.shows), circle=False)


def alternative(framing: Framing) -> Message:
    """The same in words."""
    return _(
        "The frame covers {width} by {height} at the subject; the eyes sit {eyes} down from the top.",
        width=metres(round(framing.field_width_m, 2)),
        height=metres(round(framing.field_height_m, 2)),
        eyes=percent(round(framing.eye_line * 100)),
    )


def _draw(view: View, look: Look, title: str, words: str, *, circle: bool) -> str:
    head = SHEET / (max(view.width_h, view.height_h) * (1 + 2 * AROUND))
    width, height = view.width_h * head, view.height_h * head
    air = AROUND * max(width, height)
    cut = Cut(air, air, width, height)
    drawing = Drawing(width + 2 * air, height + 2 * air, title, words)
    drawing.rectangle((0, 0), drawing.width, drawing.height, "ground")
    for x in _places(view):
        crown = (cut.left + width / 2 + x * head, cut.top - view.top_h * head)
        figure.draw(drawing, Place(crown, head), look)
    _veil(drawing, cut)
    _frame(drawing, cut)
    eyes = cut.top + view.eye_line * height
    drawing.segment((cut.left, eyes), (cut.left + width, eyes), "red-line", line=0.6, dash="1 4")
    if circle:
        radius = min(width, height) / 2
        drawing.circle((cut.left + width / 2, cut.top + radius), radius, "red-line", line=0.9, dash="5 4")
    return drawing.svg()


def _places(view: View) -> list[float]:
    """Where the figures stand, in head heights from the middle; a row as wide as the frame allows."""
    shown = min(view.people, MOST_SHOWN)
    step = min(SHOULDER_STEP_H, (view.width_h - 2.0) / max(shown - 1, 1)) if shown > 1 else 0.0
    return [(number - (shown - 1) / 2) * step for number in range(shown)]


def _veil(drawing: Drawing, cut: Cut) -> None:
    """Everything outside the frame is pale: four bars around it."""
    right, below = cut.left + cut.width, cut.top + cut.height
    drawing.rectangle((0, 0), drawing.width, cut.top, "veil")
    drawing.rectangle((0, below), drawing.width, drawing.height - below, "veil")
    drawing.rectangle((0, cut.top), cut.left, cut.height, "veil")
    drawing.rectangle((right, cut.top), drawing.width - right, cut.height, "veil")


def _frame(drawing: Drawing, cut: Cut) -> None:
    drawing.rectangle((cut.left, cut.top), cut.width, cut.height, "red-line", line=1.6)
    tick, away = 9.0, 3.0
    for x, x_side in ((cut.left, -1), (cut.left + cut.width, 1)):
        for y, y_side in ((cut.top, -1), (cut.top + cut.height, 1)):
            drawing.segment((x + x_side * away, y), (x + x_side * (away + tick), y), "red-line", line=1)
            drawing.segment((x, y + y_side * away), (x, y + y_side * (away + tick)), "red-line", line=1)
