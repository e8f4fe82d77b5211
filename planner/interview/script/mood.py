"""How people should feel when they see the picture."""

from __future__ import annotations

from planner.craft import MOODS, Mood
from planner.craft.moods import Range
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else
from planner.interview.kinds import Many
from planner.interview.question import Question
from planner.interview.script.purpose import style_is_open
from planner.interview.script.tables import mood_options
from planner.words import Message, _

CHAPTER = "feel"
OPEN_UP_TO, SHADOWED_FROM = 3.0, 4.0
"""Key-to-fill ratios: light up to the first reads as open, from the second as shadow."""


def light_for(mood: Mood) -> Message:
    """What the mood's key-to-fill ratio means, without the number."""
    least, most = mood.ratio
    if most <= OPEN_UP_TO:
        return _("open light")
    return _("a little shape") if least < SHADOWED_FROM else _("real shadow")


def _what_the_moods_change(told: Answers) -> Message:
    first, *others = [MOODS[key] for key in told[MOOD]]
    if not others:
        return _("{mood} asks for {light}, and the face follows.", mood=first.words, light=light_for(first))
    second = others[0]
    if light_for(first) == light_for(second):
        return _(
            "{first} and {second} both ask for {light}. These sit well together.",
            first=first.words,
            second=second.words,
            light=light_for(first),
        )
    return _(
        "{first} asks for {light}, {second} for {other}. We plan some pictures of each.",
        first=first.words,
        light=light_for(first),
        second=second.words,
        other=light_for(second),
    )


def two_feelings_pull_apart(told: Answers) -> Contradiction | None:
    """Two feelings that agree neither in the light nor in the mouth."""
    chosen = [MOODS[key] for key in told[MOOD]]
    if len(chosen) < 2 or not _pull_apart(*chosen):
        return None
    first, second = chosen
    return Contradiction(
        key="two-feelings",
        name=_("Two feelings"),
        one=_("“{first}” asks for {light}.", first=first.words, light=light_for(first)),
        other=_(
            "“{second}” asks for {light} and another face.", second=second.words, light=light_for(second)
        ),
        asks=_("One picture can't hold both; which one matters more to you?"),
        ways=(
            _("Two looks, each with its own light."),
            _("One leads in body and light; the other gives the mouth."),
        ),
    )


def _pull_apart(first: Mood, second: Mood) -> bool:
    return _disjoint(first.ratio, second.ratio) and _disjoint(first.smile_percent, second.smile_percent)


def _disjoint(one: Range, other: Range) -> bool:
    return one[1] < other[0] or other[1] < one[0]


MOOD_CLASHES = (two_feelings_pull_apart,)


MOOD = Question(
    key="mood",
    chapter=CHAPTER,
    asks=_("How should people feel when they see you?"),
    why=_("People read a face in a moment, so one clear message works better than five."),
    hint=_("Choose one or two."),
    kind=Many(mood_options(), at_most=2),
    applies=style_is_open,
    you_choose=_("We take the feeling that suits the reason for the pictures."),
    remark=or_else(MOOD_CLASHES, _what_the_moods_change),
)
