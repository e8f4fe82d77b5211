"""Who is in the picture."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import Number, One, Option
from planner.interview.question import Question
from planner.words import Message, _

CHAPTER = "purpose"


class People(StrEnum):
    """Who is in the picture."""

    JUST_ME = "just-me"
    COUPLE = "couple"
    FAMILY = "family"
    TEAM_ONE_BY_ONE = "team-one-by-one"
    TEAM_TOGETHER = "team-together"
    CHILD = "child"


PEOPLE = Question(
    key="people",
    chapter=CHAPTER,
    asks=_("Who is in the picture?"),
    why=_("One face and a whole team need different light, room and time."),
    kind=One(
        {
            People.JUST_ME: Option(
                _("Just me"), then=_("One person, so the light can be set for your face alone.")
            ),
            People.COUPLE: Option(
                _("Two of us"),
                _("a couple, or any two people"),
                then=_("Two people, so we plan how you stand together and light both of you evenly."),
            ),
            People.FAMILY: Option(
                _("My family"),
                then=_(
                    "A family, so we take everyone first, while it is still fun, and smaller groups after."
                ),
            ),
            People.TEAM_ONE_BY_ONE: Option(
                _("My team, one by one"),
                _("a picture of each person"),
                then=_("The light and the camera stay where they are, so that everyone's picture matches."),
            ),
            People.TEAM_TOGETHER: Option(
                _("My team, together"),
                _("everyone in one picture"),
                then=_("One picture for all, so we check that the room is wide enough."),
            ),
            People.CHILD: Option(
                _("My child"), then=_("A child, so we keep it short and playful, with you in sight.")
            ),
        }
    ),
    you_choose=_("We plan for you alone."),
)


MANY = (People.COUPLE, People.FAMILY, People.TEAM_ONE_BY_ONE, People.TEAM_TOGETHER)


def is_about_one_person(told: Answers) -> bool:
    """Whether what is asked about one face and one body has one answer."""
    return told.get(PEOPLE, None) not in MANY


def _several_people(told: Answers) -> bool:
    return told.get(PEOPLE, None) in (People.FAMILY, People.TEAM_ONE_BY_ONE, People.TEAM_TOGETHER)


def _what_the_number_changes(told: Answers) -> Message:
    count = int(told[HEAD_COUNT])
    if told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE:
        return _(
            "We plan {count} short turns, one after the other, with a little air between them.", count=count
        )
    return _("We plan the rows, the lens and the sharpness for {count} people.", count=count)


HEAD_COUNT = Question(
    key="head_count",
    chapter=CHAPTER,
    asks=_("How many people will there be?"),
    why=_("The number sets the time, the width of the background and how far back we stand."),
    hint=_("A good guess will do."),
    kind=Number(_("people"), least=2, most=200, whole=True),
    applies=_several_people,
    you_choose=_("We plan for five people, and ask again before the day."),
    remark=_what_the_number_changes,
)

QUESTIONS: tuple[Question[object], ...] = (PEOPLE, HEAD_COUNT)
