"""How wide, high and deep a light is where it hangs: what ceiling, walls, backdrop and frame have to be clear of."""

from __future__ import annotations

from typing import Protocol

from planner.craft import MODIFIERS, Modifier
from planner.optics import room as optics
from planner.words import Message

NAMED = {row.words.text: row for row in MODIFIERS.values()}
"""Modifiers by what a plan calls them."""
BARE, CARD = MODIFIERS["standard-reflector"], MODIFIERS["white-panel"]
BOUNCED_FROM_M = 0.6
"""A bare flash so large is the part of a wall or ceiling that it is turned to."""


class Shaped(Protocol):
    """A light as it was fitted, or as the plan says it."""

    @property
    def source(self) -> str: ...
    @property
    def modifier(self) -> Message: ...
    @property
    def size_m(self) -> float: ...


def modifier_of(light: Shaped) -> Modifier:
    """What shapes it, found by its name; a bare lamp is taken for a round one, any other panel for a white card."""
    return NAMED.get(light.modifier.text, CARD if light.source == "reflector" else BARE)


def is_bounced(light: Shaped) -> bool:
    """Whether it is the patch of a wall or ceiling that a flash is turned to."""
    bare = light.source in ("flash", "continuous") and modifier_of(light) is BARE
    return bare and light.size_m >= BOUNCED_FROM_M


def sides_m(light: Shaped, elevation_deg: float) -> tuple[float, float]:
    """Its width and height at this elevation."""
    return modifier_of(light).sides_m(light.size_m, elevation_deg)


def depth_m(light: Shaped) -> float:
    """How far it reaches behind its face; a bare lamp is as long as it is, whatever it lights."""
    row = modifier_of(light)
    return row.depth_m if row is BARE else row.depth_m * light.size_m / row.size_m


def reach_aside_m(
    light: Shaped, role: str, stand: tuple[float, float, float], size_m: float | None = None
) -> float:
    """How much width it takes on its side; `stand` is its distance, azimuth and elevation.

    It hangs as it does at this elevation, or is `size_m` wide.
    """
    wide = sides_m(light, stand[2])[0] if size_m is None else size_m
    return optics.reach_aside_m(*stand, wide, depth_behind_m(light, role))


def body_behind_m(light: Shaped, role: str, azimuth_deg: float, elevation_deg: float) -> float:
    """How much farther behind the sitter than the middle of its face it reaches.

    What lights the backdrop looks away from the sitter and has its body on their side.
    """
    if role == "background":
        return 0.0
    sides = sides_m(light, elevation_deg)
    return optics.body_behind_m(azimuth_deg, elevation_deg, sides, depth_m(light))


def reach_before_m(light: Shaped, role: str, stand: tuple[float, float, float]) -> float:
    """How far before the sitter it reaches with its stand or with the lamp at its back; below 0 behind them."""
    _distance, azimuth, elevation = stand
    if is_bounced(light):
        return optics.STAND_M - optics.reach_behind_m(*stand)
    deep = body_behind_m(light, role, 180.0 - azimuth, elevation)
    return max(optics.STAND_M, deep + optics.LAMP_M) - optics.reach_behind_m(*stand)


def depth_behind_m(light: Shaped, role: str) -> float:
    """What stands behind it as seen from the sitter."""
    return 0.0 if role == "background" else depth_m(light)
