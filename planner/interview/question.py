"""A question: what it asks, why, when it applies, and what the answer changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeVar

from planner.interview.kinds import Kind
from planner.words import Message

if TYPE_CHECKING:
    from planner.interview.answers import Answers

T_co = TypeVar("T_co", covariant=True)

YOU_CHOOSE = "you-choose"
"""The raw answer to any client question that hands the choice to the photographer."""


def _always(told: Answers) -> bool:
    return True


def _silent(told: Answers) -> Message | None:
    return None


@dataclass(frozen=True, eq=False)
class Question(Generic[T_co]):
    """One thing we ask.

    `you_choose` says what leaving it to us would mean; a question without it must be answered or skipped.
    `remark` says, once it is answered, what the answer changes. `private` answers concern body, health or faith:
    they reach the photographer alone and no shared paper.
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

    def __repr__(self) -> str:
        return f"<Question {self.key}>"
