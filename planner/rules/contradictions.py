"""Answers that pull apart, as checks of the plan: both sides, the question to ask, and two ways out."""

from __future__ import annotations

from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, found
from planner.interview.script import care, feel, frame, purpose, time, uses, wardrobe
from planner.rules.advice import Check
from planner.words import _

CLASHES = (
    *purpose.CLASHES,
    *uses.CLASHES,
    *feel.CLASHES,
    *frame.CLASHES,
    *wardrobe.CLASHES,
    *care.CLASHES,
    *time.CLASHES,
)
"""In the order of the conversation; each is also said to the client, in the remark on the later answer."""


def contradictions(told: Answers) -> tuple[Contradiction, ...]:
    """Every contradiction in what was said so far."""
    return found(told, CLASHES)


def contradiction_checks(told: Answers) -> tuple[Check, ...]:
    """One check for each contradiction."""
    return tuple(_as_check(one) for one in contradictions(told))


def _as_check(one: Contradiction) -> Check:
    first, second = one.ways
    return Check(
        key=f"session.check.{one.key}",
        name=one.name,
        finding=_("{one} {other}", one=one.one, other=one.other),
        outcome=one.outcome,
        rests_on=one.rests_on,
        trade=_("Ask: {asks} {first} Or: {second}", asks=one.asks, first=first, second=second),
    )
