"""The faces of lights as both plan and side view draw them: what of one shines, and which are seen through."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from planner.diagrams.bodies import Body, hull, is_scrim, kept
from planner.diagrams.layout import Layout
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point
from planner.plan.plan import Light
from planner.rules.lights.sides import is_bounced

LOOKS_AT = 0.5
"""Cosine of how far a side may look past what is lit and still be drawn as shining."""
SHOWN_FROM = 0.45


def is_seen_through(light: Light) -> bool:
    """Whether what is behind it may be drawn through it: a scrim, and the patch of a wall that a flash is turned to."""
    return is_scrim(light) or is_bounced(light)


def within(body: Body, layout: Layout, axes: tuple[int, int]) -> list[Point]:
    """The face along two axes, as far as the walls and the ceiling let it reach."""
    room, ceiling = layout.room, layout.space.ceiling_m
    limits = ((room.west, room.east), (room.north, room.south), (0.0, ceiling))
    points = hull([(place[axes[0]], place[axes[1]]) for place in body.face])
    for nth, axis in enumerate(axes):
        for limit, side in zip(limits[axis], (1, -1), strict=True):
            if limit is not None and not layout.is_broken:
                points = kept(points, nth, limit, side)
    return points


def lucent(sketch: Sketch, face: Sequence[Point]) -> None:
    """What light falls through, or off a wall: an outline, so that who is behind it is still seen."""
    around = thick(face)
    sketch.line((*around, around[0]), "ink-line", line=0.8)
    sketch.line((*face, face[0]), "amber-line", line=2.4)


def shine(sketch: Sketch, face: Sequence[Point], middle: Point, target: Point, shown: float) -> None:
    """In amber what of a face is seen: all round where it looks out of the sheet, else the edge towards what is lit.

    `shown` is the cosine between its aim and whoever looks at the sheet.
    """
    edge = [*face, face[0]] if shown > SHOWN_FROM else lit_edge(face, middle, target)
    if len(edge) > 1:
        sketch.line(edge, "amber-line", line=3.4)


def lit_edge(face: Sequence[Point], middle: Point, target: Point) -> list[Point]:
    """The sides of an outline that look towards what is lit; all of it where it is seen from its edge."""
    if len(face) < 3:
        return list(face)
    ahead = (target[0] - middle[0], target[1] - middle[1])
    long = hypot(*ahead) or 1.0
    edges = list(zip(face, (*face[1:], face[0]), strict=True))
    lit = [_looks(edge, middle) for edge in edges]
    facing = [(x * ahead[0] + y * ahead[1]) / long >= LOOKS_AT for x, y in lit]
    if not any(facing):
        return []
    first = next(place for place in range(len(edges)) if facing[place] and not facing[place - 1])
    run = [edges[first][0]]
    while facing[first % len(edges)] and len(run) <= len(edges):
        run.append(edges[first % len(edges)][1])
        first += 1
    return run


def _looks(edge: tuple[Point, Point], middle: Point) -> Point:
    """The direction in which a side of an outline looks, away from the middle."""
    (x, y), (far_x, far_y) = edge
    across = (far_y - y, x - far_x)
    long = hypot(*across) or 1.0
    outwards = 1 if across[0] * (x - middle[0]) + across[1] * (y - middle[1]) >= 0 else -1
    return across[0] / long * outwards, across[1] / long * outwards


def thick(points: Sequence[Point], least: float = 1.0) -> list[Point]:
    """An outline that is seen from its edge gets a thickness, so that it stays visible."""
    grown = [(x + dx * least, y + dy * least) for x, y in points for dx in (-1, 1) for dy in (-1, 1)]
    return hull(grown)
