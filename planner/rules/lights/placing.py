"""Where a light stands: as large as wanted from the face, clear of the frame, under the ceiling, within the walls."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from planner.craft.lightings import ACROSS_ABOVE_DEG
from planner.optics import room as optics
from planner.optics.light import angular_size_deg
from planner.rules import kit
from planner.rules.advice import ON_STANDS
from planner.rules.camera import DISTANCE
from planner.rules.case import Case
from planner.rules.lighting.side import Side
from planner.rules.lights import window
from planner.rules.lights.clearing import STEP_M, azimuth_is_behind, farthest_behind, out_of_the_frame, steps
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.moves import moved
from planner.rules.lights.sides import reach_aside_m, sides_m
from planner.rules.lights.stand import Stand, Why
from planner.rules.posed_field import covering
from planner.rules.posture import eye_height
from planner.words import Message, _, degrees, metres

NEAREST_M = 0.5
LOWEST_M, HIGHEST_M = 0.1, 9.9
"""Between these the middle of a light is said to stand; nobody measures how high the sun is."""
ROUND_THE_LENS = "ring"


@dataclass(frozen=True)
class Place:
    """Where one light stands and how bright it is; metres, degrees, stops."""

    azimuth_deg: float
    elevation_deg: float
    distance_m: float
    height_m: float
    power_stops: float
    turned_deg: float
    because: tuple[Why, ...]
    mirrored: bool = False

    def on_the_side(self, side: Side) -> Place:
        """The place as it stands in the room: azimuths are positive to camera left."""
        return replace(self, azimuth_deg=self.azimuth_deg * side, mirrored=side < 0)


def placed(case: Case, light: Fitted) -> Place:
    """The place of one light."""
    stand = moved(case, light.wanted)
    with case.reading() as of_distance:
        distance, why_distance = _distance(case, light, stand.azimuth_deg, stand.elevation_deg)
        if may_be_moved(light):
            stand, distance, why_clear = out_of_the_frame(case, light, stand, distance)
            why_distance = why_clear or why_distance
    with case.reading() as of_walls:
        azimuth, distance, why_in = _between_the_walls(case, light, stand, distance)
    usual = window.elevation_of(light, stand.elevation_deg, distance)
    with case.reading() as of_ceiling:
        elevation, why_lower = _under_the_ceiling(case, light, distance, usual)
        if azimuth_is_behind(azimuth):
            # Lower down or turned in it reaches farther back than it did; nearer it may hang higher again.
            distance, why_nearer = _before_the_backdrop(case, light, distance, azimuth, elevation)
            why_distance = why_distance or why_nearer
            elevation, why_lower = _under_the_ceiling(case, light, distance, stand.elevation_deg)
    elevation, distance = round(elevation, 1), round(distance, 2)
    return Place(
        azimuth_deg=azimuth,
        elevation_deg=elevation,
        distance_m=distance,
        height_m=height_of(case, distance, elevation),
        power_stops=stand.power_stops,
        turned_deg=stand.turned_deg,
        because=(
            *(Why(says, frozenset(("size",))) for says in light.because),
            *stand.because,
            *(Why(says, frozenset(("azimuth", "distance")), frozenset(of_walls)) for says in why_in),
            *(
                Why(says, frozenset(("distance",)), frozenset(of_distance))
                for says in (() if why_in else why_distance)
            ),
            *(Why(says, frozenset(("elevation",)), frozenset(of_ceiling)) for says in why_lower),
        ),
    )


def height_of(case: Case, distance_m: float, elevation_deg: float) -> float:
    """Metres from the floor to the middle of a light; it follows from its angle and distance."""
    height = optics.light_centre_height_m(eye_height(case), distance_m, elevation_deg)
    return round(min(max(height, LOWEST_M), HIGHEST_M), 2)


def _distance(
    case: Case, light: Fitted, azimuth: float, elevation: float
) -> tuple[float, tuple[Message, ...]]:
    wanted = light.wanted
    if light.source == "window":
        return window.distance_of(case, light, azimuth, elevation)
    if light.source not in ON_STANDS or light.bounced:
        return wanted.distance_m, ()
    if wanted.wants == (ROUND_THE_LENS,):
        return case.settled(DISTANCE), (_("Round the lens: the camera looks through it."),)
    if azimuth_is_behind(azimuth):
        return _before_the_backdrop(case, light, wanted.distance_m, azimuth, elevation)
    near, why_near = _as_large_as_wanted(light)
    far, why_far = _covering(case, light, near)
    return far, why_far or why_near


def may_be_moved(light: Fitted) -> bool:
    """Whether it stands on the floor and not at the lens."""
    return light.source in ON_STANDS and not light.bounced and light.wanted.wants != (ROUND_THE_LENS,)


def _as_large_as_wanted(light: Fitted) -> tuple[float, tuple[Message, ...]]:
    wanted, size = light.wanted, light.size_m
    least, most = wanted.size_range_m
    if least <= size <= most or light.hard:
        return wanted.distance_m, ()
    nearest, farthest = wanted.distance_range_m
    distance = wanted.distance_m * size / wanted.size_m
    distance = min(distance, farthest) if size > most else max(distance, NEAREST_M)
    looks = degrees(round(angular_size_deg(size, distance)))
    if size > most:
        return max(distance, nearest), (
            _("Farther than usual, because it is large: {looks} wide from the face.", looks=looks),
        )
    return distance, (_("Closer than usual, because it is small: {looks} wide from the face.", looks=looks),)


def _covering(case: Case, light: Fitted, distance: float) -> tuple[float, tuple[Message, ...]]:
    """A wide frame and a row of people need a light from farther off, within what the set-up allows."""
    if light.source == "reflector":
        return distance, ()
    needed = covering(case)
    if needed <= distance:
        return distance, ()
    return needed, (
        _("{distance} off, so that it covers all that the frame shows.", distance=metres(round(needed, 1))),
    )


def _before_the_backdrop(
    case: Case, light: Fitted, distance: float, azimuth: float, elevation: float
) -> tuple[float, tuple[Message, ...]]:
    """A light behind the sitter stands in front of the backdrop, with its depth and the lamp at its back."""
    if not may_be_moved(light):
        return distance, ()
    farthest = farthest_behind(case, light, azimuth, elevation)
    if distance <= farthest:
        return distance, ()
    return max(farthest, NEAREST_M), (_("As far back as the backdrop leaves room for."),)


def _between_the_walls(
    case: Case, light: Fitted, stand: Stand, distance: float
) -> tuple[float, float, tuple[Message, ...]]:
    """A stand that would be in the wall comes nearer, then turns in, as far as the set-up allows."""
    azimuth = stand.azimuth_deg
    if light.source not in ON_STANDS or light.bounced:
        return azimuth, distance, ()
    nearer, turned = distance, azimuth
    while sticks_out(case, light, turned, nearer) and nearer > light.wanted.distance_range_m[0]:
        nearer = round(nearer - STEP_M, 2)
    least, most = light.wanted.azimuth_range_deg
    for turn in _turning_in((least + stand.turned_deg, most + stand.turned_deg), azimuth):
        if not sticks_out(case, light, turned, nearer):
            break
        turned = turn
    if (turned, nearer) == (azimuth, distance):
        return azimuth, distance, ()
    return turned, nearer, (_("Turned in or nearer than usual: the wall is there."),)


def sticks_out(case: Case, light: Fitted, azimuth: float, distance: float) -> bool:
    """Whether it would be in a wall, were the sitter in the middle of the room.

    With the longest side, however it hangs: two lights that are a pair stay one.
    """
    room, stood = kit.room(case.told), (distance, azimuth, light.wanted.elevation_deg)
    reach = reach_aside_m(light, light.wanted.role, stood, light.size_m)
    return room is not None and reach > room.width_m / 2


def _turning_in(allowed: tuple[float, float], azimuth: float) -> Iterator[float]:
    """Azimuths from the usual one towards the middle line, in steps, as far as is allowed."""
    return steps(azimuth, max(allowed, key=abs) if azimuth_is_behind(azimuth) else min(allowed, key=abs))


def _under_the_ceiling(
    case: Case, light: Fitted, distance: float, elevation: float
) -> tuple[float, tuple[Message, ...]]:
    room = kit.room(case.told)
    if room is None or light.source not in (*ON_STANDS, "window") or elevation <= 0:
        return elevation, ()
    most = highest_deg(case, light, distance)
    if most >= elevation - 1:
        return elevation, ()
    return max(most, 0.0), (
        _(
            "The ceiling of {ceiling} holds it lower than the usual {usual}.",
            ceiling=metres(room.ceiling_m),
            usual=degrees(round(elevation)),
        ),
    )


def highest_deg(case: Case, light: Fitted, distance: float) -> float:
    """The highest elevation under the ceiling; a long light hung across goes higher, if that is high enough for it."""
    room, eyes = kit.room(case.told), eye_height(case)
    if room is None:
        return 90.0
    ceiling = room.ceiling_m
    if light.source == "window":
        return window.highest_deg(light, ceiling, eyes, distance)
    if light.bounced:
        return optics.highest_elevation_deg(ceiling, eyes, distance, 0.0)
    _width, lying = sides_m(light, ACROSS_ABOVE_DEG)
    most = optics.highest_elevation_deg(ceiling, eyes, distance, lying)
    if most >= ACROSS_ABOVE_DEG:
        return most
    _width, upright = sides_m(light, 0.0)
    return optics.highest_elevation_deg(ceiling, eyes, distance, upright)
