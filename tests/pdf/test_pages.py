"""Every paper of the ten sessions and of the awkward ones, page by page: what no reader should have to forgive."""

import re

import page as validation
import pytest

from planner.speech import say

from .tagged import elements

WIDTHS = {"A4": (595.3, 841.9), "Letter": (612, 792)}
HEADINGS = {"H1", "H2", "H3"}
LARGEST = 600_000
"""Bytes of the largest paper; a shot takes some sixty thousand."""


def test_every_promise_that_holds_for_every_paper(paper, tmp_path):
    """One test a paper, so that each is printed once; each check says for itself what is wrong."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(paper.content)
    for standard in (validation.ValidationProfile.PDF_UA_1, validation.ValidationProfile.PDF_A_2A):
        report = validation.validate_pdf(str(file), profile=standard)
        assert [f"{one.rule_id}: {one.message}" for one in report.failures] == []
    assert len(paper.content) < LARGEST
    _is_labelled(paper)
    _only_our_own_letters(paper, file)
    _has_the_size_that_was_asked_for(paper)
    _nothing_outside_the_margins_and_no_page_blank_or_starved(paper, file)
    with paper.pdf as pdf:
        assert pdf.check_pdf_syntax() == []
        tags = elements(pdf)
    _no_heading_ends_a_page(tags)
    _no_row_is_split(tags)
    _no_tag_is_empty(tags)


def _is_labelled(paper):
    """Title, author, language, dates, revision and bookmarks."""
    with paper.pdf as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo.Title).endswith(say(paper.kind.title))
        assert str(pdf.docinfo.CreationDate).startswith("D:20261122")
        assert str(pdf.docinfo["/revision"]) == str(paper.edition.revision or "draft")
        with pdf.open_outline() as outline:
            assert outline.root


def _only_our_own_letters(paper, file):
    """Embedded, subset, and with a map to Unicode."""
    fonts = paper.tool("pdffonts", str(file)).splitlines()[2:]
    assert fonts
    for row in fonts:
        assert "Catchlight" in row.split()[0]
        assert row.split()[-5:-2] == ["yes", "yes", "yes"]


def _has_the_size_that_was_asked_for(paper):
    with paper.pdf as pdf:
        for sheet in pdf.pages:
            sides = [float(side) for side in sheet.MediaBox[2:]]
            assert sides == pytest.approx(WIDTHS[paper.edition.size], abs=0.5)


def _nothing_outside_the_margins_and_no_page_blank_or_starved(paper, file):
    boxes = paper.tool("pdftotext", "-bbox", str(file), "-").split("<page ")[1:]
    for number, sheet in enumerate(boxes, start=1):
        width, height = (float(found) for found in re.findall(r'(?:width|height)="([\d.]+)"', sheet)[:2])
        words = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)', sheet)
        beyond = [
            word for left, _top, right, _low, word in words if float(left) < 45 or float(right) > width - 45
        ]
        assert beyond == [], f"page {number}"
        assert all(float(low) < height - 17 for *_rest, low, _word in words), f"page {number}"
        body = [float(low) for _left, top, _right, low, _word in words if 60 < float(top) < height - 60]
        assert body, f"page {number} is blank"
        ends = number == len(boxes) or re.search(r">(PRIVATE|SHOT)<", boxes[number])
        assert ends or paper.kind.key == "card" or max(body) > height / 2, f"page {number} is half empty"
        if paper.kind.key == "preparation":
            assert max(body) > height / 3, f"page {number} holds a short list alone"


def _no_heading_ends_a_page(tags):
    """What follows a heading begins on its page."""
    told = [tag for tag in tags if tag.pages]
    for place, tag in enumerate(told):
        if tag.name in HEADINGS:
            below = (
                one for one in told[place + 1 :] if tag.name not in one.path and one.name not in HEADINGS
            )
            following = next((one for one in below if not HEADINGS & set(one.path)), None)
            assert following is not None
            assert following.pages[0] == tag.pages[-1], f"{tag.name} on page {tag.pages[-1]}"


def _no_row_is_split(tags):
    for tag in tags:
        if tag.name == "TR":
            assert len(set(tag.pages)) == 1, f"a row on pages {sorted(set(tag.pages))}"


def _no_tag_is_empty(tags):
    """No paragraph, heading, row or item without content."""
    assert [tag.name for tag in tags if tag.name in {"P", "LI", "TR", *HEADINGS} and not tag.pages] == []
