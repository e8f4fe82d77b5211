"""Where a label may stand: the free places round what it names, each with what speaks against it.

Whatever is drawn takes the cells of the sheet that it lies on. A label that stands apart from its object is tied to it
by a leader. `settling` chooses among the places of all labels.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from math import ceil, hypot

from planner.diagrams.raster import CELL, Box, along, bits, fill, mark, spread
from planner.diagrams.svg import Point, text_width

AIR_ASIDE, AIR = 5.0, 2.5
"""Units between a label and whatever else is drawn, at its sides and over it."""

BESIDE = 11.0
"""So near a label belongs to what it stands beside, without a leader."""

OFF = 2.5
"""Units between a label and its own leader."""
ON_LIGHT = 10.0
"""What it weighs, in units of distance, that a label lies in the spread of a light."""
CROSSES, OVER_A_BODY, THROUGH_LIGHT = 3.0, 9.0, 1.2
"""What every cell weighs that a leader runs across something drawn; more, where that is a body; and through light."""
LED = 6.0
"""What it weighs that a label needs a leader."""
ASKEW = 0.06
"""What every unit weighs that a label stands off its object's middle: beside or above it reads better."""
ASTRAY = 1.5
"""The same of a measure, off the stretch that it measures: beside the next it would be read as that one's."""
OTHER_SIDE = 60.0
"""What it weighs that a label stands on the other side of the sheet's middle: there it reads as another's."""
BROKEN = 5.0
"""What it weighs that a label takes the next of its forms."""
INTO = 0.25
"""How far a leader runs into its object, as a share of the way to its middle: farther on another may lie over it."""
RINGS = ((12.0, 1), (80.0, 2))
"""How far from its object a label is looked for, and by every how many cells; in the end everywhere."""
EVERYWHERE = ((1000.0, 2),)
MOST, MANY = 14, 40
"""So many places of a label are compared: near its object, and everywhere."""
APART, APART_SHARE, ASIDE = 9.0, 0.12, 0.3
"""Two places to compare are so many units apart, more the farther they are from the object or the wider the label."""

SIZE = 11.0
"""Type size of labels in drawing units."""
LEADING = 13.0


Form = tuple[tuple[str, ...], int]
"""The lines of a label, and how many of them are its name."""


@dataclass(frozen=True)
class Label:
    """What is said about the object that `about` outlines; its name in the style given, the rest soft."""

    lines: tuple[str, ...]
    about: tuple[Point, ...]
    style: str = "ink"
    tied: bool = True
    """Whether a leader may tie it to its object, where there is no room beside it."""
    measures: bool = False
    """Whether it says how long a stretch is, of which it may not stand beside another."""
    named: int = 1
    """How many of the lines are its name, and take the style."""
    broken: tuple[Form, ...] = ()
    """The same in more and shorter lines, where those fit better; each costs a little more."""

    @cached_property
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

    @cached_property
    def aired(self) -> Box:
        """Its box with the air round it."""
        box = self.box
        return Box(box.left - AIR_ASIDE, box.top - AIR, box.right + AIR_ASIDE, box.bottom + AIR)


