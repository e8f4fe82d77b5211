"""Who stands in for the person in our pictures: offered, never asked in turn, and never guessed."""

from __future__ import annotations

from typing import Literal

from planner.interview.answers import Answers
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.people import PEOPLE, People, is_about_one_person
from planner.interview.script.purpose import style_is_open
from planner.words import Message, _

CHAPTER = "drawn"
CLAY = "clay"
"""Nobody's head: what is shown until a person chooses."""

Build = Literal["middle", "slim", "broad"]
MIDDLE: Build = "middle"

HEADS: dict[str, Message] = {
    CLAY: _("Plain clay"),
    "child": _("A child"),
    "long-hair": _("Long hair"),
    "curls": _("Curls"),
    "glasses": _("Grey hair and glasses"),
    "bald": _("No hair"),
    "beard": _("A beard"),
    "head-covering": _("A head covering"),
}
FIGURES: dict[Build, Message] = {MIDDLE: _("Middle"), "slim": _("Slighter"), "broad": _("Broader")}


def _one_face_is_shown(told: Answers) -> bool:
    return style_is_open(told) and is_about_one_person(told)


def _one_grown_up_is_drawn(told: Answers) -> bool:
    return _one_face_is_shown(told) and told.get(PEOPLE, None) is not People.CHILD


def _what_the_head_changes(told: Answers) -> Message:
    return _("The pictures of light are made on it from now on. Nothing in the plan changes.")


STAND_IN = Question(
    key="stand_in",
    chapter=CHAPTER,
    asks=_("Which head shall show you the light?"),
    why=_(
        "Our pictures of light are made on a stand-in, never on you. Hair, glasses or a covering change how light"
        " falls, so take whichever helps you to see it."
    ),
    kind=One({key: Option(words, picture=f"head-{key}") for key, words in HEADS.items()}),
    applies=_one_face_is_shown,
    offered=True,
    you_choose=_("Plain clay, which is nobody."),
    remark=_what_the_head_changes,
)


def _what_the_figure_changes(told: Answers) -> Message:
    return _("The poses are drawn with it from now on. Nothing in the plan changes.")


FIGURE = Question(
    key="figure",
    chapter=CHAPTER,
    asks=_("Which figure shall show you the poses?"),
    why=_("A drawing is easier to follow with a figure that you find yourself in. It is never guessed."),
    kind=One({key: Option(words, picture=f"figure-{key}") for key, words in FIGURES.items()}),
    applies=_one_grown_up_is_drawn,
    offered=True,
    you_choose=_("A figure of middle build."),
    remark=_what_the_figure_changes,
)

QUESTIONS: tuple[Question[object], ...] = (STAND_IN, FIGURE)
