"""Headshot or portrait: the founding article's tests, weighed for one picture.

Four tests decide alone: an official document, more than one person, more body than head, and surroundings that
are a factor. Where none of them fires, the evidence is added up: at three and above it is a headshot, from one
a headshot-style portrait, and that is said to be borderline. Mood weighs nothing. A face that can't be seen would
be no headshot either; no question asks for one and no set-up hides it, so there is no test for it here. The words
help two people picture the same thing; they forbid no picture.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import reduce
from itertools import combinations
from typing import Literal

from planner.craft import CROPS, Crop
from planner.craft.lightings import Drama
from planner.craft.purposes import Capacity
from planner.interview.script.feel import CREATIVITY, Creativity
from planner.interview.script.frame import PROPS, Props
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.lighting import LIGHTING
from planner.words import Message, _

Genre = Literal["headshot", "headshot-style", "portrait", "identity-photo"]
Environment = Literal["plain", "texture", "blurred-place", "hint", "story", "built"]

HEADSHOT_FROM = 3.0
BORDERLINE_FROM = 1.0
CLOSE_CALL = 0.5
"""So near to a limit that the other word would be as good."""

TIGHT_BOTTOM_H = 1.9
"""A frame that ends here or higher shows the head with hardly more than the shoulders."""

PURPOSE_WEIGHS: dict[Capacity, float] = {"professional": 3, "performer": 3, "semi": -0.5, "personal": -3}
ENVIRONMENT_WEIGHS: dict[Environment, float] = {"plain": 1, "texture": 0.5, "blurred-place": 0, "hint": -3}
CREATIVITY_WEIGHS = {Creativity.CLASSIC: 0.5, Creativity.PERSON: 0.0, Creativity.COLOUR: -0.5}
LIGHT_WEIGHS: dict[Drama, float] = {"even": 0.5, "shaped": 0, "dramatic": -0.5}
PROPS_WEIGH = {Props.HELD: -0.5, Props.CENTRAL: -3.0}


@dataclass(frozen=True)
class Facts:
    """What the verdict looks at, one picture's worth."""

    capacity: Capacity
    people: int
    crop: Crop
    environment: Environment
    creativity: Creativity | None
    drama: Drama
    props: Props | None


@dataclass(frozen=True)
class Judgement:
    """The genre, the gate that decided it alone, or the evidence that added up to it."""

    genre: Genre
    gate: Literal["document", "people", "environment", "frame"] | None = None
    score: float = 0.0

    @property
    def close_call(self) -> bool:
        """Whether the other word would be as good."""
        if self.gate:
            return False
        return min(abs(self.score - HEADSHOT_FROM), abs(self.score - BORDERLINE_FROM)) < CLOSE_CALL


def facts_of(case: Case) -> Facts:
    """Reads the facts of a case whose crop, backdrop and lighting have been decided."""
    return Facts(
        capacity=case.purpose.capacity,
        people=case.people,
        crop=case.decided(CROP),
        environment=environment_of(case),
        creativity=case.told.get(CREATIVITY, None),
        drama=case.decided(LIGHTING).drama,
        props=case.told.get(PROPS, None),
    )


def environment_of(case: Case) -> Environment:
    """What the surroundings do in this picture; a set that is built counts as surroundings."""
    if case.told.get(CREATIVITY, None) is Creativity.SET:
        return "built"
    reads_as = case.decided(BACKDROP).reads_as
    if reads_as != "place":
        return reads_as
    return "hint" if case.told.get(PLACE_ROLE, None) is PlaceRole.HINT else "story"


def judge(facts: Facts) -> Judgement:
    """The four gates in order, then the evidence."""
    if facts.capacity == "document":
        return Judgement("identity-photo", "document")
    if facts.people > 1:
        return Judgement("portrait", "people")
    if facts.environment in ("story", "built"):
        return Judgement("portrait", "environment")
    if facts.crop.gate == "portrait":
        return Judgement("portrait", "frame")
    return _weigh(facts)


def _weigh(facts: Facts) -> Judgement:
    score = evidence(facts)
    if score < BORDERLINE_FROM:
        return Judgement("portrait", score=score)
    capped = facts.crop.gate == "borderline" or facts.props is Props.CENTRAL
    return Judgement("headshot-style" if capped or score < HEADSHOT_FROM else "headshot", score=score)


def evidence(facts: Facts) -> float:
    """The sum of what speaks for a headshot and against it."""
    return (
        PURPOSE_WEIGHS.get(facts.capacity, 0.0)
        + (1.0 if facts.crop.bottom_h <= TIGHT_BOTTOM_H else 0.0)
        + ENVIRONMENT_WEIGHS.get(facts.environment, 0.0)
        + (CREATIVITY_WEIGHS.get(facts.creativity, 0.0) if facts.creativity else 0.0)
        + LIGHT_WEIGHS[facts.drama]
        + (PROPS_WEIGH.get(facts.props, 0.0) if facts.props else 0.0)
    )


def what_would_flip(facts: Facts) -> Message | None:
    """The smallest change that would make it the other; None where not even three changes together do."""
    now = judge(facts).genre
    if now == "identity-photo":
        return None
    if now == "headshot":
        return _(
            "If the place could be read, or more of the body than the head were in the frame, it would be a portrait."
        )
    steps = next(
        (steps for steps in _changes_together() if judge(_after(facts, steps)).genre == "headshot"), None
    )
    if steps is None:
        return None
    first, *others = (says for says, _change in steps)
    if not others:
        return _("It would be a headshot {if_so}.", if_so=first)
    *between, last = others
    if not between:
        return _("It would be a headshot {if_so}, and {also}.", if_so=first, also=last)
    return _("It would be a headshot {if_so}, {then}, and {also}.", if_so=first, then=between[0], also=last)


Change = Callable[[Facts], Facts]
Steps = tuple[tuple[Message, Change], ...]
MOST_CHANGES = 3


def _changes_together() -> Iterator[Steps]:
    """One change at a time, then two, then three."""
    for number in range(1, MOST_CHANGES + 1):
        yield from combinations(TOWARDS_A_HEADSHOT, number)


def _after(facts: Facts, steps: Steps) -> Facts:
    return reduce(lambda changed, step: step[1](changed), steps, facts)


def _alone(facts: Facts) -> Facts:
    return replace(facts, people=1)


def _surroundings_quiet(facts: Facts) -> Facts:
    return replace(facts, environment="blurred-place", creativity=Creativity.PERSON)


def _head_and_shoulders(facts: Facts) -> Facts:
    return replace(facts, crop=CROPS["head-and-shoulders"])


def _nothing_in_front(facts: Facts) -> Facts:
    return replace(facts, props=Props.NONE)


def _for_work(facts: Facts) -> Facts:
    return replace(facts, capacity="professional")


TOWARDS_A_HEADSHOT: tuple[tuple[Message, Change], ...] = (
    (_("with one person in the frame"), _alone),
    (_("with the surroundings blurred past reading or left out"), _surroundings_quiet),
    (_("cropped to head and shoulders"), _head_and_shoulders),
    (_("without the object in front"), _nothing_in_front),
    (_("for a professional use"), _for_work),
)
