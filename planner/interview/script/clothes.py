"""What is worn."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.answers import Answers
from planner.interview.contradiction import Contradiction, or_else, silent
from planner.interview.kinds import One, Option
from planner.interview.question import Question
from planner.interview.script.birth import taste_is_open
from planner.interview.script.uses import goes_to_casting
from planner.words import _

CHAPTER = "wardrobe"


class Wardrobe(StrEnum):
    """How the person would like to dress."""

    FORMAL = "formal"
    SMART_CASUAL = "smart-casual"
    CASUAL = "casual"
    COSTUME_OR_UNIFORM = "costume-or-uniform"
    TRADITIONAL_OR_FAITH = "traditional-or-faith"
    ADVISE = "advise"


def casting_wants_no_costume(told: Answers) -> Contradiction | None:
    """A costume in a picture that a casting director will see."""
    if told[WARDROBE] is not Wardrobe.COSTUME_OR_UNIFORM or not goes_to_casting(told):
        return None
    return Contradiction(
        key="costume-and-casting",
        name=_("Costume and casting"),
        one=_("You would like to wear a costume."),
        other=_("Casting sites ask for you as you are, and some refuse costumes."),
        asks=_("Shall we begin with a plain look for casting?"),
        ways=(_("A plain look first, then the costume for your own pages."), _("Only a hint of the type.")),
        outcome="conflict",
    )


WARDROBE_CLASHES = (casting_wants_no_costume,)


WARDROBE = Question(
    key="wardrobe",
    chapter=CHAPTER,
    asks=_("What would you feel good wearing?"),
    why=_("People who like what they wear stand differently."),
    kind=One(
        {
            Wardrobe.FORMAL: Option(
                _("Formal"),
                _("a suit, a dress, a jacket"),
                then=_("Formal, so we look at shoulders and collar before the first picture."),
            ),
            Wardrobe.SMART_CASUAL: Option(
                _("Smart casual"),
                _("tidy, without a tie"),
                then=_("Smart casual: one plain layer over another gives the picture shape."),
            ),
            Wardrobe.CASUAL: Option(
                _("Casual"),
                _("what I wear most days"),
                then=_("Casual, so we look for plain cloth without writing on it."),
            ),
            Wardrobe.COSTUME_OR_UNIFORM: Option(
                _("Costume or uniform"),
                _("what I work or perform in"),
                then=_(
                    "A costume or a uniform, so we plan time to put it on and check every badge and seam."
                ),
            ),
            Wardrobe.TRADITIONAL_OR_FAITH: Option(
                _("Traditional or faith dress"),
                _("worn the way I wear it"),
                then=_("You wear it your way. We plan a mirror, privacy and time to arrange it."),
            ),
            Wardrobe.ADVISE: Option(
                _("Please advise me"), then=_("We write you what to bring, once the background is settled.")
            ),
        }
    ),
    applies=taste_is_open,
    you_choose=_("We plan for what people usually wear for this, and tell you."),
    remark=or_else(WARDROBE_CLASHES, silent),
)
