"""What the camera sees: the posed figure, the frame in red with crop ticks, the eye line and a round cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from planner.craft import Crop
from planner.craft.crops import EYES_H, HEAD_HEIGHT_M
from planner.diagrams import company, figure, posed
from planner.diagrams.company import Standing
from planner.diagrams.figure import Look, Place
from planner.diagrams.floor import Someone, everyone
from planner.diagrams.posed import Placed, Spot, Subject
from planner.diagrams.svg import Drawing, Point, Say, outline
from planner.plan.plan import Framing
from planner.rules.field import CLOSE_PER_PERSON_M
from planner.rules.rows import PER_PERSON_M
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

ON_A_THIRD = 2 / 3
"""Where in the part that words leave people stand: beside half a frame of words they are on its right third."""

INSIDE = 0.05
"""Share of the frame's shorter side that the room for words keeps to its edges, and to whoever stands beside it."""
WITH_ARMS_H, MOST_ASIDE = 2.9, 0.12
"""From this depth on a frame shows arms and hands; so much of its width it may be turned to have them whole."""
BROAD_H = 1.55
"""How far somebody reaches to the side from the middle of their face, elbows and all, in head heights."""
WITH_ROOM = ("group", "environmental")
"""Frames in which each has a place of their own; in closer ones two or three overlap, as their width is planned."""
CROWD = 14
"""Of more people each is only head and shoulders in the drawing."""


@dataclass(frozen=True)
class View:
    """What is framed, in head heights: top edge from the crown (negative is air), width, height, eye line."""

    top_h: float
    width_h: float
    height_h: float
    eye_line: float
    people: tuple[Standing, ...] = (Standing(0.0, 0.0),)
    """From the back row forwards."""

    @classmethod
    def of(cls, framing: Framing) -> View:
        width, height = (side / framing.head_m for side in (framing.field_width_m, framing.field_height_m))
        people = tuple(_seen(one, framing) for one in reversed(everyone(framing)))
        return cls(framing.top_h, width, height, framing.eye_line, people)

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


@dataclass(frozen=True)
class Sight:
    """Who is before the camera, in which tones, against which ground; several people need no subject."""

    look: Look = field(default_factory=Look)
    subject: Subject | None = None
    ground: str = "ground"
    circle: bool = False
    """Whether the round cut of profile pictures is marked."""
    room: float = 0.0
    """Share of the frame's width that stays free for words, at camera left; whoever is in it stands right of it."""
    mixed: bool = False
    """Whether several people have tones of their own, as none were told."""


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


def middle_of(sight: Sight, view: View) -> float:
    """Where across the frame people stand, as a share of its width: on a third where words have the other side.

    Whoever is too broad for that place stands nearer to the middle, so that nobody is cut off at the side, or farther
    from the words, so that no elbow is among them.
    """
    third = 1 - (1 - sight.room) * ON_A_THIRD if sight.room else 0.5
    bottom = view.top_h + view.height_h
    if bottom < WITH_ARMS_H or not (sight.subject or sight.room):
        return third
    left, right = (side / view.width_h for side in _reach_h(sight, view))
    words = sight.room and sight.room - INSIDE * min(view.width_h, view.height_h) / view.width_h
    if words + left + right > 1:
        # Broader than its place: as much at either side.
        return min(max((words + left + 1 - right) / 2, third - MOST_ASIDE), third + MOST_ASIDE)
    return min(max(third, words + left), 1 - right)


def _reach_h(sight: Sight, view: View) -> tuple[float, float]:
    """How far whoever is in the frame reaches to the left and to the right of its middle, in head heights."""
    if sight.subject:
        return posed.reach_h(sight.subject, view.top_h, view.top_h + view.height_h)
    return (
        max(BROAD_H * one.scale - one.right_h for one in view.people),
        max(BROAD_H * one.scale + one.right_h for one in view.people),
    )


def draw_people(drawing: Drawing, view: View, sight: Sight, cut: Cut) -> None:
    """Whoever is photographed, whole, where the frame on the sheet has them."""
    head = cut.height / view.height_h
    crown = (cut.left + cut.width * middle_of(sight, view), cut.top - view.top_h * head)
    if sight.subject:
        spot = Spot(crown, head, sight.subject.mirrored, view.top_h + view.height_h)
        posed.draw(drawing, Placed.at(sight.subject.figure, spot), sight.look)
    elif len(view.people) <= CROWD:
        company.draw(drawing, view.people, crown, head, sight.look, mixed=sight.mixed)
    else:
        for _row, several in groupby(view.people, key=lambda one: (one.scale, one.below_h, one.stance)):
            _draw_row(drawing, tuple(several), crown, head, sight.look)


def _draw_row(drawing: Drawing, people: Sequence[Standing], crown: Point, head: float, look: Look) -> None:
    """People who stand side by side in one row, part by part: a hundred of them cost the press no more than ten."""
    alike = []
    for one in people:
        sheet = Drawing(drawing.width, drawing.height, "", "")
        at = (crown[0] + one.right_h * head, crown[1] + one.below_h * head)
        figure.draw(sheet, Place(at, head * one.scale, one.stance), look)
        alike.append(sheet)
    drawing.side_by_side(alike)


def _seen(someone: Someone, framing: Framing) -> Standing:
    """Where the lens sees somebody: rows farther back are smaller, and heads on a bench or a tier are higher."""
    away = framing.camera_distance_m
    scale = away / (away - someone.at[1])
    crown = (
        (framing.camera_height_m - someone.eyes_m) * scale + framing.eye_height_m - framing.camera_height_m
    )
    air = EYES_H * (1 - scale)
    wheels = any(one.who == "in-a-wheelchair" for row in framing.rows for one in row.apart)
    close = framing.crop not in WITH_ROOM and not wheels
    across = someone.at[0] * scale * (CLOSE_PER_PERSON_M / PER_PERSON_M if close else 1.0)
    lifted = someone.eyes_m - framing.eye_height_m if someone.stance in ("bench", "tier") else 0.0
    return Standing(
        right_h=across / HEAD_HEIGHT_M,
        below_h=crown / HEAD_HEIGHT_M + air,
        scale=scale,
        stance=someone.stance,
        who=someone.who,
        tall_m=someone.eyes_m - lifted,
        row=someone.row,
        place=someone.place,
    )


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
