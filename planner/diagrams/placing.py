"""Where labels stand inside a drawing: free places are searched, not hoped for.

The sheet is a raster of small cells. Whatever is drawn takes the cells that it lies on; a label takes the free place
nearest to what it names, with a leader where it stands apart from it. Leaders keep clear of all labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import ceil, hypot

from planner.diagrams.raster import CELL, PER_CELL, Box, along, bits, fill, mark, spread
from planner.diagrams.svg import Point, text_width

AIR_ASIDE, AIR = 5.0, 2.5
"""Units between a label and whatever else is drawn, at its sides and over it."""

BESIDE = 11.0
"""So near a label belongs to what it stands beside, without a leader."""

NEVER = 1000.0
OFF = 2.5
"""Units between a label and its own leader."""
ON_LIGHT = 10.0
"""What it weighs, in units of distance, that a label lies in the spread of a light."""
CROSSES = 3.0
"""What every cell weighs that a leader runs across something drawn."""
ASKEW = 0.06
"""What every unit weighs that a label stands off its object's middle: beside or above it reads better."""
OTHER_SIDE = 200.0
"""What it weighs that a label stands on the other side of the sheet's middle: there it reads as another's."""
REACHES = (26.0, 70.0, 1000.0)
"""How far from its object a label is looked for: near at first, in the end everywhere."""

SIZE = 10.5
"""Type size of labels in drawing units."""
LEADING = 12.5


@dataclass(frozen=True)
class Label:
    """What is said about the object that `about` outlines; its name in the style given, the rest soft."""

    lines: tuple[str, ...]
    about: tuple[Point, ...]
    style: str = "ink"
    tied: bool = True
    """Whether a leader may tie it to its object, where there is no room beside it."""
    named: int = 1
    """How many of the lines are its name, and take the style."""
    narrow: tuple[str, ...] = ()
    """The same in more and shorter lines, where those fit better."""

    @property
    def width(self) -> float:
        return max(text_width(line, SIZE) for line in self.lines)

    @property
    def height(self) -> float:
        return LEADING * len(self.lines)


@dataclass(frozen=True)
class Placed:
    """A label with its box, and its leader where it has one."""

    label: Label
    box: Box
    leader: tuple[Point, Point] | None
    cost: float
    """What speaks against the place, in units of distance."""


