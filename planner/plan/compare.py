"""What two plans say differently, line by line: shown before an agreed plan is replaced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from planner.plan.correcting import lines_behind_lights, lines_of
from planner.plan.plan import Line, Plan
from planner.words import Message, _


class Change(msgspec.Struct, frozen=True):
    """One line that differs; `before` is None where it is new, `after` where it is gone."""

    key: str
    label: Message
    before: Message | None
    after: Message | None


def changes(old: Plan, new: Plan) -> tuple[Change, ...]:
    """Every difference in what is recommended, in the order of the new plan, then what is gone."""
    before, after = _spoken(old), _spoken(new)
    keys = [*after, *(key for key in before if key not in after)]
    found = (
        Change(
            key=key,
            label=(after.get(key) or before[key]).label,
            before=before[key].what if key in before else None,
            after=after[key].what if key in after else None,
        )
        for key in keys
        if key not in before or key not in after or before[key].what != after[key].what
    )
    return tuple(_once(found))


def _once(found: Iterable[Change]) -> Iterator[Change]:
    """The verdict of the only shot is that of the session: what became of both is said once."""
    told: Change | None = None
    for change in found:
        if change.key == "verdict":
            told = change
        elif (
            told
            and change.key.endswith(".verdict")
            and (told.before, told.after) == (change.before, change.after)
        ):
            continue
        yield change


def _spoken(plan: Plan) -> dict[str, Line]:
    """Lines by key, with the verdicts, which are no lines but are agreed to all the same."""
    verdicts = {"verdict": Line("verdict", _("Verdict"), plan.verdict.kind)}
    verdicts |= {
        f"{shot.key}.verdict": Line(f"{shot.key}.verdict", _("Verdict"), shot.verdict.kind)
        for shot in plan.shots
    }
    told_by_lights = {line.key for shot in plan.shots for line in lines_behind_lights(shot)}
    return verdicts | {line.key: line for line in lines_of(plan) if line.key not in told_by_lights}
