"""Where a light sits in the eye."""

from __future__ import annotations

from math import atan2, cos, degrees, radians, sin

CORNEA_RADIUS_MM = 7.8  # adult average


def height_above_pupil_mm(elevation_deg: float) -> float:
    """Height of the catchlight above the pupil's centre; the lid hides it from about 3.6 mm."""
    return CORNEA_RADIUS_MM * sin(radians(elevation_deg) / 2)


def clock_hour(azimuth_deg: float, elevation_deg: float) -> float:
    """Place of the catchlight on a clock face, 0 to 12, with + azimuth towards one o'clock."""
    across = sin(radians(azimuth_deg)) * cos(radians(elevation_deg))
    return degrees(atan2(across, sin(radians(elevation_deg)))) / 30 % 12


def size_mm(source_m: float, distance_m: float) -> float:
    """Diameter of the catchlight on an iris of about 11.7 mm."""
    return source_m * CORNEA_RADIUS_MM / (2 * distance_m)
