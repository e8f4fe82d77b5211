"""How close we come, and what is in the hands."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.feel import CREATIVITY, Creativity
from planner.interview.script.purpose import is_a_plain_working_picture, style_is_open
from planner.interview.script.uses import PLACE_ROLE, PlaceRole, goes_to_casting, shown_round
from planner.words import _

CHAPTER = "frame"


class Frame(StrEnum):
    """How much of the person is in the picture."""

    FACE = "face"
    HEAD_AND_SHOULDERS = "head-and-shoulders"
    WAIST = "waist"
    THREE_QUARTER = "three-quarter"
    FULL_LENGTH = "full-length"
    MIX = "mix"


class Props(StrEnum):
    """What is held or shown."""

    NONE = "none"
    WORN = "worn"
    HELD = "held"
    CENTRAL = "central"


def a_whole_person_is_lost_in_a_circle(told: Answers) -> Contradiction | None:
    """Knees or shoes in a picture that is shown at the size of a fingertip."""
    small = shown_round(told)
    if told[FRAME] not in (Frame.THREE_QUARTER, Frame.FULL_LENGTH) or small is None:
        return None
    return Contradiction(
        key="frame-and-circle",
        name=_("Frame and circle"),
        one=_("You would like to be seen from further back."),
        other=_("“{use}” shows a small circle, in which a face would be a dot.", use=small.words),
        asks=_("Is it all right if we take a close one for the circle?"),
        ways=(_("Two pictures: one from further back, one close."), _("One picture, head and shoulders.")),
    )


FRAME_CLASHES = (a_whole_person_is_lost_in_a_circle,)


FRAME = Question(
    key="frame",
    chapter=CHAPTER,
    asks=_("How close should we come?"),
    why=_("How much of you is in the picture decides the lens, the light and what you wear."),
    kind=One(
        {
            Frame.FACE: Option(
                _("Face"),
                _("head to collar"),
                "frame-face",
                _("Close to the face, so the eyes carry it, and your collar is all we see of your clothes."),
            ),
            Frame.HEAD_AND_SHOULDERS: Option(
                _("Head and shoulders"),
                _("head to chest"),
                "frame-head-and-shoulders",
                _("Head and shoulders, the size that still reads well when it is shown small."),
            ),
            Frame.WAIST: Option(
                _("To the waist"),
                _("room for your hands"),
                "frame-waist",
                _("To the waist, so we plan what your hands do."),
            ),
            Frame.THREE_QUARTER: Option(
                _("To the knees"),
                _("you and how you stand"),
                "frame-three-quarter",
                _("To the knees, so how you stand tells as much as your face does."),
            ),
            Frame.FULL_LENGTH: Option(
                _("All of you"),
                _("head to shoes"),
                "frame-full-length",
                _("All of you, so shoes count, and we need a longer room."),
            ),
            Frame.MIX: Option(
                _("Some of each"),
                _("close and further back"),
                then=_("We start close and step back, so you get both."),
            ),
        }
    ),
    applies=style_is_open,
    you_choose=_("We match it to where the pictures will be seen."),
    remark=or_else(FRAME_CLASHES, silent),
)


def _props_matter(told: Answers) -> bool:
    if not style_is_open(told):
        return False
    in_a_place = told.get(PLACE_ROLE, None) in (PlaceRole.HINT, PlaceRole.STORY)
    with_an_idea = told.get(CREATIVITY, None) in (Creativity.PERSON, Creativity.SET)
    return in_a_place or with_an_idea or not is_a_plain_working_picture(told)


def casting_looks_at_the_person_alone(told: Answers) -> Contradiction | None:
    """An object that shares the picture, where casting wants a face."""
    if told[PROPS] is not Props.CENTRAL or not goes_to_casting(told):
        return None
    return Contradiction(
        key="props-and-casting",
        name=_("Object and casting"),
        one=_("Something large shares the picture with you."),
        other=_("Casting wants to see you, and nothing else."),
        asks=_("Shall we take one without it for casting?"),
        ways=(_("One without it for casting, one with it."), _("Leave it at home.")),
    )


PROPS_CLASHES = (casting_looks_at_the_person_alone,)


PROPS = Question(
    key="props",
    chapter=CHAPTER,
    asks=_("Will anything be in the picture with you?"),
    why=_("An object can tell people what you do, and it can also take the picture over."),
    kind=One(
        {
            Props.NONE: Option(
                _("Nothing"),
                _("just me"),
                then=_("Nothing else in the picture, so your face has it to itself."),
            ),
            Props.WORN: Option(
                _("Something I wear"),
                _("a coat, a hat, a costume"),
                then=_("What you wear is part of you, so it may come close to the camera with you."),
            ),
            Props.HELD: Option(
                _("Something in my hands"),
                _("a tool, a book, an instrument"),
                then=_("Something in your hands, so we leave room for them in the picture."),
            ),
            Props.CENTRAL: Option(
                _("Something large"),
                _("it is what the picture is about"),
                then=_("It shares the picture with you, so we plan where it stands and light it as well."),
            ),
        }
    ),
    applies=_props_matter,
    you_choose=_("We plan without any, and you may bring one."),
    remark=or_else(PROPS_CLASHES, silent),
)

CLASHES = (*FRAME_CLASHES, *PROPS_CLASHES)

QUESTIONS: tuple[Question[object], ...] = (FRAME, PROPS)
