"""What to wear before the chosen backdrop, and how much to bring."""

from __future__ import annotations

from math import ceil

from planner.craft import WARDROBE as BEFORE_A_BACKDROP
from planner.craft import Purpose
from planner.interview.answers import Answers
from planner.interview.script.place import WHERE, Where
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.time import comes_for_a_turn
from planner.interview.script.wardrobe import LOOKS, WARDROBE, Wardrobe
from planner.rules.advice import Line
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.lines import stated
from planner.rules.posing import is_of_a_baby
from planner.words import Message, _, ngettext

TOPS_PER_LOOK = 1.5
FEWEST_TOPS = 3
MOST_WHO_CHANGE = 2
"""Whoever stands in a group comes dressed for it."""

ASKED_FOR = {
    Wardrobe.FORMAL: _(
        "Formal: fit at the shoulder seam, a straight knot, the top button closed or open, never half."
    ),
    Wardrobe.SMART_CASUAL: _("Smart casual: one plain layer over another."),
    Wardrobe.CASUAL: _("Casual: plain cloth, without writing on it."),
    Wardrobe.COSTUME_OR_UNIFORM: _(
        "Costume or uniform: complete, clean and pressed; every badge checked by a second person."
    ),
    Wardrobe.TRADITIONAL_OR_FAITH: _(
        "Worn your way; there is a mirror, a private room and time to arrange it."
    ),
}
PLAIN_CLOTH = _(
    "Solid colours or large soft texture; fine stripes, small checks and herringbone can shimmer in the picture."
)


def wardrobe_for(case: Case) -> tuple[Line, ...]:
    """What to wear for the main picture of a session, as the client reads it."""
    if is_of_a_baby(case):
        return (_purpose_line(case), _cloth(case))
    if are_given(case.told, case.purpose):
        return (_purpose_line(case),)
    lines = (_purpose_line(case), _before_the_backdrop(case), _leave_at_home(case), _cloth(case))
    return (*lines, _how_many(case)) if _chooses_a_top(case) else lines


def _chooses_a_top(case: Case) -> bool:
    """Whether there is time to change, and no line names the outfits already."""
    asked = case.told.get(WARDROBE, Wardrobe.ADVISE)
    named = asked is Wardrobe.TRADITIONAL_OR_FAITH or (
        case.purpose.clothes == "named" and asked not in ASKED_FOR
    )
    return case.people <= MOST_WHO_CHANGE and not named and not comes_for_a_turn(case.told)


def are_given(told: Answers, purpose: Purpose) -> bool:
    """Whether nobody chooses the clothes: a uniform, a costume, a swaddle, or what a document asks for."""
    return purpose.clothes == "given" or told.get(WARDROBE, None) is Wardrobe.COSTUME_OR_UNIFORM


def comes_dressed(told: Answers, purpose: Purpose, people: int) -> bool:
    """Whether nobody chooses clothes on the day: a group, and everyone whose clothes are given."""
    return are_given(told, purpose) or people > MOST_WHO_CHANGE


def _purpose_line(case: Case) -> Line:
    asked = ASKED_FOR.get(case.told.get(WARDROBE, Wardrobe.ADVISE))
    return stated(
        case.told,
        "wear.purpose",
        _("Wear"),
        asked or case.purpose.wardrobe,
        because=(
            _("For {purpose}: {usual}", purpose=case.for_what, usual=case.purpose.wardrobe)
            if asked
            else _("It is usual for {purpose}.", purpose=case.for_what),
        ),
        rests_on=(WARDROBE.key, PURPOSE.key),
        sources=(case.purpose.source,),
    )


def _before_the_backdrop(case: Case) -> Line:
    backdrop = case.decided(BACKDROP)
    row = BEFORE_A_BACKDROP[backdrop.wardrobe]
    return _about_the_backdrop(case, "wear.colours", _("Colours"), row.best, row.note)


def _leave_at_home(case: Case) -> Line:
    backdrop = case.decided(BACKDROP)
    row = BEFORE_A_BACKDROP[backdrop.wardrobe]
    competes = backdrop.reads_as == "place"
    lost = _("It would be lost before {backdrop}.", backdrop=backdrop.words)
    why = _("It would compete with the place.") if competes else lost
    return _about_the_backdrop(case, "wear.leave", _("Leave at home"), row.leave_at_home, why)


def _about_the_backdrop(case: Case, key: str, label: Message, what: Message, why: Message) -> Line:
    backdrop = case.decided(BACKDROP)
    return stated(
        case.told,
        key,
        label,
        what,
        because=(why,),
        rests_on=case.decision(BACKDROP).decided_by,
        sources=(BEFORE_A_BACKDROP[backdrop.wardrobe].source,),
    )


def _cloth(case: Case) -> Line:
    return stated(
        case.told,
        "wear.cloth",
        _("Cloth"),
        PLAIN_CLOTH,
        because=(_("A shimmer in the cloth is hard to take out afterwards."),),
        sources=("casting-dress",),
    )


def _how_many(case: Case) -> Line:
    with case.reading() as reads:
        looks = int(case.told.get(LOOKS, 1))
        at_home = case.told.get(WHERE, None) is Where.CLIENT_PLACE
    tops = max(FEWEST_TOPS, ceil(looks * TOPS_PER_LOOK))
    if case.people > 1:
        what = ngettext(
            "Each of you {tops} tops, to choose one from.",
            "Each of you {tops} tops, to choose {count} from.",
            looks,
            tops=tops,
        )
    else:
        what = ngettext(
            "{tops} tops, to choose one from.", "{tops} tops, to choose {count} from.", looks, tops=tops
        )
    return stated(
        case.told,
        "wear.tops",
        _("Have ready") if at_home else _("Bring"),
        what,
        because=(_("More than needed leaves a choice in front of the backdrop."),),
        rests_on=reads,
        sources=("casting-dress",),
    )
