"""From decisions and numbers to lines of the plan: what, why, on which answers, on whose word."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import TypeVar

from planner.interview.answers import Answers
from planner.interview.script import BY_KEY
from planner.rules.advice import Line, Origin
from planner.rules.case import Case
from planner.rules.engine import Decision, Reason
from planner.rules.limits import Limit, Settled
from planner.words import Message, Quantity, Unit, _, verbatim

Row = TypeVar("Row")

WHERE_WE_START = _("Nothing that was said asks for another; this is where we start.")
BY_HAND = _("The photographer wants it so.")


def decision_line(
    case: Case,
    key: str,
    decision: Decision,
    label: Message,
    name: Callable[[str], Message],
    *,
    and_also: Sequence[Message] = (),
    also_rests_on: Collection[str] = (),
) -> Line:
    """Says a decision that has been made; `name` puts a candidate's key into words.

    `and_also` is advice that goes with it, and `also_rests_on` the answers behind that.
    """
    keys = (decision.decided_by or frozenset(decision.rests_on)).union(also_rests_on)
    reasons = _said(decision.because) or (BY_HAND if decision.original else WHERE_WE_START,)
    return Line(
        key=key,
        label=label,
        what=name(decision.winner),
        because=(*reasons, *_why_no_better_one(decision, name), *and_also),
        rests_on=tuple(sorted(keys)),
        sources=_sources(decision.because),
        origin="corrected" if decision.original else origin_of(case.told, keys),
        original=name(decision.original) if decision.original else None,
        account=decision,
    )


def _why_no_better_one(decision: Decision, name: Callable[[str], Message]) -> tuple[Message, ...]:
    """What stood in the way of the candidate that had most to speak for it, if another had to be taken."""
    for one in decision.stood_aside[:1]:
        why = one.ruled_out_by[0]
        return (_("Otherwise “{candidate}” would be first. {why}", candidate=name(one.key), why=why.says),)
    return ()


def measured(case: Case, settled: Settled, label: Message, *, and_also: Sequence[Message] = ()) -> Line:
    """A settled number as a line; a corrected one keeps what the rules had found."""
    limits = settled.because
    keys = _keys(limits) or frozenset(settled.rests_on)
    unit = settled.quantity.unit
    original = None if settled.original is None else _said_number(settled.original, unit)
    return Line(
        key=case.line_key(settled.key),
        label=label,
        what=_said_number(settled.value, unit),
        because=(*(_said(limits) or (WHERE_WE_START,)), *and_also),
        rests_on=tuple(sorted(keys)),
        sources=_sources(limits),
        origin="corrected" if original is not None else origin_of(case.told, keys),
        original=original,
        account=settled,
    )


def stated(
    told: Answers,
    key: str,
    label: Message,
    what: Message,
    *,
    because: Sequence[Message] = (),
    rests_on: Iterable[str] = (),
    sources: Sequence[str] = ("house-judgement",),
    private: bool = False,
) -> Line:
    """A line that no decision stands behind."""
    keys = tuple(sorted(set(rests_on)))
    return Line(
        key=key,
        label=label,
        what=what,
        because=tuple(because),
        rests_on=keys,
        sources=tuple(sources),
        origin=origin_of(told, keys),
        private=private,
    )


def origin_of(told: Answers, keys: Collection[str]) -> Origin:
    """Who stands behind a line: the client, only the photographer, or nobody yet."""
    asked_of = {BY_KEY[key].asked_of for key in keys if key in BY_KEY and told.has(BY_KEY[key])}
    if "client" in asked_of:
        return "answer"
    return "studio" if asked_of else "assumed"


def rewritten(line: Line, words: str) -> Line:
    """The line in the photographer's own words, over the struck original."""
    return Line(
        key=line.key,
        label=line.label,
        what=verbatim(words),
        because=line.because,
        rests_on=line.rests_on,
        sources=line.sources,
        origin="corrected",
        original=line.what,
        account=line.account,
        private=line.private,
    )


def _keys(reasons: Iterable[Reason | Limit]) -> frozenset[str]:
    return frozenset(key for reason in reasons for key in reason.rests_on)


def _said(reasons: Iterable[Reason | Limit]) -> tuple[Message, ...]:
    return tuple(reason.says for reason in reasons)


def _sources(reasons: Iterable[Reason | Limit]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(reason.source for reason in reasons)) or ("house-judgement",)


def _said_number(value: float, unit: Unit) -> Message:
    return _("{value}", value=Quantity(value, unit))
