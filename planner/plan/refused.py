"""Input that can't be used, told all at once: where, what was given, and what is allowed."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from planner.words import Message


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong. `value` is what was given, shortened; `allowed` says what would work."""

    key: str
    value: str
    allowed: Message


class Refused(ValueError):
    """Input that no plan can be made from; `problems` holds every one of them."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("; ".join(f"{one.key}: {one.value}" for one in problems))
        self.problems = tuple(problems)


LONGEST_ECHO = 80


def problem(key: str, value: object, allowed: Message) -> Problem:
    """A problem that echoes the value in a line."""
    echo = value if isinstance(value, str) else repr(value)
    return Problem(key, echo if len(echo) <= LONGEST_ECHO else f"{echo[: LONGEST_ECHO - 1]}…", allowed)
