"""Which way the face looks: the pattern of a light belongs to the face and turns with it.

The first pose says how far the face turns from the lens. It turns towards the key, unless the set-up lives from a face
that looks away from it. A face within ten degrees of the lens counts as facing it: every pattern has that much play.
"""

from __future__ import annotations

from planner.craft import POSES
from planner.interview.answers import remembered
from planner.interview.script.care import GLASSES, Glasses
from planner.rules.advice import ON_AXIS_DEG, Light, Line
from planner.rules.case import Case
from planner.rules.direction import poses_for
from planner.rules.lighting import LIGHTING
from planner.rules.lighting.side import CAMERA_LEFT, CAMERA_RIGHT, Side, key_side
from planner.rules.lines import stated
from planner.rules.rows import is_a_baby_alone
from planner.words import Message, _, degrees

FULL_FACE_DEG = 10.0
FARTHEST_DEG = 45.0
"""Beyond this a face shows one eye, and is lit anew on set."""


WITH_THE_FACE = _("A pattern belongs to the face: when the face turns, the lights in front turn with it.")
EVERYONE = _("Everyone is to be seen with both eyes; the lights are placed for faces that look to the lens.")

planned_poses = remembered(poses_for)
"""The poses of the picture, the first to begin with; camera and lights rest on them."""


def pose_like(other: Case, case: Case) -> None:
    """Takes a picture's poses over for the same picture under other conditions."""
    other.known[poses_for] = planned_poses(case), frozenset()


@remembered
def face_turn(case: Case) -> float:
    """Degrees that the face turns from the lens towards the key; negative where it turns away. Groups face the lens."""
    if case.people > 1:
        return 0.0
    least, most = case.decided(LIGHTING).face_yaw_deg
    posed = min(_turn_of_the_first_pose(case), FARTHEST_DEG)
    if most < 0:
        return -min(max(posed, -most), -least)
    if _a_window_would_mirror(case):
        return -max(posed, FULL_FACE_DEG)
    return min(max(posed, least), most)


def _a_window_would_mirror(case: Case) -> bool:
    """A window can't be raised: who wears glasses looks a little away from it."""
    worn = case.told.get(GLASSES, Glasses.NEVER) is not Glasses.NEVER
    return worn and case.decided(LIGHTING).key_light.kind == "window"


def pattern_turn(case: Case) -> float:
    """Degrees by which the lights in front leave the places of the table, which have their usual turn in them."""
    least, most = case.decided(LIGHTING).face_yaw_deg
    usual = least if least > 0 else most if most < 0 else 0.0
    turn = face_turn(case) - usual
    return turn if abs(turn) > FULL_FACE_DEG else 0.0


def turn_to_the_left(case: Case) -> float:
    """The face's turn as angles of lights are counted: positive to camera left."""
    return face_turn(case) * key_side(case)


def turns_of_the_poses(case: Case) -> tuple[float, ...]:
    """How far the face turns from the lens in each planned pose that shows both eyes."""
    turns = (POSES[pose.key].face_yaw_deg for pose in planned_poses(case))
    return tuple(turn for turn in turns if turn <= FARTHEST_DEG)


def facing_line(case: Case, key: Light | None = None) -> Line:
    """Where the nose points while the light is built; towards the key or away, wherever the key was moved by hand."""
    with case.reading(key.line.rests_on if key else ()) as reads:
        what = _where_it_looks(case, key)
    return stated(
        case.told,
        case.line_key("signature.face"),
        _("Face"),
        what,
        because=(WITH_THE_FACE if case.people == 1 else EVERYONE,),
        rests_on=reads,
        sources=("lighting-patterns",),
    )


def _where_it_looks(case: Case, key: Light | None) -> Message:
    if is_a_baby_alone(case):
        return _("As the baby lies, with the light from crown to chin.")
    turn = turn_to_the_left(case)
    if case.people > 1 or abs(turn) < 1:
        return _("To the lens.")
    side = _("camera left") if turn * CAMERA_LEFT > 0 else _("camera right")
    if key and abs(key.azimuth_deg) <= ON_AXIS_DEG:
        return _("Turned {turn} to {side}.", turn=degrees(abs(turn)), side=side)
    turn *= _moved_to(key) or key_side(case)
    if turn > 0:
        return _("Turned {turn} towards the key, to {side}.", turn=degrees(turn), side=side)
    return _("Turned {turn} away from the key, to {side}.", turn=degrees(-turn), side=side)


def _moved_to(key: Light | None) -> Side | None:
    """The side to which the photographer has moved the key; None where it is untouched."""
    if key is None or not any(one.original for one in key.numbers):
        return None
    return CAMERA_LEFT if key.azimuth_deg > 0 else CAMERA_RIGHT


def _turn_of_the_first_pose(case: Case) -> float:
    poses = planned_poses(case)
    return POSES[poses[0].key].face_yaw_deg if poses else 0.0
