"""What is behind people, what they wear before it, and what tells the two apart."""

from __future__ import annotations

from typing import Literal

from planner.craft.table import Row
from planner.words import Message

Range = tuple[float, float]


class Backdrop(Row, frozen=True, kw_only=True):
    """A backdrop; reflectance is approximate until measured beside a grey card, swatch is for the screen."""

    words: Message
    kind: Literal["paper", "canvas", "cloth", "wall", "environment", "outdoors"]
    tone: Literal["light", "mid", "dark"]
    reads_as: Literal["plain", "texture", "blurred-place", "place"]
    reflectance: float
    lightness_at_key: float
    swatch: str
    gap_m: Range
    backdrop_stops: Range
    moods: tuple[str, ...]
    purposes: tuple[str, ...]
    wardrobe: str
    lights_wanted: int
    notes: tuple[Message, ...]


class BackdropWidth(Row, frozen=True, kw_only=True):
    """A width that backdrops are sold in."""

    words: Message
    width_m: float
    length_m: float


class Tone(Row, frozen=True, kw_only=True):
    """How light hair or cloth reads when lit by the key alone, in L*."""

    words: Message
    kind: Literal["hair", "cloth"]
    lightness: Range


class Wardrobe(Row, frozen=True, kw_only=True):
    """What to wear before a kind of backdrop."""

    words: Message
    best: Message
    leave_at_home: Message
    note: Message
