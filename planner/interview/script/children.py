"""How old the youngest is, which decides how long we work at a time."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.birth import is_of_a_newborn
from planner.interview.script.people import CHAPTER, PEOPLE, People
from planner.words import _


class Youngest(StrEnum):
    """How old the youngest is who will be in the picture."""

    BABY = "baby"
    TODDLER = "toddler"
    SMALL = "small"
    SCHOOL = "school"
    TEENAGER = "teenager"
    GROWN_UP = "grown-up"


def _children_may_come(told: Answers) -> bool:
    """A newborn's session has rules of its own."""
    return not is_of_a_newborn(told) and told.get(PEOPLE, None) in (People.CHILD, People.FAMILY)


YOUNGEST = Question(
    key="youngest",
    chapter=CHAPTER,
    asks=_("How old is the youngest?"),
    why=_("It sets how long we work at a time, and what we do to be looked at."),
    kind=One(
        {
            Youngest.BABY: Option(
                _("Under one"),
                then=_("Ten minutes at a time, between a meal and a nap, with you at arm's length."),
            ),
            Youngest.TODDLER: Option(
                _("One to three"),
                then=_("Ten to fifteen minutes at a time, with games. Nobody has to sit still."),
            ),
            Youngest.SMALL: Option(
                _("Four to six"), then=_("Short rounds with small jobs and dares in between.")
            ),
            Youngest.SCHOOL: Option(
                _("Seven to twelve"), then=_("We joke, and show the screen now and then.")
            ),
            Youngest.TEENAGER: Option(
                _("Thirteen to seventeen"),
                then=_("We ask them first: music, clothes, who watches."),
            ),
            Youngest.GROWN_UP: Option(_("All grown up"), then=_("All grown up, so we plan without games.")),
        }
    ),
    applies=_children_may_come,
    you_choose=_("We plan short rounds, and see on the day."),
)

QUESTIONS: tuple[Question[object], ...] = (YOUNGEST,)
