"""How far and how high the camera stands."""

from __future__ import annotations

from math import sqrt

from planner.optics.room import PHOTOGRAPHER_M
from planner.rules import kit
from planner.rules.asked import asks, keeps_the_chin_level
from planner.rules.camera.gap import room_for_the_camera, said_behind
from planner.rules.camera.lens import focal_mm, framing_distance
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.field import distances_of
from planner.rules.limits import Bound, Measure, at_least, at_most, rather
from planner.rules.posture import eye_height, rows_for
from planner.rules.rows import formation_of, is_a_baby_alone
from planner.words import Message, _, centimetres, metres, millimetres

DISTANCE = Measure("distance", "m")
CAMERA_HEIGHT = Measure("height", "m")

JAW_LIFT_M = 0.05
NOSE_DISTANCE_M, OPPOSITES_DISTANCE_M = 2.0, 2.2
NEAREST_M = 0.3
"""Nearer than this no camera stands, however little the room leaves; the room's check then says so."""
STEEP = 0.9
"""Sine of the angle at which the lens looks down on somebody who lies: 64 degrees, a shoulder's width before them."""
OVER_A_BED_M = 1.8
"""How high a camera is held over one at most, standing."""
UNDER_THE_CEILING_M = 0.2
"""What a camera on a stand leaves over it."""


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
    least = distances_of(case).warn_below_m
    return at_least(
        least,
        _(
            "Closer than {least} noses look larger than they are; stand here and crop.",
            least=metres(least),
        ),
    )


@DISTANCE.limit(source="posing-faces")
def a_calm_nose_line_asks_for_distance(case: Case) -> Bound | None:
    if keeps_the_chin_level(case):
        least = OPPOSITES_DISTANCE_M
    elif asks(case, "nose"):
        least = NOSE_DISTANCE_M
    else:
        return None
    return at_least(least, _("From {least} on the lines of a face stay calm.", least=metres(least)))


@DISTANCE.limit(source="house-judgement")
def farther_you_have_to_call(case: Case) -> Bound | None:
    most = round(distances_of(case).flat_beyond_m, 1)
    return at_most(most, _("Farther than {most} a face looks flat, and you have to call.", most=metres(most)))


@DISTANCE.limit(source="computed")
def the_room_ends_here(case: Case) -> Bound | None:
    space = room_for_the_camera(case)
    if space is None:
        return None
    return at_most(
        round(max(space, NEAREST_M), 2),
        _(
            "The room ends here: {behind}, and {own} for you behind the camera.",
            behind=said_behind(case),
            own=metres(PHOTOGRAPHER_M),
        ),
        hard=True,
    )


@CAMERA_HEIGHT.limit(source="army-photography")
def the_crop_has_its_lens_height(case: Case) -> Bound | None:
    if is_a_baby_alone(case):
        return rather(*_from_above(case))
    crop = case.decided(CROP)
    lower = crop.lens_below_eyes_m
    height = round(eye_height(case) - lower, 2)
    if crop.lens_height == "middle-row-eyes":
        return rather(_middle_of_the_eyes(case), _said_middle(case))
    if lower == 0:
        return rather(height, _("At eye level: as an equal."))
    return rather(
        height,
        _("{below} below the eyes, so that a body is not foreshortened.", below=centimetres(lower * 100)),
    )


@CAMERA_HEIGHT.limit(source="posing-groups")
def rows_are_seen_from_above(case: Case) -> Bound | None:
    formation = formation_of(case)
    if formation is None or not formation.camera_lift_m:
        return None
    lift = formation.camera_lift_m
    return rather(
        round(_middle_of_the_eyes(case) + lift, 2),
        _("{lift} over the middle of the eyes, so that the back row is seen as well.", lift=metres(lift)),
    )


@CAMERA_HEIGHT.limit(source="computed")
def the_ceiling_ends_here(case: Case) -> Bound | None:
    room = kit.room(case.told)
    if room is None:
        return None
    return at_most(
        round(room.ceiling_m - UNDER_THE_CEILING_M, 2),
        _("The ceiling is {ceiling} high.", ceiling=metres(room.ceiling_m)),
        hard=True,
    )


@CAMERA_HEIGHT.limit(source="posing-faces")
def a_clear_jaw_is_seen_from_above(case: Case) -> Bound | None:
    wants_it = asks(case, "jaw") and not keeps_the_chin_level(case)
    if not wants_it or case.decided(CROP).lens_height != "eyes":
        return None
    return at_least(
        round(eye_height(case) + JAW_LIFT_M, 2), _("Slightly above the eyes draws a clear line of the jaw.")
    )


def _from_above(case: Case) -> tuple[float, Message]:
    """How high the lens is over a face that looks up, and why."""
    away, face = case.settled(DISTANCE), eye_height(case)
    height = round(min(face + away * STEEP, OVER_A_BED_M), 2)
    before = sqrt(max(away**2 - (height - face) ** 2, 0.0))
    return height, _(
        "From above, {before} before the face over the floor: it looks up, and is seen as it lies.",
        before=metres(round(before, 2)),
    )


def _middle_of_the_eyes(case: Case) -> float:
    """Half way between the eyes of the first row and those of the last."""
    rows = rows_for(case)
    return round((rows[0].eyes_m + rows[-1].eyes_m) / 2, 2) if rows else eye_height(case)


def _said_middle(case: Case) -> Message:
    if len(rows_for(case)) == 1:
        return _("At eye level: as an equal.")
    return _("Half way between the eyes of the first row and those of the last.")
