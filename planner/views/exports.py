"""The plan in other forms than paper: for the calendar, the spreadsheet, other programs, and as plain text.

Files travel, so none of them holds what was told in confidence; that stays on the desk and on a page of the brief.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from uuid import UUID

import msgspec
from django.http import Http404, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from planner.access import ClientRequest, StudioRequest, client_of_shoot, photographer, shoot_or_404
from planner.brief.calendar import as_calendar
from planner.brief.papers import file_name
from planner.brief.shot_list import as_csv
from planner.brief.text import as_text
from planner.models import Shoot
from planner.plan.confidence import for_others
from planner.plan.freeze import freeze
from planner.plan.plan import Plan
from planner.views.plans import approved_plan, brief_of, plan_of


class Form(NamedTuple):
    """One form of the plan."""

    ending: str
    content_type: str
    written: Callable[[Plan, Shoot], bytes | str]


FORMS = {
    "calendar": Form("ics", "text/calendar; charset=utf-8", lambda plan, shoot: _calendar(shoot)),
    "shots": Form("csv", "text/csv; charset=utf-8", lambda plan, _shoot: as_csv(plan)),
    "plan": Form(
        "json", "application/json", lambda plan, _shoot: msgspec.json.format(freeze(plan), indent=2)
    ),
    "text": Form("txt", "text/plain; charset=utf-8", lambda plan, _shoot: as_text(plan)),
}


@require_safe
@photographer
def export(request: StudioRequest, uuid: UUID, form: str) -> HttpResponse:
    """The newest approved plan in one form; before one is approved, the plan as it stands."""
    shoot = shoot_or_404(request, uuid)
    if form not in FORMS:
        raise Http404
    approved = shoot.plan_revisions.last()
    plan = approved_plan(approved) if approved else plan_of(shoot)
    wanted = FORMS[form]
    name = file_name(plan, form, approved.number if approved else None, wanted.ending)
    return _file(wanted.written(for_others(plan), shoot), wanted.content_type, name)


@require_safe
@client_of_shoot
def calendar(request: ClientRequest) -> HttpResponse:
    """When and where, for the client's calendar."""
    shoot = request.shoot
    return _file(_calendar(shoot, for_client=True), FORMS["calendar"].content_type, "session.ics")


def _calendar(shoot: Shoot, *, for_client: bool = False) -> bytes:
    """The appointment as it stands now, whatever was approved: a plan may be old, a date may not."""
    return as_calendar(
        brief_of(shoot).session,
        identity=str(shoot.uuid),
        made=shoot.created,
        begins=shoot.starts_at,
        for_client=for_client,
    )


def _file(content: bytes | str, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response.headers["Content-Disposition"] = content_disposition_header(True, name)
    response.headers["Cache-Control"] = "no-store"
    return response
