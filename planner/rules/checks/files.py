"""Whether enough of the file is left for the largest use."""

from __future__ import annotations

from math import sqrt

from planner.craft import Use
from planner.rules import kit
from planner.rules.camera.lens import framing_distance
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.words import _, pixels

ENLARGED = 1.5
"""How far a file may be enlarged before it shows."""


@check("resolution", _("Pixels for the largest use"))
def enough_pixels_are_left(the_set: Set) -> Found | None:
    uses = the_set.case.uses
    if not uses:
        return None
    width, height = _pixels_left(the_set)
    hardest = max(uses, key=lambda use: use.width_px / _width_for(use, width, height))
    has = _width_for(hardest, width, height)
    finding = _(
        "{use} asks for {needs} of width; the crop leaves {has}.",
        use=hardest.words,
        needs=pixels(hardest.width_px),
        has=pixels(round(has)),
    )
    if has >= hardest.width_px:
        return good(finding)
    trade = _(
        "Fill the frame with a longer lens, make a picture of its own for this use, or enlarge the file."
    )
    enlarged = hardest.width_px / has
    return watch(finding, trade) if enlarged <= ENLARGED else conflict(finding, trade)


def _pixels_left(the_set: Set) -> tuple[float, float]:
    """Width and height in pixels of what the frame keeps, also where the camera stands back and crops."""
    framing, body = the_set.framing, kit.body(the_set.case.told)
    per_mm = sqrt(body.megapixels * 1e6 / (body.sensor.width_mm * body.sensor.height_mm))
    back = max(1.0, framing.camera_distance_m / framing_distance(the_set.case, framing.lens_mm))
    return framing.sensor_width_mm * per_mm / back, framing.sensor_height_mm * per_mm / back


def _width_for(use: Use, width: float, height: float) -> float:
    """The width that is left once the picture is cut to the shape of a use."""
    return min(width, height * use.aspect_ratio)
