"""What is worn, and what is around the face."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import BACKDROPS
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import Number, One, Option
from planner.interview.question import Question
from planner.interview.script.people import PEOPLE, People, is_about_one_person
from planner.interview.script.place import BACKDROP_COLOUR
from planner.interview.script.purpose import most_looks, purposes, style_is_open
from planner.interview.script.uses import PLACE_ROLE, PlaceRole, goes_to_casting
from planner.words import Message, _, ngettext

CHAPTER = "wardrobe"


class Wardrobe(StrEnum):
    """How the person would like to dress."""

    FORMAL = "formal"
    SMART_CASUAL = "smart-casual"
    CASUAL = "casual"
    COSTUME_OR_UNIFORM = "costume-or-uniform"
    TRADITIONAL_OR_FAITH = "traditional-or-faith"
    ADVISE = "advise"


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


class MakeUp(StrEnum):
    """Who sees to hair and make-up."""

    NONE = "none"
    MYSELF = "myself"
    ARRANGE = "arrange"


def casting_wants_no_costume(told: Answers) -> Contradiction | None:
    """A costume in a picture that a casting director will see."""
    if told[WARDROBE] is not Wardrobe.COSTUME_OR_UNIFORM or not goes_to_casting(told):
        return None
    return Contradiction(
        key="costume-and-casting",
        name=_("Costume and casting"),
        one=_("You would like to wear a costume."),
        other=_("Casting sites ask for you as you are, and some refuse costumes."),
        asks=_("Shall we begin with a plain look for casting?"),
        ways=(_("A plain look first, then the costume for your own pages."), _("Only a hint of the type.")),
        outcome="conflict",
    )


WARDROBE_CLASHES = (casting_wants_no_costume,)


WARDROBE = Question(
    key="wardrobe",
    chapter=CHAPTER,
    asks=_("What would you feel good wearing?"),
    why=_("People who like what they wear stand differently."),
    kind=One(
        {
            Wardrobe.FORMAL: Option(
                _("Formal"),
                _("a suit, a dress, a jacket"),
                then=_("Formal, so we look at shoulders and collar before the first picture."),
            ),
            Wardrobe.SMART_CASUAL: Option(
                _("Smart casual"),
                _("tidy, without a tie"),
                then=_("Smart casual: one plain layer over another gives the picture shape."),
            ),
            Wardrobe.CASUAL: Option(
                _("Casual"),
                _("what I wear most days"),
                then=_("Casual, so we look for plain cloth without writing on it."),
            ),
            Wardrobe.COSTUME_OR_UNIFORM: Option(
                _("Costume or uniform"),
                _("what I work or perform in"),
                then=_(
                    "A costume or a uniform, so we plan time to put it on and check every badge and seam."
                ),
            ),
            Wardrobe.TRADITIONAL_OR_FAITH: Option(
                _("Traditional or faith dress"),
                _("worn the way I wear it"),
                then=_("You wear it your way. We plan a mirror, privacy and time to arrange it."),
            ),
            Wardrobe.ADVISE: Option(
                _("Please advise me"), then=_("We write you what to bring, once the background is settled.")
            ),
        }
    ),
    applies=style_is_open,
    you_choose=_("We plan for what people usually wear for this, and tell you."),
    remark=or_else(WARDROBE_CLASHES, silent),
)


def _tone_against_background_matters(told: Answers) -> bool:
    before_a_background = told.get(PLACE_ROLE, None) is not PlaceRole.STORY
    return style_is_open(told) and before_a_background and is_about_one_person(told)


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

CLASHES = (*WARDROBE_CLASHES, *TONE_CLASHES)

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


MADE_UP_FOR = frozenset(
    {
        "executive",
        "campaign",
        "founder-brand",
        "author",
        "actor-commercial",
        "character",
        "musician",
        "model-card",
        "couple",
        "maternity",
        "milestone",
        "press",
    }
)
"""Purposes for which somebody may be there for hair and make-up; for the others each comes as they are."""


def _made_up_or_not_matters(told: Answers) -> bool:
    a_few = told.get(PEOPLE, None) in (People.JUST_ME, People.COUPLE)
    return style_is_open(told) and a_few and any(row.key in MADE_UP_FOR for row in purposes(told))


MAKE_UP = Question(
    key="make_up",
    chapter=CHAPTER,
    asks=_("Who does hair and make-up?"),
    why=_("Someone who does it needs a chair, a mirror and time before the first picture."),
    kind=One(
        {
            MakeUp.NONE: Option(
                _("Nobody, I come as I am"), then=_("As you are. There is powder, if anything shines.")
            ),
            MakeUp.MYSELF: Option(_("I do it myself"), then=_("There is a mirror and a quiet place for it.")),
            MakeUp.ARRANGE: Option(
                _("Please arrange someone"),
                then=_("We ask someone, and tell you who comes and what it takes."),
            ),
        }
    ),
    applies=_made_up_or_not_matters,
    you_choose=_("We ask someone where it is usual for this, and tell you before."),
)


def _looks_matter(told: Answers) -> bool:
    a_team = told.get(PEOPLE, None) in (People.TEAM_ONE_BY_ONE, People.TEAM_TOGETHER)
    return style_is_open(told) and not a_team and most_looks(told) > 1


def _what_the_looks_change(told: Answers) -> Message:
    count = int(told[LOOKS])
    return ngettext(
        "One look, so all the time goes into it.",
        "{count} looks, so we plan time to change between them, and the neatest first.",
        count,
    )


LOOKS = Question(
    key="looks",
    chapter=CHAPTER,
    asks=_("How many different looks would you like?"),
    why=_("Every change of clothes takes time that we then plan for."),
    kind=Number(_("looks"), least=1, most=6, whole=True),
    applies=_looks_matter,
    you_choose=_("We plan as many as the time allows without a hurry."),
    remark=_what_the_looks_change,
)

QUESTIONS: tuple[Question[object], ...] = (WARDROBE, CLOTHES_TONE, HAIR_TONE, MAKE_UP, LOOKS)
