"""The photographer's part of one shoot: its copy of kit, room and house style, on one dense page."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from planner.access import StudioRequest, photographer, shoot_or_404
from planner.forms import Sheet
from planner.interview.answers import Answers
from planner.interview.script import PHOTOGRAPHER as QUESTIONS
from planner.interview.script import room
from planner.models import PHOTOGRAPHER, STUDIO, Shoot, Stale
from planner.plan.account import spoken
from planner.views.numbers import whole_number


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def sheet(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Fill in what the photographer brings; it is saved at once and the plan follows."""
    shoot = shoot_or_404(request, uuid)
    posted = request.POST if request.method == "POST" else None
    page = Sheet(QUESTIONS, shoot.raw_answers, posted)
    if not page.can_be_stored:
        return _page(request, shoot, page, status=422 if page.has_errors else 200)
    revision = whole_number(request.POST.get("revision", ""))
    try:
        shoot.save_answers(page.answers, by=PHOTOGRAPHER, revision=revision)
    except Stale as stale:
        return _page(request, shoot_or_404(request, uuid), page, status=409, taken=stale.keys)
    messages.success(request, _("Saved. The plan has been worked out anew."))
    return redirect("planner:desk", uuid)


@require_POST
@photographer
def copy_room(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Move the shoot to another room of the studio and copy what that room is like."""
    shoot = shoot_or_404(request, uuid)
    chosen = request.studio.rooms.filter(uuid=_uuid(request.POST.get("room", ""))).first()
    if chosen is None:
        messages.warning(request, _("That room is no longer in your studio’s list."))
        return redirect("planner:shoot_kit", uuid)
    Shoot.objects.filter(pk=shoot.pk).update(room=chosen)
    measures = {question.key: chosen.answers.get(question.key) for question in room.QUESTIONS}
    shoot.save_answers(measures, by=STUDIO, revision=shoot.revision)
    messages.success(request, _("The shoot is now planned in %(room)s.") % {"room": chosen.name})
    return redirect("planner:shoot_kit", uuid)


def _page(
    request: StudioRequest, shoot: Shoot, page: Sheet, *, status: int, taken: Sequence[str] = ()
) -> HttpResponse:
    """The sheet; `taken` names the questions that someone else has answered meanwhile."""
    told = Answers(shoot.raw_answers)
    context = {
        "shoot": shoot,
        "sheet": page,
        "revision": shoot.revision if taken else request.POST.get("revision", shoot.revision),
        "taken": [(question, spoken(question, told)) for question in QUESTIONS if question.key in taken],
        "rooms": request.studio.rooms.all(),
    }
    return render(request, "pages/photographers_part.html", context, status=status)


def _uuid(text: str) -> UUID:
    """The UUID, or one that no room has."""
    try:
        return UUID(text)
    except ValueError:
        return UUID(int=0)
