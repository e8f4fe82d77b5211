"""The client's printed sheet: what their pages say, with every picture as it will look."""

from __future__ import annotations

from dataclasses import replace

from planner.brief import drawings
from planner.brief.client_pages import Look, for_client
from planner.brief.edition import Edition
from planner.brief.lines import spoken
from planner.plan.plan import Plan


def pictured(plan: Plan, edition: Edition) -> dict[str, object]:
    """What the sheet's template may use; the plan itself is not among it."""
    told = for_client(plan)
    looks = [
        # What is felt stands again only where it changes.
        replace(look, expression=()) if before and _felt(look) == _felt(before) else look
        for before, look in zip((None, *told["looks"]), told["looks"], strict=False)
    ]
    return {
        **told,
        "pictures": [
            (look, drawings.frame(plan, shot), drawings.light(plan, shot, edition.head))
            for look, shot in zip(looks, plan.shots, strict=True)
        ],
    }


def _felt(look: Look) -> list[str]:
    return [spoken(line.what) for line in look.expression]
