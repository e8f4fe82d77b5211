"""How far along a pregnancy or how old a newborn is on the day, which decides whether the day is a good one; and who
else is small.
"""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import Number, One, Option
from planner.interview.question import Question
from planner.interview.script.people import CHAPTER, PEOPLE, People, is_about_one_person
from planner.interview.script.purpose import is_for, style_is_open
from planner.words import Message, _

BEST_WEEKS, LAST_WEEK = (28, 32), 36
"""Weeks of pregnancy that are usual, and the last that some take; twins earlier. Source: maternity-sessions."""
CURLED_DAYS = (5, 14)
"""Days of life in which a baby sleeps through being curled up. Source: child-sessions."""


def is_of_a_pregnancy(told: Answers) -> bool:
    """Whether one of the reasons is a pregnancy."""
    return is_for(told, "maternity")


def is_of_a_newborn(told: Answers) -> bool:
    """Whether one of the reasons is a newborn."""
    return is_for(told, "newborn")


def is_of_a_newborn_alone(told: Answers) -> bool:
    """Whether a newborn is the only one in the pictures."""
    return is_of_a_newborn(told) and is_about_one_person(told)


def taste_is_open(told: Answers) -> bool:
    """Whether there is anything left to choose, and somebody old enough to have a taste of their own."""
    return style_is_open(told) and not is_of_a_newborn_alone(told)


def _what_the_week_changes(told: Answers) -> Message:
    if BEST_WEEKS[0] <= told[PREGNANCY_WEEK] <= LAST_WEEK:
        return _("That is a good time: it shows, and standing and sitting are still at ease.")
    return _("That is outside the weeks in which most are photographed, so we may suggest another day.")


PREGNANCY_WEEK = Question(
    key="pregnancy_week",
    chapter=CHAPTER,
    asks=_("In which week of the pregnancy will you be on the day?"),
    why=_("There are weeks in which it shows and is still comfortable, and we plan for those."),
    hint=_(
        "A good guess will do. With twins a few weeks earlier is better; tell us in your own words at the end."
    ),
    kind=Number(_("weeks"), least=4, most=42, whole=True),
    applies=is_of_a_pregnancy,
    you_choose=_("We ask you before we settle the day."),
    leave_words=_("I would rather not say"),
    remark=_what_the_week_changes,
)


def _what_the_days_change(told: Answers) -> Message:
    first, last = CURLED_DAYS
    if first <= told[BABY_DAYS] <= last:
        return _("At that age babies sleep deeply, so we plan for quiet pictures asleep.")
    return _("At that age we plan for pictures in arms and awake, and take whatever sleep there is.")


BABY_DAYS = Question(
    key="baby_days",
    chapter=CHAPTER,
    asks=_("How many days old will the baby be?"),
    why=_(
        "In the first two weeks babies sleep through nearly everything; later they want to be held and seen."
    ),
    hint=_("If it is not born yet, count from the day that it is expected."),
    kind=Number(_("days"), least=0, most=120, whole=True),
    applies=is_of_a_newborn,
    you_choose=_("We plan for both, asleep and in arms."),
    remark=_what_the_days_change,
)


class Sibling(StrEnum):
    """Whether a newborn has a brother or sister who comes along, and how old; as the table of ages has it."""

    NONE = "none"
    TODDLER = "toddler"
    SMALL = "small"
    SCHOOL = "school"
    TEENAGER = "teenager"


def _is_of_a_newborn_and_family(told: Answers) -> bool:
    return is_of_a_newborn(told) and told.get(PEOPLE, None) is People.FAMILY


SIBLING = Question(
    key="sibling",
    chapter=CHAPTER,
    asks=_("Does an older brother or sister come along?"),
    why=_("Their picture beside the baby comes first, while they still find it new."),
    kind=One(
        {
            Sibling.NONE: Option(_("No"), then=_("Then it is about the baby and you.")),
            Sibling.TODDLER: Option(
                _("Yes, one to three"), then=_("They lie or stand beside the baby, a few minutes at a time.")
            ),
            Sibling.SMALL: Option(
                _("Yes, four to six"), then=_("They lie beside the baby and get small jobs in between.")
            ),
            Sibling.SCHOOL: Option(
                _("Yes, seven to twelve"), then=_("They lie beside the baby; their hands carry no weight.")
            ),
            Sibling.TEENAGER: Option(
                _("Yes, older than that"), then=_("We ask them first how they like to be seen.")
            ),
        }
    ),
    applies=_is_of_a_newborn_and_family,
    you_choose=_("We plan for the baby and the grown-ups, and see on the day."),
)

QUESTIONS: tuple[Question[object], ...] = (PREGNANCY_WEEK, BABY_DAYS, SIBLING)
