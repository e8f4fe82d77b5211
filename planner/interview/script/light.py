"""How much shadow there may be, and what feeling, company or casting say against it."""

from __future__ import annotations

from enum import StrEnum

from planner.craft import MOODS
from planner.craft import USES as PLACES
from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.mood import CHAPTER, MOOD, OPEN_UP_TO, SHADOWED_FROM, light_for
from planner.interview.script.purpose import purposes, style_is_open
from planner.interview.script.uses import USES
from planner.words import _


class LightFeel(StrEnum):
    """How much shadow there may be."""

    BRIGHT = "bright"
    NATURAL = "natural"
    DRAMATIC = "dramatic"


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
        one=_("“{mood}” usually comes with {light}.", mood=chosen[0].words, light=light_for(chosen[0])),
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
