"""How a check is written: a small function that looks at one planned picture and says what it found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from planner.rules.advice import Check, Framing, Light, Outcome
from planner.rules.case import Case
from planner.rules.framing import framing_for
from planner.rules.lights import lights_for
from planner.words import Message


@dataclass(frozen=True)
class Set:
    """One planned picture as it would be set up."""

    case: Case

    @property
    def framing(self) -> Framing:
        return framing_for(self.case)

    @property
    def lights(self) -> tuple[Light, ...]:
        return lights_for(self.case)


@dataclass(frozen=True)
class Found:
    """What a check found; a conflict and most warnings come with the trade to make."""

    outcome: Outcome
    finding: Message
    trade: Message | None = None


Test = Callable[[Set], Found | None]

_CHECKS: list[tuple[str, Message, Test]] = []


def check(key: str, name: Message) -> Callable[[Test], Test]:
    """Registers a check; it keeps silent (None) where it does not apply."""

    def register(test: Test) -> Test:
        _CHECKS.append((key, name, test))
        return test

    return register


def good(finding: Message) -> Found:
    return Found("good", finding)


def watch(finding: Message, trade: Message) -> Found:
    return Found("watch", finding, trade)


def conflict(finding: Message, trade: Message) -> Found:
    return Found("conflict", finding, trade)


def checks_for(case: Case) -> tuple[Check, ...]:
    """Every check that applies to one picture, conflicts first."""
    the_set = Set(case)
    found = [one for key, name, test in _CHECKS if (one := _run(the_set, key, name, test)) is not None]
    return tuple(sorted(found, key=lambda one: ("conflict", "watch", "good").index(one.outcome)))


def _run(the_set: Set, key: str, name: Message, test: Test) -> Check | None:
    case = the_set.case
    with case.reading() as reads:
        found = test(the_set)
        shot = case.shot.key
    if found is None:
        return None
    return Check(
        key=case.line_key(f"check.{key}"),
        name=name,
        finding=found.finding,
        outcome=found.outcome,
        shot=shot,
        rests_on=tuple(sorted(reads)),
        trade=found.trade,
    )
