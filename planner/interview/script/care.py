"""What the person would like us to plan for: nothing is inferred, nothing changed unless it is asked for."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import Many, One, Option
from planner.interview.question import Question
from planner.interview.script.birth import taste_is_open
from planner.interview.script.glasses import GLASSES, GLASSES_CLASHES, Glasses
from planner.interview.script.people import is_about_one_person
from planner.interview.script.purpose import retouching_is_open, style_is_open
from planner.interview.script.tables import RATHER_TALK, look_options, session_options
from planner.interview.script.uses import goes_to_casting
from planner.words import Message, _

CHAPTER = "care"


class Flash(StrEnum):
    """Whether flashes of light are all right."""

    FINE = "fine"
    PREFER_NOT = "prefer-not"
    NO = "no"


class Nerves(StrEnum):
    """How the person feels about being photographed."""

    LOVE = "love"
    FINE = "fine"
    NERVOUS = "nervous"
    DISLIKE = "dislike"


class Retouch(StrEnum):
    """How much is done to the picture afterwards."""

    AS_IS = "as-is"
    TIDY = "tidy"
    POLISHED = "polished"


class Direction(StrEnum):
    """How the person likes to be told what to do."""

    SHOW = "show"
    TELL = "tell"
    TALK = "talk"
    QUIET = "quiet"


def _one_face_to_plan_for(told: Answers) -> bool:
    return taste_is_open(told) and is_about_one_person(told)


def _what_the_wishes_change(told: Answers) -> Message:
    if RATHER_TALK in told[FEATURES]:
        return _("We will ask you in person, when nobody else listens.")
    return _("Thank you. It becomes light and angles in the plan. Why stays in the studio.")


FEATURES = Question(
    key="features",
    chapter=CHAPTER,
    asks=_("Anything about how you look that you would like us to plan for?"),
    why=_("Light and angle can bring attention to what you like. Only the studio sees this."),
    hint=_("Tick only what helps. Skip it and we will still look after you."),
    kind=Many(look_options()),
    applies=_one_face_to_plan_for,
    private=True,
    you_choose=_("We plan nothing special, and show you a picture early on."),
    leave_words=_("Skip"),
    remark=_what_the_wishes_change,
)


def _what_the_needs_change(told: Answers) -> Message:
    if RATHER_TALK in told[NEEDS]:
        return _("We will call or write to you before the day, and keep it between us.")
    return _("Noted. We plan the room and the time around it. Only the studio sees this.")


NEEDS = Question(
    key="needs",
    chapter=CHAPTER,
    asks=_("Anything that makes the session work better for you?"),
    why=_("Room, pace and words are easier to change before the day. Only the studio sees this."),
    hint=_("Tick only what helps."),
    kind=Many(session_options()),
    private=True,
    you_choose=_("We plan the usual session, and you can tell us at any time."),
    leave_words=_("Skip"),
    remark=_what_the_needs_change,
)

FLASH = Question(
    key="flash",
    chapter=CHAPTER,
    asks=_("Are flashes of light all right for you?"),
    why=_(
        "Some people get headaches from flashes, or worse. There is always another way to light a picture."
    ),
    private=True,
    kind=One(
        {
            Flash.FINE: Option(
                _("Yes, that is fine"), then=_("Flash is fine, which gives the sharpest pictures.")
            ),
            Flash.PREFER_NOT: Option(
                _("I would rather not"), then=_("We plan with steady light first, and ask before any flash.")
            ),
            Flash.NO: Option(
                _("No flash, please"), then=_("No flash at all: we plan with window light or steady lamps.")
            ),
        }
    ),
    you_choose=_("We ask you before the first one."),
)

NERVES = Question(
    key="nerves",
    chapter=CHAPTER,
    asks=_("How do you feel about being photographed?"),
    why=_("It sets how we begin, and how slowly."),
    kind=One(
        {
            Nerves.LOVE: Option(_("I love it"), then=_("Good. We try the bolder ideas early.")),
            Nerves.FINE: Option(_("It is fine"), then=_("Good. We begin easy and see where it goes.")),
            Nerves.NERVOUS: Option(
                _("A little nervous"),
                then=_("Most people are. The first ten pictures do not count, and we say what comes next."),
            ),
            Nerves.DISLIKE: Option(
                _("I would rather not"),
                then=_(
                    "Thank you for saying so. We talk first, go in small steps, and show you only good ones."
                ),
            ),
        }
    ),
    applies=taste_is_open,
    you_choose=_("We begin slowly, as we do with everyone."),
)


def _direction_matters(told: Answers) -> bool:
    uneasy = told.get(NERVES, None) in (Nerves.NERVOUS, Nerves.DISLIKE)
    return style_is_open(told) and (uneasy or told.has(NEEDS))


DIRECTION = Question(
    key="direction",
    chapter=CHAPTER,
    asks=_("How do you like to be told what to do?"),
    why=_("Some people like to be shown, others like one clear sentence."),
    kind=One(
        {
            Direction.SHOW: Option(
                _("Show me"), _("I copy what you do"), then=_("We stand in front of you and do it first.")
            ),
            Direction.TELL: Option(
                _("Tell me"),
                _("one clear step at a time"),
                then=_("One step at a time, in plain words: left means your left."),
            ),
            Direction.TALK: Option(
                _("Talk with me"),
                _("and catch me in between"),
                then=_("We talk, and take the picture in between."),
            ),
            Direction.QUIET: Option(
                _("Keep it quiet"),
                _("few words, time to settle"),
                then=_("Few words, and time to settle between them."),
            ),
        }
    ),
    applies=_direction_matters,
    you_choose=_("We show you first, and add a word where it helps."),
)


def casting_wants_the_face_that_walks_in(told: Answers) -> Contradiction | None:
    """Polished skin for those who will meet the person."""
    if told[RETOUCH] is not Retouch.POLISHED or not goes_to_casting(told):
        return None
    return Contradiction(
        key="retouching-and-casting",
        name=_("Retouching and casting"),
        one=_("You would like the pictures polished."),
        other=_("Casting wants to meet the face in the picture."),
        asks=_("Is tidy enough for the casting picture?"),
        ways=(_("Tidy for casting, polished for the rest."), _("Tidy for all.")),
    )


RETOUCH_CLASHES = (casting_wants_the_face_that_walks_in,)


RETOUCH = Question(
    key="retouch",
    chapter=CHAPTER,
    asks=_("How much should we do to the pictures afterwards?"),
    why=_("It is better agreed now than after you have seen them."),
    kind=One(
        {
            Retouch.AS_IS: Option(
                _("As I am"),
                _("light and colour only"),
                picture="retouch-as-is",
                then=_("Light and colour only. You stay as you are."),
            ),
            Retouch.TIDY: Option(
                _("Tidy"),
                _("a spot, a stray hair, a bit of fluff"),
                picture="retouch-tidy",
                then=_("What would be gone in three weeks may go. What is yours stays."),
            ),
            Retouch.POLISHED: Option(
                _("Polished"),
                _("softer lines, smooth cloth"),
                picture="retouch-polished",
                then=_("We soften a little more, and stop while you still look like yourself."),
            ),
        }
    ),
    applies=retouching_is_open,
    you_choose=_("We tidy what would be gone in three weeks, and leave the rest."),
    remark=or_else(RETOUCH_CLASHES, silent),
)

CLASHES = (*GLASSES_CLASHES, *RETOUCH_CLASHES)

QUESTIONS: tuple[Question[object], ...] = (GLASSES, FEATURES, NEEDS, FLASH, NERVES, DIRECTION, RETOUCH)

__all__ = [
    "CLASHES",
    "DIRECTION",
    "FEATURES",
    "FLASH",
    "GLASSES",
    "NEEDS",
    "NERVES",
    "QUESTIONS",
    "RETOUCH",
    "Direction",
    "Flash",
    "Glasses",
    "Nerves",
    "Retouch",
]
