"""The questions, a file per chapter, in the order in which they are asked."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.interview.flow import Script
from planner.interview.question import Question
from planner.interview.script import (
    birth,
    care,
    children,
    drawn,
    feel,
    frame,
    house,
    kit,
    pastime,
    people,
    place,
    purpose,
    room,
    stance,
    time,
    uses,
    wardrobe,
)
from planner.words import Message, _

CLIENT: Script = (
    *people.QUESTIONS,
    *purpose.QUESTIONS,
    *children.QUESTIONS,
    *birth.QUESTIONS,
    *uses.QUESTIONS,
    *feel.QUESTIONS,
    *frame.QUESTIONS,
    *stance.QUESTIONS,
    *place.QUESTIONS,
    *wardrobe.QUESTIONS,
    *care.QUESTIONS,
    *time.QUESTIONS,
    *pastime.QUESTIONS,
    *drawn.QUESTIONS,
)

PHOTOGRAPHER: Script = (*kit.QUESTIONS, *room.QUESTIONS, *house.QUESTIONS)

SCRIPT: Script = (*CLIENT, *PHOTOGRAPHER)

BY_KEY: Mapping[str, Question[object]] = MappingProxyType({question.key: question for question in SCRIPT})

CHAPTERS: Mapping[str, Message] = MappingProxyType(
    {
        "purpose": _("The purpose"),
        "feel": _("The feel"),
        "frame": _("The frame"),
        "place": _("The place"),
        "wardrobe": _("The clothes"),
        "care": _("Your comfort"),
        "time": _("Time and the rest"),
        "drawn": _("The drawings"),
        "kit": _("Kit"),
        "room": _("Room"),
        "session": _("Session"),
        "style": _("House style"),
    }
)
"""What stands over a question, by chapter."""

__all__ = ["BY_KEY", "CHAPTERS", "CLIENT", "PHOTOGRAPHER", "SCRIPT"]
