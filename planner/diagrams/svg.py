"""A small SVG builder: texts and attributes escaped, colours by class so that screen themes and paper differ.

Each class has its paper colour as a presentation attribute; a stylesheet on screen overrides it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from planner.words import Message

Point = tuple[float, float]
Say = Callable[[Message], str]
"""Turns a message into the words of a drawing; planner.speech.say is one."""

PAPER = {
    "ink": {"fill": "#1d1b19"},
    "soft": {"fill": "#6b655e"},
    "red-fill": {"fill": "#c8371f"},
    "amber": {"fill": "#e0a33a"},
    "amber-line": {"fill": "none", "stroke": "#e0a33a"},
    "feature-mark": {"fill": "#3f342d"},
    "feature-spot": {"fill": "#8a5f52"},
    "gear": {"fill": "#1d1b19"},
    "sheet": {"fill": "#fffdfa"},
    "sheet-line": {"fill": "none", "stroke": "#fffdfa"},
    "pale-line": {"fill": "none", "stroke": "#fffdfa"},
    "backcloth": {"fill": "#ece8e1"},
    "backdrop-line": {"fill": "none", "stroke": "#8a847e"},
    "glow": {"fill": "#f6e3bf"},
    "tone-dark": {"fill": "#4a4642"},
    "tone-mid": {"fill": "#8a847e"},
    "tone-light": {"fill": "#efebe5"},
    "tone-bright": {"fill": "#a58f86"},
    "tone-vivid": {"fill": "#2f5bb7"},
    "tone-vivid-shade": {"fill": "#254a96"},
    "tone-dark-shade": {"fill": "#35322f"},
    "tone-mid-shade": {"fill": "#6f6963"},
    "tone-light-shade": {"fill": "#d3cbc0"},
    "tone-bright-shade": {"fill": "#86726a"},
    "skin": {"fill": "#b3aba3"},
    "skin-shade": {"fill": "#958d85"},
    "shoe": {"fill": "#35322f"},
    "shoe-shade": {"fill": "#262321"},
    "seat": {"fill": "#c9c2b8"},
    "seat-shade": {"fill": "#b0a89e"},
    "prop": {"fill": "#d8d2c8"},
    "prop-shade": {"fill": "#bdb6ab"},
    "figure-line": {
        "fill": "none",
        "stroke": "#262321",
        "stroke-linejoin": "round",
        "stroke-linecap": "round",
    },
    "shade": {"fill": "#958d85"},
    "feature": {"fill": "#1d1b19"},
    "feature-line": {"fill": "none", "stroke": "#1d1b19"},
    "feature-soft": {"fill": "none", "stroke": "#6b655e"},
    "ground": {"fill": "#e9e5df"},
    "ground-mid": {"fill": "#b9b2a8"},
    "ground-dark": {"fill": "#5b554f"},
    "blur": {"fill": "#d3ccc2"},
    "dusk": {"fill": "#1d1b19", "fill-opacity": "0.42"},
    "veil": {"fill": "#f7f5f1", "fill-opacity": "0.78"},
    "ink-line": {"fill": "none", "stroke": "#1d1b19"},
    "soft-line": {"fill": "none", "stroke": "#6b655e"},
    "hair-line": {"fill": "none", "stroke": "#dcd6cd"},
    "red-line": {"fill": "none", "stroke": "#c8371f"},
    "red-dots": {"fill": "none", "stroke": "#c8371f", "stroke-dasharray": "1 3"},
    "wall": {"fill": "none", "stroke": "#6b655e"},
}
"""The classes that drawings use, and how each prints."""
OUTLINE = "figure-line"
"""The class of a figure's outlines: as broad as its size asks for, while all else of it grows with it."""

CHARACTER_EM = 0.6
"""Advance of every character of IBM Plex Mono, in em: so the width of a label is known, not hoped for."""


def number(value: float) -> str:
    """A coordinate, short."""
    text = f"{value:.1f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def text_width(text: str, size: float) -> float:
    """Width of a label set in the mono face."""
    return len(text) * CHARACTER_EM * size


BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}
"""Share of a label that stands before its point."""

Shape = tuple[str, str, dict[str, str]]
"""One element as it is collected: tag, class, attributes."""


