"""How it should feel."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import MOODS, Mood
from planner.craft import USES as PLACES
from planner.craft.moods import Range
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import Many, One, Option
from planner.interview.question import Question
from planner.interview.script.purpose import is_a_plain_working_picture, purposes, style_is_open
from planner.interview.script.tables import mood_options
from planner.interview.script.uses import USES
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


def two_feelings_pull_apart(told: Answers) -> Contradiction | None:
    """Two feelings that agree neither in the light nor in the mouth."""
    chosen = [MOODS[key] for key in told[MOOD]]
    if len(chosen) < 2 or not _pull_apart(*chosen):
        return None
    first, second = chosen
    return Contradiction(
        key="two-feelings",
        name=_("Two feelings"),
        one=_("“{first}” asks for {light}.", first=first.words, light=_light_for(first)),
        other=_(
            "“{second}” asks for {light} and another face.", second=second.words, light=_light_for(second)
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


def the_light_pulls_against_the_feeling(told: Answers) -> Contradiction | None:
    """Open light for a dark feeling, or shadow for an open one."""
    chosen = [MOODS[key] for key in told[MOOD]]
    feel = told[LIGHT_FEEL]
    too_open = feel is LightFeel.BRIGHT and all(mood.ratio[0] >= SHADOWED_FROM for mood in chosen)
    too_dark = feel is LightFeel.DRAMATIC and all(mood.ratio[1] <= OPEN_UP_TO for mood in chosen)
    if not too_open and not too_dark:
        return None
    return Contradiction(
        key="feeling-and-light",
        name=_("Feeling and light"),
        one=_("“{mood}” usually comes with {light}.", mood=chosen[0].words, light=_light_for(chosen[0])),
        other=_("You chose “{light}”.", light=LIGHT_FEEL.kind.spoken(feel)),
        asks=_("Which of the two shall lead?"),
        ways=(_("The light leads, and the feeling comes from the face."), _("A picture in each light.")),
    )


EVERYONE_ALIKE = ("company-page", "staff-badge")


def a_company_page_shows_everyone_alike(told: Answers) -> Contradiction | None:
    """A wish that would stand out on a page where all pictures match."""
    pages = [row for row in purposes(told) if row.key in EVERYONE_ALIKE]
    if told[LIGHT_FEEL] is not LightFeel.DRAMATIC or not pages:
        return None
    return Contradiction(
        key="company-and-wish",
        name=_("The company's page and the wish"),
        one=_("“{page}” usually shows everyone in the same even light.", page=pages[0].words),
        other=_("You would like it dramatic."),
        asks=_("Does your company have a look that yours should match?"),
        ways=(_("One that matches the page, and one that is yours."), _("The whole page gets the new look.")),
    )


NATURAL_LIKENESS = "spotlight-uk"


def casting_asks_for_a_natural_likeness(told: Answers) -> Contradiction | None:
    """Drama where the directory asks for natural light."""
    if told[LIGHT_FEEL] is not LightFeel.DRAMATIC or NATURAL_LIKENESS not in told[USES]:
        return None
    return Contradiction(
        key="casting-and-light",
        name=_("Casting and light"),
        one=_("You would like dramatic light."),
        other=_("“{site}” asks for a natural likeness without it.", site=PLACES[NATURAL_LIKENESS].words),
        asks=_("Shall the casting picture be natural, with a dramatic one beside it?"),
        ways=(
            _("A natural one for casting, a dramatic one for your own pages."),
            _("Natural light for all."),
        ),
    )


LIGHT_CLASHES = (
    the_light_pulls_against_the_feeling,
    a_company_page_shows_everyone_alike,
    casting_asks_for_a_natural_likeness,
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
    remark=or_else(LIGHT_CLASHES, silent),
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
    remark=or_else(SMILE_CLASHES, silent),
)

CLASHES = (*MOOD_CLASHES, *LIGHT_CLASHES, *SMILE_CLASHES)

QUESTIONS: tuple[Question[object], ...] = (MOOD, CREATIVITY, LIGHT_FEEL, SMILE)
