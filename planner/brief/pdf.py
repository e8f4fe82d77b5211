"""HTML to PDF, in a process of its own: `python -m planner.brief.pdf STATIC < page.html > paper.pdf`.

Nothing else imports WeasyPrint: it changes Pillow for the whole process, and a page that hangs or eats memory must
end without taking the server along. What it finds wrong with a page is written to standard error, a line each.
"""

import contextlib
import gc
import hashlib
import logging
import os
import re
import resource
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

TIGHTENS = re.compile(
    r'id="(?P<name>[\w-]+)" class="(?P<kind>\w+) fit-(?P<level>\d)" data-tightest="(?P<tightest>\d)"'
)
"""A section that begins on a page of its own and should end there."""
SECTIONS = re.compile(r'<section id="(?P<name>[\w-]+)".*?</section>', re.DOTALL)

MEMORY = 1024**3
"""Bytes of address space that one paper may take."""


class OnlyOurFiles(URLFetcher):
    """Serves what is written into the page, and files below one folder; there is no way out to any network."""

    def __init__(self, folder: Path) -> None:
        super().__init__(allowed_protocols={"data", "file"}, allow_redirects=False)
        self.folder = folder.resolve()

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> Any:
        parts = urlsplit(url)
        path = Path(unquote(parts.path)).resolve()
        if parts.scheme == "data" or (parts.scheme == "file" and path.is_relative_to(self.folder)):
            return super().fetch(url, headers)
        raise FatalURLFetchingError(f"a paper may not fetch {url[:80]}")


def printed(html: str, static: Path) -> bytes:
    """The page as tagged PDF/UA-1; the same page gives the same bytes."""
    fetcher = OnlyOurFiles(static)
    fonts = FontConfiguration()
    sheet = CSS(filename=static / "css" / "paper.css", font_config=fonts, url_fetcher=fetcher)
    options = {
        "pdf_variant": "pdf/ua-1",
        "pdf_identifier": hashlib.sha256(html.encode()).digest()[:16],
        "custom_metadata": True,
    }

    def laid_out(page: str) -> Document:
        source = HTML(string=page, base_url=f"{static.as_uri()}/", url_fetcher=fetcher)
        return source.render(stylesheets=[sheet], font_config=fonts, **options)

    return laid_out(fitted(laid_out, html)).write_pdf(**options)


def fitted(laid_out: Callable[[str], Document], html: str) -> str:
    """The page with every section that runs over its page set tighter, step by step, as far as it allows.

    Each step lays out only what is still in question.
    """
    in_question = {section["name"] for section in TIGHTENS.finditer(html)}
    while in_question := running_over(laid_out(_only(in_question, html))) & in_question:
        tighter = TIGHTENS.sub(partial(_tighter, in_question), html)
        if tighter == html:
            break
        html = tighter
    return html


def running_over(document: Document) -> set[str]:
    """The sections, by their ids, that take more than the page on which they begin."""
    # A section that goes on over several pages is named on each of them; the first one counts.
    numbered = reversed(list(enumerate(document.pages)))
    begins = {name: number for number, page in numbered for name in page.anchors}
    turns = [*begins.values(), len(document.pages)]
    return {
        name for name, number in begins.items() if min(turn for turn in turns if turn > number) > number + 1
    }


def _only(names: set[str], html: str) -> str:
    return SECTIONS.sub(lambda section: section[0] if section["name"] in names else "", html)


def _tighter(over: set[str], section: re.Match[str]) -> str:
    level = int(section["level"])
    if section["name"] not in over or level == int(section["tightest"]):
        return section[0]
    return f'id="{section["name"]}" class="{section["kind"]} fit-{level + 1}" data-tightest="{section["tightest"]}"'


def _within_limits() -> None:
    """Takes less than its share of processor and memory; a system without such limits prints all the same."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.nice(10)
    # A page's objects live until the process ends, a second later: looking for rubbish costs time only.
    gc.disable()


def main() -> None:
    """Prints standard input to standard output."""
    _within_limits()
    log = logging.getLogger("weasyprint")
    log.handlers = [logging.StreamHandler()]
    log.setLevel(logging.WARNING)
    sys.stdout.buffer.write(printed(sys.stdin.buffer.read().decode(), Path(sys.argv[1])))


if __name__ == "__main__":
    main()
