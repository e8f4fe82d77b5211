"""Sensors and starting exposures."""

from __future__ import annotations

from typing import Literal

from planner.craft.table import Row
from planner.words import Message

Range = tuple[float, float]


class Sensor(Row, frozen=True, kw_only=True):
    """A sensor format; the circle of confusion is its diagonal over 1442."""

    words: Message
    width_mm: float
    height_mm: float
    crop_factor: float
    confusion_mm: float
    head_crop_lens_mm: Range
    full_length_lens_mm: Range
    f_number_most: float
    iso_most: int
    note: Message


class Exposure(Row, frozen=True, kw_only=True):
    """Where to start for some set-ups under one kind of light; `shutter_one_over` is in 1/s."""

    words: Message
    powered_by: Literal["flash", "continuous", "daylight"]
    lightings: tuple[str, ...]
    iso: int
    iso_range: tuple[int, int]
    shutter_one_over: int
    f_number: float
    f_number_range: Range
    white_balance_kelvin: tuple[int, int]
    power: Message | None = None
    """What to mind about its power, beyond what each lamp needs here; that is worked out."""
    ev100_range: Range | None = None
    lux_on_face: Range | None = None

    @property
    def shutter_s(self) -> float:
        """The shutter time in seconds."""
        return 1 / self.shutter_one_over


class ShutterFloor(Row, frozen=True, kw_only=True):
    """The longest shutter time that still holds a sitter still, as the denominator in 1/s."""

    words: Message
    shutter_one_over: int
