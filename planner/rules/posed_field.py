"""What the frame covers once the pose is known, and the part of the sensor that it is cut from.

A frame that shows arms is as broad as its first pose, with air beside both elbows: by its format where no use has one,
then from farther off.
"""

from __future__ import annotations

from planner.craft import POSES, Pose
from planner.interview.answers import remembered
from planner.optics import framing as optics
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.facing import planned_poses
from planner.rules.field import BROADEST, Field, enlarged, field_of_the_crop, room_for_words, width_of_people
from planner.rules.joints import MOST_MOVED_H, with_air_h
from planner.rules.posture import is_seated, rows_for
from planner.rules.rows import beside_each_other, is_a_baby_alone, rows_of_people

LAPS_END_H = 3.86
"""Below the hands and whoever lies in the laps of people who sit, and above their knees (the figures of rows)."""
MOST_OF_ONE_FIGURE = 2
BODY_FIELD_M, WHOLE_FIELD_M = 0.7, 2.5
"""From this height of frame on a light must cover more than a face; from that on the place lights itself."""
COVERS, COVERS_ROW = 0.9, 1.3
FARTHEST_LIGHT_M = 6.0


@remembered
def field_of(case: Case) -> Field:
    """The crop's own frame, taller where the first pose does something below it, broader where it reaches farther."""
    field, pose, crop = field_of_the_crop(case), first_pose(case), case.decided(CROP)
    if shows_laps(case):
        return field.taller(LAPS_END_H - crop.bottom_h)
    if pose is None or not broad_h(case):
        return field
    if (lower := pose.end_h(crop) - crop.bottom_h) > MOST_MOVED_H:
        field = field.taller(lower)
    needed = with_air_h(broad_h(case)) * field.head_m / (1 - room_for_words(case.uses))
    across, down = field.aspect
    any_format = across < down and not any(use.lying("upright").aspect_ratio < 1 for use in case.uses)
    if needed > field.width_m and any_format and across / down < BROADEST[0] / BROADEST[1]:
        field = field.in_format(BROADEST)
    return enlarged(field, needed / field.width_m)


@remembered
def shows_laps(case: Case) -> bool:
    """Whether several people sit in a frame that would end at the hands in their laps."""
    several = beside_each_other(case) > 1 and rows_of_people(case) == 1
    return several and is_seated(case) and case.decided(CROP).key == "waist-up"


@remembered
def broad_h(case: Case) -> float:
    """How far the first pose of one person, or of two, reaches from side to side; 0 where the frame shows no arms."""
    pose = first_pose(case)
    if pose is None or case.people > MOST_OF_ONE_FIGURE or is_a_baby_alone(case) or _is_someone_apart(case):
        return 0.0
    return pose.broad_h.get(case.decided(CROP).key, 0.0)


def _is_someone_apart(case: Case) -> bool:
    """Whether one of two is small, or in a wheelchair: no figure of two is like them."""
    return any(one.who != "holds-a-baby" for row in rows_for(case) for one in row.apart)


@remembered
def first_pose(case: Case) -> Pose | None:
    """The pose that camera and lights are set for."""
    poses = planned_poses(case)
    return POSES[poses[0].key] if poses else None


@remembered
def sensor_used(case: Case) -> tuple[float, float]:
    """Width and height in millimetres of the part of the sensor that the file is cut from, camera turned to suit."""
    sensor = kit.body(case.told).sensor
    across, down = field_of(case).aspect
    return optics.used_sensor_mm(sensor.width_mm, sensor.height_mm, across / down)


@remembered
def covering(case: Case) -> float:
    """How far off a light in front must be to cover all that the frame shows of people, at most; 0 for a head."""
    field = field_of(case)
    body = COVERS * field.height_m if BODY_FIELD_M < field.height_m < WHOLE_FIELD_M else 0.0
    row = COVERS_ROW * width_of_people(case) if case.people > 2 else 0.0
    return min(max(body, row), FARTHEST_LIGHT_M)
