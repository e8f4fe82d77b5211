"""Light: apparent size, fall-off, ratios, exposure values and the power a flash needs."""

from __future__ import annotations

from collections.abc import Sequence
from math import atan, cos, degrees, log2, radians, sin, sqrt, tan

POSITIONS_IN_A_ROW = 25
LUX_AT_EV_0 = 2.5  # incident-light constant C = 250 (source: exposure-values)


def angular_size_deg(size_m: float, distance_m: float) -> float:
    """How large a source looks from the face; the larger, the softer its shadows."""
    return degrees(2 * atan(size_m / (2 * distance_m)))


def distance_for_angular_size_m(size_m: float, angular_size_deg: float) -> float:
    """How near a source must come to look this large."""
    return size_m / (2 * tan(radians(angular_size_deg) / 2))


def point_falloff_stops(from_m: float, to_m: float) -> float:
    """Change of light from a small source between two distances: the inverse square law."""
    return -2 * log2(to_m / from_m)


def disc_falloff_stops(radius_m: float, from_m: float, to_m: float) -> float:
    """Change of light on the axis of a round source; use it nearer than three radii."""
    return -log2((radius_m**2 + to_m**2) / (radius_m**2 + from_m**2))


def row_spread_stops(
    row_width_m: float, distance_m: float, azimuths_deg: Sequence[float], radius_m: float
) -> float:
    """Brightest minus dimmest place in a row under equal round sources, each `distance_m` from its middle."""
    lamps = [(distance_m * sin(radians(a)), distance_m * cos(radians(a))) for a in azimuths_deg]

    def light_at(x_m: float) -> float:
        return sum(1 / (radius_m**2 + (x_m - across) ** 2 + away**2) for across, away in lamps)

    steps = POSITIONS_IN_A_ROW - 1
    row = [light_at(row_width_m * (step / steps - 0.5)) for step in range(POSITIONS_IN_A_ROW)]
    return log2(max(row) / min(row))


def lighting_ratio(fill_stops: float) -> float:
    """(key + fill) : fill, for a fill at `fill_stops` relative to the key."""
    fill = float(2**fill_stops)
    return (1 + fill) / fill


def fill_stops(lighting_ratio: float) -> float:
    """The fill's level relative to the key that makes this (key + fill) : fill; the ratio must exceed 1."""
    return -log2(lighting_ratio - 1)


def ev100(f_number: float, shutter_s: float, iso: float) -> float:
    """Exposure value of these settings, referred to ISO 100."""
    return log2(f_number**2 / shutter_s) - log2(iso / 100)


def lux(ev100: float) -> float:
    """Incident light that an exposure value stands for."""
    return LUX_AT_EV_0 * float(2**ev100)


def flash_power_fraction(
    guide_number_m: float, loss_stops: float, distance_m: float, f_number: float, iso: float
) -> float:
    """The share of full power that a flash needs; beyond 1 it is too weak.

    The guide number is in metres at ISO 100 with a standard reflector; `loss_stops` is positive.
    """
    reach = guide_number_m * 2 ** (-loss_stops / 2) * sqrt(iso / 100)
    return float((f_number * distance_m / reach) ** 2)
