"""A frame cuts no joint, no hand and no elbow of the pose it is planned for, measured on the figure and not on the
standing ruler alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import dist

import pytest

from planner.craft import CROPS, POSES, USES
from planner.diagrams.of_shot import sight_of
from planner.diagrams.posed import Placed, Spot, Subject, figure_for, reach_h
from planner.diagrams.view import WITH_ARMS_H, View, middle_of
from planner.rules.cut import cut_of
from planner.rules.field import WITH_HANDS
from planner.rules.joints import BESIDE_AN_ELBOW_H, CLEAR_OF_A_JOINT_H, MOST_MOVED_H
from planner.stage.figures import Figure, figure, nearest, stored
from planner.stage.paths import Subpath, box
from tests.stories.story import STORIES, plan_of

JOINTS = [f"{side}_{joint}" for side in ("left", "right") for joint in ("elbow", "wrist", "knee", "ankle")]
LARGEST_HAND_MM, AT_THE_WRIST_MM, UNDER_A_CUFF_MM, LEAST_OF_A_HAND_H = 330, 60, 20, 0.25
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
        edge = CROPS[crop].bottom_h
        loses_hands = any(
            last > edge or edge >= 2.2 > first for first, last in POSES[pose].hands_h.get(crop, ())
        )
        assert any(list(cut_joints(found, edge)) for found in builds if found) or loses_hands, crop


@pytest.mark.parametrize("pose", [key for key, row in POSES.items() if row.joints_h])
def test_the_table_has_the_joints_of_the_figure(pose: str) -> None:
    found = nearest(pose)
    assert found
    placed = Placed.at(found, Spot((0.0, 0.0), 1.0))
    measured = sorted({round(placed.landmark(joint)[1], 2) for joint in JOINTS})
    assert list(POSES[pose].joints_h) == pytest.approx(measured, abs=0.011)


def hands(found: Figure, bottom: float) -> Iterator[tuple[float, float]]:
    """From where to where each hand is that is seen: the patch of skin whose points come nearest to the wrist."""
    placed = Placed.at(found, Spot((0.0, 0.0), 1.0, heads_below=bottom))
    for person in range(found.people):
        patches = [
            path
            for outline in found.outlines
            if (outline.person, outline.role) == (person, "skin")
            for path in outline.subpaths
            if max(sides(path)) < LARGEST_HAND_MM
        ]
        for wrist in (found.drawn(f"{side}_wrist", person) for side in ("left", "right")):
            off, patch = min(((distance(wrist, one), one) for one in patches), key=lambda one: one[0])
            _, top, _, end = box((patch,))
            if off < AT_THE_WRIST_MM and (end - top) * placed.scale > LEAST_OF_A_HAND_H:
                yield placed.point((0.0, top))[1], placed.point((0.0, end))[1]


def sides(path: Subpath) -> tuple[float, float]:
    left, top, right, bottom = box((path,))
    return right - left, bottom - top


def distance(wrist: tuple[float, float], path: Subpath) -> float:
    """Millimetres from a wrist to a patch of skin; a cuff may cover the rest of it."""
    left, top, right, bottom = box((path,))
    is_inside = left <= wrist[0] <= right and top <= wrist[1] <= bottom
    off = min(dist(wrist, place) for step in path.steps for place in (step.middle, step.end))
    return min(off, UNDER_A_CUFF_MM) if is_inside else off


def frame_of(pose: str, crop: str) -> tuple[float, float]:
    """Upper and lower edge."""
    end, usual = POSES[pose].end_h(CROPS[crop]), CROPS[crop].bottom_h
    return CROPS[crop].top_h + (end - usual if end - usual <= MOST_MOVED_H else 0.0), end


@pytest.mark.parametrize("pose", [key for key, row in POSES.items() if row.broad_h or row.hands_h])
def test_the_table_has_breadth_and_hands_of_the_figure(pose: str) -> None:
    found, row = nearest(pose), POSES[pose]
    assert found
    for crop, broad in row.broad_h.items():
        edges = frame_of(pose, crop)
        assert sum(reach_h(Subject(found), *edges, things=False)) == pytest.approx(broad, abs=0.011), crop
    for crop, spans in row.hands_h.items():
        for first, last in hands(found, row.end_h(CROPS[crop])):
            within = any(one[0] - 0.011 < first and last < one[1] + 0.011 for one in spans)
            assert within or first > CROPS[crop].bottom_h + 0.8, (crop, first, last)


@pytest.mark.parametrize("pose", sorted({pose for pose, _ in stored()}))
def test_a_frame_with_arms_in_it_knows_how_broad_they_are(pose: str) -> None:
    """Or its usual format has room for them."""
    found, row = nearest(pose), POSES[pose]
    assert found
    for crop in (CROPS[key] for key in row.crops if key not in ("environmental", "group")):
        with_arms = row.end_h(crop) >= WITH_ARMS_H and row.people[0] <= found.people <= row.people[1]
        if not with_arms or crop.key in row.broad_h:
            continue
        reach = sum(reach_h(Subject(found), *frame_of(pose, crop.key), things=False))
        assert reach + 2 * BESIDE_AN_ELBOW_H <= crop.field_heads * crop.aspect_ratio, crop.key


def test_no_elbow_of_a_story_touches_the_side() -> None:
    looked_at = 0
    for name in STORIES:
        plan = plan_of(name)
        for shot in plan.shots:
            sight, view = sight_of(plan, shot), View.of(shot.framing)
            bottom = view.top_h + view.height_h
            if not sight.subject or bottom < WITH_ARMS_H or shot.framing.crop == "environmental":
                continue
            looked_at += 1
            middle = middle_of(sight, view) * view.width_h
            left, right = reach_h(sight.subject, view.top_h, bottom, things=False)
            assert min(middle - left, view.width_h - middle - right) > 0.05, (name, shot.key)
    assert looked_at > 100


def test_no_picture_of_a_story_is_cut_at_a_joint() -> None:
    """Nor at one of the first pose's, nor through a hand: neither the frame nor what is cut from it for a use."""
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
            if shot.framing.crop in WITH_HANDS:
                cut_hands = [
                    (first, last)
                    for first, last in hands(found, shot.framing.bottom_h)
                    for edge in (shot.framing.bottom_h, *(made.bottom_h for made in cuts if made))
                    if first < edge < last
                ]
                assert not cut_hands, (name, shot.key, found.pose)
    assert looked_at > 400


def test_a_cut_joint_is_seen() -> None:
    found = figure("open-forward")
    assert found
    assert list(cut_joints(found, CROPS["waist-up"].bottom_h))
