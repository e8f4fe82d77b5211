"""Approving a plan, sharing it with the client, and what happens when the answers change afterwards."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_tasks import TaskResultStatus

from planner.access import StudioRequest, photographer, revision_or_404, shoot_or_404
from planner.models import Invitation, PlanRevision, Shoot
from planner.plan.freeze import freeze
from planner.tasks import send_plan_is_ready
from planner.views.numbers import whole_number
from planner.views.orders import have_all_made
from planner.views.plans import digest_of, plan_of
from planner.views.shown import of_revision, page


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def approve(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Freeze the plan that is on the desk; conflicts and a plan that moved on are shown first."""
    shoot = shoot_or_404(request, uuid)
    if request.method != "POST":
        return _ask(request, shoot)
    if whole_number(request.POST.get("revision", "")) != shoot.revision:
        return _ask(request, shoot, status=409)
    plan = plan_of(shoot)
    if "confirmed" not in request.POST and any(check.outcome == "conflict" for check in plan.checks):
        return _ask(request, shoot, status=422)
    revision = _frozen(request, shoot)
    have_all_made(shoot)
    messages.success(request, _("Approved as revision %(number)d.") % {"number": revision.number})
    return redirect("planner:desk", uuid)


@require_POST
@photographer
def keep(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Keep the approved plan although the answers now give another one."""
    shoot = shoot_or_404(request, uuid)
    if whole_number(request.POST.get("revision", "")) != shoot.revision:
        return _ask(request, shoot, status=409)
    approved = shoot.plan_revisions.last()
    if approved is not None:
        approved.keep_over(digest_of(plan_of(shoot)))
        messages.success(request, _("The approved plan stays as it is."))
    return redirect("planner:desk", uuid)


@require_POST
@photographer
def share(request: StudioRequest, uuid: UUID, number: int) -> HttpResponse:
    """Open an approved plan to the client and say so by e-mail, once."""
    shoot = shoot_or_404(request, uuid)
    revision = revision_or_404(shoot, number)
    problem = _not_told(shoot) if revision.share() else ""
    if problem:
        messages.warning(request, problem)
        return redirect("planner:link", uuid)
    messages.success(request, _("The plan is shared with %(client)s.") % {"client": shoot.client_name})
    return redirect("planner:desk", uuid)


@require_safe
@photographer
def revision(request: StudioRequest, uuid: UUID, number: int) -> HttpResponse:
    """One approved plan, to read: nothing on it can be changed."""
    shoot = shoot_or_404(request, uuid)
    found = revision_or_404(shoot, number)
    return page(request, of_revision(shoot, found, request.GET.dict()))


def _not_told(shoot: Shoot) -> str:
    """Tells the client that the plan can be read; why that was not possible, or nothing."""
    if Invitation.objects.of(shoot) is None:
        return _("The plan is shared, but no link opens it. Please make a new one.")
    if send_plan_is_ready.enqueue(shoot.pk).status == TaskResultStatus.FAILED:
        return _("The plan is shared, but the e-mail could not be sent. Please pass on the link yourself.")
    return ""


def _frozen(request: StudioRequest, shoot: Shoot) -> PlanRevision:
    """The new revision; pressing twice makes one."""
    plan = freeze(plan_of(shoot))
    latest = shoot.plan_revisions.last()
    if latest is not None and latest.frozen_plan == plan:
        return latest
    try:
        with transaction.atomic():
            return PlanRevision.objects.create(
                shoot=shoot,
                number=latest.number + 1 if latest else 1,
                plan=plan,
                rules_version=plan_of(shoot).rules_version,
                answers=shoot.raw_answers,
                corrections=shoot.raw_corrections,
                approved_by=request.user,
            )
    except IntegrityError:
        return shoot.plan_revisions.last()


def _ask(request: StudioRequest, shoot: Shoot, status: int = 200) -> HttpResponse:
    plan = plan_of(shoot)
    context = {
        "shoot": shoot,
        "conflicts": [check for check in plan.checks if check.outcome == "conflict"],
        "moved_on": status == 409,
    }
    return render(request, "pages/desk_approve.html", context, status=status)
