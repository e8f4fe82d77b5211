"""The kinds of question: what an answer must look like, and the sentence that says so when it does not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from planner.words import Listing, Message, Param, _, ngettext, side_by_side, verbatim

Key = TypeVar("Key", bound=str)
T_co = TypeVar("T_co", covariant=True)

Schema = dict[str, object]


class WrongAnswer(ValueError):
    """An answer that cannot be used; `sentence` tells the person what would work."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence.text)
        self.sentence = sentence


class Kind(Protocol[T_co]):
    """What every kind can do: make a typed value of a raw one, describe itself, and say a raw value back."""

    def parse(self, raw: object) -> T_co:
        """The typed answer; raises WrongAnswer."""

    def schema(self) -> Schema:
        """The JSON Schema of a raw answer."""

    def spoken(self, raw: object) -> Message:
        """A raw answer that parses, as the person would say it."""


@dataclass(frozen=True)
class Option:
    """One thing to choose: the words, a line below them, the name of the picture that shows it.

    `then` is what choosing it changes, said back to the person; `group` is the heading it is listed under
    where there are many.
    """

    words: Message
    more: Message | None = None
    picture: str = ""
    then: Message | None = None
    group: Message | None = None


@dataclass(frozen=True)
class One(Generic[Key]):
    """Exactly one of the options, stored by its key."""

    options: Mapping[Key, Option]

    def parse(self, raw: object) -> Key:
        for key in self.options:
            if key == raw:
                return key
        raise WrongAnswer(_("Please choose one of {choices}.", choices=_choices(self.options)))

    def schema(self) -> Schema:
        return {"enum": [str(key) for key in self.options]}

    def spoken(self, raw: object) -> Message:
        return self.options[self.parse(raw)].words


@dataclass(frozen=True)
class Many(Generic[Key]):
    """One or more of the options, stored as a list of keys in the order of the options."""

    options: Mapping[Key, Option]
    at_most: int | None = None

    def parse(self, raw: object) -> tuple[Key, ...]:
        if not isinstance(raw, Sequence) or isinstance(raw, str) or not raw:
            raise WrongAnswer(_("Please choose at least one of {choices}.", choices=_choices(self.options)))
        keys = set(self.options)
        if not all(isinstance(item, str) and item in keys for item in raw):
            raise WrongAnswer(_("Please choose only from {choices}.", choices=_choices(self.options)))
        chosen = tuple(key for key in self.options if key in raw)
        if self.at_most is not None and len(chosen) > self.at_most:
            raise WrongAnswer(
                ngettext("Please keep to {count} choice.", "Please keep to {count} choices.", self.at_most)
            )
        return chosen

    def schema(self) -> Schema:
        described: Schema = {
            "type": "array",
            "items": {"enum": [str(key) for key in self.options]},
            "minItems": 1,
            "uniqueItems": True,
        }
        return described if self.at_most is None else {**described, "maxItems": self.at_most}

    def spoken(self, raw: object) -> Message:
        return _("{chosen}", chosen=side_by_side(self.options[key].words for key in self.parse(raw)))


@dataclass(frozen=True)
class Number:
    """A number between two bounds, in the unit that is named beside the field."""

    unit: Message
    least: float
    most: float
    whole: bool = False

    def parse(self, raw: object) -> float:
        number = _as_number(raw)
        if number is None or not self.least <= number <= self.most or (self.whole and number != int(number)):
            raise WrongAnswer(self._what_works())
        return number

    def _what_works(self) -> Message:
        bounds: dict[str, Param] = {"least": _plain(self.least), "most": _plain(self.most), "unit": self.unit}
        if self.whole:
            return _("Please give a whole number from {least} to {most} ({unit}).", **bounds)
        return _("Please give a number from {least} to {most} ({unit}).", **bounds)

    def schema(self) -> Schema:
        return {"type": "integer" if self.whole else "number", "minimum": self.least, "maximum": self.most}

    def spoken(self, raw: object) -> Message:
        return _("{number} {unit}", number=_plain(self.parse(raw)), unit=self.unit)


@dataclass(frozen=True)
class Text:
    """The person's own words, kept as typed; rules never read them."""

    longest: int

    def parse(self, raw: object) -> str:
        if not isinstance(raw, str) or not raw.strip():
            raise WrongAnswer(_("Please write a few words, or leave this question to us."))
        if len(raw) > self.longest:
            raise WrongAnswer(
                _(
                    "That is {length} characters; please keep to {longest}.",
                    length=len(raw),
                    longest=self.longest,
                )
            )
        return raw.strip()

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1, "maxLength": self.longest}

    def spoken(self, raw: object) -> Message:
        return verbatim(self.parse(raw))


@dataclass(frozen=True)
class Field:
    """One column of a Rows question."""

    words: Message
    kind: Kind[object]
    required: bool = True


@dataclass(frozen=True)
class Rows:
    """A list of records, such as lenses or lights; each field is a small question of its own."""

    fields: Mapping[str, Field]
    at_most: int
    named_by: Sequence[str]

    def parse(self, raw: object) -> tuple[Mapping[str, object], ...]:
        if not isinstance(raw, Sequence) or isinstance(raw, str):
            raise WrongAnswer(_("Please give a list, one entry a row."))
        if len(raw) > self.at_most:
            raise WrongAnswer(
                ngettext("Please keep to {count} row.", "Please keep to {count} rows.", self.at_most)
            )
        return tuple(self._parse_row(number, row) for number, row in enumerate(raw, start=1))

    def _parse_row(self, number: int, row: object) -> Mapping[str, object]:
        if not isinstance(row, Mapping) or set(row) - set(self.fields):
            raise WrongAnswer(
                _(
                    "Row {number} has a field that does not exist; use {fields}.",
                    number=number,
                    fields=self._names(),
                )
            )
        return {
            key: self._parse_field(number, field, row.get(key))
            for key, field in self.fields.items()
            if field.required or row.get(key) not in (None, "")
        }

    def _parse_field(self, number: int, field: Field, raw: object) -> object:
        try:
            return field.kind.parse(raw)
        except WrongAnswer as wrong:
            raise WrongAnswer(
                _("Row {number}, {field}: {why}", number=number, field=field.words, why=wrong.sentence)
            ) from wrong

    def _names(self) -> Listing:
        return Listing(tuple(self.fields), "or")

    def schema(self) -> Schema:
        record: Schema = {
            "type": "object",
            "properties": {key: field.kind.schema() for key, field in self.fields.items()},
            "required": [key for key, field in self.fields.items() if field.required],
            "additionalProperties": False,
        }
        return {"type": "array", "items": record, "maxItems": self.at_most}

    def spoken(self, raw: object) -> Message:
        rows = self.parse(raw)
        return _("{rows}", rows=Listing(tuple(self._spoken_row(row) for row in rows))) if rows else _("none")

    def _spoken_row(self, row: Mapping[str, object]) -> Message:
        named = [self.fields[key].kind.spoken(row[key]) for key in self.named_by if key in row]
        text = " ".join(f"{{part{number}}}" for number in range(len(named)))
        return Message(text, {f"part{number}": part for number, part in enumerate(named)})


def _choices(options: Mapping[Key, Option]) -> Listing:
    return Listing(tuple(option.words for option in options.values()), "or")


def _as_number(raw: object) -> float | None:
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        try:
            number = float(raw)
        except OverflowError:
            return None
    elif isinstance(raw, str):
        try:
            number = float(raw.strip().replace(",", "."))
        except ValueError:
            return None
    else:
        return None
    return number if number == number and abs(number) != float("inf") else None


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number
