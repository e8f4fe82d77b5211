"""The desk: one shoot's plan with everything behind it, and the photographer's corrections written into it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from planner.access import StudioRequest, photographer, shoot_or_404
from planner.forms.typed import readable
from planner.models import CLIENT, Shoot, Stale
from planner.plan.account import named_or_typed
from planner.plan.correcting import WrongCorrection, line_of, read_correction
from planner.plan.plan import Line
from planner.views.numbers import whole_number
from planner.views.plans import plan_of
from planner.views.shown import Wrong, page, shown
from planner.views.standing import Standing, place_of

UNCHANGED = 204


@require_safe
@photographer
def desk(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """The plan as it stands; asked with `since`, nothing while the shoot is still at that revision."""
    shoot = shoot_or_404(request, uuid)
    if "since" in request.GET:
        since = whole_number(request.GET["since"])
        if since == shoot.revision:
            return HttpResponse(status=UNCHANGED)
        _tell_what_arrived(request, shoot, since)
    return page(request, shown(shoot, request.GET.dict()))


@require_POST
@photographer
def correct(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Write a correction into one line, or take it back."""
    shoot = shoot_or_404(request, uuid)
    line = line_of(plan_of(shoot), request.POST.get("line", ""))
    if line is None:
        messages.warning(request, _("That line is no longer in the plan, so nothing was corrected."))
        return redirect("planner:desk", uuid)
    typed = _typed(request.POST)
    try:
        value = None if "undo" in request.POST else read_correction(line, typed, request.studio.units)
        shown_at = whole_number(request.POST.get("revision", ""))
        shoot.save_corrections({line.key: value}, by=str(request.user), revision=shown_at)
    except WrongCorrection as wrong:
        place = place_of(plan_of(shoot), line.key)
        refused = shown(shoot, place, Wrong(line.key, typed, wrong.sentence))
        return at_the_same_address(page(request, refused, status=422))
    except Stale:
        return _someone_was_quicker(request, shoot, line, typed)
    return HttpResponseRedirect(_back_to(shoot, line))


def _typed(posted: QueryDict) -> str:
    """The value of the button that was pressed, of the list beside it, or what was typed."""
    name = "value" if "value" in posted else "other" if "take" in posted else "typed"
    return readable(posted.get(name, ""))


def _tell_what_arrived(request: StudioRequest, shoot: Shoot, since: int) -> None:
    """Says how many answers the client has given since this revision."""
    new = sum(
        any(entry["by"] == CLIENT and entry["revision"] > since for entry in entries)
        for entries in shoot.answers.values()
    )
    if new:
        said = ngettext(
            "%(client)s answered %(count)d more question.",
            "%(client)s answered %(count)d more questions.",
            new,
        )
        messages.info(request, said % {"client": shoot.client_name, "count": new})


def _back_to(shoot: Shoot, line: Line) -> str:
    """The corrected line, open, on the plan that it was written into."""
    return f"{reverse('planner:desk', args=[shoot.uuid])}{Standing(shoot).address_of(line)}#line-{line.key}"


def _someone_was_quicker(request: StudioRequest, shoot: Shoot, line: Line, typed: str) -> HttpResponse:
    """Both texts side by side; nothing was overwritten."""
    shoot = shoot_or_404(request, shoot.uuid)
    theirs = shoot.corrections[line.key][-1]
    context = {
        "shoot": shoot,
        "line": line_of(plan_of(shoot), line.key) or line,
        "typed": typed,
        "wanted": named_or_typed(line, typed),
        "theirs": theirs,
        "undo": "undo" in request.POST,
        "back": _back_to(shoot, line),
    }
    return at_the_same_address(render(request, "pages/desk_conflict.html", context, status=409))


def at_the_same_address(response: HttpResponse) -> HttpResponse:
    """Keeps htmx from showing an address that can only be posted to."""
    response.headers["HX-Push-Url"] = "false"
    return response
