"""On whose word a row or a rule stands."""

from __future__ import annotations

from typing import Literal

from planner.craft.table import Row
from planner.words import Message


class Source(Row, frozen=True, kw_only=True):
    """A reference that a photographer can look up, or an honest “house judgement”."""

    words: Message
    kind: Literal["article", "published", "official", "judgement", "computed"]
    title: str
    author: str
    where: str
