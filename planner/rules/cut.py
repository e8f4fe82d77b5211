"""How each use is cut from the one frame that is photographed: its edges, its eye line, and the pixels it keeps.

The two craft documents place the eye line differently, by the frame and by the place that shows it. A use that names
an eye line or a size of the head gets it; every other one keeps the frame's own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import sqrt

from planner.craft import LANDMARKS, Use
from planner.craft.crops import EYES_H
from planner.rules import kit
from planner.rules.advice import Framing
from planner.rules.camera.lens import framing_distance
from planner.rules.case import Case
from planner.rules.framing import framing_for

CLEAR_OF_A_JOINT_H = 0.05
"""An edge keeps so many head heights away from every joint."""

STEP_H = 0.02
JOINTS_H = tuple(mark.below_crown_h for mark in LANDMARKS.values() if mark.joint)


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


def cut(top_h: float, bottom_h: float, aspect: float, use: Use) -> Cut:
    """The part of a frame of one person that a use shows; no edge falls on a joint if any height allows it."""
    most = min(bottom_h - top_h, (bottom_h - top_h) * aspect / use.aspect_ratio)
    height = min(most, _wanted_height(use) or most)
    eyes = sum(use.eye_line_fraction) / 2 if use.eye_line_fraction else (EYES_H - top_h) / (bottom_h - top_h)
    wanted = EYES_H - eyes * height
    top = min(max(wanted, top_h), bottom_h - height)
    return next(_clear_of_joints(top_h, bottom_h, top, height, use.aspect_ratio))


def cut_for(case: Case, use: Use) -> Cut | None:
    """The cut of a picture of one person close enough to be cut; None where the whole frame is the picture."""
    return cut_of(framing_for(case), use)


def cut_of(framing: Framing, use: Use) -> Cut | None:
    """The same, from the geometry of the frame alone."""
    if framing.people > 1 or framing.crop in ("environmental", "group"):
        return None
    width, height = framing.aspect
    return cut(framing.top_h, framing.bottom_h, width / height, use)


def pixels_for(case: Case, use: Use) -> tuple[int, int]:
    """Width and height in pixels that are left for a use, also where the camera stands back and crops."""
    framing = framing_for(case)
    width, height = _pixels_of_the_frame(case, framing)
    made = cut_for(case, use)
    kept = height * made.height_h / (framing.bottom_h - framing.top_h) if made else height
    kept = min(kept, width / use.aspect_ratio)
    return round(kept * use.aspect_ratio), round(kept)


def _wanted_height(use: Use) -> float | None:
    """Head heights that a use shows where it names how large the head must be: circles and official papers."""
    sized = use.shape == "circle" or use.licence == "government-document"
    return 2 / sum(use.head_share_fraction) if sized and use.head_share_fraction else None


def _clear_of_joints(
    top_h: float, bottom_h: float, top: float, height: float, aspect: float
) -> Iterator[Cut]:
    """The cut as wanted, then moved a little up or down, then tightened; at last as wanted after all."""
    for number in range(1, 16):
        for shift in (0.0, number * STEP_H, -number * STEP_H):
            at = min(max(top + shift, top_h), bottom_h - height)
            if _is_clear(at + height):
                yield Cut(at, at + height, aspect)
    for number in range(1, 16):
        shorter = height - number * STEP_H
        if _is_clear(top + shorter):
            yield Cut(top, top + shorter, aspect)
    yield Cut(top, top + height, aspect)


def _is_clear(edge_h: float) -> bool:
    return all(abs(edge_h - joint) >= CLEAR_OF_A_JOINT_H for joint in JOINTS_H)


def _pixels_of_the_frame(case: Case, framing: Framing) -> tuple[float, float]:
    body = kit.body(case.told)
    per_mm = sqrt(body.megapixels * 1e6 / (body.sensor.width_mm * body.sensor.height_mm))
    back = max(1.0, framing.camera_distance_m / framing_distance(case, framing.lens_mm))
    return framing.sensor_width_mm * per_mm / back, framing.sensor_height_mm * per_mm / back
