"""The session minute by minute: welcome, each picture, changes, a look through, and air for what runs late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from msgspec import structs

from planner.craft import PURPOSES, SCHEDULE, USES, Purpose
from planner.interview.answers import Answers
from planner.interview.script.house import CREW, SET_UP_MIN, Crew
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.place import WHERE, Where
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.time import MINUTES, comes_for_a_turn
from planner.interview.script.wardrobe import MAKE_UP, WARDROBE, MakeUp, Wardrobe
from planner.plan.piece import Piece, piece
from planner.plan.plan import Block, Shot
from planner.plan.turns import goes_through_a_team, minutes_of_turns, turns
from planner.rules.advice import Check
from planner.rules.care import extra_minutes
from planner.rules.case import ShotNeed
from planner.rules.wardrobe import comes_dressed
from planner.words import Listing, Message, _, minutes, quoted

BUFFER_SHARE = 0.15
LEAST_BUFFER_MIN, LEAST_AFTER_A_TURN_MIN = 3, 1
EXTRA_SHOT_MIN = 8
LEAST_SHOT_MIN = 4
LEAST_SHARE = 0.3
"""How far a picture's usual minutes may be drawn in."""
UNHURRIED_MIN = 30
"""A picture that takes no longer than this can be taken in a turn of some minutes; a newborn's can't."""

USUAL_MIN = 60
"""What is planned with until a time is agreed."""

TOO_SHORT_TO_REVIEW_MIN = 30
TIME_CHECK = "session.check.time"
LONG_DRESS = (Wardrobe.COSTUME_OR_UNIFORM, Wardrobe.TRADITIONAL_OR_FAITH)


def minutes_for(told: Answers, need: ShotNeed) -> int:
    """How long one picture usually takes before the camera."""
    row = PURPOSES[need.purpose]
    if need.people > 2:
        return _together(row, need)
    if goes_through_a_team(told, need.key):
        return minutes_of_turns(told, row.minutes_per_look, within=None)
    return row.minutes_per_look if need.key.startswith("lead") or need.turn else EXTRA_SHOT_MIN


def _together(row: Purpose, need: ShotNeed) -> int:
    """A working group stands for one frame; a family, a band or a baby takes its own time."""
    group = SCHEDULE["group-frame"].typical_min
    takes_its_time = need.key.startswith("lead") and row.capacity in ("personal", "performer")
    return max(group, row.minutes_per_look) if takes_its_time else group


def schedule(told: Answers, usual: Sequence[Shot]) -> tuple[tuple[Shot, ...], tuple[Block, ...]]:
    """The pictures with the minutes that there are for them, and the blocks in order; what comes before the client
    arrives ends at minute 0.

    Where the usual lengths are too long, what lies around the pictures keeps to its least first; then the pictures are
    drawn in, evenly and to a third or so.
    """
    given = told.get(MINUTES, None)
    short = given is not None and _length(_pieces(told, usual, short=False)) > given
    shots = _drawn_in(told, usual, int(given)) if given is not None and short else tuple(usual)
    blocks = (
        *_placed(tuple(_before(told, usual)), ends_at=0),
        *_placed(tuple(_pieces(told, shots, short=short)), ends_at=None),
    )
    return shots, blocks


def _drawn_in(told: Answers, shots: Sequence[Shot], given: int) -> tuple[Shot, ...]:
    shooting = sum(shot.minutes for shot in shots)
    pieces = tuple(_pieces(told, shots, short=True))
    room = given - (_length(pieces) - shooting - pieces[-1].minutes)
    share = min(room / (1 + BUFFER_SHARE), room - _least_buffer(told)) / shooting
    return tuple(structs.replace(shot, minutes=_at_a_share(told, shot, share)) for shot in shots)


def _at_a_share(told: Answers, shot: Shot, share: float) -> int:
    within = int(shot.minutes * min(1.0, max(LEAST_SHARE, share)))
    if goes_through_a_team(told, shot.key):
        return minutes_of_turns(told, shot.minutes, within)
    if comes_for_a_turn(told) and shot.minutes <= UNHURRIED_MIN:
        return min(shot.minutes, max(SCHEDULE["person-express"].typical_min, int(shot.minutes * share)))
    return max(LEAST_SHOT_MIN, within)


def _placed(pieces: Sequence[Piece], ends_at: int | None) -> Iterator[Block]:
    start = 0 if ends_at is None else ends_at - _length(pieces)
    for one in pieces:
        yield Block(one.key, start, one.minutes, one.what, one.shot)
        start += one.minutes


def _length(pieces: Iterable[Piece]) -> int:
    return sum(one.minutes for one in pieces)


def _before(told: Answers, shots: Sequence[Shot]) -> Iterator[Piece]:
    """Carrying in and setting up; the light is tested beforehand where there is no time for it later."""
    if told.get(WHERE, None) is Where.CLIENT_PLACE:
        yield piece("arrive-on-site")
    row = SCHEDULE["find-the-place" if all(map(_takes_what_is_there, shots)) else "set-up"]
    set_up = int(told.get(SET_UP_MIN, row.typical_min))
    if set_up:
        yield Piece("set-up", set_up, row.words)
    if _is_one_turn(told):
        yield piece("light-test")


def _takes_what_is_there(shot: Shot) -> bool:
    """Whether nothing is set up: daylight, and behind the person the place itself."""
    by_daylight = not any(light.source in ("flash", "continuous") for light in shot.lights)
    return by_daylight and not shot.framing.backdrop_width_m


def needed_minutes(blocks: Sequence[Block]) -> int:
    """From the client's arrival to the last block's end."""
    return max((block.starts_min + block.minutes for block in blocks), default=0)


