"""One question as the client sees it: the exchange before it, its choices, and how far along it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from planner.forms.pictured import address
from planner.interview.answers import Answers
from planner.interview.flow import Replay, replay
from planner.interview.kinds import Many, Number, One, Option
from planner.interview.question import YOU_CHOOSE, Question
from planner.interview.script import CHAPTERS, CLIENT
from planner.interview.script.drawn import CLAY, HEADS, STAND_IN
from planner.stage.faces import HEAD_PREFIX, face
from planner.stage.heads import LABEL
from planner.words import Listing, Message, _

FEW_STEPS = 12
"""Up to so many whole numbers are offered as buttons."""
SOMETHING_ELSE = _("Something else")
FEW_PICTURES = 6
MANY_CHOICES = 20
"""From so many choices on, each heading folds its own away."""


@dataclass(frozen=True)
class Choice:
    """An option with its key, and whether it is the one that was chosen."""

    key: str
    option: Option
    chosen: bool
    head: str = CLAY

    @property
    def address(self) -> str:
        """Where its picture is fetched."""
        return address(self.option.picture, self.head)

    @property
    def is_lit(self) -> bool:
        """Whether its picture is a face under a light, on the stand-in."""
        return bool(face(self.option.picture)) and not self.option.picture.startswith(HEAD_PREFIX)


@dataclass(frozen=True)
class Group:
    """Choices under one heading; folded away where there are too many to look over at once."""

    heading: Message | None
    choices: tuple[Choice, ...]
    folded: bool = False

    @property
    def open(self) -> bool:
        """Whether the fold must be open, because something chosen lies in it."""
        return any(choice.chosen for choice in self.choices)


@dataclass(frozen=True)
class Exchange:
    """A question that was answered: what was said, and what we say to that."""

    question: Question[Any]
    answers: tuple[Message, ...]
    reply: Message | None
    left_to_us: bool

    @property
    def answer(self) -> Message:
        """All that was said, in one breath."""
        return _("{answers}", answers=Listing(self.answers))


@dataclass(frozen=True)
class Turn:
    """A question in its place in the conversation; `raw` is what stands in its fields, as typed."""

    question: Question[Any]
    told: Answers
    run: Replay
    raw: Any = None
    error: Message | None = None
    meanwhile: Message | None = None
    """What someone else has answered since the page was made, where the two differ."""

    @property
    def shape(self) -> str:
        """The partial that draws it: "one", "many", "number" or "text"."""
        return type(self.question.kind).__name__.lower()

    @property
    def chapter(self) -> Message:
        return CHAPTERS[self.question.chapter]

    @property
    def number(self) -> int:
        """Its place among the questions that are asked, from 1; 0 for one that is only offered."""
        return 0 if self.question.offered else self.run.asked.index(self.question) + 1

    @property
    def total(self) -> int:
        return len(self.run.asked)

    @cached_property
    def back(self) -> Question[Any] | None:
        return self.run.before(self.question)

    @cached_property
    def last(self) -> Exchange | None:
        """The exchange just before this question."""
        return exchange(self.back, self.told) if self.back else None

    @property
    def left_to_us(self) -> bool:
        return bool(self.raw == YOU_CHOOSE)

    @property
    def typed(self) -> Any:
        """What stands in a field to type in."""
        return "" if self.raw is None or self.left_to_us else self.raw

    @property
    def settled(self) -> bool:
        """Whether it can be passed by as it is."""
        return self.told.is_settled(self.question)

    @property
    def steps(self) -> range | None:
        """The whole numbers to press, where there are few."""
        kind = self.question.kind
        if not isinstance(kind, Number) or not kind.whole or kind.most - kind.least >= FEW_STEPS:
            return None
        return range(int(kind.least), int(kind.most) + 1)

    @property
    def stand_in(self) -> Message | None:
        """Whose head shows the light of this question's pictures, where the person may take another."""
        lit = any(choice.is_lit for group in self.groups for choice in group.choices)
        return HEADS[self._head] if lit and STAND_IN in self.run.offered else None

    @property
    def _head(self) -> str:
        return self.told.get(STAND_IN, CLAY)

    @property
    def in_pictures(self) -> bool:
        """Whether the choices are looked at rather than read."""
        return any(choice.option.picture for group in self.groups for choice in group.choices)

    @property
    def caption(self) -> Message | None:
        """What is said with faces under a light."""
        return (
            LABEL
            if any(face(choice.option.picture) for group in self.groups for choice in group.choices)
            else None
        )

    def in_small_pictures(self) -> bool:
        """Whether there are so many pictures that more than two share a row of a phone."""
        return sum(len(group.choices) for group in self.groups) > FEW_PICTURES

    @cached_property
    def groups(self) -> list[Group]:
        """What fits the person under its headings, and the rest folded away at the end."""
        kind = self.question.kind
        if not isinstance(kind, One | Many):
            return []
        likely = self.question.likely(self.told)
        choices = list(_choices(kind.options, self.raw, self._head))
        fitting = [choice for choice in choices if likely is None or choice.key in likely]
        others = tuple(choice for choice in choices if choice not in fitting)
        if not fitting:
            fitting, others = choices, ()
        return [*_under_headings(fitting), *([Group(SOMETHING_ELSE, others, folded=True)] if others else [])]


def turn(raw: Mapping[str, Any], question: Question[Any]) -> Turn:
    """The question as it stands now."""
    told = Answers(raw)
    return Turn(question, told, replay(CLIENT, told), raw.get(question.key))


def exchange(question: Question[Any], told: Answers) -> Exchange | None:
    """What was said to the question; None while it is open."""
    if not told.is_settled(question):
        return None
    if told.leaves_to_us(question):
        return Exchange(question, (question.leave_words,), question.reply(told), left_to_us=True)
    raw = told.raw[question.key]
    parts = [[key] for key in question.kind.parse(raw)] if isinstance(question.kind, Many) else [raw]
    answers = tuple(question.kind.spoken(part) for part in parts)
    return Exchange(question, answers, question.reply(told), left_to_us=False)


def _choices(options: Mapping[str, Option], raw: Any, head: str) -> Iterator[Choice]:
    chosen = raw if isinstance(raw, list | tuple) else [raw]
    for key, option in options.items():
        yield Choice(str(key), option, key in chosen, head)


def _under_headings(choices: list[Choice]) -> Iterator[Group]:
    under: dict[str, list[Choice]] = {}
    for choice in choices:
        under.setdefault(choice.option.group.text if choice.option.group else "", []).append(choice)
    folded = len(under) > 1 and len(choices) >= MANY_CHOICES
    for together in under.values():
        yield Group(together[0].option.group, tuple(together), folded)
