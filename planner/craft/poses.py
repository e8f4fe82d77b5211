"""Small adjustments, poses, and formations for several people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec

from planner.craft.crops import Crop
from planner.craft.table import Row
from planner.words import Message

Range = tuple[float, float]


class Adjustment(Row, frozen=True, kw_only=True):
    """A small move that every pose is built from."""

    words: Message
    how: Message
    why: Message
    direct: Message
    faults: tuple[Message, ...]
    founding: bool = False


class Pose(Row, frozen=True, kw_only=True):
    """A pose to start from; body and face turn away from the lens, `ease` 1 comes first in a session."""

    words: Message
    base: Literal["standing", "seated", "either"]
    body_deg: Range
    face_yaw_deg: float
    hands: Message
    head: Message
    crops: tuple[str, ...]
    ends_h: Mapping[str, float] = msgspec.field(default_factory=dict)
    """By crop: where its lower edge goes in this pose, where its own would lie on a joint."""
    joints_h: tuple[float, ...] = ()
    """Where elbows, wrists, knees and ankles are in this pose, in head heights below the crown; none where they are
    about where the ruler of a standing adult has them."""
    broad_h: Mapping[str, float] = msgspec.field(default_factory=dict)
    """By crop: how far the pose reaches from one side to the other, in head heights, where a frame has arms in it."""
    hands_h: Mapping[str, tuple[Range, ...]] = msgspec.field(default_factory=dict)
    """By crop: from where to where hands are, in head heights below the crown."""
    moods: tuple[str, ...]
    people: tuple[int, int] = (1, 1)
    avoid_for: tuple[str, ...]
    ease: Literal[1, 2, 3]
    direct: Message
    faults: tuple[Message, ...]

    def end_h(self, crop: Crop) -> float:
        """Where the lower edge of a frame goes in this pose, in head heights below the crown."""
        return self.ends_h.get(crop.key, crop.bottom_h)


Stance = Literal["kneel", "sit", "stand", "bench", "tier"]
"""On heels or on the floor, on a chair, on the floor, on a bench, on a step one higher than the row before."""


class Age(Row, frozen=True, kw_only=True):
    """Children of one age: minutes of attention at a time, and how to be looked at."""

    words: Message
    attention_min: int
    do: tuple[Message, ...]


class Formation(Row, frozen=True, kw_only=True):
    """How to place several people."""

    words: Message
    people: tuple[int, int]
    stances: tuple[Stance, ...]
    longest_behind: bool = False
    camera_lift_m: float = 0.0
    occasion: Literal["any", "business", "family", "children"]
    arrangement: Message
    heads: Message
    note: Message

    @property
    def rows(self) -> int:
        """How many rows there are, from the front."""
        return len(self.stances)