def time_check(
    told: Answers, blocks: Sequence[Block], shots: Sequence[Shot], unmade: Sequence[ShotNeed]
) -> Check:
    """Whether the plan fits the time that there is, and what goes first if it does not."""
    needed = needed_minutes(blocks)
    given = told.get(MINUTES, None)
    rests_on = (MINUTES.key,)
    name = _("Time")
    if given is None:
        finding = _("The plan takes {needed}; no time is agreed yet.", needed=minutes(needed))
        return Check(TIME_CHECK, name, finding, "watch", rests_on=rests_on)
    titles = Listing(tuple(_("“{title}”", title=need.title) for need in unmade))
    if needed > given:
        finding = _(
            "The plan takes {needed}, and there are {given}.", needed=minutes(needed), given=minutes(given)
        )
        if unmade:
            left_out = _("{finding} This is left out already: {pictures}.", finding=finding, pictures=titles)
            finding = _without(left_out, unmade)
        return Check(
            TIME_CHECK, name, finding, "conflict", rests_on=rests_on, trade=_what_goes_first(told, shots)
        )
    if unmade:
        left_out = _("It fits because this is left out: {pictures}.", pictures=titles)
        return Check(TIME_CHECK, name, _without(left_out, unmade), "watch", rests_on=rests_on)
    finding = _("The plan takes {needed} of {given}.", needed=minutes(needed), given=minutes(given))
    return Check(TIME_CHECK, name, finding, "good", rests_on=rests_on)


def _without(left_out: Message, unmade: Sequence[ShotNeed]) -> Message:
    """What is left out, and which uses no picture is framed for until it is made."""
    uses = quoted(USES[key].words for need in unmade for key in need.uses)
    if not uses.items:
        return left_out
    return _("{left_out} Until then no picture is framed for {uses}.", left_out=left_out, uses=uses)


def _what_goes_first(told: Answers, shots: Sequence[Shot]) -> Message:
    """Extra pictures go from the last; the welcome is never cut."""
    if len(shots) == 1 and not _is_reviewed(told):
        return _("Poses go first; never the welcome. Or agree on more time.")
    if len(shots) > 1:
        return _(
            "“{title}” goes first, then the look through the pictures; never the welcome.",
            title=shots[-1].title,
        )
    return _(
        "The look through the pictures goes first, then poses; never the welcome. Or agree on more time."
    )


def _pieces(told: Answers, shots: Sequence[Shot], *, short: bool) -> Iterator[Piece]:
    """From the client's arrival to the last picture; when time is short, all but the pictures keeps to its least."""
    yield _welcome(told, shots, short=short)
    if is_made_up(told):
        yield piece("hair-and-make-up", short=short)
    for number, shot in enumerate(shots):
        yield from _changes(told, shots[number - 1] if number else None, shot)
        if goes_through_a_team(told, shot.key):
            yield from turns(told, shot)
        else:
            yield Piece(f"shot.{shot.key}", shot.minutes, shot.title, shot.key)
    if _is_reviewed(told):
        yield piece("review", short=short)
    shooting = sum(shot.minutes for shot in shots)
    air = max(_least_buffer(told), round(shooting * BUFFER_SHARE))
    yield Piece("buffer", air, SCHEDULE["buffer"].words)


def _is_one_turn(told: Answers) -> bool:
    """Whether the whole session is one turn before a light that stands."""
    return comes_for_a_turn(told) and told.get(PEOPLE, None) is not People.TEAM_ONE_BY_ONE


def _least_buffer(told: Answers) -> int:
    return LEAST_AFTER_A_TURN_MIN if _is_one_turn(told) else LEAST_BUFFER_MIN


def _welcome(told: Answers, shots: Sequence[Shot], *, short: bool) -> Piece:
    """Clothes are chosen by those who may and have the time; a group, a baby and whoever comes for a document or
    for some minutes are dressed.
    """
    if _is_one_turn(told):
        return piece("greeting", extra_minutes(told), key="welcome")
    welcome = piece("welcome", extra_minutes(told), short=short)
    first = next(iter(told.get(PURPOSE, ())), None)
    dressed = first is not None and comes_dressed(told, PURPOSES[first], shots[0].framing.people)
    return replace(welcome, what=_("Welcome")) if dressed or comes_for_a_turn(told) else welcome


def is_made_up(told: Answers) -> bool:
    """Make-up before the first picture, for the few; a team or a class comes as it is."""
    a_few = told.get(PEOPLE, People.JUST_ME) in (People.JUST_ME, People.COUPLE)
    wanted = told.get(MAKE_UP, MakeUp.ARRANGE) is MakeUp.ARRANGE
    return a_few and wanted and told.get(CREW, None) in (Crew.MAKE_UP, Crew.BOTH)


def _is_reviewed(told: Answers) -> bool:
    """A look through the pictures, with one person or a family that has the time."""
    a_team = told.get(PEOPLE, None) in (People.TEAM_ONE_BY_ONE, People.TEAM_TOGETHER)
    return not a_team and told.get(MINUTES, USUAL_MIN) >= TOO_SHORT_TO_REVIEW_MIN


def _changes(told: Answers, before: Shot | None, shot: Shot) -> Iterator[Piece]:
    """What has to be changed between two pictures."""
    if before is None:
        return
    if shot.key.startswith("look-"):
        row = "long-outfit-change" if told.get(WARDROBE, None) in LONG_DRESS else "outfit-change"
        yield _between(row, shot)
    if shot.backdrop.what != before.backdrop.what:
        yield _between("backdrop-change", shot)
    elif shot.lighting.what != before.lighting.what:
        yield _between("light-change", shot)


def _between(row: str, shot: Shot) -> Piece:
    return Piece(f"{row}.{shot.key}", SCHEDULE[row].typical_min, SCHEDULE[row].words, shot.key)
