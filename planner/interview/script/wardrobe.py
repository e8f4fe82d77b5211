"""What is worn and what is around the face: clothes, their tone, hair, make-up, and how often all of it changes."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import Number, One, Option
from planner.interview.question import Question
from planner.interview.script.clothes import CHAPTER, WARDROBE, WARDROBE_CLASHES, Wardrobe
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.purpose import most_looks, purposes, style_is_open
from planner.interview.script.tones import CLOTHES_TONE, HAIR_TONE, TONE_CLASHES, ClothesTone, HairTone
from planner.words import Message, _, ngettext


class MakeUp(StrEnum):
    """Who sees to hair and make-up."""

    NONE = "none"
    MYSELF = "myself"
    ARRANGE = "arrange"


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

CLASHES = (*WARDROBE_CLASHES, *TONE_CLASHES)
QUESTIONS: tuple[Question[object], ...] = (WARDROBE, CLOTHES_TONE, HAIR_TONE, MAKE_UP, LOOKS)

__all__ = [
    "CLASHES",
    "CLOTHES_TONE",
    "HAIR_TONE",
    "LOOKS",
    "MAKE_UP",
    "QUESTIONS",
    "WARDROBE",
    "ClothesTone",
    "HairTone",
    "MakeUp",
    "Wardrobe",
]
