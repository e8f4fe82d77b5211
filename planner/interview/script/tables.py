"""Options that are rows of the craft tables, so that what is asked and what is known cannot drift apart."""

from __future__ import annotations

from planner.craft import ADAPTATIONS, BACKDROPS, MODIFIERS, MOODS, PURPOSES, SENSORS, USES
from planner.craft.care import About
from planner.interview.kinds import Option
from planner.words import Message, _

RATHER_TALK = "rather-talk"
UNKNOWN_PURPOSE, UNKNOWN_USE = "not-sure", "unknown"
"""Rows that stand for an answer that was not given; a person leaves the question to us instead."""

ASKED_ON_THEIR_OWN = ("glasses", "no-flash", "camera-shy")
"""Wishes that have a question to themselves."""

_TALK = {
    RATHER_TALK: Option(_("I would rather talk about it"), _("we ask you in person"), group=_("In person"))
}

_ABOUT: dict[About, Message] = {
    "face": _("Face and eyes"),
    "hair": _("Hair"),
    "skin": _("Skin"),
    "body": _("Body and hands"),
    "moving": _("Sitting, standing, moving"),
    "senses": _("Light, sound and pace"),
    "talking": _("Talking with each other"),
    "custom": _("Faith, privacy and company"),
}

_GROUPS: dict[str, Message] = {
    "professional": _("Work"),
    "performer": _("Stage, screen and music"),
    "semi": _("Profiles and school"),
    "personal": _("Family and yourself"),
    "document": _("Official papers"),
}


def purpose_options() -> dict[str, Option]:
    """Every purpose, under the part of life it belongs to."""
    return {
        key: Option(row.words, group=_GROUPS[row.capacity])
        for key, row in PURPOSES.items()
        if key != UNKNOWN_PURPOSE
    }


def use_options() -> dict[str, Option]:
    """Every place where a picture may be seen."""
    return {key: Option(row.words) for key, row in USES.items() if key != UNKNOWN_USE}


def mood_options() -> dict[str, Option]:
    """Every feeling that a person may choose, as a face in its light; a rule sheet alone asks for a neutral face."""
    return {key: Option(row.words, picture=f"mood-{key}") for key, row in MOODS.items() if key != "neutral"}


def backdrop_colour_options() -> dict[str, Option]:
    """Plain paper in its colours, each behind the same face."""
    plain = {key: row for key, row in BACKDROPS.items() if row.reads_as == "plain" and row.kind == "paper"}
    return {key: Option(row.words, picture=f"backdrop-{key}") for key, row in plain.items()}


def look_options() -> dict[str, Option]:
    """What a person may ask for in how they look."""
    return _wishes("looks") | _TALK


def session_options() -> dict[str, Option]:
    """What may make a session work better for a person."""
    return _wishes("comfort") | _TALK


def _wishes(kind: str) -> dict[str, Option]:
    offered = {key: row for key, row in ADAPTATIONS.items() if key not in ASKED_ON_THEIR_OWN}
    grouped = sorted(offered.items(), key=lambda item: list(_ABOUT).index(item[1].about))
    return {key: Option(row.words, group=_ABOUT[row.about]) for key, row in grouped if row.kind == kind}


def sensor_options() -> dict[str, Option]:
    """Sensor formats."""
    return {key: Option(row.words) for key, row in SENSORS.items()}


def modifier_options() -> dict[str, Option]:
    """What shapes light."""
    return {key: Option(row.words) for key, row in MODIFIERS.items()}


def backdrop_options() -> dict[str, Option]:
    """Backdrops that can be carried into a room; places cannot be owned."""
    carried = {key: row for key, row in BACKDROPS.items() if row.kind in ("paper", "canvas", "cloth", "wall")}
    return {key: Option(row.words) for key, row in carried.items()}
