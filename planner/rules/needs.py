"""What a purpose needs on set, beyond light and pose: rules to keep, people to have there, things to ask for."""

from __future__ import annotations

from planner.interview.script.purpose import PURPOSE
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lines import stated
from planner.words import _


def needs_for(case: Case) -> tuple[Line, ...]:
    """A line for each thing to mind; only beside the first picture of a purpose, so that it is read once."""
    if not case.shot.key.startswith("lead"):
        return ()
    return tuple(
        stated(
            case.told,
            case.line_key(f"needs.{number}"),
            _("Mind"),
            note,
            because=(_("It matters for {purpose}.", purpose=case.for_what),),
            rests_on=(PURPOSE.key,),
            sources=(case.purpose.source,),
        )
        for number, note in enumerate(case.purpose.notes, start=1)
    )
