"""What has been said so far, parsed on reading, with a memory of what was read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import wraps
from typing import Any, Protocol, TypeVar

from planner.interview.kinds import WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question

T = TypeVar("T")
Default = TypeVar("Default")


class NotTold(LookupError):
    """Nothing usable was said: unanswered, left to us, no longer fitting, or the question does not apply."""


Reads = frozenset[str]
"""Keys of the questions that were read."""

NOTHING: Reads = frozenset()

NOT_TOLD = object()
"""Stands among what is known for an answer that is not there."""

Known = dict[object, tuple[Any, Reads]]
"""What was worked out once, with the answers that it rests on."""


class Remembers(Protocol):
    """What facts can be remembered about: answers, or a case that rests on them."""

    known: Known

    def work_out(self, key: object, work: Callable[[Any], object]) -> tuple[Any, Reads]: ...

    def note(self, reads: Reads) -> None: ...


About = TypeVar("About", bound=Remembers)


def remembered(work: Callable[[About], T]) -> Callable[[About], T]:
    """A fact that is worked out once; the answers it rests on are noted at every use."""

    @wraps(work)
    def recalled(about: About) -> T:
        value: T
        value, reads = about.known.get(work) or about.work_out(work, work)
        about.note(reads)
        return value

    return recalled


class Reading:
    """A reading of answers: the stretch of the journal that is written inside `with`."""

    __slots__ = ("_also", "_reads", "_start", "_told")

    def __init__(self, told: Answers, also: Iterable[str]) -> None:
        self._told = told
        self._also = frozenset(also)

    def __enter__(self) -> set[str]:
        self._reads: set[str] = set(self._also)
        self._start = self._told.bookmark()
        self._told.note(self._also)
        return self._reads

    def __exit__(self, *raised: object) -> None:
        self._reads |= self._told.read_since(self._start)


class Answers:
    """Raw answers by question key, read as typed values.

    Every read, also one that finds nothing, is written into a journal; so advice knows what it rests on. What
    is read within a reading is a stretch of the journal, and so is part of every reading around it.
    """

    def __init__(self, raw: Mapping[str, object]) -> None:
        self.raw = raw
        self.known: Known = {}
        self._journal: list[Reads] = []
        # Notes keys, also for a value that was worked out earlier from those answers.
        self.note: Callable[[Reads], None] = self._journal.append
        # The present end of the journal, for `read_since`.
        self.bookmark: Callable[[], int] = self._journal.__len__

    def __getitem__(self, question: Question[T]) -> T:
        value: T
        value, reads = self.known.get(question.key) or self._first_read(question)
        self.note(reads)
        if value is NOT_TOLD:
            raise NotTold(question.key)
        return value

    def get(self, question: Question[T], default: Default) -> T | Default:
        """The typed answer, or the default where nothing usable was said."""
        value: T
        value, reads = self.known.get(question.key) or self._first_read(question)
        self.note(reads)
        return default if value is NOT_TOLD else value

    def has(self, question: Question[object]) -> bool:
        """Whether something usable was said."""
        value, reads = self.known.get(question.key) or self._first_read(question)
        self.note(reads)
        return value is not NOT_TOLD

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
        return question.you_choose is not None and self._raw(question) == YOU_CHOOSE

    def work_out(self, key: object, work: Callable[[Answers], object]) -> tuple[Any, Reads]:
        """What `work` makes of these answers, kept with what it read."""
        start = self.bookmark()
        value = work(self)
        reads = self.read_since(start)
        del self._journal[start:]  # whoever asks for the value notes them again, as one entry
        self.known[key] = value, reads
        return value, reads

    def reading(self, also: Iterable[str] = ()) -> Reading:
        """Collects the keys of all questions read while it is open, with `also` from the start."""
        return Reading(self, also)

    def read_since(self, bookmark: int) -> Reads:
        """The keys of all questions read since the bookmark."""
        stretch = self._journal[bookmark:]
        return stretch[0] if len(stretch) == 1 else NOTHING.union(*set(stretch))

    def _parses(self, question: Question[object]) -> bool:
        try:
            question.kind.parse(self._raw(question))
        except WrongAnswer:
            return False
        return True

    def _first_read(self, question: Question[object]) -> tuple[Any, Reads]:
        return self.work_out(question.key, lambda told: told._parse(question))

    def _parse(self, question: Question[object]) -> object:
        raw = self._raw(question)
        if not self.applies(question):
            return NOT_TOLD
        try:
            return question.kind.parse(raw)
        except WrongAnswer:
            return NOT_TOLD

    def _raw(self, question: Question[object]) -> object:
        self.note(frozenset((question.key,)))
        return self.raw.get(question.key)
