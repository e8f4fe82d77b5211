"""A frame cuts no joint of the pose it is planned for, measured on the figure and not on the standing ruler alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planner.craft import CROPS, POSES, USES
from planner.diagrams.posed import Placed, Spot, figure_for
from planner.rules.cut import cut_of
from planner.rules.joints import CLEAR_OF_A_JOINT_H
from planner.stage.figures import Figure, figure, stored
from tests.stories.story import STORIES, plan_of

JOINTS = [f"{side}_{joint}" for side in ("left", "right") for joint in ("elbow", "wrist", "knee", "ankle")]
WITH_A_BABY = ("baby-in-arms", "baby-on-the-shoulder", "carried", "sitter")
"""A frame keeps to the grown-up; the baby is in it whole."""


def cut_joints(found: Figure, bottom: float) -> Iterator[str]:
    """Joints within the planner's own tolerance of the frame's lower edge."""
    placed = Placed.at(found, Spot((0.0, 0.0), 1.0, heads_below=bottom))
    for person in range(1 if found.pose in WITH_A_BABY else found.people):
        for joint in JOINTS:
            if abs(placed.landmark(joint, person)[1] - bottom) < CLEAR_OF_A_JOINT_H:
                yield f"{joint} of {person}"


def is_planned(pose: str, build: str) -> bool:
    """Whether a plan can hold the pose on this build: some are never offered for a child."""
    return build != "child" or "children" not in POSES[pose].avoid_for


@pytest.mark.parametrize(("pose", "build"), [one for one in stored() if is_planned(*one)])
def test_the_lower_edge_is_on_no_joint(pose: str, build: str) -> None:
    found = figure(pose, build)
    assert found
    for crop in POSES[pose].crops:
        assert not list(cut_joints(found, POSES[pose].end_h(CROPS[crop]))), crop


@pytest.mark.parametrize("pose", [key for key, row in POSES.items() if row.ends_h])
def test_an_edge_is_moved_only_where_some_build_would_be_cut(pose: str) -> None:
    builds = [figure(*one) for one in stored() if one[0] == pose and is_planned(*one)]
    for crop in POSES[pose].ends_h:
        assert crop in POSES[pose].crops
        assert any(list(cut_joints(found, CROPS[crop].bottom_h)) for found in builds if found), crop


@pytest.mark.parametrize("pose", [key for key, row in POSES.items() if row.joints_h])
def test_the_table_has_the_joints_of_the_figure(pose: str) -> None:
    found = figure(pose)
    assert found
    placed = Placed.at(found, Spot((0.0, 0.0), 1.0))
    measured = sorted({round(placed.landmark(joint)[1], 2) for joint in JOINTS})
    assert list(POSES[pose].joints_h) == pytest.approx(measured, abs=0.011)


def test_no_picture_of_a_story_is_cut_at_a_joint() -> None:
    """Nor at one of the first pose's: neither the frame nor what is cut from it for a use."""
    looked_at = 0
    for name in STORIES:
        plan = plan_of(name)
        for shot in plan.shots:
            found = figure_for(plan, shot, shot.poses[0]) if shot.poses else None
            if not found or found.people != shot.framing.people or found.pose in WITH_A_BABY:
                continue
            cuts = [cut_of(shot.framing, USES[use]) for use in shot.uses]
            for bottom in (shot.framing.bottom_h, *(made.bottom_h for made in cuts if made)):
                looked_at += 1
                assert not list(cut_joints(found, bottom)), (name, shot.key, found.pose, bottom)
    assert looked_at > 400


def test_a_cut_joint_is_seen() -> None:
    found = figure("open-forward")
    assert found
    assert list(cut_joints(found, CROPS["waist-up"].bottom_h))
