"""Whether the sun is there when the session is: nobody but the photographer knows where that will be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from planner.interview.answers import Answers
from planner.plan.plan import Session, Shot
from planner.rules.advice import Check
from planner.rules.engine import Decision
from planner.words import _, verbatim

OF_THE_DAY = ("window", "sun", "ambient")
LATE_HOUR, EARLY_HOUR = 16, 9
LOW_SUN = "golden-backlit"


def daylight_check(told: Answers, session: Session, shots: Sequence[Shot]) -> tuple[Check, ...]:
    """Says to look up the sunset: where the day is the light late or early, and where the sun must be low."""
    rests_on = frozenset(key for shot in shots for key in _rests_on(shot))
    told.note(rests_on)
    begins = _begins(session)
    if begins is None or not any(_is_lit_by_day(shot) for shot in shots):
        return ()
    hour = verbatim(begins.strftime("%H:%M"))
    if any(_needs_a_low_sun(shot) for shot in shots):
        finding = _("The session begins at {hour}, and the sun must stand low.", hour=hour)
        trade = _("Look up the sunset for the day and place, and begin 60 to 75 minutes before it.")
    elif EARLY_HOUR <= begins.hour < LATE_HOUR:
        return ()
    else:
        finding = _("The session begins at {hour}, and the day is the light.", hour=hour)
        trade = _("Look up sunrise and sunset for the day and place; have an hour to spare, or bring lights.")
    return (
        Check(
            "session.check.daylight",
            _("Daylight"),
            finding,
            "watch",
            rests_on=tuple(sorted(rests_on)),
            trade=trade,
        ),
    )


def _rests_on(shot: Shot) -> Iterator[str]:
    account = shot.lighting.account
    yield from (*shot.lighting.rests_on, *(account.rests_on if account else ()))


def _is_lit_by_day(shot: Shot) -> bool:
    return any(light.source in OF_THE_DAY and light.role in ("key", "rim") for light in shot.lights)


def _needs_a_low_sun(shot: Shot) -> bool:
    account = shot.lighting.account
    return isinstance(account, Decision) and account.winner == LOW_SUN


def _begins(session: Session) -> datetime | None:
    """The beginning, where day and hour are known."""
    try:
        return datetime.fromisoformat(session.when) if "T" in session.when else None
    except ValueError:
        return None
