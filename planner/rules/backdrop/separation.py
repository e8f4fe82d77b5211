"""Whether head and shoulders stand out from it: tone against tone."""

from __future__ import annotations

from planner.craft import Backdrop
from planner.interview.script.feel import LIGHT_FEEL, LightFeel
from planner.interview.script.wardrobe import HAIR_TONE, HairTone
from planner.rules.backdrop.choice import BACKDROP
from planner.rules.backdrop.tone import (
    NEEDS_AN_EDGE,
    STANDS_OUT,
    clothes_tones,
    hair_tones,
    least_apart,
    most_apart,
    usual_lightness,
)
from planner.rules.case import Case
from planner.rules.engine import CLEAR, MILD
from planner.words import Message, _

TONES_BY_FEEL = {LightFeel.BRIGHT: "light", LightFeel.NATURAL: "mid", LightFeel.DRAMATIC: "dark"}
OPPOSITE_TONES = {LightFeel.BRIGHT: "dark", LightFeel.DRAMATIC: "light"}


@BACKDROP.favours(strength=MILD, source="house-judgement")
def its_tone_goes_with_the_light(case: Case, backdrop: Backdrop) -> Message | None:
    feel = case.told[LIGHT_FEEL]
    if backdrop.tone != TONES_BY_FEEL[feel]:
        return None
    return _("Its tone goes with “{feel}”.", feel=LIGHT_FEEL.kind.spoken(feel))


@BACKDROP.speaks_against(strength=CLEAR, source="house-judgement")
def its_tone_is_the_opposite_of_the_light(case: Case, backdrop: Backdrop) -> Message | None:
    feel = case.told[LIGHT_FEEL]
    if OPPOSITE_TONES.get(feel) != backdrop.tone:
        return None
    return _("Its tone is the opposite of “{feel}”.", feel=LIGHT_FEEL.kind.spoken(feel))


@BACKDROP.speaks_against(strength=CLEAR, source="computed")
def hair_merges_with_it(case: Case, backdrop: Backdrop) -> Message | None:
    tones = hair_tones(case.told)
    if not tones or backdrop.reads_as == "place":
        return None
    if most_apart(tones, usual_lightness(backdrop)) >= NEEDS_AN_EDGE:
        return None
    return _("Hair and backdrop are about equally light, so the outline of the head is lost.")


@BACKDROP.speaks_against(strength=CLEAR, source="computed")
def clothes_merge_with_it(case: Case, backdrop: Backdrop) -> Message | None:
    tones = clothes_tones(case.told)
    if not tones or backdrop.reads_as == "place":
        return None
    if most_apart(tones, usual_lightness(backdrop)) >= NEEDS_AN_EDGE:
        return None
    return _("Clothes and backdrop are about equally light, so the shoulders are lost.")


@BACKDROP.speaks_against(strength=MILD, source="computed")
def it_takes_an_edge_of_light_to_stand_out(case: Case, backdrop: Backdrop) -> Message | None:
    tones = (*hair_tones(case.told), *clothes_tones(case.told))
    if not tones or backdrop.reads_as == "place":
        return None
    if least_apart(tones, usual_lightness(backdrop)) >= STANDS_OUT:
        return None
    return _("What is worn or frames the face may stand out from it only with an edge of light.")


@BACKDROP.favours(strength=MILD, source="computed")
def hair_and_clothes_stand_out(case: Case, backdrop: Backdrop) -> Message | None:
    tones = (*hair_tones(case.told), *clothes_tones(case.told))
    if not tones or least_apart(tones, usual_lightness(backdrop)) < STANDS_OUT:
        return None
    return _("What is worn and what frames the face stand out from it.")


@BACKDROP.favours("white", "mid-grey", "light-grey", strength=MILD, source="white-background")
def it_cuts_out_cleanly(case: Case, backdrop: Backdrop) -> Message | None:
    wanting = [use.words for use in case.uses if use.negative_space == "cut-out"]
    return (
        _("{use} is cut out, and from this the outline comes away cleanly.", use=wanting[0])
        if wanting
        else None
    )


@BACKDROP.speaks_against("white", strength=MILD, source="bald-heads")
def white_eats_a_bare_outline(case: Case, backdrop: Backdrop) -> Message | None:
    if case.told[HAIR_TONE] is not HairTone.NONE:
        return None
    return _("Light that comes back from white wraps round the head and takes its edge.")
