"""What the tags of a PDF say about its pages: which element stands where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf


@dataclass
class Element:
    """One tagged element with the pages on which its content stands, in reading order."""

    name: str
    pages: list[int] = field(default_factory=list)
    """The page of every piece of content below it."""
    path: tuple[str, ...] = ()


def elements(pdf: pikepdf.Pdf) -> list[Element]:
    """Every element in reading order."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    found: list[Element] = []
    list(_walk(pdf.Root.StructTreeRoot.K, None, (), numbers, found))
    return found


def _walk(node, page, path, numbers, found) -> Iterator[int]:
    """Collects the elements below `node`; yields the pages of its content."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _walk(one, page, path, numbers, found)
        return
    if not isinstance(node, pikepdf.Dictionary):
        yield page
        return
    page = numbers[node.Pg.objgen] if "/Pg" in node else page
    if "/S" not in node:  # a piece of content, or a link's annotation
        yield page
        return
    element = Element(str(node.S).strip("/"), path=path)
    found.append(element)
    if "/K" in node:
        for one in _walk(node.K, page, (*path, element.name), numbers, found):
            element.pages.append(one)
            yield one
