"""A stretch of the day before it has its place."""

from __future__ import annotations

from dataclasses import dataclass

from planner.craft import SCHEDULE
from planner.words import Message


@dataclass(frozen=True)
class Piece:
    """What happens for so many minutes, and for which picture."""

    key: str
    minutes: int
    what: Message
    shot: str | None = None


def piece(row: str, extra: int = 0, *, short: bool = False, key: str | None = None) -> Piece:
    """A row of the schedule table, at its usual length or, when time is short, at its least."""
    block = SCHEDULE[row]
    return Piece(key or row, (block.range_min[0] if short else block.typical_min) + extra, block.words)
