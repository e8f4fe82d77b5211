"""Where the picture of an option is fetched: a face under a light, or a drawing."""

from __future__ import annotations

from django.urls import reverse

from planner.interview.script.drawn import CLAY
from planner.stage.faces import HEAD_PREFIX, face


def address(name: str, head: str = CLAY) -> str:
    """The address of a picture by its name; a face under a light is shown on this head."""
    if not face(name):
        return reverse("planner:picture", args=[name])
    if head == CLAY or name.startswith(HEAD_PREFIX):
        return reverse("planner:picture_light", args=[name])
    return reverse("planner:picture_light_on", args=[head, name])
