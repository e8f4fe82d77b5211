"""The stage's figures in a drawing: put where a frame wants the crown and the chin."""

from __future__ import annotations

from dataclasses import dataclass
from math import dist

from planner.craft import LANDMARKS
from planner.diagrams.svg import Point, number
from planner.plan.plan import Plan, Shot
from planner.rules.advice import Pose
from planner.stage.figures import IN_A_WHEELCHAIR, Figure, figure, nearest
from planner.stage.paths import Window


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
