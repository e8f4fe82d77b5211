"""How it should feel."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import MOODS, Mood
from planner.interview.answers import Answers
from planner.interview.kinds import Many, One, Option
from planner.interview.question import Question
from planner.interview.script.purpose import is_a_plain_working_picture, style_is_open
from planner.interview.script.tables import mood_options
from planner.words import Message, _

CHAPTER = "feel"
OPEN_UP_TO, SHADOWED_FROM = 3.0, 4.0


class Creativity(StrEnum):
    """Where the creativity of the picture sits; the verdict asks this of every picture."""

    CLASSIC = "classic"
    PERSON = "person"
    COLOUR = "colour"
    SET = "set"


class LightFeel(StrEnum):
    """How much shadow there may be."""

    BRIGHT = "bright"
    NATURAL = "natural"
    DRAMATIC = "dramatic"


class Smile(StrEnum):
    """The smile that the person wants to see."""

    OPEN = "open"
    SMALL = "small"
    CLOSED = "closed"
    SERIOUS = "serious"
    MIX = "mix"


def _light_for(mood: Mood) -> Message:
    """What the mood's key-to-fill ratio means, without the number."""
    least, most = mood.ratio
    if most <= OPEN_UP_TO:
        return _("open light")
    return _("a little shape") if least < SHADOWED_FROM else _("real shadow")


def _what_the_moods_change(told: Answers) -> Message:
    first, *others = [MOODS[key] for key in told[MOOD]]
    if not others:
        return _("{mood} asks for {light}, and the face follows.", mood=first.words, light=_light_for(first))
    second = others[0]
    if _light_for(first) == _light_for(second):
        return _(
            "{first} and {second} both ask for {light}. These sit well together.",
            first=first.words,
            second=second.words,
            light=_light_for(first),
        )
    return _(
        "{first} asks for {light}, {second} for {other}. We plan some pictures of each.",
        first=first.words,
        light=_light_for(first),
        second=second.words,
        other=_light_for(second),
    )


MOOD = Question(
    key="mood",
    chapter=CHAPTER,
    asks=_("How should people feel when they see you?"),
    why=_("People read a face in a moment, so one clear message works better than five."),
    hint=_("Choose one or two."),
    kind=Many(mood_options(), at_most=2),
    applies=style_is_open,
    you_choose=_("We take the feeling that suits the reason for the pictures."),
    remark=_what_the_moods_change,
)


def _creativity_is_open(told: Answers) -> bool:
    return style_is_open(told) and not is_a_plain_working_picture(told)


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

LIGHT_FEEL = Question(
    key="light_feel",
    chapter=CHAPTER,
    asks=_("Which light feels right?"),
    why=_("Light sets the mood before anyone looks at a face."),
    kind=One(
        {
            LightFeel.BRIGHT: Option(
                _("Bright and open"),
                _("hardly any shadow"),
                "light-bright",
                _("Bright light from the front, so your face is open and friendly."),
            ),
            LightFeel.NATURAL: Option(
                _("Like daylight"),
                _("a little shape, as beside a window"),
                "light-natural",
                _("Soft light from one side, so your face keeps its shape."),
            ),
            LightFeel.DRAMATIC: Option(
                _("Dramatic"),
                _("one side in shadow"),
                "light-dramatic",
                _("Light from the side with real shadow, so we take care that both eyes stay clear."),
            ),
        }
    ),
    applies=style_is_open,
    you_choose=_("We match the light to the feeling you chose."),
)

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
                then=_("A big smile, so we talk and laugh rather than count to three."),
            ),
            Smile.SMALL: Option(
                _("A small one"),
                _("mostly in the eyes"),
                then=_("A small smile, so we wait for the eyes to start it."),
            ),
            Smile.CLOSED: Option(
                _("Closed mouth"),
                _("calm and friendly"),
                then=_("Lips together, so we look for warmth in your eyes."),
            ),
            Smile.SERIOUS: Option(
                _("No smile"),
                _("serious"),
                then=_("No smile: we give you a thought to hold, so that serious is not empty."),
            ),
            Smile.MIX: Option(
                _("Some of each"),
                _("choose afterwards"),
                then=_("We go from serious to laughing and back, and you choose afterwards."),
            ),
        }
    ),
    applies=style_is_open,
    you_choose=_("We take some of each, and you choose afterwards."),
)

QUESTIONS: tuple[Question[object], ...] = (MOOD, CREATIVITY, LIGHT_FEEL, SMILE)
