"""The least room that a set-up can do with: its lights as near and as small as they may be. Metres."""

from __future__ import annotations

from functools import cache

from planner.craft import LIGHTINGS, MODIFIERS, Light, Lighting
from planner.optics import room as optics

SITTER_TO_WALL_M = 0.5
CRAMPED_PHOTOGRAPHER_M = 0.6
PRESSED_DEG = 12.0
"""How far below its range a low ceiling may press the key before the set-up is another one."""


def lowest_ceiling(lighting: Lighting) -> float:
    """The ceiling that the key needs over a sitter on a stool."""
    key = lighting.key_light
    return optics.ceiling_needed_m(
        optics.EYES_SEATED_M,
        key.distance_range_m[0],
        max(key.elevation_range_deg[0] - PRESSED_DEG, 0.0),
        key.size_range_m[0],
    )


def least_depth(lighting: Lighting, camera_m: float) -> float:
    """Clear depth with the camera as near as the crop bears."""
    return round(_behind(lighting.key) + camera_m + CRAMPED_PHOTOGRAPHER_M, 2)


@cache
def _behind(key: str) -> float:
    """How far behind the sitter a set-up reaches at least."""
    return max([SITTER_TO_WALL_M, *map(_least_behind, _on_stands(LIGHTINGS[key]))])


def _least_behind(light: Light) -> float:
    """How far back a light reaches with its body where it is as near and as small as it may be."""
    place = light.azimuth_deg, light.elevation_deg
    reach = optics.reach_behind_m(light.distance_range_m[0], *place)
    if light.role == "background":
        return reach
    sides = MODIFIERS[light.wants[0]].sides_m(light.size_range_m[0], light.elevation_deg)
    return reach + optics.body_behind_m(*place, sides, _least_depth_m(light))


def least_width(lighting: Lighting) -> float:
    """Clear width with each light turned in as far as its set-up allows."""
    return _width(lighting.key)


@cache
def _width(key: str) -> float:
    aside = {1: 0.0, -1: 0.0}
    for light in _on_stands(LIGHTINGS[key]):
        side = 1 if light.azimuth_deg >= 0 else -1
        aside[side] = max(aside[side], _least_aside(light))
    return round(optics.width_needed_m(aside[1], aside[-1]), 2)


def _least_aside(light: Light) -> float:
    turns = (*light.azimuth_range_deg, light.azimuth_deg)
    near, small, deep = light.distance_range_m[0], light.size_range_m[0], _least_depth_m(light)
    return min(optics.reach_aside_m(near, turn, light.elevation_deg, small, deep) for turn in turns)


def _least_depth_m(light: Light) -> float:
    """What stands behind it at its smallest; nothing as seen from the sitter, where it looks at the backdrop."""
    row = MODIFIERS[light.wants[0]]
    return 0.0 if light.role == "background" else row.depth_m * light.size_range_m[0] / row.size_m


def _on_stands(lighting: Lighting) -> list[Light]:
    stands = ("flash-or-continuous", "reflector")
    return [light for light in lighting.lights if light.kind in stands and not light.optional]
