"""Whether a light, or a panel, would be seen in the picture."""

from __future__ import annotations

from planner.craft.crops import EYES_H
from planner.interview.answers import remembered
from planner.rules.camera import CAMERA_HEIGHT, DISTANCE
from planner.rules.case import Case
from planner.rules.lights.bulk import Flat, Stood, are_apart, bulk_of
from planner.rules.lights.sides import Shaped
from planner.rules.posed_field import field_of
from planner.rules.posture import eye_height
from planner.rules.rows import is_a_baby_alone

BESIDE_THE_FRAME_M = 0.05
"""What a light keeps from the edge of the frame, measured at the sitter; a panel below the face is just lowered."""
SET_RIGHT_M = 0.05
"""By so much a light is moved at the finder without a word."""
BEFORE_THE_LENS_M = 0.1
"""What is nearer to the lens than this, or behind it, is not seen."""
BEHIND_THE_SITTER_DEG = 172.0
"""Beyond this a lamp that lights the backdrop is hidden by the sitter."""


def keeps_out_of_the_frame(case: Case, light: Shaped, role: str, stood: Stood) -> bool:
    """Whether it is so far out of the picture as one likes a light to be."""
    return _is_out(case, light, role, stood, BESIDE_THE_FRAME_M if stood[2] >= 0 else 0.0)


def is_in_the_frame(case: Case, light: Shaped, role: str, stood: Stood) -> bool:
    """Whether so much of it is seen in the picture that it can't be set right at the finder."""
    return not _is_out(case, light, role, stood, -SET_RIGHT_M)


def _is_out(case: Case, light: Shaped, role: str, stood: Stood, by_m: float) -> bool:
    """Whether it is so far out of the picture, measured at the sitter.

    Seen from above a newborn has every light aside of the lens.
    """
    if is_a_baby_alone(case) or (role == "background" and abs(stood[1]) >= BEHIND_THE_SITTER_DEG):
        return True
    camera, lens, half, bottom, top = _view(case)
    seen: list[Flat] = []
    for x, y, h in bulk_of(light, role, stood):
        if y < camera - BEFORE_THE_LENS_M:
            grows = camera / (camera - y)
            seen.append((x * grows, lens + (h - lens) * grows))
    # Most that is seen has a corner in the picture, and that is quickly found.
    if by_m >= 0 and any(-half <= across <= half and bottom <= up <= top for across, up in seen):
        return False
    frame = [(-half, bottom), (half, bottom), (half, top), (-half, top)]
    return len(seen) < 3 or are_apart(seen, frame, by_m)


@remembered
def _view(case: Case) -> tuple[float, float, float, float, float]:
    """How far off the lens is and how much higher than the eyes; half the frame's width, its lower and upper edge."""
    field = field_of(case)
    top, bottom = ((EYES_H - edge) * field.head_m for edge in (field.top_h, field.bottom_h))
    lens = case.settled(CAMERA_HEIGHT) - eye_height(case)
    return case.settled(DISTANCE), lens, field.width_m / 2, bottom, top
