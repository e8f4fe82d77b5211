"""What stands on the set card: what is read from two metres while the camera is in hand."""

from __future__ import annotations

from dataclasses import dataclass

from planner.brief import drawings
from planner.brief.lights import LightRow, light_rows
from planner.brief.lines import public
from planner.brief.pages import is_figure
from planner.plan.plan import Line, Plan, Shot
from planner.speech import say
from planner.words import Message

SETTINGS = (".aperture", ".shutter", ".iso", ".white-balance", ".lens", ".distance", ".height", ".gap")
"""The camera's lines in the order in which they are set: on the camera first, then around it."""
A_ROW = 4
LONGEST = 8
"""Characters of a setting that is still printed in the largest figures."""
ON_ONE_PAGE = 2
"""Shots that share one page; with more the card goes on over several, large enough to be read all the same."""
LEVELS = {1: 0, 2: 1, 0: 3}
"""How large the type begins by the number of shots; 0 stands for more than go on one page: two of them a page."""


@dataclass(frozen=True)
class CardShot:
    """One shot in its shortest form."""

    number: str
    shot: Shot
    settings: tuple[tuple[Line, ...], ...]
    words: tuple[Line, ...]
    """Settings that take a sentence."""
    lights: tuple[LightRow, ...]
    watch: tuple[Message, ...]

    @property
    def is_long(self) -> bool:
        """Whether a setting is too long for the largest figures."""
        return any(len(say(line.what)) > LONGEST for row in self.settings for line in row)


def for_set(plan: Plan) -> dict[str, object]:
    """What the card's template may use; nothing private is among it."""
    shots = [_card_shot(plan, number, shot) for number, shot in enumerate(plan.shots, start=1)]
    is_one = len(shots) <= ON_ONE_PAGE
    return {
        "shots": shots,
        "level": LEVELS[len(shots)] if is_one else LEVELS[0],
        "tightest": 4 if is_one else LEVELS[0],
        # One shot leaves room for the set seen from above; the more lights are named, the less.
        "drawing_mm": 100 - 13 * len(plan.shots[0].lights),
        "floor": drawings.floor(plan, plan.shots[0]) if len(shots) == 1 else None,
    }


def _card_shot(plan: Plan, number: int, shot: Shot) -> CardShot:
    camera = sorted(public(shot.camera), key=_place)
    figures = tuple(line for line in camera if is_figure(line))
    return CardShot(
        number=f"{number:02}",
        shot=shot,
        settings=tuple(figures[first : first + A_ROW] for first in range(0, len(figures), A_ROW)),
        words=tuple(line for line in camera if not is_figure(line)),
        lights=light_rows(shot),
        watch=tuple(
            check.name for check in plan.checks if check.shot == shot.key and check.outcome != "good"
        ),
    )


def _place(line: Line) -> int:
    return next((place for place, end in enumerate(SETTINGS) if line.key.endswith(end)), len(SETTINGS))
