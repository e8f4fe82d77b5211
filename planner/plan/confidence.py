"""A plan as it may lie about: what was told in confidence is not in it."""

from __future__ import annotations

from msgspec import structs

from planner.plan.plan import Framing, Plan


def for_others(plan: Plan) -> Plan:
    """The plan without the photographer's private layer and without the client's own words."""
    shots = tuple(structs.replace(shot, framing=framing_for_others(shot.framing)) for shot in plan.shots)
    sitter = structs.replace(plan.sitter, beard=False, covered=False)
    return structs.replace(plan, private=(), own_words=None, shots=shots, sitter=sitter)


def framing_for_others(framing: Framing) -> Framing:
    """The same people; that one of several uses a wheelchair is told in private."""
    rows = tuple(
        structs.replace(row, apart=tuple(one for one in row.apart if one.who != "in-a-wheelchair"))
        for row in framing.rows
    )
    return structs.replace(framing, rows=rows)
