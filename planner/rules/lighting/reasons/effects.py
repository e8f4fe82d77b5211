"""Lights with a look of their own: when they earn their place, and when they are more effect than face."""

from __future__ import annotations

from planner.craft import Lighting
from planner.interview.script.feel import CREATIVITY, LIGHT_FEEL, MOOD, Creativity, LightFeel
from planner.interview.script.house import CREW, Crew
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, MILD, STRONG
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lighting.power import lamps_of
from planner.words import Message, _

CRISP_MOODS = frozenset({"elegant", "confident", "intense"})
TIGHT = ("close-up", "tight-head")
HELPED = (Crew.ASSISTANT, Crew.BOTH)


@LIGHTING.favours("beauty-dish", strength=CLEAR, source="dish-distance")
def a_performer_takes_crisp_light(case: Case, lighting: Lighting) -> Message | None:
    if case.told[MOOD][0] not in CRISP_MOODS or case.purpose.key not in lighting.suits:
        return None
    return _("Crisp light shows bone and make-up, as pictures of performers like it.")


@LIGHTING.favours("ring-light", strength=STRONG, source="house-judgement")
def a_playful_idea_bears_a_ring(case: Case, lighting: Lighting) -> Message | None:
    if case.told[MOOD][0] not in ("playful", "creative") or not _is_inventive(case):
        return None
    return _("A ring in the eyes and a halo on the wall are a look of their own, and one was asked for.")


@LIGHTING.speaks_against("ring-light", strength=STRONG, source="house-judgement")
def nobody_asked_for_a_ring(case: Case, lighting: Lighting) -> Message | None:
    return None if _is_inventive(case) else _("A ring in the eyes is an effect that was not asked for.")


@LIGHTING.favours("triangle-panels", strength=STRONG, source="house-judgement")
def a_tight_frame_bears_panels_close_by(case: Case, lighting: Lighting) -> Message | None:
    panels = len(lamps_of(case.told, "continuous"))
    if case.decided(CROP).key not in TIGHT or panels < lighting.powered_lights_least:
        return None
    return _("So tight a frame lets three panels come close, and what you see is what you get.")


@LIGHTING.speaks_against("triangle-panels", strength=STRONG, source="house-judgement")
def panels_so_close_stand_in_a_looser_frame(case: Case, lighting: Lighting) -> Message | None:
    crop = case.decided(CROP)
    if crop.key in TIGHT:
        return None
    return _("For {crop} the panels would stand in the picture.", crop=crop.words)


@LIGHTING.favours("sculpted", strength=CLEAR, source="rim-light")
def an_intense_picture_shows_the_bones(case: Case, lighting: Lighting) -> Message | None:
    if case.told[MOOD][0] != "intense" or case.told.get(LIGHT_FEEL, None) is LightFeel.BRIGHT:
        return None
    return _("Side light, little fill and a bright jaw: the face looks carved.")


@LIGHTING.favours("crossed-sides", strength=CLEAR, source="house-judgement")
def a_graphic_idea_bears_crossed_lights(case: Case, lighting: Lighting) -> Message | None:
    if case.told[MOOD][0] not in ("intense", "mysterious") or not _is_inventive(case):
        return None
    return _("Two equal lights from the sides are graphic, and something inventive was asked for.")


@LIGHTING.favours("book-light", strength=MILD, source="house-judgement")
def a_calm_picture_likes_the_softest_light(case: Case, lighting: Lighting) -> Message | None:
    if "serene" not in case.told[MOOD]:
        return None
    return _("The softest light there is suits a calm picture.")


@LIGHTING.favours("sun-scrim", strength=CLEAR, source="house-judgement")
def with_a_helper_the_hour_does_not_matter(case: Case, lighting: Lighting) -> Message | None:
    if case.told[CREW] not in HELPED:
        return None
    return _("There is somebody to hold the scrim, so the hour of the day does not matter.")


@LIGHTING.speaks_against("sun-scrim", strength=STRONG, source="house-judgement")
def nobody_holds_the_scrim(case: Case, lighting: Lighting) -> Message | None:
    if case.told.get(CREW, Crew.ALONE) in HELPED:
        return None
    return _("A scrim over a head takes somebody to hold it.")


@LIGHTING.favours("sun-fill", strength=CLEAR, source="sport-light")
def a_strong_flash_gives_the_day_an_edge(case: Case, lighting: Lighting) -> Message | None:
    if case.told[MOOD][0] not in ("intense", "confident") or not kit.lamps(case.told):
        return None
    return _("The sun draws the edge and the flash the face, which looks strong.")


def _is_inventive(case: Case) -> bool:
    return case.told.get(CREATIVITY, Creativity.CLASSIC) is not Creativity.CLASSIC
