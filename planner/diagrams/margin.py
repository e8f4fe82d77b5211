"""Labels in the margins: placed, not hoped for.

Every label stands in the left or right margin at the height of what it names, moved just enough that no two
touch, and a thin leader ties it to its object; so no label ever lies on a line or leaves the sheet.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.diagrams.svg import Drawing, Point, text_width

SIZE = 10.5
"""Type size of labels in drawing units."""

LEADING = 13.0
GAP = 7.0


@dataclass(frozen=True)
class Label:
    """What is said and where it belongs; `style` is that of the first line, the others are soft."""

    lines: tuple[str, ...]
    at: Point
    style: str = "ink"
    leader: bool = True

    @property
    def height(self) -> float:
        return LEADING * len(self.lines)

    @property
    def width(self) -> float:
        return max(text_width(line, SIZE) for line in self.lines)


@dataclass(frozen=True)
class Placed:
    """A label with the top of its box."""

    label: Label
    top: float

    @property
    def bottom(self) -> float:
        return self.top + self.label.height


def stack(labels: Sequence[Label], top: float, bottom: float) -> list[Placed]:
    """Places labels in one margin in the order of what they name, each as near to it as the others allow."""
    ordered = sorted(labels, key=lambda label: label.at[1])
    placed: list[Placed] = []
    edge = top
    for label in ordered:
        at = max(edge, label.at[1] - label.height / 2)
        placed.append(Placed(label, at))
        edge = at + label.height + GAP
    limit = bottom
    for place in range(len(placed) - 1, -1, -1):
        one = placed[place]
        if one.bottom <= limit:
            break
        placed[place] = Placed(one.label, limit - one.label.height)
        limit = placed[place].top - GAP
    return placed


def height_needed(labels: Sequence[Label]) -> float:
    """The shortest margin that holds these labels."""
    return sum(label.height + GAP for label in labels)


def draw(drawing: Drawing, placed: Sequence[Placed], edge: float, *, on_left: bool) -> None:
    """Draws one margin; `edge` is the side of the margin that faces the drawing."""
    anchor = "end" if on_left else "start"
    for one in placed:
        middle = one.top + one.label.height / 2
        if one.label.leader:
            drawing.segment((edge + (3 if on_left else -3), middle), one.label.at, "soft-line", line=0.5)
        for row, line in enumerate(one.label.lines):
            style = one.label.style if row == 0 else "soft"
            drawing.text((edge, one.top + SIZE + row * LEADING), line, style, SIZE, anchor=anchor)
