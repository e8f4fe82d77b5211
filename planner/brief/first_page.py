"""How much of the session stands on page one of the brief: worked out before anything is laid out.

The sizes are those of static/css/paper.css, as in `planner.brief.fitting`.
"""

from __future__ import annotations

from collections.abc import Iterable

from planner.brief.clock import timetable
from planner.brief.edition import Edition
from planner.brief.fitting import EDGE, ROOM_MM, SAFE_MM
from planner.brief.room import Type, table_mm
from planner.plan.plan import Check, Line, Plan
from planner.speech import say

TEXT = Type("sans-400", 9.5, 1.4)
BOLD = Type("sans-600", 9.5, 1.4)
SMALL = Type("sans-400", 8.5, 1.4)
NAME, LONG_NAME = Type("serif-400", 40, 1.08), Type("serif-400", 22, 1.08)
LONG = 32
"""Characters of a name that is set smaller; as in templates/brief/paper.html."""
VERDICT = Type("serif-400-italic", 24, 1.15)
FACT = Type("serif-400", 15, 1.15)
HEADING_MM = 17 * 1.08 * 25.4 / 72
LOGO_MM = 16.0
CLOSER = ((8.0, 2.8, 2.4), (4.0, 1.8, 1.6))
"""Above a heading, within a row, and within what is to ask: as it is, and closer."""


def level(plan: Plan, edition: Edition, to_watch: Iterable[Check], still_open: Iterable[Line]) -> int:
    """0: all of it; 1: all of it, closer; 2: the timetable moves to the end; 3: what to ask moves there as well;
    4: and what to watch that is no conflict.
    """
    width, height = ROOM_MM[edition.size]
    watch, ask = list(to_watch), list(still_open)
    care = [line for line in plan.care if not line.private]
    for tightness in (0, 1):
        above, padding, between = CLOSER[tightness]
        parts = _start(plan, edition, width, above, padding) + _watch(watch, width, above, padding)
        asked = _asked(ask, width, above, between)
        day = _day(plan, above, padding) + _care(care, width, above, padding)
        if parts + asked + day <= height - SAFE_MM:
            return tightness
    room = height - SAFE_MM
    return 2 if parts + asked <= room else 3 if parts <= room else 4


def _start(plan: Plan, edition: Edition, width: float, above: float, padding: float) -> float:
    session, verdict = plan.session, plan.verdict
    name = LONG_NAME if len(session.client) > LONG else NAME
    because = " ".join(say(one) for one in (*verdict.because, *([verdict.flips] if verdict.flips else [])))
    where = [part for part in (session.room, session.place) if part] or ["–"]
    facts = max(2 * FACT.line_mm, sum(FACT.height_mm(part, width * 0.4 - 4) for part in where))
    shots = (
        (
            BOLD.height_mm(say(shot.title), width * 0.33 - 4, 22 if shot.must_have else 0),
            TEXT.height_mm(say(shot.crop.what), width * 0.27 - 4),
            TEXT.height_mm(say(shot.lighting.what), width * 0.27 - 4),
        )
        for shot in plan.shots
    )
    return (
        3.5
        + (LOGO_MM if edition.logo else 0)
        + name.height_mm(session.client or " ", width)
        + 1
        + VERDICT.height_mm(say(verdict.kind), width)
        + 1.5
        + SMALL.height_mm(because, width)
        + 5
        + 5.6
        + EDGE.line_mm
        + 0.6
        + facts
        + _table_head(above, padding)
        + table_mm(shots, padding)
    )


def _watch(checks: list[Check], width: float, above: float, padding: float) -> float:
    rows = (
        (
            TEXT.height_mm(say(check.finding), width - 34)
            + (SMALL.height_mm(say(check.trade), width - 34) if check.trade else 0),
            EDGE.height_mm(say(check.name).upper(), 26) + 0.6,
        )
        for check in checks
    )
    return _titled(above) + table_mm(rows, padding) if checks else 0.0


def _asked(lines: list[Line], width: float, above: float, padding: float) -> float:
    rows = ((_asked_lines(line, width) * TEXT.line_mm,) for line in lines)
    return _titled(above) + 2 + table_mm(rows, padding) if lines else 0.0


def _asked_lines(line: Line, width: float) -> int:
    """A question and, behind it on its last line, what is assumed."""
    asked = say(line.what)
    lines = TEXT.lines(asked, width)
    if not line.because:
        return lines
    last = TEXT.width_mm(asked) % width + 2
    return lines - 1 + SMALL.lines(say(line.because[0]), width, last)


def _day(plan: Plan, above: float, padding: float) -> float:
    return _table_head(above, padding) + len(timetable(plan)) * (TEXT.line_mm + padding + 0.15)


def _care(lines: list[Line], width: float, above: float, padding: float) -> float:
    if not lines:
        return 0.0
    told = sum(
        TEXT.height_mm(say(line.what), width - 34)
        + (SMALL.height_mm(say(line.because[0]), width - 34) if line.because else 0)
        + 1.5
        for line in lines
    )
    return _titled(above) + told + padding * len({say(line.label) for line in lines})


def _titled(above: float) -> float:
    return above + HEADING_MM + 2.2


def _table_head(above: float, padding: float) -> float:
    return _titled(above) + EDGE.line_mm + padding + 0.3
