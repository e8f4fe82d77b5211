"""The photographer's time, help and house style."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.kinds import Number, One, Option
from planner.interview.question import Question
from planner.words import _


class Crew(StrEnum):
    """Who helps on the day."""

    ALONE = "alone"
    ASSISTANT = "assistant"
    MAKE_UP = "make-up"
    BOTH = "both"


class NewbornTraining(StrEnum):
    """Whether someone on set is trained in the safe handling of newborns."""

    YES = "yes"
    NO = "no"


class HouseContrast(StrEnum):
    """How much shadow the house likes."""

    SOFT = "soft"
    MEDIUM = "medium"
    STRONG = "strong"


class HouseHeadroom(StrEnum):
    """How much air the house leaves over a head."""

    TIGHT = "tight"
    NORMAL = "normal"
    AIRY = "airy"


class HouseRetouch(StrEnum):
    """The most that the house does to a picture."""

    NONE = "none"
    TIDY = "tidy"
    POLISHED = "polished"


SET_UP_MIN = Question(
    key="set_up_min",
    chapter="session",
    asked_of="photographer",
    asks=_("Set-up before the client arrives"),
    why=_("The schedule starts with it."),
    kind=Number(_("minutes"), least=0, most=480, whole=True),
)

CREW = Question(
    key="crew",
    chapter="session",
    asked_of="photographer",
    asks=_("Help on the day"),
    why=_("Some set-ups need a second pair of hands, and make-up needs time."),
    kind=One(
        {
            Crew.ALONE: Option(_("none")),
            Crew.ASSISTANT: Option(_("an assistant")),
            Crew.MAKE_UP: Option(_("hair and make-up")),
            Crew.BOTH: Option(_("an assistant, hair and make-up")),
        }
    ),
)

NEWBORN_TRAINING = Question(
    key="newborn_training",
    chapter="session",
    asked_of="photographer",
    asks=_("Trained in the safe handling of newborns"),
    why=_("Without it no baby is folded or posed; lying and in arms is all that the plan offers."),
    kind=One({NewbornTraining.YES: Option(_("yes")), NewbornTraining.NO: Option(_("no"))}),
)

HOUSE_CONTRAST = Question(
    key="house_contrast",
    chapter="style",
    asked_of="photographer",
    asks=_("Contrast"),
    why=_("Where the client leaves it open, the house style decides."),
    kind=One(
        {
            HouseContrast.SOFT: Option(_("soft"), picture="contrast-soft"),
            HouseContrast.MEDIUM: Option(_("medium"), picture="contrast-medium"),
            HouseContrast.STRONG: Option(_("strong"), picture="contrast-strong"),
        }
    ),
)

HOUSE_HEADROOM = Question(
    key="house_headroom",
    chapter="style",
    asked_of="photographer",
    asks=_("Air over the head"),
    why=_("Every place crops again, so this is how loose you like to start."),
    kind=One(
        {
            HouseHeadroom.TIGHT: Option(_("tight")),
            HouseHeadroom.NORMAL: Option(_("normal")),
            HouseHeadroom.AIRY: Option(_("airy")),
        }
    ),
)

HOUSE_RETOUCH = Question(
    key="house_retouch",
    chapter="style",
    asked_of="photographer",
    asks=_("The most retouching we do"),
    why=_("No plan promises more than the house does."),
    kind=One(
        {
            HouseRetouch.NONE: Option(_("light and colour only"), picture="retouch-as-is"),
            HouseRetouch.TIDY: Option(_("tidy"), picture="retouch-tidy"),
            HouseRetouch.POLISHED: Option(_("polished"), picture="retouch-polished"),
        }
    ),
)

QUESTIONS: tuple[Question[object], ...] = (
    SET_UP_MIN,
    CREW,
    NEWBORN_TRAINING,
    HOUSE_CONTRAST,
    HOUSE_HEADROOM,
    HOUSE_RETOUCH,
)
