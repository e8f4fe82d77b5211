"""The promises about paper, as ratios in one interleaved run: see `make bench`.

Naive is the same document as it would be written without a thought for the engine: the stylesheet within the page,
letters as the web serves them (woff2), every drawing inline, grids in grids where the paper has rows of tables without
headings and numbered notes, columns weighed by their content, and a bare `HTML(string=…).write_pdf()`.
"""

from __future__ import annotations

import base64
import gc
import json
import logging
import os
import re
import shutil
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import date
from io import BytesIO
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.brief.edition import Edition
    from planner.plan.plan import Plan

Work = Callable[[], object]
Clock = Callable[[], float]
Found = tuple[str, float, float, str]

ROUNDS = 7
SOME, MANY = 20, 200
AT_ONCE = 6
"""So many briefs are printed one after the other, or shared between two presses."""
ROOT = Path(__file__).resolve().parent.parent
STATIC = ROOT / "static"
NOTE = re.compile(r'<p class="reason"><b (id="r[0-9]+")> *([0-9]+) </b>(.*?)</p>')
NOTHING = '<!doctype html><html lang="en"><title>-</title><p>-</p>'
CHROMIUM = Path("/usr/bin/chromium")
QUIET = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync"
)
PHOTO = re.compile(r'src="data:image/jpeg;base64,([^"]+)"')
INLINE_SVG = re.compile(r'<img[^>]*src="data:image/svg\+xml;base64,([^"]+)"[^>]*>')
FACES = {"mono-500": "mono-400", "sans-400-italic": "serif-400-italic"}
"""Faces that the web does without, with those that stand in for them."""
GRIDS = """
table { table-layout: auto !important; }
.facts, .values, .figures ul, .drawings { display: grid !important; }
.facts { grid-template-columns: 1fr 1.6fr 1fr 1fr; }
.values { grid-template-columns: repeat(4, 1fr); } .figures ul { grid-template-columns: repeat(3, 1fr); }
.drawings { grid-template-columns: 1.3fr 1fr; }
.facts li, .values li, .figures li, .drawn { display: block !important; width: auto !important; }
table.lines { display: block; } table.lines > tbody, .notes { display: grid; }
table.lines tr, .note { display: grid; grid-template-columns: 30mm 1fr; } .note { grid-template-columns: 8mm 1fr; }
table.lines :is(th, td) { display: block; }
"""


def interleaved(works: Mapping[str, Work], clock: Clock, rounds: int = ROUNDS) -> dict[str, list[float]]:
    """Seconds that each took, round by round, in an order that changes with every round."""
    names = list(works)
    spent: dict[str, list[float]] = {name: [] for name in names}
    for work in works.values():
        work()
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            gc.collect()
            start = clock()
            works[name]()
            spent[name].append(clock() - start)
    return spent


def ratio(spent: Mapping[str, list[float]], one: str, other: str) -> float:
    """The median over the rounds of one to the other."""
    return median(a / b for a, b in zip(spent[one], spent[other], strict=True))


def ratios() -> Iterator[Found]:
    """What is promised, the most that is allowed, what was found, in what."""
    told = example()
    page = brief(told)
    yield from within_the_engine(page, told)
    yield from beside_chromium(page)
    yield from first_of_a_fresh_press(page)
    yield from two_presses(page)
    yield from memory()


def within_the_engine(page: str, told: tuple[Plan, Edition]) -> Iterator[Found]:
    """In one process and by its processor time, so that a busy machine does not count."""
    import pikepdf
    from weasyprint import HTML

    from planner.brief.pdf import Printer

    logging.getLogger("weasyprint").setLevel(logging.ERROR)
    logging.getLogger("fontTools").setLevel(logging.ERROR)
    printer = Printer(STATIC)
    plain, bare = naive(page), without_drawings(page)
    works: dict[str, Work] = {
        "paper": lambda: printer.printed(page),
        "naive": lambda: HTML(string=plain).write_pdf(),
        "bare": lambda: printer.printed(bare),
        "untagged": lambda: printer.laid_out(page).write_pdf(),
        "kept": lambda: kept(told, file),
    }
    printed = printer.printed(page)
    file = Path(mkdtemp()) / "brief.pdf"
    file.write_bytes(printed)
    gc.collect()
    gc.freeze()
    gc.disable()
    spent = interleaved(works, time.process_time)
    gc.enable()
    gc.unfreeze()
    shutil.rmtree(file.parent)
    yield "the brief / the same document written naively", 0.42, ratio(spent, "paper", "naive"), "×"
    yield "the brief / itself without its pictures", 1.35, ratio(spent, "paper", "bare"), "×"
    yield "the brief / itself without tags", 1.08, ratio(spent, "paper", "untagged"), "×"
    yield "the brief found again / printed", 0.03, ratio(spent, "kept", "paper"), "×"
    photos = sum(len(base64.b64decode(one)) for one in PHOTO.findall(page))
    with pikepdf.open(BytesIO(printed)) as pdf:
        yield (
            "a page of the brief, without photographs",
            20,
            (len(printed) - photos) / len(pdf.pages) / 1000,
            "kB",
        )


def kept(told: tuple[Plan, Edition], file: Path) -> bytes:
    """A paper that was printed before: its key worked out from all that goes into it, and the file read."""
    from planner.brief import papers
    from planner.plan.freeze import freeze

    papers.key_of(freeze(told[0]), papers.BRIEF, told[1])
    return file.read_bytes()


