"""When a session is: its day, its hours, and when each stretch of it begins."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.utils.formats import date_format, time_format

from planner.plan.plan import Block, Plan, Session
from planner.speech import say
from planner.words import _, minutes


def day_of(session: Session) -> str:
    """“Thu 3 Dec 2026”; empty where no date was set, and as it was given where it is none."""
    when = _moment(session)
    return date_format(when, "D j M Y") if when else session.when


def hours_of(session: Session) -> str:
    """“10:00–11:00”, or the beginning alone where the length is open; empty where the hour is."""
    begins = _hour(session)
    if begins is None:
        return ""
    if session.minutes is None:
        return time_format(begins, "H:i")
    return f"{time_format(begins, 'H:i')}–{_later(begins, session.minutes)}"


def timetable(plan: Plan) -> list[tuple[str, Block]]:
    """The stretches of the session: by the clock where the hour is known, else counted from the start."""
    begins = _hour(plan.session)
    return [
        (_later(begins, block.starts_min) if begins else _counted(block.starts_min), block)
        for block in plan.schedule
    ]


def _later(begins: datetime, after_min: int) -> str:
    return time_format(begins + timedelta(minutes=after_min), "H:i")


def _counted(starts_min: int) -> str:
    if starts_min < 0:
        return say(_("{time} before", time=minutes(-starts_min)))
    return say(_("+{time}", time=minutes(starts_min)))


def _hour(session: Session) -> datetime | None:
    """The moment at which it begins; None where at most the day is set."""
    return _moment(session) if "T" in session.when else None


def _moment(session: Session) -> datetime | None:
    try:
        return datetime.fromisoformat(session.when)
    except ValueError:
        return None
