"""A figure of the stage on its drawing, part after part in the planned tones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import replace
from itertools import groupby

from planner.diagrams.figure import Look
from planner.diagrams.posed import Placed
from planner.diagrams.svg import Drawing
from planner.stage.figures import Outline
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
