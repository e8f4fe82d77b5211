"""A page as it is read: its text without markup, with single spaces."""

from __future__ import annotations

from html.parser import HTMLParser


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)


def text_of(html: str) -> str:
    """The text between the tags."""
    reader = _Reader()
    reader.feed(html)
    return " ".join("".join(reader.pieces).split())
