"""Whether all that is planned is there, and bright enough."""

from __future__ import annotations

from planner.interview.script.kit import LIGHTS
from planner.interview.script.room import WINDOW
from planner.rules import kit
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.lights.saying import ROLES
from planner.words import Listing, _


@check("kit", _("Kit"))
def all_of_it_is_there(the_set: Set) -> Found | None:
    missing = [light for light in the_set.lights if not light.owned]
    lamps_missing = [light for light in missing if light.source != "reflector"]
    if lamps_missing:
        return conflict(
            _(
                "There is nothing in the kit for: {roles}.",
                roles=Listing(tuple(ROLES[one.role] for one in missing)),
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
