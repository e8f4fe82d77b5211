"""HTML to PDF, in a process of its own, fed by the press through a pipe: `python -m planner.brief.pdf STATIC …`.

Nothing else imports WeasyPrint: it changes Pillow for the whole process, and a page that hangs or eats memory must
end without taking the server along. One page at a time: two threads on one font configuration corrupt memory.
"""

import contextlib
import gc
import io
import logging
import os
import re
import resource
import signal
import sys
import traceback
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from functools import partial
from pathlib import Path
from select import select
from typing import Any
from urllib.parse import unquote, urlsplit

import cssselect2
import pydyf
from weasyprint import CSS, HTML, Document
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError, URLFetcher

from planner.brief import pipe
from planner.brief.engine import drawn, edges, filing, once
from planner.brief.pipe import Reply

TIGHTENS = re.compile(
    r'id="(?P<name>[\w-]+)" class="(?P<kind>\w+) fit-(?P<level>\d)" data-tightest="(?P<tightest>\d)"'
    r'(?: style="--drawing: (?P<drawing>\d+)mm(?:; --picture: (?P<picture>\d+)mm)?")?'
)
"""A section that begins on a page of its own and should end there; its drawings may be this large."""
FLOWS = "preparation"
"""A section that takes as many pages as it needs, but ends on none that is nearly empty."""
STARVED = 0.34
"""Share of its height down to which a page is nearly empty."""
ACCESSIBLE = (Path(__file__).parent / "accessible.xml").read_bytes()
LEAST_MM, STEP_MM = 78, 6
LEAST_PICTURE_MM = 27

OF_THE_PAPER = {"--accent", "--drawing", "--picture", "--posed"}
"""Variables that each paper sets for itself."""

MEMORY = 1024**3
"""Bytes of address space that the process may take."""
WARMING = '<!doctype html><html lang="en"><title>-</title><h1>Aa</h1><p class="edge">0<b>1</b> <i>2</i></p>'
"""A page that loads every letter form once."""


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


class Page(HTML):
    """A page that is read as XML, ten times as quickly, where it is well-formed, as our templates are."""

    def __init__(self, page: str, base_url: str, fetcher: URLFetcher) -> None:
        try:
            root = ElementTree.fromstring(page)  # noqa: S314 - it declares no entities: what was told is escaped
        except ElementTree.ParseError:
            super().__init__(string=page, base_url=base_url, url_fetcher=fetcher)
            return
        self.base_url, self.url_fetcher, self.media_type = base_url, fetcher, "print"
        self.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
        self.etree_element = self.wrapper_element.etree_element

    def _ua_stylesheets(self, forms: bool = False) -> list[CSS]:
        """None: the engine's own sheet gives every element six styles for notes, and ours says all that papers need."""
        return []


class Printer:
    """Everything that papers share, loaded once."""

    def __init__(self, static: Path) -> None:
        self.layouts = 0
        """Of the last paper."""
        self.base = f"{static.resolve().as_uri()}/"
        self.fetcher = OnlyOurFiles(static)
        self.fonts = FontConfiguration()
        sheet = settled((static / "css" / "paper.css").read_text(encoding="utf-8"))
        self.sheet = CSS(
            string=sheet, base_url=f"{self.base}css/", font_config=self.fonts, url_fetcher=self.fetcher
        )

    def printed(self, html: str) -> bytes:
        """The page as PDF/A-2a that is PDF/UA-1 as well; the same page gives the same bytes."""
        self.layouts = 0
        options = {"pdf_variant": "pdf/a-2a", "custom_metadata": True}
        return fitted(partial(self.laid_out, **options), html).write_pdf(
            finisher=two_standards_at_once, **options
        )

    def laid_out(self, page: str, **options: Any) -> Document:
        """The page, laid out once; by itself it is neither tagged nor of any standard."""
        self.layouts += 1
        source = Page(page, self.base, self.fetcher)
        return source.render(stylesheets=[self.sheet], font_config=self.fonts, **options)


drawn.install()
edges.install()
once.install()


def two_standards_at_once(_document: Document, pdf: pydyf.PDF) -> None:
    """What the engine leaves undone, since it knows one standard a file: PDF/UA-1 named beside PDF/A-2a."""
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    (whole,) = metadata.stream
    metadata.stream = [whole.replace(b"</rdf:RDF>", ACCESSIBLE + b"</rdf:RDF>", 1)]
    # An archive reads the metadata as they are, and shows pictures as they are.
    metadata.compress = False
    for part in pdf.objects:
        if isinstance(part, pydyf.Stream) and part.extra.get("Subtype") == "/Image":
            part.extra["Interpolate"] = "false"
    pdf.write = partial(filing.write, pdf)


