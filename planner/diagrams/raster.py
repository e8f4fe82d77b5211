"""The sheet as a raster of small cells, so that what is taken can be asked quickly: a row is a number, a bit a cell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil, hypot

from planner.diagrams.svg import Point

CELL = 4.0
PER_CELL = 2
"""Points of a line that are looked at within one cell's length."""


@dataclass(frozen=True)
class Box:
    """An upright rectangle on the sheet, in its units."""

    left: float
    top: float
    right: float
    bottom: float

    @staticmethod
    def around(points: Sequence[Point]) -> Box:
        xs, ys = [x for x, _y in points], [y for _x, y in points]
        return Box(min(xs), min(ys), max(xs), max(ys))

    def apart(self, other: Box) -> float:
        """The shortest way from one to the other; 0 where they touch."""
        return hypot(
            max(other.left - self.right, self.left - other.right, 0.0),
            max(other.top - self.bottom, self.top - other.bottom, 0.0),
        )

    def nearest(self, point: Point) -> Point:
        """The point of it that is nearest to a place."""
        x, y = point
        return min(max(x, self.left), self.right), min(max(y, self.top), self.bottom)


def bits(row: int) -> Iterator[int]:
    """The places of the cells that are marked."""
    while row:
        lowest = row & -row
        yield lowest.bit_length() - 1
        row ^= lowest


def along(start: Point, end: Point, per_cell: int = PER_CELL) -> Iterator[tuple[int, int]]:
    """The cells that a line lies on, looked at so often within one cell's length."""
    x, y = start[0] / CELL, start[1] / CELL
    dx, dy = end[0] / CELL - x, end[1] / CELL - y
    steps = max(1, ceil(hypot(dx, dy) * per_cell))
    dx, dy = dx / steps, dy / steps
    for step in range(steps + 1):
        column, row = x + dx * step, y + dy * step
        if column >= 0 and row >= 0:
            yield int(column), int(row)


def mark(rows: list[int], cells: Iterator[tuple[int, int]]) -> None:
    for column, row in cells:
        if row < len(rows):
            rows[row] |= 1 << column


def fill(rows: list[int], points: Sequence[Point]) -> None:
    """Marks every cell between the left and the right side of a convex outline."""
    box = Box.around(points)
    for row in range(max(int(box.top / CELL), 0), min(int(box.bottom / CELL) + 1, len(rows))):
        xs = [x for edge in _edges(points) for x in _within(edge, row * CELL, (row + 1) * CELL)]
        if xs and max(xs) >= 0:
            left, right = int(max(min(xs), 0.0) / CELL), int(max(xs) / CELL)
            rows[row] |= ((1 << (right - left + 1)) - 1) << left


def _edges(points: Sequence[Point]) -> Iterator[tuple[Point, Point]]:
    return zip(points, (*points[1:], points[0]), strict=True)


def _within(edge: tuple[Point, Point], top: float, bottom: float) -> Iterator[float]:
    """How far left and right an edge runs within a row."""
    (x, y), (far_x, far_y) = edge
    if max(y, far_y) < top or min(y, far_y) > bottom:
        return
    for level in (top, bottom):
        share = (min(max(level, min(y, far_y)), max(y, far_y)) - y) / (far_y - y) if far_y != y else 0.0
        yield x + (far_x - x) * share
    if far_y == y:
        yield far_x


def spread(rows: Sequence[int], across: int, down: int) -> list[int]:
    """For every cell whether anything lies in the block that begins there, so many cells across and down."""
    wide = []
    for row in rows:
        have, reach = row, 1
        while reach < across:
            step = min(reach, across - reach)
            have |= have >> step
            reach += step
        wide.append(have)
    return [_any(wide[top : top + down]) for top in range(len(wide))]


def _any(rows: Sequence[int]) -> int:
    together = 0
    for row in rows:
        together |= row
    return together
