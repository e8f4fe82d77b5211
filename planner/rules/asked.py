"""What the client asked us to plan for, in looks and in comfort, as rows of the craft table."""

from __future__ import annotations

from planner.craft import ADAPTATIONS, Adaptation
from planner.interview.answers import remembered
from planner.interview.script.care import FEATURES, NEEDS
from planner.rules.case import Case


@remembered
def asked_for(case: Case) -> tuple[Adaptation, ...]:
    """Every wish and need that was ticked; “I would rather talk about it” is none."""
    ticked = (*case.told.get(FEATURES, ()), *case.told.get(NEEDS, ()))
    return tuple(ADAPTATIONS[key] for key in ticked if key in ADAPTATIONS)