def settled(sheet: str) -> str:
    """The stylesheet with its fixed variables written out; the engine would look each up again for each element."""
    root = re.search(r":root {(.*?)}", sheet, re.DOTALL)
    for name, value in re.findall(r"(--[\w-]+): ([^;]+);", root[1] if root else ""):
        if name not in OF_THE_PAPER:
            sheet = sheet.replace(f"var({name})", value)
    return sheet


def fitted(lay_out: Callable[[str], Document], html: str) -> Document:
    """The document with every section that runs over its page set tighter, step by step, as far as it allows.

    How tightly a page begins was worked out before, so that one layout is usually enough.
    """
    in_question = {section["name"] for section in TIGHTENS.finditer(html)}
    while True:
        document = lay_out(html)
        over = (running_over(document) - {FLOWS} | ending_starved(document)) & in_question
        tighter = TIGHTENS.sub(partial(_tighter, over), html)
        if tighter == html:
            return document
        html = tighter


def running_over(document: Document) -> set[str]:
    """The sections, by their ids, that take more than the page on which they begin."""
    # A section that goes on over several pages is named on each of them; the first one counts.
    numbered = reversed(list(enumerate(document.pages)))
    begins = {name: number for number, page in numbered for name in page.anchors}
    turns = [*begins.values(), len(document.pages)]
    return {
        name for name, number in begins.items() if min(turn for turn in turns if turn > number) > number + 1
    }


def ending_starved(document: Document) -> set[str]:
    """The section that goes on over several pages, where the last one has hardly anything on it."""
    last = document.pages[-1]
    whole = last._page_box.children[0]
    is_starved = whole.position_y + whole.height < STARVED * last.height
    return {FLOWS} if len(document.pages) > 1 and is_starved else set()


def _tighter(over: set[str], section: re.Match[str]) -> str:
    """A section that runs over: smaller drawings, then a closer setting."""
    level, tightest = int(section["level"]), int(section["tightest"])
    if section["name"] not in over or level == tightest:
        return section[0]
    drawing, picture = int(section["drawing"] or 0), int(section["picture"] or 0)
    if drawing >= LEAST_MM + STEP_MM:
        drawing, picture = drawing - STEP_MM, max(picture - STEP_MM, LEAST_PICTURE_MM) if picture else 0
    else:
        level += 1
    sizes = "; ".join(
        f"{name}: {size}mm" for name, size in (("--drawing", drawing), ("--picture", picture)) if size
    )
    style = f' style="{sizes}"' if sizes else ""
    return f'id="{section["name"]}" class="{section["kind"]} fit-{level}" data-tightest="{tightest}"{style}'


def main() -> None:
    """Prints page after page until the pipe is closed, nobody asks any more, or one of them goes wrong."""
    pages_in, papers_out = sys.stdin.buffer, os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    # What a library has to say must not stand among the papers.
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    _within_limits(int(sys.argv[3]))
    complaints = io.StringIO()
    log = logging.getLogger("weasyprint")
    log.handlers = [logging.StreamHandler(complaints)]
    log.setLevel(logging.WARNING)
    static, idle_seconds = Path(sys.argv[1]), float(sys.argv[2])
    printer = Printer(static)
    printer.printed(WARMING)
    # All that is loaded now stays; a paper's own objects are swept up when it has gone out.
    gc.collect()
    gc.freeze()
    gc.disable()
    while select([pages_in], [], [], idle_seconds)[0]:
        try:
            page, seconds = pipe.order(pages_in)
        except EOFError:
            return
        # Ends this process where the page takes more of the processor, whatever the engine is doing then.
        signal.setitimer(signal.ITIMER_PROF, seconds)
        try:
            paper = printer.printed(page.decode())
        except Exception:
            pipe.answer(
                papers_out,
                Reply(b"", complaints.getvalue() + traceback.format_exc(), _resident(), printer.layouts),
            )
            return
        signal.setitimer(signal.ITIMER_PROF, 0)
        said = complaints.getvalue()
        complaints.truncate(complaints.seek(0))
        pipe.answer(papers_out, Reply(paper, said, _resident(), printer.layouts))
        gc.collect()


def _within_limits(patience: int) -> None:
    """Takes less than its share of processor and memory; a system without such limits prints all the same."""
    with contextlib.suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.nice(patience)


def _resident() -> int:
    """Bytes of memory that this process holds; 0 where the system does not say."""
    with contextlib.suppress(OSError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize()
    return 0


if __name__ == "__main__":
    main()
