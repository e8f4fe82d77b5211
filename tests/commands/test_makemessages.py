"""What translators get to see: every sentence that is said, wherever it is kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec
from django.conf import settings

from planner import craft
from planner.craft.table import FOLDER
from planner.management.commands.makemessages import CALLED_HERE, sentences
from planner.words import Message

PLANNER = Path(settings.BASE_DIR) / "planner"
RENAMED = re.compile(
    r"from (?:planner\.words|django\.utils\.translation) import .*?(\w*_|\w*gettext\w*) as (\w+)"
)
KNOWN = {"_", *(keyword.removeprefix("--keyword=").split(":")[0] for keyword in CALLED_HERE)}


def test_every_name_that_marks_a_message_is_known() -> None:
    names = {name for path in PLANNER.rglob("*.py") for _marks, name in RENAMED.findall(path.read_text())}
    assert {"message", "noop"} <= names
    assert names <= KNOWN


def messages(value: object) -> Iterator[str]:
    """Every message in the rows of the craft, at any depth."""
    if isinstance(value, Message):
        yield value.text
    elif isinstance(value, msgspec.Struct):
        yield from messages([getattr(value, name) for name in value.__struct_fields__])
    elif isinstance(value, Mapping):
        yield from messages(list(value.values()))
    elif isinstance(value, list | tuple):
        for item in value:
            yield from messages(item)


def test_every_message_of_every_table_is_taken_up() -> None:
    tables = [getattr(craft, name) for name in craft.__all__ if name.isupper()]
    written = {
        text for path in FOLDER.rglob("*.toml") for text in sentences(tomllib.loads(path.read_text("utf-8")))
    }
    said = set(messages(tables))
    assert "loop" in said
    assert said - written == set()


def test_a_key_is_no_sentence() -> None:
    row = {
        "words": "laugh",
        "faults": ["fists"],
        "tags": ["glasses"],
        "base": "seated",
        "why": "It looks alive.",
    }
    assert list(sentences({"laugh": row})) == ["laugh", "fists", "It looks alive."]
