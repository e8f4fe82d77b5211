"""What the light table in the browser starts from: a scene's lamps as they were placed, and what they shine on.

The browser sums as `planner.stage.picture` does, from the same files; here it is told what only the plan knows.
"""

from __future__ import annotations

from typing import Any

from planner.craft import BACKDROPS, MODIFIERS
from planner.plan.plan import Plan, Shot
from planner.rules.lights import PANELS
from planner.stage.backdrop import DISCS
from planner.stage.basis import View, basis
from planner.stage.catchlight import CORNEA, LENS
from planner.stage.lamps import Lamp, lamps_of, shaped
from planner.stage.scene import backdrop_of, scene_of, seen

Data = dict[str, Any]


def table_of(plan: Plan, shot: Shot, head: str) -> Data:
    """The lamps by the address of their light, the backdrops and panels to choose from, and which view to show."""
    told = seen(scene_of(plan, shot, head))
    lamps = {light.line.key: _lamp(lamp) for light, lamp in zip(shot.lights, lamps_of(shot), strict=True)}
    gap = shot.framing.backdrop_behind_m
    return {
        "view": told.view,
        "mirrored": told.mirrored,
        "turn": told.turn_deg,
        "eyes": shot.framing.eye_height_m,
        "lamps": lamps,
        "panels": {key: _lamp(shaped_panel(key)) for key in PANELS if key in MODIFIERS},
        "backdrops": {key: _backdrop(key, gap) for key in BACKDROPS},
    }


def shaped_panel(key: str) -> Lamp:
    """A reflector of this kind in its usual size, straight ahead; where it goes is decided elsewhere."""
    size = MODIFIERS[key].size_m
    lamp = Lamp("fill", 0.0, 0.0, 1.0, size, size, power_stops=PANELS[key].level_stops)
    return shaped(lamp, key, gel=False)


def set_of(head: str, view: View) -> Data:
    """A stored set as the browser needs it: its own description with what is worked out from it."""
    stored = basis(head, view)
    spec = stored.spec
    return {
        "frame_height_m": spec.frame_height_m,
        "camera_m": [float(part) for part in stored.camera],
        "light_distance_m": spec.light_distance_m,
        "light_diameter_m": spec.light_diameter_m,
        "landmarks_px": spec.landmarks_px,
        "lights": spec.lights,
        "triangles": stored.dome.triangles.tolist(),
        "mirrors": [
            {"box": one.box, "file": one.file, "centre_m": one.centre_m, "curve": one.curve, "mirrors": share}
            for share, mirrors in ((CORNEA, spec.eyes), (LENS, spec.lenses))
            for one in mirrors
        ],
        "discs": DISCS,
    }


def files_of(head: str, view: View) -> tuple[str, ...]:
    """The names of the files of a stored set that the browser reads."""
    spec = basis(head, view).spec
    return (
        "dome.bin",
        "surface.webp",
        "matte.png",
        "depth.png",
        *(one.file for one in (*spec.eyes, *spec.lenses)),
    )


def _lamp(lamp: Lamp) -> Data:
    long = max(lamp.width_m, lamp.height_m)
    return {
        "role": lamp.role,
        "azimuth": lamp.azimuth_deg,
        "elevation": lamp.elevation_deg,
        "distance": lamp.distance_m,
        "size": long,
        "short": min(lamp.width_m, lamp.height_m) / long,
        "power": lamp.power_stops,
        "round": lamp.round,
        "hole": lamp.hole,
        "bars": lamp.cross_bars,
        "grid": lamp.grid,
        "stand": lamp.on_a_stand,
        "colour": lamp.colour,
    }


def _backdrop(key: str, gap_m: float) -> Data:
    told = backdrop_of(BACKDROPS[key], gap_m)
    return {"colour": told.colour, "gap": told.gap_m, "level": told.level_stops}
