"""What pictures are for: purposes, the uses that they are delivered for, and the licences these ask for."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Literal

from msgspec import structs

from planner.craft.crops import Orientation
from planner.craft.table import Row
from planner.words import Message

Capacity = Literal["professional", "performer", "semi", "personal", "document"]
Retouch = Literal["none", "tidy", "polished"]


class Purpose(Row, frozen=True, kw_only=True):
    """Why someone wants pictures, and what that usually asks for; lists are in order of preference."""

    words: Message
    capacity: Capacity
    moods: tuple[str, str]
    crop: str
    looser_crops: tuple[str, ...] = ()
    backdrops: tuple[str, ...]
    lightings: tuple[str, ...]
    expression: Message
    looks: int
    minutes_per_look: int
    retouch: Retouch
    licence: str
    deliverables: tuple[str, ...]
    notes: tuple[Message, ...] = ()
    wardrobe: Message
    clothes: Literal["chosen", "named", "given"] = "chosen"
    """Whether one is chosen of several tops, the line above names the outfits, or they are given, as a uniform is."""
    people_least: int = 1
    people_most: int = 1


class Licence(Row, frozen=True, kw_only=True):
    """A class of permission, as a label for the conversation; the contract is a lawyer's work."""

    words: Message
    covers: Message
    note: Message


class Use(Row, frozen=True, kw_only=True):
    """A place where a picture will appear, with the size that was asked for on the day it was checked."""

    words: Message
    aspect: str | None = None
    shape: Literal["circle", "rectangle"] = "rectangle"
    orientation: Orientation
    turns: bool = False
    """Whether it lies as gladly as it stands: a print is turned with its picture."""
    width_px: int
    height_px: int
    least_width_px: int | None = None
    least_height_px: int | None = None
    max_bytes: int | None = None
    min_bytes: int | None = None
    format: str = "JPEG"
    colour_space: str = "sRGB"
    eye_line_fraction: tuple[float, float] | None = None
    head_share_fraction: tuple[float, float] | None = None
    negative_space: Literal["none", "side", "half", "cut-out"] = "none"
    crop: str
    shares_frame_with_head_crop: bool
    licence: str
    checked_on: date
    confidence: Literal["official", "agreed", "conflicting", "judgement"]
    note: Message

    @property
    def aspect_ratio(self) -> float:
        """Width over height, of the recommended pixels where no ratio is asked for."""
        if self.aspect is None:
            return self.width_px / self.height_px
        width, height = self.aspect.split(":")
        return float(Fraction(width) / Fraction(height))

    def lying(self, picture: str) -> Use:
        """The use as it is for a picture that is upright, landscape or square: a print lies down with its picture."""
        if not self.turns or picture != "landscape":
            return self
        return structs.replace(
            self,
            aspect=":".join(reversed(self.aspect.split(":"))) if self.aspect else None,
            orientation="wide",
            width_px=self.height_px,
            height_px=self.width_px,
            least_width_px=self.least_height_px,
            least_height_px=self.least_width_px,
        )
