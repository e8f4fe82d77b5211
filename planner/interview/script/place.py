"""Where it happens, and what is behind the person."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.purpose import style_is_open
from planner.interview.script.tables import backdrop_colour_options
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.words import Message, _

CHAPTER = "place"


class Where(StrEnum):
    """Where the session takes place."""

    STUDIO = "studio"
    CLIENT_PLACE = "client-place"
    OUTDOORS = "outdoors"


WHERE = Question(
    key="where",
    chapter=CHAPTER,
    asks=_("Where would you like to be photographed?"),
    why=_("The place decides which lights we bring and how much room there is."),
    kind=One(
        {
            Where.STUDIO: Option(
                _("In the studio"),
                _("quiet, and warm in winter"),
                then=_("In the studio, where no weather can change the plan."),
            ),
            Where.CLIENT_PLACE: Option(
                _("At my place"),
                _("home, office or workshop"),
                then=_("We come to you, so we ask about the room and bring smaller lights."),
            ),
            Where.OUTDOORS: Option(
                _("Outdoors"),
                _("a street, a park, a shore"),
                then=_(
                    "Outdoors, so we look for shade, choose the hour by the sun, and agree on a second date."
                ),
            ),
        }
    ),
    applies=style_is_open,
    you_choose=_("We plan for the studio, or for your place if the pictures should show it."),
)


def _a_plain_background(told: Answers) -> bool:
    return style_is_open(told) and told.get(PLACE_ROLE, None) is PlaceRole.PLAIN


def _what_the_colour_changes(told: Answers) -> Message:
    colour = BACKDROP_COLOUR.kind.spoken(told[BACKDROP_COLOUR])
    if told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE:
        return _(
            "{colour} for everyone, and we note it down, so that people who join later match.", colour=colour
        )
    return _("{colour}, so we check your clothes and your hair against it.", colour=colour)


BACKDROP_COLOUR = Question(
    key="backdrop_colour",
    chapter=CHAPTER,
    asks=_("Which colour would you like behind you?"),
    why=_("Your hair and your clothes should stand out from what is behind them."),
    kind=One(backdrop_colour_options()),
    applies=_a_plain_background,
    you_choose=_("We take one that your hair and your clothes stand out from."),
    remark=_what_the_colour_changes,
)

QUESTIONS: tuple[Question[object], ...] = (WHERE, BACKDROP_COLOUR)
