"""What was said under a key, newest last: who said it, when, and what it was before is never lost.

`{"purpose": [{"value": "work", "by": "client", "at": "2026-11-22T10:00:00+00:00", "revision": 3}]}`; a value
of None takes the answer back. Plain data in, plain data out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

Entry = dict[str, Any]
History = dict[str, list[Entry]]


def latest(history: Mapping[str, list[Entry]]) -> dict[str, Any]:
    """The value that stands under each key; keys that were taken back are left out."""
    return {key: entries[-1]["value"] for key, entries in history.items() if entries[-1]["value"] is not None}


def what_differs(history: Mapping[str, list[Entry]], changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes that are not already so: an equal answer given again is no change."""
    standing = latest(history)
    return {key: value for key, value in changes.items() if standing.get(key) != value}


def changed_since(history: Mapping[str, list[Entry]], keys: Iterable[str], revision: int) -> list[str]:
    """Those of the keys that someone has changed after the given revision was shown."""
    return [key for key in keys if key in history and history[key][-1]["revision"] > revision]


def extended(history: History, changes: Mapping[str, Any], by: str, at: str, revision: int) -> History:
    """A copy of the history with the changes appended, each as said at this revision."""
    added = {
        key: [*history.get(key, []), {"value": value, "by": by, "at": at, "revision": revision}]
        for key, value in changes.items()
    }
    return {**history, **added}
