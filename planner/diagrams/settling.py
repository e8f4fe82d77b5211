"""Which labels stand where: of all their places those that serve all of them best.

Labels are placed one after another, those with the fewest places first, and the best few arrangements go on to the
next (a beam search): a label gives way where that helps the others more than it costs itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from planner.diagrams.placing import EVERYWHERE, Ground, Label, Placed
from planner.diagrams.raster import Box
from planner.diagrams.svg import Point

THROUGH = 400.0
"""What it weighs that a leader runs through another label."""
ROUNDS = 6
"""So often the labels choose in another order before one is given up."""
KEPT = 10
"""So many arrangements go on to the next label."""
FAR, EXCHANGES, LEAST_GAIN, IN_THE_WAY = 24.0, 8, 2.0, 3
"""A label that costs more looks for a better place; so often; for how much of a gain; and moving so many others."""
LEADERS_CROSS = 40.0
"""What it weighs, in units of distance, that two leaders cross."""


@dataclass(frozen=True)
class Arrangement:
    """Labels in their places, and what speaks against them together."""

    placed: tuple[Placed, ...] = ()
    cost: float = 0.0


def settled(
    ground: Ground, labels: Sequence[Label], *, at_last: bool
) -> tuple[tuple[Placed, ...], Label | None]:
    """The labels in their places, and the first that found none however early it chose."""
    choices = [(label, ground.places(label)) for label in labels]
    # Measures belong beside their own lines and come first, then whoever has least choice.
    choices.sort(key=lambda choice: (choice[0].tied, len(choice[1])))
    measures = sum(not label.tied for label in labels)
    for _round in range(ROUNDS):
        placed, lost = _beam(ground, choices, at_last=at_last)
        if lost is None or not lost.tied:
            break
        # Who was left over chooses first of all that may be led.
        at = next(nth for nth, (label, _places) in enumerate(choices) if label is lost)
        choices.insert(measures, choices.pop(at))
    if lost:
        return placed, lost
    return _untangled(ground, _improved(placed, [places for _label, places in choices])), None


def _improved(placed: tuple[Placed, ...], choices: Sequence[Sequence[Placed]]) -> tuple[Placed, ...]:
    """The same, but that a label far from its object takes a better place, where whoever is in its way has another."""
    now = list(placed)
    for _time in range(EXCHANGES):
        far = sorted((nth for nth in range(len(now)) if now[nth].cost >= FAR), key=lambda nth: -now[nth].cost)
        better = next((found for nth in far if (found := _moved(now, choices, nth))), None)
        if better is None:
            break
        now = better
    return tuple(now)


def _untangled(ground: Ground, placed: tuple[Placed, ...]) -> tuple[Placed, ...]:
    """The same, but that two labels whose leaders cross choose anew together, wherever on the sheet."""
    now = list(placed)
    for mine, yours in combinations(range(len(now)), 2):
        if not _leaders_cross(now[mine], now[yours]):
            continue
        rest = [one for nth, one in enumerate(now) if nth not in (mine, yours)]
        alone = sum(now[nth].cost + (_together(rest, now[nth], at_last=True) or 0.0) for nth in (mine, yours))
        bearable = alone + LEADERS_CROSS - LEAST_GAIN
        for place in _anywhere(ground, now[mine].label):
            extra = _together(rest, place, at_last=False)
            if extra is None:
                continue
            spent = place.cost + extra
            found = _cheapest([*rest, place], _anywhere(ground, now[yours].label), bearable - spent)
            if found:
                now[mine], now[yours], bearable = place, found[0], spent + found[1]
    return tuple(now)


def _anywhere(ground: Ground, label: Label) -> list[Placed]:
    """Its best places near its object and everywhere, the best first."""
    return sorted((*ground.places(label), *ground.places(label, EVERYWHERE)), key=lambda one: one.cost)


def _moved(now: Sequence[Placed], choices: Sequence[Sequence[Placed]], far: int) -> list[Placed] | None:
    """The best that moving one label and up to `IN_THE_WAY` others does; None where nothing is gained."""
    best, gain = None, LEAST_GAIN
    for mine in choices[far]:
        if mine.cost >= now[far].cost - gain:
            break
        way = [
            nth for nth, one in enumerate(now) if nth != far and _together([one], mine, at_last=False) is None
        ]
        if len(way) > IN_THE_WAY:
            continue
        moved = _placed_anew(now, choices, (far, *way), mine, gain)
        if moved:
            best, gain = moved
    return best


def _placed_anew(
    now: Sequence[Placed],
    choices: Sequence[Sequence[Placed]],
    out: Sequence[int],
    mine: Placed,
    least_gain: float,
) -> tuple[list[Placed], float] | None:
    """All labels, the first of `out` in its new place, the rest of those where they cost least; and what is gained.

    None where that is not enough.
    """
    stay = [one for nth, one in enumerate(now) if nth not in out]
    bearable, against = -least_gain, list(stay)
    for nth in out:
        bearable += now[nth].cost + (_together(against, now[nth], at_last=True) or 0.0)
        against.append(now[nth])
    spent = mine.cost + (_together(stay, mine, at_last=False) or 0.0)
    then, there = list(now), [*stay, mine]
    then[out[0]] = mine
    for nth in sorted(out[1:], key=lambda nth: len(choices[nth])):
        found = _cheapest(there, choices[nth], bearable - spent)
        if found is None:
            return None
        then[nth], cost = found
        spent += cost
        there.append(then[nth])
    return (then, bearable - spent + least_gain) if spent < bearable else None


def _cheapest(there: Sequence[Placed], places: Sequence[Placed], most: float) -> tuple[Placed, float] | None:
    """The place that costs least beside those that stand already, and what; None where none costs less than `most`."""
    best = None
    for place in places:
        if place.cost >= most:
            break
        extra = _together(there, place, at_last=False)
        if extra is not None and place.cost + extra < most:
            best, most = place, place.cost + extra
    return (best, most) if best else None


def _beam(
    ground: Ground, choices: Sequence[tuple[Label, Sequence[Placed]]], *, at_last: bool
) -> tuple[tuple[Placed, ...], Label | None]:
    """One label after another; the leader of one may run through another only `at_last`."""
    kept = [Arrangement()]
    for label, places in choices:
        grown = list(_grown(kept, places, at_last=False))
        if not grown and label.tied:
            grown = list(_grown(kept, ground.places(label, EVERYWHERE), at_last=at_last))
        if not grown:
            return kept[0].placed, label
        kept = sorted(grown, key=lambda one: one.cost)[:KEPT]
    return kept[0].placed, None


def _grown(kept: Sequence[Arrangement], places: Sequence[Placed], *, at_last: bool) -> Iterator[Arrangement]:
    """Every arrangement with one more label, wherever that fits."""
    for one in kept:
        for place in places:
            extra = _together(one.placed, place, at_last=at_last)
            if extra is not None:
                yield Arrangement((*one.placed, place), one.cost + place.cost + extra)


def _together(placed: Sequence[Placed], new: Placed, *, at_last: bool) -> float | None:
    """What speaks against one more place beside those taken; None where two labels or a leader would touch."""
    extra, wide = 0.0, new.aired
    for old in placed:
        if _overlap(wide, old.box):
            return None
        if (new.leader and _runs_through(new.leader, old.aired)) or (
            old.leader and _runs_through(old.leader, wide)
        ):
            if not at_last:
                return None
            extra += THROUGH
        if _leaders_cross(new, old):
            extra += LEADERS_CROSS
    return extra


def _overlap(one: Box, other: Box) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )


def _runs_through(line: tuple[Point, Point], box: Box) -> bool:
    """Whether a line touches a box (Liang and Barsky)."""
    (x, y), (far_x, far_y) = line
    if not (
        min(x, far_x) < box.right
        and max(x, far_x) > box.left
        and min(y, far_y) < box.bottom
        and max(y, far_y) > box.top
    ):
        return False
    enters, leaves = 0.0, 1.0
    for step, before, after in (
        (far_x - x, x - box.left, box.right - x),
        (far_y - y, y - box.top, box.bottom - y),
    ):
        if step == 0:
            if before < 0 or after < 0:
                return False
            continue
        one, two = -before / step, after / step
        enters, leaves = max(enters, min(one, two)), min(leaves, max(one, two))
    return enters < leaves


def _leaders_cross(one: Placed, other: Placed) -> bool:
    """Whether two labels have leaders that cross."""
    return one.leader is not None and other.leader is not None and _cross(one.leader, other.leader)


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross."""
    return _side(one, other[0]) * _side(one, other[1]) < 0 and _side(other, one[0]) * _side(other, one[1]) < 0


def _side(line: tuple[Point, Point], point: Point) -> float:
    (x, y), (far_x, far_y) = line
    return (far_x - x) * (point[1] - y) - (far_y - y) * (point[0] - x)
