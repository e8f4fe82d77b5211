"""Depth of field: circle of confusion, limits, the aperture that holds what must be sharp. Millimetres."""

from __future__ import annotations

from math import hypot, inf, radians, sin

DIAGONALS = 1442  # circles of confusion to a sensor's diagonal (source: circle-of-confusion)
BETWEEN_PUPILS_MM = 63.0  # adult average (source: anthropometry)


def circle_of_confusion_mm(width_mm: float, height_mm: float) -> float:
    """The usual circle of confusion of a sensor: its diagonal over 1442."""
    return hypot(width_mm, height_mm) / DIAGONALS


def hyperfocal_mm(lens_mm: float, f_number: float, confusion_mm: float) -> float:
    """f² / (N c); some tables add the focal length."""
    return lens_mm**2 / (f_number * confusion_mm)


def near_limit_mm(lens_mm: float, f_number: float, confusion_mm: float, distance_mm: float) -> float:
    """Where sharpness begins, from the lens."""
    far_focus = hyperfocal_mm(lens_mm, f_number, confusion_mm)
    return far_focus * distance_mm / (far_focus + (distance_mm - lens_mm))


def far_limit_mm(lens_mm: float, f_number: float, confusion_mm: float, distance_mm: float) -> float:
    """Where sharpness ends, from the lens; infinity at the hyperfocal distance and beyond."""
    far_focus = hyperfocal_mm(lens_mm, f_number, confusion_mm)
    behind = far_focus - (distance_mm - lens_mm)
    return far_focus * distance_mm / behind if behind > 0 else inf


def far_eye_behind_mm(yaw_deg: float) -> float:
    """How far the far eye lies behind the near one when the face is turned by `yaw_deg`."""
    return BETWEEN_PUPILS_MM * abs(sin(radians(yaw_deg)))


def f_number_for_span(lens_mm: float, confusion_mm: float, near_mm: float, far_mm: float) -> float:
    """The widest f-number that holds `near_mm` to `far_mm`, focused at `focus_for_span_mm`."""
    span = far_mm - near_mm
    return lens_mm**2 * span / (confusion_mm * (2 * near_mm * far_mm - lens_mm * (near_mm + far_mm)))


def focus_for_span_mm(near_mm: float, far_mm: float) -> float:
    """Where both ends of a span are equally sharp: the harmonic mean, nearer than the middle."""
    return 2 * near_mm * far_mm / (near_mm + far_mm)


def f_number_for_depth(
    lens_mm: float, confusion_mm: float, distance_mm: float, front_mm: float, behind_mm: float
) -> float:
    """The widest f-number that holds `front_mm` before and `behind_mm` behind the focus at `distance_mm`."""
    reach = lens_mm**2 / (confusion_mm * (distance_mm - lens_mm))
    return reach * max(front_mm / (distance_mm - front_mm), behind_mm / (distance_mm + behind_mm))
