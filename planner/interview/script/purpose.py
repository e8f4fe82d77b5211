"""What the pictures are for: the answer that decides what else is asked."""

from __future__ import annotations

from collections.abc import Collection

from planner.craft import CROPS, PURPOSES, Purpose
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else
from planner.interview.kinds import Many
from planner.interview.question import Question
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.tables import purpose_options
from planner.words import Message, _


def _what_the_purpose_changes(told: Answers) -> Message:
    rows = purposes(told)
    if is_document(told):
        return _("An official photo follows a rule sheet, so there is very little left to ask you.")
    if len(rows) > 1:
        return _("{first}: that comes first, and we take the rest with it.", first=rows[0].words)
    return _(
        "{purpose}: we usually begin with {crop}, and you can tell us if you see it differently.",
        purpose=rows[0].words,
        crop=CROPS[rows[0].crop].words,
    )


ALONE = (People.JUST_ME, People.CHILD)


def a_picture_of_several_has_one_person(told: Answers) -> Contradiction | None:
    """Alone, and for a purpose that needs others."""
    several = [row for row in purposes(told) if row.people_least > 1]
    if told[PEOPLE] not in ALONE or not several:
        return None
    return Contradiction(
        key="people-and-purpose",
        name=_("Who is in the picture"),
        one=_("“{purpose}” shows more than one person.", purpose=several[0].words),
        other=_("So far there is one of you."),
        asks=_("Will others come, or shall it be a picture of one?"),
        ways=(_("Say who else comes, and we plan for all."), _("Take it as a picture of one person.")),
        outcome="conflict",
    )


CLASHES = (a_picture_of_several_has_one_person,)
GROWN_UP = ("dating", "maternity")
_HOW_MANY = {People.COUPLE: 2, People.FAMILY: 4, People.TEAM_TOGETHER: 6}


def _likely_purposes(told: Answers) -> Collection[str] | None:
    """Those made for so many people; of a child, nothing that belongs to a working life."""
    people = told.get(PEOPLE, None)
    if people is None:
        return None
    many = _HOW_MANY.get(people, 1)
    fitting = {key: row for key, row in PURPOSES.items() if row.people_least <= many <= row.people_most}
    if people is People.CHILD:
        return [key for key, row in fitting.items() if row.capacity != "professional" and key not in GROWN_UP]
    if people is People.TEAM_ONE_BY_ONE:
        return [key for key, row in fitting.items() if row.capacity == "professional"]
    return list(fitting)


PURPOSE = Question(
    key="purpose",
    chapter="purpose",
    asks=_("What are the pictures for?"),
    why=_("The reason for the pictures decides more than anything else."),
    hint=_("Choose up to three."),
    kind=Many(purpose_options(), at_most=3),
    you_choose=_("We plan a friendly picture of head and shoulders that works in most places."),
    likely=_likely_purposes,
    remark=or_else(CLASHES, _what_the_purpose_changes),
)


def purposes(told: Answers) -> tuple[Purpose, ...]:
    """The rows of the purposes that were chosen."""
    return tuple(PURPOSES[key] for key in told.get(PURPOSE, ()))


def is_for(told: Answers, key: str) -> bool:
    """Whether one of the purposes is this one."""
    return any(row.key == key for row in purposes(told))


def is_document(told: Answers) -> bool:
    """Whether a rule sheet decides everything: every purpose is an official paper."""
    rows = purposes(told)
    return bool(rows) and all(row.capacity == "document" for row in rows)


def style_is_open(told: Answers) -> bool:
    """Whether there is anything left to choose in how the picture looks."""
    return not is_document(told)


def is_a_plain_working_picture(told: Answers) -> bool:
    """Whether every purpose is a working one that is usually kept quiet, such as a company page or a CV."""
    rows = purposes(told)
    return bool(rows) and all(row.capacity == "professional" and "creative" not in row.moods for row in rows)


def retouching_is_open(told: Answers) -> bool:
    """Whether any purpose allows a touched picture; official papers and agency records forbid it."""
    rows = purposes(told)
    return not rows or any(row.retouch != "none" for row in rows)


def most_looks(told: Answers) -> int:
    """How many changes of clothes the purposes usually have."""
    return max((row.looks for row in purposes(told)), default=1)


QUESTIONS: tuple[Question[object], ...] = (PURPOSE,)
