"""Setting a shot's light in one go: which corrections make the plan say what a photographer has put together."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, structs

from planner.plan.addresses import NUMBER_OF_A_LIGHT
from planner.plan.correcting import Units, line_of, typed_value
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Line, Plan
from planner.rules.backdrop import BACKDROP
from planner.rules.engine import Decision
from planner.rules.lighting import LIGHTING
from planner.rules.lights import REFLECTOR
from planner.rules.limits import Settled
from planner.words import Message, Quantity

Wanted = Mapping[str, str | float]
Changes = dict[str, str | float | None]

CHOSEN = (BACKDROP.key, REFLECTOR.key)


class Moved(Struct, frozen=True):
    """The lights as someone moved them: typed, read, and what could not be read, each by its address."""

    typed: dict[str, str] = {}
    wanted: dict[str, str | float] = {}
    wrong: dict[str, Message] = {}
    says: Message | None = None


class Gone(LookupError):
    """A light that is to be moved is not in the plan."""


def relit(brief: Brief, shot: str, wanted: Wanted, units: Units) -> Changes:
    """What to write over, by address, so that the shot's light is as wanted; None takes a correction back.

    What the plan says anyway is not written over, what the rules found is taken back to them, and the set-up stays
    although another backdrop might have asked for another. Raises Gone.
    """
    before = make_plan(brief)
    changes: Changes = {}
    for part in CHOSEN:
        key = f"{shot}.{part}"
        if key in wanted and (line := line_of(before, key)) and _winner(line) != wanted[key]:
            changes[key] = None if _original(line) == wanted[key] else wanted[key]
    after = _with(brief, changes)
    lighting = f"{shot}.{LIGHTING.key}"
    if _winner(line_of(after, lighting)) != (kept := _winner(line_of(before, lighting))):
        changes[lighting] = kept
        after = _with(brief, changes)
    swapped = _panel(before, shot) if f"{shot}.{REFLECTOR.key}" in changes else {}
    for key, value in wanted.items():
        if not isinstance(value, float) or (line := _number(before, after, key)) is None:
            continue
        if key not in swapped or not _says(swapped[key], value, units):
            changes |= _changed(key, line, value, units)
    return changes


def taken_back(brief: Brief, shot: str) -> Changes:
    """What gives the shot's lights back to the rules."""
    return {key: None for key in brief.corrections if is_of_the_lights(key, shot)}


def is_of_the_lights(key: str, shot: str) -> bool:
    """Whether it is the address of a number of a light of this shot, or of its reflector."""
    of, _dot, part = key.partition(".")
    return of == shot and (part == REFLECTOR.key or bool(NUMBER_OF_A_LIGHT.fullmatch(part)))


def _with(brief: Brief, changes: Changes) -> Plan:
    corrections = {**brief.corrections, **changes}
    standing = {key: value for key, value in corrections.items() if value is not None}
    return make_plan(structs.replace(brief, corrections=standing))


def _number(before: Plan, after: Plan, key: str) -> Line | None:
    """The number's line; None where its light has just been taken away."""
    line = line_of(after, key)
    if line is None and line_of(before, key) is None:
        raise Gone(key)
    return line


def _panel(plan: Plan, shot: str) -> dict[str, Line]:
    """The numbers of a shot's reflector: what nobody touched of them goes when another panel takes its place."""
    lights = (light for one in plan.shots if one.key == shot for light in one.lights)
    panels = (light for light in lights if light.role == "fill" and light.source == "reflector")
    return {line.key: line for light in panels for line in light.numbers}


def _says(line: Line, value: float, units: Units) -> bool:
    account = line.account
    return isinstance(account, Settled) and _alike(account, account.value, value, units)


def _changed(key: str, line: Line, value: float, units: Units) -> Changes:
    account = line.account
    if not isinstance(account, Settled) or _says(line, value, units):
        return {}
    found = account.original
    return {key: None if found is not None and _alike(account, found, value, units) else value}


def _alike(account: Settled, one: float, other: float, units: Units) -> bool:
    """Whether two values are typed alike: a field shows no more than that."""
    first, second = (typed_value(Quantity(value, account.unit), units) for value in (one, other))
    return first == second


def _winner(line: Line | None) -> str | None:
    return line.account.winner if line and isinstance(line.account, Decision) else None


def _original(line: Line) -> str | None:
    return line.account.original if isinstance(line.account, Decision) else None
