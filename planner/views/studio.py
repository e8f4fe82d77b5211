"""The studio, described once: name and looks, kit and house style, rooms."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.files.storage import default_storage
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_http_methods, require_safe

from planner.access import StudioRequest, photographer, room_or_404, studio_of
from planner.forms import RoomForm, Sheet, StudioForm
from planner.interview.answers import Answers, NotTold
from planner.interview.script import house, kit, room
from planner.models import Membership, Room
from planner.views.form_page import form_page
from planner.words import Message, metres
from planner.words import _ as message

KIT = (*kit.QUESTIONS, *house.QUESTIONS)
ROOM = room.QUESTIONS
FOR_A_YEAR = 365 * 24 * 60 * 60


@require_http_methods(["GET", "HEAD", "POST"])
@login_required
def new(request: HttpRequest) -> HttpResponse:
    """Describe the studio for the first time; whoever already has one goes to it."""
    if studio_of(request) is not None:
        return redirect("planner:studio")
    form = StudioForm(request.POST or None, request.FILES or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "studio_new", form=form)
    with transaction.atomic():
        studio = form.save()
        Membership.objects.create(user=request.user, studio=studio, role=Membership.Role.OWNER)
    return redirect("planner:kit")


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def details(request: StudioRequest) -> HttpResponse:
    """Change the studio's name, looks and measures."""
    form = StudioForm(request.POST or None, request.FILES or None, instance=request.studio)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "studio", form=form, studio=studio_of(request))
    form.save()
    messages.success(request, _("Saved."))
    return redirect("planner:studio")


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def kit_sheet(request: StudioRequest) -> HttpResponse:
    """List the kit and the house style; every new shoot takes a copy."""
    studio = request.studio
    sheet = Sheet(KIT, studio.kit, request.POST if request.method == "POST" else None)
    if not sheet.can_be_stored:
        return form_page(request, "studio_kit", sheet=sheet)
    studio.kit = sheet.given
    studio.save(update_fields=["kit"])
    messages.success(request, _("Kit saved. Shoots that are already planned keep the copy that they took."))
    return redirect("planner:kit" if studio.rooms.exists() else "planner:rooms")


@require_safe
@photographer
def rooms(request: StudioRequest) -> HttpResponse:
    """List the rooms."""
    return form_page(
        request, "studio_rooms", rooms=[(one, _measures(one)) for one in request.studio.rooms.all()]
    )


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def room_sheet(request: StudioRequest, uuid: UUID | None = None) -> HttpResponse:
    """Describe a room, or change its description."""
    known = room_or_404(request, uuid) if uuid else None
    posted = request.POST if request.method == "POST" else None
    form = RoomForm(posted, instance=known)
    sheet = Sheet(ROOM, known.answers if known else {}, posted)
    if not (sheet.can_be_stored and form.is_valid()):
        return form_page(request, "studio_room", form=form, sheet=sheet, room=known)
    described = form.save(commit=False)
    described.studio, described.answers = request.studio, sheet.given
    described.save()
    messages.success(request, _("Room saved. Shoots that are already planned keep the copy that they took."))
    return redirect("planner:rooms")


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def room_delete(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Ask first, then delete the room; shoots keep what they copied of it."""
    doomed = room_or_404(request, uuid)
    if request.method != "POST":
        return form_page(request, "studio_room_delete", room=doomed)
    doomed.delete()
    messages.success(request, _("Room deleted."))
    return redirect("planner:rooms")


@require_safe
@cache_control(public=True, max_age=FOR_A_YEAR, immutable=True)
def accent(request: HttpRequest, colour: str) -> HttpResponse:
    """The studio's colour as a stylesheet, and the ink that can be read on it.

    The colour stands in the address, so the answer never changes and tells nothing about any studio.
    """
    return HttpResponse(
        f":root {{ --accent: #{colour}; --accent-ink: {_ink_on(colour)}; }}\n", content_type="text/css"
    )


@require_safe
@cache_control(public=True, max_age=FOR_A_YEAR, immutable=True)
def logo(request: HttpRequest, name: str) -> HttpResponse:
    """A logo, by its name of 128 random bits; as a picture and nothing else."""
    try:
        with default_storage.open(f"logos/{name}") as picture:
            response = HttpResponse(picture.read(), content_type="image/png")
    except FileNotFoundError as error:
        raise Http404 from error
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _measures(described: Room) -> Message | None:
    """Length and width of the room; None where they are not told."""
    told = Answers(described.answers)
    try:
        length, width = told[room.ROOM_LENGTH], told[room.ROOM_WIDTH]
    except NotTold:
        return None
    return message("{length} × {width}", length=metres(length), width=metres(width))


def _ink_on(colour: str) -> str:
    """Black or white, whichever has the higher contrast (WCAG 2.2, relative luminance)."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000" if (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) else "#fff"
