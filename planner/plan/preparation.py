"""The client's own sheet: what to wear, to bring and to expect. No gear, and nothing that is private."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from math import ceil

from planner.craft import PREPARATION, Preparation
from planner.craft.day import Who
from planner.interview.answers import Answers
from planner.interview.script import CLIENT
from planner.interview.script.care import FLASH, GLASSES, Glasses
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.place import WHERE, Where
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.time import MINUTES, comes_for_a_turn
from planner.interview.script.wardrobe import WARDROBE
from planner.plan.delivery import how_many
from planner.plan.plan import Block, Line, Session
from planner.plan.schedule import is_made_up
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.checks.room import floor_m
from planner.rules.lighting import power_of
from planner.rules.lines import stated
from planner.rules.posing import is_of_a_baby
from planner.rules.wardrobe import are_given, comes_dressed, wardrobe_for
from planner.words import Message, _, metres, minutes

WHEN = {
    "days-before": _("In the days before"),
    "day-before": _("The day before"),
    "bring": _("Bring"),
    "on-the-day": _("On the day"),
}
HAVE_READY = _("Have ready")
"""What is brought to a studio, where the studio comes to them."""
MOST_OPEN = 6
TO_MIN = 5
A_FEW = 8
"""Up to so many come as a family or a band; beyond it everyone reads one sheet."""
SAID_WITH_THE_CLOTHES = "tops"
WARM_UP = _("The first pictures are for the light and for getting used to it. We tell you what to do.")
WITHOUT_A_WARM_UP = _("We tell you what to do, one small thing after the other.")
WORTH_ASKING = (
    "purpose",
    "uses",
    "people",
    "head_count",
    "youngest",
    "pregnancy_week",
    "baby_days",
    "sibling",
    "place_role",
    "frame",
    "mood",
    "light_feel",
    "glasses",
    "flash",
    "wardrobe",
    "smile",
    "retouch",
    "minutes",
    "where",
    "publicity",
    "deadline",
    "looks",
    "make_up",
    "backdrop_colour",
    "props",
    "creativity",
    "nerves",
)
"""The client's questions whose answer changes most, in the order in which to ask them on the day."""


def preparation(
    told: Answers, lead: Case, blocks: tuple[Block, ...], timed_by: Collection[str]
) -> tuple[Line, ...]:
    """All lines of the sheet, clothes first; `timed_by` are the answers behind the length of the session."""
    return (*wardrobe_for(lead), *_advice(told, lead), *_expect(told, lead, blocks, timed_by))


def still_open(told: Answers, session: Session, cases: Sequence[Case]) -> tuple[Line, ...]:
    """What was assumed because nobody has answered yet: a short list for the day, of what is open in this plan."""
    asked = {question.key: question for question in CLIENT if told.applies(question)}
    unanswered = [asked[key] for key in WORTH_ASKING if key in asked and not told.is_settled(asked[key])]
    settled = {
        WHERE.key: bool(session.place or session.room),
        FLASH.key: not any(_flashes(told, case) for case in cases),
        WARDROBE.key: are_given(told, cases[0].purpose),
    }
    unanswered = [question for question in unanswered if not settled.get(question.key)]
    return tuple(
        stated(
            told,
            f"open.{question.key}",
            _("Ask"),
            question.asks,
            because=(_("Until then: {assumed}", assumed=question.you_choose),) if question.you_choose else (),
            rests_on=(question.key,),
        )
        for question in unanswered[:MOST_OPEN]
    )


def _flashes(told: Answers, case: Case) -> bool:
    """Whether flash is planned for a picture, also for one that has its answers to itself."""
    with case.reading() as reads:
        flashes = power_of(case) == "flash"
    told.note(frozenset(reads))
    return flashes


def _advice(told: Answers, lead: Case) -> Iterator[Line]:
    for row in sorted(PREPARATION.values(), key=lambda row: list(WHEN).index(row.when)):
        if not _is_meant(told, lead, row):
            continue
        if row.at_home and power_of(lead) != "daylight":
            yield _floor(told, lead, row)
        else:
            rests_on = (PURPOSE.key,) if row.purposes else (GLASSES.key,) if row.tags else ()
            yield stated(
                told,
                f"prepare.{row.key}",
                HAVE_READY if row.when == "bring" and _is_at_home(told) else WHEN[row.when],
                row.words,
                because=_why(lead, row),
                rests_on=rests_on,
                sources=(row.source,),
            )


