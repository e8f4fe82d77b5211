"""Sentences in the tables are calm, and name things by their own terms."""

import re
from collections.abc import Iterator
from typing import Any

import msgspec

import planner.craft as craft
from planner.words import Message

CODES = re.compile(r"\b[A-Z]{1,4}_?\d{1,2}\b")


def messages(value: Any) -> Iterator[str]:
    if isinstance(value, Message):
        yield value.text
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from messages(getattr(value, field))
    elif isinstance(value, tuple):
        for item in value:
            yield from messages(item)


TABLES = {name: getattr(craft, name) for name in craft.__all__ if name.isupper()}
TEXTS = [
    (f"{name} {key}", text)
    for name, table in TABLES.items()
    for key, row in table.items()
    for text in messages(row)
]


def test_no_sentence_shouts_and_none_is_empty() -> None:
    assert [(where, text) for where, text in TEXTS if "!" in text or not text.strip()] == []


def test_no_sentence_uses_a_code() -> None:
    assert [(where, text) for where, text in TEXTS if CODES.search(text)] == []


def test_keys_are_plain_words() -> None:
    keys = [key for table in TABLES.values() for key in table]
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


def test_braces_are_left_to_messages_with_parameters() -> None:
    assert [(where, text) for where, text in TEXTS if "{" in text] == []
