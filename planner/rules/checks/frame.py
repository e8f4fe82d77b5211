"""Whether a picture of one, two or three shows what its frame is called, and no picture shows a light."""

from __future__ import annotations

from planner.craft import LANDMARKS
from planner.rules.advice import ON_STANDS, Light
from planner.rules.checks.checking import Found, Set, check, conflict, watch
from planner.rules.checks.room import hangs_before_the_lens
from planner.rules.crop import CROP
from planner.rules.lights.in_the_frame import is_in_the_frame
from planner.rules.lights.saying import ROLES
from planner.rules.lights.sides import is_bounced
from planner.words import Message, _, quoted

MUCH_TALLER_H = 0.6
"""So many head heights below its own edge a frame is another one to look at."""


@check("frame", _("What the frame shows"))
def breadth_makes_it_taller(the_set: Set) -> Found | None:
    crop, framing = the_set.case.decided(CROP), the_set.framing
    if crop.key == "group" or framing.bottom_h - crop.bottom_h < MUCH_TALLER_H:
        return None
    place = _lowest_place_in(framing.bottom_h)
    if framing.people == 1:
        finding = _("With the arms of the first pose in it, the frame reaches down to {place}.", place=place)
        return watch(finding, _("Leave it so, or begin with a pose that keeps the arms close."))
    finding = _(
        "{people} people side by side need the width; in this shape the frame then reaches down to {place}.",
        people=framing.people,
        place=place,
    )
    trade = _("Lay the frame on its side, or place one half behind the other, heads almost touching.")
    return watch(finding, trade)


@check("lights-in-the-frame", _("Lights beside the frame"))
def no_light_is_seen(the_set: Set) -> Found | None:
    seen = [light.role for light in the_set.lights if _is_seen(the_set, light)]
    if not seen:
        return None
    finding = _("The frame sees {lights}.", lights=quoted(ROLES[role] for role in dict.fromkeys(seen)))
    trade = _(
        "A tighter frame, smaller lights, a place with more room beside the frame, or take them out afterwards."
    )
    return conflict(finding, trade)


def _is_seen(the_set: Set, light: Light) -> bool:
    """Whether it stands in the picture; one before the lens is the ceiling's matter."""
    if light.source not in ON_STANDS or is_bounced(light) or hangs_before_the_lens(the_set, light):
        return False
    stood = (light.distance_m, light.azimuth_deg, light.elevation_deg)
    return is_in_the_frame(the_set.case, light, light.role, stood)


def _lowest_place_in(bottom_h: float) -> Message:
    """What of a standing adult is just inside the frame."""
    inside = [mark for mark in LANDMARKS.values() if mark.below_crown_h <= bottom_h]
    return max(inside, key=lambda mark: mark.below_crown_h).words
