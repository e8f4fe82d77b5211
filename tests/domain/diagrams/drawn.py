"""Drawings as geometry: where every word stands, as wide as the font makes it, and what else is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

from django.conf import settings
from fontTools.ttLib import TTFont

FACE = Path(settings.BASE_DIR) / "static" / "fonts" / "paper" / "mono-400.ttf"
SVG = "{http://www.w3.org/2000/svg}"
ASCENDS, DESCENDS = 0.72, 0.2
"""How far capitals reach above the baseline and the tails of letters below it, in em."""
UNDER_WORDS = {"glow", "backcloth", "sheet"}
"""Surfaces that words may stand on."""
Point = tuple[float, float]


@dataclass(frozen=True)
class Word:
    """One line of text and the box that it takes."""

    text: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: Word) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


@dataclass(frozen=True)
class Line:
    """A straight stroke, or one side of something solid."""

    start: Point
    end: Point
    half: float
    style: str

    def touches(self, word: Word) -> bool:
        """Whether it runs through the word's box (Liang and Barsky)."""
        (x, y), (far_x, far_y) = self.start, self.end
        enters, leaves = 0.0, 1.0
        for step, before, after in (
            (far_x - x, x - (word.left - self.half), (word.right + self.half) - x),
            (far_y - y, y - (word.top - self.half), (word.bottom + self.half) - y),
        ):
            if step == 0:
                if before < 0 or after < 0:
                    return False
                continue
            one, two = -before / step, after / step
            enters, leaves = max(enters, min(one, two)), min(leaves, max(one, two))
        return enters < leaves


@dataclass(frozen=True)
class Drawn:
    """One drawing, read back from its SVG."""

    width: float
    height: float
    title: str
    described: str
    """Its text alternative."""
    words: tuple[Word, ...]
    lines: tuple[Line, ...]
    solids: tuple[tuple[Point, ...], ...]

    @property
    def said(self) -> str:
        return "\n".join(word.text for word in self.words)


def read(svg: str) -> Drawn:
    """The drawing as geometry."""
    root = ElementTree.fromstring(svg)  # noqa: S314
    _x, _y, width, height = map(float, root.get("viewBox", "").split())
    words = tuple(
        _word(text, float(group.get("font-size", 0)))
        for group in root.iter(f"{SVG}g")
        if group.get("font-size")
        for text in group.iter(f"{SVG}text")
    )
    lines: list[Line] = []
    solids = []
    of_figures = {path for group in root.iter(f"{SVG}g") if group.get("transform") for path in group}
    for path in root.iter(f"{SVG}path"):
        if path in of_figures or not re.fullmatch(r"[MLZ0-9. \-]+", path.get("d", "")):
            continue
        style, half = path.get("class", ""), float(path.get("stroke-width") or 0) / 2
        for points in _outlines(path.get("d", "")):
            if path.get("fill") == "none":
                lines += [Line(*side, half, style) for side in pairwise(points)]
            elif style not in UNDER_WORDS:
                solids.append(points)
    title = root.findtext(f"{SVG}title") or ""
    described = root.findtext(f"{SVG}desc") or ""
    return Drawn(width, height, title, described, words, tuple(lines), tuple(solids))


def covers(solid: tuple[Point, ...], word: Word) -> bool:
    """Whether something solid lies under a word: one of its sides does, or the word is inside it."""
    xs, ys = zip(*solid, strict=True)
    if min(xs) > word.right or max(xs) < word.left or min(ys) > word.bottom or max(ys) < word.top:
        return False
    sides = zip(solid, (*solid[1:], solid[0]), strict=True)
    if any(Line(*side, 0.0, "").touches(word) for side in sides):
        return True
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    inside = False
    for (x1, y1), (x2, y2) in zip(solid, (*solid[1:], solid[0]), strict=True):
        if (y1 > y) != (y2 > y) and x < x1 + (y - y1) / (y2 - y1) * (x2 - x1):
            inside = not inside
    return inside


def _word(text: ElementTree.Element, size: float) -> Word:
    said = text.text or ""
    wide = advance_em(said) * size
    x, y = float(text.get("x", 0)), float(text.get("y", 0))
    left = {"end": x - wide, "middle": x - wide / 2}.get(text.get("text-anchor", ""), x)
    return Word(said, left, y - ASCENDS * size, left + wide, y + DESCENDS * size)


def advance_em(text: str) -> float:
    """Width of a text in the face that drawings are set in; KeyError for a character that it lacks."""
    glyphs, advances, em = _face()
    return sum(advances[glyphs[ord(character)]][0] for character in text) / em


@cache
def _face() -> tuple[dict[int, str], dict[str, tuple[int, int]], int]:
    font = TTFont(FACE)
    return font.getBestCmap(), dict(font["hmtx"].metrics), font["head"].unitsPerEm


def _outlines(data: str) -> Iterator[tuple[Point, ...]]:
    for part in data.split("M")[1:]:
        numbers = [float(one) for one in re.findall(r"-?[0-9.]+", part)]
        points = tuple(zip(numbers[::2], numbers[1::2], strict=True))
        yield (*points, points[0]) if "Z" in part else points
