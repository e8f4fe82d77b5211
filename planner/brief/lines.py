"""Lines and checks put in the order in which they are read: without what is private, side by side, told once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from planner.craft import USES
from planner.plan.correcting import lines_of
from planner.plan.plan import Check, Deliverable, Line, Plan, Shot
from planner.speech import say
from planner.words import Message, _, side_by_side

WORST_FIRST = ("conflict", "watch", "good")


def public(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Without what is for the photographer alone."""
    return tuple(line for line in lines if not line.private)


def together(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines of one label side by side, at the place of the last of them: what to bring is read in one go."""
    last = {say(line.label): place for place, line in enumerate(lines)}
    return tuple(sorted(lines, key=lambda line: last[say(line.label)]))


def seen_on(shot: Shot) -> Message | None:
    """Where the picture will be seen; None where no use was named."""
    words = [USES[key].words for key in shot.uses if key in USES]
    return _("{uses}", uses=side_by_side(words)) if words else None


def private(plan: Plan) -> tuple[Line, ...]:
    """What is for the photographer alone, wherever in the plan it stands."""
    marked = tuple(line for line in lines_of(plan) if line.private)
    return (*(line for line in plan.private if not line.private), *marked)


def to_watch(plan: Plan) -> list[Check]:
    """What needs attention, conflicts first."""
    return worst_first(one for one in plan.checks if one.outcome != "good")


def worst_first(checks: Iterable[Check]) -> list[Check]:
    """Conflicts, then what to watch, then what is good; each in the order of the plan."""
    return sorted(checks, key=lambda one: WORST_FIRST.index(one.outcome))


def files(plan: Plan) -> list[Deliverable]:
    """What is handed over; the same file of several shots stands once."""
    first: dict[str, Deliverable] = {}
    for one in plan.deliverables:
        first.setdefault(spoken(one.line.label, one.line.what, *((one.note,) if one.note else ())), one)
    return list(first.values())


def told_once(plan: Plan, checks: Iterable[Check]) -> list[tuple[str, Check]]:
    """What was found in the same words stands once, with the numbers of its shots where there are several."""
    numbers = {shot.key: f"{number:02}" for number, shot in enumerate(plan.shots, start=1)}
    same: dict[str, list[Check]] = {}
    for check in checks:
        said = (check.name, check.finding, *((check.trade,) if check.trade else ()))
        same.setdefault(spoken(*said), []).append(check)
    return [
        (" ".join(numbers.get(one.shot or "", "") for one in group) if len(numbers) > 1 else "", group[0])
        for group in same.values()
    ]


def spoken(*messages: Message) -> str:
    """What is heard, by which two lines are the same."""
    return "\n".join(say(message) for message in messages)
