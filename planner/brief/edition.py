"""What a paper is printed with, besides the plan."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from planner.speech import Units
from planner.stage.heads import CLAY

Size = Literal["A4", "Letter"]


class Edition(msgspec.Struct, frozen=True):
    """The studio's dress and the reader's wishes. Without a revision number the paper says that it is a draft."""

    made_on: date
    revision: int | None = None
    accent: str = "#1d1b19"
    """The studio's colour, # and six hexadecimal digits."""
    logo: bytes = b""
    """A PNG, or nothing."""
    units: Units = "metric"
    size: Size = "A4"
    head: str = CLAY
    """Whose head stands in for the sitter where light is shown."""
    with_private: bool = False
    """Whether the last page, with what is for the photographer alone, is printed."""
