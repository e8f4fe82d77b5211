"""Lighting set-ups and the modifiers they are built from.

Angles are seen from the sitter's eyes. Azimuth 0 is the camera, + the key's side, 180 behind; elevation is
above eye level. The angles of a pattern belong to the face and turn with it. Powers are stops relative to the
key alone.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from planner.craft.table import Row
from planner.words import Message

Range = tuple[float, float]
Role = Literal["key", "fill", "rim", "hair", "kicker", "background"]
Kind = Literal["flash-or-continuous", "reflector", "scrim", "window", "sun", "ambient"]
"""What shines: a lamp, a panel that turns light round, a scrim that the sun shines through, or the day itself."""
Drama = Literal["even", "shaped", "dramatic"]
Glasses = Literal["good", "fair", "poor"]
Lines = Literal["softens", "neutral", "shows"]
Powered = Literal["flash", "continuous", "daylight"]


class Light(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One source of a set-up; `wants` names modifiers in order of preference, none for daylight."""

    role: Role
    kind: Kind = "flash-or-continuous"
    wants: tuple[str, ...] = ()
    size_m: float
    size_range_m: Range
    azimuth_deg: float
    azimuth_range_deg: Range
    elevation_deg: float
    elevation_range_deg: Range
    distance_m: float
    distance_range_m: Range
    power_stops: float = 0.0
    power_range_stops: Range = (0.0, 0.0)
    lost_first_stops: float = 0.0
    """What is lost before the modifier, where the light is bounced first."""
    grid: bool = False
    gel: bool = False
    optional: bool = False


class RoomNeed(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The least clear space that a set-up needs with its lights at their typical places."""

    depth_m: float
    width_m: float
    ceiling_standing_m: float
    ceiling_seated_m: float


class Lighting(Row, frozen=True, kw_only=True):
    """A set-up that a photographer knows by name; `not_for` lists tags (tags.toml)."""

    words: Message
    why: Message
    lights: tuple[Light, ...]
    ratio: Range
    face_yaw_deg: Range = (-45.0, 45.0)
    reflector: Message
    backdrop_light: Message
    catchlight: Message
    shadow: Message
    moods: tuple[str, ...]
    suits: tuple[str, ...]
    not_for: tuple[str, ...]
    powered_lights_least: int
    people: tuple[int, int]
    gap_m: float
    camera_m: float
    room: RoomNeed | None = None
    glasses: Glasses
    glasses_note: Message
    lines: Lines
    drama: Drama
    setting: Literal["indoors", "window", "outdoors", "anywhere"]
    powered_by: tuple[Powered, ...]
    mistakes: tuple[Message, ...]
    fallbacks: tuple[str, ...]

    @property
    def key_light(self) -> Light:
        """The first key light; every set-up has one."""
        return next(light for light in self.lights if light.role == "key")


ACROSS_BELOW_DEG, ACROSS_ABOVE_DEG = -25.0, 40.0
"""Beyond these a long light is hung across: from shoulder to shoulder, and less high. House judgement."""


class Modifier(Row, frozen=True, kw_only=True):
    """Something that shapes light; loss is in stops against a standard 18 cm reflector."""

    words: Message
    size_m: float
    """The longest useful side, or the diameter."""
    size_range_m: Range
    depth_m: float
    """How far it reaches behind its face with the lamp in it, at `size_m`."""
    round: bool = False
    short_side: float = 1.0
    """The short side as a share of the long one; 1 where it is as long, and where it is round."""
    edge: Literal["very-soft", "soft", "medium", "semi-hard", "hard"]
    spill: Literal["good", "fair", "poor"]
    takes_grid: bool
    needs_head: bool
    loss_stops: float
    best_distance_m: Range
    note: Message

    def sides_m(self, size_m: float, elevation_deg: float) -> tuple[float, float]:
        """Width and height of one that measures `size_m` at its longest, as it is hung at this elevation."""
        short_m = size_m * self.short_side
        return (size_m, short_m) if hangs_across(elevation_deg) else (short_m, size_m)


def hangs_across(elevation_deg: float) -> bool:
    """Whether a long light is hung with its long side level."""
    return not ACROSS_BELOW_DEG < elevation_deg < ACROSS_ABOVE_DEG
