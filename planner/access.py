"""Who may see what, decided in this one place.

Every query starts at the owner: the studio of the person who is logged in, or the invitation of the client. A
stranger gets 404 and learns nothing. No other module looks up a shoot by what stands in an address.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.core import signing
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from planner import speech
from planner.models import Invitation, PlanRevision, Room, Shoot, Studio

View = Callable[..., HttpResponse]

WRONG_LINKS = (20, 600)
"""Wrong private links from one address: this many in this many seconds, then 429."""
INVITATIONS = (20, 86_400)
"""Invitation e-mails from one studio: this many in this many seconds."""
COOKIE_LIFE = timedelta(days=30)
SIGNED_FOR = "planner.client"


class StudioRequest(HttpRequest):
    """A photographer's request, after `photographer`."""

    studio: Studio


class ClientRequest(HttpRequest):
    """A client's request, after `bearer_of_link` or `client_of_shoot`."""

    invitation: Invitation
    shoot: Shoot


# ---------------------------------------------------------------- photographers


def studio_of(request: HttpRequest) -> Studio | None:
    """The studio of the person who is logged in; None for strangers and before a studio was described."""
    if not request.user.is_authenticated:
        return None
    return Studio.objects.filter(memberships__user=request.user).order_by("memberships__pk").first()


def photographer(view: View) -> View:
    """Lets in members of a studio, with `request.studio` and in its units; others log in, or describe one first."""

    @wraps(view)
    @login_required
    def guarded(request: StudioRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        studio = studio_of(request)
        if studio is None:
            return redirect("planner:studio_new")
        request.studio = studio
        with speech.units(studio.units):
            return view(request, *args, **kwargs)

    return guarded


def shoot_or_404(request: StudioRequest, uuid: UUID) -> Shoot:
    """A shoot of the photographer's own studio."""
    return get_object_or_404(request.studio.shoots.select_related("studio", "room"), uuid=uuid)


def room_or_404(request: StudioRequest, uuid: UUID) -> Room:
    """A room of the photographer's own studio."""
    return get_object_or_404(request.studio.rooms, uuid=uuid)


def revision_or_404(shoot: Shoot, number: int) -> PlanRevision:
    """An approved plan of a shoot that was found through its owner."""
    return get_object_or_404(shoot.plan_revisions, number=number)


# ---------------------------------------------------------------- clients


def bearer_of_link(view: View) -> View:
    """Lets in whoever holds a standing link, as `view(request)` with `request.invitation` and `.shoot`."""

    @wraps(view)
    def guarded(request: ClientRequest, token: str) -> HttpResponse:
        invitation = Invitation.objects.by_token(token)
        if invitation is not None:
            # Whoever shares an address with someone who guesses is let in all the same: 256 bits are not guessed.
            return _as_client(request, invitation, view)
        guesses = f"wrong links from {address_of(request)}"
        if is_used_up(guesses, WRONG_LINKS):
            return too_many(request, WRONG_LINKS[1])
        take(guesses, WRONG_LINKS)
        return _closed(request)

    return guarded


def admit(response: HttpResponse, invitation: Invitation) -> None:
    """Gives the client's browser the cookie that stands for the link from now on; it names one invitation."""
    response.set_cookie(
        cookie_name(invitation.shoot.uuid),
        cookie_value(invitation),
        max_age=COOKIE_LIFE,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )


def client_of_shoot(view: View) -> View:
    """Lets in a client whose link still stands, as `view(request, ...)` without the `uuid` of the address.

    The invitation is looked up on every request, so that revoking it takes effect at once.
    """

    @wraps(view)
    def guarded(request: ClientRequest, uuid: UUID, **kwargs: Any) -> HttpResponse:
        invitation = _admitted_by_cookie(request, uuid)
        if invitation is None:
            return _closed(request)
        return _as_client(request, invitation, view, **kwargs)

    return guarded


def _admitted_by_cookie(request: HttpRequest, shoot: UUID) -> Invitation | None:
    signed = request.COOKIES.get(cookie_name(shoot), "")
    try:
        identity = UUID(signing.TimestampSigner(salt=SIGNED_FOR).unsign(signed, max_age=COOKIE_LIFE))
    except (signing.BadSignature, ValueError):
        return None
    standing = Invitation.objects.standing().select_related("shoot__room")
    return standing.filter(uuid=identity, shoot__uuid=shoot).first()


def _as_client(request: ClientRequest, invitation: Invitation, view: View, **kwargs: Any) -> HttpResponse:
    request.invitation, request.shoot = invitation, invitation.shoot
    with speech.units(invitation.shoot.studio.units):
        return _unlisted(view(request, **kwargs))


def cookie_name(shoot: UUID) -> str:
    """One cookie a shoot, so that a person who is photographed twice need not choose."""
    return f"{'__Host-' if settings.HTTPS else ''}client-{shoot.hex}"


def cookie_value(invitation: Invitation) -> str:
    """The invitation's identity, signed with the time."""
    return signing.TimestampSigner(salt=SIGNED_FOR).sign(invitation.uuid.hex)


def _closed(request: HttpRequest) -> HttpResponse:
    return _unlisted(render(request, "pages/link_closed.html", status=404))


def _unlisted(response: HttpResponse) -> HttpResponse:
    response.headers["X-Robots-Tag"] = "noindex, nofollow"
    return response


# ---------------------------------------------------------------- how often


def take(what: str, limit: tuple[int, int]) -> bool:
    """Counts one more; False when that exceeds the limit, which is (how many, in how many seconds)."""
    most, seconds = limit
    key = _bucket(what)
    cache.add(key, 0, seconds)
    try:
        return cache.incr(key) <= most
    except ValueError:  # The window closed between the two lines.
        cache.add(key, 1, seconds)
        return True


def is_used_up(what: str, limit: tuple[int, int]) -> bool:
    """Whether the next `take` would be one too many; counts nothing."""
    return cache.get(_bucket(what), 0) >= limit[0]


def too_many(request: HttpRequest, seconds: int) -> HttpResponse:
    """The page that asks for patience, with 429 and when to come back."""
    response = render(request, "pages/too_many.html", {"minutes": -(-seconds // 60)}, status=429)
    response.headers["Retry-After"] = str(seconds)
    return _unlisted(response)


def address_of(request: HttpRequest) -> str:
    """The caller's network address; forwarded headers count as far as ALLAUTH_TRUSTED_PROXY_COUNT says."""
    return get_adapter(request).get_client_ip(request)


def _bucket(what: str) -> str:
    return f"often:{hashlib.sha256(what.encode()).hexdigest()}"
