"""How wide a backdrop must be, and how light it looks."""

from __future__ import annotations

from math import cos, log2, radians, sin, sqrt

MARGIN_M = 0.1


def width_needed_m(
    frame_width_m: float, distance_m: float, gap_m: float, margin_m: float = MARGIN_M
) -> float:
    """Width of a backdrop `gap_m` behind the sitter that fills the frame, with a margin at either side."""
    return frame_width_m * (distance_m + gap_m) / distance_m + 2 * margin_m


def luminance(reflectance: float, stops: float) -> float:
    """How light a surface is drawn, 0 to 1, under light at `stops` to the key; it clips at 1."""
    return min(1.0, reflectance * float(2**stops))


def lightness(luminance: float) -> float:
    """CIE L* of a luminance between 0 and 1."""
    if luminance <= (6 / 29) ** 3:
        return luminance * (29 / 3) ** 3
    return 116 * float(luminance ** (1 / 3)) - 16


def srgb(luminance: float) -> int:
    """The grey value, 0 to 255, that a luminance becomes in sRGB; a camera's curve adds contrast."""
    encoded = 12.92 * luminance if luminance <= 0.0031308 else 1.055 * float(luminance ** (1 / 2.4)) - 0.055
    return round(255 * encoded)


def clip_stops(reflectance: float) -> float:
    """Light relative to the key at which a surface turns pure white."""
    return -log2(reflectance)


def wrap_stops(backdrop_stops: float, reflectance: float, lit_radius_m: float, gap_m: float) -> float:
    """Light that a lit backdrop throws onto the sitter's back, relative to the key."""
    return backdrop_stops + log2(reflectance * lit_radius_m**2 / (lit_radius_m**2 + gap_m**2))


def key_spill_stops(
    radius_m: float, distance_m: float, azimuth_deg: float, elevation_deg: float, gap_m: float
) -> float:
    """What the key leaves on the backdrop behind the head, relative to the face; a grid makes it darker."""
    level = distance_m * cos(radians(elevation_deg))
    forward = level * cos(radians(azimuth_deg)) + gap_m
    aside = level * sin(radians(azimuth_deg))
    up = distance_m * sin(radians(elevation_deg))
    path = sqrt(forward**2 + aside**2 + up**2)
    return -log2((radius_m**2 + path**2) / (radius_m**2 + distance_m**2))