class Drawing:
    """An SVG document under construction, `width` by `height` units."""

    def __init__(self, width: float, height: float, title: str, alternative: str) -> None:
        self.width, self.height = width, height
        self.seen = (0.0, 0.0, width, height)
        """Left, top, right and bottom of what is left uncovered: no more of a figure is drawn than shows there."""
        self.title, self.alternative = title, alternative
        self._shapes: list[Shape] = []
        self._texts: dict[float, list[str]] = {}

    def path(
        self,
        data: str,
        style: str,
        *,
        line: float = 0,
        dash: str = "",
        transform: str = "",
        at_the_bottom: bool = False,
    ) -> None:
        """A path; `style` names a class of PAPER, `line` is the stroke's width."""
        attributes = {
            "d": data, "transform": transform,
            "stroke-width": number(line) if line else "", "stroke-dasharray": dash,
        }  # fmt: skip
        self._shapes.insert(0 if at_the_bottom else len(self._shapes), ("path", style, attributes))

    def polygon(self, points: Sequence[Point], style: str, *, line: float = 0) -> None:
        self.path(outline(points), style, line=line)

    def segment(self, start: Point, end: Point, style: str, *, line: float = 1, dash: str = "") -> None:
        self.path(stroke((start, end)), style, line=line, dash=dash)

    def rectangle(self, corner: Point, width: float, height: float, style: str, *, line: float = 0) -> None:
        x, y = corner
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], style, line=line)

    def circle(self, centre: Point, radius: float, style: str, *, line: float = 0, dash: str = "") -> None:
        x, y = centre
        attributes = {
            "cx": number(x), "cy": number(y), "r": number(radius),
            "stroke-width": number(line) if line else "", "stroke-dasharray": dash,
        }  # fmt: skip
        self._shapes.append(("circle", style, attributes))

    def text(self, at: Point, words: str, style: str, size: float, *, anchor: str = "start") -> None:
        """One line of mono text, its baseline at the point; all text lies over all shapes.

        Where it begins is worked out here: a press takes a text that ends somewhere for a drawing of its own.
        """
        begins = at[0] - text_width(words, size) * BEFORE[anchor]
        attributes = {"x": number(begins), "y": number(at[1])}
        line = f"<text{_attributes(style, attributes)}>{escape(words)}</text>"
        self._texts.setdefault(size, []).append(line)

    def side_by_side(self, alike: Sequence[Drawing]) -> None:
        """Several drawings made in the same way, laid over this one: what they have in common is one path each."""
        for shapes in zip(*(one._shapes for one in alike), strict=True):
            tag, style, attributes = shapes[0]
            if tag == "path":
                self._shapes.append((tag, style, {**attributes, "d": "".join(one[2]["d"] for one in shapes)}))
            else:
                self._shapes += shapes

    def svg(self) -> str:
        """The finished document; title and alternative come first, as PDF/UA and screen readers want."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="drawing" '
            f'viewBox="0 0 {number(self.width)} {number(self.height)}" '
            f"aria-label={quoteattr(self.title + '. ' + self.alternative)}>"
        )
        shapes = "".join(_figures(_merged(self._shapes)))
        texts = "".join(
            f'<g font-family="Catchlight Mono, monospace" font-size="{number(size)}">{"".join(lines)}</g>'
            for size, lines in self._texts.items()
        )
        return (
            f"{head}<title>{escape(self.title)}</title><desc>{escape(self.alternative)}</desc>"
            f"{shapes}{texts}</svg>"
        )


def stroke(points: Sequence[Point]) -> str:
    """Path data of an open line."""
    return "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points)


def outline(points: Sequence[Point]) -> str:
    """Path data of a closed line."""
    return stroke(points) + "Z"


def for_paper(svg: str) -> str:
    """The same drawing without what paper does not read, so that the press is quicker; its words stand beside it.

    What is the sheet on a screen is white, as paper is.
    """
    return UNREAD.sub("", svg).replace(PAPER["sheet"]["fill"], "#fff")


UNREAD = re.compile(r' (?:class|role|aria-label)="[^"]*"|<title>.*?</title>|<desc>.*?</desc>')


def _merged(shapes: Sequence[Shape]) -> Iterator[Shape]:
    """Strokes of one kind that follow each other become one path; fills stay apart, as they may overlap."""
    for (tag, style, *_rest), run in groupby(shapes, key=_kind):
        some = list(run)
        if tag == "path" and PAPER[style].get("fill") == "none":
            data = "".join(attributes["d"] for _tag, _style, attributes in some)
            yield tag, style, {**some[0][2], "d": data}
        else:
            yield from some


def _figures(shapes: Iterable[Shape]) -> Iterator[str]:
    """The elements; those of one figure in a group that says what differs with its size: its place and its outlines.

    So a press can tell the same figure again, however large it is.
    """
    for transform, run in groupby(shapes, key=lambda shape: shape[2].get("transform", "")):
        figure = list(run)
        breadth = next((said["stroke-width"] for _tag, style, said in figure if style == OUTLINE), "")
        group = {"transform": transform, "stroke-width": breadth} if transform else {}
        elements = "".join(
            f"<{tag}{_attributes(style, {name: value for name, value in said.items() if group.get(name) != value})}/>"
            for tag, style, said in figure
        )
        yield f"<g{_written(group)}>{elements}</g>" if group else elements


def _kind(shape: Shape) -> tuple[str, ...]:
    tag, style, attributes = shape
    return (
        tag,
        style,
        *(attributes.get(name, "") for name in ("stroke-width", "stroke-dasharray", "transform")),
    )


def _attributes(style: str, attributes: dict[str, str]) -> str:
    return _written({"class": style, **PAPER[style], **attributes})


def _written(given: dict[str, str]) -> str:
    return "".join(f" {name}={quoteattr(value)}" for name, value in given.items() if value)
