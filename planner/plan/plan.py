"""The plan as data: what pages, papers and drawings are made from, and what is frozen when it is approved.

Every recommendation is a `Line`: what, why, which answers it rests on, on whose word, and where it can be
corrected.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from planner.rules.advice import (
    Check,
    Criterion,
    Deliverable,
    Framing,
    Light,
    Line,
    Origin,
    Outcome,
    Pose,
    Verdict,
    Weighs,
)
from planner.words import Message

RULES_VERSION = "1"
"""Raised when the rules would give another plan for the same answers.

Frozen plans carry the version that made them.
"""


class Shot(msgspec.Struct, frozen=True):
    """One picture to make."""

    key: str
    title: Message
    must_have: bool
    minutes: int
    verdict: Verdict
    uses: tuple[str, ...]
    crop: Line
    orientation: Line
    backdrop: Line
    lighting: Line
    lights: tuple[Light, ...]
    light_signature: tuple[Line, ...]
    """Shadow and catchlight, to verify on set."""
    camera: tuple[Line, ...]
    """Lens, distance, height, aperture, shutter, ISO, white balance, focus.

    Keys end in .lens, .distance ...
    """
    poses: tuple[Pose, ...]
    expression: tuple[Line, ...]
    framing: Framing
    formation: tuple[Line, ...] = ()
    """Where everyone stands or sits, and how many frames it takes; empty for one person."""
    needs: tuple[Line, ...] = ()
    """What the purpose needs on set."""
    plan_b: tuple[Line, ...] = ()
    """The same picture with one light, by a window, in ten minutes, in a smaller room."""
    reflector: Line | None = None
    """Which panel turns light back, or none; None in plans that were frozen before it could be chosen."""
    match: tuple[Line, ...] = ()
    """The recipe by which a team's picture is made again; empty where no team is photographed one by one."""
    face_deg: float = 0.0
    """How far the face turns from the lens while the light is built, positive to camera left."""


class Block(msgspec.Struct, frozen=True):
    """One stretch of the session, in order."""

    key: str
    starts_min: int
    minutes: int
    what: Message
    shot: str | None = None


class Session(msgspec.Struct, frozen=True):
    """Who, when and where: as given, not decided. `when` is ISO 8601 local time."""

    studio: str
    client: str
    when: str = ""
    minutes: int | None = None
    place: str = ""
    room: str = ""


class Space(msgspec.Struct, frozen=True):
    """The room as told; None where nothing was said. Metres."""

    length_m: float | None = None
    width_m: float | None = None
    ceiling_m: float | None = None


class Sitter(msgspec.Struct, frozen=True):
    """What of the person matters to a drawing; None where nothing was said."""

    clothes: Literal["dark", "mid", "light", "bright"] | None = None
    beard: bool = False
    covered: bool = False
    """A head covering that was told as a need. Both are told in private, and show in the studio's own drawing alone."""
    hair: Literal["dark", "mid", "light", "covered", "none"] | None = None
    glasses: bool = False
    build: Literal["middle", "slim", "broad", "child"] = "middle"
    """Which figure stands in where poses are drawn; the app picks no shape for anybody."""
    head: str = "clay"
    """Which head stands in where light is shown, as the person chose it; clay is nobody's."""


class Plan(msgspec.Struct, frozen=True):
    """Everything an expert would sign."""

    session: Session
    verdict: Verdict
    shots: tuple[Shot, ...]
    checks: tuple[Check, ...]
    deliverables: tuple[Deliverable, ...]
    schedule: tuple[Block, ...]
    preparation: tuple[Line, ...]
    """For the client: what to wear, bring and expect; nothing private, no gear."""
    care: tuple[Line, ...]
    """What to do on the day for comfort and access: actions, not reasons."""
    private: tuple[Line, ...]
    """Why: for the photographer alone."""
    still_open: tuple[Line, ...]
    """What was assumed: ask on the day."""
    own_words: Message | None = None
    """The client's own words, verbatim."""
    space: Space = Space()
    sitter: Sitter = Sitter()
    rules_version: str = RULES_VERSION


class Brief(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All that a plan is made from.

    Raw answers by question key and the photographer's corrections by line key.
    """

    answers: dict[str, object]
    session: Session
    corrections: dict[str, object] = {}


__all__ = [
    "RULES_VERSION",
    "Block",
    "Brief",
    "Check",
    "Criterion",
    "Deliverable",
    "Framing",
    "Light",
    "Line",
    "Origin",
    "Outcome",
    "Plan",
    "Pose",
    "Session",
    "Shot",
    "Sitter",
    "Space",
    "Verdict",
    "Weighs",
]
