"""How much of a person a frame shows, on one ruler: head heights below the crown (chin = 1.0)."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from planner.craft.table import Row
from planner.words import Message

HEAD_HEIGHT_M = 0.23  # chin to crown of an adult; everyday range 0.22 to 0.26 (source: anthropometry)
EYES_H = 0.5

# The one-head rule: with no more body below the chin than one head height, the head still rules the frame.
HEADSHOT_BOTTOM_H = 2.0
BORDERLINE_BOTTOM_H = 2.25

Orientation = Literal["upright", "wide", "square"]
Gate = Literal["headshot", "borderline", "portrait"]


class Crop(Row, frozen=True, kw_only=True):
    """One frame: its edges in head heights (negative above the crown), and the distances that suit a face."""

    words: Message
    shows: Message
    top_h: float
    bottom_h: float
    aspect: str
    orientation: Orientation
    lands_on: Message
    never_cuts: tuple[str, ...]
    lens_height: Literal["eyes", "chest", "waist", "middle-row-eyes"]
    lens_below_eyes_m: float
    block_below_m: float
    warn_below_m: float
    good_from_m: float
    good_to_m: float
    flat_beyond_m: float
    looser: str

    @property
    def field_heads(self) -> float:
        """Height of the frame in head heights."""
        return self.bottom_h - self.top_h

    @property
    def field_height_m(self) -> float:
        """Height of the frame at the sitter, in metres."""
        return self.field_heads * HEAD_HEIGHT_M

    @property
    def aspect_ratio(self) -> float:
        """Width over height of the default file."""
        width, height = self.aspect.split(":")
        return float(Fraction(width) / Fraction(height))

    @property
    def eye_line_fraction(self) -> float:
        """Where the eyes sit, from the top of the frame."""
        return (EYES_H - self.top_h) / self.field_heads

    @property
    def head_share_fraction(self) -> float:
        """What is seen of the head, as a share of the frame's height."""
        return (1.0 - max(self.top_h, 0.0)) / self.field_heads

    @property
    def gate(self) -> Gate:
        """What the frame alone allows the picture to be called, by the one-head rule."""
        if self.bottom_h <= HEADSHOT_BOTTOM_H:
            return "headshot"
        return "borderline" if self.bottom_h <= BORDERLINE_BOTTOM_H else "portrait"


class Landmark(Row, frozen=True, kw_only=True):
    """A place on a standing adult, in head heights below the crown; an edge may not fall on a joint."""

    words: Message
    below_crown_h: float
    joint: bool
