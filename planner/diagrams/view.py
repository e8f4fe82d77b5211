"""Who is in the frame and where across it they are: what the camera's view and the drawing of uses share."""

from __future__ import annotations

from dataclasses import dataclass, field

from planner.craft import Crop
from planner.craft.crops import EYES_H, HEAD_HEIGHT_M
from planner.diagrams import posed
from planner.diagrams.company import Standing
from planner.diagrams.figure import Look
from planner.diagrams.floor import Someone, everyone
from planner.diagrams.posed import Subject
from planner.plan.plan import Framing
from planner.rules.field import BROADEST, CLOSE_PER_PERSON_M, WITH_HANDS
from planner.rules.joints import shifts_h
from planner.rules.rows import PER_PERSON_M

ON_A_THIRD = 2 / 3
"""Where in the part that words leave people stand: beside half a frame of words they are on its right third."""

INSIDE = 0.05
"""Share of the frame's shorter side that the room for words keeps to its edges, and to whoever stands beside it."""
WITH_ARMS_H, MOST_ASIDE = 2.9, 0.12
"""From this depth on a frame shows arms and hands; so much of its width it may be turned to have them whole."""
BESIDE_H = 0.12
"""Air between an elbow and the frame's side: a little less than what a frame is planned with, as builds differ."""
WITH_UPPER_ARMS_H, GRAZES_H, MOST_STEPS = 2.1, 0.07, 8
"""From this depth on a frame shows upper arms; so near to one its side seems to touch it; and by how many steps, at
most, somebody is moved for that."""
BROAD_H = 1.55
"""How far somebody reaches to the side from the middle of their face, elbows and all, in head heights."""
WITH_ROOM = ("group", "environmental")
"""Frames in which each has a place of their own; in closer ones two or three overlap, as their width is planned."""


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
        across, down = BROADEST
        aspect = max(crop.aspect_ratio, across / down) if crop.key in WITH_HANDS else crop.aspect_ratio
        return cls(crop.top_h, height * aspect, height, crop.eye_line_fraction)


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


def middle_of(sight: Sight, view: View) -> float:
    """Where across the frame people stand, as a share of its width: on a third where words have the other side.

    Whoever is too broad for that place stands nearer to the middle, so that nobody is cut off at the side, or farther
    from the words, so that no elbow is among them. Where not all fits, things in the hand may be cut, but no hand.
    """
    third = 1 - (1 - sight.room) * ON_A_THIRD if sight.room else 0.5
    bottom = view.top_h + view.height_h
    if not (sight.subject or sight.room) or bottom < WITH_UPPER_ARMS_H:
        return third
    if bottom < WITH_ARMS_H:
        return third if sight.circle else _off_the_sides(sight, view, third)
    words = sight.room and sight.room - INSIDE * min(view.width_h, view.height_h) / view.width_h
    for things in (True, False):
        left, right = ((side + BESIDE_H) / view.width_h for side in _reach_h(sight, view, things=things))
        least, most = words + left, 1 - right
        if least <= most:
            return min(max(third, least), most)
    # Broader than its place: as much at either side.
    return min(max((least + most) / 2, third - MOST_ASIDE), third + MOST_ASIDE)


def _off_the_sides(sight: Sight, view: View, middle: float) -> float:
    """A little aside where an arm would run along the frame's side: there it is cut, or has air beside it."""
    if not sight.subject:
        return middle
    left, right = _reach_h(sight, view, things=False)

    def is_clear(shift: float) -> bool:
        place = middle * view.width_h + shift
        return all(abs(air) >= GRAZES_H for air in (place - left, view.width_h - place - right))

    return middle + next(filter(is_clear, shifts_h(MOST_STEPS)), 0.0) / view.width_h


@dataclass(frozen=True)
class Across:
    """Where in the frame people stand and how far they reach, elbows and all, as shares of its width."""

    middle: float
    left: float
    right: float


IN_THE_MIDDLE = Across(0.5, 0.5, 0.5)


def across_of(sight: Sight, view: View) -> Across:
    """Of one figure as far as it is drawn; where arms are out of the frame, and of more people, the middle alone."""
    middle = middle_of(sight, view)
    if not sight.subject or view.top_h + view.height_h < WITH_ARMS_H:
        return Across(middle, middle, middle)
    left, right = (side / view.width_h for side in _reach_h(sight, view, things=False))
    return Across(middle, middle - left, middle + right)


def _reach_h(sight: Sight, view: View, *, things: bool) -> tuple[float, float]:
    """How far whoever is in the frame reaches to the left and to the right of its middle, in head heights."""
    if sight.subject:
        return posed.reach_h(sight.subject, view.top_h, view.top_h + view.height_h, things=things)
    return (
        max(BROAD_H * one.scale - one.right_h for one in view.people),
        max(BROAD_H * one.scale + one.right_h for one in view.people),
    )


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
