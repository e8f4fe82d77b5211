"""The symbols of the side view, each drawn at its true size and height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot

from planner.craft.crops import EYES_H, HEAD_HEIGHT_M
from planner.diagrams.bodies import CORNERS, SKY, Body, Place, hull, is_panel, kept
from planner.diagrams.faces import is_seen_through, lucent, shine, thick, within
from planner.diagrams.floor import everyone, is_on_wheels
from planner.diagrams.layout import Layout
from planner.diagrams.side_figure import Posture, person
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point
from planner.rules.advice import ON_STANDS
from planner.rules.lights.sides import is_bounced
from planner.rules.rows import ROW_M

ROLL_M, LEAST_ROLL_M, OVER_THE_FRAME_M, UNDER_THE_CEILING_M = 0.05, 2.3, 0.15, 0.1
FOOT_M = 0.28
BEND_M = 0.25
FRAME_TICK = 5.0


@dataclass(frozen=True)
class Side:
    """Maps metres towards the camera and above the floor to the sheet."""

    west: float
    top: float
    scale: float
    ends: tuple[float, float]
    """How far the set reaches, beside which the measures of height stand."""

    def at(self, point: Point) -> Point:
        return (point[0] - self.west) * self.scale, (self.top - point[1]) * self.scale

    def seen(self, place: Place) -> Point:
        return self.at((place[1], place[2]))


def roll_m(layout: Layout) -> float:
    """How high the backdrop hangs: over all that the frame sees of it, as far as the ceiling lets it."""
    if not layout.framing.backdrop_width_m:
        return 0.0
    wanted = max(LEAST_ROLL_M, sees(layout, -layout.framing.backdrop_behind_m)[0] + OVER_THE_FRAME_M)
    ceiling = layout.space.ceiling_m
    return min(wanted, ceiling - UNDER_THE_CEILING_M) if ceiling else wanted


def sees(layout: Layout, at_m: float) -> tuple[float, float]:
    """The upper and the lower edge of what the lens sees so far before the sitter."""
    framing = layout.framing
    crown = framing.eye_height_m + EYES_H * HEAD_HEIGHT_M
    lens, away = framing.camera_height_m, framing.camera_before_m
    share = (away - at_m) / away
    upper, lower = (
        lens + (crown - edge * HEAD_HEIGHT_M - lens) * share for edge in (framing.top_h, framing.bottom_h)
    )
    return upper, lower


def spread(sketch: Sketch, side: Side, body: Body, layout: Layout) -> None:
    """Where a light falls, as far as floor, ceiling and backdrop let it."""
    if not body.far or body.light.source in SKY:
        return
    cone = kept(
        hull([(y, h) for _x, y, h in (*body.face, *body.far)]), 0, -layout.framing.backdrop_behind_m, 1
    )
    cone = kept(cone, 1, 0.0, 1)
    if layout.space.ceiling_m:
        cone = kept(cone, 1, layout.space.ceiling_m, -1)
    if len(cone) > 2:
        sketch.light([side.at(point) for point in cone])


def sight(sketch: Sketch, side: Side, layout: Layout) -> None:
    """The angle of view, carried to the backdrop or to the floor."""
    lens = (layout.framing.camera_before_m, layout.framing.camera_height_m)
    if layout.framing.lies:
        for corner in frame_of_a_newborn(layout):
            sketch.line((side.at(lens), side.at(corner)), "ink-line", line=0.7, dash="1.5 3.5")
        return
    top = min(side.top, layout.space.ceiling_m or side.top)
    for edge in sees(layout, -layout.far_m):
        end = (-layout.far_m, edge)
        if edge < 0:
            end = (lens[0] - (lens[0] + layout.far_m) * lens[1] / (lens[1] - edge), 0.0)
        elif edge > top:
            end = (lens[0] - (lens[0] + layout.far_m) * (top - lens[1]) / (edge - lens[1]), top)
        sketch.line((side.at(lens), side.at(end)), "ink-line", line=0.7, dash="1.5 3.5")


def room(sketch: Sketch, side: Side, layout: Layout, east: float) -> None:
    """Floor, ceiling and the walls behind and before the set, as far as they fall on the sheet."""
    walls = layout.room
    left = max(walls.north, side.west) if walls.north is not None and not layout.is_broken else side.west
    right = min(walls.south, east) if walls.south is not None else east
    sketch.line((side.at((left, 0.0)), side.at((right, 0.0))), "wall", line=3.2)
    ceiling = layout.space.ceiling_m
    if ceiling is None:
        return
    sketch.line((side.at((left, ceiling)), side.at((right, ceiling))), "wall", line=3.2)
    for wall, end in ((walls.north, left), (walls.south, right)):
        if wall is not None and wall == end:
            sketch.line((side.at((wall, 0.0)), side.at((wall, ceiling))), "wall", line=3.2)


def backdrop(sketch: Sketch, side: Side, layout: Layout) -> None:
    """The roll on its bar, and the paper that hangs from it and runs out on the floor."""
    if not layout.framing.backdrop_width_m:
        return
    roll, back, before = roll_m(layout), -layout.framing.backdrop_behind_m, layout.sweep_m
    bend = min(BEND_M, before)
    curve = [(back + bend * (step / 6) ** 2, bend * (1 - step / 6) ** 2) for step in range(7)] if bend else []
    hanging = [(back, roll), *(curve or [(back, 0.03)]), *([(back + before, 0.0)] if before > bend else [])]
    sketch.line([side.at((x, h + 0.02)) for x, h in hanging], "backdrop-line", line=2.2)
    if layout.backdrop_kind in ("paper", "canvas"):
        sketch.disc(side.at((back - ROLL_M, roll)), ROLL_M * side.scale, "tone-mid")


def stand(sketch: Sketch, side: Side, body: Body) -> None:
    """What carries a light: drawn down to the floor from behind its face."""
    if body.light.source not in ON_STANDS or is_bounced(body.light):
        return
    x, top = (sum(place[axis] for place in body.back) / len(body.back) for axis in (1, 2))
    legs = [(x - FOOT_M, 0.02), (x, 0.3), (x + FOOT_M, 0.02)]
    if top > legs[1][1]:
        sketch.line((side.at((x, top)), side.at((x, 0.02))), "soft-line", line=0.8)
        sketch.line([side.at(leg) for leg in legs], "soft-line", line=0.8)


def light(sketch: Sketch, side: Side, body: Body, layout: Layout) -> None:
    """The modifier from the side: its body, and in amber what shines of it."""
    if body.light.source in SKY:
        _sky(sketch, side, body)
        return
    face = hull([side.seen(place) for place in body.face])
    if body.light.source == "window":
        _window(sketch, face)
        return
    if is_panel(body.light):
        # A panel between the sitter and whoever looks is an outline, so that it hides nothing.
        sketch.line((*face, face[0]), "ink-line", line=1.2)
        return
    if is_seen_through(body.light):
        lucent(sketch, hull([side.at(point) for point in within(body, layout, (1, 2))]))
        return
    sketch.area(thick(hull([side.seen(place) for place in (*body.face, *body.back)])), "gear")
    # Whoever looks stands at camera right: a light from camera left shows its face.
    shine(sketch, face, side.seen(body.at), side.seen(body.looks_at), body.aim[0])


def _window(sketch: Sketch, face: Sequence[Point]) -> None:
    """A window in the wall behind everything, with its bars; seen from its edge it is a line."""
    sketch.line((*face, face[0]), "amber-line", line=2.4)
    if len(face) == len(CORNERS):
        for start in (0, 1):
            sides = (face[start], face[start + 1]), (face[start + 2], face[(start + 3) % 4])
            bar = [((one[0] + two[0]) / 2, (one[1] + two[1]) / 2) for one, two in sides]
            sketch.line(bar, "amber-line", line=1.0)


def _sky(sketch: Sketch, side: Side, body: Body) -> None:
    """Light from afar: three arrows from where it comes."""
    start, target = side.seen(body.at), side.seen(body.looks_at)
    away = hypot(target[0] - start[0], target[1] - start[1]) or 1.0
    ux, uy = (target[0] - start[0]) / away, (target[1] - start[1]) / away
    long, apart = min(0.5 * side.scale, away / 2), 0.18 * side.scale
    for across in (-apart, 0.0, apart):
        here = (start[0] - uy * across, start[1] + ux * across)
        tip = (here[0] + ux * long, here[1] + uy * long)
        sketch.line((here, tip), "amber-line", line=1.6)
        barbs = [(tip[0] - ux * 7 - uy * turn * 4, tip[1] - uy * 7 + ux * turn * 4) for turn in (-1, 1)]
        sketch.area((tip, *barbs), "amber")


def camera(sketch: Sketch, side: Side, layout: Layout) -> None:
    """The camera on its tripod."""
    away, lens = layout.framing.camera_before_m, layout.framing.camera_height_m
    if layout.framing.lies:
        _held(sketch, side, layout)
        return
    for foot in (-FOOT_M, 0.0, FOOT_M):
        leg = ((away + 0.05, lens - 0.05), (away + 0.05 + foot, 0.02))
        sketch.line([side.at(point) for point in leg], "soft-line", line=0.8)
    sketch.area(_box(side, away, lens + 0.07, away + 0.12, lens - 0.07), "gear")
    sketch.area(_box(side, away - 0.1, lens + 0.04, away, lens - 0.04), "gear")


def people(sketch: Sketch, side: Side, layout: Layout) -> None:
    """Everyone in their row, the front row last."""
    framing = layout.framing
    there = everyone(framing)
    wheels = {one.at[1] for one in there if is_on_wheels(layout, one)}
    # Of those in a row who are seen alike one is enough.
    alike = {(one.at[1], -one.eyes_m, one.stance) for one in there}
    for y, under, stance in sorted(alike):
        eyes = -under
        floor = max(eyes - framing.eye_height_m, 0.0) if stance in ("bench", "tier") else 0.0
        if floor:
            sketch.line([*_box(side, y - ROW_M / 2, floor, y + ROW_M / 2, 0.0)], "soft-line", line=0.8)
        posture = Posture(eyes, stance, floor, on_wheels=stance == "sit" and y in wheels)
        for part in person(posture, y, tone="tone-mid" if y == 0 else "blur"):
            sketch.solid([side.at(point) for point in part.points], part.style)


def frame(sketch: Sketch, side: Side, layout: Layout) -> None:
    """What the frame takes in at the sitter, in red with its ticks."""
    if layout.framing.lies:
        sketch.line([side.at(edge) for edge in frame_of_a_newborn(layout)], "red-line", line=1.2)
        return
    upper, lower = sees(layout, 0.0)
    x, top = side.at((0.0, min(upper, side.top)))
    bottom = side.at((0.0, max(lower, 0.0)))[1]
    sketch.line(((x, top), (x, bottom)), "red-line", line=1.2)
    for y in (top, bottom):
        sketch.line(((x - FRAME_TICK, y), (x + FRAME_TICK, y)), "red-line", line=1.2)


def frame_of_a_newborn(layout: Layout) -> tuple[Point, Point]:
    """The upper and the lower edge of a frame that lies across the lens's axis through a face that looks up."""
    framing = layout.framing
    face = framing.eye_height_m
    dy, dh = framing.camera_before_m, framing.camera_height_m - face
    away = hypot(dy, dh)
    over, under = (framing.head_m * (EYES_H - edge) for edge in (framing.top_h, framing.bottom_h))
    upper, lower = ((-dh / away * h, face + dy / away * h) for h in (over, under))
    return upper, lower


def _held(sketch: Sketch, side: Side, layout: Layout) -> None:
    """A camera in the hands, turned down to the face."""
    framing = layout.framing
    lens = (framing.camera_before_m, framing.camera_height_m)
    away = hypot(lens[0], lens[1] - framing.eye_height_m)
    along = (-lens[0] / away, (framing.eye_height_m - lens[1]) / away)
    for start, end, half in ((-0.12, 0.0, 0.07), (0.0, 0.1, 0.04)):
        corners = [
            side.at((lens[0] + along[0] * on - along[1] * out, lens[1] + along[1] * on + along[0] * out))
            for on, out in ((start, -half), (end, -half), (end, half), (start, half))
        ]
        sketch.area(corners, "gear")


def _box(side: Side, west: float, top: float, east: float, bottom: float) -> Sequence[Point]:
    return [side.at(corner) for corner in ((west, top), (east, top), (east, bottom), (west, bottom))]
