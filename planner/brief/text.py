"""The whole plan as plain text, to be read in a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from planner.brief import clock, pages
from planner.brief.appendix import asides
from planner.brief.lines import private
from planner.brief.pages import ShotPage
from planner.plan.plan import Check, Line, Plan, Verdict
from planner.speech import say
from planner.words import Message, _

WIDTH = 88
LABEL = 18


def as_text(plan: Plan) -> str:
    """The plan in the order of the brief; every recommendation with its reasons below it."""
    return "\n".join(_plan(plan)) + "\n"


def _plan(plan: Plan) -> Iterator[str]:
    session = plan.session
    yield from _paragraph(session.client)
    yield from _paragraph(say(plan.verdict.kind) + ". " + _sentences(plan.verdict.because))
    where = (clock.day_of(session), clock.hours_of(session), session.room, session.place, session.studio)
    yield from _paragraph(", ".join(part for part in where if part))
    for page in pages.shot_pages(plan):
        yield from _shot(page)
    yield from _section(_("Checks"), _checks(plan.checks))
    yield from _section(_("To hand over"), _lines(one.line for one in plan.deliverables))
    day = (row for at, block in clock.timetable(plan) for row in _row(at, say(block.what)))
    yield from _section(_("The day"), day)
    yield from _section(_("What the client prepares"), _lines(plan.preparation))
    yield from _section(_("Comfort and access"), _lines(plan.care))
    yield from _section(_("In their own words"), _paragraph(say(plan.own_words)) if plan.own_words else ())
    yield from _section(_("Still to ask"), _lines(plan.still_open))
    yield from _section(_("Headshot or portrait, test by test"), _criteria(plan.verdict))
    yield from _section(_("For the photographer alone"), _lines(private(plan)))


def _shot(page: ShotPage) -> Iterator[str]:
    shot = page.shot
    title = _(
        "Shot {number}: {title}, {minutes} min", number=page.number, title=shot.title, minutes=shot.minutes
    )
    yield from _section(title, _lines(page.set_up))
    yield from _lines(row.line for row in page.lights)
    yield from _lines(page.signs)
    yield from _lines(shot.camera)
    yield from _lines(shot.formation)
    for pose in shot.poses:
        yield from _lines((pose.line,))
        yield from _row("", say(_("Say: {words}", words=pose.direct)))
        yield from _row("", say(_("Watch: {words}", words=pose.watch)))
    yield from _lines(shot.expression)
    for aside in asides(shot):
        yield from _section(aside.title, _lines(aside.lines))


def _section(title: Message, rows: Iterable[str]) -> Iterator[str]:
    body = list(rows)
    if body:
        heading = say(title)
        yield from ("", heading, "-" * len(heading), *body)


def _lines(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield from _row(say(line.label), _written(line))
        yield from _reasons(line)


def _written(line: Line) -> str:
    corrected = _(
        "{new} (corrected by hand; it was: {original})", new=line.what, original=line.original or ""
    )
    return say(corrected if line.original else line.what)


def _reasons(line: Line) -> Iterator[str]:
    if line.because:
        yield from _row("", "- " + _sentences(line.because))


def _checks(checks: Iterable[Check]) -> Iterator[str]:
    """Every finding once, also where several pictures share it."""
    outcomes = {"good": _("good"), "watch": _("watch"), "conflict": _("CONFLICT")}
    said = dict.fromkeys((say(outcomes[one.outcome]), _found(one)) for one in checks)
    for outcome, text in said:
        yield from _row(outcome, text)


def _found(check: Check) -> str:
    trade = say(check.trade) if check.trade else ""
    return f"{say(check.name)}. {say(check.finding)} {trade}".rstrip()


def _criteria(verdict: Verdict) -> Iterator[str]:
    for criterion in verdict.criteria:
        yield from _row(say(criterion.name), say(criterion.finding))


def _sentences(messages: Iterable[Message]) -> str:
    return " ".join(say(message) for message in messages)


def _row(label: str, text: str) -> Iterator[str]:
    """A label with its text beside it, wrapped; a long label stands on a line of its own."""
    indent = " " * LABEL
    if len(label) >= LABEL:
        yield label
        label = ""
    first = label.ljust(LABEL)
    yield from textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=indent) or [first.rstrip()]


def _paragraph(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH)
