"""The room: what fits into it, and what its light and walls do."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import Number, One, Option
from planner.interview.question import Question
from planner.words import _

CHAPTER = "room"


class Window(StrEnum):
    """What comes through the window."""

    NONE = "none"
    SOFT = "soft"
    SUN = "sun"


class WindowSide(StrEnum):
    """Where the window is, seen from the camera towards the backdrop."""

    LEFT = "left"
    RIGHT = "right"
    BEHIND_CAMERA = "behind-camera"
    BEHIND_SITTER = "behind-sitter"


class Ceiling(StrEnum):
    """What the ceiling does to light that reaches it."""

    WHITE = "white"
    COLOURED = "coloured"
    DARK = "dark"


ROOM_LENGTH = Question(
    key="room_length_m",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Length"),
    why=_("Backdrop, sitter and camera stand along it."),
    kind=Number(_("m"), least=1.5, most=60),
)

ROOM_WIDTH = Question(
    key="room_width_m",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Width"),
    why=_("Lights and their stands need it on both sides."),
    kind=Number(_("m"), least=1.5, most=60),
)

CEILING = Question(
    key="ceiling_m",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Ceiling height"),
    why=_("It limits how high the key light can stand over a standing sitter."),
    kind=Number(_("m"), least=1.8, most=20),
)

CEILING_WHITE = Question(
    key="ceiling_white",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Ceiling"),
    why=_("A white one fills shadows, a coloured one tints them."),
    kind=One(
        {
            Ceiling.WHITE: Option(_("white")),
            Ceiling.COLOURED: Option(_("coloured")),
            Ceiling.DARK: Option(_("dark or very high")),
        }
    ),
)

WINDOW = Question(
    key="window",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Window"),
    why=_("A window is a light, or something to shut out."),
    kind=One(
        {
            Window.NONE: Option(_("none, or blacked out")),
            Window.SOFT: Option(_("soft light, no direct sun")),
            Window.SUN: Option(_("direct sun for part of the day")),
        }
    ),
)


def _there_is_a_window(told: Answers) -> bool:
    return told.get(WINDOW, None) in (Window.SOFT, Window.SUN)


WINDOW_SIDE = Question(
    key="window_side",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Window, seen from the camera"),
    why=_("It decides which side the face is lit from by day."),
    applies=_there_is_a_window,
    kind=One(
        {
            WindowSide.LEFT: Option(_("left")),
            WindowSide.RIGHT: Option(_("right")),
            WindowSide.BEHIND_CAMERA: Option(_("behind the camera")),
            WindowSide.BEHIND_SITTER: Option(_("behind the sitter")),
        }
    ),
)

QUESTIONS: tuple[Question[object], ...] = (
    ROOM_LENGTH,
    ROOM_WIDTH,
    CEILING,
    CEILING_WHITE,
    WINDOW,
    WINDOW_SIDE,
)