class Ground:
    """What of a sheet is taken; every row of cells is one whole number, a bit a cell."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        rows = ceil(height / CELL)
        self._taken, self._lit = [0] * rows, [0] * rows
        self._labels = [0] * rows

    def copy(self) -> Ground:
        """The same ground, to place labels on another time."""
        other = Ground(self.width, self.height)
        other._taken, other._lit, other._labels = self._taken[:], self._lit[:], self._labels[:]
        return other

    def take_line(self, points: Sequence[Point]) -> None:
        """A line was drawn here."""
        for start, end in pairwise(points):
            mark(self._taken, along(start, end))

    def take_area(self, points: Sequence[Point]) -> None:
        """Something solid was drawn here."""
        self.take_line((*points, points[0]))
        fill(self._taken, points)

    def light_area(self, points: Sequence[Point]) -> None:
        """Light falls here: a label may stand in it, but rather not."""
        fill(self._lit, points)

    def place(self, label: Label, *, at_last: bool = False) -> Placed | None:
        """Takes the best free place for a label; None where there is none.

        A leader may run across another label only `at_last`.
        """
        about = Box.around(label.about)
        shapes = [label, *([replace(label, lines=label.narrow)] if label.narrow else [])]
        best: Placed | None = None
        for reach in REACHES if label.tied else REACHES[:1]:
            found = [one for one in (self._best(shape, about, reach, at_last) for shape in shapes) if one]
            best = min(found, key=lambda one: one.cost, default=None)
            if best and best.cost <= reach:
                break
        if best:
            self._hold(best)
        return best

    def _best(self, label: Label, about: Box, reach: float, at_last: bool) -> Placed | None:
        best: Placed | None = None
        width, height = label.width, label.height
        for cost, x, y in sorted(self._candidates(width, height, about, reach)):
            if best and cost >= best.cost:
                break
            box = Box(x, y, x + width, y + height)
            for leader in self._leaders(label, box, about):
                bearable = (best.cost - cost) / CROSSES if best else NEVER
                crossed = self._crossed(leader, about, bearable)
                if crossed is None and at_last:
                    crossed = NEVER
                if crossed is None or (leader and not label.tied):
                    continue
                if best is None or cost + crossed * CROSSES < best.cost:
                    best = Placed(label, box, leader, cost + crossed * CROSSES)
                break
        return best

    def _candidates(
        self, width: float, height: float, about: Box, reach: float
    ) -> Iterator[tuple[float, float, float]]:
        """Free places within reach: what speaks against each in units of distance, and its corner."""
        across, down = ceil((width + 2 * AIR_ASIDE) / CELL), ceil((height + 2 * AIR) / CELL)
        left = max(0, int((about.left - reach - width) / CELL))
        right = min(int(self.width / CELL) - across, int((about.right + reach) / CELL))
        top = max(0, int((about.top - reach - height) / CELL))
        bottom = min(int(self.height / CELL) - down, int((about.bottom + reach) / CELL))
        if right < left or bottom < top:
            return
        columns = ((1 << (right - left + 1)) - 1) << left
        taken = spread(self._taken[top : bottom + down], across, down)
        lit = spread(self._lit[top : bottom + down], across, down)
        middle = self.width / 2
        side = (about.left > middle) - (about.right < middle)
        aside = [_off(about.left, about.right, at * CELL + AIR_ASIDE, width) for at in range(right + 1)]
        for row in range(top, bottom + 1):
            y = row * CELL + AIR
            over, askew = _off(about.top, about.bottom, y, height)
            for column in bits(~taken[row - top] & columns):
                beside, off = aside[column]
                away = hypot(beside, over)
                if away <= reach:
                    x = column * CELL + AIR_ASIDE
                    cost = away + ASKEW * (off + askew) + ON_LIGHT * (lit[row - top] >> column & 1)
                    cost += OTHER_SIDE if (x + width / 2 - middle) * side < 0 else 0.0
                    yield cost, x, y

    def _leaders(self, label: Label, box: Box, about: Box) -> Iterator[tuple[Point, Point] | None]:
        """The shortest leader, then those from the label's corners; none for what stands beside its object."""
        if box.apart(about) <= BESIDE:
            yield None
            return
        middle = (about.left + about.right) / 2, (about.top + about.bottom) / 2
        corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom))
        for start in (box.nearest(middle), *corners):
            end = about.nearest(start)
            if len(label.about) > 2:
                # Into the object, from the corner of its outline that is nearest.
                near = min(label.about, key=lambda point: hypot(point[0] - start[0], point[1] - start[1]))
                end = ((near[0] + middle[0]) / 2, (near[1] + middle[1]) / 2)
            long = hypot(end[0] - start[0], end[1] - start[1])
            share = min(OFF / long, 1.0) if long else 0.0
            away = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            # From a corner it may not run along its own label.
            if box.apart(Box.around([away])) >= OFF / 2:
                yield away, end

    def _crossed(self, leader: tuple[Point, Point] | None, about: Box, bearable: float) -> float | None:
        """How many cells a leader runs across, counted as far as is bearable; None where one is a label's."""
        if leader is None:
            return 0.0
        crossed, rows = 0.0, len(self._taken)
        left, right = int(about.left / CELL), int(about.right / CELL)
        top, bottom = int(about.top / CELL), int(about.bottom / CELL)
        for column, row in along(*leader):
            if row >= rows:
                continue
            if self._labels[row] >> column & 1:
                return None
            if self._taken[row] >> column & 1 and not (left <= column <= right and top <= row <= bottom):
                crossed += 1 / PER_CELL
                if crossed >= bearable:
                    return crossed
        return crossed

    def _hold(self, placed: Placed) -> None:
        box = placed.box
        corners = ((box.left, box.top), (box.right, box.top), (box.right, box.bottom), (box.left, box.bottom))
        fill(self._labels, corners)
        self.take_area(corners)
        if placed.leader:
            self.take_line(placed.leader)


def _off(start: float, end: float, at: float, long: float) -> tuple[float, float]:
    """How far a stretch lies from another, and how far their middles lie apart."""
    return max(start - at - long, at - end, 0.0), abs(at + long / 2 - (start + end) / 2)
