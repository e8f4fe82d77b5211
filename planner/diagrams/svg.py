"""A small SVG builder: texts and attributes escaped, colours by class so that screen themes and paper differ.

Each class has its paper colour as a presentation attribute; a stylesheet on screen overrides it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    "glow": {"fill": "#f6e3bf"},
    "tone-dark": {"fill": "#4a4642"},
    "tone-mid": {"fill": "#8a847e"},
    "tone-light": {"fill": "#efebe5"},
    "tone-bright": {"fill": "#a58f86"},
    "skin": {"fill": "#b3aba3"},
    "shade": {"fill": "#958d85"},
    "feature": {"fill": "#1d1b19"},
    "feature-line": {"fill": "none", "stroke": "#1d1b19"},
    "feature-soft": {"fill": "none", "stroke": "#6b655e"},
    "ground": {"fill": "#e9e5df"},
    "ground-dark": {"fill": "#5b554f"},
    "blur": {"fill": "#d3ccc2"},
    "dusk": {"fill": "#1d1b19", "fill-opacity": "0.42"},
    "veil": {"fill": "#f7f5f1", "fill-opacity": "0.78"},
    "ink-line": {"fill": "none", "stroke": "#1d1b19"},
    "soft-line": {"fill": "none", "stroke": "#6b655e"},
    "hair-line": {"fill": "none", "stroke": "#dcd6cd"},
    "red-line": {"fill": "none", "stroke": "#c8371f"},
    "wall": {"fill": "none", "stroke": "#6b655e"},
}
"""The classes that drawings use, and how each prints."""

CHARACTER_EM = 0.6
"""Advance of every character of IBM Plex Mono, in em: so the width of a label is known, not hoped for."""


def number(value: float) -> str:
    """A coordinate, short."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def text_width(text: str, size: float) -> float:
    """Width of a label set in the mono face."""
    return len(text) * CHARACTER_EM * size


class Drawing:
    """An SVG document under construction, `width` by `height` units."""

    def __init__(self, width: float, height: float, title: str, alternative: str) -> None:
        self.width, self.height = width, height
        self.title, self.alternative = title, alternative
        self._parts: list[str] = []

    def path(self, data: str, style: str, *, line: float = 0, dash: str = "") -> None:
        """A path; `style` names a class of PAPER, `line` is the stroke's width."""
        self._add("path", style, {"d": data}, line=line, dash=dash)

    def polygon(self, points: Sequence[Point], style: str, *, line: float = 0) -> None:
        self.path("M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z", style, line=line)

    def segment(self, start: Point, end: Point, style: str, *, line: float = 1, dash: str = "") -> None:
        start_text, end_text = (f"{number(x)} {number(y)}" for x, y in (start, end))
        self.path(f"M{start_text}L{end_text}", style, line=line, dash=dash)

    def rectangle(self, corner: Point, width: float, height: float, style: str, *, line: float = 0) -> None:
        x, y = corner
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], style, line=line)

    def circle(self, centre: Point, radius: float, style: str, *, line: float = 0, dash: str = "") -> None:
        x, y = centre
        place = {"cx": number(x), "cy": number(y), "r": number(radius)}
        self._add("circle", style, place, line=line, dash=dash)

    def text(self, at: Point, words: str, style: str, size: float, *, anchor: str = "start") -> None:
        """One line of mono text, its baseline at the point."""
        attributes = {
            "x": number(at[0]),
            "y": number(at[1]),
            "font-family": "Catchlight Mono, monospace",
            "font-size": number(size),
            "text-anchor": anchor,
        }
        self._parts.append(f"<text{_attributes(style, attributes)}>{escape(words)}</text>")

    def svg(self) -> str:
        """The finished document; title and alternative come first, as PDF/UA and screen readers want."""
        head = (
            f'<svg xmlns="http://www.w3.org/2000/svg" role="img" class="drawing" '
            f'viewBox="0 0 {number(self.width)} {number(self.height)}" '
            f"aria-label={quoteattr(self.title + '. ' + self.alternative)}>"
        )
        return f"{head}<title>{escape(self.title)}</title><desc>{escape(self.alternative)}</desc>" + (
            "".join(self._parts) + "</svg>"
        )

    def _add(self, tag: str, style: str, attributes: dict[str, str], *, line: float, dash: str) -> None:
        if line:
            attributes["stroke-width"] = number(line)
        if dash:
            attributes["stroke-dasharray"] = dash
        self._parts.append(f"<{tag}{_attributes(style, attributes)}/>")


def _attributes(style: str, attributes: dict[str, str]) -> str:
    given = {"class": style, **PAPER[style], **attributes}
    return "".join(f" {name}={quoteattr(value)}" for name, value in given.items() if value)
