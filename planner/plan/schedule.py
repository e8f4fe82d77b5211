"""The session minute by minute: welcome, each picture, changes, a look through, and air for what runs late."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec import structs

from planner.craft import PURPOSES, SCHEDULE, USES
from planner.interview.answers import Answers
from planner.interview.script.house import CREW, SET_UP_MIN, Crew
from planner.interview.script.people import HEAD_COUNT, PEOPLE, People
from planner.interview.script.place import WHERE, Where
from planner.interview.script.time import MINUTES
from planner.interview.script.wardrobe import WARDROBE, Wardrobe
from planner.plan.plan import Block, Shot
from planner.plan.shots import USUAL_GROUP
from planner.rules.advice import Check
from planner.rules.care import extra_minutes
from planner.rules.case import ShotNeed
from planner.words import Listing, Message, _, minutes, quoted

BUFFER_SHARE = 0.15
LEAST_BUFFER_MIN = 3
EXTRA_SHOT_MIN = 8
LEAST_SHOT_MIN = 4
LEAST_SHARE = 0.3
"""How far a picture's usual minutes may be drawn in."""

LONG_ENOUGH_MIN = 60
"""Below this, the welcome and the review keep to their least."""

TOO_SHORT_TO_REVIEW_MIN = 30
TURNS_BEFORE_A_BREAK_MIN, TURNS_BEFORE_LUNCH_MIN = 90, 270
TIME_CHECK = "session.check.time"
LONG_DRESS = (Wardrobe.COSTUME_OR_UNIFORM, Wardrobe.TRADITIONAL_OR_FAITH)


@dataclass(frozen=True)
class Piece:
    """A stretch of the day before it has its place."""

    key: str
    minutes: int
    what: Message
    shot: str | None = None


def minutes_for(told: Answers, need: ShotNeed) -> int:
    """How long one picture usually takes before the camera."""
    row = PURPOSES[need.purpose]
    if need.people > 2:
        return SCHEDULE["group-frame"].typical_min
    if _goes_through_a_team(told, need.key):
        return _turns(told, row.minutes_per_look, within=None)
    return row.minutes_per_look if need.key.startswith("lead") or need.turn else EXTRA_SHOT_MIN


def paced(told: Answers, shots: Sequence[Shot]) -> tuple[Shot, ...]:
    """The pictures with their minutes drawn in, evenly and to a third or so, until the session fits its time."""
    given = told.get(MINUTES, None)
    over = 0 if given is None else _length(_pieces(told, shots)) - int(given)
    if over <= 0:
        return tuple(shots)
    share = max(LEAST_SHARE, 1 - over / sum(shot.minutes for shot in shots))
    return tuple(structs.replace(shot, minutes=_drawn_in(told, shot, share)) for shot in shots)


def _drawn_in(told: Answers, shot: Shot, share: float) -> int:
    within = int(shot.minutes * share)
    if _goes_through_a_team(told, shot.key):
        return _turns(told, shot.minutes, within)
    return max(LEAST_SHOT_MIN, within)


def _goes_through_a_team(told: Answers, key: str) -> bool:
    """Whether the picture is taken once for each person of a team."""
    return told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE and key == "lead"


def _turns(told: Answers, per_person: int, within: int | None) -> int:
    """Turns of five to fifteen minutes with two in between, for as many as there are people."""
    count = int(told.get(HEAD_COUNT, USUAL_GROUP))
    between = SCHEDULE["between-people"].typical_min
    slots = [SCHEDULE[row].typical_min for row in ("person-portrait", "person-standard", "person-express")]
    usual = [slot for slot in slots if slot <= per_person] or slots[-1:]
    fitting = [slot for slot in usual if within is None or count * (slot + between) <= within]
    return count * ((fitting or usual[-1:])[0] + between)


def schedule(told: Answers, shots: Sequence[Shot]) -> tuple[Block, ...]:
    """The blocks in order; what comes before the client arrives ends at minute 0."""
    return (*_placed(tuple(_before(told)), ends_at=0), *_placed(tuple(_pieces(told, shots)), ends_at=None))


def _placed(pieces: Sequence[Piece], ends_at: int | None) -> Iterator[Block]:
    start = 0 if ends_at is None else ends_at - _length(pieces)
    for piece in pieces:
        yield Block(piece.key, start, piece.minutes, piece.what, piece.shot)
        start += piece.minutes


def _length(pieces: Iterable[Piece]) -> int:
    return sum(piece.minutes for piece in pieces)


