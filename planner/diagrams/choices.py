"""Pictures to choose from in the interview: each set differs in one thing only."""

from __future__ import annotations

from collections.abc import Callable

from planner.craft import CROPS
from planner.diagrams import painted
from planner.diagrams.camera_view import AT_EASE, crop_picture
from planner.diagrams.expressions import SMILES
from planner.diagrams.figure import Look
from planner.diagrams.pose_picture import pose_picture
from planner.diagrams.posed import Placed, Spot
from planner.diagrams.retouching import RETOUCHING
from planner.diagrams.svg import Drawing, Say
from planner.interview.script.drawn import FIGURES, Build
from planner.stage.figures import nearest
from planner.words import Message, _

WIDTH, HEIGHT = 240.0, 300.0

CROP_PICTURES = {
    "frame-face": "tight-head",
    "frame-head-and-shoulders": "head-and-shoulders",
    "frame-waist": "waist-up",
    "frame-three-quarter": "three-quarter",
    "frame-full-length": "full-length",
}


STANCES = {"stance-stand": "weight-back", "stance-sit": "perch", "stance-lean": "shoulder-lean"}
"""The pose that stands for each way to stand or sit."""


def picture(name: str, say: Say) -> str:
    """The picture of an option as SVG; an empty text where there is none by that name."""
    if name in CROP_PICTURES:
        return crop_picture(CROPS[CROP_PICTURES[name]], say)
    if name in STANCES:
        somebody = nearest(STANCES[name])
        return pose_picture(somebody, say) if somebody else ""
    return SCENES[name](say) if name in SCENES else ""


def _place(words: Message, surroundings: Callable[[Drawing], None]) -> Callable[[Say], str]:
    def draw(say: Say) -> str:
        drawing = _sheet(words, say, "ground")
        surroundings(drawing)
        if somebody := nearest(AT_EASE):
            painted.draw(drawing, Placed.at(somebody, Spot((WIDTH / 2, 84), 82)), Look())
        return drawing.svg()

    return draw


def _person(words: Message, look: Look) -> Callable[[Say], str]:
    """One and the same person, in one tone or another."""

    def draw(say: Say) -> str:
        drawing = _sheet(words, say, "ground-mid")
        if somebody := nearest(AT_EASE):
            painted.draw(drawing, Placed.at(somebody, Spot((WIDTH / 2, 66), 118)), look)
        return drawing.svg()

    return draw


def _sheet(words: Message, say: Say, ground: str) -> Drawing:
    drawing = Drawing(WIDTH, HEIGHT, say(words), "")
    drawing.rectangle((0, 0), WIDTH, HEIGHT, ground)
    return drawing


def _nothing(drawing: Drawing) -> None:
    """A plain backdrop."""


def _soft_colour(drawing: Drawing) -> None:
    """Out of focus: discs without an edge to read."""
    for x, y, radius in ((36, 60, 40), (205, 48, 46), (24, 190, 52), (214, 170, 44), (120, 30, 34)):
        drawing.circle((x, y), radius, "blur")


def _a_window(drawing: Drawing) -> None:
    drawing.rectangle((14, 22), 66, 108, "soft-line", line=1.5)
    drawing.segment((47, 22), (47, 130), "soft-line", line=1.5)


def _a_room(drawing: Drawing) -> None:
    """Window, shelves and a desk: all of it in focus."""
    _a_window(drawing)
    for y in (52, 92, 132):
        drawing.segment((172, y), (232, y), "ink-line", line=1.5)
        for step, tall in enumerate((18, 24, 20, 26, 16)):
            drawing.rectangle((176 + step * 10, y - tall), 8, tall, "soft-line", line=1)
    drawing.rectangle((0, 214), WIDTH, 9, "tone-mid")


def _figure(build: Build) -> Callable[[Say], str]:
    def draw(say: Say) -> str:
        drawing = _sheet(FIGURES[build], say, "ground")
        if somebody := nearest(AT_EASE, build):
            painted.draw(drawing, Placed.at(somebody, Spot((WIDTH / 2, 48), 44)), Look())
        return drawing.svg()

    return draw


SCENES = {
    **{f"figure-{build}": _figure(build) for build in FIGURES},
    "place-plain": _place(_("a plain background"), _nothing),
    "place-blurred": _place(_("a background of soft colour"), _soft_colour),
    "place-hint": _place(_("a hint of the place"), _a_window),
    "place-story": _place(_("the place as part of the story"), _a_room),
    "clothes-dark": _person(_("dark clothes"), Look("dark")),
    "clothes-mid": _person(_("clothes of a middle tone"), Look("mid")),
    "clothes-light": _person(_("light clothes"), Look("light")),
    "clothes-vivid": _person(_("clothes in a strong colour"), Look("vivid")),
    "hair-dark": _person(_("dark hair"), Look(hair="dark")),
    "hair-mid": _person(_("hair of a middle tone"), Look(hair="mid")),
    "hair-light": _person(_("light hair"), Look(hair="light")),
    "hair-covered": _person(_("a head covering"), Look(hair="covered")),
    "hair-none": _person(_("no hair"), Look(hair="none")),
    **RETOUCHING,
    **SMILES,
}
