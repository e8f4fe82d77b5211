"""What holds for every template and every style: words can be translated, and nothing is there for nobody."""

from __future__ import annotations

import re
from fnmatch import fnmatch
from html.parser import HTMLParser
from pathlib import Path

import pytest
from django.conf import settings

from planner.diagrams.svg import PAPER

ROOT = Path(settings.BASE_DIR)
TEMPLATES = {
    str(path.relative_to(ROOT / "templates")): path.read_text()
    for path in sorted((ROOT / "templates").rglob("*"))
    if path.is_file()
}
WRITTEN_FOR_MACHINES = re.compile(
    r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|\{% block main_class %\}.*?\{% endblock main_class %\}",
    re.DOTALL,
)
TRANSLATED = re.compile(r"\{% blocktranslate.*?\{% endblocktranslate %\}", re.DOTALL)
PLACES = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
READ_OUT = {"alt", "title", "placeholder", "aria-label", "data-label", "data-saving", "data-copied"}
NAMES = {"Catchlight"}

CLASSES = re.compile(
    r'class="((?:\{%.*?%\}|\{\{.*?\}\}|[^"{])*)"|\{% block main_class %\}(.*?)\{% endblock', re.DOTALL
)
NAMED_IN_CODE = {"n", *PAPER, "drawing", "a4", "letter", "fit-[0-9]"}
"""Classes of the drawings, of the sheet's size, and of how tight the press sets a page."""


class Reader(HTMLParser):
    """Takes up all that a person reads or is read: text, and the attributes that are spoken."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def handle_data(self, data: str) -> None:
        if self.cdata_elem is None:
            self.texts.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.texts += [value for name, value in attrs if name in READ_OUT and value]


def untranslated(name: str, source: str) -> set[str]:
    """The words that stand outside translations."""
    left = PLACES.sub("", TRANSLATED.sub("", WRITTEN_FOR_MACHINES.sub("", source)))
    reader = Reader()
    reader.feed(f"<i {left}>" if name.endswith("_attributes.html") else left)
    return {word for text in reader.texts for word in re.findall(r"[^\W\d_]{2,}", text)} - NAMES


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_word_can_be_translated(name: str) -> None:
    assert untranslated(name, TEMPLATES[name]) == set()


@pytest.mark.parametrize("source", ["<p>Saved</p>", '<img alt="A logo">', "{% if x %}Yes{% endif %}"])
def test_a_word_that_cannot_be_translated_is_found(source: str) -> None:
    assert untranslated("page.html", source)


def worn() -> set[str]:
    """The classes that the templates give, as patterns where a part of the name is filled in."""
    given = " ".join(
        first or second for source in TEMPLATES.values() for first, second in CLASSES.findall(source)
    )
    patterns = re.sub(r"\{%.*?%\}", " ", re.sub(r"\{\{.*?\}\}", "*", given)).split()
    return ({*patterns} - {"*"}) | NAMED_IN_CODE


@pytest.mark.parametrize("path", sorted((ROOT / "static" / "css").rglob("*.css")), ids=lambda path: path.name)
def test_every_class_that_is_styled_is_worn(path: Path) -> None:
    rules = re.sub(r"/\*.*?\*/|url\([^)]*\)|\"[^\"]*\"", "", path.read_text(), flags=re.DOTALL)
    styled = {
        name
        for selector in re.findall(r"[^{};]+(?=\{)", rules)
        for name in re.findall(r"\.([a-z][\w-]*)", selector)
    }
    assert {name for name in styled if not any(fnmatch(name, one) for one in worn())} == set()
