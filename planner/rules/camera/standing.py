"""How far and how high the camera stands."""

from __future__ import annotations

from planner.optics.room import PHOTOGRAPHER_M
from planner.rules.asked import asked_for
from planner.rules.camera.gap import GAP, room_for_the_camera
from planner.rules.camera.lens import focal_mm, framing_distance
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.limits import Bound, Measure, at_least, at_most, rather
from planner.rules.posture import eye_height
from planner.words import _, centimetres, metres, millimetres

DISTANCE = Measure("distance", "m")
CAMERA_HEIGHT = Measure("height", "m")

JAW_LIFT_M = 0.05
NOSE_DISTANCE_M = 1.8
GROUP_LIFT_M = 0.3


@DISTANCE.limit(source="computed")
def the_lens_frames_from_here(case: Case) -> Bound | None:
    mm = focal_mm(case)
    distance = round(framing_distance(case, mm), 2)
    return rather(
        distance,
        _(
            "{focal} fills the frame with {crop} from here.",
            focal=millimetres(mm),
            crop=case.decided(CROP).words,
        ),
    )


@DISTANCE.limit(source="distance-and-trust")
def closer_a_nose_grows(case: Case) -> Bound | None:
    crop = case.decided(CROP)
    return at_least(
        crop.warn_below_m,
        _(
            "Closer than {least} noses look larger than they are; stand here and crop.",
            least=metres(crop.warn_below_m),
        ),
    )


@DISTANCE.limit(source="posing-faces")
def a_calm_nose_line_asks_for_distance(case: Case) -> Bound | None:
    if not any(wish.tag == "nose" for wish in asked_for(case)):
        return None
    return at_least(
        NOSE_DISTANCE_M, _("From {least} on the lines of a face stay calm.", least=metres(NOSE_DISTANCE_M))
    )


@DISTANCE.limit(source="house-judgement")
def farther_you_have_to_call(case: Case) -> Bound | None:
    crop = case.decided(CROP)
    return at_most(
        crop.flat_beyond_m,
        _("Farther than {most} a face looks flat, and you have to call.", most=metres(crop.flat_beyond_m)),
    )


@DISTANCE.limit(source="computed")
def the_room_ends_here(case: Case) -> Bound | None:
    space = room_for_the_camera(case)
    if space is None:
        return None
    return at_most(
        round(space, 2),
        _(
            "The room ends here: {gap} behind the sitter and {behind} for you behind the camera.",
            gap=metres(case.settled(GAP)),
            behind=metres(PHOTOGRAPHER_M),
        ),
        hard=True,
    )


@CAMERA_HEIGHT.limit(source="army-photography")
def the_crop_has_its_lens_height(case: Case) -> Bound | None:
    crop = case.decided(CROP)
    lower = crop.lens_below_eyes_m
    height = round(eye_height(case) - lower, 2)
    if crop.lens_height == "middle-row-eyes":
        return rather(height, _("At the eyes of the middle row."))
    if lower == 0:
        return rather(height, _("At eye level: as an equal."))
    return rather(
        height,
        _("{below} below the eyes, so that a body is not foreshortened.", below=centimetres(lower * 100)),
    )


@CAMERA_HEIGHT.limit(source="posing-groups")
def rows_are_seen_from_above(case: Case) -> Bound | None:
    if case.people < 6:
        return None
    return rather(
        round(eye_height(case) + GROUP_LIFT_M, 2), _("A little high, so that the back row is seen as well.")
    )


@CAMERA_HEIGHT.limit(source="posing-faces")
def a_clear_jaw_is_seen_from_above(case: Case) -> Bound | None:
    if not any(wish.tag == "jaw" for wish in asked_for(case)) or case.decided(CROP).lens_height != "eyes":
        return None
    return at_least(
        round(eye_height(case) + JAW_LIFT_M, 2), _("Slightly above the eyes draws a clear line of the jaw.")
    )
