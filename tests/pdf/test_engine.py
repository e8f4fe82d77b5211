"""What we do in the engine's place: paths read in one go, and objects filed once, come out as the engine's would."""

import itertools
import json
import re
import subprocess
import sys
import zlib
from io import BytesIO
from urllib.parse import quote
from xml.etree import ElementTree

import pikepdf
import pydyf
import pytest

from planner.brief import drawings, papers, press
from planner.brief.engine import filing, outlines
from planner.plan.make import make_plan
from tests.pdf.conftest import EDITIONS, EXAMPLE, SIZES, brief_of, printed

ENGINE = """
import json, sys
from collections import deque
from types import SimpleNamespace
import pydyf
from weasyprint.svg import SVG, path
def drawn(data):
    stream = pydyf.Stream()
    sizes = SimpleNamespace(inner_width=100, inner_height=100)
    svg = SimpleNamespace(stream=stream, point=lambda x, y, size: SVG.point(sizes, x, y, size))
    path(svg, SimpleNamespace(get=lambda *_: data, vertices=deque()), 16)
    return [(one if isinstance(one, bytes) else one.encode()).decode() for one in stream.stream]
print(json.dumps([drawn(data) for data in json.load(sys.stdin)]))
"""
EDGED = """
import json
import pydyf
from weasyprint import HTML
from planner.brief.engine import edges
class Stream(pydyf.Stream):
    artifact = stacked = lambda self: __import__("contextlib").nullcontext()
    set_color = lambda self, *_colour: None
page = '<p style="margin: 0; padding: 3px; border: solid red; border-width: {}">a</p>'
found = []
for widths in ("1px 0", "0 0 2px", "3px 0 0"):
    body = HTML(string=page.format(widths)).render().pages[0]._page_box.children[0].children[0]
    for draw in (edges.drawn_by_the_engine, edges.drawn):
        stream = Stream()
        draw(stream, body.children[0])
        found.append([(one if isinstance(one, bytes) else one.encode()).decode() for one in stream.stream])
other = HTML(string=page.format("1px")).render().pages[0]._page_box.children[0].children[0].children[0].style
print(json.dumps([found, edges.edges(other)]))
"""
AS_IT_COMES = """
import sys
from pathlib import Path
from planner.brief.engine import once
once.install = lambda: None
from planner.brief.pdf import Printer
sys.stdout.buffer.write(Printer(Path("static")).printed(sys.stdin.read()))
"""
AWKWARD = ["M0 0L1 2zM5 5l-1-2 .5.5", "M1,2C3,4 5,6 7,8c-1-2-3-4-5-6Z", "M1 2 3 4L5 6 7 8"]


def test_a_path_is_drawn_as_the_engine_draws_it():
    plan = make_plan(brief_of("priya"))
    shot = plan.shots[0]
    pictures = (drawings.frame(plan, shot), drawings.floor(plan, shot), drawings.side(plan, shot))
    paths = [*AWKWARD, *(data for one in pictures for data in re.findall(r' d="([^"]*)"', one.svg))]
    assert len(paths) > 60
    done = subprocess.run(
        [sys.executable, "-c", ENGINE], input=json.dumps(paths), capture_output=True, text=True, check=True
    )
    for data, theirs in zip(paths, json.loads(done.stdout), strict=True):
        # The engine begins each path at the origin, too.
        assert _operators(outlines.operators(data)) == _operators(line.encode() for line in theirs[1:]), data


def _operators(lines):
    """Letters as they are, numbers as far as they can be seen."""
    return [
        [word if word.isalpha() else round(float(word), 2) for word in line.decode().split()]
        for line in lines
    ]


@pytest.mark.parametrize("data", ["", "L1 2", "M1 2A3 4 0 0 1 5 6", "M1 2h5", "M0 0L1 2Zl3 4", "M0 0L1e3 2"])
def test_what_our_drawings_never_say_is_left_to_the_engine(data):
    assert outlines.operators(data) is None


def test_data_never_end_with_a_carriage_return():
    content = next(
        text for number in itertools.count() if zlib.compress(text := b"%d" % number, 9).endswith(b"\r")
    )
    page, font = filing._stream(1, {}, content), filing._stream(1, {"Length1": 9}, content)
    assert zlib.decompress(page.partition(b"stream\n")[2].rpartition(b"\nendstream")[0]) == content + b" "
    assert content + b"\nendstream" in font
    for written in (page, font):
        assert b"\r\nendstream" not in written


def _filed(content):
    pdf = pydyf.PDF()
    pdf.info["Title"] = pydyf.String("A title")
    pdf.add_page(
        pydyf.Dictionary(
            {
                "Type": "/Page",
                "Parent": pdf.pages.reference,
                "MediaBox": pydyf.Array([0, 0, 9, 9]),
                "Resources": pydyf.Dictionary(),
            }
        )
    )
    pdf.add_object(pydyf.Stream([content, "two"], compress=True))
    file = BytesIO()
    filing.write(pdf, file)
    return file


