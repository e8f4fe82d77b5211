"""The client's printed sheet: what their pages say, with every picture as it will look."""

from __future__ import annotations

from planner.brief import drawings
from planner.brief.client_pages import for_client
from planner.brief.edition import Edition
from planner.plan.plan import Plan


def pictured(plan: Plan, edition: Edition) -> dict[str, object]:
    """What the sheet's template may use; the plan itself is not among it."""
    told = for_client(plan)
    return {
        **told,
        "pictures": [
            (look, drawings.frame(plan, shot), drawings.light(plan, shot, edition.head))
            for look, shot in zip(told["looks"], plan.shots, strict=True)
        ],
    }
