"""Whether the pictures are ready when they are needed."""

from __future__ import annotations

from planner.interview.answers import Answers
from planner.interview.script.time import DEADLINE
from planner.rules.advice import Check
from planner.words import _, verbatim

PROOF_DAYS = 3
FINAL_DAYS = (5, 10)


def deadline_check(told: Answers) -> tuple[Check, ...]:
    """The date in the client's own words beside the time that choosing and finishing usually take."""
    if not told.has(DEADLINE):
        return ()
    finding = _(
        "Needed by: “{deadline}”. Pictures to choose from take up to {proofs} days, finished files {least} to {most}.",
        deadline=verbatim(told[DEADLINE]),
        proofs=PROOF_DAYS,
        least=FINAL_DAYS[0],
        most=FINAL_DAYS[1],
    )
    trade = _("If that is too late: agree on fewer files, or on a day for choosing together.")
    return (
        Check("session.check.deadline", _("Date"), finding, "watch", rests_on=(DEADLINE.key,), trade=trade),
    )
