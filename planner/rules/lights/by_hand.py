"""The photographer's own numbers over those that the rules settled for a light.

A correction moves this light and nothing else: what the rules found for its other numbers, and for the other lights,
stays. The height follows from angle and distance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lights.fitting import Fitted, of_size
from planner.rules.lights.numbers import CM_PER_M
from planner.rules.lights.placing import Place, height_of
from planner.rules.lights.stand import Number
from planner.rules.limits import Settled

Corrected = Mapping[Number, float]


def corrected_numbers(lines: Mapping[Number, Line]) -> Corrected:
    """The numbers that were written over."""
    return {
        number: line.account.value
        for number, line in lines.items()
        if line.original is not None and isinstance(line.account, Settled)
    }


def moved_by_hand(case: Case, place: Place, corrected: Corrected) -> Place:
    """The place with these numbers in it."""
    if not corrected:
        return place
    distance = corrected.get("distance", place.distance_m)
    elevation = corrected.get("elevation", place.elevation_deg)
    return replace(
        place,
        azimuth_deg=corrected.get("azimuth", place.azimuth_deg),
        elevation_deg=elevation,
        distance_m=distance,
        height_m=height_of(case, distance, elevation),
        power_stops=corrected.get("power", place.power_stops),
    )


def sized_by_hand(case: Case, light: Fitted, corrected: Corrected) -> Fitted:
    """The light in the size that was written in."""
    return of_size(case, light, corrected["size"] / CM_PER_M) if "size" in corrected else light
