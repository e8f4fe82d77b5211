"""The pictures of the interview's choices, drawn or lit: the same for everyone, so browsers may keep them."""

from functools import cache, lru_cache
from threading import Thread

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from planner.diagrams import choices
from planner.interview.script.drawn import CLAY
from planner.speech import say
from planner.stage.faces import FACES, face
from planner.stage.picture import preview
from planner.stage.scene import Scene

FOR_A_WEEK = 7 * 24 * 60 * 60
CHOSEN_BY_PX = 240


@require_safe
@cache_control(public=True, max_age=FOR_A_WEEK)
def choice(request: HttpRequest, name: str) -> HttpResponse:
    """One picture as SVG."""
    drawn = _drawn(name)
    if not drawn:
        raise Http404
    return HttpResponse(drawn, content_type="image/svg+xml")


@require_safe
@cache_control(public=True, max_age=FOR_A_WEEK)
def light(request: HttpRequest, name: str, head: str = CLAY) -> HttpResponse:
    """A face under one light as WebP, on clay or on the head that was chosen."""
    scene = face(name, head)
    if scene is None:
        raise Http404
    return HttpResponse(_lit(scene), content_type="image/webp")


@cache
def draw_ahead() -> None:
    """Begins, once, to draw the faces that are chosen by, while the first questions are being read."""
    Thread(target=lambda: [_lit(scene) for scene in FACES.values()], name="faces", daemon=True).start()


def _lit(scene: Scene) -> bytes:
    return preview(scene, width=CHOSEN_BY_PX, close=True)


@lru_cache(maxsize=64)
def _drawn(name: str) -> str:
    return choices.picture(name, say)
