"""What must be sharp, and the aperture that keeps it so."""

from __future__ import annotations

from planner.optics import blur, focus
from planner.rules import kit
from planner.rules.camera.lens import focal_mm
from planner.rules.camera.standing import DISTANCE
from planner.rules.case import Case
from planner.rules.facing import face_turn
from planner.rules.rows import rows_deep, rows_of_people

EYES_FRONT_MM, EYES_SPARE_MM = 10.0, 5.0
BEHIND_THE_FACE_MM, LEAN_MM = 250.0, 100.0
"""How far behind its faces the last row must be sharp, and how far somebody in the first one leans forward."""
SIDE_BY_SIDE_MM = (50.0, 150.0)
"""How far heads of one row lie before and behind the nearest eyes."""
GROUP_FOCUS_SPARE_STOPS = 1.0
READABLE_PERCENT, SHAPES_PERCENT, ABSTRACT_PERCENT = 1.5, 3.0, 6.0


def likely_yaw(case: Case) -> float:
    """Degrees that the face is turned from the lens, to either side, while the first pose is held."""
    return abs(face_turn(case))


def behind_the_near_eye_mm(yaw_deg: float) -> float:
    """How deep sharpness must reach behind the near eye to hold the far one of a face turned so far."""
    return focus.far_eye_behind_mm(yaw_deg) + EYES_SPARE_MM


def f_number_for_both_eyes(case: Case, yaw_deg: float) -> float:
    """The widest f-number that holds both eyes of a face turned so far."""
    return focus.f_number_for_depth(
        focal_mm(case),
        kit.body(case.told).sensor.confusion_mm,
        _distance_mm(case),
        EYES_FRONT_MM,
        behind_the_near_eye_mm(yaw_deg),
    )


def f_number_for_rows(case: Case) -> float:
    """The widest f-number that holds every row, with a stop to spare for those who lean."""
    rows, distance = rows_of_people(case), _distance_mm(case)
    confusion = kit.body(case.told).sensor.confusion_mm
    if rows == 1:
        near, far = distance - SIDE_BY_SIDE_MM[0], distance + SIDE_BY_SIDE_MM[1]
        return focus.f_number_for_span(focal_mm(case), confusion, near, far)
    near, far = distance - LEAN_MM, distance + 1000 * rows_deep(case) + BEHIND_THE_FACE_MM
    return focus.f_number_for_span(focal_mm(case), confusion, near, far) * 2 ** (GROUP_FOCUS_SPARE_STOPS / 2)


def f_number_for_blur(case: Case, behind_m: float, percent: float) -> float:
    """The f-number at which what lies this far behind blurs to so many percent of the picture's long side."""
    disc = blur.blur_disc_mm(focal_mm(case), 1.0, _distance_mm(case), behind_m * 1000)
    return blur.blur_percent(disc, _long_side_mm(case)) / percent


def blur_percent(case: Case, f_number: float, behind_m: float) -> float:
    """How large a point behind the sitter is drawn, in percent of the picture's long side."""
    disc = blur.blur_disc_mm(focal_mm(case), f_number, _distance_mm(case), behind_m * 1000)
    return blur.blur_percent(disc, _long_side_mm(case))


def sharp_mm(case: Case, f_number: float) -> tuple[float, float]:
    """What is sharp in front of the focus and behind it."""
    mm, distance = focal_mm(case), _distance_mm(case)
    confusion = kit.body(case.told).sensor.confusion_mm
    near = focus.near_limit_mm(mm, f_number, confusion, distance)
    far = focus.far_limit_mm(mm, f_number, confusion, distance)
    return distance - near, far - distance


def _distance_mm(case: Case) -> float:
    return case.settled(DISTANCE) * 1000


def _long_side_mm(case: Case) -> float:
    return kit.body(case.told).sensor.width_mm
