"""What distance does to a face: it is the distance that draws it, not the lens."""

from __future__ import annotations

from math import cos, radians

EAR_BEHIND_PUPIL_M = 0.09
NOSE_BEFORE_PUPIL_M = 0.03


def nose_enlargement_percent(distance_m: float) -> float:
    """How much larger the tip of the nose is drawn than the ears, seen from `distance_m` to the pupils.

    Average depths of an adult head (anthropometry, approximate). A peer-reviewed study finds that faces look
    less trustworthy from 0.45 m than from 1.35 m (distance-and-trust).
    """
    return 100 * ((distance_m + EAR_BEHIND_PUPIL_M) / (distance_m - NOSE_BEFORE_PUPIL_M) - 1)


def edge_stretch(off_axis_deg: float) -> float:
    """How much wider a head is drawn at this angle off the lens's axis: 1 / cos."""
    return 1 / cos(radians(off_axis_deg))
