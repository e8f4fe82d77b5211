"""What speaks for a set-up and what against it."""

from __future__ import annotations

from planner.craft import MODIFIERS, MOODS, Lighting
from planner.interview.script.care import FLASH, GLASSES, Flash, Glasses
from planner.interview.script.feel import CREATIVITY, LIGHT_FEEL, MOOD, Creativity, LightFeel
from planner.interview.script.house import HOUSE_CONTRAST, SET_UP_MIN, HouseContrast
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.room import WINDOW_SIDE, WindowSide
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.interview.script.wardrobe import CLOTHES_TONE, HAIR_TONE, ClothesTone, HairTone
from planner.rules import kit
from planner.rules.asked import asked_for
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, MILD, SLIGHT, STRONG
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lighting.power import power_for
from planner.words import Message, _, metres, minutes, ngettext

FEELS = {LightFeel.BRIGHT: "even", LightFeel.NATURAL: "shaped", LightFeel.DRAMATIC: "dramatic"}
CONTRASTS = {HouseContrast.SOFT: "even", HouseContrast.MEDIUM: "shaped", HouseContrast.STRONG: "dramatic"}
DRAMAS = ("even", "shaped", "dramatic")
SHORT_SET_UP_MIN = 15
LIGHTS_THAT_TAKE_TIME = 3
GIVES_M = 0.4
"""How much of its usual depth a set-up gives up without being worse for it."""
FRONTAL_DEG = 25.0
SMALL_ROOM_M, LOW_CEILING_M = 4.0, 2.5
BODY_FRAMES = ("waist-up", "three-quarter", "full-length", "environmental")
WIDE_FRAMES = ("three-quarter", "full-length", "environmental")


@LIGHTING.favours(strength=STRONG, source="house-judgement")
def the_purpose_is_first_of_all_lit_this_way(case: Case, lighting: Lighting) -> Message | None:
    if lighting.key not in case.purpose.lightings[:1]:
        return None
    return _("{why} It is the usual light for {purpose}.", why=lighting.why, purpose=case.for_what)


@LIGHTING.favours(strength=CLEAR, source="house-judgement")
def the_purpose_is_often_lit_this_way(case: Case, lighting: Lighting) -> Message | None:
    if lighting.key not in case.purpose.lightings[1:3]:
        return None
    return _("{why} It suits {purpose} well.", why=lighting.why, purpose=case.for_what)


@LIGHTING.favours(strength=MILD, source="house-judgement")
def the_purpose_is_sometimes_lit_this_way(case: Case, lighting: Lighting) -> Message | None:
    listed_late = lighting.key in case.purpose.lightings[3:]
    listed = listed_late or lighting.key in case.purpose.lightings
    if listed and not listed_late:
        return None
    if not listed and case.purpose.key not in lighting.suits:
        return None
    return _("{why} It suits {purpose}.", why=lighting.why, purpose=case.for_what)


@LIGHTING.favours(strength=STRONG, source="house-judgement")
def it_is_the_light_that_was_asked_for(case: Case, lighting: Lighting) -> Message | None:
    feel = case.told[LIGHT_FEEL]
    if lighting.drama != FEELS[feel]:
        return None
    return _("“{feel}” was asked for.", feel=LIGHT_FEEL.kind.spoken(feel))


@LIGHTING.speaks_against(strength=STRONG, source="house-judgement")
def it_is_the_opposite_of_what_was_asked_for(case: Case, lighting: Lighting) -> Message | None:
    feel = case.told[LIGHT_FEEL]
    if abs(DRAMAS.index(lighting.drama) - DRAMAS.index(FEELS[feel])) < 2:
        return None
    return _("“{feel}” was asked for, and this is its opposite.", feel=LIGHT_FEEL.kind.spoken(feel))


@LIGHTING.favours("window-reflector", "window-side", strength=CLEAR, source="window-light")
def daylight_is_the_most_natural_light(case: Case, lighting: Lighting) -> Message | None:
    if case.told[LIGHT_FEEL] is not LightFeel.NATURAL:
        return None
    return _("Light like daylight was asked for, and this is daylight.")


