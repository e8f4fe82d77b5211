"""What the labels of a drawing say: roles, modifiers in short, and on which side."""

from __future__ import annotations

from textwrap import wrap

from planner.diagrams.bodies import SKY
from planner.diagrams.svg import Say
from planner.plan.plan import Light
from planner.rules.lights.sides import NAMED
from planner.words import Message, _, degrees, metres

LONGEST, NARROW = 18, 9
"""Characters of a label's line, and of one in a narrow place; longer names are broken."""
SHORT = {
    "white-panel": _("white reflector"),
    "scrim": _("scrim"),
    "snoot": _("snoot"),
    "parabolic-umbrella": _("large umbrella"),
    "shoot-through-umbrella": _("umbrella"),
    "reflective-umbrella": _("umbrella"),
}
"""Shorter names for a drawing, by the modifier's key; the table of the lights has the whole."""

ON_AXIS_DEG, BEHIND_DEG = 8.0, 172.0

ROLES = {
    "key": _("Key"),
    "fill": _("Fill"),
    "rim": _("Rim"),
    "hair": _("Hair light"),
    "kicker": _("Kicker"),
    "background": _("Background"),
    "ambient": _("Ambient"),
}


def of_light(light: Light, say: Say, longest: int) -> list[str]:
    row = NAMED.get(light.modifier.text)
    name = SHORT.get(row.key, light.modifier) if row else light.modifier
    lines = [title(ROLES[light.role], say), *broken(say(name), longest)]
    if light.source in SKY:
        return lines
    where, away = say(_where(light)), say(_("{length}", length=metres(round(light.distance_m, 2))))
    return [*lines, f"{where}, {away}"] if longest == LONGEST else [*lines, where, away]


def broken(words: str, longest: int) -> list[str]:
    """In lines of about so many characters, no word of it divided; what is in brackets stands in the table."""
    return wrap(words.partition(" (")[0], longest, break_long_words=False, break_on_hyphens=False)


def _where(light: Light) -> Message:
    """On which side of the line from lens to sitter, as short as a drawing needs it."""
    if abs(light.azimuth_deg) <= ON_AXIS_DEG:
        return _("in line")
    return _("behind") if abs(light.azimuth_deg) >= BEHIND_DEG else _short(light.azimuth_deg)


def _short(turn_deg: float) -> Message:
    angle = degrees(round(abs(turn_deg)))
    if not round(turn_deg):
        return _("to the lens")
    return _("{angle} left", angle=angle) if turn_deg > 0 else _("{angle} right", angle=angle)


def title(name: Message, say: Say) -> str:
    return say(name).upper()
