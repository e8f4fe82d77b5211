"""The stored figures: complete, anatomically possible, small, and in an order that a frame can rely on."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from math import dist

import pytest

from planner.craft import CROPS, POSES
from planner.diagrams.camera_view import _draw
from planner.diagrams.posed import Placed, Spot, Subject
from planner.diagrams.svg import PAPER
from planner.diagrams.view import Sight, View
from planner.stage.figures import FIGURES, Figure, figure, nearest, stored, stored_for_rows
from planner.stage.paths import COMMAND, NUMBER

TABLED = [pytest.param(pose, id=pose) for pose in sorted({pose for pose, _build in stored()})]
ALL = [
    *TABLED,
    *(pytest.param(pose, id=pose) for pose in sorted({pose for pose, _build in stored_for_rows()})),
]
LEFT_OUT = json.loads((FIGURES / "left-out.json").read_text())
LYING_DOWN_H = 0.6
"""A head that is upright or bowed is at least so much of its length tall."""
BONES = (("shoulder", "elbow"), ("elbow", "wrist"), ("hip", "knee"), ("knee", "ankle"))
HEAVIEST_FOR_ONE, HEAVIEST_FOR_TWO, HEAVIEST_CLAY = 10_000, 12_000, 4_200


@cache
def read(pose: str, build: str) -> Figure:
    found = figure(pose, build)
    assert found
    return found


def on_all_builds(pose: str) -> list[Figure]:
    return [read(one, build) for one, build in (*stored(), *stored_for_rows()) if one == pose]


def test_every_pose_for_one_or_two_has_a_figure_or_is_left_out_with_its_reason() -> None:
    for key, row in POSES.items():
        if row.people[0] <= 2:
            assert nearest(key) or LEFT_OUT.get(key), key


def test_nothing_is_left_out_that_there_is() -> None:
    assert not [key for key in LEFT_OUT if nearest(key)]
    assert {pose for pose, _build in stored()} <= set(POSES)


@pytest.mark.parametrize("pose", ALL)
def test_a_head_is_in_order_from_crown_to_neck(pose: str) -> None:
    for person in (one for found in on_all_builds(pose) for one in upright_people(found)):
        crown, eyes, chin = (person[name][1] for name in ("crown", "eyes", "chin"))
        assert crown > eyes > chin > person["left_hip"][1]
        assert crown - chin > LYING_DOWN_H * dist(person["crown"], person["chin"])


def upright_people(found: Figure) -> list[dict[str, tuple[float, float, float]]]:
    """All but a baby that lies in somebody's arms."""
    return list(found.landmarks[: 1 if found.pose == "baby-in-arms" else None])


@pytest.mark.parametrize("pose", ALL)
def test_bones_are_as_long_on_both_sides(pose: str) -> None:
    for person in (one for found in on_all_builds(pose) for one in found.landmarks):
        for upper, lower in BONES:
            left, right = (
                dist(person[f"{side}_{upper}"], person[f"{side}_{lower}"]) for side in ("left", "right")
            )
            assert left == pytest.approx(right, rel=0.06), (upper, lower)


@pytest.mark.parametrize("pose", TABLED)
def test_whoever_stands_has_knees_over_ankles_over_the_sole(pose: str) -> None:
    if POSES[pose].base != "standing" or pose in ("freeze-action", "celebration", "partner-kneels"):
        return
    standing = [found for found in on_all_builds(pose) if found.build != "wheelchair"]
    for person in (one for found in standing for one in found.landmarks):
        for side in ("left", "right"):
            heights = [person[f"{side}_{joint}"][1] for joint in ("hip", "knee", "ankle")]
            assert all(above > below for above, below in pairwise([*heights, person["sole"][1]]))


@pytest.mark.parametrize("pose", ALL)
def test_paths_can_be_read_and_have_a_class(pose: str) -> None:
    styles = {style.removesuffix("-shade") for style in PAPER} | OWN_CLASSES
    for found in on_all_builds(pose):
        for outline in found.outlines:
            assert outline.role.removesuffix("-shade") in styles
            assert -1 <= outline.person < found.people
            assert outline.data.startswith("M")
            assert not COMMAND.sub("", outline.data).replace("z", "")
            for command, numbers in COMMAND.findall(outline.data):
                assert len(NUMBER.findall(numbers)) % (6 if command == "c" else 2) == 0
            assert all(abs(edge) < 5000 for edge in outline.box)


OWN_CLASSES = {"top", "bottom", "hair", "cover", "beard", "iris", "brow", "lid", "mouth", "glasses"} | {
    "line", "head-line", "cover-line"
}  # fmt: skip


@pytest.mark.parametrize("pose", ALL)
def test_a_figure_is_small(pose: str) -> None:
    for found in on_all_builds(pose):
        most = HEAVIEST_FOR_ONE if found.people == 1 else HEAVIEST_FOR_TWO
        assert (FIGURES / pose / f"{found.build}.json.gz").stat().st_size <= most
        clay = FIGURES / pose / f"{found.build}.webp"
        assert not clay.exists() or clay.stat().st_size <= HEAVIEST_CLAY


def test_all_figures_together_are_small() -> None:
    assert sum(path.stat().st_size for path in FIGURES.rglob("*.*")) < 5_000_000


@pytest.mark.parametrize("pose", [pose for pose, build in stored() if build == "middle"])
@pytest.mark.parametrize("mirrored", [False, True])
def test_crown_and_chin_are_where_the_frame_has_them(pose: str, mirrored: bool) -> None:
    """And the eyes between them, for whoever keeps the head up; a bowed head is measured by its own length."""
    found = read(pose, "middle")
    placed = Placed.at(found, Spot((100.0, 50.0), 80.0, mirrored))
    person = found.tallest
    crown, eyes, chin = (placed.landmark(name, person)[1] for name in ("crown", "eyes", "chin"))
    assert crown == pytest.approx(50.0)
    assert chin <= 130.0 + 1e-6
    if POSES[pose].base == "standing" and found.people == 1 and pose not in BOWED:
        assert chin == pytest.approx(130.0)
        assert eyes == pytest.approx(90.0, abs=0.07 * 80)


BOWED = ("cradle-in-profile", "freeze-action", "celebration", "ready-position", "three-quarter-reveal")


@pytest.mark.parametrize("pose", [pose for pose, build in stored() if build == "middle"])
def test_a_full_length_frame_shows_the_shoes(pose: str) -> None:
    found, crop = read(pose, "middle"), CROPS["full-length"]
    placed = Placed.at(found, Spot((0.0, 0.0), 1.0, heads_below=crop.bottom_h))
    for person in range(found.people):
        assert placed.landmark("sole", person)[1] < crop.bottom_h


@pytest.mark.parametrize("pose", TABLED)
def test_a_figure_in_its_frame_weighs_little_in_a_page(pose: str) -> None:
    for found in on_all_builds(pose):
        for key in POSES[pose].crops:
            sight = Sight(subject=Subject(found))
            drawn = _draw(View.of_crop(CROPS[key]), sight, "", "")
            assert len(drawn) <= HEAVIEST_IN_A_PAGE * found.people, (found.build, key)


HEAVIEST_IN_A_PAGE = 20_000
