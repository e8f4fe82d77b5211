"""The drawn pictures of the interview's choices: the same for everyone, so browsers may keep them."""

from functools import lru_cache

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from planner.diagrams import choices
from planner.speech import say


@require_safe
@cache_control(public=True, max_age=7 * 24 * 60 * 60)
def choice(request: HttpRequest, name: str) -> HttpResponse:
    """One picture as SVG."""
    drawn = _drawn(name)
    if not drawn:
        raise Http404
    return HttpResponse(drawn, content_type="image/svg+xml")


@lru_cache(maxsize=64)
def _drawn(name: str) -> str:
    return choices.picture(name, say)
