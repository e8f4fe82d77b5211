"""Lights and panels as bodies in space: one model, from which floor plan and side view are both drawn.

Metres. The sitter stands at the origin; x runs to camera right, y towards the camera, h up from the floor. A modifier
shows its true size, depth and tilt: its face is a flat outline turned to what it lights, its back a smaller one behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign, cos, hypot, pi, radians, sin, sqrt, tan

from planner.diagrams.svg import Point
from planner.plan.plan import Framing, Light, Shot
from planner.rules.lights.bulk import LAMP_M
from planner.rules.lights.sides import BARE, depth_m, is_bounced, modifier_of
from planner.stage.lamps import Lamp, lamps_of
from planner.stage.spill import CROSSES_TO_M

Place = tuple[float, float, float]
DAYLIGHT = {"window", "sun", "ambient"}
SKY = {"sun", "ambient"}
"""What comes from so far off that only its direction can be drawn."""

ASIDE = 0.36
"""From 20 degrees off the line to the lens on, a window is in a wall at the side."""
SKY_M = 1.5
"""Where the direction of such light is drawn, in metres from the sitter."""
CORNERS = ((-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0))
ROUND_RIM = tuple((cos(step / 12 * pi), sin(step / 12 * pi)) for step in range(24))
WINDOW_REACH_M = 1.2
LIT_SHARE = 0.8
"""Share of the way to the sitter over which the spread of a light is drawn."""

FLAT = {"led-panel", "ring", "scrim"}
"""As large at the back as at the face."""
SPREAD_DEG, BARE_SPREAD_DEG, BOUNCED_SPREAD_DEG, DAYLIGHT_SPREAD_DEG = 14.0, 18.0, 24.0, 10.0
"""Half of the spread that is drawn: how it falls, not how far it can still be measured."""
SPREADS_DEG = {
    "snoot": 7.0,
    "shoot-through-umbrella": 24.0,
    "reflective-umbrella": 20.0,
    **dict.fromkeys((BARE.key, "on-camera-flash"), BARE_SPREAD_DEG),
}


def is_panel(light: Light) -> bool:
    """Whether it only gives back what falls on it; light shines through a scrim."""
    return light.source == "reflector" and not is_scrim(light)


def is_scrim(light: Light) -> bool:
    """Whether light shines through it from whatever stands behind."""
    return modifier_of(light).key == "scrim"


def _spread_deg(light: Light) -> float:
    if light.source in DAYLIGHT:
        return DAYLIGHT_SPREAD_DEG
    if is_panel(light):
        return 0.0
    return BOUNCED_SPREAD_DEG if is_bounced(light) else SPREADS_DEG.get(modifier_of(light).key, SPREAD_DEG)


def _is_flat(light: Light) -> bool:
    flat = light.source in (*DAYLIGHT, "reflector") or is_bounced(light)
    return flat or modifier_of(light).key in FLAT


def _deep_m(light: Light) -> float:
    """What stands behind the face, the lamp with it."""
    return 0.0 if light.source in DAYLIGHT or is_bounced(light) else depth_m(light)


@dataclass(frozen=True)
class Body:
    """A light in space: its face, its back, how far its spread is drawn, and where it points."""

    light: Light
    at: Place
    looks_at: Place
    aim: Place
    """The direction in which it looks, of length one."""
    face: tuple[Place, ...]
    back: tuple[Place, ...]
    far: tuple[Place, ...]
    """The outline to which the spread has grown at its end; empty where nothing shines."""


def place_of(light: Light, framing: Framing) -> Place:
    """Where the middle of a light's face is; the sun and the sky stand for a direction."""
    away = SKY_M if light.source in SKY else light.distance_m
    level = away * cos(radians(light.elevation_deg))
    turn = radians(light.azimuth_deg)
    height = framing.eye_height_m + away * sin(radians(light.elevation_deg))
    return -level * sin(turn), level * cos(turn), height if light.source in SKY else light.height_m


def bodies_of(shot: Shot) -> tuple[Body, ...]:
    """The lights of a picture, each with the sides that its preview is lit with as well."""
    return tuple(
        _body(light, lamp, shot.framing) for light, lamp in zip(shot.lights, lamps_of(shot), strict=True)
    )


