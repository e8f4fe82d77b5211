"""How much light the backdrop gets."""

from __future__ import annotations

from collections.abc import Sequence

from planner.optics import backdrop as optics
from planner.rules.advice import Light


def backdrop_stops(lights: Sequence[Light], gap_m: float) -> float:
    """Light on the backdrop relative to the key: its own light, else what the key leaves on it."""
    own = [light.power_stops for light in lights if light.role == "background"]
    if own:
        return max(own)
    key = next(light for light in lights if light.role == "key")
    return optics.key_spill_stops(key.size_m / 2, key.distance_m, key.azimuth_deg, key.elevation_deg, gap_m)
