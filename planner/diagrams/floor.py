"""Where everything stands on the floor, in metres, and how metres become units of the sheet.

Seen from above, the backdrop at the top and the camera below it, so that camera left is left on the sheet.
The origin is the subject; x runs to the right, y towards the camera.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, radians, sin

from planner.diagrams.svg import Point
from planner.plan.plan import Framing, Light, Shot

EDGE_M = 0.35
"""Floor that is shown beyond the outermost thing."""

BEHIND_CAMERA_M = 0.7
FARTHEST_DAYLIGHT_M = 2.2
DAYLIGHT = {"window", "sun", "ambient"}
PERSON_STEP_M = 0.5
ROW_STEP_M = 0.6


@dataclass(frozen=True)
class Floor:
    """The part of the floor that is drawn, in metres."""

    west: float
    east: float
    north: float
    south: float

    @property
    def width(self) -> float:
        return self.east - self.west

    @property
    def length(self) -> float:
        return self.south - self.north


@dataclass(frozen=True)
class Sheet:
    """Maps a point of the floor to one of the drawing; `scale` is in units a metre."""

    floor: Floor
    scale: float
    left: float
    top: float

    def at(self, point: Point) -> Point:
        x, y = point
        return (
            self.left + (x - self.floor.west) * self.scale,
            self.top + (y - self.floor.north) * self.scale,
        )


@dataclass(frozen=True)
class Aim:
    """Where a light stands, the direction in degrees in which it looks, and how far off its target is."""

    at: Point
    direction_deg: float
    away_m: float

    def ahead(self, along: float, across: float) -> Point:
        """A point so far along the aim and to the left of it."""
        ux, uy = cos(radians(self.direction_deg)), sin(radians(self.direction_deg))
        return (self.at[0] + ux * along - uy * across, self.at[1] + uy * along + ux * across)

    def band(self, along: float, half_here: float, half_there: float) -> list[Point]:
        """The corners of a band from here to a place so far along the aim, by half its width at either end."""
        ends = ((0, half_here), (0, -half_here), (along, -half_there), (along, half_there))
        return [self.ahead(*end) for end in ends]


def where(light: Light) -> Point:
    """Where a light stands; the sun and the sky are drawn at the edge of the sheet."""
    distance = light.distance_m
    if light.source in DAYLIGHT:
        distance = min(distance, FARTHEST_DAYLIGHT_M)
    reach = distance * cos(radians(light.elevation_deg))
    turn = radians(light.azimuth_deg)
    return (-reach * sin(turn), reach * cos(turn))


def aim(light: Light, framing: Framing) -> Aim:
    """A light looks at the subject, a background light at the backdrop."""
    x, y = where(light)
    target = (x * 0.4, -framing.backdrop_gap_m) if light.role == "background" else (0.0, 0.0)
    across, along = target[0] - x, target[1] - y
    return Aim((x, y), degrees(atan2(along, across)), hypot(across, along))


def standing_places(people: int) -> list[Point]:
    """Where people stand: one row to five, else two, the second behind."""
    shown = min(people, 12)
    per_row = shown if shown <= 5 else -(-shown // 2)
    places = []
    for number in range(shown):
        row, place = divmod(number, per_row)
        in_row = min(per_row, shown - row * per_row)
        places.append(((place - (in_row - 1) / 2) * PERSON_STEP_M, -ROW_STEP_M * row))
    return places


def floor_of(shot: Shot, walls: tuple[float, float] | None) -> Floor:
    """The floor that holds everything; side walls are shown when they are near."""
    framing = shot.framing
    stands = [(where(light), light.size_m / 2) for light in shot.lights]
    half_backdrop = (framing.backdrop_width_m or 0) / 2
    half_row = max(abs(x) for x, _y in standing_places(framing.people)) + PERSON_STEP_M / 2
    reach = max([half_row, half_backdrop, *(abs(x) + half for (x, _y), half in stands)]) + EDGE_M
    if walls and walls[1] / 2 < reach * 1.35:
        reach = max(reach, walls[1] / 2 + EDGE_M)
    north = min([-framing.backdrop_gap_m - 0.15, *(y - 0.2 for (_x, y), _half in stands)])
    south = max([framing.camera_distance_m + BEHIND_CAMERA_M, *(y + 0.3 for (_x, y), _half in stands)])
    return Floor(-reach, reach, north - EDGE_M / 2, south)
