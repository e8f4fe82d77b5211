"""Two answers that pull apart: both sides with their reasons, one kind question, and two ways out.

The client hears of it in the remark on the later answer; the photographer reads it among the plan's checks.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from planner.interview.answers import Answers, NotTold
from planner.words import Message, _


@dataclass(frozen=True)
class Contradiction:
    """Neither side is wrong; `asks` is what to ask, `ways` what may be answered.

    `outcome` is "conflict" where the plan cannot serve both, and "watch" where it serves both at a price.
    """

    key: str
    name: Message
    one: Message
    other: Message
    asks: Message
    ways: tuple[Message, Message]
    outcome: Literal["watch", "conflict"] = "watch"
    rests_on: tuple[str, ...] = ()

    @property
    def said(self) -> Message:
        """Both sides and the question, in one breath, for the person who answered."""
        return _("{one} {other} {asks}", one=self.one, other=self.other, asks=self.asks)


Finds = Callable[[Answers], Contradiction | None]
"""A function named as the sentence that is at stake; None where nothing pulls apart."""

Remark = Callable[[Answers], Message | None]


def found(told: Answers, clashes: Iterable[Finds]) -> tuple[Contradiction, ...]:
    """Every contradiction in the answers, with the answers that it rests on."""
    return tuple(one for clash in clashes if (one := _with_its_answers(told, clash)) is not None)


def or_else(clashes: Iterable[Finds], remark: Remark) -> Remark:
    """A remark that speaks of the first contradiction, and of what the answer changes where there is none."""
    known = tuple(clashes)

    def says(told: Answers) -> Message | None:
        first = next(iter(found(told, known)), None)
        return first.said if first else remark(told)

    return says


def silent(told: Answers) -> Message | None:
    """For questions whose options say themselves what they change."""
    return None


def _with_its_answers(told: Answers, clash: Finds) -> Contradiction | None:
    with told.reading() as reads:
        try:
            one = clash(told)
        except NotTold:
            return None
    return replace(one, rests_on=tuple(sorted(reads))) if one else None
