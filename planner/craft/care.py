"""What people ask for in comfort and looks, and the tags by which rows say whom they do not suit."""

from __future__ import annotations

from typing import Literal

from planner.craft.table import Row
from planner.words import Message

About = Literal["face", "hair", "skin", "body", "moving", "senses", "talking", "custom"]


class Tag(Row, frozen=True, kw_only=True):
    """A word by which set-ups and poses say what they do not suit."""

    words: Message


class Adaptation(Row, frozen=True, kw_only=True):
    """Something a client may ask us to plan for. `do` is what the plan says: what to do, and never why.

    `do_in_group` is said as well where several are in one picture, and `do_alone` where one is.
    """

    words: Message
    kind: Literal["looks", "comfort"]
    about: About
    do: tuple[Message, ...]
    do_in_group: tuple[Message, ...] = ()
    do_alone: tuple[Message, ...] = ()
    tag: str | None = None
    against_lightings: tuple[str, ...] = ()
    against_poses: tuple[str, ...] = ()
    favours_lightings: tuple[str, ...] = ()
    favours_poses: tuple[str, ...] = ()
    no_flash: bool = False
    extra_minutes: int = 0


class Together(Row, frozen=True, kw_only=True):
    """Two wishes that ask for opposite things, and what is done where both were ticked."""

    both: tuple[str, str]
    do: tuple[Message, ...]
