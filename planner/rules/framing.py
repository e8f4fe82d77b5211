"""The geometry of one frame, from which drawings, tables and checks take their numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, cast

from planner.craft import Crop, Pose
from planner.craft.crops import EYES_H
from planner.interview.answers import remembered
from planner.rules.advice import Framing
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.choice import CARRIED, width_owned
from planner.rules.camera import CAMERA_HEIGHT, DISTANCE, GAP
from planner.rules.camera.lens import focal_mm
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.joints import MOST_MOVED_H, STEP_H, is_clear_of_hands, is_clear_of_joints, shifts_h
from planner.rules.orientation import ORIENTATION
from planner.rules.posed_field import broad_h, field_of, first_pose, sensor_used, shows_laps
from planner.rules.posture import eye_height, is_seated, rows_for
from planner.rules.rows import beside_each_other, front_stance, rows_of_people

MOST_STEPS, WELL_CLEAR_H = 14, 0.18
"""How far a frame that people side by side made taller is moved, and how clear of joints at different heights."""
MOST_STEPS_OF_LIMBS, CLEAR_OF_BENT_LIMBS_H = 40, 0.08
LIMBS_OF_TWO_H = ((3.65, 4.4), (5.0, 5.5), (6.55, 7.25))
"""Where hands, knees and ankles of two who stand are, one of them shorter: measured on the stage's couples."""

FEET_OF_A_SEATED_ROW_H = (7.0, 8.2)
"""Where ankles and shoes of a front row are that sits, nearer to the lens than its faces."""

Lying = Literal["upright", "landscape", "square"]


@remembered
def framing_for(case: Case) -> Framing:
    """Everything that was settled about where camera, sitter and backdrop stand, and what the frame shows."""
    crop, field = case.decided(CROP), field_of(case)
    sensor_width, sensor_height = sensor_used(case)
    shift = _past_the_joints_h(case, field.top_h, field.bottom_h)
    top, bottom = field.top_h + shift, field.bottom_h + shift
    backdrop, pose = case.decided(BACKDROP), first_pose(case)
    return Framing(
        crop=crop.key,
        orientation=cast("Lying", case.decided(ORIENTATION).key),
        aspect=field.aspect,
        field_height_m=round(field.height_m, 3),
        field_width_m=round(field.width_m, 3),
        top_h=round(top, 3),
        bottom_h=round(bottom, 3),
        eye_line=round((EYES_H - top) / (bottom - top), 3),
        people=case.people,
        seated=is_seated(case) and rows_of_people(case) == 1,
        eye_height_m=eye_height(case),
        camera_height_m=case.settled(CAMERA_HEIGHT),
        camera_distance_m=case.settled(DISTANCE),
        backdrop_gap_m=case.settled(GAP),
        backdrop_width_m=width_owned(case.told, backdrop) if backdrop.kind in CARRIED else None,
        lens_mm=focal_mm(case),
        sensor_width_mm=round(sensor_width, 2),
        sensor_height_mm=round(sensor_height, 2),
        rows=rows_for(case),
        limbs_h=pose.joints_h if pose else (),
        hands_h=pose.hands_h.get(crop.key, ()) if pose else (),
        broad_h=broad_h(case),
    )


def _past_the_joints_h(case: Case, top: float, bottom: float) -> float:
    """Head heights by which the frame goes up or down, so that no joint lies on its lower edge.

    The first pose says where its frame ends; a frame that was made taller passes the joints of people who stand.
    """
    crop, pose = case.decided(CROP), first_pose(case)
    posed = _moved_h(pose, crop) if pose else 0.0
    if bottom - crop.bottom_h < STEP_H or shows_laps(case):
        return posed
    if beside_each_other(case) == 1 and pose:
        return _past_the_limbs_h(pose, crop, top, bottom)
    two = case.people == 2 and not is_seated(case)
    sits = crop.key == "group" and front_stance(case) == "sit"
    limbs = LIMBS_OF_TWO_H if two else (FEET_OF_A_SEATED_ROW_H,) if sits else ()
    # No frame goes down so far that heads lose the air which the crop gives them.
    most = crop.top_h - top if limbs else STEP_H * MOST_STEPS
    shifts = (shift for shift in shifts_h(MOST_STEPS_OF_LIMBS if limbs else MOST_STEPS) if shift <= most)
    return next((shift for shift in shifts if _is_well_clear(bottom + shift, limbs)), 0.0)


def _past_the_limbs_h(pose: Pose, crop: Crop, top: float, bottom: float) -> float:
    """The same for one person whose elbows made the frame larger; the head keeps the air that the crop gives it."""
    posed = _moved_h(pose, crop)
    hands = pose.hands_h.get(crop.key, ())
    shifts = (posed + shift for shift in shifts_h(MOST_STEPS_OF_LIMBS) if posed + shift <= crop.top_h - top)
    clear = [
        shift for shift in shifts if is_clear_of_joints(bottom + shift, CLEAR_OF_BENT_LIMBS_H, pose.joints_h)
    ]
    # Where hands lie so that no edge misses them, it misses the joints.
    return next((shift for shift in clear if is_clear_of_hands(bottom + shift, hands)), (*clear, posed)[0])


def _moved_h(pose: Pose, crop: Crop) -> float:
    """How much lower than its crop a frame ends that is as high as it."""
    lower = pose.end_h(crop) - crop.bottom_h
    return lower if lower <= MOST_MOVED_H else 0.0


def _is_well_clear(edge: float, limbs: Sequence[tuple[float, float]]) -> bool:
    """Of the joints of people who stand, and of everything between those of two or of a seated row."""
    between = any(first - WELL_CLEAR_H < edge < last + WELL_CLEAR_H for first, last in limbs)
    return not between and is_clear_of_joints(edge, by_h=WELL_CLEAR_H)
