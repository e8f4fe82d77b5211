"""HTML to PDF, in a process of its own: `python -m planner.brief.pdf STATIC < page.html > paper.pdf`.

Nothing else imports WeasyPrint: it changes Pillow for the whole process, and a page that hangs or eats memory must
end without taking the server along. What it finds wrong with a page is written to standard error, a line each.
"""

import contextlib
import gc
import hashlib
import logging
import os
import resource
import sys
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

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
    page = HTML(string=html, base_url=f"{static.as_uri()}/", url_fetcher=fetcher)
    identity = hashlib.sha256(html.encode()).digest()[:16]
    return page.write_pdf(
        stylesheets=[sheet], font_config=fonts, pdf_variant="pdf/ua-1", pdf_identifier=identity, custom_metadata=True
    )


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
