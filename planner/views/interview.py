"""The conversation with the client: one question at a time, each answer durable before the next is shown."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from planner.access import ClientRequest, client_of_shoot
from planner.forms.reading import raw_from_post
from planner.interview.answers import Answers
from planner.interview.flow import replay
from planner.interview.kinds import WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question
from planner.interview.script import BY_KEY, CLIENT
from planner.models import CLIENT as BY_CLIENT
from planner.models import Shoot, Stale
from planner.views.conversation import Turn, exchange, turn
from planner.words import _

TEMPLATE = "pages/interview.html"
STEP = "step"
"""The element that a question fills; htmx names it when it wants no more than that."""

NOTHING_GIVEN = _("Please give an answer, or leave this one to us.")


@require_safe
@client_of_shoot
def resume(request: ClientRequest) -> HttpResponse:
    """Go on where the client left off: to the first open question, to the review, or to the plan that was shared."""
    if request.shoot.shared_plan:
        return redirect("planner:client_plan", uuid=request.shoot.uuid)
    asked = replay(CLIENT, Answers(request.shoot.raw_answers))
    return redirect(_address(request.shoot, None if is_closed(request.shoot) else asked.next))


@require_http_methods(["GET", "HEAD", "POST"])
@client_of_shoot
def question(request: ClientRequest, key: str) -> HttpResponse:
    """Ask one question, or take its answer and go on."""
    asked = BY_KEY.get(key)
    if asked not in CLIENT:
        raise Http404
    if is_closed(request.shoot):
        return redirect("planner:review", uuid=request.shoot.uuid)
    if request.method == "POST":
        return _take(request, asked)
    if not Answers(request.shoot.raw_answers).applies(asked):
        return redirect("planner:interview", uuid=request.shoot.uuid)
    return _show(request, turn(request.shoot.raw_answers, asked))


def is_closed(shoot: Shoot) -> bool:
    """Whether the photographer has approved a plan; from then on changes are talked about, not typed in."""
    return shoot.plan_revisions.exists()


def _take(request: ClientRequest, asked: Question[Any]) -> HttpResponse:
    """Save the answer and show what comes next; what cannot be used comes back as it was typed."""
    shoot, raw = request.shoot, raw_from_post(asked, request.POST)
    try:
        if raw is None:
            raise WrongAnswer(NOTHING_GIVEN)
        if raw != YOU_CHOOSE:
            asked.kind.parse(raw)
        shoot.save_answers({asked.key: raw}, by=BY_CLIENT, revision=_shown_at(request.POST, shoot))
    except WrongAnswer as wrong:
        kept = replace(turn(shoot.raw_answers, asked), raw=raw, error=wrong.sentence)
        return _show(request, kept, status=422)
    except Stale:
        return _show(request, _meanwhile(turn(shoot.raw_answers, asked), raw), status=409)
    return _go_on(request, asked)


def _go_on(request: ClientRequest, asked: Question[Any]) -> HttpResponse:
    """To the next open question, or back to the review where the client came from there."""
    told = Answers(request.shoot.raw_answers)
    following = None if "review" in request.POST else replay(CLIENT, told).after(asked, told)
    address = _address(request.shoot, following)
    if request.htmx.target != STEP:
        return HttpResponse(status=303, headers={"Location": address})
    if following is None:
        return HttpResponse(headers={"HX-Redirect": address})
    response = _show(request, turn(request.shoot.raw_answers, following))
    response.headers["HX-Push-Url"] = address
    return response


def _show(request: ClientRequest, shown: Turn, status: int = 200) -> HttpResponse:
    context = {
        "studio": request.shoot.studio,
        "shoot": request.shoot,
        "turn": shown,
        "to_review": "review" in (request.GET | request.POST),
        "onward": _address(request.shoot, shown.run.after(shown.question, shown.told)),
    }
    template = f"{TEMPLATE}#{STEP}" if request.htmx.target == STEP else TEMPLATE
    return render(request, template, context, status=status)


def _meanwhile(shown: Turn, raw: Any) -> Turn:
    """The same question with both answers: what stands now, and what was just given."""
    theirs = exchange(shown.question, shown.told)
    return replace(shown, raw=raw, meanwhile=theirs.answer if theirs else shown.question.leave_words)


def _shown_at(posted: QueryDict, shoot: Shoot) -> int:
    """The revision that the client's page was made from; an unreadable one counts as the oldest."""
    text = posted.get("revision", "")
    return min(int(text), shoot.revision) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _address(shoot: Shoot, asked: Question[Any] | None) -> str:
    if asked is None:
        return reverse("planner:review", args=[shoot.uuid])
    return reverse("planner:question", args=[shoot.uuid, asked.key])
