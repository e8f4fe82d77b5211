"""A drawing to scale that knows what of its sheet is taken, so that its labels find their places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from math import ceil

from planner.diagrams.placing import LEADING, SIZE, Ground, Label, Placed
from planner.diagrams.raster import Box
from planner.diagrams.settling import settled
from planner.diagrams.svg import Drawing, Point, outline, stroke

TICK = 3.2
"""Half of the slanted tick at the end of a dimension line."""
GROWS, MOST_GROWN = 2 * LEADING, 3
"""By how much the sheet grows below where a label finds no place; so often before a leader may run through one."""
WITHIN = (0.2, 0.8)
"""The stretch of a dimension line beside which its measure stands."""
UNDER = 6.0
"""Units under and beside lines of text at the foot of a sheet."""
CAPITAL, DESCENDS = 0.8, 0.25
"""How far letters reach above and below their baseline, in em."""


class Sketch:
    """A drawing and what it takes of the sheet; labels are collected and placed at the end."""

    def __init__(self, width: float, height: float, title: str, alternative: str) -> None:
        self.drawing = Drawing(width, height, title, alternative)
        self._lines: list[Sequence[Point]] = []
        self._areas: list[Sequence[Point]] = []
        self._lit: list[Sequence[Point]] = []
        self._labels: list[Label] = []
        self._rows: list[str] = []
        self._grown = 0

    def line(self, points: Sequence[Point], style: str, *, line: float = 1.0, dash: str = "") -> None:
        """A line that no label may touch."""
        self.drawing.path(stroke(points), style, line=line, dash=dash)
        self._lines.append(points)

    def lines(
        self, several: Iterable[Sequence[Point]], style: str, *, line: float = 1.0, dash: str = ""
    ) -> None:
        for points in several:
            self.line(points, style, line=line, dash=dash)

    def area(self, points: Sequence[Point], style: str, *, edge: str = "", line: float = 0.8) -> None:
        """Something solid that no label may touch, with an outline where `edge` names its style."""
        self.areas([points], style, edge=edge, line=line)

    def areas(
        self, several: Sequence[Sequence[Point]], style: str, *, edge: str = "", line: float = 0.8
    ) -> None:
        """Several solid things as one path; they may not overlap in opposite turns."""
        data = "".join(outline(points) for points in several)
        if not data:
            return
        self.drawing.path(data, style)
        if edge:
            self.drawing.path(data, edge, line=line)
        self._areas += several

    def solid(self, points: Sequence[Point], style: str) -> None:
        """Something solid of any outline: it takes its sides, and what lies between them."""
        self.drawing.polygon(points, style)
        self._lines.append((*points, points[0]))
        box = Box.around(points)
        middle = (box.top + box.bottom) / 2
        for half in (
            [one for one in points if one[1] <= middle],
            [one for one in points if one[1] >= middle],
        ):
            if half:
                self._areas.append(half)

    def disc(self, centre: Point, radius: float, style: str) -> None:
        """A round thing."""
        self.drawing.circle(centre, radius, style)
        corners = [
            (centre[0] + x * radius, centre[1] + y * radius) for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
        self._areas.append(corners)

    def light(self, points: Sequence[Point], style: str = "glow") -> None:
        """Where light falls: a label may stand in it, but rather not."""
        self.drawing.polygon(points, style)
        self._lit.append(points)

    def tint(self, points: Sequence[Point], style: str, *, edge: str = "", line: float = 0.6) -> None:
        """A surface that labels may stand on; its edge is a line like any other."""
        self.drawing.polygon(points, style)
        if edge:
            self.line((*points, points[0]), edge, line=line)

    def dimension(
        self, start: Point, end: Point, said: Sequence[str], *, broken: bool = False, named: int = 1
    ) -> None:
        """A dimension line with slanted ticks, as an architect draws it; beside it its measure, in `named` lines."""
        upright = abs(end[0] - start[0]) < abs(end[1] - start[1])
        way = (0.0, 1.0) if upright else (1.0, 0.0)
        self.line((start, end) if not broken else _with_a_break(start, end), "red-line", line=0.8)
        for x, y in (start, end):
            self.line(((x - TICK, y + TICK), (x + TICK, y - TICK)), "red-line", line=1.1)
            across = ((x - TICK * way[1], y - TICK * way[0]), (x + TICK * way[1], y + TICK * way[0]))
            self.line(across, "red-line", line=0.8)
        # Anywhere along the line, but for its ends: there it would be read as the next one's.
        about = tuple(
            (start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share)
            for share in WITHIN
        )
        self._labels.insert(0, Label(tuple(said), about, "red-fill", tied=False, measures=True, named=named))

    def taken(self, points: Sequence[Point]) -> None:
        """No label may stand here, whatever is drawn in it."""
        self._areas.append(points)

    def below(self, rows: Sequence[str]) -> None:
        """Lines of text under everything."""
        self._rows = list(rows)

    def label(
        self, lines: Sequence[str], about: Sequence[Point], style: str = "ink", *, named: int = 1
    ) -> None:
        """Names an object; the label is placed when everything is drawn."""
        self._labels.append(Label(tuple(lines), tuple(about), style, named=named))

    def label_either(self, forms: Sequence[tuple[Sequence[str], int]], about: Sequence[Point]) -> None:
        """The same, in whichever form fits best: its lines, and how many of them are the name; the best liked first."""
        (lines, named), *others = dict.fromkeys((tuple(lines), named) for lines, named in forms)
        self._labels.append(Label(lines, tuple(about), named=named, broken=tuple(others)))

    def finished(self, through: Point | None = None, square: float = 0.0) -> str:
        """The document with all labels in their places; over squares of which one corner is at `through`."""
        if through:
            self._squares([one.box for one in self._placed], through, square)
        for one in self._placed:
            if one.leader:
                self.drawing.segment(*one.leader, "soft-line", line=0.5)
        for one in self._placed:
            self._write(one)
        for row in self._rows:
            self.drawing.height += LEADING
            self.drawing.text((UNDER, self.drawing.height - LEADING * DESCENDS), row, "soft", SIZE)
        self.drawing.height += UNDER if self._rows else 0.0
        return self.drawing.svg()

    def _squares(self, labels: Sequence[Box], through: Point, square: float) -> None:
        """The lines of the grid, which give way to labels."""
        boxes = [Box(one.left - 2, one.top - 1, one.right + 2, one.bottom + 1) for one in labels]
        sides = self.drawing.width, self.drawing.height
        data = "".join(
            stroke(((at, start), (at, end)) if upright else ((start, at), (end, at)))
            for upright in (True, False)
            for at in _steps(through[0 if upright else 1], square, sides[0 if upright else 1])
            for start, end in _free(at, sides[1 if upright else 0], boxes, upright=upright)
        )
        self.drawing.path(data, "hair-line", line=0.5, at_the_bottom=True)

    def _write(self, one: Placed) -> None:
        """The lines of a label, drawn up to its object's side where it stands left of it."""
        before = one.box.right <= sum(x for x, _y in one.label.about) / len(one.label.about)
        for row, line in enumerate(one.label.lines):
            baseline = one.box.top + CAPITAL * SIZE + (LEADING - SIZE) / 2 + row * LEADING
            at = (one.box.right if before else one.box.left, baseline)
            style = one.label.style if row < one.label.named else "soft"
            self.drawing.text(at, line, style, SIZE, anchor="end" if before else "start")

    @property
    def grown(self) -> int:
        """How often the sheet grew for labels that found no place: in print their type is smaller then."""
        return self._grown if self._placed else 0

    @property
    def farthest(self) -> float:
        """What speaks most against the place of a label, in units of distance; 0 where nothing is named."""
        return max((one.cost for one in self._placed), default=0.0)

    @cached_property
    def _placed(self) -> Sequence[Placed]:
        """Every label in its place; the sheet grows where one finds none."""
        labels, ground = self._labels, self._ground()
        while True:
            placed, lost = settled(ground, labels, at_last=self._grown > MOST_GROWN)
            if lost is None:
                return placed
            if lost.tied:
                self.drawing.height += GROWS
                self._grown += 1
                ground = self._ground()
            else:
                labels = [replace(one, tied=True) if one is lost else one for one in labels]

    def _ground(self) -> Ground:
        ground = Ground(self.drawing.width, self.drawing.height)
        for points in self._lines:
            ground.take_line(points)
        for points in self._areas:
            ground.take_area(points)
        for points in self._lit:
            ground.light_area(points)
        return ground


