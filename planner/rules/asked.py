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


def asks(case: Case, tag: str) -> bool:
    """Whether a wish with this tag was ticked."""
    return any(wish.tag == tag for wish in asked_for(case))


def keeps_the_chin_level(case: Case) -> bool:
    """Whether one wish wants the camera higher and another the opposite (`wishes_together`): both get the middle."""
    keys = {wish.key for wish in asked_for(case)}
    return "under-the-chin" in keys and bool(keys & {"my-nose", "hairline"})
