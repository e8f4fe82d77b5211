"""A frame cuts no joint of the pose it is planned for, measured on the figure and not on the standing ruler alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from planner.craft import CROPS, POSES
from planner.diagrams.posed import Placed, Spot
from planner.rules.cut import CLEAR_OF_A_JOINT_H
from planner.stage.figures import figure, stored

JOINTS = [f"{side}_{joint}" for side in ("left", "right") for joint in ("elbow", "wrist", "knee", "ankle")]
ON_A_JOINT = {
    ("armchair", "waist-up"): "the hand rests on the arm rest",
    ("at-the-desk", "waist-up"): "the forearm lies on the desk",
    ("foreheads", "head-and-chest"): "a hand lies at the other's upper arm",
    ("lean-on-forearms", "head-and-chest"): "the forearms lie on the table",
    ("open-forward", "waist-up"): "the hands meet between the knees",
    ("partners-side-by-side", "waist-up"): "the smaller one's elbows",
    ("seated-and-standing", "three-quarter"): "the knees of whoever sits",
}
"""Pose and crop that the tables pair although the lower edge meets a joint: loosen or tighten the frame on set."""


WITH_A_BABY = ("baby-in-arms", "baby-on-the-shoulder", "carried", "sitter")
"""A frame keeps to the grown-up; the baby is in it whole."""


def cut_joints(pose: str, crop: str) -> Iterator[str]:
    """Joints within the planner's own tolerance of the frame's lower edge."""
    found, bottom = figure(pose), CROPS[crop].bottom_h
    assert found
    placed = Placed.at(found, Spot((0.0, 0.0), 1.0, heads_below=bottom))
    for person in range(1 if pose in WITH_A_BABY else found.people):
        for joint in JOINTS:
            if abs(placed.landmark(joint, person)[1] - bottom) < CLEAR_OF_A_JOINT_H:
                yield f"{joint} of {person}"


@pytest.mark.parametrize("pose", [pose for pose, build in stored() if build == "middle"])
def test_the_lower_edge_is_on_no_joint(pose: str) -> None:
    for crop in POSES[pose].crops:
        met = list(cut_joints(pose, crop))
        assert not met or (pose, crop) in ON_A_JOINT, (crop, met)


def test_every_exception_is_still_one() -> None:
    for pose, crop in ON_A_JOINT:
        assert list(cut_joints(pose, crop)), (pose, crop)
