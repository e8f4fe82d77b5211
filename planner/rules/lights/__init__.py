"""Each light of the chosen set-up: with what that is owned, where it stands, how bright, and why."""

from __future__ import annotations

from collections import Counter

from planner.interview.answers import Reads, remembered
from planner.rules.advice import Light
from planner.rules.case import Case
from planner.rules.lighting.side import key_side
from planner.rules.lights.apart import beside
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.numbers import NUMBERS
from planner.rules.lights.placing import Place, placed
from planner.rules.lights.reflector import ADDED_M, PANELS, REFLECTOR, across_from, fitted, reflector_line
from planner.rules.lights.saying import said, said_where
from planner.rules.lights.signature import signature_lines
from planner.rules.lights.usable import is_usable
from planner.words import Message

__all__ = [
    "ADDED_M",
    "NUMBERS",
    "PANELS",
    "REFLECTOR",
    "across_from",
    "lights_for",
    "lights_in_short",
    "reflector_line",
    "signature_lines",
]


@remembered
def lights_for(case: Case) -> tuple[Light, ...]:
    """The lights in the order of the set-up, the key first; mirrored as a whole where the key comes from the right."""
    met: Counter[str] = Counter()
    lights = []
    for one, place, reads in _standing(case):
        met[one.wanted.role] += 1
        lights.append(said(case, one, place, met[one.wanted.role], reads))
    return tuple(lights)


def lights_in_short(case: Case) -> tuple[tuple[str, Message], ...]:
    """The role of each light, and what stands where: all that is told of them where nothing is set by hand."""
    return tuple((one.wanted.role, said_where(one, place)) for one, place, _reads in _standing(case))


@remembered
def _standing(case: Case) -> tuple[tuple[Fitted, Place, Reads], ...]:
    """The lights that do their work where they have to stand, with the answers behind that."""
    with case.reading() as of_all:
        side, fits = key_side(case), fitted(case)
    stand: list[tuple[Fitted, Place]] = []
    standing = []
    for one in fits:
        with case.reading(of_all) as reads:
            place = beside(case, one, placed(case, one), stand)
            usable = is_usable(case, one, place)
        if usable:
            stand.append((one, place))
            standing.append((one, place.on_the_side(side), frozenset(reads)))
    return tuple(standing)
