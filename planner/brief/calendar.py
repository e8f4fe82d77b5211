"""The session for a calendar: iCalendar as RFC 5545 has it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from planner.plan.plan import Session
from planner.speech import say
from planner.words import Message, _

FOLD = 75
"""Bytes of a line, its continuation counted from the blank that begins it."""
ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def as_calendar(
    session: Session,
    *,
    identity: str,
    made: datetime,
    begins: datetime | None = None,
    for_client: bool = False,
) -> bytes:
    """One event. `begins` names the moment for good; without it the session's own words count, wherever one is.

    Without any day it is a thing to do: an event has to begin.
    The client reads with whom the session is, the photographer whose it is.
    """
    studio = session.studio or say(_("the studio"))
    client = session.client or say(_("A client"))
    title = (
        _("Portraits with {studio}", studio=studio) if for_client else _("{client}: portraits", client=client)
    )
    times = tuple(_times(begins or _told(session), session.minutes))
    component = "VEVENT" if times else "VTODO"
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Catchlight//EN",
        f"BEGIN:{component}",
        f"UID:{identity}@catchlight",
        f"DTSTAMP:{_utc(made)}",
        *times,
        f"SUMMARY:{_text(title)}",
        *_where(session),
        f"END:{component}",
        "END:VCALENDAR",
    )
    return "".join(f"{piece}\r\n" for line in lines for piece in _folded(line)).encode()


def _times(begins: datetime | date | None, minutes: int | None) -> Iterator[str]:
    if isinstance(begins, datetime):
        yield f"DTSTART:{_moment(begins)}"
        if minutes:
            yield f"DTEND:{_moment(begins + timedelta(minutes=minutes))}"
    elif begins is not None:
        yield f"DTSTART;VALUE=DATE:{begins:%Y%m%d}"


def _told(session: Session) -> datetime | date | None:
    """The moment, the day where no hour is set, or None."""
    try:
        return (
            datetime.fromisoformat(session.when) if "T" in session.when else date.fromisoformat(session.when)
        )
    except ValueError:
        return None


def _where(session: Session) -> Iterator[str]:
    place = ", ".join(part for part in (session.room, session.place) if part)
    if place:
        yield f"LOCATION:{place.translate(ESCAPED)}"


def _moment(moment: datetime) -> str:
    """In UTC where the time zone is known, else the clock on the wall."""
    return _utc(moment) if moment.tzinfo else f"{moment:%Y%m%dT%H%M%S}"


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(message: Message) -> str:
    return say(message).translate(ESCAPED)


def _folded(line: str) -> Iterator[str]:
    """The line in pieces that are short enough, never cut within a letter."""
    piece, room = "", FOLD
    for letter in line:
        size = len(letter.encode())
        if size > room:
            yield piece
            piece, room = " ", FOLD - 1
        piece, room = piece + letter, room - size
    yield piece
