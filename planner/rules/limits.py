"""Numbers are decided by limits that intersect.

An empty intersection is a conflict, never settled in silence.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

import msgspec

from planner.interview.answers import NotTold
from planner.rules.case import Case
from planner.words import Message, Quantity, Unit


@dataclass(frozen=True)
class Bound:
    """What a limit says.

    At least, at most, or rather this value. A hard bound is physical and wins a conflict.
    """

    kind: Literal["at-least", "at-most", "rather"]
    value: float
    says: Message
    hard: bool = False


def at_least(value: float, says: Message, *, hard: bool = False) -> Bound:
    return Bound("at-least", value, says, hard)


def at_most(value: float, says: Message, *, hard: bool = False) -> Bound:
    return Bound("at-most", value, says, hard)


def rather(value: float, says: Message) -> Bound:
    """A wish inside the bounds; the last rule that speaks is heard."""
    return Bound("rather", value, says)


class Limit(msgspec.Struct, frozen=True, gc=False):
    """One limit as it was heard, for the account."""

    rule: str
    kind: Literal["at-least", "at-most", "rather"]
    value: float
    says: Message
    source: str
    rests_on: tuple[str, ...]
    hard: bool

    def is_broken_by(self, value: float) -> bool:
        """Whether the value does not keep it."""
        if self.kind == "at-least":
            return value < self.value - 1e-6
        return self.kind == "at-most" and value > self.value + 1e-6


class Settled(msgspec.Struct, frozen=True, gc=False, tag="settled"):
    """The number, the bounds it had to keep, and the whole account.

    `original` where the photographer corrected it.
    """

    key: str
    unit: Unit
    value: float
    least: float | None
    most: float | None
    limits: tuple[Limit, ...]
    rests_on: tuple[str, ...]
    conflict: bool
    original: float | None = None

    @property
    def quantity(self) -> Quantity:
        return Quantity(self.value, self.unit)

    @property
    def broken(self) -> tuple[Limit, ...]:
        """The limits that the value does not keep."""
        return tuple(one for one in self.limits if one.is_broken_by(self.value))

    @property
    def because(self) -> tuple[Limit, ...]:
        """The limits that made the value what it is: those it meets exactly, then the wish."""
        met = tuple(one for one in self.limits if one.kind != "rather" and abs(one.value - self.value) < 1e-6)
        return met or tuple(one for one in self.limits if one.kind == "rather")[-1:] or self.limits


Say = Callable[[Case], Bound | None]


class Measure:
    """One number to settle, such as the aperture.

    `steps` are the values that equipment offers, ascending; the value is rounded to the nearest of them that
    keeps the bounds.
    """

    def __init__(self, key: str, unit: Unit, steps: Sequence[float] = ()) -> None:
        self.key = key
        self.unit = unit
        self.steps = steps
        self.rules: list[tuple[Say, str]] = []

    def limit(self, *, source: str) -> Callable[[Say], Say]:
        """Registers a rule that bounds the number."""

        def register(say: Say) -> Say:
            self.rules.append((say, source))
            return say

        return register

    def settle(self, case: Case, fallback: float) -> Settled:
        """Settles the number; `fallback` is taken where no rule wishes for a value."""
        with case.reading() as reads:
            limits = tuple(heard for say, source in self.rules if (heard := self._hear(case, say, source)))
        least = max((one.value for one in limits if one.kind == "at-least"), default=None)
        most = min((one.value for one in limits if one.kind == "at-most"), default=None)
        wish = next((one.value for one in reversed(limits) if one.kind == "rather"), fallback)
        value = self._within(wish, least, most, limits)
        correction = case.correction(self.key)
        corrected = float(correction) if isinstance(correction, int | float) else value
        settled = Settled(
            key=self.key,
            unit=self.unit,
            value=corrected,
            least=least,
            most=most,
            limits=limits,
            rests_on=tuple(sorted(reads)),
            conflict=least is not None and most is not None and least > most,
            original=value if corrected != value else None,
        )
        case.keep_settled(settled)
        return settled

    def _hear(self, case: Case, say: Say, source: str) -> Limit | None:
        start = case.told.bookmark()
        try:
            bound = say(case)
        except NotTold:
            return None
        if bound is None:
            return None
        rests_on = tuple(sorted(case.told.read_since(start)))
        return Limit(say.__name__, bound.kind, bound.value, bound.says, source, rests_on, bound.hard)

    def _within(
        self, wish: float, least: float | None, most: float | None, limits: tuple[Limit, ...]
    ) -> float:
        if least is not None and most is not None and least > most:
            # What is physical wins; between two wishes about quality the upper bound does.
            floors = (one.value for one in limits if one.hard and one.kind == "at-least")
            return max((most, *floors))
        value = wish if least is None else max(wish, least)
        value = value if most is None else min(value, most)
        fitting = [
            step for step in self.steps if (least is None or step >= least) and (most is None or step <= most)
        ]
        return min(fitting, key=lambda step: abs(step - value)) if fitting else value
