"""What the camera sees: the posed figure, the frame in red with crop ticks, the eye line and a round cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from planner.craft import Crop
from planner.diagrams import company, figure, painted
from planner.diagrams.company import Standing
from planner.diagrams.figure import Look, Place
from planner.diagrams.posed import Placed, Spot, Subject
from planner.diagrams.svg import Drawing, Point, Say, outline
from planner.diagrams.view import INSIDE, Sight, View, middle_of
from planner.plan.plan import Framing
from planner.stage.figures import nearest
from planner.stage.paths import Window
from planner.words import Message, _, metres, percent

SHEET = 320.0
"""Longer side of the drawing, in units."""

FAR = 2000.0
"""Farther than any sheet, in units."""

AROUND = 0.16
"""Share of the frame's longer side that is shown around it, so that one sees what the crop leaves out."""

TICK, AWAY = 9.0, 3.0
"""How long the marks beside the frame are, and how far off it they begin, in units."""

CROWD = 14
"""More people than these are drawn simply, row by row."""


@dataclass(frozen=True)
class Cut:
    """The frame in the drawing's units."""

    left: float
    top: float
    width: float
    height: float


def camera_view(framing: Framing, sight: Sight, say: Say) -> str:
    """The drawing as SVG."""
    return _draw(View.of(framing), sight, say(_("What the camera sees")), say(alternative(framing)))


def crop_picture(crop: Crop, say: Say) -> str:
    """A crop as a picture to choose from."""
    stand_in = nearest(AT_EASE)
    sight = Sight(subject=Subject(stand_in) if stand_in else None)
    return _draw(View.of_crop(crop), sight, say(crop.words), say(crop.shows))


AT_EASE = "baseline-forward"
"""The pose that pictures of crops are drawn with."""


def alternative(framing: Framing) -> Message:
    """The same in words."""
    return _(
        "The frame covers {width} by {height} at the subject; the eyes sit {eyes} down from the top.",
        width=metres(round(framing.field_width_m, 2)),
        height=metres(round(framing.field_height_m, 2)),
        eyes=percent(round(framing.eye_line * 100)),
    )


def _draw(view: View, sight: Sight, title: str, words: str) -> str:
    head = SHEET / (max(view.width_h, view.height_h) * (1 + 2 * AROUND))
    width, height = view.width_h * head, view.height_h * head
    air = AROUND * max(width, height)
    cut = Cut(air, air, width, height)
    drawing = Drawing(width + 2 * air, height + 2 * air, title, words)
    drawing.rectangle((0, 0), drawing.width, drawing.height, sight.ground)
    draw_people(drawing, view, sight, cut)
    cover_around(drawing, (0.0, 0.0, drawing.width, drawing.height))
    _veil(drawing, cut)
    draw_frame(drawing, cut)
    _draw_eye_line(drawing, cut, cut.top + view.eye_line * height)
    if sight.room:
        draw_room(drawing, cut, sight.room)
    if sight.circle:
        radius = min(width, height) / 2
        centre = (cut.left + width / 2, cut.top + radius)
        drawing.circle(centre, radius, "pale-line", line=2.0)
        drawing.circle(centre, radius, "red-line", line=0.9, dash="5 4")
    return drawing.svg()


def draw_people(drawing: Drawing, view: View, sight: Sight, cut: Cut) -> None:
    """Whoever is photographed, whole, where the frame on the sheet has them."""
    head = cut.height / view.height_h
    crown = (cut.left + cut.width * middle_of(sight, view), cut.top - view.top_h * head)
    if sight.subject:
        spot = Spot(crown, head, sight.subject.mirrored, view.top_h + view.height_h)
        painted.draw(drawing, Placed.at(sight.subject.figure, spot), sight.look)
    elif len(view.people) <= CROWD:
        company.draw(drawing, view.people, crown, head, sight.look, mixed=sight.mixed)
    else:
        turns = company.TURNS_IN_A_CROWD if sight.mixed else 1
        for _row, several in groupby(view.people, key=lambda one: (one.scale, one.below_h, one.stance)):
            row = tuple(several)
            for turn in range(turns):
                look = company.toned(sight.look, turn + row[0].row) if sight.mixed else sight.look
                _draw_row(drawing, row[turn::turns], crown, head, look)


def _draw_row(drawing: Drawing, people: Sequence[Standing], crown: Point, head: float, look: Look) -> None:
    """People of one row in the same tones, part by part: a hundred of them cost the press no more than ten."""
    alike = []
    for one in people:
        sheet = Drawing(drawing.width, drawing.height, "", "")
        at = (crown[0] + one.right_h * head, crown[1] + one.below_h * head)
        figure.draw(sheet, Place(at, head * one.scale, one.stance), look)
        alike.append(sheet)
    drawing.side_by_side(alike)


def cover_around(drawing: Drawing, left_open: Window) -> None:
    """The sheet covers all around, also where a page shows more than the drawing's own box."""
    left, top, right, bottom = left_open
    outside = [(-FAR, -FAR), (FAR, -FAR), (FAR, FAR), (-FAR, FAR)]
    opening = [(left, top), (left, bottom), (right, bottom), (right, top)]
    drawing.path(outline(outside) + outline(opening), "sheet")


def _veil(drawing: Drawing, cut: Cut) -> None:
    """Everything outside the frame is pale: four bars around it."""
    right, below = cut.left + cut.width, cut.top + cut.height
    drawing.rectangle((0, 0), drawing.width, cut.top, "veil")
    drawing.rectangle((0, below), drawing.width, drawing.height - below, "veil")
    drawing.rectangle((0, cut.top), cut.left, cut.height, "veil")
    drawing.rectangle((right, cut.top), drawing.width - right, cut.height, "veil")


def _draw_eye_line(drawing: Drawing, cut: Cut, eyes: float) -> None:
    """Ticks beside the frame, and dots across it that have a pale edge, as red alone is lost before dark ground."""
    right = cut.left + cut.width
    for style, line in (("pale-line", 1.8), ("red-line", 0.8)):
        drawing.segment((cut.left, eyes), (right, eyes), style, line=line, dash="1.5 4")
    for x, side in ((cut.left, -1), (right, 1)):
        drawing.segment((x + side * AWAY, eyes), (x + side * (AWAY + TICK), eyes), "red-line", line=1)


def draw_room(drawing: Drawing, cut: Cut, share: float) -> None:
    """The part of the frame that stays free for words: an outline inside it."""
    inside = min(cut.width, cut.height) * INSIDE
    corner = (cut.left + inside, cut.top + inside)
    for style, line in (("pale-line", 2.0), ("red-dots", 0.8)):
        drawing.rectangle(corner, cut.width * share - 2 * inside, cut.height - 2 * inside, style, line=line)


def draw_frame(drawing: Drawing, cut: Cut) -> None:
    drawing.rectangle((cut.left, cut.top), cut.width, cut.height, "red-line", line=1.6)
    for x, x_side in ((cut.left, -1), (cut.left + cut.width, 1)):
        for y, y_side in ((cut.top, -1), (cut.top + cut.height, 1)):
            drawing.segment((x + x_side * AWAY, y), (x + x_side * (AWAY + TICK), y), "red-line", line=1)
            drawing.segment((x, y + y_side * AWAY), (x, y + y_side * (AWAY + TICK)), "red-line", line=1)
