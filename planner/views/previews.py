"""Light previews: pictures whose address says what they show, so that a browser may keep them for good."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from planner.access import ClientRequest, StudioRequest, client_of_shoot, photographer, shoot_or_404
from planner.models import Shoot
from planner.plan.plan import Plan
from planner.stage.heads import heads
from planner.stage.picture import preview
from planner.stage.scene import Scene, scene_of
from planner.views.plans import approved_plan, plan_of

FOR_A_YEAR = 365 * 24 * 60 * 60
for_good = cache_control(private=True, max_age=FOR_A_YEAR, immutable=True)


@require_safe
@photographer
@for_good
def for_photographer(request: StudioRequest, uuid: UUID, key: str) -> HttpResponse:
    """The preview with this name, of the plan as it stands or of one that was approved."""
    shoot = shoot_or_404(request, uuid)
    return _picture(_scenes(shoot), key)


@require_safe
@client_of_shoot
@for_good
def for_client(request: ClientRequest, key: str) -> HttpResponse:
    """The preview with this name, of the plan that was shared."""
    shared = request.shoot.shared_plan
    return _picture(_of_plan(approved_plan(shared), request.shoot.stand_in) if shared else (), key)


@require_POST
@photographer
def choose(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Choose the head that this shoot's light is shown on."""
    shoot = shoot_or_404(request, uuid)
    head = request.POST.get("head", "")
    if not head or head in heads():
        shoot.show_on(head)
    else:
        messages.warning(request, _("That stand-in is not there, so nothing was changed."))
    query = request.POST.get("back", "")
    return HttpResponseRedirect(
        f"{reverse('planner:desk', args=[uuid])}{query if query.startswith('?') else ''}#shot"
    )


def _scenes(shoot: Shoot) -> Iterator[Scene]:
    yield from _of_plan(plan_of(shoot), shoot.stand_in)
    for revision in shoot.plan_revisions.order_by("-number"):
        yield from _of_plan(approved_plan(revision), shoot.stand_in)


def _of_plan(plan: Plan, head: str) -> Iterator[Scene]:
    return (scene_of(plan, shot, head) for shot in plan.shots)


def _picture(scenes: Iterator[Scene] | tuple[()], key: str) -> HttpResponse:
    found = next((scene for scene in scenes if scene.key == key), None)
    if found is None:
        raise Http404
    return HttpResponse(preview(found), content_type="image/webp")
