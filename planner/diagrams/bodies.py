"""Lights and panels as bodies in space: one model, from which floor plan and side view are both drawn.

Metres. The sitter stands at the origin; x runs to camera right, y towards the camera, h up from the floor. A modifier
shows its true size and tilt: its face is a flat outline turned to what it lights, its back a smaller one behind.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import copysign, cos, hypot, pi, radians, sin, sqrt, tan

from planner.diagrams.svg import Point
from planner.plan.plan import Framing, Light, Shot
from planner.rules.lights.sides import modifier_of
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


@dataclass(frozen=True)
class Form:
    """What stands behind a face: how deep, how large at its back, both as shares of the face; and half its spread."""

    deep: float = 0.4
    back: float = 0.35
    spread_deg: float = 14.0


PANEL = Form(deep=0.0, back=1.0, spread_deg=0.0)
HEAD = Form(deep=1.2, back=0.8, spread_deg=18.0)
"""A bare lamp, or one in its own small reflector."""
PATCH = Form(deep=0.0, back=1.0, spread_deg=24.0)
"""The part of wall or ceiling that a flash is turned to."""
BOUNCED_FROM_M = 0.6
FORMS = {
    "snoot": Form(deep=2.5, back=1.6, spread_deg=7.0),
    "beauty-dish": Form(deep=0.35),
    "shoot-through-umbrella": Form(deep=0.3, back=0.15, spread_deg=24.0),
    "reflective-umbrella": Form(deep=0.3, back=0.15, spread_deg=20.0),
    "parabolic-umbrella": Form(back=0.15),
    "softbox": Form(),
    "octa": Form(back=0.25),
    "strip": Form(deep=0.25, back=0.6),
    "led-panel": Form(deep=0.12, back=1.0),
    "ring": Form(deep=0.15, back=1.0),
    "scrim": Form(deep=0.0, back=1.0),
}


def form_of(light: Light) -> Form:
    """The body that a light's face belongs to."""
    if light.source in DAYLIGHT:
        return Form(deep=0.0, back=1.0, spread_deg=10.0)
    if is_panel(light):
        return PANEL
    usual = HEAD if light.size_m < BOUNCED_FROM_M else PATCH
    return FORMS.get(modifier_of(light).key, usual)


def is_panel(light: Light) -> bool:
    """Whether it only gives back what falls on it; light shines through a scrim."""
    return light.source == "reflector" and modifier_of(light).key != "scrim"


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
    at, form = place_of(light, framing), form_of(light)
    on_backdrop = light.role == "background" and light.source != "window"
    aimed_at = (_on_the_backdrop(at), -framing.backdrop_behind_m) if on_backdrop else (0.0, 0.0)
    target = _across_the_room(at) if light.source == "window" else (*aimed_at, framing.eye_height_m)
    aim, aside, up, away = _axes(at, target)

    def outline(along: float, grown: float, share: float = 1.0) -> tuple[Place, ...]:
        middle = _moved(at, aim, along)
        half = lamp.width_m / 2 * share + grown, lamp.height_m / 2 * share + grown
        return tuple(
            _moved(_moved(middle, aside, across * half[0]), up, high * half[1])
            for across, high in (ROUND_RIM if lamp.round else CORNERS)
        )

    reach = away if on_backdrop else away * LIT_SHARE
    reach = min(reach, WINDOW_REACH_M) if light.source == "window" else reach
    far = outline(reach, reach * tan(radians(form.spread_deg))) if form.spread_deg else ()
    back = outline(-form.deep * min(lamp.width_m, lamp.height_m), 0, form.back)
    return Body(light, at, target, aim, outline(0, 0), back, far)


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
