"""The symbols of the floor plan, each drawn at its true size."""

from __future__ import annotations

from math import cos, hypot, pi, radians, sin

from planner.diagrams.bodies import SKY, Body, hull, is_panel, kept
from planner.diagrams.faces import is_seen_through, lucent, shine, thick, within
from planner.diagrams.floor import Sheet, Someone, body_deg, everyone, is_on_wheels, outermost, raised
from planner.diagrams.layout import Layout
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point
from planner.rules.field import NEWBORN_HEAD_M
from planner.rules.rows import ROW_M

SHOULDERS_M, CHEST_M, HEAD_M, HEAD_DEEP_M = 0.23, 0.12, 0.078, 0.098
NOSE_M, LOOK_M = 0.15, 0.42
CAMERA_M = 0.22
LAPS_M, LAP_HALF_M = {"sit": 0.45, "kneel": 0.28}, 0.17
"""How far the thighs of people who sit and kneel reach before them, and half their breadth."""
PAD_M, LONG_M, WRAP_M = 0.6, 0.42, 0.18
"""The pad that a newborn lies on; how long it is from the middle of its head, and how broad when wrapped."""
SMALLER = {"child": 0.78, "small-child": 0.6}
"""How broad children are beside grown-ups."""
TURNED_IN_DEG = 30.0
"""How far either of a pair turns to the other; rows face the lens."""
PHOTOGRAPHER_STANDS_M = 0.4
PAST_M = 0.1
ARROW_M, ARROWS_APART_M = 0.5, 0.22


def walls(sketch: Sketch, sheet: Sheet, layout: Layout) -> None:
    """The walls, as far as they fall on the sheet; those at the sides end where the measures begin."""
    floor, room = sheet.floor, layout.room
    closed = room.south is not None and room.south <= floor.south
    ends = room.south if room.south is not None and closed else outermost(layout).south + PAST_M
    west, east = (max(room.west or floor.west, floor.west), min(room.east or floor.east, floor.east))
    north = max(room.north or floor.north, floor.north)
    for x in (room.west, room.east):
        if x is not None and floor.west <= x <= floor.east and not layout.is_broken:
            sketch.line((sheet.at((x, north)), sheet.at((x, ends))), "wall", line=3.2)
    for y in (room.north, room.south):
        if y is not None and floor.north <= y <= floor.south:
            sketch.line((sheet.at((west, y)), sheet.at((east, y))), "wall", line=3.2)


def backdrop(sketch: Sketch, sheet: Sheet, layout: Layout) -> None:
    """The backdrop with its true width: the roll on its two stands, and the paper that runs out on the floor."""
    width, back = layout.framing.backdrop_width_m, -layout.framing.backdrop_behind_m
    if not width:
        return
    west, east = layout.backdrop_m
    if layout.sweep_m:
        front = back + layout.sweep_m
        sketch.tint(_rectangle(sheet, west, back, east, front), "backcloth", edge="hair-line", line=0.8)
    sketch.area(_rectangle(sheet, west, back - 0.07, east, back), "tone-mid")
    stands = [sheet.at((x, back - 0.035)) for x in (west - 0.08, east + 0.08)]
    for x, y in stands:
        sketch.area(_round((x, y), 0.045 * sheet.scale), "ink")


def people(sketch: Sketch, sheet: Sheet, layout: Layout) -> None:
    """Shoulders as the body is turned, the head as the face is, and in red the way that the face looks."""
    if layout.framing.lies:
        newborn(sketch, sheet, layout)
        return
    there = everyone(layout.framing)
    turned = [(one.at, *_turned(layout, one.at)) for one in there]
    for west, east, back in raised(layout.framing):
        under = _rectangle(sheet, west, back - ROW_M / 2, east, back + ROW_M / 2)
        sketch.tint(under, "backcloth", edge="hair-line", line=0.8)
    for one, (_place, body, _face) in zip(there, turned, strict=True):
        if is_on_wheels(layout, one):
            _wheelchair(sketch, sheet, one.at, body)
    laps = [_lap(sheet, one, body) for one, (_place, body, _face) in zip(there, turned, strict=True)]
    sizes = [SMALLER.get(one.who, 1.0) for one in there]
    bodies = [
        _oval(sheet, place, SHOULDERS_M * size, CHEST_M * size, body)
        for (place, body, _face), size in zip(turned, sizes, strict=True)
    ]
    heads = [_oval(sheet, place, HEAD_M, HEAD_DEEP_M, face) for place, _body, face in turned]
    # From the back row forwards, so that nobody is drawn over whoever stands before.
    sketch.areas([lap for lap in laps[::-1] if lap], "backcloth", edge="ink-line", line=0.6)
    sketch.areas(bodies[::-1], "tone-mid", edge="sheet-line", line=0.6)
    sketch.areas([_nose(sheet, place, face) for place, _body, face in turned], "red-fill")
    sketch.areas(heads, "tone-dark", edge="sheet-line", line=0.6)
    if len(turned) == 1:
        ((place, body, face),) = turned
        chest = [sheet.at(_ahead(place, body, away)) for away in (CHEST_M, CHEST_M + 0.14)]
        sketch.line(chest, "ink-line", line=1.0)
        sketch.line([sheet.at(_ahead(place, face, away)) for away in (NOSE_M, LOOK_M)], "red-line", line=0.8)


