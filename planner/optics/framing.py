"""From frame to distance and back, by the thin lens."""

from __future__ import annotations

from math import atan, degrees

Millimetres = float
Metres = float


def magnification(field_m: Metres, sensor_mm: Millimetres) -> float:
    """Image size over object size, when `sensor_mm` of the sensor shows `field_m` of the world."""
    return sensor_mm / (field_m * 1000)


def distance_m(field_m: Metres, lens_mm: Millimetres, sensor_mm: Millimetres) -> Metres:
    """How far the lens stands to fill the sensor's side with the field: s = f (field / sensor + 1)."""
    return lens_mm * (field_m * 1000 / sensor_mm + 1) / 1000


def lens_mm(field_m: Metres, distance_m: Metres, sensor_mm: Millimetres) -> Millimetres:
    """The focal length that fills the sensor's side with the field from this distance."""
    return distance_m * 1000 / (field_m * 1000 / sensor_mm + 1)


def field_m(distance_m: Metres, lens_mm: Millimetres, sensor_mm: Millimetres) -> Metres:
    """What the sensor's side sees at this distance; the distance must exceed the focal length."""
    return sensor_mm * (distance_m * 1000 - lens_mm) / lens_mm / 1000


def field_of_view_deg(lens_mm: Millimetres, sensor_mm: Millimetres) -> float:
    """Angle of view along the sensor's side, focused at infinity."""
    return degrees(2 * atan(sensor_mm / (2 * lens_mm)))


def used_sensor_mm(
    width_mm: Millimetres, height_mm: Millimetres, aspect_ratio: float
) -> tuple[Millimetres, Millimetres]:
    """The largest width and height of the sensor, upright or lying, that a crop to `aspect_ratio` leaves.

    `aspect_ratio` is width over height of the finished picture; below 1 the camera stands upright.
    """
    across, up = sorted((width_mm, height_mm), reverse=aspect_ratio > 1)
    return min(across, up * aspect_ratio), min(up, across / aspect_ratio)
