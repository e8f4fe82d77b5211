"""Whether someone would rather stand, sit or lean, asked where the picture shows it."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.frame import CHAPTER, FRAME, Frame
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.purpose import style_is_open
from planner.words import _

SHOWS_IT = (Frame.WAIST, Frame.THREE_QUARTER, Frame.FULL_LENGTH, Frame.MIX)


class Stance(StrEnum):
    """How a person would like to be seen."""

    STAND = "stand"
    SIT = "sit"
    LEAN = "lean"


def _one_person_is_seen_with_the_body(told: Answers) -> bool:
    alone = told.get(PEOPLE, None) is People.JUST_ME
    return alone and style_is_open(told) and told.get(FRAME, None) in SHOWS_IT


STANCE = Question(
    key="stance",
    chapter=CHAPTER,
    asks=_("How would you feel most like yourself?"),
    why=_(
        "People stand well who stand as they like to. We show you each step, so there is nothing to practise."
    ),
    kind=One(
        {
            Stance.STAND: Option(
                _("Standing"),
                _("weight on one leg"),
                "stance-stand",
                _("Standing, with your weight on one leg, so that it looks easy and is."),
            ),
            Stance.SIT: Option(
                _("Sitting"),
                _("on a stool or in a chair"),
                "stance-sit",
                _("Sitting, so the light and the camera come down to you, and there is a seat ready."),
            ),
            Stance.LEAN: Option(
                _("Leaning"),
                _("a shoulder against the wall"),
                "stance-lean",
                _("Leaning on something, which gives your shoulders a rest and your hands a place."),
            ),
        }
    ),
    applies=_one_person_is_seen_with_the_body,
    you_choose=_("We begin with what is easiest for you, and try more than one."),
)

QUESTIONS: tuple[Question[object], ...] = (STANCE,)
