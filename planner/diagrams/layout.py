"""The set of one picture in space: what floor plan and side view are both drawn from, in metres.

The origin is the subject; x runs to camera right, y towards the camera.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.craft import BACKDROPS
from planner.diagrams.bodies import Body, bodies_of
from planner.optics import room as optics
from planner.plan.plan import Framing, Light, Plan, Shot, Space
from planner.rules.advice import ON_STANDS
from planner.rules.engine import Decision
from planner.rules.lights.sides import reach_aside_m, reach_before_m

SQUARES_M = {"metric": 0.5, "imperial": 0.6096}
"""Side of the floor's squares: half a metre, or two feet."""

BEHIND_ROLL_M, STAND_M = 0.12, 0.13
"""How far behind a backdrop its roll reaches, and its stand beside it."""
FARTHEST_SHOWN_M = 5.2
"""What lies farther behind the sitter is drawn behind a break, with its true distance."""
BREAK_M = 1.0
SWEEP_FROM_H = 7.0
"""A frame that reaches so far down shows the floor, and paper runs forward under the feet."""
SWEEP_BEFORE_M, HANG_M = 0.7, 0.25


@dataclass(frozen=True)
class Room:
    """The walls as they stand round the sitter, in metres; a side that nobody told is missing."""

    west: float | None = None
    east: float | None = None
    north: float | None = None
    south: float | None = None


@dataclass(frozen=True)
class Clear:
    """The floor that the set takes: what the checks of the room measure."""

    west: float
    east: float
    north: float
    south: float

    @property
    def width_m(self) -> float:
        return self.east - self.west

    @property
    def depth_m(self) -> float:
        return self.south - self.north


@dataclass(frozen=True)
class Layout:
    """One picture's set in space: all that floor plan and side view are drawn from."""

    shot: Shot
    bodies: tuple[Body, ...]
    room: Room
    space: Space
    clear: Clear | None
    """None under the open sky."""
    backdrop_kind: str

    @property
    def framing(self) -> Framing:
        return self.shot.framing

    @property
    def far_m(self) -> float:
        """How far behind the sitter the drawing reaches."""
        gap = self.framing.backdrop_behind_m
        return gap if gap <= FARTHEST_SHOWN_M or self.framing.backdrop_width_m else FARTHEST_SHOWN_M - BREAK_M

    @property
    def is_broken(self) -> bool:
        """Whether what is behind lies farther off than is drawn."""
        return self.far_m < self.framing.backdrop_behind_m

    @property
    def backdrop_m(self) -> tuple[float, float]:
        """From where to where across the backdrop reaches: it is moved aside where a wall is nearer than its half."""
        half = (self.framing.backdrop_width_m or 0.0) / 2
        west, east = self.room.west, self.room.east
        if west is None or east is None or east - west < 2 * (half + STAND_M):
            return -half, half
        aside = max(west + STAND_M + half, 0.0) + min(east - STAND_M - half, 0.0)
        return aside - half, aside + half

    @property
    def sweep_m(self) -> float:
        """How far before the backdrop its paper reaches; 0 where nothing runs out on the floor."""
        if self.backdrop_kind != "paper" or not self.framing.backdrop_width_m:
            return 0.0
        whole = self.framing.bottom_h >= SWEEP_FROM_H
        return self.framing.backdrop_behind_m + SWEEP_BEFORE_M if whole else HANG_M


def layout_of(plan: Plan, shot: Shot) -> Layout:
    """The set of one picture."""
    decision = shot.backdrop.account
    row = BACKDROPS.get(decision.winner) if isinstance(decision, Decision) else None
    indoors = any(check.key == f"{shot.key}.check.room-length" for check in plan.checks)
    bodies = bodies_of(shot)
    clear = _clear(shot) if indoors else None
    room = _room(plan.space, shot.framing, bodies, clear)
    return Layout(
        shot=shot,
        bodies=bodies,
        room=room,
        space=plan.space,
        clear=_between_walls(clear, room),
        backdrop_kind=row.kind if row else "",
    )


def _room(space: Space, framing: Framing, bodies: tuple[Body, ...], clear: Clear | None) -> Room:
    """The backdrop stands before the far wall; a window is in its wall, and the room lies round it.

    Without one the set stands in the middle, or as far aside as its broader half needs.
    """
    if space.length_m is None or space.width_m is None:
        return Room()
    far = -framing.backdrop_behind_m - (BEHIND_ROLL_M if framing.backdrop_width_m else 0.0)
    west = -space.width_m / 2
    if clear and clear.width_m <= space.width_m:
        west = min(max(west, clear.east - space.width_m), clear.west)
    near = far + space.length_m
    for body in bodies:
        if body.light.source == "window":
            x, y, _h = body.at
            if body.looks_at[0] != x:
                west = x if x < 0 else x - space.width_m
            elif y < 0:
                far, near = min(far, y), min(far, y) + space.length_m
            else:
                # A roll stands free before it; a wall that is the backdrop is where the gap puts it.
                far, near = min(far, y - space.length_m) if framing.backdrop_width_m else far, y
    return Room(west, west + space.width_m, far, near)


def _between_walls(clear: Clear | None, room: Room) -> Clear | None:
    """The clear floor on this side of a window's wall: as wide, but no part of it outside."""
    if clear is None or room.west is None or room.east is None or clear.width_m > room.east - room.west:
        return clear
    aside = max(room.west - clear.west, 0.0) + min(room.east - clear.east, 0.0)
    return replace(clear, west=clear.west + aside, east=clear.east + aside)


def _clear(shot: Shot) -> Clear:
    framing = shot.framing
    stands = [light for light in shot.lights if light.source in ON_STANDS]
    behind = max((optics.reach_behind_m(*_stand(light)) for light in stands), default=0.0)
    before = max((reach_before_m(light, light.role, _stand(light)) for light in stands), default=0.0)
    left, right = (max(_reaches(stands, side), default=0.0) for side in (1, -1))
    west, east = -max(left, optics.SIDE_LEAST_M), max(right, optics.SIDE_LEAST_M)
    # People side by side may need more than the lights do.
    more = max(framing.field_width_m - (east - west), 0.0) if framing.people > 1 else 0.0
    return Clear(
        west=west - more / 2,
        east=east + more / 2,
        north=-max(framing.backdrop_behind_m, behind),
        south=max(framing.camera_before_m + optics.PHOTOGRAPHER_M, before),
    )


def _reaches(stands: list[Light], side: int) -> Iterator[float]:
    return (
        reach_aside_m(light, light.role, _stand(light)) for light in stands if light.azimuth_deg * side >= 0
    )


def _stand(light: Light) -> tuple[float, float, float]:
    return light.distance_m, light.azimuth_deg, light.elevation_deg


@dataclass(frozen=True)
class Span:
    """One distance of the chain from camera to backdrop; `broken` where less of it is drawn than it is."""

    near_m: float
    far_m: float
    value_m: float
    broken: bool = False


def chain(layout: Layout) -> list[Span]:
    """From the camera to the sitter, through the rows where there are some, and on to the backdrop."""
    framing = layout.framing
    deep = framing.rows_deep_m
    return [
        Span(framing.camera_before_m, 0.0, framing.camera_before_m),
        *([Span(0.0, -deep, deep)] if deep else []),
        Span(-deep, -layout.far_m, framing.backdrop_gap_m, broken=layout.is_broken),
    ]
