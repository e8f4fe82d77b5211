"""The set-up as a line of the plan."""

from __future__ import annotations

from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lines import decision_line
from planner.words import _


def lighting_line(case: Case) -> Line:
    """Which set-up, and why."""
    least, most = case.decided(LIGHTING).ratio
    return decision_line(
        case,
        case.line_key(LIGHTING.key),
        case.decision(LIGHTING),
        _("Light"),
        lambda key: LIGHTING.rows[key].words,
        and_also=(
            _(
                "From {least}:1 to {most}:1, key and fill together to fill alone.",
                least=_plain(least),
                most=_plain(most),
            ),
        ),
    )


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number
