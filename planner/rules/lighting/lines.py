"""The set-up as a line of the plan, and what to verify on the face once it stands."""

from __future__ import annotations

from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lines import decision_line, stated
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


def signature_lines(case: Case) -> tuple[Line, ...]:
    """Shadow, catchlight and the mistake to look for, to verify on the screen before the first real frame."""
    lighting = case.decided(LIGHTING)
    rests_on = case.decision(LIGHTING).rests_on
    said = (
        ("shadow", _("Shadow"), lighting.shadow),
        ("catchlight", _("Catchlight"), lighting.catchlight),
        ("backdrop-light", _("Backdrop light"), lighting.backdrop_light),
        ("mistake", _("Watch for"), lighting.mistakes[0]),
    )
    return tuple(
        stated(
            case.told,
            case.line_key(f"signature.{part}"),
            label,
            what,
            because=(_("So it looks when {lighting} is set right.", lighting=lighting.words),),
            rests_on=rests_on,
            sources=(lighting.source,),
        )
        for part, label, what in said
    )


def _plain(number: float) -> float | int:
    return int(number) if number == int(number) else number
