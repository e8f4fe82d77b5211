"""Situations for the tests: answers in, one decided picture out."""

from __future__ import annotations

from collections.abc import Mapping

from planner.interview.answers import Answers
from planner.rules.advice import Check, Light
from planner.rules.backdrop import BACKDROP
from planner.rules.camera import settle_camera
from planner.rules.case import Case, ShotNeed
from planner.rules.checks import checks_for
from planner.rules.crop import CROP
from planner.rules.lighting import LIGHTING
from planner.rules.lights import lights_for
from planner.rules.orientation import ORIENTATION
from planner.words import Listing, Message, Quantity

ONE_SPEEDLIGHT = {"lights": [{"kind": "speedlight"}], "modifiers": [], "reflectors": [], "backdrops": []}
NOTHING = {"lights": [], "modifiers": [], "reflectors": [], "backdrops": []}
TINY_ROOM = {"room_length_m": 3.2, "room_width_m": 2.4, "ceiling_m": 2.4}
THREE_HEADS = {
    "lights": [{"kind": "flash", "power_ws": 400, "count": 3}],
    "modifiers": [{"kind": "octa", "size_cm": 120}, {"kind": "strip", "size_cm": 90}, {"kind": "softbox"}],
}


def decided(
    answers: Mapping[str, object] | None = None,
    *,
    purpose: str = "profile",
    uses: tuple[str, ...] = (),
    frame: str | None = None,
    people: int = 1,
    corrections: Mapping[str, object] | None = None,
) -> Case:
    """One picture with everything decided up to the camera's numbers."""
    need = ShotNeed(key="lead", purpose=purpose, uses=uses, frame=frame, people=people)
    case = Case(Answers(answers or {}), need, corrections)
    for choice in (CROP, ORIENTATION, BACKDROP, LIGHTING):
        choice.decide(case)
    settle_camera(case)
    return case


def lights(case: Case) -> dict[str, Light]:
    """The lights by role; of several with one role the first."""
    return {light.role: light for light in reversed(lights_for(case))}


def checks(case: Case) -> dict[str, Check]:
    """The checks by the last part of their key."""
    return {check.key.rpartition(".")[2]: check for check in checks_for(case)}


def text(said: object) -> str:
    """A message in plain English, for looking into it."""
    match said:
        case Message():
            return said.text.format(**{key: text(value) for key, value in said.given.items()})
        case Quantity():
            return f"{said.value:g} {said.unit}"
        case Listing():
            return ", ".join(text(item) for item in said.items)
    return str(said)