@LIGHTING.speaks_against(strength=CLEAR, source="house-judgement")
def nobody_asked_for_drama(case: Case, lighting: Lighting) -> Message | None:
    asks = case.told.get(LIGHT_FEEL, None) is LightFeel.DRAMATIC
    usual = lighting.key in case.purpose.lightings[:2]
    if lighting.drama != "dramatic" or asks or usual:
        return None
    return _("It leaves much of the face in shadow, which was not asked for.")


@LIGHTING.favours(strength=CLEAR, source="house-judgement")
def the_mood_lives_in_this_light(case: Case, lighting: Lighting) -> Message | None:
    leading = MOODS[case.told[MOOD][0]]
    if lighting.key not in leading.lightings:
        return None
    return _("“{mood}” lives in this light.", mood=leading.words)


@LIGHTING.favours(strength=MILD, source="house-judgement")
def the_second_mood_agrees(case: Case, lighting: Lighting) -> Message | None:
    agreeing = [MOODS[key] for key in case.told[MOOD][1:] if lighting.key in MOODS[key].lightings]
    return _("“{mood}” agrees with it.", mood=agreeing[0].words) if agreeing else None


@LIGHTING.favours("environmental", strength=STRONG, source="founding-article")
def the_place_needs_light_of_its_own(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PLACE_ROLE] not in (PlaceRole.STORY, PlaceRole.HINT):
        return None
    return _("The place is to be seen, so face and place are lit apart from each other.")


@LIGHTING.favours("gelled-colour", strength=STRONG, source="gels")
def the_idea_is_in_the_colour(case: Case, lighting: Lighting) -> Message | None:
    if case.told[CREATIVITY] is not Creativity.COLOUR:
        return None
    return _("The idea is in the colour, and coloured light carries it.")


@LIGHTING.speaks_against("gelled-colour", strength=STRONG, source="gels")
def nobody_asked_for_coloured_light(case: Case, lighting: Lighting) -> Message | None:
    if case.told.get(CREATIVITY, None) is Creativity.COLOUR or "gelled-colour" in case.purpose.lightings[:1]:
        return None
    return _("Coloured light was not asked for.")


