"""What the backdrop, the room, the kit and the time allow."""

from __future__ import annotations

from planner.craft import MODIFIERS, Lighting
from planner.interview.script.house import SET_UP_MIN
from planner.interview.script.room import WINDOW_SIDE, WindowSide
from planner.interview.script.wardrobe import CLOTHES_TONE, HAIR_TONE, ClothesTone, HairTone
from planner.rules import kit
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.case import Case
from planner.rules.engine import CLEAR, MILD, SLIGHT, STRONG
from planner.rules.lighting.choice import LIGHTING, not_for, those
from planner.words import Message, _, metres, minutes, ngettext

SHORT_SET_UP_MIN = 15
LIGHTS_THAT_TAKE_TIME = 3
GIVES_M = 0.4
"""How much of its usual depth a set-up gives up without being worse for it."""
SMALL_ROOM_M, LOW_CEILING_M = 4.0, 2.5
ENOUGH_FOR_A_HEAD = 2
WHITES = ("white", "off-white")


@LIGHTING.favours("high-key-white", strength=CLEAR, source="white-background")
def white_needs_light_of_its_own(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key != "white":
        return None
    return _("White paper turns white only with light of its own.")


@LIGHTING.favours("white-behind-the-head", strength=CLEAR, source="white-background")
def one_light_behind_is_enough_for_a_head(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key != "white" or len(kit.lamps(case.told)) > ENOUGH_FOR_A_HEAD:
        return None
    return _("With two lights one can stay behind the sitter, and the paper turns white round the head.")


@LIGHTING.speaks_against(strength=STRONG, source="white-background")
def it_leaves_white_paper_grey(case: Case, lighting: Lighting) -> Message | None:
    lit = any(light.role == "background" for light in lighting.lights)
    too_few = len(kit.lamps(case.told)) < ENOUGH_FOR_A_HEAD
    if case.decided(BACKDROP).key != "white" or lit or too_few or "white-backdrop" in lighting.not_for:
        return None
    return _("It has no light for the paper, which would turn grey.")


@LIGHTING.speaks_against(*not_for("white-backdrop"), strength=STRONG, source="rim-light")
def it_does_not_suit_a_white_backdrop(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key != "white":
        return None
    return _("Before white it does not work: the edge is lost, or the paper turns grey.")


@LIGHTING.speaks_against(
    "high-key-white", "white-behind-the-head", strength=STRONG, source="white-background"
)
def there_is_nothing_white_to_light(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key in WHITES:
        return None
    return _("It lights a white backdrop, and this one is {backdrop}.", backdrop=case.decided(BACKDROP).words)


@LIGHTING.favours("rim-accent", "three-light-corporate", "sculpted", strength=CLEAR, source="rim-light")
def dark_before_dark_needs_an_edge(case: Case, lighting: Lighting) -> Message | None:
    dark_hair = case.told.get(HAIR_TONE, None) is HairTone.DARK
    dark_clothes = case.told.get(CLOTHES_TONE, None) is ClothesTone.DARK
    if case.decided(BACKDROP).tone != "dark" or not (dark_hair or dark_clothes):
        return None
    return _("Dark before a dark backdrop needs an edge of light to stand out.")


@LIGHTING.speaks_against(strength=CLEAR, source="computed")
def the_room_is_tight_for_it(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if lighting.room is None or room is None or lighting.room.depth_m <= room.length_m + GIVES_M:
        return None
    return _(
        "It likes {needs} of room from backdrop to camera; with {has} all stands close.",
        needs=metres(lighting.room.depth_m),
        has=metres(room.length_m),
    )


@LIGHTING.speaks_against(strength=MILD, source="computed")
def the_ceiling_presses_on_it(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if lighting.room is None or room is None or lighting.room.ceiling_seated_m <= room.ceiling_m:
        return None
    return _(
        "It likes a ceiling of {needs} even over a sitter on a stool; there are {has}.",
        needs=metres(lighting.room.ceiling_seated_m),
        has=metres(room.ceiling_m),
    )


@LIGHTING.speaks_against(
    *those(lambda row: row.powered_lights_least >= LIGHTS_THAT_TAKE_TIME),
    strength=MILD,
    source="house-judgement",
)
def there_is_little_time_to_set_up(case: Case, lighting: Lighting) -> Message | None:
    time = case.told[SET_UP_MIN]
    if time >= SHORT_SET_UP_MIN:
        return None
    return ngettext(
        "{time} are short for setting up {count} light.",
        "{time} are short for setting up {count} lights.",
        lighting.powered_lights_least,
        time=minutes(time),
    )


@LIGHTING.speaks_against("on-camera-bounce", strength=STRONG, source="rim-light")
def a_light_on_a_stand_is_better_than_a_bounce(case: Case, lighting: Lighting) -> Message | None:
    if not kit.shapers(case.told) or not kit.lamps(case.told):
        return None
    return _("It is for when nothing else is there.")


@LIGHTING.speaks_against(strength=STRONG, source="house-judgement")
def nothing_softens_its_key(case: Case, lighting: Lighting) -> Message | None:
    shapes_the_key = {MODIFIERS[wanted].needs_head for wanted in lighting.key_light.wants} == {True}
    if not shapes_the_key or kit.shapers(case.told) or lighting.drama == "dramatic":
        return None
    return _("The kit has nothing to soften its key light with.")


@LIGHTING.favours("on-camera-bounce", strength=STRONG, source="rim-light")
def a_white_wall_is_the_softest_modifier(case: Case, lighting: Lighting) -> Message | None:
    if kit.shapers(case.told) or not kit.lamps(case.told):
        return None
    return _("With no softbox and no umbrella, a white wall turns the flash into a large soft light.")


@LIGHTING.speaks_against(strength=CLEAR, source="computed")
def its_lights_stand_wall_to_wall(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if lighting.room is None or room is None or lighting.room.width_m <= room.width_m:
        return None
    return _(
        "Its stands like {needs} of width; with {has} they are turned in.",
        needs=metres(lighting.room.width_m),
        has=metres(room.width_m),
    )


@LIGHTING.favours("window-front", strength=MILD, source="window-light")
def the_window_is_behind_the_camera(case: Case, lighting: Lighting) -> Message | None:
    if case.told[WINDOW_SIDE] is not WindowSide.BEHIND_CAMERA:
        return None
    return _("The window is behind the camera, where it lights the face from the front.")


@LIGHTING.favours("window-backlit", strength=STRONG, source="window-light")
def the_window_behind_is_the_backdrop(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key != "window-sheer":
        return None
    return _("The window behind is the backdrop, and its light comes round the sitter.")


@LIGHTING.speaks_against(
    "window-side", "window-reflector", "window-front", strength=STRONG, source="window-light"
)
def the_window_is_behind_the_sitter(case: Case, lighting: Lighting) -> Message | None:
    if case.told[WINDOW_SIDE] is not WindowSide.BEHIND_SITTER:
        return None
    return _("The window is behind the sitter, so it does not reach the face.")


@LIGHTING.speaks_against(*not_for("small-room"), strength=MILD, source="computed")
def it_is_not_for_small_rooms(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if room is None or room.length_m >= SMALL_ROOM_M:
        return None
    return _("A small room throws its light back from every wall.")


@LIGHTING.speaks_against(*not_for("low-ceiling"), strength=MILD, source="computed")
def it_is_not_for_low_ceilings(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if room is None or room.ceiling_m > LOW_CEILING_M:
        return None
    return _("Under a low ceiling its lights cannot stand high enough.")


@LIGHTING.favours("one-light-card", strength=SLIGHT, source="one-big-light")
def one_light_does_most_with_a_card(case: Case, lighting: Lighting) -> Message | None:
    count = len(kit.lamps(case.told))
    if count != 1:
        return None
    return _("With one light, a card is the best second one.")
