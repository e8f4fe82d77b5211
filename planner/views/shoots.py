"""The list of shoots; planning, changing and deleting one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Prefetch
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from planner.access import StudioRequest, photographer, shoot_or_404
from planner.forms import ShootForm
from planner.models import Invitation, PlanRevision, Shoot
from planner.views.form_page import form_page
from planner.views.link import mail_link
from planner.views.standing import Standing

PAST_A_PAGE = 30


@require_safe
@photographer
def index(request: StudioRequest) -> HttpResponse:
    """The shoots to come, the next one first; below them those that are over, the latest first."""
    today = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    approved = Prefetch("plan_revisions", PlanRevision.objects.only("shoot"))
    shoots = request.studio.shoots.select_related("room").prefetch_related("invitations", approved)
    over = Paginator(shoots.filter(starts_at__lt=today).order_by("-starts_at"), PAST_A_PAGE)
    past = over.get_page(request.GET.get("page"))
    context = {
        "coming": [(shoot, Standing(shoot).state) for shoot in shoots.filter(starts_at__gte=today)],
        "past": [(shoot, Standing(shoot).state) for shoot in past],
        "page": past,
    }
    return render(request, "pages/shoots.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def new(request: StudioRequest) -> HttpResponse:
    """Plan a shoot: it takes a copy of kit and room, and the client is invited."""
    form = ShootForm(request.POST or None, studio=request.studio, instance=Shoot(studio=request.studio))
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "shoot_new", form=form)
    shoot = form.save()
    shoot.take_copy_of_studio()
    mail_link(request, Invitation.objects.renew(shoot))
    return redirect("planner:link", shoot.uuid)


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def edit(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Change who, when and where; another room brings its own measures along."""
    shoot = shoot_or_404(request, uuid)
    form = ShootForm(request.POST or None, studio=request.studio, instance=shoot)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "shoot_edit", form=form, shoot=shoot_or_404(request, uuid))
    form.save()
    Invitation.objects.keep_up_with(shoot)
    if "room" in form.changed_data:
        shoot.take_copy_of_studio()
    messages.success(request, _("Saved."))
    return redirect("planner:desk", uuid)


@require_POST
@photographer
def copy_studio(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Copy kit and room from the studio once more; what stood there before stays in the history."""
    shoot_or_404(request, uuid).take_copy_of_studio()
    messages.success(request, _("Kit and room are now as your studio describes them today."))
    return redirect("planner:desk", uuid)


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def delete(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Ask first, then delete the shoot with its answers, plans and links."""
    shoot = shoot_or_404(request, uuid)
    if request.method != "POST":
        return form_page(request, "shoot_delete", shoot=shoot, state=Standing(shoot).state)
    shoot.delete()
    messages.success(request, _("The shoot with %(client)s is deleted.") % {"client": shoot.client_name})
    return redirect("planner:shoots")
