"""The one mechanism for every choice: candidates, requirements that rule out, reasons for and against.

A rule is a small function named as a sentence. It looks at the case and one candidate and either keeps silent
(None) or says why, as a Message. A rule whose answer is missing keeps silent by itself, because reading what
was not told raises NotTold. The decision keeps the winner, every reason, the runners-up in order and every
exclusion.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

import msgspec

from planner.interview.answers import NotTold
from planner.rules.case import Case
from planner.words import Message

Row = TypeVar("Row")
Test = Callable[[Case, Row], Message | None]


class Strength(float, enum.Enum):
    """How much a reason weighs; a requirement is not weighed, it rules out."""

    DECISIVE = 6.0
    """Outweighs what is usual: the client named it, or the kit can not do it well."""
    STRONG = 3.0
    CLEAR = 2.0
    MILD = 1.0
    SLIGHT = 0.5


DECISIVE, STRONG, CLEAR, MILD, SLIGHT = Strength


# gc=False: a plan holds thousands of these, none of which can point back at itself.
class Reason(msgspec.Struct, frozen=True, gc=False):
    """One thing that was said about one candidate.

    `weight` is positive for it, negative against, 0 for a requirement.
    """

    rule: str
    says: Message
    weight: float
    source: str
    rests_on: tuple[str, ...]


class Judged(msgspec.Struct, frozen=True, gc=False):
    """One candidate with all that spoke for it, against it, and what rules it out."""

    key: str
    score: float
    speaks_for: tuple[Reason, ...]
    speaks_against: tuple[Reason, ...]
    ruled_out_by: tuple[Reason, ...]
    passed_over: bool = False
    """It was never meant for such a case, so it is not taken even where nothing else is possible."""


class Decision(msgspec.Struct, frozen=True, gc=False, tag="decision"):
    """What was chosen and the whole account of it.

    `original` is what the rules chose where the photographer corrected it. `forced` says that every candidate
    was ruled out and the least hindered one had to be taken: a conflict that the plan shows.
    """

    key: str
    chosen: Judged
    runners_up: tuple[Judged, ...]
    ruled_out: tuple[Judged, ...]
    rests_on: tuple[str, ...]
    original: str | None = None
    forced: bool = False

    @property
    def winner(self) -> str:
        return self.chosen.key

    @property
    def candidates(self) -> tuple[str, ...]:
        """Every candidate's key: the winner, then the others in order of merit."""
        return tuple(one.key for one in (self.chosen, *self.runners_up, *self.ruled_out))

    @property
    def because(self) -> tuple[Reason, ...]:
        """What spoke for the winner, strongest first."""
        return tuple(sorted(self.chosen.speaks_for, key=lambda reason: -reason.weight))

    @property
    def stood_aside(self) -> tuple[Judged, ...]:
        """Candidates with more to speak for them that are not possible here, best first."""
        better = [one for one in self.ruled_out if one.score > self.chosen.score]
        return tuple(sorted(better, key=lambda one: -one.score))

    @property
    def decided_by(self) -> frozenset[str]:
        """The answers behind what spoke for the winner, and behind what stood in a better one's way."""
        reasons = [*self.chosen.speaks_for, *(why for one in self.stood_aside for why in one.ruled_out_by)]
        return frozenset(key for reason in reasons for key in reason.rests_on)


@dataclass(frozen=True)
class Rule(Generic[Row]):
    """A registered rule; `strength` None marks a requirement, `sign` -1 one that speaks against."""

    test: Test[Row]
    source: str
    strength: Strength | None
    sign: int

    @cached_property
    def name(self) -> str:
        return self.test.__name__

    @cached_property
    def weight(self) -> float:
        return self.sign * self.strength.value if self.strength else 0.0

    def hears(self, case: Case, row: Row) -> Reason | None:
        """What the rule says; silence where an answer that it reads is missing."""
        return next(heard((self,), case, row), None)


def heard(rules: Iterable[Rule[Row]], case: Case, row: Row) -> Iterator[Reason]:
    """What those of the rules say that do not keep silent: a plan asks some thousands of them."""
    told = case.told
    for rule in rules:
        start = told.bookmark()
        try:
            says = rule.test(case, row)
        except NotTold:
            continue
        if says is not None:
            rests_on = tuple(sorted(told.read_since(start)))
            yield Reason(rule.name, says, rule.weight, rule.source, rests_on)


