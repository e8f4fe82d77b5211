"""How far a backdrop blurs: the disc that a point behind the sitter becomes."""

from __future__ import annotations


def blur_disc_mm(lens_mm: float, f_number: float, distance_mm: float, behind_mm: float) -> float:
    """Diameter on the sensor of a point `behind_mm` behind the sitter, who is in focus at `distance_mm`."""
    aperture_mm = lens_mm / f_number
    image_scale = lens_mm / (distance_mm - lens_mm)
    return aperture_mm * image_scale * behind_mm / (distance_mm + behind_mm)


def blur_percent(disc_mm: float, sensor_long_side_mm: float) -> float:
    """The disc as a percentage of the picture's long side."""
    return 100 * disc_mm / sensor_long_side_mm
