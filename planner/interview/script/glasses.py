"""Whether glasses are worn in the pictures."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.birth import is_of_a_newborn_alone
from planner.interview.script.purpose import purposes
from planner.words import _

CHAPTER = "care"


class Glasses(StrEnum):
    """Whether glasses are worn in the pictures."""

    ALWAYS = "always"
    SOMETIMES = "sometimes"
    NEVER = "never"


def official_photos_rarely_allow_glasses(told: Answers) -> Contradiction | None:
    """Glasses that never come off, where the authority wants them off."""
    official = [row for row in purposes(told) if row.capacity == "document"]
    if told[GLASSES] is not Glasses.ALWAYS or not official:
        return None
    return Contradiction(
        key="glasses-and-document",
        name=_("Glasses and official photo"),
        one=_("You always wear your glasses."),
        other=_("Most authorities ask for a picture without them."),
        asks=_("May they come off for that one picture?"),
        ways=(_("Without them for the official picture."), _("Ask the authority, and bring its answer.")),
        outcome="conflict",
    )


GLASSES_CLASHES = (official_photos_rarely_allow_glasses,)


GLASSES = Question(
    key="glasses",
    chapter=CHAPTER,
    asks=_("Will there be glasses in the pictures?"),
    why=_("We place the light so that we see eyes and not its reflection."),
    kind=One(
        {
            Glasses.ALWAYS: Option(
                _("Always"), then=_("The light goes higher and wider, so that your glasses stay clear.")
            ),
            Glasses.SOMETIMES: Option(
                _("Sometimes"), then=_("Bring them. We take some with and some without.")
            ),
            Glasses.NEVER: Option(
                _("No"), then=_("No glasses, so the light may come from where it suits your face best.")
            ),
        }
    ),
    applies=lambda told: not is_of_a_newborn_alone(told),
    you_choose=_("We plan a light that works with and without them."),
    remark=or_else(GLASSES_CLASHES, silent),
)
