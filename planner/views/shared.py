"""The client's view of the plan: what to expect, wear and bring, and what the pictures will look like."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from planner.access import ClientRequest, client_of_shoot
from planner.brief import clock
from planner.brief.client_pages import for_client
from planner.views.plans import approved_plan


@require_safe
@client_of_shoot
def plan(request: ClientRequest) -> HttpResponse:
    """The newest plan that was shared; a page that says so while there is none. No gear, nothing private."""
    shoot = request.shoot
    newest = shoot.shared_plan
    context = {"shoot": shoot, "studio": shoot.studio}
    if newest is None:
        return render(request, "pages/shared_plan_none.html", context)
    shared = approved_plan(newest)
    context |= {"verdict": shared.verdict.kind, **for_client(shared, shoot.stand_in)}
    context |= {"day": clock.day_of(shared.session), "hours": clock.hours_of(shared.session)}
    return render(request, "pages/shared_plan.html", context)
