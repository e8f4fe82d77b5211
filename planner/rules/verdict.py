"""The verdict of one picture and of a whole session, in words."""

from __future__ import annotations

from collections.abc import Sequence

from planner.rules.advice import Criterion, Verdict
from planner.rules.case import Case
from planner.rules.criteria import criteria_of
from planner.rules.genre import facts_of, judge, what_would_flip
from planner.rules.kinds import KINDS, headline, kind_of
from planner.words import Message, _

DECIDED_BY = {"document": "purpose", "people": "people", "environment": "environment", "frame": "frame"}
"""The test in whose words a gate speaks."""

MOST_REASONS = 3
CLOSE_CALL = _("It could be called either.")
ONLY_WORDS = _(
    "All headshots are portraits. The word helps two people picture the same thing, and forbids no picture."
)


def verdict_for(case: Case) -> tuple[str, Verdict]:
    """The kind's key and the verdict of a case whose crop, backdrop and lighting have been decided."""
    with case.reading() as reads:
        facts = facts_of(case)
    judgement = judge(facts)
    kind = kind_of(case, facts, judgement)
    criteria = criteria_of(case)
    because = _strongest(criteria, judgement.genre, DECIDED_BY.get(judgement.gate or ""))
    verdict = Verdict(
        genre=judgement.genre,
        kind=KINDS[kind].name,
        because=(*because, CLOSE_CALL) if judgement.close_call else because,
        criteria=criteria,
        flips=what_would_flip(facts),
        rests_on=tuple(sorted(reads)),
    )
    return kind, verdict


def session_verdict(shots: Sequence[tuple[str, Verdict]]) -> Verdict:
    """One headline over all pictures; the criteria are those of the main one."""
    kinds = [kind for kind, _verdict in shots]
    main = shots[0][1]
    return Verdict(
        genre=main.genre,
        kind=headline(kinds),
        because=(*main.because, ONLY_WORDS),
        criteria=main.criteria,
        flips=main.flips,
        rests_on=tuple(sorted({key for _kind, verdict in shots for key in verdict.rests_on})),
    )


def _strongest(criteria: Sequence[Criterion], genre: str, decided_by: str | None) -> tuple[Message, ...]:
    """The finding that decided alone, or those that speak for the genre, in the article's order."""
    if decided_by:
        return tuple(one.finding for one in criteria if one.key == decided_by)
    side = {"headshot": ("headshot",), "headshot-style": ("borderline", "portrait", "headshot")}
    wanted = side.get(genre, ("portrait", "borderline"))
    ranked = [one for way in wanted for one in criteria if one.speaks_for == way]
    return tuple(one.finding for one in ranked[:MOST_REASONS])
