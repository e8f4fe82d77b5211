"""Where the pictures will be seen, and what the place in them may say."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import StrEnum

from planner.craft import USES as PLACES
from planner.craft import Use
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import Many, One, Option
from planner.interview.question import Question
from planner.interview.script.purpose import is_for, purposes, style_is_open
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


def shown_round(told: Answers) -> Use | None:
    """The first ticked use that shows a circle of a few pixels."""
    return next((PLACES[key] for key in told[USES] if PLACES[key].shape == "circle"), None)


def goes_to_casting(told: Answers) -> bool:
    """Whether a casting director will see the pictures, by purpose or by use."""
    ticked = [PLACES[key].licence for key in told.get(USES, ())]
    return "casting" in (*ticked, *(row.licence for row in purposes(told)))


def casting_asks_for_the_person_and_not_the_part(told: Answers) -> Contradiction | None:
    """A character in costume where casting sites want a plain likeness."""
    sites = [PLACES[key] for key in told[USES] if PLACES[key].licence == "casting"]
    if not sites or not is_for(told, "character"):
        return None
    return Contradiction(
        key="character-and-casting",
        name=_("Character and casting"),
        one=_("The pictures show you in character."),
        other=_("“{site}” asks for you as you are: no costume, no part.", site=sites[0].words),
        asks=_("Shall we take a plain one for casting as well?"),
        ways=(
            _("One plain look for casting, one in character."),
            _("Keep the character for press and pages."),
        ),
        outcome="conflict",
    )


USES_CLASHES = (casting_asks_for_the_person_and_not_the_part,)


USES = Question(
    key="uses",
    chapter=CHAPTER,
    asks=_("Where will people see them?"),
    why=_("Every place cuts a picture to its own shape, and we leave room for each."),
    hint=_("Tick all that you know of."),
    kind=Many(use_options()),
    you_choose=_("We prepare what is usual for this, in a square and an upright shape."),
    likely=_likely_uses,
    remark=or_else(USES_CLASHES, _what_the_uses_change),
)


def has_a_date_to_keep(told: Answers) -> bool:
    """Whether the pictures go to someone who prints, publishes or casts, and so has a date."""
    rows = [PLACES[key] for key in told.get(USES, ())]
    return any(row.licence in DATED_LICENCES for row in rows)


def a_place_is_lost_in_a_circle(told: Answers) -> Contradiction | None:
    """A place that is to be read, shown at the size of a fingertip."""
    small = shown_round(told)
    if told[PLACE_ROLE] is not PlaceRole.STORY or small is None:
        return None
    return Contradiction(
        key="place-and-circle",
        name=_("Place and circle"),
        one=_("The place is to be part of the story."),
        other=_("“{use}” shows a small circle, in which nobody can read a place.", use=small.words),
        asks=_("Is it all right if we take a plain, close one for the circle?"),
        ways=(
            _("Two pictures: one with the place, one close and plain."),
            _("One close picture, and no place."),
        ),
    )


PLACE_CLASHES = (a_place_is_lost_in_a_circle,)


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
    remark=or_else(PLACE_CLASHES, silent),
)

CLASHES = (*USES_CLASHES, *PLACE_CLASHES)

QUESTIONS: tuple[Question[object], ...] = (USES, PLACE_ROLE)
