"""The photographer's own hand: which lines a plan has, and what may be written into one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from planner.plan.plan import Line, Plan, Shot
from planner.rules.engine import Decision
from planner.rules.lights import NUMBERS
from planner.rules.limits import Settled
from planner.words import Message, Quantity, Unit, _

Units = Literal["metric", "imperial"]

LONGEST = 600
"""Characters of a line that is written in words."""

SENSIBLE: dict[Unit, tuple[float, float]] = {
    "m": (0.1, 60),
    "cm": (1, 6_000),
    "mm": (4, 2_000),
    "deg": (-180, 180),
    "stops": (-10, 10),
    "s": (1 / 16_000, 60),
    "min": (1, 720),
    "K": (1_000, 20_000),
    "px": (16, 65_535),
    "f": (0.7, 64),
    "ISO": (25, 409_600),
    "people": (1, 200),
    "percent": (0, 100),
}
"""What can be meant at all; beyond it a number is a slip of the finger, not a wish."""

OF_A_LIGHT = re.compile(r".+\.light\.[a-z0-9-]+\.(?P<number>[a-z]+)")

FOOT_M = 0.3048
INCH_CM = 2.54
FEET_AND_INCHES = re.compile(r"(\d+)\s*(?:ft|')\s*(?:(\d+(?:\.\d+)?)\s*(?:in|\")?)?")


class WrongCorrection(ValueError):
    """A correction that makes no sense; `sentence` says what would."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence.text)
        self.sentence = sentence


def lines_of(plan: Plan) -> Iterator[Line]:
    """Every line of a plan, in the order of the page."""
    for shot in plan.shots:
        yield from lines_of_shot(shot)
        yield from lines_behind_lights(shot)
    yield from (deliverable.line for deliverable in plan.deliverables)
    yield from (*plan.preparation, *plan.care, *plan.private, *plan.still_open)


def lines_of_shot(shot: Shot) -> Iterator[Line]:
    """Every line that one shot is told in."""
    yield from (shot.crop, shot.orientation, shot.backdrop, shot.lighting)
    yield from (light.line for light in shot.lights)
    yield from (*shot.light_signature, *shot.camera)
    yield from shot.formation
    yield from (pose.line for pose in shot.poses)
    yield from (*shot.expression, *shot.needs)
    yield from (*shot.plan_b, *shot.match)


def lines_behind_lights(shot: Shot) -> Iterator[Line]:
    """The numbers of its lights and its reflector, to correct one by one; the lights' own lines say all of it."""
    yield from (number for light in shot.lights for number in light.numbers)
    if shot.reflector is not None:
        yield shot.reflector


def line_of(plan: Plan, key: str) -> Line | None:
    """The line with this address; None where the plan has none."""
    return next((line for line in lines_of(plan) if line.key == key), None)


def read_correction(line: Line, typed: str, units: Units) -> str | float:
    """What was typed, as the rules read it: a candidate's key, a number in the line's unit, or words.

    Raises WrongCorrection.
    """
    if isinstance(line.account, Decision) and (typed in line.account.candidates or not takes_words(line)):
        return _candidate(line.account, typed)
    if isinstance(line.account, Settled):
        return _number(line.key, line.account.unit, typed, units)
    return _words(typed)


def read_light_number(key: str, typed: str, units: Units) -> float:
    """What was typed for a number of a light, also of one that is about to be added. Raises WrongCorrection."""
    of_a_light = OF_A_LIGHT.fullmatch(key)
    if of_a_light is None or of_a_light["number"] not in NUMBERS:
        raise WrongCorrection(_("That is no number of a light."))
    return _number(key, NUMBERS[of_a_light["number"]].unit, typed, units)


def sensible(key: str, unit: Unit) -> tuple[float, float]:
    """The least and the most that can be meant at this address; a light keeps to bounds of its own."""
    of_a_light = OF_A_LIGHT.fullmatch(key)
    scale = NUMBERS.get(of_a_light["number"]) if of_a_light else None
    return (scale.least, scale.most) if scale else SENSIBLE[unit]


def takes_words(line: Line) -> bool:
    """Whether a line can be written anew in words: all but a number, and a choice that other decisions rest on."""
    if isinstance(line.account, Decision):
        return not line.key.endswith(f".{line.account.key}")
    return not isinstance(line.account, Settled)


def typed_unit(unit: Unit, units: Units) -> str:
    """The unit in which a number is typed, as the studio measures."""
    in_feet = {"m": "ft", "cm": "in"} if units == "imperial" else {}
    signs = {"deg": "°", "percent": "%", "f": "f/"}
    return in_feet.get(unit, signs.get(unit, unit))


def typed_value(quantity: Quantity, units: Units) -> str:
    """A value as it would be typed: plain, with a fraction for short shutter times."""
    if quantity.unit == "s" and 0 < quantity.value < 1:
        return f"1/{1 / quantity.value:.0f}"
    return f"{quantity.value / _factor(quantity.unit, units):.2f}".rstrip("0").rstrip(".")


def _candidate(decision: Decision, typed: str) -> str:
    if typed not in decision.candidates:
        raise WrongCorrection(_("That is none of the choices here. Please take one of those listed."))
    return typed


def _number(key: str, unit: Unit, typed: str, units: Units) -> float:
    least, most = sensible(key, unit)
    number = _as_number(typed.strip().lower(), unit, units)
    value = None if number is None else number * _factor(unit, units)
    if value is None or not least - 1e-9 <= value <= most + 1e-9:
        raise WrongCorrection(
            _(
                "Please give a number from {least} to {most}{unit}.",
                least=typed_value(Quantity(least, unit), units),
                most=typed_value(Quantity(most, unit), units),
                unit="" if unit == "f" else f" {typed_unit(unit, units)}",
            )
        )
    return round(value, 6)


def _as_number(typed: str, unit: Unit, units: Units) -> float | None:
    """The number in what was typed, with or without its sign: “1/160 s”, “f/4”, “1,9 m”, “6 ft 3 in”."""
    sign = typed_unit(unit, units).lower()
    plain = typed.replace("−", "-").replace(",", ".")
    in_feet = FEET_AND_INCHES.fullmatch(plain) if sign == "ft" else None
    if in_feet:
        return int(in_feet[1]) + float(in_feet[2] or 0) / 12
    bare = plain.removeprefix("f/").removeprefix("iso").removesuffix(sign)
    try:
        return float(Fraction(bare.strip()))
    except (ValueError, ZeroDivisionError, OverflowError):
        return None


def _factor(unit: Unit, units: Units) -> float:
    """How much of the line's unit one of the typed unit is."""
    if units == "imperial":
        return {"m": FOOT_M, "cm": INCH_CM}.get(unit, 1.0)
    return 1.0


def _words(typed: str) -> str:
    words = typed.strip()
    if not words:
        raise WrongCorrection(_("Please write what it should say instead."))
    if len(words) > LONGEST:
        raise WrongCorrection(
            _("That is {length} characters; please keep to {longest}.", length=len(words), longest=LONGEST)
        )
    return words
