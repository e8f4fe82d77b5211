"""The stage's figures in a drawing: put where a frame wants the crown and the chin, in the planned tones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from itertools import groupby
from math import dist

from planner.craft import LANDMARKS
from planner.diagrams.figure import Look
from planner.diagrams.svg import Drawing, Point, number
from planner.plan.plan import Plan, Shot
from planner.rules.advice import Pose
from planner.stage.figures import IN_A_WHEELCHAIR, Figure, Outline, figure, nearest
from planner.stage.paths import Window, shown

LINES_MM = {
    "line": 2.2,
    "head-line": 2.2,
    "cover-line": 2.2,
    "brow": 4.4,
    "lid": 2.4,
    "mouth": 2.4,
    "glasses": 2.6,
}
"""How broad the strokes are on the body; everything else is filled."""

FINEST, BROADEST = 0.45, 1.15
"""Units of the drawing between which outlines stay, however large or small the figure is."""


@dataclass(frozen=True)
class Subject:
    """The figure that stands for who is photographed; `mirrored` where the plan turns the face to camera right."""

    figure: Figure
    mirrored: bool = False


def subject_of(plan: Plan, shot: Shot) -> Subject | None:
    """The figure of the picture's first pose that there is one for, with as many people; None for groups.

    Where two people need one place, one of them is held.
    """
    for pose in shot.poses:
        found = figure_for(plan, shot, pose) or _empty_handed(plan, shot, pose)
        if found and found.people == shot.framing.people:
            return Subject(found, shot.face_deg < 0)
    if shot.framing.people != 2 or shot.framing.rows:
        return None
    held = nearest("baby-in-arms" if shot.framing.seated else "baby-on-the-shoulder")
    return Subject(held) if held else None


def figure_for(plan: Plan, shot: Shot, pose: Pose) -> Figure | None:
    """The figure of one of a shot's poses; None where the stage has none, or only one with a thing nobody told of.

    Whoever is planned in their wheelchair is drawn in it in every pose.
    """
    if any(one.key == IN_A_WHEELCHAIR for one in shot.poses):
        return figure(pose.key, "wheelchair") or figure(IN_A_WHEELCHAIR, "wheelchair")
    return None if pose.key in EMPTY_HANDED else _figure_of(plan, pose.key)


EMPTY_HANDED = {"instrument": ("weight-back", "open-forward"), "hero-low": ("planted", "planted")}
"""Poses with an instrument or a ball, as nobody is asked which one they play: what the frame shows instead, standing
and seated."""


def _empty_handed(plan: Plan, shot: Shot, pose: Pose) -> Figure | None:
    """Somebody who stands or sits about like that."""
    instead = EMPTY_HANDED.get(pose.key)
    return _figure_of(plan, instead[shot.framing.seated]) if instead else None


def _figure_of(plan: Plan, pose: str) -> Figure | None:
    found = nearest(pose, plan.sitter.build)
    if found and plan.sitter.hair == "covered" and not found.has_scarf and found.build != "child":
        # Nobody who covers their hair is drawn without; another build is the smaller untruth.
        return nearest(pose)
    return found


@dataclass(frozen=True)
class Spot:
    """Where a figure goes: a point of the drawing for the reference crown, units a head height, which way round."""

    crown: Point
    head: float
    mirrored: bool = False
    heads_below: float = 0.0
    """How far below the crown the frame ends: a frame with legs in it is centred on the whole body."""


@dataclass(frozen=True)
class Placed:
    """A figure at a spot: how its millimetres become units of the drawing."""

    figure: Figure
    scale: float
    across: float
    down: float
    mirrored: bool

    @classmethod
    def at(cls, figure: Figure, spot: Spot) -> Placed:
        """Crown and chin of the tallest head exactly on the spot, and its eyes between them."""
        person = figure.tallest
        crown, chin = figure.drawn("crown", person), figure.drawn("chin", person)
        # A head that nods or lies is measured by its own length: the body must not grow with the nod.
        length = max(chin[1] - crown[1], NODS_TO * _head_mm(figure, person))
        scale = spot.head / length
        if spot.heads_below >= LONG_FRAME_H:
            # A long frame shows the shoes: a body of more heads than the ruler's is drawn as tall as the ruler.
            tall = max(figure.drawn("sole", one)[1] for one in range(figure.people)) - crown[1]
            scale = min(scale, RULER_H * spot.head / tall)
        middle = _middle_mm(figure, heads_below=spot.heads_below)
        side = -1 if spot.mirrored else 1
        return cls(
            figure,
            scale,
            spot.crown[0] - side * middle * scale,
            spot.crown[1] - crown[1] * scale,
            spot.mirrored,
        )

    def point(self, place: Point) -> Point:
        """A point of the figure, in units of the drawing."""
        side = -1 if self.mirrored else 1
        return self.across + side * place[0] * self.scale, self.down + place[1] * self.scale

    def landmark(self, name: str, person: int = 0) -> Point:
        """Where a landmark is in the drawing."""
        return self.point(self.figure.drawn(name, person))

    @property
    def transform(self) -> str:
        across = -self.scale if self.mirrored else self.scale
        return f"matrix({across:.5g} 0 0 {self.scale:.5g} {number(self.across)} {number(self.down)})"

    def window(self, seen: Window, around: float) -> Window:
        """What of the figure's millimetres shows in this part of a drawing, and so much around it."""
        sides, ends = seen[::2], seen[1::2]
        left, right = sorted(
            (x - self.across) / (-self.scale if self.mirrored else self.scale) for x in sides
        )
        top, bottom = ((y - self.down) / self.scale for y in ends)
        return left - around, top - around, right + around, bottom + around


