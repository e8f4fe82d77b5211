"""Each light of the chosen set-up: with what that is owned, where it stands, how bright, and why."""

from __future__ import annotations

from collections import Counter

from planner.interview.answers import remembered
from planner.rules.advice import Light
from planner.rules.case import Case
from planner.rules.lighting.side import key_side
from planner.rules.lights.numbers import NUMBERS
from planner.rules.lights.placing import placed
from planner.rules.lights.reflector import ADDED_M, PANELS, REFLECTOR, across_from, fitted, reflector_line
from planner.rules.lights.saying import said
from planner.rules.lights.signature import signature_lines
from planner.rules.lights.usable import is_usable

__all__ = [
    "ADDED_M",
    "NUMBERS",
    "PANELS",
    "REFLECTOR",
    "across_from",
    "lights_for",
    "reflector_line",
    "signature_lines",
]


@remembered
def lights_for(case: Case) -> tuple[Light, ...]:
    """The lights in the order of the set-up, the key first; mirrored as a whole where the key comes from the right."""
    met: Counter[str] = Counter()
    lights = []
    with case.reading() as of_all:
        side, fits = key_side(case), fitted(case)
    for one in fits:
        with case.reading(of_all) as reads:
            place = placed(case, one)
            usable = is_usable(case, one, place)
        if not usable:
            continue
        met[one.wanted.role] += 1
        lights.append(said(case, one, place.on_the_side(side), met[one.wanted.role], frozenset(reads)))
    return tuple(lights)