def _floor(told: Answers, lead: Case, row: Preparation) -> Line:
    """How much of their floor our lights take, to the next ten centimetres."""
    with lead.reading((WHERE.key,)) as reads:
        width, length = (metres(ceil(side * 10 - 0.01) / 10) for side in floor_m(lead))
        is_shown = lead.decided(BACKDROP).reads_as == "place"
    what = _(
        "{width} by {length} of free floor, with a socket near it; we come early and set up.",
        width=width,
        length=length,
    )
    if is_shown:
        what = _("The place as it is, with a socket in reach; we come early and set up.")
    return stated(told, f"prepare.{row.key}", HAVE_READY, what, rests_on=reads, sources=(row.source,))


def _is_meant(told: Answers, lead: Case, row: Preparation) -> bool:
    """Rows for a private need stay off a sheet that others may see; only glasses are plain to everyone."""
    if row.key == SAID_WITH_THE_CLOTHES:
        return False
    if row.tags:
        return "glasses" in row.tags and told.get(GLASSES, Glasses.NEVER) is not Glasses.NEVER
    if row.purposes:
        return lead.purpose.key in row.purposes
    if set(row.not_for) & _whose(told, lead) or (row.at_home and not _is_at_home(told)):
        return False
    if row.made_up and not is_made_up(told):
        return False
    return lead.purpose.capacity != "document" or row.when in ("on-the-day", "day-before")


def _is_at_home(told: Answers) -> bool:
    """Whether we come to them."""
    return told.get(WHERE, None) is Where.CLIENT_PLACE


def _whose(told: Answers, lead: Case) -> set[Who]:
    """Whose sheet it is, beyond that of one grown-up."""
    people = told.get(PEOPLE, None)
    children = people is People.CHILD or lead.purpose.key in ("child", "school-class")
    whose: dict[Who, bool] = {
        "baby": lead.purpose.key == "newborn",
        "child": children,
        "group": lead.people > A_FEW,
        "document": lead.purpose.capacity == "document",
        "at-home": _is_at_home(told),
        "without-flash": power_of(lead) != "flash",
        "turn": comes_for_a_turn(told),
        "given-clothes": are_given(told, lead.purpose),
    }
    return {who for who, is_theirs in whose.items() if is_theirs}


def _why(lead: Case, row: Preparation) -> tuple[Message, ...]:
    return (_("It matters for {purpose}.", purpose=lead.for_what),) if row.purposes else ()


def _how_long(told: Answers, lead: Case, lasting: int) -> Message:
    """The session's length, as agreed where the plan is longer; a team that takes turns is there for one each."""
    if told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE:
        return _(
            "The team takes {time} in all, each of you a turn of some minutes. Come five minutes before your own.",
            time=minutes(_about(lasting)),
        )
    agreed = _about(min(lasting, int(told.get(MINUTES, lasting))))
    if comes_for_a_turn(told):
        return _("About {time} in all. The light is ready when you come, and we begin.", time=minutes(agreed))
    if comes_dressed(told, lead.purpose, lead.people):
        return _("About {time} in all. We begin with a talk.", time=minutes(agreed))
    return _("About {time} in all. We begin with a talk, and with your clothes.", time=minutes(agreed))


def _about(lasting: int) -> int:
    """To five minutes, as people say how long something takes."""
    return TO_MIN * round(lasting / TO_MIN)


def _expect(
    told: Answers, lead: Case, blocks: tuple[Block, ...], timed_by: Collection[str]
) -> Iterator[Line]:
    """How long it takes, and what it is like."""
    lasting = max((block.starts_min + block.minutes for block in blocks), default=0)
    yield stated(
        told,
        "expect.time",
        _("Expect"),
        _how_long(told, lead, lasting),
        because=(_("A start without hurry shows in the pictures."),),
        rests_on=timed_by,
    )
    yield from how_many(told, lead)
    if lead.purpose.capacity != "document" and not is_of_a_baby(lead):
        with told.reading() as reads:
            what = WITHOUT_A_WARM_UP if comes_for_a_turn(told) else WARM_UP
        yield stated(
            told,
            "expect.first-frames",
            _("Expect"),
            what,
            because=(_("Nobody has to know how to pose."),),
            rests_on=reads,
            sources=("camera-shy",),
        )