class Ground:
    """What of a sheet is taken; every row of cells is one whole number, a bit a cell."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        rows = ceil(height / CELL)
        self._taken, self._bodies, self._lit = [0] * rows, [0] * rows, [0] * rows
        self._blocks: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
        self._known: dict[tuple[Label, Sequence[tuple[float, int]]], list[Placed]] = {}

    def take_line(self, points: Sequence[Point]) -> None:
        """A line was drawn here."""
        for start, end in pairwise(points):
            mark(self._taken, along(start, end))

    def take_area(self, points: Sequence[Point]) -> None:
        """Something solid was drawn here."""
        self.take_line((*points, points[0]))
        fill(self._taken, points)
        fill(self._bodies, points)

    def light_area(self, points: Sequence[Point]) -> None:
        """Light falls here: a label may stand in it, but rather not."""
        fill(self._lit, points)

    def places(self, label: Label, rings: tuple[tuple[float, int], ...] = RINGS) -> list[Placed]:
        """The best free places of a label that are worth comparing, the best first; looked for once."""
        if (label, rings) not in self._known:
            shapes = [label, *(replace(label, lines=lines, named=named) for lines, named in label.broken)]
            found = [one for nth, shape in enumerate(shapes) for one in self._of(shape, rings, BROKEN * nth)]
            self._known[label, rings] = sorted(found, key=lambda one: one.cost)
        return self._known[label, rings]

    def _of(self, label: Label, rings: Sequence[tuple[float, int]], extra: float) -> Iterator[Placed]:
        about = Box.around(label.about)
        near = list(self._candidates(label, about, rings if label.tied else rings[:1]))
        picked: list[Point] = []
        for cost, x, y in sorted(near):
            apart = APART + APART_SHARE * cost
            aside = max(apart, ASIDE * label.width)
            if any(abs(x - other) < aside and abs(y - high) < apart for other, high in picked):
                continue
            box = Box(x, y, x + label.width, y + label.height)
            leader, crossed = self._leader(label, box, about)
            if leader and not label.tied:
                continue
            picked.append((x, y))
            led = LED + crossed + _longer(leader, box, about) if leader else 0.0
            yield Placed(label, box, leader, cost + led + extra)
            if len(picked) == (MANY if rings is EVERYWHERE else MOST):
                return

    def _candidates(
        self, label: Label, about: Box, rings: Sequence[tuple[float, int]]
    ) -> Iterator[tuple[float, float, float]]:
        """Free places within reach: what speaks against each in units of distance, and its corner."""
        width, height = label.width, label.height
        across, down = ceil((width + 2 * AIR_ASIDE) / CELL), ceil((height + 2 * AIR) / CELL)
        taken, lit = self._spread(across, down)
        middle, within = self.width / 2, -1.0
        side = (about.left > middle) - (about.right < middle)
        upright = about.bottom - about.top > about.right - about.left
        for reach, step in rings:
            left = max(0, int((about.left - reach - width) / CELL))
            right = min(int(self.width / CELL) - across, int((about.right + reach) / CELL))
            top = max(0, int((about.top - reach - height) / CELL))
            bottom = min(int(self.height / CELL) - down, int((about.bottom + reach) / CELL))
            columns = sum(1 << at for at in range(left, right + 1, step))
            for row in range(top, bottom + 1, step):
                y = row * CELL + AIR
                over, askew = _off(about.top, about.bottom, y, height)
                for column in bits(~taken[row] & columns):
                    x = column * CELL + AIR_ASIDE
                    beside, off = _off(about.left, about.right, x, width)
                    away = hypot(beside, over)
                    if within < away <= reach:
                        cost = away + ASKEW * (off + askew) + ON_LIGHT * (lit[row] >> column & 1)
                        if label.measures:
                            cost += ASTRAY * (over if upright else beside)
                        yield cost + OTHER_SIDE * ((x + width / 2 - middle) * side < 0), x, y
            within = reach

    def _spread(self, across: int, down: int) -> tuple[list[int], list[int]]:
        """For every cell whether anything is drawn, and whether light falls, in a block that begins there."""
        if (across, down) not in self._blocks:
            self._blocks[across, down] = spread(self._taken, across, down), spread(self._lit, across, down)
        return self._blocks[across, down]

    def _leader(self, label: Label, box: Box, about: Box) -> tuple[tuple[Point, Point] | None, float]:
        """The leader that runs across least, and what that weighs; none for what stands beside its object."""
        best: tuple[tuple[Point, Point] | None, float] = None, 0.0
        if box.apart(about) <= BESIDE:
            return best
        for leader in _leaders(label, box, about):
            crossed = self._crossed(leader, about)
            if best[0] is None or crossed < best[1]:
                best = leader, crossed
            if best[1] <= CROSSES:
                break
        return best

    def _crossed(self, leader: tuple[Point, Point], about: Box) -> float:
        """What speaks against a leader for all that it runs across, its own object apart."""
        weighs, rows = 0.0, len(self._taken)
        left, right = int(about.left / CELL), int(about.right / CELL)
        top, bottom = int(about.top / CELL), int(about.bottom / CELL)
        for column, row in along(*leader, per_cell=1):
            if row >= rows or (left <= column <= right and top <= row <= bottom):
                continue
            if self._taken[row] >> column & 1:
                weighs += OVER_A_BODY if self._bodies[row] >> column & 1 else CROSSES
            elif self._lit[row] >> column & 1:
                weighs += THROUGH_LIGHT
        return weighs


def _leaders(label: Label, box: Box, about: Box) -> Iterator[tuple[Point, Point]]:
    """The shortest leader, then those from the label's corners."""
    middle = (about.left + about.right) / 2, (about.top + about.bottom) / 2
    corners = ((box.left, box.top), (box.right, box.top), (box.left, box.bottom), (box.right, box.bottom))
    for start in (box.nearest(middle), *corners):
        end = about.nearest(start)
        if len(label.about) > 2:
            # Into the object, from the corner of its outline that is nearest.
            near = min(label.about, key=lambda point: hypot(point[0] - start[0], point[1] - start[1]))
            end = (near[0] + (middle[0] - near[0]) * INTO, near[1] + (middle[1] - near[1]) * INTO)
        long = hypot(end[0] - start[0], end[1] - start[1])
        share = min(OFF / long, 1.0) if long else 0.0
        away = (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
        # From a corner it may not run along its own label.
        if box.apart(Box.around([away])) >= OFF / 2:
            yield away, end


def _longer(leader: tuple[Point, Point], box: Box, about: Box) -> float:
    """How much longer a leader is than the way from the label to its object."""
    (x, y), (far_x, far_y) = leader
    return hypot(far_x - x, far_y - y) - box.apart(about)


def _off(start: float, end: float, at: float, long: float) -> tuple[float, float]:
    """How far a stretch lies from another, and how far their middles lie apart."""
    return max(start - at - long, at - end, 0.0), abs(at + long / 2 - (start + end) / 2)
