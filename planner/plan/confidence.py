"""A plan as it may lie about: what was told in confidence is not in it."""

from __future__ import annotations

from msgspec import structs

from planner.plan.plan import Plan


def for_others(plan: Plan) -> Plan:
    """The plan without the photographer's private layer and without the client's own words."""
    return structs.replace(plan, private=(), own_words=None)
