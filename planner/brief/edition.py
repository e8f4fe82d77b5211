"""What a paper is printed with, besides the plan."""

from __future__ import annotations

from datetime import date
from typing import Literal

import msgspec

from planner.speech import Units

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
    head: str = ""
    """Which head stands in where light is shown, if the photographer chose one; else the sitter's own choice."""
    with_private: bool = False
    """Whether the last page, with what is for the photographer alone, is printed."""
