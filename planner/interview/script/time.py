"""How long there is, by when, who agrees, and what else matters."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import AGES, SCHEDULE
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else
from planner.interview.kinds import Number, One, Option, Text
from planner.interview.question import Question
from planner.interview.script.children import YOUNGEST
from planner.interview.script.people import HEAD_COUNT, PEOPLE, People
from planner.interview.script.purpose import style_is_open
from planner.interview.script.uses import has_a_date_to_keep
from planner.interview.script.wardrobe import LOOKS
from planner.words import Message, _, minutes

CHAPTER = "time"

ONE_TURN_BELOW_MIN = 20
"""With less, somebody comes to a light that stands, has a picture taken, and goes."""


class Publicity(StrEnum):
    """Whether the studio may show the pictures."""

    YES = "yes"
    ASK_EACH_TIME = "ask-each-time"
    NEVER = "never"


def _what_the_time_changes(told: Answers) -> Message:
    given = told[MINUTES]
    if given < 30:
        return _(
            "{time}, so we have the light ready before you come and do one thing well.", time=minutes(given)
        )
    return _(
        "{time}, from your arrival to the last picture. We plan a start without hurry.", time=minutes(given)
    )


def the_time_is_short_for_the_looks(told: Answers) -> Contradiction | None:
    """More changes of clothes than the quickest session holds."""
    looks, given = int(told[LOOKS]), told[MINUTES]
    least = _least("welcome") + looks * _least("look") + (looks - 1) * _least("outfit-change")
    if looks == 1 or given >= least:
        return None
    return Contradiction(
        key="time-and-looks",
        name=_("Time and looks"),
        one=_("{looks} looks take {least} at the very least.", looks=looks, least=minutes(least)),
        other=_("There are {given}.", given=minutes(given)),
        asks=_("Shall we take more time, or fewer looks?"),
        ways=(_("Fewer looks, each without a hurry."), _("More time.")),
        outcome="conflict",
    )


def the_time_is_short_for_everyone(told: Answers) -> Contradiction | None:
    """More people, one after the other, than the quickest turns hold."""
    people, given = int(told[HEAD_COUNT]), told[MINUTES]
    least = people * (_least("person-express") + _least("between-people"))
    if told[PEOPLE] is not People.TEAM_ONE_BY_ONE or given >= least:
        return None
    return Contradiction(
        key="time-and-people",
        name=_("Time and people"),
        one=_("{people} people take {least} at the very least.", people=people, least=minutes(least)),
        other=_("There are {given}.", given=minutes(given)),
        asks=_("Shall we take more time, a second day, or fewer people?"),
        ways=(_("A second day, or two sets side by side."), _("The ones who matter most first.")),
        outcome="conflict",
    )


def the_time_is_long_for_the_youngest(told: Answers) -> Contradiction | None:
    """A session that outlasts a small child by far."""
    row, given = AGES.get(told[YOUNGEST]), told[MINUTES]
    if row is None or given <= MOST_ROUNDS * row.attention_min or row.attention_min > SMALL_UP_TO_MIN:
        return None
    return Contradiction(
        key="time-and-youngest",
        name=_("Time and the youngest"),
        one=_(
            "Someone who is {age} is with us for {at_a_time} at a time.",
            age=row.words,
            at_a_time=minutes(row.attention_min),
        ),
        other=_("There are {given}.", given=minutes(given)),
        asks=_("Shall we take the youngest first, and the rest in a second part?"),
        ways=(_("The youngest first, then a long break, then the others."), _("A shorter session.")),
    )


MOST_ROUNDS, SMALL_UP_TO_MIN = 3, 15
"""Three rounds are what a child under four has in one session."""


def _least(block: str) -> int:
    return SCHEDULE[block].range_min[0]


CLASHES = (
    the_time_is_short_for_the_looks,
    the_time_is_short_for_everyone,
    the_time_is_long_for_the_youngest,
)


MINUTES = Question(
    key="minutes",
    chapter=CHAPTER,
    asks=_("How long can you give us?"),
    why=_("We fit the plan to the time, and not the other way round."),
    hint=_("From your arrival to the last picture, with any change of clothes."),
    kind=Number(_("minutes"), least=10, most=480, whole=True),
    you_choose=_("We take the time that we have booked for you."),
    remark=or_else(CLASHES, _what_the_time_changes),
)


def comes_for_a_turn(told: Answers) -> bool:
    """Whether each one is there for some minutes only: one of a team, or where no more were given."""
    if told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE:
        return True
    return told.get(MINUTES, ONE_TURN_BELOW_MIN) < ONE_TURN_BELOW_MIN


def _what_the_date_changes(told: Answers) -> Message:
    return _("We plan the choosing and the finishing back from that date.")


DEADLINE = Question(
    key="deadline",
    chapter=CHAPTER,
    asks=_("By when do you need the pictures?"),
    why=_("Printers, publishers and casting calls have dates that do not move."),
    hint=_("A date, or words such as “before the book fair”."),
    kind=Text(longest=200),
    applies=has_a_date_to_keep,
    you_choose=_("We tell you when they will be ready."),
    leave_words=_("No date"),
    remark=_what_the_date_changes,
)


def somebody_agrees_for_the_child(told: Answers) -> bool:
    """Whether the picture is of a minor, and may be shown to others than an authority."""
    return style_is_open(told) and told.get(PEOPLE, None) is People.CHILD


def _what_the_name_changes(told: Answers) -> Message:
    return _("We ask for that signature before anybody sees a picture.")


GUARDIAN = Question(
    key="guardian",
    chapter=CHAPTER,
    asks=_("Who may agree to the pictures for the child?"),
    why=_("A child's pictures are shown to nobody before a parent or guardian has agreed in writing."),
    hint=_("The name of one parent or guardian."),
    kind=Text(longest=80),
    applies=somebody_agrees_for_the_child,
    you_choose=_("We ask on the day, before the first picture."),
    remark=_what_the_name_changes,
)

PUBLICITY = Question(
    key="publicity",
    chapter=CHAPTER,
    asks=_("May we show the pictures to others?"),
    why=_("They are pictures of you, so we ask."),
    hint=_("On our website or in our studio. You can change your mind."),
    kind=One(
        {
            Publicity.YES: Option(_("Yes"), then=_("Thank you. You can take it back at any time.")),
            Publicity.ASK_EACH_TIME: Option(
                _("Ask me each time"), then=_("We ask you about every single picture.")
            ),
            Publicity.NEVER: Option(_("No"), then=_("Your pictures stay with you and us.")),
        }
    ),
    applies=style_is_open,
    you_choose=_("We ask you each time."),
)


def _thanks(told: Answers) -> Message:
    return _("Your photographer reads this in your own words before the day.")


ANYTHING_ELSE = Question(
    key="anything_else",
    chapter=CHAPTER,
    asks=_("Is there anything else we should know?"),
    why=_("A sentence from you often helps more than ten of our questions."),
    hint=_("A date, a name we should use, what went wrong last time. Ten words are plenty."),
    kind=Text(longest=2000),
    private=True,
    you_choose=_("That is fine. You can write to us at any time."),
    leave_words=_("Nothing to add"),
    remark=_thanks,
)

QUESTIONS: tuple[Question[object], ...] = (MINUTES, DEADLINE, GUARDIAN, PUBLICITY, ANYTHING_ELSE)