def _body(light: Light, lamp: Lamp, framing: Framing) -> Body:
    """A light where it stands, turned to what it lights: the face, or the backdrop."""
    at, spread = place_of(light, framing), _spread_deg(light)
    on_backdrop = light.role == "background" and light.source != "window"
    aimed_at = (_on_the_backdrop(at), -framing.backdrop_behind_m) if on_backdrop else (0.0, 0.0)
    target = _across_the_room(at) if light.source == "window" else (*aimed_at, framing.eye_height_m)
    aim, aside, up, away = _axes(at, target)

    def outline(along: float, wide: float, high: float) -> tuple[Place, ...]:
        middle = _moved(at, aim, along)
        return tuple(
            _moved(_moved(middle, aside, x * wide / 2), up, y * high / 2)
            for x, y in (ROUND_RIM if lamp.round else CORNERS)
        )

    wide, high = lamp.width_m, lamp.height_m
    reach = away if on_backdrop else away * LIT_SHARE
    reach = min(reach, WINDOW_REACH_M) if light.source == "window" else reach
    grown = 2 * reach * tan(radians(spread))
    far = outline(reach, wide + grown, high + grown) if spread else ()
    behind = (wide, high) if _is_flat(light) else (min(wide, LAMP_M), min(high, LAMP_M))
    return Body(light, at, target, aim, outline(0, wide, high), outline(-_deep_m(light), *behind), far)


def _across_the_room(at: Place) -> Place:
    """What a window looks at: straight into the room, from the wall that it is in."""
    x, y, h = at
    return (0.0, y, h) if abs(x) > abs(y) * ASIDE else (x, 0.0, h)


def _on_the_backdrop(at: Place) -> float:
    """Where across the backdrop a light is aimed: past the middle, from whichever side it stands at."""
    return -copysign(min(CROSSES_TO_M, abs(at[0])), at[0])


def hull(points: Sequence[Point]) -> list[Point]:
    """The outline around points, drawn tight."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ordered
    halves = []
    for run in (ordered, ordered[::-1]):
        half: list[Point] = []
        for point in run:
            while len(half) > 1 and _turn(half[-2], half[-1], point) <= 0:
                half.pop()
            half.append(point)
        halves.append(half[:-1])
    return halves[0] + halves[1]


def kept(points: Sequence[Point], axis: int, limit: float, side: int) -> list[Point]:
    """What of an outline lies on one side of a line: at or beyond the limit for side 1, below it for -1."""
    inside = [(point[axis] - limit) * side >= 0 for point in points]
    cut: list[Point] = []
    for place, point in enumerate(points):
        before = points[place - 1]
        if inside[place] != inside[place - 1]:
            share = (limit - before[axis]) / (point[axis] - before[axis])
            cut.append(
                (before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share)
            )
        if inside[place]:
            cut.append(point)
    return cut


def _axes(at: Place, target: Place) -> tuple[Place, Place, Place, float]:
    """The direction of the aim, the two sides of the face that looks along it, and how far off the target is."""
    x, y, h = (there - here for here, there in zip(at, target, strict=True))
    away = sqrt(x * x + y * y + h * h) or 1.0
    aim = (x / away, y / away, h / away)
    level = hypot(aim[0], aim[1])
    aside = (-aim[1] / level, aim[0] / level, 0.0) if level > 1e-6 else (1.0, 0.0, 0.0)
    up = (
        aside[1] * aim[2] - aside[2] * aim[1],
        aside[2] * aim[0] - aside[0] * aim[2],
        aside[0] * aim[1] - aside[1] * aim[0],
    )
    return aim, aside, up, away


def _moved(place: Place, way: Place, by: float) -> Place:
    return place[0] + way[0] * by, place[1] + way[1] * by, place[2] + way[2] * by


def _turn(first: Point, second: Point, third: Point) -> float:
    return (second[0] - first[0]) * (third[1] - first[1]) - (second[1] - first[1]) * (third[0] - first[0])
