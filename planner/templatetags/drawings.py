"""`{% load drawings %}`: the drawings of a shot, set into the page so that its stylesheet and fonts reach them."""

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from planner.diagrams import of_shot
from planner.diagrams.layout import SQUARES_M
from planner.diagrams.of_shot import seen_by_camera, seen_from_above, seen_from_the_side, sight_of
from planner.diagrams.pose_picture import alternative as in_words
from planner.diagrams.pose_picture import pose_picture
from planner.diagrams.posed import figure_for
from planner.plan.plan import Plan, Shot
from planner.rules.advice import Pose
from planner.speech import say, system
from planner.stage.figures import clay
from planner.stage.heads import LABEL, alternative, head_of, heads, shows_light, signature_of
from planner.stage.scene import scene_of
from planner.words import _, metres

register = template.Library()


@register.simple_tag
def camera_view(plan: Plan, shot: Shot) -> SafeString:
    """What the camera sees."""
    return _inline(seen_by_camera(plan, shot, say))


@register.simple_tag
def floor_plan(plan: Plan, shot: Shot) -> SafeString:
    """The set seen from above, to scale."""
    return _inline(seen_from_above(plan, shot, say, square_m=SQUARES_M[system()]))


@register.simple_tag
def side_view(plan: Plan, shot: Shot) -> SafeString:
    """The set seen from the side, to scale."""
    return _inline(seen_from_the_side(plan, shot, say, square_m=SQUARES_M[system()]))


@register.simple_tag
def every_use(plan: Plan, shot: Shot) -> SafeString:
    """The frame with the cut of every use laid over it; nothing where one use takes it whole."""
    return _inline(of_shot.every_use(plan, shot, say))


@register.simple_tag
def light_preview(plan: Plan, shot: Shot, head: str) -> dict[str, Any] | None:
    """The light of a shot on a stand-in: its name for the address, and what is said with it."""
    if not shows_light(plan, shot, head):
        return None
    return {
        "head": head_of(plan, head),
        "theirs": heads().get(plan.sitter.head),
        "key": scene_of(plan, shot, head).key,
        "words": alternative(shot),
        "label": LABEL,
        "signature": signature_of(shot),
        "heads": heads().items(),
    }


@register.simple_tag
def pose_clay(plan: Plan, shot: Shot, pose: Pose) -> dict[str, Any] | None:
    """The small clay picture of a pose: where it is below the static files, its words, and which way it looks.

    A figure that is not there in clay is drawn.
    """
    found = figure_for(plan, shot, pose)
    if not found:
        return None
    shown = {"words": in_words(found.pose), "mirrored": shot.face_deg < 0}
    if address := clay(found.pose, found.build):
        return {**shown, "address": address}
    look = sight_of(plan, shot).look
    return {**shown, "drawn": _inline(pose_picture(found, say, look=look, mirrored=shot.face_deg < 0))}


@register.simple_tag
def grid_size() -> str:
    """How long a side of the squares is, in the studio's measures."""
    return say(_("{side}", side=metres(SQUARES_M[system()])))


@register.filter
def inline(svg: str) -> SafeString:
    """A drawing that the view made already."""
    return _inline(svg)


def _inline(svg: str) -> SafeString:
    """Markup from planner.diagrams.svg, which escapes every text and attribute itself."""
    return mark_safe(svg)  # noqa: S308
