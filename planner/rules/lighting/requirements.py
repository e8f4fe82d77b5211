"""What rules a set-up out: kit, room, people, place, glasses and a rule sheet."""

from __future__ import annotations

from planner.craft import MODIFIERS, Lighting
from planner.interview.script.care import GLASSES, Glasses
from planner.interview.script.place import Where
from planner.interview.script.room import WINDOW_SIDE, WindowSide
from planner.rules import kit
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.case import Case
from planner.rules.field import distances_of
from planner.rules.lighting.choice import LIGHTING, those
from planner.rules.lighting.least_room import least_depth, least_width, lowest_ceiling
from planner.rules.lighting.power import lamps_of, power_for
from planner.words import Message, _, metres, ngettext

ONE_OF_A_KIND = frozenset({"beauty-dish", "ring", "scrim"})
"""Modifiers whose look no other gives."""
MATCHES_THE_SUN_WS = 200


@LIGHTING.rules_out(*those(lambda row: "daylight" not in row.powered_by), source="house-judgement")
def there_are_too_few_lights(case: Case, lighting: Lighting) -> Message | None:
    if not kit.flash_is_welcome(case.told):
        return None
    most = max(len(lamps_of(case.told, power)) for power in lighting.powered_by)
    if most >= lighting.powered_lights_least:
        return None
    return ngettext(
        "It takes {count} light; the kit has {most}.",
        "It takes {count} lights; the kit has {most}.",
        lighting.powered_lights_least,
        most=most,
    )


@LIGHTING.rules_out(*those(lambda row: set(row.key_light.wants) <= ONE_OF_A_KIND), source="house-judgement")
def nothing_else_does_the_work_of_its_modifier(case: Case, lighting: Lighting) -> Message | None:
    wanted = set(lighting.key_light.wants)
    owned = {one.row.key for one in kit.shapers(case.told)}
    if not wanted or wanted & owned:
        return None
    missing = MODIFIERS[lighting.key_light.wants[0]].words
    return _("It is made with a {modifier}, and the kit has none.", modifier=missing)


@LIGHTING.rules_out("sun-fill", source="exposure-values")
def a_small_flash_is_no_match_for_the_sun(case: Case, lighting: Lighting) -> Message | None:
    strongest = max((lamp.power for lamp in lamps_of(case.told, "flash")), default=0.0)
    if strongest >= MATCHES_THE_SUN_WS:
        return None
    return _(
        "In a softbox it takes {needs} Ws to be as bright as the sun; the strongest has {has}.",
        needs=MATCHES_THE_SUN_WS,
        has=round(strongest),
    )


@LIGHTING.rules_out("window-backlit", source="window-light")
def nothing_bright_is_behind_the_sitter(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key == "window-sheer":
        return None
    if case.told.get(WINDOW_SIDE, None) is WindowSide.BEHIND_SITTER:
        return None
    return _("There is no window behind the sitter.")


@LIGHTING.rules_out(source="photosensitive-epilepsy")
def flash_is_not_welcome(case: Case, lighting: Lighting) -> Message | None:
    if kit.flash_is_welcome(case.told) or power_for(case.told, lighting) is not None:
        return None
    return _("It needs flash, and the session does without; there are too few steady lamps for it.")


@LIGHTING.rules_out(*those(lambda row: row.setting == "window"), source="window-light")
def there_is_no_window(case: Case, lighting: Lighting) -> Message | None:
    if kit.has_a_window(case.told):
        return None
    return _("There is no window to light from.")


@LIGHTING.passes_over(*those(lambda row: row.setting == "outdoors"), source="house-judgement")
def it_belongs_outdoors(case: Case, lighting: Lighting) -> Message | None:
    if kit.place(case.told) is Where.OUTDOORS:
        return None
    return _("It is made by the sky, and the session is indoors.")


@LIGHTING.passes_over(*those(lambda row: row.setting in ("indoors", "window")), source="house-judgement")
def it_belongs_indoors(case: Case, lighting: Lighting) -> Message | None:
    if kit.place(case.told) is not Where.OUTDOORS:
        return None
    return _("It needs walls and a ceiling, and the session is outdoors.")


@LIGHTING.rules_out(source="group-light")
def it_lights_another_number_of_people(case: Case, lighting: Lighting) -> Message | None:
    least, most = lighting.people
    if least <= case.people <= most:
        return None
    if case.people > most:
        return ngettext("It lights {count} person at most.", "It lights {count} people at most.", most)
    return _("It is made for {least} people or more.", least=least)


@LIGHTING.rules_out(source="computed")
def the_room_is_too_short(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if lighting.room is None or room is None:
        return None
    needed = least_depth(lighting, distances_of(case).block_below_m)
    if needed <= room.length_m:
        return None
    return _(
        "It needs {needs} of room from backdrop to camera; there are {has}.",
        needs=metres(needed),
        has=metres(room.length_m),
    )


@LIGHTING.rules_out(source="computed")
def the_room_is_too_narrow(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if lighting.room is None or room is None:
        return None
    needed = least_width(lighting)
    if needed <= room.width_m:
        return None
    return _(
        "Its stands need {needs} of width; there are {has}.", needs=metres(needed), has=metres(room.width_m)
    )


@LIGHTING.rules_out(source="computed")
def the_ceiling_is_too_low(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if lighting.room is None or room is None or not lighting.key_light.wants:
        return None
    lowest = lowest_ceiling(lighting)
    if lowest <= room.ceiling_m:
        return None
    return _(
        "Even with the sitter on a stool its key light needs a ceiling of {needs}; there are {has}.",
        needs=metres(lowest),
        has=metres(room.ceiling_m),
    )


@LIGHTING.rules_out(*those(lambda row: row.glasses == "poor"), source="glasses-glare")
def it_mirrors_in_glasses_that_stay_on(case: Case, lighting: Lighting) -> Message | None:
    if case.told[GLASSES] is not Glasses.ALWAYS:
        return None
    return _("It mirrors in glasses, and these stay on.")


@LIGHTING.rules_out(source="us-passport")
def a_document_is_lit_flat(case: Case, lighting: Lighting) -> Message | None:
    if case.purpose.capacity != "document" or lighting.key in case.purpose.lightings:
        return None
    return _("A document picture shows no shadow on the face or behind it.")
