"""What has been said so far, parsed on reading, with a memory of what was read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any, Protocol, TypeVar, cast

from planner.interview.kinds import WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question

T = TypeVar("T")
Default = TypeVar("Default")


class NotTold(LookupError):
    """Nothing usable was said: unanswered, left to us, no longer fitting, or the question does not apply."""


class Remembers(Protocol):
    """What facts can be remembered about: answers, or a case that rests on them."""

    def remember(self, work: Callable[[Any], T]) -> T: ...


About = TypeVar("About", bound=Remembers)


def remembered(work: Callable[[About], T]) -> Callable[[About], T]:
    """A fact that is worked out once; the answers it rests on are noted at every use."""

    @wraps(work)
    def recalled(about: About) -> T:
        return about.remember(work)

    return recalled


class Reading:
    """A reading of answers: open inside `with`, and handed on to the reading around it when it closes."""

    __slots__ = ("_reads", "_told")

    def __init__(self, told: Answers, also: Iterable[str]) -> None:
        self._told = told
        self._reads = set(also)

    def __enter__(self) -> set[str]:
        self._told.open(self._reads)
        return self._reads

    def __exit__(self, *raised: object) -> None:
        self._told.close()


class Answers:
    """Raw answers by question key, read as typed values.

    Every read, also one that finds nothing, is noted in the readings that are open; so advice knows what it
    rests on.
    """

    def __init__(self, raw: Mapping[str, object]) -> None:
        self.raw = raw
        self._open: list[set[str]] = []
        self._known: dict[object, tuple[object, frozenset[str]]] = {}

    def __getitem__(self, question: Question[T]) -> T:
        value = self._read(question)
        if isinstance(value, NotTold):
            # A new one each time: raising the one that is kept would lengthen its traceback with every read.
            raise NotTold(question.key)
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

    def remember(self, work: Callable[[Answers], T]) -> T:
        """What `work` makes of these answers, worked out once."""
        if work not in self._known:
            with self.reading() as reads:
                value = work(self)
            self._known[work] = (value, frozenset(reads))
            return value
        known, rests_on = self._known[work]
        self.note(rests_on)
        return cast("T", known)

    def reading(self, also: Iterable[str] = ()) -> Reading:
        """Collects the keys of all questions read while it is open, with `also` from the start."""
        return Reading(self, also)

    def open(self, reads: set[str]) -> None:
        """Begins to collect; what is read goes to the innermost reading until it is closed."""
        self._open.append(reads)

    def close(self) -> None:
        """Ends the innermost reading and hands what it collected on to the one around it."""
        self.note(self._open.pop())

    def note(self, keys: Collection[str]) -> None:
        """Adds keys to the innermost open reading, for a value that was worked out earlier from those answers."""
        if self._open:
            self._open[-1].update(keys)

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
