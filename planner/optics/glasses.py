"""Whether a light mirrors in spectacles, for a camera at azimuth 0 and eye level.

A turn of the face or a lift of the chin moves the reflection by twice its angle. Lens measures are typical.
"""

from __future__ import annotations

from math import asin, atan, degrees

SURFACE_CONSTANT_MM = 530.0  # radius in mm times base curve in dioptres
HALF_WIDTH_MM, HALF_HEIGHT_MM = 25.0, 18.0
PANTOSCOPIC_TILT_DEG = 8.0  # the lower rim tips towards the cheek
TYPICAL_BASE_CURVE = 4.0


def zone_half_widths_deg(base_curve: float = TYPICAL_BASE_CURVE) -> tuple[float, float]:
    """Half width and height of the zone that a lens of this base curve (dioptres) mirrors to the camera."""
    radius_mm = SURFACE_CONSTANT_MM / base_curve
    return degrees(2 * asin(HALF_WIDTH_MM / radius_mm)), degrees(2 * asin(HALF_HEIGHT_MM / radius_mm))


def mirrors(
    azimuth_deg: float,
    elevation_deg: float,
    size_m: float,
    distance_m: float,
    *,
    face_yaw_deg: float = 0.0,
    chin_up_deg: float = 0.0,
    tilt_deg: float = PANTOSCOPIC_TILT_DEG,
    base_curve: float = TYPICAL_BASE_CURVE,
) -> bool:
    """Whether the camera sees this light in the lenses; lifting the temples adds to `tilt_deg`."""
    half_size = degrees(atan(size_m / (2 * distance_m)))
    across, up = zone_half_widths_deg(base_curve)
    return (
        abs(azimuth_deg - 2 * face_yaw_deg) <= across + half_size
        and abs(elevation_deg - 2 * (chin_up_deg - tilt_deg)) <= up + half_size
    )
