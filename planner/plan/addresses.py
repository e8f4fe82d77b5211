"""Where a plan can be corrected, and with what: the addresses of its lines, whether they are there today or not.

A correction outlives the answers: while its picture is not in the plan it sleeps, so an address is judged by its
form and not by the plan at hand.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from planner.craft import PURPOSES
from planner.plan.correcting import LONGEST, sensible
from planner.plan.refused import Problem, Refused, problem
from planner.plan.shots import TITLES
from planner.rules.backdrop import BACKDROP
from planner.rules.camera import APERTURE, CAMERA_HEIGHT, DISTANCE, GAP, ISO, LENS, SHUTTER, WHITE_BALANCE
from planner.rules.crop import CROP
from planner.rules.lighting import LIGHTING
from planner.rules.lights import NUMBERS, REFLECTOR
from planner.rules.orientation import ORIENTATION
from planner.words import Listing, Message, Quantity, Unit, _

CHOICES = {
    choice.key: tuple(choice.rows) for choice in (CROP, ORIENTATION, BACKDROP, LIGHTING, REFLECTOR, LENS)
}
MEASURES = {
    measure.key: measure.unit
    for measure in (DISTANCE, GAP, CAMERA_HEIGHT, APERTURE, SHUTTER, ISO, WHITE_BALANCE)
}
NUMBER_OF_A_LIGHT = re.compile(rf"light\.[a-z]+(?:-[2-9])?\.(?P<number>{'|'.join(NUMBERS)})")
WORDS_OF_A_SHOT = (
    r"focus|pose\.[1-3]|(?:expression|formation|needs|plan-b|match|signature|light|deliver)\.[a-z0-9-]+"
)
WORDS_OF_A_SESSION = r"(?:wear|prepare|expect|care|open|private)(?:\.[a-z0-9_-]+)+"
SHOTS = re.compile("|".join((*TITLES, *(f"lead-{key}" for key in PURPOSES))))
FORM = _(
    "an address such as {examples}", examples=Listing(("lead.lighting", "lead.aperture", "lead.pose.1"), "or")
)


def check_corrections(corrections: Mapping[str, object]) -> None:
    """Raises Refused with every correction whose address or value can't be."""
    problems = correction_problems(corrections)
    if problems:
        raise Refused(problems)


def correction_problems(corrections: Mapping[str, object]) -> list[Problem]:
    """What is wrong with each of them."""
    judged = ((key, value, allowed_instead(key, value)) for key, value in corrections.items())
    return [
        problem(f"corrections.{key}", value, allowed) for key, value, allowed in judged if allowed is not None
    ]


def allowed_instead(key: str, value: object) -> Message | None:
    """None where the correction can be; else what can."""
    shot, _dot, part = key.partition(".")
    if not SHOTS.fullmatch(shot):
        return _text_or(value) if re.fullmatch(WORDS_OF_A_SESSION, key) else FORM
    if part in CHOICES:
        return None if value in CHOICES[part] else _("one of {choices}", choices=Listing(CHOICES[part], "or"))
    of_a_light = NUMBER_OF_A_LIGHT.fullmatch(part)
    unit = NUMBERS[of_a_light["number"]].unit if of_a_light else MEASURES.get(part)
    if unit is not None:
        return _number_or(key, unit, value)
    return _text_or(value) if re.fullmatch(WORDS_OF_A_SHOT, part) else FORM


def _number_or(key: str, unit: Unit, value: object) -> Message | None:
    least, most = sensible(key, unit)
    if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
        return None
    return _("a number from {least} to {most}", least=Quantity(least, unit), most=Quantity(most, unit))


def _text_or(value: object) -> Message | None:
    if isinstance(value, str) and 0 < len(value.strip()) <= LONGEST:
        return None
    return _("words, at most {longest} characters", longest=LONGEST)
