"""The drawings of a shot as pictures for paper, each with the words that say the same."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from planner.brief.lights import light_rows
from planner.diagrams import camera_view, elevation, floor_plan, in_words
from planner.diagrams.every_use import alternative as every_use_in_words
from planner.diagrams.every_use import overlay
from planner.diagrams.floor_plan import WIDTH
from planner.diagrams.kept import uses_of
from planner.diagrams.layout import SQUARES_M, layout_of
from planner.diagrams.of_shot import seen_by_camera, sight_of
from planner.diagrams.pose_picture import alternative as pose_in_words
from planner.diagrams.pose_picture import pose_picture as drawn_pose
from planner.diagrams.posed import figure_for
from planner.diagrams.set_plan import alternative as set_in_words
from planner.diagrams.set_plan import set_plan
from planner.diagrams.svg import for_paper
from planner.diagrams.view import View, across_of
from planner.plan.plan import Plan, Shot
from planner.rules.advice import Pose
from planner.speech import say, system
from planner.stage.heads import alternative, shows_light
from planner.stage.picture import preview
from planner.stage.scene import scene_of
from planner.words import Message


@dataclass(frozen=True)
class Picture:
    """An address that holds the whole picture, and its alternative text."""

    src: str
    words: Message
    ratio: float = 1.0
    """How much broader than tall it is."""

    @property
    def svg(self) -> str:
        """The drawing within the address."""
        return base64.b64decode(self.src.partition(",")[2]).decode()


def frame(plan: Plan, shot: Shot) -> Picture:
    """What the camera sees."""
    return _drawn(seen_by_camera(plan, shot, say), camera_view.alternative(shot.framing))


def pose_picture(plan: Plan, shot: Shot, pose: Pose) -> Picture | None:
    """The figure of a pose, small; None where the stage has none. Its words stand beside it."""
    found = figure_for(plan, shot, pose)
    if found is None:
        return None
    svg = drawn_pose(found, say, look=sight_of(plan, shot).look, mirrored=shot.face_deg < 0)
    return _drawn(svg, pose_in_words(found.pose))


def floor(plan: Plan, shot: Shot, tallest: float = floor_plan.TALLEST) -> Picture:
    """The set seen from above, to scale, on squares of the studio's measure; `tallest` as in the floor plan."""
    layout = layout_of(plan, shot)
    drawn = floor_plan.floor_plan(layout, say, square_m=SQUARES_M[system()], tallest=tallest)
    return _drawn(drawn, in_words.floor_plan(layout))


def set_from_above(plan: Plan, shot: Shot, wide_mm: float, tall_mm: float) -> Picture:
    """The set as the card has it, for a place so large."""
    layout = layout_of(plan, shot)
    powers = {row.line.key: row.reading for row in light_rows(shot)}
    drawn = set_plan(layout, powers, say, tallest=WIDTH * tall_mm / wide_mm)
    return _drawn(drawn, set_in_words(layout, powers))


def side(plan: Plan, shot: Shot) -> Picture:
    """The set seen from the side, to scale: heights and angles."""
    layout = layout_of(plan, shot)
    drawn = elevation.elevation(layout, say, square_m=SQUARES_M[system()])
    return _drawn(drawn, elevation.alternative(layout))


def every_use(plan: Plan, shot: Shot) -> Picture | None:
    """The frame with the cut of every use laid over it; None where one use takes it whole. It shows no gear."""
    sight = sight_of(plan, shot)
    uses = uses_of(plan, shot, across_of(sight, View.of(shot.framing)))
    return _drawn(overlay(uses, sight, say), every_use_in_words(uses)) if uses else None


def light(plan: Plan, shot: Shot, head: str = "") -> Picture | None:
    """The shot's light on a stand-in, as JPEG; None where no head can show it. Say `stage.heads.LABEL` with it."""
    if not shows_light(plan, shot, head):
        return None
    coded = base64.b64encode(preview(scene_of(plan, shot, head), "jpeg")).decode()
    return Picture(f"data:image/jpeg;base64,{coded}", alternative(shot))


def _drawn(svg: str, words: Message) -> Picture:
    """A drawing that stands whole within its address."""
    _zero, _none, width, height = SHEET.search(svg)[1].split()
    coded = base64.b64encode(for_paper(svg).encode()).decode()
    return Picture(f"data:image/svg+xml;base64,{coded}", words, float(width) / float(height))


SHEET = re.compile(r'viewBox="([^"]+)"')
