"""Whether all that is planned is there, and bright enough."""

from __future__ import annotations

from math import log2

from planner.interview.script.kit import LIGHTS
from planner.interview.script.room import WINDOW
from planner.rules import kit
from planner.rules.camera import APERTURE, ISO
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.lights.fitting import set_up
from planner.rules.lights.saying import ROLES
from planner.rules.lights.strength import NEARLY, share_of_power
from planner.words import _, f_number, iso, metres, quoted, stops_apart

SHORT_STOPS = 1.0


@check("kit", _("Kit"))
def all_of_it_is_there(the_set: Set) -> Found | None:
    missing = [light for light in the_set.lights if not light.owned]
    lamps_missing = [light for light in missing if light.source != "reflector"]
    if lamps_missing:
        return conflict(
            _(
                "There is nothing in the kit for {roles}.",
                roles=quoted(ROLES[one.role] for one in missing),
            ),
            _("Borrow or hire it, leave it out, or take the next set-up in the list."),
        )
    if missing:
        return watch(
            _("There is no reflector on the list, and the plan has one."),
            _("A foam board, a white sheet or a white wall does the same."),
        )
    if not the_set.case.told.has(LIGHTS):
        return None
    return good(_("All that is planned is on the list."))


@check("flash-power", _("Power of the flash"))
def the_flash_is_strong_enough(the_set: Set) -> Found | None:
    case = the_set.case
    fitted = next((one for one in set_up(case) if one.wanted.role == "key"), None)
    key = next(light for light in the_set.lights if light.role == "key")
    share = share_of_power(case, fitted, key.distance_m, 0.0) if fitted else None
    if share is None or share <= NEARLY:
        return None
    short = log2(share)
    return (conflict if short > SHORT_STOPS else watch)(
        _(
            "At {distance} all of the key's power falls {short} short of {aperture} at {iso}.",
            distance=metres(key.distance_m),
            short=stops_apart(round(short, 1)),
            aperture=f_number(case.settled(APERTURE)),
            iso=iso(case.settled(ISO)),
        ),
        _("Raise the ISO, open the aperture as far as sharpness lets you, or bring the light nearer."),
    )


@check("window", _("Window"))
def the_window_is_known(the_set: Set) -> Found | None:
    by_the_window = any(light.source == "window" for light in the_set.lights)
    if not by_the_window or the_set.case.told.has(WINDOW):
        return None
    return watch(
        _("Planned by a window of which nothing is known yet."),
        _("Ask how large it is, which way it looks and at what hour the sun comes in."),
    )


@check("softness", _("Softness"))
def something_softens_the_key(the_set: Set) -> Found | None:
    lamps = [
        light for light in the_set.lights if light.role == "key" and light.source in ("flash", "continuous")
    ]
    if not lamps or kit.shapers(the_set.case.told) or lamps[0].size_m > 0.2:
        return None
    return watch(
        _("Nothing on the list softens the key light."),
        _("A white sheet before it, or the light turned to a white wall."),
    )