def _before(told: Answers) -> Iterator[Piece]:
    """Carrying in and setting up."""
    if told.get(WHERE, None) is Where.CLIENT_PLACE:
        yield _piece("arrive-on-site")
    set_up = int(told.get(SET_UP_MIN, SCHEDULE["set-up"].typical_min))
    if set_up:
        yield Piece("set-up", set_up, SCHEDULE["set-up"].words)


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
    if needed > given:
        finding = _(
            "The plan takes {needed}, and there are {given}.", needed=minutes(needed), given=minutes(given)
        )
        return Check(TIME_CHECK, name, finding, "conflict", rests_on=rests_on, trade=_what_goes_first(shots))
    if unmade:
        titles = Listing(tuple(_("“{title}”", title=need.title) for need in unmade))
        uses = quoted(USES[key].words for need in unmade for key in need.uses)
        left_out = _("It fits because this is left out: {pictures}.", pictures=titles)
        without = _("{left_out} Until then no picture is framed for {uses}.", left_out=left_out, uses=uses)
        finding = without if uses.items else left_out
        return Check(TIME_CHECK, name, finding, "watch", rests_on=rests_on)
    finding = _("The plan takes {needed} of {given}.", needed=minutes(needed), given=minutes(given))
    return Check(TIME_CHECK, name, finding, "good", rests_on=rests_on)


def _what_goes_first(shots: Sequence[Shot]) -> Message:
    """Extra pictures go from the last; the welcome is never cut."""
    if len(shots) > 1:
        return _(
            "“{title}” goes first, then the look through the pictures; never the welcome.",
            title=shots[-1].title,
        )
    return _(
        "The look through the pictures goes first, then poses; never the welcome. Or agree on more time."
    )


def _pieces(told: Answers, shots: Sequence[Shot]) -> Iterator[Piece]:
    """From the client's arrival to the last picture; when time is short, talk and review keep to their least."""
    short = told.get(MINUTES, LONG_ENOUGH_MIN) < LONG_ENOUGH_MIN
    yield _piece("welcome", extra_minutes(told), short=short)
    if _is_made_up(told):
        yield _piece("hair-and-make-up", short=short)
    for number, shot in enumerate(shots):
        yield from _changes(told, shots[number - 1] if number else None, shot)
        yield Piece(f"shot.{shot.key}", shot.minutes, _spoken(told, shot), shot.key)
        if _goes_through_a_team(told, shot.key):
            yield from _breaks(shot)
    if _is_reviewed(told):
        yield _piece("review", short=short)
    shooting = sum(shot.minutes for shot in shots)
    yield Piece("buffer", max(LEAST_BUFFER_MIN, round(shooting * BUFFER_SHARE)), SCHEDULE["buffer"].words)


def _spoken(told: Answers, shot: Shot) -> Message:
    """The picture's title; for a team with how many take their turn, and for how long."""
    if not _goes_through_a_team(told, shot.key):
        return shot.title
    count = int(told.get(HEAD_COUNT, USUAL_GROUP))
    each = shot.minutes // count
    return _("{title}: {count} people, {each} each", title=shot.title, count=count, each=minutes(each))


def _breaks(shot: Shot) -> Iterator[Piece]:
    """A breath for every ninety minutes of turns, a full break on a long day, and lunch; they fall where they fit."""
    pauses = shot.minutes // TURNS_BEFORE_A_BREAK_MIN
    breath, full = SCHEDULE["break"].range_min[0], SCHEDULE["break"].typical_min
    is_long = shot.minutes >= TURNS_BEFORE_LUNCH_MIN
    if is_long:
        yield _piece("lunch")
        pauses -= 1
    if pauses > 0:
        yield Piece("break", pauses * (full if is_long else breath), SCHEDULE["break"].words)


def _is_made_up(told: Answers) -> bool:
    """Make-up before the first picture, for the few; a team or a class comes as it is."""
    a_few = told.get(PEOPLE, People.JUST_ME) in (People.JUST_ME, People.COUPLE)
    return a_few and told.get(CREW, None) in (Crew.MAKE_UP, Crew.BOTH)


def _is_reviewed(told: Answers) -> bool:
    """A look through the pictures, with one person or a family that has the time."""
    a_team = told.get(PEOPLE, None) in (People.TEAM_ONE_BY_ONE, People.TEAM_TOGETHER)
    return not a_team and told.get(MINUTES, LONG_ENOUGH_MIN) >= TOO_SHORT_TO_REVIEW_MIN


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


def _piece(row: str, extra: int = 0, *, short: bool = False) -> Piece:
    block = SCHEDULE[row]
    return Piece(row, (block.range_min[0] if short else block.typical_min) + extra, block.words)


def _between(row: str, shot: Shot) -> Piece:
    return Piece(f"{row}.{shot.key}", SCHEDULE[row].typical_min, SCHEDULE[row].words, shot.key)
