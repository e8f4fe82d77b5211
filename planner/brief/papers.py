"""Which papers there are, what is in each, and the key that names one paper for good."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from types import MappingProxyType

import msgspec
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.text import slugify

from planner import speech
from planner.brief import clock, pages, press
from planner.brief.client_pages import for_client
from planner.brief.edition import Edition
from planner.plan.plan import Plan
from planner.words import Message, _


class Kind(msgspec.Struct, frozen=True):
    """One kind of paper; `key` is its name in addresses, files and on the command line."""

    key: str
    title: Message
    template: str
    for_client: bool
    """Whether the client may have it: then nothing private and no gear is in it."""


BRIEF = Kind("brief", _("Shoot brief"), "brief/brief.html", for_client=False)
PREPARATION = Kind("preparation", _("How to prepare"), "brief/preparation.html", for_client=True)
PAPERS: Mapping[str, Kind] = MappingProxyType({kind.key: kind for kind in (BRIEF, PREPARATION)})

TRAILING = re.compile(r'\s+(?=</(?:td|th|li|p)>|<span class="because">)')
"""White space at the end of a block, which makes WeasyPrint 70 break the line after its first word."""


def make(plan: Plan, kind: Kind, edition: Edition) -> bytes:
    """The paper as PDF; raises PaperFailed."""
    return press.printed(html(plan, kind, edition))


def html(plan: Plan, kind: Kind, edition: Edition) -> str:
    """The paper as the page that is printed."""
    with speech.units(edition.units):
        page = render_to_string(kind.template, _context(plan, kind, edition))
    return TRAILING.sub("", page)


def file_name(plan: Plan, kind: Kind, edition: Edition) -> str:
    """Such as `priya-raman-brief-revision-3.pdf`; only letters, digits and hyphens."""
    state = f"revision-{edition.revision}" if edition.revision else "draft"
    return f"{slugify(plan.session.client)[:60] or 'session'}-{kind.key}-{state}.pdf"


def key_of(plan: bytes, kind: Kind, edition: Edition) -> str:
    """SHA-256 over everything that goes into the paper, in hexadecimal; `plan` as it is frozen."""
    whole = msgspec.json.encode([kind.key, edition, press_state()], order="deterministic")
    return hashlib.sha256(whole + b"\0" + plan).hexdigest()


@cache
def press_state() -> str:
    """A digest of all that shapes a paper besides plan and edition: templates, stylesheet, fonts, code, engine."""
    digest = hashlib.sha256(version("weasyprint").encode())
    base = settings.BASE_DIR
    parts = [*(base / "planner" / "brief").glob("*.py"), *(base / "planner" / "diagrams").glob("*.py")]
    parts += [*(base / "templates" / "brief").glob("*.html"), base / "planner" / "speech.py"]
    parts += [base / "static" / "css" / "paper.css", *(base / "static" / "fonts" / "paper").iterdir()]
    for part in sorted(parts):
        digest.update(part.read_bytes())
    return digest.hexdigest()


def _context(plan: Plan, kind: Kind, edition: Edition) -> dict[str, object]:
    """What a template may use. A paper for the client is never given the plan itself, only what is meant for them."""
    own = (
        for_client(plan)
        if kind.for_client
        else pages.for_photographer(plan, edition.size, edition.with_private)
    )
    return {
        **own,
        "session": plan.session,
        "nameless": speech.say(_("A session")),
        "day": clock.day_of(plan.session),
        "hours": clock.hours_of(plan.session),
        "paper": kind,
        "edition": edition,
        "state": speech.say(_state(edition)),
        "language": speech.language(),
        "logo": f"data:image/png;base64,{base64.b64encode(edition.logo).decode()}" if edition.logo else "",
    }


def _state(edition: Edition) -> Message:
    return _("Revision {number}", number=edition.revision) if edition.revision else _("Draft")
