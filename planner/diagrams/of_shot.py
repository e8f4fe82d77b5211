"""The drawings of one shot of a plan."""

from __future__ import annotations

from planner.craft import USES
from planner.diagrams.camera_view import camera_view
from planner.diagrams.figure import Look
from planner.diagrams.floor_plan import floor_plan
from planner.diagrams.svg import Say
from planner.plan.plan import Plan, Shot


def seen_by_camera(plan: Plan, shot: Shot, say: Say) -> str:
    """What the camera sees, as SVG, with the round cut where a use shows one."""
    sitter = plan.sitter
    look = Look(sitter.clothes or "mid", sitter.hair or "dark", sitter.glasses)
    round_cut = any(USES[use].shape == "circle" for use in shot.uses if use in USES)
    return camera_view(shot.framing, look, say, circle=round_cut)


def seen_from_above(plan: Plan, shot: Shot, say: Say) -> str:
    """The floor plan, as SVG, with the room's walls where its size was told."""
    space = plan.space
    walls = (space.length_m, space.width_m) if space.length_m and space.width_m else None
    return floor_plan(shot, say, walls=walls)