@LIGHTING.favours("team-flat", strength=STRONG, source="headshot-day")
def a_team_needs_light_that_repeats(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.TEAM_ONE_BY_ONE:
        return None
    return _("It can be locked, so that everyone's picture matches, also those taken next year.")


@LIGHTING.speaks_against(strength=STRONG, source="headshot-day")
def it_cannot_be_repeated_for_a_team(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.TEAM_ONE_BY_ONE or "team-match" not in lighting.not_for:
        return None
    return _("It drifts or cannot be repeated, and a team's pictures must match.")


@LIGHTING.favours("group-copy", strength=STRONG, source="group-light")
def a_wide_row_needs_light_from_both_sides(case: Case, lighting: Lighting) -> Message | None:
    if case.people < 5:
        return None
    return _(
        "Two equal lights keep a wide row even; one from the side would leave the far end a stop darker."
    )


@LIGHTING.favours("big-octa-family", strength=CLEAR, source="one-big-light")
def few_people_share_one_large_light(case: Case, lighting: Lighting) -> Message | None:
    if not 2 <= case.people <= 4:
        return None
    return _("One large light covers {people} people with a single soft shadow.", people=case.people)


@LIGHTING.speaks_against(strength=STRONG, source="group-light")
def one_side_light_leaves_the_far_end_dark(case: Case, lighting: Lighting) -> Message | None:
    key = lighting.key_light
    from_both_sides = any(light.power_stops == 0 and light.azimuth_deg < 0 for light in lighting.lights)
    if case.people < 3 or not key.wants or key.azimuth_deg <= FRONTAL_DEG or from_both_sides:
        return None
    return _("One light from the side leaves the far end of the row darker.")


@LIGHTING.speaks_against(strength=MILD, source="one-big-light")
def a_group_light_on_one_person_is_large(case: Case, lighting: Lighting) -> Message | None:
    if case.people > 1 or lighting.people[1] < 8 or case.decided(CROP).key in WIDE_FRAMES:
        return None
    return _("It is made for several people; one face is better served by a smaller light.")


@LIGHTING.speaks_against(strength=STRONG, source="child-sessions")
def children_do_not_sit_still_for_it(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PEOPLE] is not People.CHILD or "children" not in lighting.not_for:
        return None
    return _("It asks for a face that keeps its place, and a child moves.")


@LIGHTING.favours(strength=CLEAR, source="house-judgement")
def it_does_what_was_asked_for(case: Case, lighting: Lighting) -> Message | None:
    helped = [wish for wish in asked_for(case) if lighting.key in wish.favours_lightings]
    return _("It does what was asked for.") if helped else None


@LIGHTING.speaks_against(strength=STRONG, source="house-judgement")
def it_works_against_what_was_asked_for(case: Case, lighting: Lighting) -> Message | None:
    hindered = [
        wish
        for wish in asked_for(case)
        if lighting.key in wish.against_lightings or (wish.tag is not None and wish.tag in lighting.not_for)
    ]
    return _("It works against what was asked for.") if hindered else None


@LIGHTING.favours(strength=CLEAR, source="glasses-glare")
def it_clears_glasses(case: Case, lighting: Lighting) -> Message | None:
    if lighting.glasses != "good" or case.told[GLASSES] is not Glasses.ALWAYS:
        return None
    return _("It keeps glasses clear.")


@LIGHTING.speaks_against(strength=CLEAR, source="glasses-glare")
def it_may_mirror_in_glasses(case: Case, lighting: Lighting) -> Message | None:
    worn = case.told[GLASSES]
    fair_is_not_enough = lighting.glasses == "fair" and worn is Glasses.ALWAYS
    poor_some_of_the_time = lighting.glasses == "poor" and worn is Glasses.SOMETIMES
    if not fair_is_not_enough and not poor_some_of_the_time:
        return None
    return _("It may mirror in glasses.")


@LIGHTING.speaks_against(strength=CLEAR, source="bald-heads")
def it_shines_on_a_bare_scalp(case: Case, lighting: Lighting) -> Message | None:
    if case.told[HAIR_TONE] is not HairTone.NONE or "no-hair" not in lighting.not_for:
        return None
    return _("Its light from behind or above would shine on the head.")


@LIGHTING.favours("high-key-white", strength=CLEAR, source="white-background")
def white_needs_light_of_its_own(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key != "white":
        return None
    return _("White paper turns white only with light of its own.")


@LIGHTING.speaks_against(strength=STRONG, source="rim-light")
def it_does_not_suit_a_white_backdrop(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).key != "white" or "white-backdrop" not in lighting.not_for:
        return None
    return _("Before white it does not work: the edge is lost, or the paper turns grey.")


@LIGHTING.speaks_against("high-key-white", strength=STRONG, source="white-background")
def there_is_nothing_white_to_light(case: Case, lighting: Lighting) -> Message | None:
    if case.decided(BACKDROP).tone == "light":
        return None
    return _("It lights a white backdrop, and this one is {backdrop}.", backdrop=case.decided(BACKDROP).words)


@LIGHTING.favours("rim-accent", "three-light-corporate", strength=CLEAR, source="rim-light")
def dark_before_dark_needs_an_edge(case: Case, lighting: Lighting) -> Message | None:
    dark_hair = case.told.get(HAIR_TONE, None) is HairTone.DARK
    dark_clothes = case.told.get(CLOTHES_TONE, None) is ClothesTone.DARK
    if case.decided(BACKDROP).tone != "dark" or not (dark_hair or dark_clothes):
        return None
    return _("Dark before a dark backdrop needs an edge of light to stand out.")


@LIGHTING.speaks_against(strength=CLEAR, source="white-background")
def it_does_not_cut_out(case: Case, lighting: Lighting) -> Message | None:
    cut_out = any(use.negative_space == "cut-out" for use in case.uses)
    if not cut_out or "cut-out" not in lighting.not_for:
        return None
    return _("Its outline is hard to cut out.")


@LIGHTING.favours(strength=CLEAR, source="photosensitive-epilepsy")
def it_works_without_flash(case: Case, lighting: Lighting) -> Message | None:
    if case.told[FLASH] is Flash.FINE or power_for(case.told, lighting) in (None, "flash"):
        return None
    return _("It works without flash, which was asked for.")


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


@LIGHTING.favours(strength=MILD, source="house-judgement")
def it_has_the_contrast_of_the_house(case: Case, lighting: Lighting) -> Message | None:
    if case.told.has(LIGHT_FEEL) or lighting.drama != CONTRASTS[case.told[HOUSE_CONTRAST]]:
        return None
    return _("It has the contrast that the house likes.")


@LIGHTING.speaks_against(strength=MILD, source="house-judgement")
def there_is_little_time_to_set_up(case: Case, lighting: Lighting) -> Message | None:
    time = case.told[SET_UP_MIN]
    if time >= SHORT_SET_UP_MIN or lighting.powered_lights_least < LIGHTS_THAT_TAKE_TIME:
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


@LIGHTING.speaks_against("identity-flat", strength=STRONG, source="us-passport")
def flat_light_is_for_documents(case: Case, lighting: Lighting) -> Message | None:
    if case.purpose.key in lighting.suits:
        return None
    return _("It is made for documents, and leaves a face without shape.")


@LIGHTING.speaks_against(strength=CLEAR, source="house-judgement")
def it_is_too_small_for_the_frame(case: Case, lighting: Lighting) -> Message | None:
    crop = case.decided(CROP)
    if "full-length" not in lighting.not_for or crop.key not in BODY_FRAMES:
        return None
    return _("Made for a head, it leaves the rest of {crop} dark.", crop=crop.words)


@LIGHTING.speaks_against(strength=MILD, source="computed")
def it_is_not_for_small_rooms(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if "small-room" not in lighting.not_for or room is None or room.length_m >= SMALL_ROOM_M:
        return None
    return _("A small room throws its light back from every wall.")


@LIGHTING.speaks_against(strength=MILD, source="computed")
def it_is_not_for_low_ceilings(case: Case, lighting: Lighting) -> Message | None:
    room = kit.room(case.told)
    if "low-ceiling" not in lighting.not_for or room is None or room.ceiling_m > LOW_CEILING_M:
        return None
    return _("Under a low ceiling its lights cannot stand high enough.")


@LIGHTING.speaks_against(strength=STRONG, source="actor-headshots")
def casting_wants_a_face_without_effects(case: Case, lighting: Lighting) -> Message | None:
    if "casting" not in lighting.not_for or case.purpose.capacity != "performer":
        return None
    if lighting.key in case.purpose.lightings:
        return None
    return _("A casting picture shows the face as it is.")


@LIGHTING.speaks_against(strength=CLEAR, source="house-judgement")
def a_conservative_setting_stays_calm(case: Case, lighting: Lighting) -> Message | None:
    if "conservative" not in lighting.not_for or case.purpose.capacity not in ("professional", "document"):
        return None
    if lighting.key in case.purpose.lightings:
        return None
    return _("For {purpose} it is more effect than face.", purpose=case.for_what)


@LIGHTING.favours("loop", strength=SLIGHT, source="lighting-patterns")
def most_faces_look_well_in_it(case: Case, lighting: Lighting) -> Message | None:
    return _("It flatters most faces.")


@LIGHTING.favours("one-light-card", strength=SLIGHT, source="one-big-light")
def one_light_does_most_with_a_card(case: Case, lighting: Lighting) -> Message | None:
    count = len(kit.lamps(case.told))
    if count != 1:
        return None
    return _("With one light, a card is the best second one.")
