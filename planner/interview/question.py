"""A question: what it asks, why, when it applies, and what the answer changes."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from planner.interview.kinds import Kind, One
from planner.words import Message, _

if TYPE_CHECKING:
    from planner.interview.answers import Answers

T_co = TypeVar("T_co", covariant=True)

LEAVE_WORDS = _("You choose")
YOU_CHOOSE = "you-choose"
"""The raw answer to any client question that hands the choice to the photographer."""


def _always(told: Answers) -> bool:
    return True


def _silent(told: Answers) -> Message | None:
    return None


def _any(told: Answers) -> Collection[str] | None:
    return None


@dataclass(frozen=True, eq=False)
class Question(Generic[T_co]):
    """One thing we ask.

    `you_choose` says what leaving it to us would mean; a question without it must be answered or skipped.
    `remark` says, once it is answered, what the answer changes. `private` answers concern body, health or
    faith: they reach the photographer alone and no shared paper. `likely` names the options to offer first
    where there are many (None: all alike); the others stay within reach and are answers as good as these.
    `leave_words` is what the button says that leaves the question to us. An `offered` question is not asked in its
    turn: it stands with the answers, settled as if it were left to us, until the person takes it up.
    """

    key: str
    chapter: str
    asks: Message
    kind: Kind[T_co]
    why: Message
    you_choose: Message | None = None
    hint: Message | None = None
    applies: Callable[[Answers], bool] = _always
    remark: Callable[[Answers], Message | None] = _silent
    asked_of: Literal["client", "photographer"] = "client"
    private: bool = False
    likely: Callable[[Answers], Collection[str] | None] = _any
    leave_words: Message = LEAVE_WORDS
    offered: bool = False

    def reply(self, told: Answers) -> Message | None:
        """What the answer changes, said back to the person; None while there is none."""
        if told.leaves_to_us(self):
            return self.you_choose
        if not told.has(self):
            return None
        return self.remark(told) or self._what_the_option_says(told)

    def _what_the_option_says(self, told: Answers) -> Message | None:
        return self.kind.options[told[self]].then if isinstance(self.kind, One) else None

    def __repr__(self) -> str:
        return f"<Question {self.key}>"