def _is_found(file, content):
    with pikepdf.open(file) as found:
        assert found.check_pdf_syntax() == []
        assert str(found.docinfo.Title) == "A title"
        assert len(found.pages) == 1
        assert found.get_object(4, 0).read_bytes() == content + b"\ntwo"


def test_what_is_filed_is_found_again():
    _is_found(_filed(b"one"), b"one")


def test_a_table_that_would_end_with_a_carriage_return_is_found_again():
    contents = (b"%d" % 3**power for power in range(5_000))
    content, file = next(
        (one, file) for one in contents if b"/DecodeParms" not in (file := _filed(one)).getvalue()
    )
    _is_found(file, content)


@pytest.mark.parametrize("kind", papers.PAPERS)
def test_every_paper_is_well_formed_so_that_it_is_read_the_quick_way(kind):
    for story in SIZES:
        html = papers.html(make_plan(brief_of(story)), papers.PAPERS[kind], EDITIONS["A4"])
        assert ElementTree.fromstring(html).tag == "html"  # noqa: S314


LABELS = """<!DOCTYPE html><html lang="en"><title>-</title><p><img alt="-" src="data:image/svg+xml,{}" /></p></html>"""
DRAWN = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40">'
    '<g font-family="Catchlight Mono, monospace" font-size="11">'
    '<text fill="#1d1b19" x="10" y="20"{0}>2.5 m × 4.34 m</text>'
    '<text fill="#c8371f" x="150.3" y="31.5"{0}>key, octa</text></g></svg>'
)


def test_a_label_is_set_in_one_go_where_the_engine_sets_its_letters():
    places = {}
    # One that says more than ours do is left to the engine.
    for who, more in {"ours": "", "theirs": ' dx="0"'}.items():
        paper = press.printed(LABELS.format(quote(DRAWN.format(more))))
        told = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=paper, capture_output=True, check=True)
        words = re.findall(r'<word (.*)">(.*)</word>', told.stdout.decode())
        places[who] = [
            (word, [round(float(at), 1) for at in re.findall(r"[.0-9]+", box)]) for box, word in words
        ]
    assert [word for word, _box in places["ours"]] == ["2.5", "m", "×", "4.34", "m", "key,", "octa"]
    assert places["ours"] == places["theirs"]


def test_what_is_worked_out_once_changes_no_byte():
    paper = printed("corrected", size="Letter")
    html = papers.html(paper.plan, paper.kind, paper.edition)
    done = subprocess.run(
        [sys.executable, "-c", AS_IT_COMES],
        input=html.encode(),
        capture_output=True,
        check=True,
        cwd=EXAMPLE.parents[1],
    )
    assert done.stdout == paper.content


def test_an_edge_is_the_rectangle_that_the_engine_masks():
    done = subprocess.run([sys.executable, "-c", EDGED], capture_output=True, text=True, check=True)
    found, of_another_kind = json.loads(done.stdout)
    assert of_another_kind is None
    for theirs, ours in zip(found[::2], found[1::2], strict=True):
        masks = [line.split()[:2] for line in theirs if line[-1] in "ml"]
        edges = [[float(value) for value in line.split()[:4]] for line in ours if line.endswith("re")]
        corners = [(left, top) for left, top, _wide, _tall in edges]
        corners += [(left + wide, top + tall) for left, top, wide, tall in edges]
        assert corners
        for corner in corners:
            assert any(corner == pytest.approx([float(value) for value in mask], abs=0.01) for mask in masks)


FIGURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 90">'
    '<g transform="matrix(-0.1 0 0 0.1 90 5)" stroke-width="9"{}>'
    '<path d="M50 40c99 9 330 20 400 300l-90 400z" fill="#8a847e" />'
    '<path d="M60 800l80-300c9-90 90-300 300-40" fill="none" stroke="#262321" stroke-linejoin="round"'
    ' stroke-linecap="round" />'
    '<path d="M400 200l99 10-20 80" fill="none" stroke="#1d1b19" stroke-width="30.5" />'
    '<path d="M200 620l90 0-40 60" fill="none" stroke="#c8371f" /></g></svg>'
)


def test_a_figure_looks_as_if_the_engine_had_drawn_it():
    seen = set()
    # One that says more than ours do is left to the engine.
    for more in ("", ' stroke-miterlimit="4"'):
        paper = press.printed(LABELS.format(quote(FIGURE.format(more))))
        assert (b"/Form" in paper) != bool(more)
        told = subprocess.run(
            ["pdftoppm", "-r", "96", "-gray", "-"], input=paper, capture_output=True, check=True
        )
        seen.add(told.stdout)
    assert len(seen) == 1


def test_a_figure_is_filed_once_however_often_it_is_drawn():
    with printed("band", size=SIZES["band"]).pdf as pdf:
        filed = [name for name in pdf.pages[0].Resources.XObject if name.startswith("/f")]
        drawn = [
            str(step.operands[0]) for page in pdf.pages for step in pikepdf.parse_content_stream(page, "Do")
        ]
    assert {name for name in drawn if name.startswith("/f")} == set(filed)
    assert len([name for name in drawn if name.startswith("/f")]) > 3 * len(filed)
