"""Ten very different sessions and some awkward ones, printed once for all tests."""

import json
import logging
import subprocess
import tomllib
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from planner.brief import papers, press
from planner.brief.edition import Edition
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Session
from planner.plan.reading import read_brief
from tests.stories.story import KITS

EXAMPLE = Path(__file__).parents[2] / "examples" / "priya.json"
KIT = ("cameras", "lenses", "lights", "modifiers", "reflectors", "backdrops")


def priya():
    return json.loads(EXAMPLE.read_text(encoding="utf-8"))


def _session(client, **more):
    return Session(studio="Harbour Light Studio", client=client, when="2026-12-03T10:00", minutes=90, **more)


def _kit():
    return {key: value for key, value in priya()["answers"].items() if key in KIT}


@cache
def brief_of(story):
    """The brief of one of the STORIES, or of the TEN."""
    if story in TEN:
        told = TEN[story]
        # For how long, the booking has the last word, as at the desk.
        answers = {**KITS[told["kit"]], **told["answers"], "minutes": told["session"]["minutes"]}
        read_brief({"answers": answers})
        session = {"studio": "Harbour Light Studio", "when": "2026-12-03T10:00", **told["session"]}
        return Brief(answers=answers, session=Session(**session))
    return {
        "priya": lambda: read_brief(priya()),
        "corrected": lambda: read_brief(
            {
                **priya(),
                "corrections": {
                    "lead.lighting": "clamshell",
                    "lead.aperture": 8,
                    "lead.pose.1": "Sit, lean in",
                },
            }
        ),
        "nothing-told": lambda: Brief(answers={}, session=Session(studio="", client="")),
        "team": lambda: Brief(
            answers={
                **_kit(),
                "people": "team-one-by-one",
                "head_count": 40,
                "purpose": ["company-page"],
                "uses": ["company-website", "linkedin-profile", "email-signature"],
                "where": "client-place",
                "minutes": 300,
            },
            session=_session("Ashdown & Vale Chartered Surveyors", place="9 Long Acre, 4th floor"),
        ),
        "long-words": lambda: Brief(
            answers={
                **_kit(),
                "people": "just-me",
                "purpose": ["actor-drama"],
                "uses": ["casting-site"],
                "needs": ["wheelchair", "no-touch", "extra-time"],
                "features": ["my-nose", "under-the-chin", "preferred-side"],
                "anything_else": 'Please {do} not say %s <b>cheese</b> & "smile". ' * 12,
            },
            session=_session(
                "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh-Cholmondeley of Llanfairpwllgwyngyll",
                place="A" * 90,
            ),
        ),
    }[story]()


TEN = tomllib.loads((Path(__file__).parent / "sessions.toml").read_text(encoding="utf-8"))
STORIES = ("priya", "corrected", "nothing-told", "team", "long-words")
SIZES = {
    **{story: told["size"] for story, told in TEN.items()},
    "corrected": "Letter",
    "nothing-told": "A4",
    "long-words": "Letter",
}
"""The size in which each of them is printed."""
EDITIONS = {
    "A4": Edition(made_on=date(2026, 11, 22), revision=3, with_private=True),
    "Letter": Edition(made_on=date(2026, 11, 22), size="Letter", units="imperial", accent="#2f5d73"),
}


class Printed:
    """One paper with what the tests ask of it."""

    def __init__(self, plan, kind, edition, content, layouts):
        self.plan, self.kind, self.edition, self.content = plan, kind, edition, content
        self.layouts = layouts

    @property
    def pdf(self):
        return pikepdf.open(BytesIO(self.content))

    def tool(self, *command):
        done = subprocess.run([*command], input=self.content, capture_output=True, check=True)
        return done.stdout.decode()

    @property
    def text(self):
        return " ".join(self.tool("pdftotext", "-raw", "-", "-").split())

    @property
    def pages(self):
        return [" ".join(page.split()) for page in self.tool("pdftotext", "-raw", "-", "-").split("\f")[:-1]]


@cache
def printed(story, kind="brief", size="A4"):
    """A paper, made once; the press must have nothing to say against it."""
    complaints = logging.getLogger("planner.brief.press")
    heard = []
    handler = logging.Handler()
    handler.emit = heard.append
    complaints.addHandler(handler)
    plan = make_plan(brief_of(story))
    html = papers.html(plan, papers.PAPERS[kind], EDITIONS[size])
    content = press.printed(html)
    complaints.removeHandler(handler)
    assert [record.getMessage() for record in heard] == []
    return Printed(plan, papers.PAPERS[kind], EDITIONS[size], content, press.PRESS.last.layouts)


PAPERS = [(kind, story, size) for kind in papers.PAPERS for story, size in (*SIZES.items(),)]


@pytest.fixture(params=PAPERS, ids=" ".join)
def paper(request):
    """Every paper of the ten sessions and of the awkward ones, in one of the sizes."""
    kind, story, size = request.param
    return printed(story, kind, size)
