"""Whether a picture of two or three shows what its frame is called."""

from __future__ import annotations

from planner.craft import LANDMARKS
from planner.rules.checks.checking import Found, Set, check, watch
from planner.rules.crop import CROP
from planner.words import Message, _

MUCH_TALLER_H = 0.6
"""So many head heights below its own edge a frame is another one to look at."""


@check("frame", _("What the frame shows"))
def people_side_by_side_make_it_taller(the_set: Set) -> Found | None:
    crop, framing = the_set.case.decided(CROP), the_set.framing
    if crop.key == "group" or framing.bottom_h - crop.bottom_h < MUCH_TALLER_H:
        return None
    finding = _(
        "{people} people side by side need the width; in this shape the frame then reaches down to {place}.",
        people=framing.people,
        place=_lowest_place_in(framing.bottom_h),
    )
    trade = _("Lay the frame on its side, or place one half behind the other, heads almost touching.")
    return watch(finding, trade)


def _lowest_place_in(bottom_h: float) -> Message:
    """What of a standing adult is just inside the frame."""
    inside = [mark for mark in LANDMARKS.values() if mark.below_crown_h <= bottom_h]
    return max(inside, key=lambda mark: mark.below_crown_h).words
