"""The private link: who asks, how long it takes, what happens with the answers, and one button."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from planner.access import ClientRequest, admit, bearer_of_link
from planner.interview.answers import Answers
from planner.interview.flow import replay
from planner.interview.script import CLIENT
from planner.views import pictures

SECONDS_A_QUESTION = 12
"""A plain question takes ten (a survey panel counts 85 of them in 15 minutes), and a thought two more."""


@require_http_methods(["GET", "HEAD", "POST"])
@bearer_of_link
def entrance(request: ClientRequest) -> HttpResponse:
    """Show the door; only pressing Start goes through it, since mail scanners open every link."""
    if request.method == "POST":
        pictures.draw_ahead()
        response = redirect("planner:interview", uuid=request.shoot.uuid)
        admit(response, request.invitation)
        return response
    progress = replay(CLIENT, Answers(request.shoot.raw_answers)).progress
    left = progress.total - progress.settled
    context = {
        "studio": request.shoot.studio,
        "shoot": request.shoot,
        "progress": progress,
        "is_shared": request.shoot.shared_plan is not None,
        "minutes": max(2, round(left * SECONDS_A_QUESTION / 60)),
    }
    return render(request, "pages/entrance.html", context)
