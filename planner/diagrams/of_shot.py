"""The drawings of one shot of a plan."""

from __future__ import annotations

from dataclasses import replace

from msgspec import structs

from planner.craft import BACKDROPS, USES
from planner.diagrams.camera_view import camera_view
from planner.diagrams.elevation import elevation
from planner.diagrams.every_use import overlay
from planner.diagrams.figure import Look
from planner.diagrams.floor_plan import floor_plan
from planner.diagrams.kept import uses_of
from planner.diagrams.layout import SQUARES_M, layout_of
from planner.diagrams.posed import subject_of
from planner.diagrams.svg import Say
from planner.diagrams.view import Sight, View, across_of
from planner.plan.plan import Plan, Shot
from planner.rules.engine import Decision
from planner.rules.field import room_for_words

GROUNDS = {"light": "ground", "mid": "ground-mid", "dark": "ground-dark"}
"""What a backdrop's tone is drawn as."""


def seen_by_camera(plan: Plan, shot: Shot, say: Say) -> str:
    """What the camera sees, as SVG, with the round cut where a use shows one."""
    if plan.sitter.covered:
        plan = structs.replace(plan, sitter=structs.replace(plan.sitter, hair="covered"))
    sight = sight_of(plan, shot)
    return camera_view(shot.framing, replace(sight, look=replace(sight.look, beard=plan.sitter.beard)), say)


def every_use(plan: Plan, shot: Shot, say: Say) -> str:
    """The frame with the cut of every use laid over it, as SVG; an empty text where no use was named."""
    sight = sight_of(plan, shot)
    uses = uses_of(plan, shot, across_of(sight, View.of(shot.framing)))
    return overlay(uses, sight, say) if uses else ""


def sight_of(plan: Plan, shot: Shot) -> Sight:
    """Who is before the camera, in the tones that were told, before the planned ground."""
    sitter, account = plan.sitter, shot.backdrop.account
    backdrop = BACKDROPS[account.winner] if isinstance(account, Decision) else None
    return Sight(
        look=Look(sitter.clothes or "mid", sitter.hair or "dark", sitter.glasses),
        subject=None if _is_someone_apart(shot) else subject_of(plan, shot),
        ground=GROUNDS.get(backdrop.tone, "ground") if backdrop else "ground",
        circle=any(USES[use].shape == "circle" for use in shot.uses if use in USES),
        room=room_for_words(USES[use] for use in shot.uses if use in USES),
        mixed=shot.framing.people > 1 and not sitter.hair and not sitter.clothes,
    )


def _is_someone_apart(shot: Shot) -> bool:
    """Whether one of the people is seated in their own wheelchair, or small: no figure of two has that."""
    return any(one.who != "holds-a-baby" for row in shot.framing.rows for one in row.apart)


def seen_from_above(plan: Plan, shot: Shot, say: Say, *, square_m: float = SQUARES_M["metric"]) -> str:
    """The floor plan, as SVG, with the room's walls where its size was told."""
    return floor_plan(layout_of(plan, shot), say, square_m=square_m)


def seen_from_the_side(plan: Plan, shot: Shot, say: Say, *, square_m: float = SQUARES_M["metric"]) -> str:
    """The side view, as SVG, under the ceiling where its height was told."""
    return elevation(layout_of(plan, shot), say, square_m=square_m)
