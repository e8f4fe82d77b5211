"""One recommendation's whole account in words: reasons, other candidates, answers, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol

import msgspec

from planner.craft import SOURCES, Source
from planner.interview.answers import Answers
from planner.interview.kinds import WrongAnswer
from planner.interview.question import Question
from planner.interview.script import BY_KEY
from planner.plan.plan import Line
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.camera.lens import LENS
from planner.rules.crop import CROP
from planner.rules.engine import Decision, Judged, Reason, Strength
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lights import REFLECTOR
from planner.rules.limits import Limit, Settled
from planner.rules.orientation import ORIENTATION
from planner.rules.posing import POSE
from planner.words import Message, _, verbatim

FIRST_FEW = 3
"""Alternatives that a page shows with all that was said about them."""

STRENGTHS: Mapping[float, Message] = {
    Strength.DECISIVE: _("decisive"),
    Strength.STRONG: _("strong"),
    Strength.CLEAR: _("clear"),
    Strength.MILD: _("mild"),
    Strength.SLIGHT: _("slight"),
}


class Named(Protocol):
    """A candidate's row, as far as an account needs it."""

    @property
    def words(self) -> Message: ...


CANDIDATES: Mapping[str, Mapping[str, Named]] = {
    choice.key: choice.rows for choice in (CROP, ORIENTATION, BACKDROP, LIGHTING, REFLECTOR, LENS, POSE)
}
"""The candidates of every choice, by the key of the choice."""


class Basis(msgspec.Struct, frozen=True):
    """One question that a recommendation rests on; `answer` is None while nothing usable was said."""

    key: str
    asks: Message
    answer: Message | None
    private: bool
    asked_of: str


class Said(msgspec.Struct, frozen=True):
    """One reason with how much it weighs and on whose word it stands."""

    says: Message
    strength: Message | None
    source: Source | None


class Candidate(msgspec.Struct, frozen=True):
    """Another thing that could have been chosen, with what was said about it."""

    key: str
    words: Message
    speaks_for: tuple[Said, ...]
    speaks_against: tuple[Said, ...]
    ruled_out_by: tuple[Said, ...]


class Account(msgspec.Struct, frozen=True):
    """All that stands behind one line. Bounds are a number's limits; `broken` those that a correction breaks."""

    rests_on: tuple[Basis, ...]
    not_told: tuple[Basis, ...]
    sources: tuple[Source, ...]
    speaks_for: tuple[Said, ...] = ()
    speaks_against: tuple[Said, ...] = ()
    alternatives: tuple[Candidate, ...] = ()
    ruled_out: tuple[Candidate, ...] = ()
    bounds: tuple[Said, ...] = ()
    broken: tuple[Said, ...] = ()

    @property
    def others(self) -> tuple[Candidate, ...]:
        """The candidates beyond the first few alternatives, with those that were ruled out."""
        return self.alternatives[FIRST_FEW:] + self.ruled_out


def account_of(line: Line, told: Answers) -> Account:
    """The account of one line, as the answers stand."""
    bases = bases_of(line.rests_on, told)
    decision = line.account if isinstance(line.account, Decision) else None
    settled = line.account if isinstance(line.account, Settled) else None
    return Account(
        speaks_for=_said(decision.because) if decision else (),
        speaks_against=_said(decision.chosen.speaks_against + decision.chosen.ruled_out_by)
        if decision
        else (),
        alternatives=_candidates(decision.key, decision.runners_up) if decision else (),
        ruled_out=_candidates(decision.key, decision.ruled_out) if decision else (),
        bounds=tuple(_bound(limit) for limit in settled.limits) if settled else (),
        broken=tuple(_bound(limit) for limit in settled.broken) if settled else (),
        rests_on=tuple(basis for basis in bases if basis.answer is not None),
        not_told=tuple(basis for basis in bases if basis.answer is None),
        sources=tuple(SOURCES[key] for key in line.sources if key in SOURCES),
    )


def bases_of(keys: Iterable[str], told: Answers) -> tuple[Basis, ...]:
    """The questions behind a recommendation with what was answered; keys of no question are left out."""
    return tuple(_basis(BY_KEY[key], told) for key in keys if key in BY_KEY)


def spoken(question: Question[object], told: Answers) -> Message | None:
    """The answer as the person would say it; None where nothing usable was said."""
    if told.leaves_to_us(question):
        return question.leave_words
    try:
        return question.kind.spoken(told.raw.get(question.key)) if told.applies(question) else None
    except WrongAnswer:
        return None


def named(choice: str, candidate: str) -> Message:
    """A candidate's name, or its key spelled out where the rules know it no longer."""
    rows = CANDIDATES.get(choice, {})
    return rows[candidate].words if candidate in rows else verbatim(candidate.replace("-", " "))


def named_or_typed(line: Line, typed: str) -> Message:
    """What someone wanted a line to say: the candidate's name, or what was typed."""
    if isinstance(line.account, Decision) and typed in line.account.candidates:
        return named(line.account.key, typed)
    return verbatim(typed)


def _basis(question: Question[object], told: Answers) -> Basis:
    return Basis(question.key, question.asks, spoken(question, told), question.private, question.asked_of)


def _candidates(choice: str, judged: Iterable[Judged]) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(
            key=one.key,
            words=named(choice, one.key),
            speaks_for=_said(one.speaks_for),
            speaks_against=_said(one.speaks_against),
            ruled_out_by=_said(one.ruled_out_by),
        )
        for one in judged
    )


def _said(reasons: Iterable[Reason]) -> tuple[Said, ...]:
    return tuple(
        Said(reason.says, STRENGTHS.get(abs(reason.weight)), SOURCES.get(reason.source)) for reason in reasons
    )


def _bound(limit: Limit) -> Said:
    return Said(limit.says, None, SOURCES.get(limit.source))
