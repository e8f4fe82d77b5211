"""The backdrop as a line of the plan."""

from __future__ import annotations

from planner.rules.advice import Line
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.case import Case
from planner.rules.lines import decision_line
from planner.words import Message, _


def backdrop_line(case: Case) -> Line:
    """Which backdrop, why, and what to mind with it."""
    return decision_line(
        case,
        case.line_key(BACKDROP.key),
        case.decision(BACKDROP),
        _("Backdrop"),
        _named,
        and_also=case.decided(BACKDROP).notes,
    )


def _named(key: str) -> Message:
    return BACKDROP.rows[key].words
