"""How it should feel: mood, light, where the idea sits, and the smile."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import MOODS
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.birth import taste_is_open
from planner.interview.script.light import LIGHT_CLASHES, LIGHT_FEEL, LightFeel
from planner.interview.script.mood import CHAPTER, MOOD, MOOD_CLASHES, SHADOWED_FROM
from planner.interview.script.purpose import is_a_plain_working_picture
from planner.words import _


class Creativity(StrEnum):
    """Where the creativity of the picture sits; the verdict asks this of every picture."""

    CLASSIC = "classic"
    PERSON = "person"
    COLOUR = "colour"
    SET = "set"


class Smile(StrEnum):
    """The smile that the person wants to see."""

    OPEN = "open"
    SMALL = "small"
    CLOSED = "closed"
    SERIOUS = "serious"
    MIX = "mix"


def _creativity_is_open(told: Answers) -> bool:
    return taste_is_open(told) and not is_a_plain_working_picture(told)


CREATIVITY = Question(
    key="creativity",
    chapter=CHAPTER,
    asks=_("Classic, or something more inventive?"),
    why=_("Where the idea sits decides what kind of picture this is, and what we bring."),
    kind=One(
        {
            Creativity.CLASSIC: Option(
                _("Classic"),
                _("a picture that will still look right in five years"),
                then=_("Classic, so nothing in the picture will date before you do."),
            ),
            Creativity.PERSON: Option(
                _("In me"),
                _("my face, make-up or costume"),
                then=_("The idea is you, so we come close and let your face carry it."),
            ),
            Creativity.COLOUR: Option(
                _("In the colour"),
                _("coloured light or a strong background"),
                then=_("Colour carries it: a background or a coloured light, and the rest stays quiet."),
            ),
            Creativity.SET: Option(
                _("In what is around me"),
                _("objects, a built idea"),
                then=_(
                    "What is around you carries it, so we plan time to build it and step back to show it."
                ),
            ),
        }
    ),
    applies=_creativity_is_open,
    you_choose=_("We stay classic, unless the reason for the pictures asks for more."),
)

OPEN_SMILE_PERCENT, QUIET_MOUTH_PERCENT = 40, 20


def the_smile_pulls_against_the_feeling(told: Answers) -> Contradiction | None:
    """A big smile for a grave feeling, or none for a cheerful one."""
    chosen = [MOODS[key] for key in told[MOOD]]
    smile = told[SMILE]
    too_big = smile is Smile.OPEN and all(mood.smile_percent[1] <= QUIET_MOUTH_PERCENT for mood in chosen)
    too_grave = smile is Smile.SERIOUS and all(mood.smile_percent[0] >= OPEN_SMILE_PERCENT for mood in chosen)
    if not too_big and not too_grave:
        return None
    return Contradiction(
        key="feeling-and-smile",
        name=_("Feeling and smile"),
        one=_("“{mood}” usually has another mouth.", mood=chosen[0].words),
        other=_("You chose “{smile}”.", smile=SMILE.kind.spoken(smile)),
        asks=_("Shall the feeling have the eyes, and the smile the mouth?"),
        ways=(
            _("Body and eyes for the feeling, the mouth as you chose."),
            _("Some of each, chosen afterwards."),
        ),
    )


SMILE_CLASHES = (the_smile_pulls_against_the_feeling,)


SMILE = Question(
    key="smile",
    chapter=CHAPTER,
    asks=_("Which smile would you like to see?"),
    why=_("It tells us what to talk about, and which moment to wait for."),
    kind=One(
        {
            Smile.OPEN: Option(
                _("A big one"),
                _("with teeth"),
                "smile-open",
                then=_("A big smile, so we talk and laugh rather than count to three."),
            ),
            Smile.SMALL: Option(
                _("A small one"),
                _("mostly in the eyes"),
                "smile-small",
                then=_("A small smile, so we wait for the eyes to start it."),
            ),
            Smile.CLOSED: Option(
                _("Closed mouth"),
                _("calm and friendly"),
                "smile-closed",
                then=_("Lips together, so we look for warmth in your eyes."),
            ),
            Smile.SERIOUS: Option(
                _("No smile"),
                _("serious"),
                "smile-serious",
                then=_("No smile: we give you a thought to hold, so that serious is not empty."),
            ),
            Smile.MIX: Option(
                _("Some of each"),
                _("choose afterwards"),
                "smile-mix",
                then=_("We go from serious to laughing and back, and you choose afterwards."),
            ),
        }
    ),
    applies=taste_is_open,
    you_choose=_("We take some of each, and you choose afterwards."),
    remark=or_else(SMILE_CLASHES, silent),
)

CLASHES = (*MOOD_CLASHES, *LIGHT_CLASHES, *SMILE_CLASHES)
QUESTIONS: tuple[Question[object], ...] = (MOOD, CREATIVITY, LIGHT_FEEL, SMILE)

__all__ = [
    "CLASHES",
    "CREATIVITY",
    "LIGHT_FEEL",
    "MOOD",
    "QUESTIONS",
    "SHADOWED_FROM",
    "SMILE",
    "Creativity",
    "LightFeel",
    "Smile",
]
