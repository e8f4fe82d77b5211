"""Whether the lights of a drawn set have room: each other's, and the picture's."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from planner.diagrams.bodies import DAYLIGHT, Body
from planner.diagrams.layout import Layout
from planner.diagrams.side_symbols import sees
from planner.rules.lights.bulk import are_apart
from planner.rules.lights.sides import is_bounced

TOUCH_M, SEEN_M = 0.01, 0.06
BEFORE_THE_LENS_M = 0.1


def in_each_other(layout: Layout) -> Iterator[str]:
    """Every two lights that touch as seen from above, neither of them over the other."""
    for one, other in combinations(_standing(layout), 2):
        (low, high), (bottom, top) = (_heights(body) for body in (one, other))
        if max(low - top, bottom - high) < TOUCH_M and not are_apart(_plan(one), _plan(other), TOUCH_M):
            yield f"{one.light.role} and {other.light.role}"


def in_the_picture(layout: Layout) -> Iterator[str]:
    """Every light that the frame sees, but for a lamp that the sitter hides."""
    framing = layout.framing
    if framing.lies:
        return
    (top, bottom), half = sees(layout, 0.0), framing.field_width_m / 2
    frame = [(-half, bottom), (half, bottom), (half, top), (-half, top)]
    for body in _standing(layout):
        seen = []
        for x, y, h in (*body.face, *body.back):
            if y < framing.camera_before_m - BEFORE_THE_LENS_M:
                grows = framing.camera_before_m / (framing.camera_before_m - y)
                lens = framing.camera_height_m
                seen.append((x * grows, lens + (h - lens) * grows))
        hidden = body.light.role == "background" and abs(body.at[0]) < TOUCH_M
        if len(seen) > 2 and not hidden and not are_apart(seen, frame, -SEEN_M):
            yield body.light.role


def _standing(layout: Layout) -> list[Body]:
    return [one for one in layout.bodies if one.light.source not in DAYLIGHT and not is_bounced(one.light)]


def _heights(body: Body) -> tuple[float, float]:
    heights = [h for _x, _y, h in (*body.face, *body.back)]
    return min(heights), max(heights)


def _plan(body: Body) -> list[tuple[float, float]]:
    return [(x, y) for x, y, _h in (*body.face, *body.back)]
