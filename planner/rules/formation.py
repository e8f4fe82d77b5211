"""Where everyone stands or sits when several people share a picture, and how many frames it takes."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, log

from planner.craft import FORMATIONS, Formation
from planner.interview.script.people import HEAD_COUNT, PEOPLE, People
from planner.interview.script.purpose import PURPOSE
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lines import stated
from planner.rules.posture import rows_for
from planner.rules.rows import ROW_M, formation_of, rows_deep
from planner.words import Listing, Message, _, metres

EYES_OPEN = 0.9583
"""The share of time in which a person's eyes are open; 4 percent of blinking, rounded, in the source's own table."""

SURE = 0.99
FEWEST_FRAMES = 8
SWAPS_FROM, FRAMES_FOR_SWAPS = 40, 24
"""From so many people one frame with all eyes open is luck: heads are taken from several."""

BUSINESS = ("company-page", "executive", "law", "founder-brand", "company-group", "press")
OCCASIONS = {People.FAMILY: "family", People.CHILD: "children"}


def formation_for(case: Case) -> tuple[Line, ...]:
    """Nothing for one person; else where to place them, whom first, how many frames, and another way to try."""
    if case.people == 1:
        return ()
    row = formation_of(case)
    if case.purpose.key == "newborn" or row is None:
        return _round_a_baby(case)
    another = other_formation(case)
    return (
        _place(case, row),
        *([] if case.people == 2 else [_first(case)]),
        _frames(case),
        *([_also(case, another)] if another else []),
    )


def _round_a_baby(case: Case) -> tuple[Line, ...]:
    """Nobody is lined up or counted in: whoever holds the baby sits, and everyone else comes to them."""
    what = _(
        "Whoever holds the baby sits, the baby's face turned up and out; the others come close to them, heads almost"
        " touching."
    )
    because = (_("A baby is held sitting down, and everybody else moves more easily."),)
    return (_line(case, "place", _("Place"), what, because, "child-sessions"),)


def other_formation(case: Case) -> Formation | None:
    """One more that suits the occasion, for the second picture; None where no table has one."""
    occasion = _occasion(case)
    fitting = (row for row in FORMATIONS.values() if row.occasion == occasion and _holds(row, case.people))
    return next(fitting, None)


def frames_against_blinks(people: int) -> int:
    """Twice as many frames as make it near certain that one has all eyes open, as faces fail more often than lids."""
    everyone = EYES_OPEN**people
    return max(FEWEST_FRAMES, 2 * ceil(log(1 - SURE) / log(1 - everyone)))


def _occasion(case: Case) -> str | None:
    if case.purpose.key in BUSINESS:
        return "business"
    return OCCASIONS.get(case.told.get(PEOPLE, People.JUST_ME))


def _holds(row: Formation, people: int) -> bool:
    return row.people[0] <= people <= row.people[1]


def _place(case: Case, row: Formation) -> Line:
    counts = [one.heads for one in rows_for(case)]
    because = (
        *([_said_rows(counts, rows_deep(case))] if len(counts) > 1 else []),
        _("No two neighbours level, nobody exactly behind another; everyone sees the lens with both eyes."),
    )
    what = _("{words}. {arrangement} {heads} {note}", **_told(row))
    return _line(case, "place", _("Place"), what, because, row.source)


def _said_rows(counts: Sequence[int], deep_m: float) -> Message:
    return _(
        "Rows from the front: {counts}; {step} from one to the next, {deep} in all.",
        counts=Listing(tuple(counts)),
        step=metres(ROW_M),
        deep=metres(deep_m),
    )


def _told(row: Formation) -> dict[str, Message]:
    return {"words": row.words, "arrangement": row.arrangement, "heads": row.heads, "note": row.note}


def _first(case: Case) -> Line:
    what = _(
        "Elders, leaders, and anyone who sits or leans: at a strong spot, front row, one in from the middle. "
        "Then fill by height, tall to the back and the centre."
    )
    because = (_("Whoever is placed last ends at the edge."),)
    return _line(case, "first", _("Place first"), what, because, "posing-groups")


def _frames(case: Case) -> Line:
    frames = frames_against_blinks(case.people)
    if case.people >= SWAPS_FROM:
        what = _(
            "{frames} or more, from a tripod, exposure locked; plan to put heads together from several, and say so.",
            frames=FRAMES_FOR_SWAPS,
        )
        why = _(
            "One frame with all eyes open would take about {frames}; everyone has them open in one of a few.",
            frames=frames,
        )
    else:
        what = _(
            "{frames}, in bursts on the count, within three minutes of everyone standing.", frames=frames
        )
        why = _(
            "Of a hundred frames about {chance} have all eyes open; twice the number that makes one near certain.",
            chance=round(100 * EYES_OPEN**case.people),
        )
    return _line(case, "frames", _("Frames"), what, (why,), "group-blinks")


def _also(case: Case, row: Formation) -> Line:
    what = _("{words}. {arrangement} {note}", **_told(row))
    return _line(case, "also", _("Then"), what, (_("A second arrangement gives a choice."),), row.source)


def _line(
    case: Case, part: str, label: Message, what: Message, because: Sequence[Message], source: str
) -> Line:
    return stated(
        case.told,
        case.line_key(f"formation.{part}"),
        label,
        what,
        because=because,
        rests_on=(PEOPLE.key, HEAD_COUNT.key, PURPOSE.key),
        sources=(source,),
    )