def newborn(sketch: Sketch, sheet: Sheet, layout: Layout) -> None:
    """On its pad, the feet to the camera; it looks up."""
    pad = _rectangle(sheet, -PAD_M / 2, -PAD_M / 2, PAD_M / 2, PAD_M)
    sketch.tint(pad, "backcloth", edge="hair-line", line=0.8)
    sketch.area(_oval(sheet, (0.0, LONG_M / 2), WRAP_M / 2, LONG_M / 2, 0.0), "tone-mid")
    sketch.area(_oval(sheet, (0.0, 0.0), NEWBORN_HEAD_M / 2.5, NEWBORN_HEAD_M / 2, 0.0), "tone-dark")


def spread(sketch: Sketch, sheet: Sheet, body: Body, layout: Layout) -> None:
    """Where a light falls: towards the sitter, or onto the backdrop and no farther."""
    if not body.far or body.light.source in SKY:
        return
    cone = kept(
        hull([point[:2] for point in (*body.face, *body.far)]), 1, -layout.framing.backdrop_behind_m, 1
    )
    if len(cone) > 2:
        sketch.light([sheet.at(point) for point in cone])


def light(sketch: Sketch, sheet: Sheet, body: Body, layout: Layout) -> None:
    """The modifier from above, as large and as tilted as it is; in amber the edge from which it shines."""
    if body.light.source in SKY:
        _sky(sketch, sheet, body)
        return
    face = hull([sheet.at(point) for point in body.face])
    if body.light.source == "window":
        sketch.area(thick(face, 3.2), "sheet", edge="ink-line", line=1)
        sketch.line(face[:2], "amber-line", line=2.4)
        return
    if is_panel(body.light):
        sketch.area(
            thick(face), "gear" if "black" in body.light.modifier.text else "sheet", edge="ink-line", line=1
        )
        return
    if is_seen_through(body.light):
        lucent(sketch, hull([sheet.at(point) for point in within(body, layout, (0, 1))]))
        return
    sketch.area(thick(hull([sheet.at(point) for point in (*body.face, *body.back)])), "gear")
    shine(sketch, face, sheet.at(body.at), sheet.at(body.looks_at), body.aim[2])


def about_camera(sheet: Sheet, layout: Layout) -> list[Point]:
    """Two opposite corners of the camera's body."""
    away = layout.framing.camera_before_m
    return [sheet.at((-CAMERA_M / 2, away)), sheet.at((CAMERA_M / 2, away + CAMERA_M / 2))]


def view(sketch: Sketch, sheet: Sheet, layout: Layout) -> None:
    """Who takes the picture, and the angle of view, to the backdrop or a wall; a lens that looks down has none."""
    framing, away = layout.framing, layout.framing.camera_before_m
    for side in () if framing.lies else (-1, 1):
        half = framing.field_width_m / 2 * (layout.far_m + away) / away
        edge = _within(sheet, layout, (0.0, away), (side * half, -layout.far_m))
        sketch.line((sheet.at((0, away)), sheet.at(edge)), "ink-line", line=0.7, dash="1.5 3.5")
    behind = _oval(sheet, (0.0, away + PHOTOGRAPHER_STANDS_M), SHOULDERS_M, CHEST_M, 0.0)
    sketch.line((*behind, behind[0]), "soft-line", line=0.7)
    sketch.taken(behind)


def camera(sketch: Sketch, sheet: Sheet, layout: Layout) -> None:
    """The camera, with an edge that shows it where a light hangs over it."""
    away = layout.framing.camera_before_m
    parts = [
        _rectangle(sheet, -CAMERA_M / 2, away, CAMERA_M / 2, away + CAMERA_M / 2),
        _rectangle(sheet, -0.045, away - 0.1, 0.045, away),
    ]
    sketch.lines(((*part, part[0]) for part in parts), "sheet-line", line=1.6)
    sketch.areas(parts, "gear")


def _turned(layout: Layout, place: Point) -> tuple[float, float]:
    """Degrees that a body and its face are turned, positive to camera left; a pair turns in, rows face the lens."""
    if layout.framing.people == 1:
        return body_deg(layout.shot), layout.shot.face_deg
    if layout.framing.people == 2:
        return (-TURNED_IN_DEG if place[0] < 0 else TURNED_IN_DEG), 0.0
    return 0.0, 0.0


