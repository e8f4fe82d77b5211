"""The lights of the stage, read from a plan's lights or from a row of the craft tables: one list for all.

World of the stage: metres, origin midway between the eyes, x to camera right, y up, z to the camera. A lamp at
azimuth a (positive to camera left, 180 behind), elevation e and distance d stands at d (−sin a cos e, sin e,
cos a cos e) and faces the origin. A reflector is a lamp as well: its power is what it gives back to the face.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from math import cos, radians, sin

import numpy as np

from planner.craft import LIGHTINGS, MODIFIERS
from planner.craft import Light as Wanted
from planner.plan.plan import Light, Shot
from planner.rules.engine import Decision
from planner.rules.lights.sides import modifier_of
from planner.stage.arrays import Floats

Colour = tuple[float, float, float]

WHITE: Colour = (1.0, 1.0, 1.0)
GEL: Colour = (0.35, 0.95, 3.2)
"""A blue gel, at the brightness that the plan gives; which colour it will be is decided on set."""
LOW_SUN: Colour = (1.28, 0.95, 0.6)
GOLD: Colour = (1.16, 0.98, 0.68)
LOW_SUN_DEG = 25.0
DAYLIGHT = ("window", "sun", "ambient")

WINDOW_SHORT_SIDE = 0.75
HOLES = {"beauty-dish": 0.3, "ring": 0.72}
"""Share of the diameter that stays dark: a dish's deflector, the lens in a ring."""
SIDE_DEG = 95.0
"""Farther round a light belongs to the outline and not to the face."""


@dataclass(frozen=True)
class Lamp:
    """One source of light; power in stops relative to the key, at the face and facing the lamp.

    A background lamp's power is meant at the backdrop. `hole` is the share of the diameter that stays dark.
    """

    role: str
    azimuth_deg: float
    elevation_deg: float
    distance_m: float
    width_m: float
    height_m: float
    round: bool = True
    power_stops: float = 0.0
    colour: Colour = WHITE
    hole: float = 0.0
    cross_bars: bool = False
    grid: bool = False
    on_a_stand: bool = True

    @property
    def power(self) -> float:
        """Light at the face relative to the key."""
        return float(2.0**self.power_stops)

    @property
    def radius_m(self) -> float:
        """Of the disc with the same area."""
        area = self.width_m * self.height_m * (np.pi / 4 if self.round else 1.0)
        return float(np.sqrt(area * (1 - self.hole**2) / np.pi))

    @property
    def is_round_the_lens(self) -> bool:
        return abs(self.azimuth_deg) < 1 and abs(self.elevation_deg) < 1

    @property
    def is_coloured(self) -> bool:
        return self.colour != WHITE

    @property
    def lights_the_backdrop_alone(self) -> bool:
        return self.role == "background"

    def turned(self, by_deg: float) -> Lamp:
        """The lamp gone round with the face, where it belongs to the pattern; edges and windows stay where they are."""
        if not self.on_a_stand or abs(self.azimuth_deg) > SIDE_DEG or self.is_round_the_lens:
            return self
        return replace(self, azimuth_deg=self.azimuth_deg + by_deg)

    def mirrored(self) -> Lamp:
        """The lamp on the other side of the lens."""
        return replace(self, azimuth_deg=-self.azimuth_deg)


def direction(azimuth_deg: float, elevation_deg: float) -> Floats:
    """The unit vector from the face towards a light."""
    azimuth, elevation = radians(azimuth_deg), radians(elevation_deg)
    return np.array([-sin(azimuth) * cos(elevation), sin(elevation), cos(azimuth) * cos(elevation)])


def frame_of(lamp: Lamp) -> tuple[Floats, Floats, Floats]:
    """Where the lamp's centre stands, and which way its width and its height lie."""
    towards = direction(lamp.azimuth_deg, lamp.elevation_deg)
    azimuth = radians(lamp.azimuth_deg)
    across = np.array([cos(azimuth), 0.0, sin(azimuth)])
    return towards * lamp.distance_m, across, np.cross(towards, across)


def lamps_of(shot: Shot) -> tuple[Lamp, ...]:
    """The lamps of a planned picture, from the very list that its drawings and its text are made from."""
    wanted = _wanted(shot)
    met: Counter[str] = Counter()
    lamps = []
    for light in shot.lights:
        same = [one for one in wanted if one.role == light.role]
        row = same[min(met[light.role], len(same) - 1)] if same else None
        met[light.role] += 1
        lamps.append(_lamp(light, row))
    return tuple(lamps)


def lamps_of_lighting(key: str) -> tuple[Lamp, ...]:
    """The lamps of a bare set-up: all that must be there, and the fill that gives it its ratio."""
    lights = (one for one in LIGHTINGS[key].lights if not one.optional or one.role == "fill")
    return tuple(_lamp_of_row(one) for one in lights)


def _wanted(shot: Shot) -> tuple[Wanted, ...]:
    account = shot.lighting.account
    return LIGHTINGS[account.winner].lights if isinstance(account, Decision) else ()


def _lamp(light: Light, row: Wanted | None) -> Lamp:
    modifier = light.source if light.source in DAYLIGHT else modifier_of(light).key
    lamp = _placed(
        light,
        grid=row is not None and row.grid,
        on_a_stand=light.source in ("flash", "continuous", "reflector"),
    )
    return shaped(lamp, modifier, gel=row is not None and row.gel)


def _lamp_of_row(light: Wanted) -> Lamp:
    kind = light.kind if light.kind in DAYLIGHT else light.wants[0]
    lamp = _placed(light, grid=light.grid, on_a_stand=light.kind in ("flash-or-continuous", "reflector"))
    return shaped(lamp, kind, gel=light.gel)


def _placed(light: Light | Wanted, *, grid: bool, on_a_stand: bool) -> Lamp:
    """The lamp where a plan's light or a set-up's own stands, with the size that it names as both its sides."""
    return Lamp(
        role=light.role,
        azimuth_deg=light.azimuth_deg,
        elevation_deg=light.elevation_deg,
        distance_m=light.distance_m,
        width_m=light.size_m,
        height_m=light.size_m,
        power_stops=light.power_stops,
        grid=grid,
        on_a_stand=on_a_stand,
    )


def shaped(lamp: Lamp, modifier: str, *, gel: bool) -> Lamp:
    """The lamp with its modifier's outline; the size of a plan is the longest side."""
    lamp = replace(lamp, colour=_colour(lamp, modifier, gel))
    if modifier == "window":
        return replace(lamp, width_m=lamp.width_m * WINDOW_SHORT_SIDE, round=False, cross_bars=True)
    if modifier in DAYLIGHT or MODIFIERS[modifier].round:
        return replace(lamp, hole=HOLES.get(modifier, 0.0))
    width, height = MODIFIERS[modifier].sides_m(lamp.width_m, lamp.elevation_deg)
    return replace(lamp, width_m=width, height_m=height, round=False)


def _colour(lamp: Lamp, modifier: str, gel: bool) -> Colour:
    if gel:
        return GEL
    if modifier == "sun" and lamp.elevation_deg <= LOW_SUN_DEG:
        return LOW_SUN
    return GOLD if modifier == "gold-panel" else WHITE
