"""What someone loves doing, offered where the pictures are meant to tell it."""

from __future__ import annotations

from planner.interview.answers import Answers
from planner.interview.kinds import Text
from planner.interview.question import Question
from planner.interview.script.purpose import is_for
from planner.interview.script.time import CHAPTER
from planner.words import Message, _


def _pictures_tell_it(told: Answers) -> bool:
    return is_for(told, "dating")


def _what_it_changes(told: Answers) -> Message:
    return _("Bring what belongs to it, and one of the pictures shows you with it.")


PASTIME = Question(
    key="pastime",
    chapter=CHAPTER,
    asks=_("What do you love doing?"),
    why=_("A picture of you at it says more than a list, and is easy to write to you about."),
    hint=_("One or two things, such as climbing or baking."),
    kind=Text(longest=80),
    applies=_pictures_tell_it,
    offered=True,
    you_choose=_("The pictures stay with you alone."),
    remark=_what_it_changes,
)

QUESTIONS: tuple[Question[object], ...] = (PASTIME,)
