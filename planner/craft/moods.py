"""How a picture may feel, and what that does to face, head, light and backdrop."""

from __future__ import annotations

from planner.craft.table import Row
from planner.words import Message

Range = tuple[float, float]


class Mood(Row, frozen=True, kw_only=True):
    """One feeling; pitch is negative for chin down, ratio is (key + fill) : fill."""

    words: Message
    face: Message
    prompts: tuple[Message, ...]
    avoid: tuple[Message, ...]
    pitch_deg: Range
    roll_deg: Range
    smile_percent: Range
    ratio: Range
    source_width_deg: Range
    key_elevation_deg: Range
    key_azimuth_deg: Range
    backdrop_stops: Range
    backdrops: tuple[str, ...]
    lightings: tuple[str, ...]
