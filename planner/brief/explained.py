"""The whole account of a plan as plain text, to be read in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from planner.brief.text import WIDTH
from planner.plan.explain import Part, Row
from planner.speech import say

STEP = 4


def as_text(parts: Iterable[Part]) -> str:
    """Every part under its title, each row as far in as it stands."""
    return "\n".join(line for part in parts for line in _part(part))


def _part(part: Part) -> Iterator[str]:
    title = say(part.title)
    yield from (*textwrap.wrap(title, WIDTH), "-" * min(len(title), WIDTH))
    for row in part.rows:
        yield from _row(row)
    yield ""


def _row(row: Row) -> list[str]:
    """One row; what is wrapped stands a step further in than where it begins."""
    mark = say(row.mark)
    indent = " " * (STEP * (row.depth - 1))
    return textwrap.wrap(
        f"{mark}  {say(row.text)}" if mark else say(row.text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent + " " * STEP,
        break_long_words=False,
        break_on_hyphens=False,
    )
