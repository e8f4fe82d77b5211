"""How light clothes and hair are, beside what is behind them."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import BACKDROPS
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.birth import taste_is_open
from planner.interview.script.clothes import CHAPTER, WARDROBE, Wardrobe
from planner.interview.script.people import is_about_one_person
from planner.interview.script.place import BACKDROP_COLOUR
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.words import _


class ClothesTone(StrEnum):
    """How light the clothes near the face are."""

    DARK = "dark"
    MID = "mid"
    LIGHT = "light"
    BRIGHT = "bright"


class HairTone(StrEnum):
    """How light what frames the face is."""

    DARK = "dark"
    MID = "mid"
    LIGHT = "light"
    COVERED = "covered"
    NONE = "none"


def _tone_against_background_matters(told: Answers) -> bool:
    before_a_background = told.get(PLACE_ROLE, None) is not PlaceRole.STORY
    return taste_is_open(told) and before_a_background and is_about_one_person(told)


def _clothes_are_known(told: Answers) -> bool:
    chosen = told.get(WARDROBE, None)
    return _tone_against_background_matters(told) and chosen not in (None, Wardrobe.ADVISE)


SAME_TONE = {ClothesTone.DARK: "dark", ClothesTone.MID: "mid", ClothesTone.LIGHT: "light"}
MELTS = ("dark", "light")
"""Tones in which clothes and background of the same kind run into each other."""


def clothes_melt_into_the_background(told: Answers) -> Contradiction | None:
    """Dark before dark, or light before light."""
    background = BACKDROPS[told[BACKDROP_COLOUR]]
    worn = told[CLOTHES_TONE]
    if SAME_TONE.get(worn) != background.tone or background.tone not in MELTS:
        return None
    return Contradiction(
        key="clothes-and-background",
        name=_("Clothes and background"),
        one=_("The background you chose is {background}.", background=background.words),
        other=_("Clothes as {tone} as that run into it.", tone=CLOTHES_TONE.kind.spoken(worn)),
        asks=_("Which of the two may change?"),
        ways=(
            _("Bring something lighter or darker as well."),
            _("Another background, or light on the edge."),
        ),
    )


TONE_CLASHES = (clothes_melt_into_the_background,)


CLOTHES_TONE = Question(
    key="clothes_tone",
    chapter=CHAPTER,
    asks=_("How light are the clothes near the face?"),
    why=_("Clothes as light or as dark as the background melt into it."),
    kind=One(
        {
            ClothesTone.DARK: Option(
                _("Dark"),
                _("black, navy, charcoal"),
                "clothes-dark",
                _("Dark clothes, so a lighter background will set you off."),
            ),
            ClothesTone.MID: Option(
                _("In between"),
                _("denim, grey, olive"),
                "clothes-mid",
                _("In between: that works before nearly every background."),
            ),
            ClothesTone.LIGHT: Option(
                _("Light"),
                _("white, cream, pale colours"),
                "clothes-light",
                _("Light clothes, so we keep the background darker than they are."),
            ),
            ClothesTone.BRIGHT: Option(
                _("A strong colour"),
                _("red, yellow, bright blue"),
                "clothes-vivid",
                _("A strong colour, so we keep everything else quiet."),
            ),
        }
    ),
    applies=_clothes_are_known,
    you_choose=_("We tell you which would stand out best."),
    remark=or_else(TONE_CLASHES, silent),
)

HAIR_TONE = Question(
    key="hair_tone",
    chapter=CHAPTER,
    asks=_("What will be around the face?"),
    why=_("We choose light and background so that the outline of the head stays clear."),
    private=True,
    kind=One(
        {
            HairTone.DARK: Option(
                _("Dark hair"),
                picture="hair-dark",
                then=_("Dark hair, so we light its edge or brighten what is behind it."),
            ),
            HairTone.MID: Option(
                _("Brown, red or grey hair"),
                picture="hair-mid",
                then=_("That stands out from most backgrounds, light or dark."),
            ),
            HairTone.LIGHT: Option(
                _("Fair or white hair"),
                picture="hair-light",
                then=_("Fair or white hair, so we keep the background a little darker."),
            ),
            HairTone.COVERED: Option(
                _("A head covering"),
                _("a scarf, a turban, a hat I keep on"),
                "hair-covered",
                then=_("It stays as you wear it. We leave room above it and keep shadow off your face."),
            ),
            HairTone.NONE: Option(
                _("No hair"),
                _("bald or shaved"),
                "hair-none",
                then=_("We use a large soft light from the front, so that nothing shines."),
            ),
        }
    ),
    applies=_tone_against_background_matters,
    you_choose=_("We decide when we see you."),
)
