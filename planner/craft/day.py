"""Before the day and on it: what the client prepares, and how long things take."""

from __future__ import annotations

from typing import Literal

from planner.craft.table import Row
from planner.words import Message

Who = Literal["baby", "child", "group", "document", "at-home", "without-flash", "turn", "given-clothes"]
"""Whose sheet a line may be left off: a newborn's parents', a child's, a group's, that of an official paper, of whoever
is photographed at their own place, without flash, in a turn of some minutes, or in clothes that are given."""


class Preparation(Row, frozen=True, kw_only=True):
    """One line of the client's preparation sheet; an empty list of purposes means everyone."""

    words: Message
    when: Literal["days-before", "day-before", "bring", "on-the-day"]
    purposes: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    not_for: tuple[Who, ...] = ()
    at_home: bool = False
    """Whether the line is for those alone who are photographed at their own place."""
    made_up: bool = False
    """Whether it is for those alone who are made up by us."""


class ScheduleBlock(Row, frozen=True, kw_only=True):
    """A piece of the day, in minutes."""

    words: Message
    typical_min: int
    range_min: tuple[int, int]
    note: Message


class Yield(Row, frozen=True, kw_only=True):
    """How many pictures are taken, shown to choose from and finished; empty lists mean anyone and anything."""

    of: Literal["session", "person", "look"]
    people: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    minutes: tuple[int, int] = (20, 480)
    """The shortest and the longest session that bring so many."""
    taken: tuple[int, int]
    shown: tuple[int, int]
    finished: tuple[int, int]
