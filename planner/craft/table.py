"""Reads the craft's tables: TOML in, frozen rows out, anything unknown refused by file and row."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

import msgspec
from msgspec import inspect

from planner.words import Message

FOLDER = Path(__file__).parent / "tables"


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One row of a table: its key, and on whose word it stands (a key of sources.toml)."""

    key: str
    source: str


R = TypeVar("R", bound=Row)


class CraftError(ValueError):
    """A table that cannot be read: the file, the row and the field are named."""


def load(name: str, row: type[R]) -> Mapping[str, R]:
    """The rows of `tables/NAME.toml`, or of all files in `tables/NAME/` by their names, by key, in their order.

    Raises CraftError for an unknown field, a value of the wrong kind, or a key that is there twice.
    """
    shape = inspect.type_info(row)
    rows: dict[str, R] = {}
    for file in _files(name):
        for key, fields in tomllib.loads(file.read_text(encoding="utf-8")).items():
            where = f"{file.relative_to(FOLDER)}, row {key}"
            if key in rows:
                raise CraftError(f"{where}: there is already a row of this name in {name}")
            try:
                rows[key] = msgspec.convert(_with_messages({"key": key, **fields}, shape), row)
            except msgspec.ValidationError as problem:
                raise CraftError(f"{where}: {problem}") from problem
    return MappingProxyType(rows)


def _files(name: str) -> Iterator[Path]:
    folder = FOLDER / name
    yield from sorted(folder.glob("*.toml")) if folder.is_dir() else [FOLDER / f"{name}.toml"]


def _with_messages(value: Any, shape: inspect.Type) -> Any:
    """The value with each string that the row's type calls a Message made into one."""
    match shape, value:
        case inspect.StructType(cls=cls), str() if cls is Message:
            return {"type": "message", "text": value}
        case inspect.StructType(), dict():
            shapes = {field.name: field.type for field in shape.fields}
            return {
                name: _with_messages(item, shapes[name]) if name in shapes else item
                for name, item in value.items()
            }
        case inspect.VarTupleType(), list():
            return [_with_messages(item, shape.item_type) for item in value]
        case inspect.UnionType(), _:
            for option in shape.types:
                value = _with_messages(value, option)
            return value
    return value
