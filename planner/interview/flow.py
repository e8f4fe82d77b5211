"""Replay: the answers alone decide what has been asked, what comes next and how far along we are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from planner.interview.answers import Answers
from planner.interview.question import Question

Script = Sequence[Question[object]]


@dataclass(frozen=True)
class Progress:
    """How many of the questions that matter so far are settled."""

    settled: int
    total: int

    @property
    def fraction(self) -> float:
        return self.settled / self.total if self.total else 1.0


@dataclass(frozen=True)
class Replay:
    """The conversation as the answers tell it: what applies, in order, and the first thing still to ask.

    `offered` are the questions that apply and are asked only of who takes them up.
    """

    asked: Script
    offered: Script
    next: Question[object] | None
    progress: Progress

    def before(self, question: Question[object]) -> Question[object] | None:
        """The question that comes before this one, for going back."""
        place = self.asked.index(question) if question in self.asked else 0
        return self.asked[place - 1] if place else None

    def after(self, question: Question[object], told: Answers) -> Question[object] | None:
        """The next unsettled question after this one, or the first unsettled one of all."""
        place = self.asked.index(question) if question in self.asked else -1
        later = (one for one in self.asked[place + 1 :] if not told.is_settled(one))
        return next(later, self.next)


def replay(script: Script, told: Answers) -> Replay:
    """Runs the script against the answers."""
    applying = [question for question in script if told.applies(question)]
    asked = tuple(question for question in applying if not question.offered)
    offered = tuple(question for question in applying if question.offered)
    open_ones = [question for question in asked if not told.is_settled(question)]
    progress = Progress(len(asked) - len(open_ones), len(asked))
    return Replay(asked, offered, open_ones[0] if open_ones else None, progress)
