"""A team that is photographed one by one: turns of a few minutes, with breaks and lunch between them."""

from __future__ import annotations

from collections.abc import Iterator

from planner.craft import SCHEDULE
from planner.interview.answers import Answers
from planner.interview.script.people import HEAD_COUNT, PEOPLE, People
from planner.plan.piece import Piece, piece
from planner.plan.plan import Shot
from planner.plan.shots import USUAL_GROUP
from planner.rules.rows import heads_in_rows
from planner.words import Message, Param, _, minutes

BEFORE_A_BREAK_MIN, BEFORE_LUNCH_MIN = 90, 270
ALL_OF_THEM = _("{title}: {count} people, {each} each")
SOME_OF_THEM = _("{title}: {first} to {last} of {count} people, {each} each")
SLOTS = ("person-portrait", "person-standard", "person-express")


def goes_through_a_team(told: Answers, key: str) -> bool:
    """Whether the picture is taken once for each person of a team."""
    return told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE and key == "lead"


def minutes_of_turns(told: Answers, per_person: int, within: int | None) -> int:
    """Turns of five to fifteen minutes with two in between, for as many as there are people."""
    count = int(told.get(HEAD_COUNT, USUAL_GROUP))
    between = SCHEDULE["between-people"].typical_min
    slots = [SCHEDULE[row].typical_min for row in SLOTS]
    usual = [slot for slot in slots if slot <= per_person] or slots[-1:]
    fitting = [slot for slot in usual if within is None or count * (slot + between) <= within]
    return count * ((fitting or usual[-1:])[0] + between)


def turns(told: Answers, shot: Shot) -> Iterator[Piece]:
    """The turns in their order, with a pause after every hour and a half and lunch in the middle of a long day."""
    count = int(told.get(HEAD_COUNT, USUAL_GROUP))
    each = shot.minutes // count
    pauses = min(shot.minutes // BEFORE_A_BREAK_MIN, count - 1)
    first = 1
    for part, people in enumerate(heads_in_rows(count, pauses + 1), start=1):
        yield _turn(shot, part, (first, first + people - 1, count), each)
        first += people
        if part <= pauses:
            yield _pause(part, pauses, is_long=shot.minutes >= BEFORE_LUNCH_MIN)


def _turn(shot: Shot, part: int, people: tuple[int, int, int], each: int) -> Piece:
    first, last, count = people
    form = ALL_OF_THEM if (first, last) == (1, count) else SOME_OF_THEM
    given: dict[str, Param] = {
        "title": shot.title,
        "first": first,
        "last": last,
        "count": count,
        "each": minutes(each),
    }
    key = f"shot.{shot.key}" if part == 1 else f"shot.{shot.key}.{part}"
    return Piece(key, (last - first + 1) * each, Message(form.text, given), shot.key)


def _pause(part: int, pauses: int, *, is_long: bool) -> Piece:
    """A breath on a short day, a full break on a long one, and lunch in its middle."""
    if is_long and part == (pauses + 1) // 2:
        return piece("lunch")
    return piece("break", short=not is_long, key=f"break.{part}")