def _with_a_break(start: Point, end: Point) -> tuple[Point, ...]:
    """The line with the zigzag that says: part of it is left out."""
    (x, y), (far_x, far_y) = start, end
    dx, dy = far_x - x, far_y - y
    length = max(abs(dx), abs(dy))
    ux, uy = dx / length, dy / length

    def at(along: float, across: float) -> Point:
        return x + ux * along - uy * across, y + uy * along + ux * across

    middle = length * 0.72
    return start, at(middle - 5, 0), at(middle - 2, 4), at(middle + 2, -4), at(middle + 5, 0), end


def _steps(through: float, square: float, end: float) -> Iterator[float]:
    """Where the lines of the grid run, from one edge of the sheet to the other."""
    first = ceil(-through / square)
    return (through + step * square for step in range(first, int((end - through) / square) + 1))


def _free(at: float, end: float, boxes: Sequence[Box], *, upright: bool) -> Iterator[tuple[float, float]]:
    """A line of the grid without what lies under a label."""
    start = 0.0
    gaps = sorted(
        (box.top, box.bottom) if upright else (box.left, box.right)
        for box in boxes
        if (box.left < at < box.right if upright else box.top < at < box.bottom)
    )
    for begins, ends in gaps:
        if begins > start:
            yield start, begins
        start = max(start, ends)
    if start < end:
        yield start, end
