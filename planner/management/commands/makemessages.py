"""`manage.py makemessages`, which also takes up the sentences of the craft's tables."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.commands import makemessages

SENTENCE = " "
"""What tells a sentence or a name in a table from a key: keys have no spaces and begin in lower case."""
ALWAYS_READ = {"words", "faults"}
"""The fields of a table in which a single word, too, is there to be read: “loop”, “warm”."""
CALLED_HERE = ("--keyword=message", "--keyword=noop", "--keyword=plural_form:1,2")
"""The names beside gettext's own under which modules import what marks a message."""


class File(makemessages.BuildFile):
    """A file to take messages from; a table is turned into a list of calls that xgettext understands."""

    def preprocess(self) -> None:
        if not self.path.endswith(".toml"):
            return super().preprocess()
        table = tomllib.loads(Path(self.path).read_text(encoding="utf-8"))
        calls = "".join(f"gettext({text!r})\n" for text in sentences(table))
        Path(self.work_path).write_text(calls, encoding="utf-8")
        return None


class Command(makemessages.Command):
    """Django's own command with one kind of file more."""

    build_file_class = File
    xgettext_options = [*makemessages.Command.xgettext_options, *CALLED_HERE]

    def handle(self, *args: Any, **options: Any) -> None:
        options["extensions"] = [*(options["extensions"] or ["html", "txt", "py"]), "toml"]
        options["ignore_patterns"] = [
            *options["ignore_patterns"],
            "tests/*",
            ".venv/*",
            "var/*",
            "pyproject.toml",
        ]
        super().handle(*args, **options)


def sentences(value: object, field: str = "") -> Iterator[str]:
    """Every text of a table that a person will read."""
    if isinstance(value, dict):
        for name, item in value.items():
            yield from sentences(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from sentences(item, field)
    elif isinstance(value, str) and (SENTENCE in value or value[:1].isupper() or field in ALWAYS_READ):
        yield value
