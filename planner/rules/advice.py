"""What the rules say, as data: every recommendation is a `Line`, with what, why, on which answers and on
whose word.

The plan is put together from these; `planner.plan.plan` hands them on under the same names.
"""

from __future__ import annotations

from math import sqrt
from typing import Literal

import msgspec

from planner.craft.poses import Stance
from planner.rules.engine import Decision
from planner.rules.limits import Settled
from planner.words import Message

ON_STANDS = ("flash", "continuous", "reflector")
"""Sources that are carried in and put up."""
ON_AXIS_DEG = 7.0
"""Within so many degrees a light stands in line with the camera for whoever carries it there."""
NEWBORN_BELOW_M = 0.18
"""Shorter heads are those of newborns."""
Origin = Literal["answer", "studio", "assumed", "corrected"]
Weighs = Literal["headshot", "portrait", "neither", "borderline"]
Outcome = Literal["good", "watch", "conflict"]


class Line(msgspec.Struct, frozen=True):
    """One recommendation.

    `key` is its address for corrections and for comparing two plans. `original` is the struck text where the
    photographer corrected it. `account` holds the candidates that it can be swapped to, in order of merit.
    `private` lines never reach the client's papers.
    """

    key: str
    label: Message
    what: Message
    because: tuple[Message, ...] = ()
    rests_on: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    origin: Origin = "answer"
    original: Message | None = None
    account: Decision | Settled | None = None
    private: bool = False


class Criterion(msgspec.Struct, frozen=True):
    """One of the founding article's tests and what the answers say to it."""

    key: str
    name: Message
    finding: Message
    speaks_for: Weighs
    rests_on: tuple[str, ...]
    source: str = "founding-article"


class Verdict(msgspec.Struct, frozen=True):
    """Headshot, borderline, or which kind of portrait; and what would make it the other."""

    genre: Literal["headshot", "headshot-style", "portrait", "identity-photo"]
    kind: Message
    """The name in full, such as “A headshot” or “An environmental portrait”."""
    because: tuple[Message, ...]
    criteria: tuple[Criterion, ...]
    flips: Message | None
    rests_on: tuple[str, ...]


class Light(msgspec.Struct, frozen=True):
    """One light or reflector where it stands, seen from the subject.

    Azimuth: degrees from the line subject to camera, positive to camera left as the photographer sees it, 180
    behind. Elevation: degrees above the eyes. Distance: metres from the face to the front of the modifier.
    Power: stops relative to the key at the subject. `size_m` is the longest useful side.
    """

    role: Literal["key", "fill", "rim", "hair", "kicker", "background", "ambient"]
    source: Literal["flash", "continuous", "reflector", "window", "sun", "ambient"]
    modifier: Message
    owned: bool
    size_m: float
    azimuth_deg: float
    elevation_deg: float
    distance_m: float
    height_m: float
    power_stops: float
    line: Line
    numbers: tuple[Line, ...] = ()
    """Its angles, distance, size and level one by one, as far as they can be set; the line says them all at once."""


Who = Literal["in-a-wheelchair", "child", "small-child", "holds-a-baby"]


class Apart(msgspec.Struct, frozen=True):
    """Somebody in a row who is not as the others of it are, as far as the answers tell."""

    place: int
    """From camera left, 0 first."""
    who: Who
    eyes_m: float


class PeopleRow(msgspec.Struct, frozen=True):
    """One row of several people: how many, how they stand or sit, how far behind the first, how high their eyes are."""

    heads: int
    stance: Stance
    behind_m: float
    eyes_m: float
    apart: tuple[Apart, ...] = ()
    """Who of them is not as the others are."""


class Framing(msgspec.Struct, frozen=True):
    """The geometry of one frame: all drawings and tables take their numbers from here. Lengths in metres.

    The camera's distance ends at the sitter, or at the first row of people; the gap begins behind the last.
    """

    crop: str
    orientation: Literal["upright", "landscape", "square"]
    aspect: tuple[int, int]
    """Width to height."""
    field_height_m: float
    field_width_m: float
    top_h: float
    """Upper edge in head heights below the crown; negative is air above it."""
    bottom_h: float
    eye_line: float
    """Share of the frame's height from its top."""
    people: int
    seated: bool
    eye_height_m: float
    camera_height_m: float
    camera_distance_m: float
    backdrop_gap_m: float
    backdrop_width_m: float | None
    lens_mm: float
    sensor_width_mm: float
    sensor_height_mm: float
    limbs_h: tuple[float, ...] = ()
    """Where the first pose bends its limbs, in head heights below the crown; empty where it stands at ease."""
    hands_h: tuple[tuple[float, float], ...] = ()
    """From where to where the first pose has hands."""
    broad_h: float = 0.0
    """How far one person, or two, reach from side to side in a frame that shows arms; 0 in others."""
    rows: tuple[PeopleRow, ...] = ()
    """Several people from the front; none for one person."""

    @property
    def head_m(self) -> float:
        """The head height that the frame is reckoned in, from chin to crown."""
        return self.field_height_m / (self.bottom_h - self.top_h)

    @property
    def lies(self) -> bool:
        """Whether the one who is photographed is a newborn that lies and is seen from above."""
        return self.head_m < NEWBORN_BELOW_M

    @property
    def camera_before_m(self) -> float:
        """How far before the face the camera is, over the floor; less than its distance where it looks down steeply."""
        if not self.lies:
            return self.camera_distance_m
        over = self.camera_height_m - self.eye_height_m
        return sqrt(max(self.camera_distance_m**2 - over**2, 0.0))

    @property
    def rows_deep_m(self) -> float:
        """From the first row of people to the last."""
        return self.rows[-1].behind_m if self.rows else 0.0

    @property
    def backdrop_behind_m(self) -> float:
        """From the sitter, or the first row of people, to the backdrop."""
        return round(self.rows_deep_m + self.backdrop_gap_m, 2)


class Pose(msgspec.Struct, frozen=True):
    """One pose with what to say and what to watch."""

    key: str
    line: Line
    direct: Message
    """What to say, in the style that the client asked for, with the founding article's small moves woven in."""
    watch: Message
    body_deg: float
    hands: Message
    head: Message


class Check(msgspec.Struct, frozen=True):
    """Something verified before the shoot; a conflict names both sides and the trade to make."""

    key: str
    name: Message
    finding: Message
    outcome: Outcome
    shot: str | None = None
    """The key of the shot, or None for the whole session."""
    rests_on: tuple[str, ...] = ()
    trade: Message | None = None


class Deliverable(msgspec.Struct, frozen=True):
    """One file to hand over."""

    key: str
    line: Line
    shot: str
    width_px: int | None
    height_px: int | None
    file_format: str
    checked_on: str
    """ISO date on which the size was last checked against its source."""
    note: Message | None = None
