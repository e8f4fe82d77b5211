"""Where the pictures will be seen, and what the place in them may say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import StrEnum

from planner.craft import USES as PLACES
from planner.craft import Use
from planner.interview.answers import Answers
from planner.interview.kinds import Many, One, Option
from planner.interview.question import Question
from planner.interview.script.purpose import purposes, style_is_open
from planner.interview.script.tables import use_options
from planner.words import Message, _

CHAPTER = "purpose"
LARGE_PX = 5000
DATED_LICENCES = ("advertising", "editorial", "casting", "school-or-club", "government-document")


class PlaceRole(StrEnum):
    """What the place may say in the picture."""

    PLAIN = "plain"
    BLURRED = "blurred"
    HINT = "hint"
    STORY = "story"


def _likely_uses(told: Answers) -> Collection[str] | None:
    """Where pictures for these purposes usually go."""
    return [use for row in purposes(told) for use in row.deliverables] or None


def _what_the_shapes_ask_for(rows: list[Use]) -> Iterator[Message]:
    round_ones = [row for row in rows if row.shape == "circle"]
    with_space = [row for row in rows if row.negative_space in ("side", "half")]
    cut_out = [row for row in rows if row.negative_space == "cut-out"]
    large = [row for row in rows if max(row.width_px, row.height_px) >= LARGE_PX]
    if round_ones:
        yield _("{place}: shown in a circle, so we leave air around the hair.", place=round_ones[0].words)
    if cut_out:
        yield _("{place}: cut out, so we keep the whole outline clear of the edge.", place=cut_out[0].words)
    elif with_space:
        yield _("{place}: words stand beside you, so we leave one side free.", place=with_space[0].words)
    elif large:
        yield _("{place}: shown large, so we keep every pixel.", place=large[0].words)


def _what_the_uses_change(told: Answers) -> Message:
    rows = [PLACES[key] for key in told[USES]]
    said = list(_what_the_shapes_ask_for(rows))
    if len(said) > 1:
        return _("{first} {second}", first=said[0], second=said[1])
    if said:
        return said[0]
    return _("{place}: we know the shape it wants, and frame for it.", place=rows[0].words)


USES = Question(
    key="uses",
    chapter=CHAPTER,
    asks=_("Where will people see them?"),
    why=_("Every place cuts a picture to its own shape, and we leave room for each."),
    hint=_("Tick all that you know of."),
    kind=Many(use_options()),
    you_choose=_("We prepare what is usual for this, in a square and an upright shape."),
    likely=_likely_uses,
    remark=_what_the_uses_change,
)


def has_a_date_to_keep(told: Answers) -> bool:
    """Whether the pictures go to someone who prints, publishes or casts, and so has a date."""
    rows = [PLACES[key] for key in told.get(USES, ())]
    return any(row.licence in DATED_LICENCES for row in rows)


PLACE_ROLE = Question(
    key="place_role",
    chapter=CHAPTER,
    asks=_("Should the place tell something too?"),
    why=_("A place that can be read turns the picture of a face into a story about a person."),
    kind=One(
        {
            PlaceRole.PLAIN: Option(
                _("No, keep it plain"),
                _("it is all about the face"),
                "place-plain",
                _("A plain background, so nothing pulls the eye away from the face."),
            ),
            PlaceRole.BLURRED: Option(
                _("Soft colour"),
                _("a place, with nothing to read in it"),
                "place-blurred",
                _("We stand well clear of the wall and blur the place until it is only colour."),
            ),
            PlaceRole.HINT: Option(
                _("A hint of it"),
                _("people can tell where it is"),
                "place-hint",
                _("We keep the place soft, but clear enough to be recognised."),
            ),
            PlaceRole.STORY: Option(
                _("Yes, show the place"),
                _("it is part of the story"),
                "place-story",
                _("The place is part of the picture, so we step back far enough to show it."),
            ),
        }
    ),
    applies=style_is_open,
    you_choose=_("We keep it plain, unless the reason for the pictures asks for a place."),
)

QUESTIONS: tuple[Question[object], ...] = (USES, PLACE_ROLE)
