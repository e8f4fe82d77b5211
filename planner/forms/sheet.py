"""Several questions on one dense page: what stands in each field, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import QueryDict

from planner.forms.pictured import address
from planner.forms.reading import raw_from_post
from planner.interview.kinds import Kind, Many, Number, One, Option, Rows, Text, WrongAnswer
from planner.interview.question import Question
from planner.stage.faces import face
from planner.stage.heads import LABEL
from planner.words import Message

SPARE_ROWS = 2
"""Empty rows at the end of every list, so that something can be added without a script."""


@dataclass(frozen=True)
class Cell:
    """One field of the page: a question of its own, or one column of a row."""

    name: str
    label: Message
    kind: Kind[Any]
    raw: Any = None
    error: Message | None = None
    hint: Message | None = None
    in_pictures: bool = False

    @property
    def id(self) -> str:
        return self.name.replace(".", "-")

    @property
    def shape(self) -> str:
        """Which control draws it: "one", "pictures" (to choose one by), "many", "number", "text" or "words" (lines)."""
        if self.in_pictures:
            return "pictures"
        if isinstance(self.kind, One | Many | Number):
            return type(self.kind).__name__.lower()
        return "text" if isinstance(self.kind, Text) and self.kind.longest <= 200 else "words"

    @property
    def unit(self) -> Message | None:
        """What a number counts or measures, to stand beside its label."""
        return self.kind.unit if isinstance(self.kind, Number) else None

    @property
    def options(self) -> list[tuple[str, Option, bool]]:
        """Each option with its key and whether it is chosen."""
        chosen = self.raw if isinstance(self.raw, list | tuple) else [self.raw]
        return [(key, option, key in chosen) for key, option in self.kind.options.items()]

    @property
    def pictures(self) -> list[tuple[str, Option, bool, str]]:
        """Each option as above, with the address of its picture."""
        return [(*one, address(one[1].picture)) for one in self.options]

    @property
    def caption(self) -> Message | None:
        """What is said with faces under a light."""
        return LABEL if self.in_pictures and any(face(one.picture) for _, one, _ in self.options) else None


@dataclass(frozen=True)
class Line:
    """One row of a list, with the number that names its fields."""

    number: int
    cells: list[Cell]

    @property
    def is_filled(self) -> bool:
        return any(cell.raw is not None for cell in self.cells)


@dataclass(frozen=True)
class Entry:
    """One question of the sheet."""

    question: Question[Any]
    raw: Any
    error: Message | None = None
    spare: int = SPARE_ROWS

    @property
    def cell(self) -> Cell:
        """The one field of a question that is not a list."""
        asked = self.question
        return Cell(asked.key, asked.asks, asked.kind, self.raw, self.error, asked.hint, self._in_pictures)

    @property
    def _in_pictures(self) -> bool:
        """Whether it is chosen by pictures: the photographer's own are, a client's are answered for them by name."""
        asked = self.question
        return (
            asked.asked_of == "photographer"
            and isinstance(asked.kind, One)
            and all(option.picture for option in asked.kind.options.values())
        )

    @property
    def is_list(self) -> bool:
        return isinstance(self.question.kind, Rows)

    @property
    def columns(self) -> list[Message]:
        return [column.words for column in self._rows.fields.values()]

    @property
    def lines(self) -> list[Line]:
        """The rows that are filled, each cell with its own error, and the spare ones."""
        filled = self.raw if isinstance(self.raw, list | tuple) else []
        room = max(self._rows.at_most - len(filled), 0)
        rows = [*filled, *({} for _ in range(min(self.spare, room)))]
        return [self._line(number, row) for number, row in enumerate(rows)]

    @property
    def has_wrong_cells(self) -> bool:
        """Whether the error is said beside a cell, so that it need not be said over the list."""
        return any(cell.error for line in self.lines for cell in line.cells)

    @property
    def _rows(self) -> Rows:
        return self.question.kind

    def _line(self, number: int, row: Mapping[str, Any]) -> Line:
        prefix = f"{self.question.key}.{number}"
        judged = self.error is not None and bool(row)
        return Line(
            number,
            [
                Cell(
                    f"{prefix}.{key}",
                    column.words,
                    column.kind,
                    row.get(key),
                    _wrong(column.kind, row.get(key)) if judged and (column.required or key in row) else None,
                )
                for key, column in self._rows.fields.items()
            ],
        )


@dataclass
class Sheet:
    """The questions of a page with stored answers, or with what was posted."""

    questions: Iterable[Question[Any]]
    stored: Mapping[str, Any]
    posted: QueryDict | None = None
    entries: list[Entry] = field(init=False)

    def __post_init__(self) -> None:
        self.entries = [self._entry(question) for question in self.questions]

    @property
    def can_be_stored(self) -> bool:
        """Whether the page was posted to be saved and everything on it can be used."""
        return self.posted is not None and not self.asks_for_rows and not self.has_errors

    @property
    def has_errors(self) -> bool:
        return any(entry.error for entry in self.entries)

    @property
    def answers(self) -> dict[str, Any]:
        """What a shoot saves, by key; None takes back what was left empty, which a photographer may do."""
        return {entry.question.key: entry.raw for entry in self.entries}

    @property
    def given(self) -> dict[str, Any]:
        """What was filled in, by key."""
        return {key: raw for key, raw in self.answers.items() if raw is not None}

    @property
    def asks_for_rows(self) -> bool:
        """Whether a button that only lays out the page again was pressed: nothing is to be stored yet."""
        return self.posted is not None and ("add" in self.posted or "remove" in self.posted)

    def _entry(self, question: Question[Any]) -> Entry:
        if self.posted is None:
            return Entry(question, self.stored.get(question.key))
        raw = raw_from_post(question, _without_removed(self.posted, question.key))
        if self.asks_for_rows:
            asked_here = self.posted.get("add") == question.key
            return Entry(question, raw, spare=SPARE_ROWS * 2 if asked_here else SPARE_ROWS)
        if raw is None or raw == []:
            return Entry(question, None)
        return Entry(question, raw, _wrong(question.kind, raw))


def _without_removed(posted: QueryDict, key: str) -> QueryDict:
    """What was posted, without the row that its Remove button names as `key.number`."""
    removed = posted.get("remove", "")
    if not removed.startswith(f"{key}."):
        return posted
    rest = posted.copy()
    for name in posted:
        if name.startswith(f"{removed}."):
            del rest[name]
    return rest


def _wrong(kind: Kind[Any], raw: Any) -> Message | None:
    try:
        kind.parse(raw)
    except WrongAnswer as wrong:
        return wrong.sentence
    return None
