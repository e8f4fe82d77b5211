"""One frame for every use: the cut stays inside it, no edge falls on a joint, and the pixels are counted."""

from collections.abc import Mapping

import pytest

from planner.craft import CROPS, LANDMARKS, USES, Crop, Use
from planner.rules.cut import cut, cut_for, pixels_for
from planner.rules.deliverables import deliverables_for
from planner.rules.joints import CLEAR_OF_A_JOINT_H
from planner.speech import say
from tests.domain.rules.planned import decided

JOINTS = {mark.key: mark.below_crown_h for mark in LANDMARKS.values() if mark.joint}
SHAPES = (4 / 5, 2 / 3, 1.0, 3 / 2, 5 / 4)
SMALL_SENSOR = {"cameras": [{"sensor": "aps-c", "megapixels": 12}]}


@pytest.mark.parametrize("use", USES.values(), ids=USES)
@pytest.mark.parametrize("crop", CROPS.values(), ids=CROPS)
def test_no_use_of_any_frame_cuts_a_joint_and_none_leaves_the_frame(crop: Crop, use: Use) -> None:
    for aspect in (crop.aspect_ratio, *SHAPES):
        made = cut(crop.top_h, crop.bottom_h, aspect, use)
        near = {key for key, at in JOINTS.items() if abs(made.bottom_h - at) < CLEAR_OF_A_JOINT_H - 1e-9}
        assert not near
        assert crop.top_h - 1e-9 <= made.top_h < made.bottom_h <= crop.bottom_h + 1e-9


@pytest.mark.parametrize("key", ["linkedin-profile", "email-chat-picture", "social-avatar"])
def test_a_circle_has_its_eyes_and_its_head_where_it_wants_them(key: str) -> None:
    use, crop = USES[key], CROPS["head-and-chest"]
    made = cut(crop.top_h, crop.bottom_h, crop.aspect_ratio, use)
    assert use.head_share_fraction is not None
    assert use.head_share_fraction[0] - 0.02 <= made.head_share <= use.head_share_fraction[1] + 0.02
    assert use.eye_line_fraction is not None
    assert use.eye_line_fraction[0] - 0.03 <= made.eye_line <= use.eye_line_fraction[1] + 0.03


@pytest.mark.parametrize("key", [key for key, use in USES.items() if use.licence == "government-document"])
def test_no_hair_is_cut_off_on_official_papers(key: str) -> None:
    crop = CROPS["head-and-shoulders"]
    assert cut(crop.top_h, crop.bottom_h, crop.aspect_ratio, USES[key]).top_h <= -0.1


def test_a_strip_holds_the_whole_head() -> None:
    crop = CROPS["waist-up"]
    assert cut(crop.top_h, crop.bottom_h, 3 / 2, USES["linkedin-banner"]).top_h <= -0.1


def test_a_frame_with_feet_in_it_is_not_cut_above_them() -> None:
    uses = ("company-website", "print-small", "linkedin-profile")
    case = decided(uses=uses, frame="full-length")
    cuts = [made for use in uses if (made := cut_for(case, USES[use]))]
    assert all(made.bottom_h > LANDMARKS["sole"].below_crown_h for made in cuts)


def test_the_tighter_the_cut_the_fewer_the_pixels() -> None:
    case = decided(uses=("linkedin-profile", "company-website"), frame="waist-up")
    assert pixels_for(case, USES["linkedin-profile"])[1] < pixels_for(case, USES["company-website"])[1]


@pytest.mark.parametrize(
    ("kit", "says"),
    [
        ({}, None),
        (SMALL_SENSOR, "take one that is framed for this use, or enlarge it"),
    ],
)
def test_a_file_says_when_the_frame_leaves_too_few_pixels(
    kit: Mapping[str, object], says: str | None
) -> None:
    use = "sign-billboard" if says else "linkedin-profile"
    (file,) = deliverables_for(decided(kit, uses=(use,)))
    assert ("The frame leaves" in say(file.line.what)) is (says is not None)
    assert says is None or says in say(file.line.what)


def test_a_file_says_where_the_eyes_go() -> None:
    (file,) = deliverables_for(decided(uses=("linkedin-profile",)))
    assert any("Cut with the eyes" in say(text) for text in file.line.because)