def _ahead(place: Point, turn_deg: float, away: float) -> Point:
    """A point so far before someone who looks that way."""
    turn = radians(turn_deg)
    return place[0] - away * sin(turn), place[1] + away * cos(turn)


def _lap(sheet: Sheet, someone: Someone, turn_deg: float) -> list[Point]:
    """The thighs of whoever sits or kneels, before the body; nothing for those who stand."""
    reach = LAPS_M.get(someone.stance)
    if reach is None:
        return []
    turn = radians(turn_deg)
    corners = ((-LAP_HALF_M, 0.0), (LAP_HALF_M, 0.0), (LAP_HALF_M * 0.8, reach), (-LAP_HALF_M * 0.8, reach))
    x, y = someone.at
    return [
        sheet.at((x + across * cos(turn) - ahead * sin(turn), y + across * sin(turn) + ahead * cos(turn)))
        for across, ahead in corners
    ]


def _wheelchair(sketch: Sketch, sheet: Sheet, at: Point, turn_deg: float) -> None:
    """Its two large wheels, its back and its footrest, from above."""
    turn = radians(turn_deg)

    def block(west: float, back: float, east: float, ahead: float) -> list[Point]:
        corners = ((west, back), (east, back), (east, ahead), (west, ahead))
        return [
            sheet.at((at[0] + x * cos(turn) - y * sin(turn), at[1] + x * sin(turn) + y * cos(turn)))
            for x, y in corners
        ]

    wheels = [block(x - 0.02, -0.38, x + 0.02, 0.22) for x in (-0.3, 0.3)]
    sketch.areas([*wheels, block(-0.22, -0.27, 0.22, -0.23), block(-0.16, 0.42, 0.16, 0.56)], "gear")


def _oval(sheet: Sheet, place: Point, across: float, deep: float, turn_deg: float) -> list[Point]:
    turn = radians(turn_deg)
    points = []
    for step in range(20):
        x, y = across * cos(step / 10 * pi), deep * sin(step / 10 * pi)
        points.append((place[0] + x * cos(turn) - y * sin(turn), place[1] + x * sin(turn) + y * cos(turn)))
    return [sheet.at(point) for point in points]


def _nose(sheet: Sheet, place: Point, turn_deg: float) -> list[Point]:
    tip = _ahead(place, turn_deg, NOSE_M)
    foot, turn = _ahead(place, turn_deg, HEAD_DEEP_M * 0.8), radians(turn_deg)
    sides = [(foot[0] + side * 0.045 * cos(turn), foot[1] + side * 0.045 * sin(turn)) for side in (-1, 1)]
    return [sheet.at(point) for point in (sides[0], sides[1], tip)]


def _sky(sketch: Sketch, sheet: Sheet, body: Body) -> None:
    """Light from afar: three arrows from where it comes to what it lights, and the sun's disc before them."""
    (x, y, _h), (to_x, to_y, _to_h) = body.at, body.looks_at
    away = hypot(to_x - x, to_y - y) or 1.0
    ux, uy = (to_x - x) / away, (to_y - y) / away
    long = min(ARROW_M, away / 2)
    for across in (-1, 0, 1):
        start = (x - uy * across * ARROWS_APART_M, y + ux * across * ARROWS_APART_M)
        tip = (start[0] + ux * long, start[1] + uy * long)
        sketch.line((sheet.at(start), sheet.at(tip)), "amber-line", line=1.6)
        barbs = [
            (tip[0] - ux * 0.1 - uy * side * 0.06, tip[1] - uy * 0.1 + ux * side * 0.06) for side in (-1, 1)
        ]
        sketch.area([sheet.at(point) for point in (tip, *barbs)], "amber")
    if body.light.source == "sun":
        sketch.area(_round(sheet.at((x - ux * 0.2, y - uy * 0.2)), 0.1 * sheet.scale), "amber")


def _rectangle(sheet: Sheet, west: float, north: float, east: float, south: float) -> list[Point]:
    return [sheet.at(corner) for corner in ((west, north), (east, north), (east, south), (west, south))]


def _round(centre: Point, radius: float) -> list[Point]:
    return [
        (centre[0] + radius * cos(step / 8 * pi), centre[1] + radius * sin(step / 8 * pi))
        for step in range(16)
    ]


def _within(sheet: Sheet, layout: Layout, start: Point, end: Point) -> Point:
    """The end of a line, drawn in to where it meets a wall at the side or leaves the sheet."""
    floor, room = sheet.floor, layout.room
    east, west = min(floor.east, room.east or floor.east), max(floor.west, room.west or floor.west)
    limit = east if end[0] > 0 else west
    if abs(end[0]) <= abs(limit):
        return end
    share = limit / end[0]
    return end[0] * share, start[1] + (end[1] - start[1]) * share
