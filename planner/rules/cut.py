"""How each use is cut from the one frame that is photographed: its edges, its eye line, and the pixels it keeps.

The two craft documents place the eye line differently, by the frame and by the place that shows it. A use that names
an eye line or a size of the head gets it; every other one keeps the frame's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from planner.craft import LANDMARKS, Use
from planner.craft.crops import EYES_H
from planner.rules import kit
from planner.rules.advice import Framing
from planner.rules.camera.lens import framing_distance
from planner.rules.case import Case
from planner.rules.framing import framing_for
from planner.rules.joints import STEP_H, is_clear_of_hands, is_clear_of_joints, shifts_h

SOLE_H = LANDMARKS["sole"].below_crown_h
MOST_STEPS, MOST_TIGHTER = 15, 50
"""How far a cut may be moved in its frame, and how far its edge goes up: from fingertips past wrists."""
ABOVE_A_CROWN_H, WHOLE_HEAD_H = 0.12, 1.3
"""Air above the crown, so that no hair is cut off (on a passport picture three to five millimetres of 45); and how
tall a cut must be to hold a whole head."""


@dataclass(frozen=True)
class Cut:
    """Edges in head heights below the crown; width over height."""

    top_h: float
    bottom_h: float
    aspect: float

    @property
    def height_h(self) -> float:
        return self.bottom_h - self.top_h

    @property
    def eye_line(self) -> float:
        """Share of the height from the top."""
        return (EYES_H - self.top_h) / self.height_h

    @property
    def head_share(self) -> float:
        """Share of the height that the head takes, as far as it is seen."""
        return (1.0 - max(self.top_h, 0.0)) / self.height_h


def cut(
    top_h: float,
    bottom_h: float,
    aspect: float,
    use: Use,
    limbs_h: Sequence[float] = (),
    hands_h: Sequence[tuple[float, float]] = (),
) -> Cut:
    """The part of a frame of one person that a use shows; no edge is on a joint or a hand if any height allows it."""
    most = min(bottom_h - top_h, (bottom_h - top_h) * aspect / use.aspect_ratio)
    height = min(most, _wanted_height(use) or most)
    eyes = sum(use.eye_line_fraction) / 2 if use.eye_line_fraction else (EYES_H - top_h) / (bottom_h - top_h)
    wanted = EYES_H - eyes * height
    if use.shape != "circle" and height >= WHOLE_HEAD_H:
        wanted = min(wanted, -ABOVE_A_CROWN_H)
    top = min(max(wanted, top_h), bottom_h - height)
    best = Cut(top, top + height, use.aspect_ratio)
    clear = (
        made
        for made in _near(best, top_h, bottom_h)
        if is_clear_of_joints(made.bottom_h, of_limbs_h=limbs_h) and is_clear_of_hands(made.bottom_h, hands_h)
    )
    return next(clear, best)


def cut_for(case: Case, use: Use) -> Cut | None:
    """The cut of a picture of one person close enough to be cut; None where the whole frame is the picture."""
    return cut_of(framing_for(case), use)


def cut_of(framing: Framing, use: Use) -> Cut | None:
    """The same, from the geometry of the frame alone; never above the feet that it shows, nor through elbows."""
    if framing.people > 1 or framing.crop in ("environmental", "group"):
        return None
    width, height = framing.aspect
    turned = use.lying(framing.orientation)
    made = cut(framing.top_h, framing.bottom_h, width / height, turned, framing.limbs_h, framing.hands_h)
    if framing.bottom_h > SOLE_H > made.bottom_h or is_too_narrow(framing, turned, made.height_h):
        return None
    return made


def is_too_narrow(framing: Framing, use: Use, height_h: float) -> bool:
    """Whether a use so many head heights tall would take the elbows off one person, or two; a circle is of the head."""
    return use.shape != "circle" and height_h * use.aspect_ratio < framing.broad_h


def pixels_for(case: Case, use: Use) -> tuple[int, int]:
    """Width and height in pixels that are left for a use, also where the camera stands back and crops."""
    framing = framing_for(case)
    use = use.lying(framing.orientation)
    width, height = _pixels_of_the_frame(case, framing)
    made = cut_for(case, use)
    kept = height * made.height_h / (framing.bottom_h - framing.top_h) if made else height
    kept = min(kept, width / use.aspect_ratio)
    return round(kept * use.aspect_ratio), round(kept)


def _wanted_height(use: Use) -> float | None:
    """Head heights that a use shows where it names how large the head must be: circles and official papers."""
    sized = use.shape == "circle" or _is_official(use)
    return 2 / sum(use.head_share_fraction) if sized and use.head_share_fraction else None


def _is_official(use: Use) -> bool:
    return use.licence == "government-document"


def _near(best: Cut, top_h: float, bottom_h: float) -> Iterator[Cut]:
    """The cut as wanted, then moved a little down or up inside the frame, then tightened."""
    for shift in shifts_h(MOST_STEPS):
        at = min(max(best.top_h + shift, top_h), bottom_h - best.height_h)
        yield Cut(at, at + best.height_h, best.aspect)
    for number in range(1, MOST_TIGHTER + 1):
        yield Cut(best.top_h, best.bottom_h - number * STEP_H, best.aspect)


def _pixels_of_the_frame(case: Case, framing: Framing) -> tuple[float, float]:
    body = kit.body(case.told)
    per_mm = sqrt(body.megapixels * 1e6 / (body.sensor.width_mm * body.sensor.height_mm))
    back = max(1.0, framing.camera_distance_m / framing_distance(case, framing.lens_mm))
    return framing.sensor_width_mm * per_mm / back, framing.sensor_height_mm * per_mm / back