def reach_h(subject: Subject, top_h: float, bottom_h: float, *, things: bool = True) -> tuple[float, float]:
    """How far people, and what they hold, reach to either side of what is centred, between two heights, in heads."""
    placed = Placed.at(subject.figure, Spot((0.0, 0.0), 1.0, subject.mirrored, bottom_h))
    points = (
        placed.point(place)
        for outline in subject.figure.outlines
        if outline.person >= 0 or (things and outline.role == "prop")
        for subpath in outline.subpaths
        for step in subpath.steps
        for place in (step.middle, step.end)
    )
    sides = [x for x, y in points if top_h < y < bottom_h]
    return -min(sides), max(sides)


NODS_TO = 0.86
"""Down to this share of its length a head may be foreshortened by a nod and still set the scale by its height."""


def _head_mm(figure: Figure, person: int) -> float:
    crown, chin = figure.landmarks[person]["crown"], figure.landmarks[person]["chin"]
    return 1000 * dist(crown, chin)


def _middle_mm(figure: Figure, *, heads_below: float) -> float:
    """What is centred in the frame: the head, or between head and hips where the frame is long; all of them."""
    people = range(figure.people)
    heads = sum(figure.drawn("crown", person)[0] for person in people) / figure.people
    if heads_below < LONG_FRAME_H:
        return heads
    hips = sum(figure.drawn(f"{side}_hip", person)[0] for person in people for side in ("left", "right"))
    return (heads + hips / (2 * figure.people)) / 2


LONG_FRAME_H = 4.0
RULER_H = LANDMARKS["sole"].below_crown_h


_IS_WHOLE: ContextVar[bool] = ContextVar("is_whole", default=False)


@contextmanager
def whole() -> Iterator[None]:
    """Within it figures are drawn whole, also beyond the sheet: a press files each once, however often it is seen.

    A page on a screen has each of them once, and carries only what shows.
    """
    token = _IS_WHOLE.set(True)
    try:
        yield
    finally:
        _IS_WHOLE.reset(token)


FEATURES = ("beard", "skin-shade", "iris", "brow", "mouth", "lid", "glasses")
"""The patches and strokes of faces, of which none lies on another of its kind but a moustache on a beard."""


def draw(drawing: Drawing, placed: Placed, look: Look) -> None:
    """What of the figure shows on the sheet, in painter's order.

    The plan knows of one sitter's beard and glasses: they are the first person's alone.
    """
    others = replace(look, glasses=False, beard=False)
    scarfed = {one.person for one in placed.figure.outlines if one.role == "cover"}
    for several in _together(placed.figure.outlines):
        role = several[0].role
        breadth = LINES_MM.get(role, 0.0)
        if role.endswith("line"):
            breadth = min(max(breadth * placed.scale, FINEST), BROADEST) / placed.scale
        window = placed.window(drawing.seen, max(breadth, 1.0))
        for style, alike in groupby(
            several,
            lambda one: _style(one.role, others if one.person > 0 else look, scarfed=one.person in scarfed),
        ):
            data = "".join(_within(one, window) for one in alike) if style else ""
            if data:
                drawing.path(data, style, line=breadth, transform=placed.transform)


def _together(outlines: Sequence[Outline]) -> Iterator[tuple[Outline, ...]]:
    """The outlines one by one in their order, but for the features of all faces, which come a kind at a time."""
    only_here = {*FEATURES} - {"skin-shade"}
    first = next((i for i, one in enumerate(outlines) if one.role in only_here), len(outlines))
    last = next((i for i in range(first, len(outlines)) if outlines[i].role not in FEATURES), len(outlines))
    features = outlines[first:last]
    yield from ((one,) for one in outlines[:first])
    yield from ((one,) for one in features if one.role == "beard")
    yield from filter(None, (tuple(one for one in features if one.role == role) for role in FEATURES[1:]))
    yield from ((one,) for one in outlines[last:])


def _within(outline: Outline, window: Window) -> str:
    """The data of what shows: all of it, or what is left when the sheet's edges cut through it."""
    left, top, right, bottom = outline.box
    if _IS_WHOLE.get():
        return outline.data
    if left > window[0] and top > window[1] and right < window[2] and bottom < window[3]:
        return outline.data
    return shown(outline.subpaths, window)


OF_HAIR = ("dark", "mid", "light")


def _style(role: str, look: Look, *, scarfed: bool) -> str:
    """The class of a part: clothes and hair as told, all else as it is; an empty text leaves it out.

    A baby in somebody's arms has no scarf to wear.
    """
    part, _, kind = role.partition("-")
    covered = look.hair == "covered" and scarfed
    if part == ("hair" if covered else "cover") or (covered and role == "head-line"):
        return ""
    if (part == "glasses" and not look.glasses) or (part == "beard" and not look.beard):
        return ""
    if role.endswith("line"):
        return "figure-line"
    if part == "hair" and look.hair == "none":
        part = "skin"
    tone = {
        "top": f"tone-{look.clothes}",
        "hair": f"tone-{look.hair if look.hair in OF_HAIR else 'dark'}",
        "cover": "tone-dark" if look.clothes != "dark" else "tone-mid",
        "bottom": "tone-dark",
        "iris": "feature",
        "beard": f"tone-{look.hair if look.hair in OF_HAIR else 'dark'}",
        "brow": "feature-soft",
        "mouth": "feature-soft",
        "lid": "feature-line",
        "glasses": "feature-line",
    }.get(part, part)
    return f"{tone}-shade" if kind else tone
