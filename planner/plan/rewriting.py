"""The photographer's own words over the lines of a finished plan; what they replace stays beside them, struck."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar, cast

import msgspec

from planner.plan.plan import Deliverable, Light, Line, Plan, Pose, Shot
from planner.rules.engine import Decision
from planner.rules.limits import Settled
from planner.rules.lines import rewritten

T = TypeVar("T")

HOLDS_LINES = (Plan, Shot, Light, Pose, Deliverable, Line, tuple)


def with_own_words(plan: Plan, corrections: Mapping[str, object]) -> Plan:
    """The plan with every correction in words in its place; choices and numbers have taken theirs already."""
    words = {key: value for key, value in corrections.items() if isinstance(value, str)}
    return _rewrite(plan, words) if words else plan


def _rewrite(part: T, words: Mapping[str, str]) -> T:
    if isinstance(part, Line):
        return cast("T", rewritten(part, words[part.key])) if _is_in_words(part, words) else part
    if isinstance(part, tuple):
        return cast(
            "T", tuple(_rewrite(item, words) if isinstance(item, HOLDS_LINES) else item for item in part)
        )
    if isinstance(part, msgspec.Struct):
        values = {name: getattr(part, name) for name in part.__struct_fields__}
        held = {
            name: _rewrite(value, words) for name, value in values.items() if isinstance(value, HOLDS_LINES)
        }
        return msgspec.structs.replace(part, **held)
    return part


def _is_in_words(line: Line, words: Mapping[str, str]) -> bool:
    """Whether the correction is a sentence, and not a candidate or a number that was taken already."""
    if line.key not in words or isinstance(line.account, Settled):
        return False
    return not isinstance(line.account, Decision) or words[line.key] not in line.account.candidates
