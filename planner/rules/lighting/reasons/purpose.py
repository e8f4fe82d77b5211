"""What the picture is for and how it shall feel speaks for one light or another."""

from __future__ import annotations

from planner.craft import MOODS, Lighting
from planner.interview.script.feel import CREATIVITY, LIGHT_FEEL, MOOD, Creativity, LightFeel
from planner.interview.script.house import HOUSE_CONTRAST, HouseContrast
from planner.interview.script.light import NATURAL_LIKENESS
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, DECISIVE, MILD, SLIGHT, STRONG
from planner.rules.lighting.choice import LIGHTING, not_for, those
from planner.rules.lighting.power import power_for
from planner.words import Message, _

FEELS = {LightFeel.BRIGHT: "even", LightFeel.NATURAL: "shaped", LightFeel.DRAMATIC: "dramatic"}
CONTRASTS = {HouseContrast.SOFT: "even", HouseContrast.MEDIUM: "shaped", HouseContrast.STRONG: "dramatic"}
DRAMATIC = those(lambda row: row.drama == "dramatic")
DRAMAS = ("even", "shaped", "dramatic")
BODY_FRAMES = ("waist-up", "three-quarter", "full-length", "environmental")


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
    return _("It is daylight itself.")


@LIGHTING.speaks_against(*DRAMATIC, strength=CLEAR, source="house-judgement")
def nobody_asked_for_drama(case: Case, lighting: Lighting) -> Message | None:
    asks = case.told.get(LIGHT_FEEL, None) is LightFeel.DRAMATIC
    usual = lighting.key in case.purpose.lightings[:2]
    if asks or usual:
        return None
    return _("It leaves much of the face in shadow, which was not asked for.")


@LIGHTING.favours(strength=CLEAR, source="house-judgement")
def the_mood_lives_in_this_light(case: Case, lighting: Lighting) -> Message | None:
    leading = MOODS[case.told[MOOD][0]]
    if lighting.key not in leading.lightings:
        return None
    return _("“{mood}” is often lit this way.", mood=leading.words)


@LIGHTING.favours(strength=MILD, source="house-judgement")
def the_second_mood_agrees(case: Case, lighting: Lighting) -> Message | None:
    agreeing = [MOODS[key] for key in case.told[MOOD][1:] if lighting.key in MOODS[key].lightings]
    return _("“{mood}” goes with it.", mood=agreeing[0].words) if agreeing else None


@LIGHTING.favours("environmental", strength=STRONG, source="founding-article")
def the_place_needs_light_of_its_own(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PLACE_ROLE] not in (PlaceRole.STORY, PlaceRole.HINT):
        return None
    return _("The place is to be seen, so face and place are lit apart from each other.")


@LIGHTING.speaks_against(
    *those(lambda row: row.setting == "indoors"), strength=STRONG, source="founding-article"
)
def it_leaves_the_place_in_the_dark(case: Case, lighting: Lighting) -> Message | None:
    if case.told[PLACE_ROLE] not in (PlaceRole.STORY, PlaceRole.HINT):
        return None
    if case.decided(BACKDROP).reads_as != "place" or power_for(case.told, lighting) != "flash":
        return None
    return _("A flash that outshines the room leaves the place in the dark, and the place is to be seen.")


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


@LIGHTING.speaks_against(*not_for("cut-out"), strength=CLEAR, source="white-background")
def it_does_not_cut_out(case: Case, lighting: Lighting) -> Message | None:
    cut_out = any(use.negative_space == "cut-out" for use in case.uses)
    if not cut_out:
        return None
    return _("Its outline is hard to cut out.")


@LIGHTING.favours(strength=MILD, source="house-judgement")
def it_has_the_contrast_of_the_house(case: Case, lighting: Lighting) -> Message | None:
    if case.told.has(LIGHT_FEEL) or lighting.drama != CONTRASTS[case.told[HOUSE_CONTRAST]]:
        return None
    return _("It has the contrast that the house likes.")


@LIGHTING.speaks_against("identity-flat", strength=STRONG, source="us-passport")
def flat_light_is_for_documents(case: Case, lighting: Lighting) -> Message | None:
    if case.purpose.key in lighting.suits:
        return None
    return _("It is made for documents, and leaves a face without shape.")


@LIGHTING.speaks_against(*not_for("full-length"), strength=CLEAR, source="house-judgement")
def it_is_too_small_for_the_frame(case: Case, lighting: Lighting) -> Message | None:
    crop = case.decided(CROP)
    if crop.key not in BODY_FRAMES:
        return None
    return _("Made for a head, it leaves the rest of {crop} dark.", crop=crop.words)


@LIGHTING.speaks_against(*not_for("casting"), strength=STRONG, source="actor-headshots")
def casting_wants_a_face_without_effects(case: Case, lighting: Lighting) -> Message | None:
    if case.purpose.capacity != "performer":
        return None
    if lighting.key in case.purpose.lightings or case.purpose.key in lighting.suits:
        return None
    return _("A casting picture shows the face as it is.")


@LIGHTING.favours("loop", "window-reflector", "window-side", strength=STRONG, source="spotlight")
def it_is_the_natural_light_that_the_directory_wants(case: Case, lighting: Lighting) -> Message | None:
    if not _is_for_the_natural_directory(case):
        return None
    return _("The casting directory wants a natural likeness, and this light shows one.")


@LIGHTING.speaks_against(*DRAMATIC, strength=DECISIVE, source="spotlight")
def the_directory_wants_no_drama(case: Case, lighting: Lighting) -> Message | None:
    if not _is_for_the_natural_directory(case):
        return None
    return _("The casting directory wants a natural likeness, without drama.")


def _is_for_the_natural_directory(case: Case) -> bool:
    return any(use.key == NATURAL_LIKENESS for use in case.uses)


@LIGHTING.speaks_against(*not_for("conservative"), strength=CLEAR, source="house-judgement")
def a_conservative_setting_stays_calm(case: Case, lighting: Lighting) -> Message | None:
    if case.purpose.capacity not in ("professional", "document"):
        return None
    if lighting.key in case.purpose.lightings or case.purpose.key in lighting.suits:
        return None
    return _("For {purpose} it is more effect than face.", purpose=case.for_what)


@LIGHTING.favours("loop", strength=SLIGHT, source="lighting-patterns")
def most_faces_look_well_in_it(case: Case, lighting: Lighting) -> Message | None:
    return _("Where nothing speaks for another, it is the one to begin with.")
