"""What the labels of a drawing say: roles, modifiers in short, and where they stand."""

from __future__ import annotations

from textwrap import wrap

from planner.diagrams.bodies import SKY
from planner.diagrams.svg import Say
from planner.plan.plan import Light
from planner.rules.advice import ON_AXIS_DEG
from planner.rules.lights.sides import NAMED
from planner.words import Message, _, degrees, metres

LONGEST, NARROW = 20, 10
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

BEHIND_DEG = 172.0


def of_light(light: Light, say: Say, longest: int) -> list[str]:
    """Role and modifier, how far round the sitter, and how far off; on which side is seen."""
    row = NAMED.get(light.modifier.text)
    name = SHORT.get(row.key, light.modifier) if row else light.modifier
    lines = named(title(light.line.label, say), say(name), longest)
    if light.source in SKY:
        return lines
    away = say(_("{length}", length=metres(round(light.distance_m, 2))))
    if ON_AXIS_DEG < abs(light.azimuth_deg) < BEHIND_DEG:
        where, between = say(_("{angle}", angle=degrees(round(abs(light.azimuth_deg))))), " "
    else:
        where, between = say(_("in line") if abs(light.azimuth_deg) <= ON_AXIS_DEG else _("behind")), ", "
    placed = f"{where}{between}{away}"
    return [*lines, placed] if len(placed) <= longest else [*lines, where, away]


def lines_of_name(light: Light, say: Say) -> int:
    """How many lines a light's role takes in a narrow place."""
    return len(broken(title(light.line.label, say), NARROW))


def named(what: str, name: str, longest: int) -> list[str]:
    """What it is and its name: in one line where both fit in it, else the name below."""
    lines = broken(f"{what} {name}", longest)
    return lines if len(lines) == 1 else [*broken(what, longest), *broken(name, longest)]


def broken(words: str, longest: int) -> list[str]:
    """In lines of about so many characters, no word of it divided; what is in brackets stands in the table."""
    return wrap(words.partition(" (")[0], longest, break_long_words=False, break_on_hyphens=False)


def title(name: Message, say: Say) -> str:
    return say(name).upper()
