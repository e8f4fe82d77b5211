"""Which papers there are, what is in each, and the key that names one paper for good."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.metadata import version
from types import MappingProxyType

import msgspec
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.text import slugify

from planner import speech
from planner.brief import clock, press
from planner.brief.card import for_set
from planner.brief.client_sheet import pictured
from planner.brief.edition import Edition
from planner.brief.pages import for_photographer
from planner.diagrams.painted import whole
from planner.plan.plan import Plan
from planner.stage.heads import LABEL
from planner.words import Message, _


class Kind(msgspec.Struct, frozen=True):
    """One kind of paper; `key` is its name in addresses, files and on the command line."""

    key: str
    title: Message
    template: str
    tells: Callable[[Plan, Edition], dict[str, object]]
    """What the template may use of the plan, and nothing else of it."""
    for_client: bool = False
    """Whether the client may have it: then nothing private and no gear is in it."""
    has_private_page: bool = False
    """Whether a page for the photographer alone can be added."""


BRIEF = Kind(
    "brief",
    _("Shoot brief"),
    "brief/brief.html",
    for_photographer,
    has_private_page=True,
)
CARD = Kind("card", _("Set card"), "brief/card.html", for_set)
PREPARATION = Kind(
    "preparation",
    _("How to prepare"),
    "brief/preparation.html",
    pictured,
    for_client=True,
)
PAPERS: Mapping[str, Kind] = MappingProxyType({kind.key: kind for kind in (BRIEF, CARD, PREPARATION)})

TRAILING = re.compile(r'\s+(?=</(?:td|th|li|p)>|<span class="because">)')
"""White space at the end of a block, which makes WeasyPrint 70 break the line after its first word."""
SENTENCE, STOP = re.compile(r">[^<>]* f/[^<>]*<"), re.compile(r" (f/[\d.]*\d)")
"""An f-number within a sentence, which the engine would break after its stroke."""


def make(plan: Plan, kind: Kind, edition: Edition) -> bytes:
    """The paper as PDF; raises PaperFailed."""
    return press.printed(html(plan, kind, edition))


def html(plan: Plan, kind: Kind, edition: Edition) -> str:
    """The paper as the page that is printed."""
    with speech.units(edition.units), whole():
        page = render_to_string(kind.template, _context(plan, kind, edition))
    return SENTENCE.sub(_with_whole_stops, TRAILING.sub("", page))


def _with_whole_stops(sentence: re.Match[str]) -> str:
    return STOP.sub(r' <span style="white-space: nowrap">\1</span>', sentence[0])


def file_name(plan: Plan, what: str, revision: int | None, ending: str = "pdf") -> str:
    """Such as `priya-raman-brief-revision-3.pdf`; only letters, digits and hyphens."""
    state = f"revision-{revision}" if revision else "draft"
    return f"{slugify(plan.session.client)[:60] or 'session'}-{what}-{state}.{ending}"


def key_of(plan: bytes, kind: Kind, edition: Edition) -> str:
    """SHA-256 over everything that goes into the paper, in hexadecimal; `plan` as it is frozen."""
    whole = msgspec.json.encode([kind.key, edition, press_state()], order="deterministic")
    return hashlib.sha256(whole + b"\0" + plan).hexdigest()


@cache
def press_state() -> str:
    """A digest of all that shapes a paper besides plan and edition: templates, stylesheet, fonts, code, engine."""
    digest = hashlib.sha256(version("weasyprint").encode())
    base = settings.BASE_DIR
    parts = [*(base / "planner" / "brief").rglob("*.py"), *(base / "planner" / "diagrams").glob("*.py")]
    parts += [
        *(base / "planner" / "stage").glob("*.py"),
        *(base / "planner" / "stage" / "data").rglob("*.json"),
    ]
    parts += [*(base / "templates" / "brief").glob("*.html"), base / "planner" / "speech.py"]
    parts += [base / "static" / "css" / "paper.css", *(base / "static" / "fonts" / "paper").iterdir()]
    for part in sorted(parts):
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _context(plan: Plan, kind: Kind, edition: Edition) -> dict[str, object]:
    """What a template may use. It is never given the plan itself unless the paper is the photographer's brief."""
    return {
        **kind.tells(plan, edition),
        "session": plan.session,
        "nameless": speech.say(_("A session")),
        "day": clock.day_of(plan.session),
        "hours": clock.hours_of(plan.session),
        "paper": kind,
        "edition": edition,
        "state": speech.say(_state(edition)),
        "language": speech.language(),
        "simulated": LABEL,
        "logo": f"data:image/png;base64,{base64.b64encode(edition.logo).decode()}" if edition.logo else "",
    }


def _state(edition: Edition) -> Message:
    return _("Revision {number}", number=edition.revision) if edition.revision else _("Draft")