class Choice(Generic[Row]):
    """One kind of choice, such as the lighting: its candidates and its rules."""

    def __init__(self, key: str, rows: Mapping[str, Row]) -> None:
        self.key = key
        self.rows = rows
        self.rules: list[Rule[Row]] = []
        self._about: dict[str, list[Rule[Row]]] = {key: [] for key in rows}
        self._filters: dict[str, list[Rule[Row]]] = {key: [] for key in rows}

    def favours(self, *only: str, strength: Strength, source: str) -> Callable[[Test[Row]], Test[Row]]:
        """Registers a rule that speaks for candidates.

        Those named, or any about which it does not keep silent.
        """
        return self._register(only, strength, 1, source)

    def speaks_against(self, *only: str, strength: Strength, source: str) -> Callable[[Test[Row]], Test[Row]]:
        """Registers a rule that speaks against candidates."""
        return self._register(only, strength, -1, source)

    def rules_out(self, *only: str, source: str) -> Callable[[Test[Row]], Test[Row]]:
        """Registers a requirement: what it says is why the candidate is not possible."""
        return self._register(only, None, 0, source)

    def passes_over(self, *only: str, source: str) -> Callable[[Test[Row]], Test[Row]]:
        """Registers a requirement heard before all others: the candidate is meant for another kind of case.

        Nothing else is then heard about it, so it never counts as the better one that had to stand aside.
        """
        return self._register(only, None, 0, source, is_filter=True)

    def _register(
        self,
        only: tuple[str, ...],
        strength: Strength | None,
        sign: int,
        source: str,
        *,
        is_filter: bool = False,
    ) -> Callable[[Test[Row]], Test[Row]]:
        unknown = set(only) - set(self.rows)
        if unknown:
            raise KeyError(f"{self.key}: no such candidate: {', '.join(sorted(unknown))}")

        def register(test: Test[Row]) -> Test[Row]:
            rule = Rule(test, source, strength, sign)
            self.rules.append(rule)
            for key in only or self.rows:
                (self._filters if is_filter else self._about)[key].append(rule)
            return test

        return register

    def hindrance(self, case: Case, key: str) -> Reason | None:
        """The first requirement that one candidate does not meet; what merely speaks for or against it is not heard."""
        rules = [*self._filters[key], *(rule for rule in self._about[key] if rule.strength is None)]
        return next(heard(rules, case, self.rows[key]), None)

    def judge(self, case: Case, key: str) -> Judged:
        """Hears every rule about one candidate, unless it was never meant for such a case."""
        row = self.rows[key]
        passed_over = next(heard(self._filters[key], case, row), None)
        if passed_over:
            return Judged(key, 0.0, (), (), (passed_over,), passed_over=True)
        reasons = list(heard(self._about[key], case, row))
        return Judged(
            key=key,
            score=sum(reason.weight for reason in reasons),
            speaks_for=tuple(reason for reason in reasons if reason.weight > 0),
            speaks_against=tuple(reason for reason in reasons if reason.weight < 0),
            ruled_out_by=tuple(reason for reason in reasons if reason.weight == 0),
        )

    def decide(self, case: Case) -> Decision:
        """Chooses.

        Among equals the earlier row of the table wins. A correction that names a candidate always wins.
        """
        with case.reading() as reads:
            judged = [self.judge(case, key) for key in self.rows]
        possible = sorted((one for one in judged if not one.ruled_out_by), key=lambda one: -one.score)
        excluded = sorted((one for one in judged if one.ruled_out_by), key=_least_hindered)
        best = (possible or excluded)[0]
        corrected = case.correction(self.key)
        chosen = next((one for one in judged if one.key == corrected), best)
        decision = Decision(
            key=self.key,
            chosen=chosen,
            runners_up=tuple(one for one in possible if one is not chosen),
            ruled_out=tuple(one for one in excluded if one is not chosen),
            rests_on=tuple(sorted(reads)),
            original=best.key if chosen is not best else None,
            forced=bool(chosen.ruled_out_by),
        )
        case.keep(decision)
        return decision


def _least_hindered(judged: Judged) -> tuple[bool, int, float]:
    return judged.passed_over, len(judged.ruled_out_by), -judged.score
