"""Whether the light is even over a group, and whether the room's own light stays out of it."""

from __future__ import annotations

from planner.interview.script.place import Where
from planner.interview.script.room import WINDOW, Window
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.optics import light as optics
from planner.optics.catchlight import height_above_pupil_mm
from planner.rules import kit
from planner.rules.backdrop import BACKDROP
from planner.rules.camera import APERTURE, ISO, SHUTTER
from planner.rules.case import Case
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.field import SIDE_AIR_M, width_of_people
from planner.rules.lighting import LIGHTING, power_of
from planner.rules.rows import PER_PERSON_M
from planner.words import _, degrees, stops_apart

EVEN_STOPS, UNEVEN_STOPS = 0.3, 0.6
CLEAN_STOPS, CLEAN_BY_DAY_STOPS, TINTED_STOPS = 5.0, 4.0, 1.0
"""So far under the flash lamps leave no tint; daylight has the colour of flash, and a sixteenth of it is not seen."""
NEARLY_STOPS = 0.05
DARK_STOPS = 2.5
"""Farther under the face a place that is to be seen is only dark."""
ROOM_EV = {Window.NONE: 7.3, Window.SOFT: 8.5, Window.SUN: 11.0}
"""Light in a room, EV at ISO 100: office lamps, a large window at some distance, sun on the wall."""
OPEN_AIR_EV, SUN_EV = 12.0, 15.0
LEVEL_STOPS = 1.0
UNDER_THE_LID_MM = 3.6
BOUNCED = "on-camera-bounce"


@check("evenness", _("Even light across the group"))
def the_row_is_even(the_set: Set) -> Found | None:
    if the_set.framing.people < 3 or the_set.case.decided(LIGHTING).key == BOUNCED:
        return None
    fronts = [
        light
        for light in the_set.lights
        if light.source in ("flash", "continuous")
        and abs(light.azimuth_deg) <= 90
        and light.power_stops > -0.3
    ]
    if not fronts:
        return None
    row = width_of_people(the_set.case) - SIDE_AIR_M + PER_PERSON_M
    spread = optics.row_spread_stops(
        row, fronts[0].distance_m, [light.azimuth_deg for light in fronts], fronts[0].size_m / 2
    )
    finding = _("From one end of the row to the other {spread}.", spread=stops_apart(round(spread, 1)))
    trade = _("Lights farther off, aimed at the far third of the row, or more from the front.")
    if spread <= EVEN_STOPS:
        return good(finding)
    return watch(finding, trade) if spread <= UNEVEN_STOPS else conflict(finding, trade)


@check("catchlight", _("Light in the eyes"))
def the_eyes_keep_their_light(the_set: Set) -> Found | None:
    key = next(light for light in the_set.lights if light.role == "key")
    from_below = any(light.role == "fill" and light.elevation_deg < 0 for light in the_set.lights)
    if height_above_pupil_mm(key.elevation_deg) <= UNDER_THE_LID_MM or from_below:
        return None
    return watch(
        _("At {angle} the upper lid hides the key from the eye.", angle=degrees(round(key.elevation_deg))),
        _("The key at 50 degrees or lower, or a white card below the chin."),
    )


@check("ambient", _("The room's own light"))
def the_room_stays_out_of_it(the_set: Set) -> Found | None:
    case = the_set.case
    to_be_seen = _the_place_is_to_be_seen(case)
    if power_of(case) != "flash" or (case.decided(LIGHTING).key == "environmental" and not to_be_seen):
        return None
    camera = optics.ev100(case.settled(APERTURE), case.settled(SHUTTER), case.settled(ISO))
    if case.decided(LIGHTING).setting == "outdoors":
        return _the_day_beside_the_flash(camera - SUN_EV)
    window = case.told.get(WINDOW, None)
    under = camera - _ambient_ev(window, kit.place(case.told))
    by_day = window in (Window.SOFT, Window.SUN)
    apart = stops_apart(abs(round(under, 1)))
    if to_be_seen:
        return _the_place_beside_the_flash(under)
    finding = _("It lies about {under} under the flash.", under=apart)
    if under >= (CLEAN_BY_DAY_STOPS if by_day else CLEAN_STOPS) - NEARLY_STOPS:
        return good(finding)
    trade = _(
        "Lamps off and blinds down, the lowest ISO, a smaller aperture; test with a frame without flash."
    )
    if under >= TINTED_STOPS:
        return watch(finding, trade)
    return conflict(_("It lies about {over} over the flash.", over=apart) if under < 0 else finding, trade)


def _the_place_is_to_be_seen(case: Case) -> bool:
    wanted = case.told.get(PLACE_ROLE, None) in (PlaceRole.STORY, PlaceRole.HINT)
    return wanted and case.decided(BACKDROP).reads_as == "place"


def _the_place_beside_the_flash(under: float) -> Found:
    """Where the place is part of the picture its light has to come up to the flash."""
    apart = stops_apart(abs(round(under, 1)))
    if under < -LEVEL_STOPS:
        return watch(
            _("The place lies about {over} over the face.", over=apart),
            _("A faster shutter up to 1/200 s, a lower ISO, blinds down, or a darker part of the place."),
        )
    if under <= DARK_STOPS:
        return good(_("The place lies {under} from the face and is seen.", under=apart))
    return watch(
        _("The place lies about {under} under the face and goes dark.", under=apart),
        _(
            "A slower shutter from a tripod, a higher ISO, its own lamps on, or flash and room light together."
        ),
    )


def _the_day_beside_the_flash(under: float) -> Found:
    """Where the sun is part of the light it may be level with the flash, and no brighter."""
    if under >= -LEVEL_STOPS:
        return good(_("The sun is about level with the flash, as it is meant."))
    return conflict(
        _("The sun is about {over} over the flash.", over=stops_apart(abs(round(under, 1)))),
        _("A smaller aperture, the flash closer or bare, a grey filter, or the edge of shade."),
    )


def _ambient_ev(window: Window | None, where: Where) -> float:
    return OPEN_AIR_EV if where is Where.OUTDOORS else ROOM_EV[window or Window.NONE]
