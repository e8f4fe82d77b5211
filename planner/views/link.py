"""The client's private link, as the photographer handles it: copy, show, send, revoke, renew."""

from __future__ import annotations

from uuid import UUID

import segno
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_tasks import TaskResultStatus

from planner.access import INVITATIONS, StudioRequest, photographer, shoot_or_404, take
from planner.emails import link_address
from planner.models import Invitation
from planner.tasks import send_invitation


@require_safe
@photographer
def page(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Show the link, its QR code, and what can be done with it."""
    shoot = shoot_or_404(request, uuid)
    link = Invitation.objects.of(shoot)
    address = link_address(link) if link else None
    return render(request, "pages/link.html", {"shoot": shoot, "link": link, "address": address})


@require_safe
@photographer
def qr(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """The link as a QR code, black on white in any colour scheme, with the quiet zone that readers need."""
    link = Invitation.objects.of(shoot_or_404(request, uuid))
    if link is None:
        raise Http404
    drawn = segno.make(link_address(link), error="m", micro=False).svg_inline(
        scale=8, border=4, dark="#000", light="#fff"
    )
    picture = drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    return HttpResponse(picture, content_type="image/svg+xml")


@require_POST
@photographer
def send(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Mail the link that stands, again."""
    shoot = shoot_or_404(request, uuid)
    link = Invitation.objects.of(shoot)
    if link is not None:
        mail_link(request, link)
    return redirect("planner:link", uuid)


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def revoke(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Ask first, then close the link; the answers stay."""
    shoot = shoot_or_404(request, uuid)
    if request.method != "POST":
        return render(request, "pages/link_revoke.html", {"shoot": shoot})
    Invitation.objects.revoke(shoot)
    messages.success(request, _("The link is closed. Nobody can open it any more."))
    return redirect("planner:link", uuid)


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def renew(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Ask first, then replace the link by a new one, and mail it."""
    shoot = shoot_or_404(request, uuid)
    if request.method != "POST":
        return render(
            request, "pages/link_renew.html", {"shoot": shoot, "link": Invitation.objects.of(shoot)}
        )
    mail_link(request, Invitation.objects.renew(shoot))
    return redirect("planner:link", uuid)


def mail_link(request: StudioRequest, link: Invitation) -> None:
    """Mails the link, as far as the day's limit allows, and says what came of it."""
    client = {"client": link.shoot.client_email}
    if not take(f"invitations of {request.studio.uuid}", INVITATIONS):
        messages.warning(request, _("Twenty invitations have gone out today. Please copy the link yourself."))
    elif send_invitation.enqueue(str(link.uuid)).status == TaskResultStatus.FAILED:
        messages.error(request, _("The e-mail could not be sent. Please copy the link yourself."))
    else:
        messages.success(request, _("The invitation is on its way to %(client)s.") % client)
