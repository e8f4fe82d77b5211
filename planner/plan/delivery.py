"""How many pictures there will be, and whether they are ready when they are needed."""

from __future__ import annotations

from planner.craft import YIELDS, Yield
from planner.interview.answers import Answers
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.time import DEADLINE, MINUTES
from planner.plan.plan import Line
from planner.plan.schedule import USUAL_MIN
from planner.rules.advice import Check
from planner.rules.case import Case
from planner.rules.lines import stated
from planner.words import Message, Param, _, verbatim

PROOF_DAYS = 3
FINAL_DAYS = (5, 10)

SO_MANY = {
    "session": _("Usually {taken} pictures are taken, {shown} shown to choose from, {finished} finished."),
    "person": _(
        "Of each person usually {taken} pictures are taken, {shown} shown to choose from, {finished} finished."
    ),
    "look": _(
        "For each look usually {taken} pictures are taken, {shown} shown to choose from, {finished} finished."
    ),
}


def how_many(told: Answers, lead: Case) -> tuple[Line, ...]:
    """How many pictures are usually taken, shown and finished, and when; nothing where there is no such custom."""
    with told.reading((PURPOSE.key,)) as reads:
        row = next((row for row in YIELDS.values() if _is_of(row, told, lead)), None)
    if row is None:
        return ()
    counts: dict[str, Param] = {
        "taken": _range(row.taken),
        "shown": _range(row.shown),
        "finished": _range(row.finished),
    }
    when = _(
        "To choose from within {proofs} days; finished {least} to {most} working days after you chose.",
        proofs=PROOF_DAYS,
        least=FINAL_DAYS[0],
        most=FINAL_DAYS[1],
    )
    what = Message(SO_MANY[row.of].text, counts)
    return (
        stated(
            told, "expect.how-many", _("Expect"), what, because=(when,), rests_on=reads, sources=(row.source,)
        ),
    )


def _is_of(row: Yield, told: Answers, lead: Case) -> bool:
    if row.purposes and lead.purpose.key not in row.purposes:
        return False
    if row.people and told.get(PEOPLE, People.JUST_ME) not in row.people:
        return False
    least, most = row.minutes
    return least <= told.get(MINUTES, USUAL_MIN) <= most


def _range(bounds: tuple[int, int]) -> Message:
    least, most = bounds
    return _("{least} to {most}", least=least, most=most) if least < most else _("{most}", most=most)


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