def beside_chromium(page: str) -> Iterator[Found]:
    """A warm browser prints the same page, tagged: by the processor time of all its processes, and by the clock.

    The press lets everyone else go first; so does the browser here, or a busy machine would speak against the press.
    """
    from planner.brief import press

    if not CHROMIUM.exists():
        print(f"the brief / warm Chromium: left out, {CHROMIUM} is not there")
        return
    from playwright.sync_api import sync_playwright

    sheet = (STATIC / "css" / "paper.css").read_text(encoding="utf-8")
    sheet = sheet.replace("../fonts", f"{STATIC.as_uri()}/fonts")
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder) / "brief.html"
        file.write_text(page.replace("</head>", f"<style>{sheet}</style></head>"), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=QUIET.split())

        def by_browser() -> None:
            tab = browser.new_page()
            tab.goto(file.as_uri())
            tab.pdf(prefer_css_page_size=True, tagged=True)
            tab.close()

        by_browser()
        press.PRESS.stop()
        for process in below():
            with suppress(OSError):
                os.setpriority(os.PRIO_PROCESS, process, press.PATIENT)
        works: dict[str, Work] = {"paper": lambda: press.printed(page), "chromium": by_browser}
        clocked = interleaved(works, time.perf_counter)
        spent = interleaved(works, of_all_below)
        browser.close()
    yield "the brief / a warm Chromium, processor", 0.8, ratio(spent, "paper", "chromium"), "×"
    yield "the brief / a warm Chromium, clock", 0.8, ratio(clocked, "paper", "chromium"), "×"


def below() -> dict[int, int]:
    """Every process below this one, and the ticks of processor that it and its own ended ones have used."""
    used, parents = {}, {}
    for status in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            told = status.read_text().rpartition(")")[2].split()
            process = int(status.parent.name)
            parents[process], used[process] = int(told[1]), sum(map(int, told[11:15]))
    found = {os.getpid()}
    while more := {process for process, parent in parents.items() if parent in found} - found:
        found |= more
    return {process: used[process] for process in found - {os.getpid()}}


def of_all_below() -> float:
    """Seconds of processor that every process below this one has used so far."""
    return sum(below().values()) / os.sysconf("SC_CLK_TCK")


def first_of_a_fresh_press(page: str) -> Iterator[Found]:
    """By the clock, each with a press that has loaded everything and printed nothing but its own warming."""
    from planner.brief import press

    found = []
    for _round in range(3):
        press.PRESS.stop()
        press.get_ready()
        # A page of nothing is answered when the press has loaded everything.
        press.printed(NOTHING)
        first = clocked(lambda: press.printed(page))
        warm = median(clocked(lambda: press.printed(page)) for _again in range(3))
        found.append(first / warm)
    yield "the first brief of a fresh press / a warm one", 1.5, median(found), "×"


def two_presses(page: str) -> Iterator[Found]:
    """By the clock, on a machine with two processors to spare: 1.8 times as many an hour, or better."""
    from planner.brief.press import PATIENCE_S, SECONDS, Press

    presses = [Press(), Press()]

    def printed_by(several: list[Press]) -> None:
        each = [[press] * (AT_ONCE // len(several)) for press in several]
        with ThreadPoolExecutor(len(several)) as pool:
            list(pool.map(lambda turns: [press.printed(page, SECONDS, PATIENCE_S) for press in turns], each))

    works: dict[str, Work] = {"one": lambda: printed_by(presses[:1]), "two": lambda: printed_by(presses)}
    spent = interleaved(works, time.perf_counter)
    for press in presses:
        press.stop()
    yield "many briefs by two presses / by one", 0.56, ratio(spent, "two", "one"), "×"


def memory() -> Iterator[Found]:
    """What the press holds after many different briefs, to what it holds after some."""
    from planner.brief import press

    press.PRESS.stop()
    held = []
    for number in range(1, MANY + 1):
        press.printed(brief(example(client=f"Client {number}", units=("metric", "imperial")[number % 2])))
        held.append(press.PRESS.last.resident)
    yield f"memory after {MANY} briefs / after {SOME}", 1.1, held[-1] / held[SOME - 1], "×"


def example(client: str = "Priya Raman", units: str = "metric") -> tuple[Plan, Edition]:
    """The plan of the example for this client, and an edition."""
    from planner.brief.edition import Edition
    from planner.plan.make import make_plan
    from planner.plan.reading import read_brief

    told = json.loads((ROOT / "examples" / "priya.json").read_text(encoding="utf-8"))
    told["session"]["client"] = client
    return make_plan(read_brief(told)), Edition(made_on=date(2026, 11, 22), revision=3, units=units)


def brief(told: tuple[Plan, Edition]) -> str:
    """The page of the brief."""
    from planner.brief import papers

    return papers.html(told[0], papers.BRIEF, told[1])


def clocked(work: Work) -> float:
    """Seconds by the clock."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def naive(html: str) -> str:
    """The page with everything in it, and grids."""
    sheet = (STATIC / "css" / "paper.css").read_text(encoding="utf-8")
    for missing, there in FACES.items():
        sheet = sheet.replace(f"paper/{missing}.ttf", f"paper/{there}.ttf")
    sheet = re.sub(r"\.\./fonts/paper/([\w-]+)\.ttf", rf"{STATIC.as_uri()}/fonts/\1.woff2", sheet)
    page = INLINE_SVG.sub(lambda drawing: base64.b64decode(drawing[1]).decode(), html)
    page = NOTE.sub(r'<div class="note" \1><b>\2</b><p>\3</p></div>', page)
    return page.replace("</head>", f"<style>{sheet}{GRIDS}</style></head>")


def without_drawings(html: str) -> str:
    """The page with its pictures left out."""
    return re.sub(r"<img[^>]*>", "", html)
