"""Where everyone stands on the floor, which part of it is drawn, and how metres become units of the sheet.

Seen from above, the backdrop at the top and the camera below it, so that camera left is left on the sheet.
The origin is the subject; x runs to the right, y towards the camera.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import copysign

from planner.craft.poses import Stance
from planner.diagrams.bodies import SKY, Place
from planner.diagrams.layout import Layout
from planner.diagrams.svg import Point
from planner.optics import room as optics
from planner.plan.plan import Framing, Shot
from planner.rules.rows import PER_PERSON_M, ROW_M, WHEELCHAIR_M
from planner.stage.figures import IN_A_WHEELCHAIR


@dataclass(frozen=True)
class Someone:
    """One of the people: where they stand, and how; metres."""

    at: Point
    stance: Stance
    eyes_m: float
    who: str = ""
    """In what they are not as the others of their row are; an empty text for most."""
    row: int = 0
    place: int = 0


def everyone(framing: Framing) -> list[Someone]:
    """All people in their rows from the front, each row in the gaps of the one before."""
    if not framing.rows:
        return [Someone((0.0, 0.0), "sit" if framing.seated else "stand", framing.eye_height_m)]
    odd = [row.heads % 2 for row in framing.rows]
    # An odd row and an even one interlock by themselves; others are moved against each other by half a place.
    moved = any(one == other for one, other in pairwise(odd))
    people = []
    for number, row in enumerate(framing.rows):
        shift = PER_PERSON_M / 4 * (-1) ** (number + odd[number]) if moved else 0.0
        apart = {one.place: one for one in row.apart}
        whos = [apart[place].who if place in apart else "" for place in range(row.heads)]
        broad = [WHEELCHAIR_M if who == "in-a-wheelchair" else PER_PERSON_M for who in whos]
        start = -sum(broad) / 2 + shift
        for place, (who, own) in enumerate(zip(whos, broad, strict=True)):
            eyes = apart[place].eyes_m if who else row.eyes_m
            at, start = (start + own / 2, -row.behind_m), start + own
            people.append(Someone(at, STANCE_OF.get(who, row.stance), eyes, who, number, place))
    return people


STANCE_OF: dict[str, Stance] = {"in-a-wheelchair": "sit", "child": "stand", "small-child": "stand"}
"""How those are who are not as their row is: children stand among people who sit."""


def is_on_wheels(layout: Layout, one: Someone) -> bool:
    """Whether somebody is planned in their wheelchair: told of in their row, or alone and posed in it."""
    alone = layout.framing.people == 1 and any(pose.key == IN_A_WHEELCHAIR for pose in layout.shot.poses)
    return alone or one.who == "in-a-wheelchair"


def raised(framing: Framing) -> list[tuple[float, float, float]]:
    """Benches and tiers that people stand on: from west to east, and how far before the origin; metres."""
    return [
        (min(across) - PER_PERSON_M / 2, max(across) + PER_PERSON_M / 2, -row.behind_m)
        for row in framing.rows
        if row.stance in ("bench", "tier")
        for across in [[one.at[0] for one in everyone(framing) if one.at[1] == -row.behind_m]]
    ]


def standing_places(framing: Framing) -> list[Point]:
    """Where people are on the floor, from the front row."""
    return [one.at for one in everyone(framing)]


def body_deg(shot: Shot) -> float:
    """How far the body of one person is turned, positive to camera left: to the face's side, else to the key's."""
    if not shot.poses or shot.framing.people > 1:
        return 0.0
    key = next((light.azimuth_deg for light in shot.lights if light.role == "key"), 1.0)
    return copysign(shot.poses[0].body_deg, shot.face_deg or key or 1.0)


@dataclass(frozen=True)
class Floor:
    """The part of the floor that is drawn, in metres."""

    west: float
    east: float
    north: float
    south: float


@dataclass(frozen=True)
class Sheet:
    """Maps a point of the floor to one of the drawing; `scale` is in units a metre."""

    floor: Floor
    scale: float

    def at(self, point: Point | Place) -> Point:
        return (point[0] - self.floor.west) * self.scale, (point[1] - self.floor.north) * self.scale


def outermost(layout: Layout) -> Floor:
    """The floor that holds everything that stands on it."""
    framing = layout.framing
    places = [
        (x, y)
        for body in layout.bodies
        for x, y, _h in (*body.face, *body.back)
        if body.light.source not in SKY
    ]
    places += [(x, y) for body in layout.bodies for x, y, _h in (body.at,)]
    half = max(x for x, _y in standing_places(framing)) + PER_PERSON_M / 2
    west, east = (min(-half, layout.backdrop_m[0]), max(half, layout.backdrop_m[1]))
    rows = min(y for _x, y in standing_places(framing)) - ROW_M / 2
    places += [(west, rows), (east, -layout.far_m), (0.0, framing.camera_before_m + optics.PHOTOGRAPHER_M)]
    if layout.clear:
        places += [
            (layout.clear.west, layout.clear.south),
            (layout.clear.east, max(layout.clear.north, -layout.far_m)),
        ]
    return Floor(
        min(x for x, _y in places), max(x for x, _y in places),
        min(y for _x, y in places), max(y for _x, y in places),
    )  # fmt: skip
