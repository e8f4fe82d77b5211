"""The light table: a shot's lights moved as one likes, and written in as corrections all at once."""

from __future__ import annotations

from uuid import UUID

import msgspec
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from planner.access import StudioRequest, photographer, shoot_or_404
from planner.forms.typed import readable
from planner.models import Shoot, Stale
from planner.plan.correcting import Units, WrongCorrection, line_of, read_correction, read_light_number
from planner.plan.plan import Plan
from planner.plan.relighting import CHOSEN, Changes, Gone, Moved, is_of_the_lights, relit, taken_back
from planner.stage.basis import YAWS, exists
from planner.stage.heads import HEADS
from planner.stage.table import set_of
from planner.views.desk import at_the_same_address
from planner.views.numbers import whole_number
from planner.views.plans import brief_of, plan_of
from planner.views.shown import page, shown
from planner.words import _ as message

FOR_A_WEEK = 7 * 24 * 60 * 60
TABLE = "light-table"
MEND = message("Nothing was written in yet: please look at what is marked.")
MEANWHILE = message(
    "Someone else has corrected this light meanwhile, so nothing was written in. Below is what you set; "
    "use it once more to put it in the place of theirs."
)


@require_POST
@photographer
def relight(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Write all that was moved into the plan, or give the lights back to the rules; all of it or nothing."""
    shoot = shoot_or_404(request, uuid)
    key, plan = request.POST.get("shot", ""), plan_of(shoot)
    if key not in {shot.key for shot in plan.shots}:
        return _gone(request, shoot)
    moved = _read(plan, key, request.POST, request.studio.units)
    if moved.wrong and "undo" not in request.POST:
        return _again(request, shoot, key, msgspec.structs.replace(moved, says=MEND), status=422)
    try:
        changes = _changes(request, shoot, key, moved)
        shoot.save_corrections(
            changes, by=str(request.user), revision=whole_number(request.POST.get("revision", ""))
        )
    except Gone:
        return _gone(request, shoot)
    except Stale:
        shoot.refresh_from_db()
        return _again(request, shoot, key, msgspec.structs.replace(moved, says=MEANWHILE), status=409)
    messages.success(request, _said(changes))
    return HttpResponseRedirect(_back_to(shoot, key))


@require_safe
@cache_control(public=True, max_age=FOR_A_WEEK)
def stored(_request: HttpRequest, head: str, view: str) -> HttpResponse:
    """What the browser has to know of a head's stored light, beside the files themselves."""
    known = next((one for one in YAWS if one == view and head in HEADS and exists(head, one)), None)
    if known is None:
        raise Http404
    return HttpResponse(msgspec.json.encode(set_of(head, known)), content_type="application/json")


def _read(plan: Plan, shot: str, posted: QueryDict, units: Units) -> Moved:
    """What was typed at every address of this shot's light."""
    moved = Moved()
    chosen = {f"{shot}.{part}" for part in CHOSEN}
    for key in posted:
        if key not in chosen and not is_of_the_lights(key, shot):
            continue
        moved.typed[key] = typed = readable(posted[key])
        line = line_of(plan, key)
        try:
            if key not in chosen:
                moved.wanted[key] = read_light_number(key, typed, units)
            elif line is not None:
                moved.wanted[key] = read_correction(line, typed, units)
        except WrongCorrection as wrong:
            moved.wrong[key] = wrong.sentence
    return moved


def _changes(request: StudioRequest, shoot: Shoot, shot: str, moved: Moved) -> Changes:
    brief = brief_of(shoot)
    if "undo" in request.POST:
        return taken_back(brief, shot)
    return relit(brief, shot, moved.wanted, request.studio.units)


def _said(changes: Changes) -> str:
    if not changes:
        return _("Nothing was moved, so nothing was corrected.")
    if not any(value is not None for value in changes.values()):
        return _("The lights stand where the rules put them.")
    said = ngettext("%(count)d correction written in.", "%(count)d corrections written in.", len(changes))
    return said % {"count": len(changes)}


def _gone(request: StudioRequest, shoot: Shoot) -> HttpResponse:
    messages.warning(
        request, _("The plan has changed, and this light is no longer in it, so nothing was written in.")
    )
    return redirect("planner:desk", shoot.uuid)


def _again(request: StudioRequest, shoot: Shoot, shot: str, moved: Moved, *, status: int) -> HttpResponse:
    """The desk with everything as it was set."""
    wanted = {"shot": shot, "open": TABLE, "draft": "1"}
    return at_the_same_address(page(request, shown(shoot, wanted, moved=moved), status=status))


def _back_to(shoot: Shoot, shot: str) -> str:
    """The table, open, on the plan that it was written into."""
    draft = "&draft=1" if shoot.plan_revisions.exists() else ""
    return f"{reverse('planner:desk', args=[shoot.uuid])}?shot={shot}&open={TABLE}{draft}#{TABLE}"
