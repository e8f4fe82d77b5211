"""The symbols of the floor plan, each drawn at its true size."""

from __future__ import annotations

from math import cos, pi, radians, sin, tan

from planner.diagrams.floor import DAYLIGHT, Sheet, aim, standing_places
from planner.diagrams.svg import Drawing
from planner.plan.plan import Framing, Light, Shot

SPREAD_DEG = 12
GRID_M = 0.5


def grid(drawing: Drawing, sheet: Sheet) -> None:
    """A grid of half metres."""
    floor = sheet.floor
    for x in _steps(floor.west, floor.east):
        drawing.segment(sheet.at((x, floor.north)), sheet.at((x, floor.south)), "hair-line", line=0.5)
    for y in _steps(floor.north, floor.south):
        drawing.segment(sheet.at((floor.west, y)), sheet.at((floor.east, y)), "hair-line", line=0.5)


def _steps(start: float, end: float) -> list[float]:
    return [step * GRID_M for step in range(-200, 201) if start <= step * GRID_M <= end]


def walls(drawing: Drawing, sheet: Sheet, framing: Framing, size: tuple[float, float]) -> None:
    """The walls that fall on the sheet, by length and width; the backdrop stands against the far one."""
    floor, (length, width) = sheet.floor, size
    far = max(floor.north + 0.05, -framing.backdrop_gap_m - 0.12)
    near = far + length
    for x in (-width / 2, width / 2):
        if floor.west <= x <= floor.east:
            drawing.segment(sheet.at((x, far)), sheet.at((x, min(near, floor.south))), "wall", line=2.5)
    left, right = max(-width / 2, floor.west), min(width / 2, floor.east)
    for y in (far, near):
        if floor.north <= y <= floor.south:
            drawing.segment(sheet.at((left, y)), sheet.at((right, y)), "wall", line=2.5)


def backdrop(drawing: Drawing, sheet: Sheet, framing: Framing) -> None:
    """The backdrop with its true width."""
    if framing.backdrop_width_m:
        corner = sheet.at((-framing.backdrop_width_m / 2, -framing.backdrop_gap_m - 0.05))
        drawing.rectangle(corner, framing.backdrop_width_m * sheet.scale, 0.07 * sheet.scale, "tone-mid")


def people(drawing: Drawing, sheet: Sheet, shot: Shot) -> None:
    """Shoulders as the first pose turns the body, the head, and in red the way the face looks."""
    turn = radians(shot.poses[0].body_deg) if shot.poses and shot.framing.people == 1 else 0.0
    for x, y in standing_places(shot.framing.people):
        shoulders = []
        for step in range(20):
            along, across = 0.23 * cos(step / 10 * pi), 0.12 * sin(step / 10 * pi)
            shoulders.append(
                (x + along * cos(turn) - across * sin(turn), y + along * sin(turn) + across * cos(turn))
            )
        drawing.polygon([sheet.at(point) for point in shoulders], "tone-mid")
        drawing.circle(sheet.at((x, y)), 0.095 * sheet.scale, "tone-dark")
        nose = [(x - 0.05, y + 0.12), (x + 0.05, y + 0.12), (x, y + 0.2)]
        drawing.polygon([sheet.at(point) for point in nose], "red-fill")


def glow(drawing: Drawing, sheet: Sheet, light: Light, framing: Framing) -> None:
    """The spread of an emitting face: up to the backdrop, or most of the way to the subject."""
    if light.source == "reflector":
        return
    looks = aim(light, framing)
    reach = looks.away_m * (1.0 if light.role == "background" else 0.75)
    half = light.size_m / 2
    wide = half + reach * tan(radians(SPREAD_DEG))
    drawing.polygon([sheet.at(corner) for corner in looks.band(reach, half, wide)], "glow")


def light(drawing: Drawing, sheet: Sheet, one: Light, framing: Framing) -> None:
    """The modifier from above: the body, and in amber the emitting face, whose length is its true size."""
    looks = aim(one, framing)
    half = one.size_m / 2
    depth = 0.05 if one.source == "reflector" or one.source in DAYLIGHT else 0.16
    body = [sheet.at(corner) for corner in looks.band(-depth, half, half)]
    drawing.polygon(body, "soft" if one.source == "reflector" else "ink")
    if one.source != "reflector":
        drawing.polygon([sheet.at(corner) for corner in looks.band(0.05, half, half)], "amber")


def camera(drawing: Drawing, sheet: Sheet, framing: Framing) -> None:
    """The camera and its angle of view, carried to the backdrop."""
    y = framing.camera_distance_m
    half = framing.field_width_m / 2 * (framing.backdrop_gap_m + y) / y
    for side in (-1, 1):
        edge = sheet.at((side * half, -framing.backdrop_gap_m))
        drawing.segment(sheet.at((0, y)), edge, "ink-line", line=0.7, dash="1.5 3.5")
    drawing.rectangle(sheet.at((-0.11, y)), 0.22 * sheet.scale, 0.12 * sheet.scale, "ink")
    drawing.rectangle(sheet.at((-0.045, y - 0.1)), 0.09 * sheet.scale, 0.11 * sheet.scale, "ink")


def dimensions(drawing: Drawing, sheet: Sheet, framing: Framing) -> None:
    """Dimension lines as an architect draws them, along the right edge of the floor."""
    x = sheet.floor.east - 0.08
    for start, end in ((0.0, framing.camera_distance_m), (-framing.backdrop_gap_m, 0.0)):
        drawing.segment(sheet.at((x, start)), sheet.at((x, end)), "red-line", line=0.8)
        for y in (start, end):
            drawing.segment(sheet.at((x - 0.07, y)), sheet.at((x + 0.07, y)), "red-line", line=0.8)
