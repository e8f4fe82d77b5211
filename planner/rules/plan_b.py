"""Plan B: the same picture with less. One light, a window, ten minutes, a smaller room.

Nothing is kept ready for this: lights, window, time or room are made less, and the set-up is looked for again along the
ladder of its own fallbacks, by the same requirements. Crop, backdrop and poses stay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from planner.craft import LIGHTINGS, POSES, Lighting
from planner.interview.answers import Answers
from planner.interview.script.house import SET_UP_MIN
from planner.interview.script.kit import LIGHTS
from planner.interview.script.place import WHERE, Where
from planner.interview.script.room import CEILING, ROOM_LENGTH, ROOM_WIDTH, WINDOW, Window
from planner.rules import kit
from planner.rules.advice import Line
from planner.rules.backdrop import BACKDROP
from planner.rules.camera import APERTURE, CAMERA_HEIGHT, DISTANCE, GAP, ISO, LENS, SHUTTER, settle_camera
from planner.rules.camera.lens import focal_mm
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import Choice, Decision, Judged
from planner.rules.facing import planned_poses, pose_like
from planner.rules.lighting import LIGHTING
from planner.rules.lights import lights_for, lights_in_short
from planner.rules.lights.saying import ROLES
from planner.rules.lines import stated
from planner.rules.orientation import ORIENTATION
from planner.rules.posture import is_seated
from planner.words import Message, _, f_number, iso, metres, millimetres, quoted, seconds

LAST_RUNGS = ("one-light-card", "loop", "window-reflector", "window-side", "on-camera-bounce")
"""Where every ladder ends."""
BY_A_WINDOW = "window-front"
"""The window set-up that bears most."""
SMALL_ROOM_M = (3.6, 2.8, 2.4)
SMALLER = 0.7
TEN_MIN = 10
FRAMES = 15
NO_LESS = _("As planned: it takes no more than this.")

KEPT: tuple[Choice[Any], ...] = (CROP, ORIENTATION, BACKDROP, LIGHTING, LENS)

Changes = Mapping[str, object]


@dataclass(frozen=True)
class Less:
    """One way to have less: its name, the answers that change, and whether the camera has to be placed anew."""

    key: str
    label: Message
    changes: Changes
    moves_the_camera: bool = False


def plan_b(case: Case) -> tuple[Line, ...]:
    """The same picture with one light, by a window, in ten minutes and in a smaller room, as far as these are less."""
    with case.reading() as wanted_by:
        ways = tuple(_ways_to_have_less(case))
    return tuple(_line(case, less, wanted_by) for less in ways)


def _ways_to_have_less(case: Case) -> Iterator[Less]:
    one_light, room = _one_light(case.told), kit.room(case.told)
    if one_light:
        yield Less("one-light", _("With one light"), one_light)
    yield _by_a_window(case.told)
    yield Less("ten-minutes", _("Set up in ten minutes"), {**one_light, SET_UP_MIN.key: TEN_MIN})
    if room is not None:
        yield Less("smaller-room", _("In a smaller room"), _smaller(case, room), moves_the_camera=True)


def _one_light(told: Answers) -> Changes:
    """The strongest lamp alone; nothing where there is none."""
    lamps = kit.lamps(told)
    return {LIGHTS.key: [{"kind": lamps[0].kind.value, "power_ws": lamps[0].power}]} if lamps else {}


def _by_a_window(told: Answers) -> Less:
    changes: dict[str, object] = {LIGHTS.key: [], WINDOW.key: Window.SOFT.value}
    if kit.place(told) is not Where.OUTDOORS:
        return Less("window", _("By a window"), changes)
    changes |= {WHERE.key: Where.CLIENT_PLACE.value}
    return Less("window", _("Indoors by a window, if the weather turns"), changes, moves_the_camera=True)


def _smaller(case: Case, room: kit.Room) -> Changes:
    length, width, ceiling = (
        SMALL_ROOM_M
        if case.people <= 2
        else (room.length_m * SMALLER, room.width_m * SMALLER, room.ceiling_m)
    )
    return {
        ROOM_LENGTH.key: round(min(length, room.length_m), 1),
        ROOM_WIDTH.key: round(min(width, room.width_m), 1),
        CEILING.key: round(min(ceiling, room.ceiling_m), 1),
    }


def _line(case: Case, less: Less, wanted_by: Collection[str]) -> Line:
    with case.reading() as reads:
        other = _with_less(case, less)
        with other.reading() as reads_otherwise:
            found = _first_possible(case, other)
            what, because = (
                _as_it_would_be(case, other, less, found) if found else _not_possible(case, other, less)
            )
    return stated(
        case.told,
        case.line_key(f"plan-b.{less.key}"),
        less.label,
        what,
        because=because,
        rests_on={*wanted_by, *reads, *reads_otherwise},
        sources=(found.source if found else "house-judgement",),
    )


def _with_less(case: Case, less: Less) -> Case:
    """The same picture, with crop, shape, backdrop, lens and poses as they are, under the changed answers."""
    shot = msgspec.structs.replace(case.shot, sets_aside=frozenset())
    other = Case(_told_otherwise(case.told, less.changes), shot)
    for choice in KEPT:
        other.keep(case.decision(choice))
    for measure in (GAP, DISTANCE, CAMERA_HEIGHT):
        other.keep_settled(case.account(measure))
    pose_like(other, case)
    return other


def _told_otherwise(told: Answers, changes: Changes) -> Answers:
    """The answers with some of them changed; what rests on none of these is known already."""
    otherwise = Answers({**told.raw, **changes})
    otherwise.known.update(
        {fact: known for fact, known in told.known.items() if known[1].isdisjoint(changes)}
    )
    return otherwise


def _first_possible(case: Case, other: Case) -> Lighting | None:
    """The first rung that nothing rules out; the other case takes it."""
    for key in _ladder(case.decided(LIGHTING)):
        if LIGHTING.hindrance(other, key) is None:
            other.keep(Decision(LIGHTING.key, Judged(key, 0.0, (), (), ()), (), (), ()))
            return LIGHTINGS[key]
    return None


def _ladder(lighting: Lighting) -> tuple[str, ...]:
    """The set-up itself, its fallbacks, theirs, and what is possible almost everywhere."""
    further = (key for name in lighting.fallbacks for key in LIGHTINGS[name].fallbacks)
    return tuple(dict.fromkeys((lighting.key, *lighting.fallbacks, *further, *LAST_RUNGS)))


def _not_possible(case: Case, other: Case, less: Less) -> tuple[Message, tuple[Message, ...]]:
    """Why the set-up itself, or a window where that is what is left, does not do."""
    tried = BY_A_WINDOW if less.key == "window" else case.decided(LIGHTING).key
    hindrance = LIGHTING.hindrance(other, tried)
    why = hindrance.says if hindrance else _("No light is left for it.")
    if less.key == "ten-minutes" and len(kit.lamps(case.told)) > 1:
        why = _("Ten minutes are enough to set up one light, and it takes more.")
    instead = (
        _("Nothing on the ladder below it is possible either: fewer people at a time, or another day.")
        if case.people > 1
        else _("Nothing on the ladder below it is possible either: a tighter crop, or another day.")
    )
    return _("Not with this picture. {why}", why=why), (instead,)


def _as_it_would_be(
    case: Case, other: Case, less: Less, found: Lighting
) -> tuple[Message, tuple[Message, ...]]:
    if less.moves_the_camera:
        settle_camera(other)
    else:
        for measure in (APERTURE, SHUTTER, ISO):
            measure.settle(other, case.settled(measure))
    lights = lights_in_short(other)
    pose = _one_pose(case) if less.key == "ten-minutes" else ()
    sits_down = is_seated(other) and not is_seated(case)
    if found.key == case.decided(LIGHTING).key and not sits_down:
        as_it_is = lights_in_short(case), _camera(case)
        if (lights, _camera(other)) == as_it_is:
            return NO_LESS, pose
    seated = (_("On a stool, so that the light can stand above the eyes."),)
    return _named(case, found, lights), (
        *(_("{role}: {where}.", role=ROLES[role], where=where) for role, where in lights),
        *(seated if sits_down else ()),
        _camera(other),
        *pose,
    )


def _named(case: Case, found: Lighting, lights: tuple[tuple[str, Message], ...]) -> Message:
    planned = case.decided(LIGHTING)
    if found.key != planned.key:
        if found.drama == planned.drama:
            return _("{lighting}: the nearest in look.", lighting=found.words)
        return _("{lighting}: as near as it gets.", lighting=found.words)
    has = {role for role, _where in lights}
    gone = tuple(
        ROLES[role] for role in dict.fromkeys(one.role for one in lights_for(case)) if role not in has
    )
    if gone:
        return _("{lighting} as planned, without {roles}.", lighting=found.words, roles=quoted(gone))
    return _("{lighting} as planned.", lighting=found.words)


def _camera(other: Case) -> Message:
    return _(
        "{lens} from {distance}, the backdrop {gap} behind; {aperture}, {shutter}, {iso} to begin with.",
        lens=millimetres(focal_mm(other)),
        distance=metres(other.settled(DISTANCE)),
        gap=metres(other.settled(GAP)),
        aperture=f_number(other.settled(APERTURE)),
        shutter=seconds(other.settled(SHUTTER)),
        iso=iso(other.settled(ISO)),
    )


def _one_pose(case: Case) -> tuple[Message, ...]:
    poses = planned_poses(case)
    if not poses:
        return ()
    return (
        _(
            "One pose, “{pose}”, and {frames} frames; nothing is moved in between.",
            pose=POSES[poses[0].key].words,
            frames=FRAMES,
        ),
    )
