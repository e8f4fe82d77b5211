"""What has been said so far, parsed on reading, with a memory of what was read."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import TypeVar, cast

from planner.interview.kinds import WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question

T = TypeVar("T")
Default = TypeVar("Default")


class NotTold(LookupError):
    """Nothing usable was said: unanswered, left to us, no longer fitting, or the question does not apply."""


class Answers:
    """Raw answers by question key, read as typed values.

    Every read, also one that finds nothing, is noted in the readings that are open; so advice knows what it
    rests on.
    """

    def __init__(self, raw: Mapping[str, object]) -> None:
        self.raw = raw
        self._open: list[set[str]] = []
        self._known: dict[str, tuple[object, frozenset[str]]] = {}

    def __getitem__(self, question: Question[T]) -> T:
        value = self._read(question)
        if isinstance(value, NotTold):
            raise value
        return value

    def get(self, question: Question[T], default: Default) -> T | Default:
        """The typed answer, or the default where nothing usable was said."""
        value = self._read(question)
        return default if isinstance(value, NotTold) else value

    def has(self, question: Question[object]) -> bool:
        """Whether something usable was said."""
        return not isinstance(self._read(question), NotTold)

    def without(self, keys: Collection[str]) -> Answers:
        """These answers as if some questions had never been asked."""
        return Answers({key: raw for key, raw in self.raw.items() if key not in keys})

    def applies(self, question: Question[object]) -> bool:
        """Whether the question matters, given what has been said."""
        return question.applies(self)

    def is_settled(self, question: Question[object]) -> bool:
        """Whether it need not be asked again: answered in a way that fits, or left to us."""
        return self.leaves_to_us(question) or self._parses(question)

    def leaves_to_us(self, question: Question[object]) -> bool:
        """Whether the person said “you choose”."""
        return question.you_choose is not None and self.raw.get(question.key) == YOU_CHOOSE

    @contextmanager
    def reading(self) -> Iterator[set[str]]:
        """Collects the keys of all questions read while it is open."""
        reads: set[str] = set()
        self._open.append(reads)
        try:
            yield reads
        finally:
            self._open.pop()
            self.note(reads)

    def note(self, keys: set[str] | frozenset[str]) -> None:
        """Adds keys to every open reading, for a value that was worked out earlier from those answers."""
        for reads in self._open:
            reads |= keys

    def _parses(self, question: Question[object]) -> bool:
        try:
            question.kind.parse(self.raw.get(question.key))
        except WrongAnswer:
            return False
        return True

    def _read(self, question: Question[T]) -> T | NotTold:
        if question.key not in self._known:
            with self.reading() as reads:
                value = self._parse(question)
            self._known[question.key] = (value, frozenset(reads | {question.key}))
        known, rests_on = self._known[question.key]
        self.note(rests_on)
        return cast("T | NotTold", known)

    def _parse(self, question: Question[T]) -> T | NotTold:
        if not self.applies(question):
            return NotTold(question.key)
        try:
            return question.kind.parse(self.raw.get(question.key))
        except WrongAnswer:
            return NotTold(question.key)
