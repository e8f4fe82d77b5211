"""Reads posted fields into a raw answer, by the kind of question; judging it is the kind's own work.

A field is named by the question's key; the fields of a row by `key.number.field`. What cannot be understood
stays as it was typed, so that it can be shown again beside the sentence that says what would work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import QueryDict

from planner.forms.typed import readable
from planner.interview.kinds import Kind, Many, Number, One, Rows, WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question


def raw_from_post(question: Question[Any], posted: QueryDict) -> Any:
    """The raw answer to the question; None where nothing was given.

    Each kind takes "you-choose" from a choice or from a button of the question's name.
    """
    if YOU_CHOOSE in posted.getlist(question.key) and question.you_choose is not None:
        return YOU_CHOOSE
    if isinstance(question.kind, Rows):
        return rows_from_post(question.key, question.kind, posted)
    return _raw(question.kind, posted.getlist(question.key))


def rows_from_post(key: str, kind: Rows, posted: QueryDict) -> list[dict[str, Any]]:
    """The rows in the order of the page, without those that were left empty."""
    rows = (_row(f"{key}.{number}", kind, posted) for number in _numbers(key, posted))
    return [row for row in rows if row]


def _row(prefix: str, kind: Rows, posted: QueryDict) -> dict[str, Any]:
    cells = {
        name: _raw(field.kind, posted.getlist(f"{prefix}.{name}")) for name, field in kind.fields.items()
    }
    return {name: raw for name, raw in cells.items() if raw is not None}


def _numbers(key: str, posted: Mapping[str, Any]) -> list[int]:
    numbers = set()
    for name in posted:
        parts = name.split(".")
        if len(parts) == 3 and parts[0] == key and parts[1].isascii() and parts[1].isdigit():
            numbers.add(int(parts[1][:4]))
    return sorted(numbers)


def _raw(kind: Kind[Any], values: Sequence[str]) -> Any:
    given = [value for value in (readable(value).strip() for value in values) if value]
    if not given:
        return None
    if isinstance(kind, Many):
        return given
    if isinstance(kind, Number):
        return _number(kind, given[-1])
    if isinstance(kind, One):
        return given[-1]
    return given[-1].replace("\r\n", "\n")


def _number(kind: Number, typed: str) -> float | int | str:
    try:
        number = kind.parse(typed)
    except WrongAnswer:
        return typed
    return int(number) if number == int(number) else number
