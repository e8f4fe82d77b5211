"""What drawings take from the answers as it was told: the room's size and the sitter's tones."""

from __future__ import annotations

from planner.interview.answers import Answers
from planner.interview.script import care
from planner.interview.script.care import GLASSES, Glasses
from planner.interview.script.drawn import CLAY, FIGURE, MIDDLE, STAND_IN
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.room import CEILING, ROOM_LENGTH, ROOM_WIDTH
from planner.interview.script.wardrobe import CLOTHES_TONE, HAIR_TONE
from planner.plan.plan import Sitter, Space
from planner.rules import kit


def space_of(told: Answers) -> Space:
    """The room, as far as it was told; there is none under the open sky."""
    if kit.room(told) is None:
        return Space()
    return Space(told.get(ROOM_LENGTH, None), told.get(ROOM_WIDTH, None), told.get(CEILING, None))


def sitter_of(told: Answers) -> Sitter:
    """The tones of clothes and hair, whether glasses are always worn, and which stand-ins were chosen."""
    clothes, hair = told.get(CLOTHES_TONE, None), told.get(HAIR_TONE, None)
    return Sitter(
        beard="facial-hair" in told.get(care.FEATURES, ()),
        covered="head-covering" in told.get(care.NEEDS, ()),
        clothes=clothes.value if clothes else None,
        hair=hair.value if hair else None,
        glasses=told.get(GLASSES, None) is Glasses.ALWAYS,
        build="child" if told.get(PEOPLE, None) is People.CHILD else told.get(FIGURE, MIDDLE),
        head=told.get(STAND_IN, CLAY),
    )
