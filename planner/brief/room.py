"""How much room a page's text takes, so that its drawings get the rest before anything is laid out.

The engine would have to lay out a page several times to find that out, and each time costs as much as printing
it. Words are measured with the paper's own letters; a guess that fails is mended by `planner.brief.pdf`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from django.conf import settings
from PIL import ImageFont

POINT = 25.4 / 72
"""Millimetres."""
GENEROUS = 1.01
UNIT = 100
"""The size at which letters are measured; a multiple keeps rounding small."""


@dataclass(frozen=True)
class Type:
    """One way in which text is set: face as in static/fonts/paper, size in points, height of a line in sizes."""

    face: str
    size: float
    leading: float
    spacing: float = 0.0
    """Between letters, in sizes."""

    @property
    def line_mm(self) -> float:
        return self.size * self.leading * POINT

    def width_mm(self, text: str) -> float:
        """The text on one line."""
        return (_width(self.face, text) / UNIT + len(text) * self.spacing) * self.size * POINT * GENEROUS

    def lines(self, text: str, width_mm: float, first_mm: float = 0.0) -> int:
        """How many lines the text takes in a column, where `first_mm` of the first one are taken already."""
        count, used, space = 1, first_mm, self.width_mm(" ")
        for word in text.replace("\N{NO-BREAK SPACE}", "\N{FIGURE SPACE}").split(" "):
            wide = self.width_mm(word)
            if used and used + wide > width_mm:
                count, used = count + 1, 0.0
            # A word that is wider than its column is broken.
            count += int(wide // width_mm)
            used += wide % width_mm + space
        return count

    def height_mm(self, text: str, width_mm: float, first_mm: float = 0.0) -> float:
        """The same in millimetres; nothing for no text."""
        return self.lines(text, width_mm, first_mm) * self.line_mm if text else 0.0


def table_mm(rows: Iterable[Sequence[float]], padding_mm: float) -> float:
    """The rows of a table one below the other, each as tall as its tallest cell; hairlines included."""
    return sum(max(cells) + padding_mm + 0.15 for cells in rows)


@cache
def _face(name: str) -> ImageFont.FreeTypeFont:
    file = settings.BASE_DIR / "static" / "fonts" / "paper" / f"{name}.ttf"
    return ImageFont.truetype(str(file), UNIT, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(4096)
def _width(face: str, text: str) -> float:
    return _face(face).getlength(text)
