"""Whether the set fits the room."""

from __future__ import annotations

from math import cos, radians, sin

from planner.optics import room as optics
from planner.rules import kit
from planner.rules.advice import ON_STANDS, Light
from planner.rules.case import Case
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.lighting import LIGHTING
from planner.rules.lights.saying import ROLES
from planner.rules.lights.sides import body_behind_m, reach_aside_m, reach_before_m, sides_m
from planner.words import Message, _, degrees, metres, quoted

CRAMPED_M = 0.3
"""What may be missing of the room behind the camera before nobody fits there."""
A_HAND_M = 0.01


def floor_m(case: Case) -> tuple[float, float]:
    """Width and length of floor that lights, people, backdrop and photographer take, in metres."""
    the_set = Set(case)
    return _width_needed(the_set), _length_needed(the_set)


@check("room-length", _("Length of the room"))
def it_fits_the_length(the_set: Set) -> Found | None:
    room = kit.room(the_set.case.told)
    if room is None:
        return None
    needed = _length_needed(the_set)
    finding = _needs(the_set, needed, room.length_m)
    if needed <= room.length_m + 0.005:
        return good(finding)
    if needed <= room.length_m + CRAMPED_M:
        return watch(finding, _("You stand with your back to the wall; place the set along the diagonal."))
    return conflict(
        finding,
        _(
            "A shorter lens with a looser frame, less distance to the backdrop, a tighter crop, or another room."
        ),
    )


@check("before-the-backdrop", _("Lights before the backdrop"))
def they_stand_before_the_backdrop(the_set: Set) -> Found | None:
    has = the_set.framing.backdrop_behind_m
    beyond = [light for light in _stands(the_set) if _back_of(light) > has + A_HAND_M]
    if not beyond:
        return None
    return conflict(
        _(
            "Behind the sitter there are {has}, which is too little for {lights}.",
            has=metres(has),
            lights=quoted(ROLES[light.role] for light in beyond),
        ),
        _("More distance to the backdrop, or a set-up without a light behind."),
    )


@check("behind-the-camera", _("Lights before the wall"))
def they_stand_before_the_wall(the_set: Set) -> Found | None:
    room = kit.room(the_set.case.told)
    if room is None:
        return None
    has = room.length_m - the_set.framing.backdrop_behind_m
    beyond = [light for light in _stands(the_set) if _front_of(light) > has + A_HAND_M]
    if not beyond:
        return None
    return conflict(
        _(
            "In front of people there are {has} up to the wall, which is too little for {lights}.",
            has=metres(round(has, 2)),
            lights=quoted(ROLES[light.role] for light in beyond),
        ),
        _("Lights from nearer, which light less evenly; fewer people at a time; or another room."),
    )


@check("room-width", _("Width of the room"))
def it_fits_the_width(the_set: Set) -> Found | None:
    room = kit.room(the_set.case.told)
    if room is None:
        return None
    needed = _width_needed(the_set)
    finding = _("Needs {needed} of {has}.", needed=metres(round(needed, 2)), has=metres(room.width_m))
    if needed <= room.width_m + 0.005:
        return good(finding)
    return conflict(finding, _("Turn the lights in, use smaller ones, or place the sitter off the middle."))


@check("ceiling", _("Ceiling"))
def it_fits_under_the_ceiling(the_set: Set) -> Found | None:
    room = kit.room(the_set.case.told)
    stands = _stands(the_set)
    bounced = the_set.case.decided(LIGHTING).key == "on-camera-bounce"
    if room is None or not stands or bounced:
        return None
    eyes = the_set.framing.eye_height_m
    needed = max(
        optics.ceiling_needed_m(
            eyes, light.distance_m, light.elevation_deg, sides_m(light, light.elevation_deg)[1]
        )
        for light in stands
    )
    finding = _("Needs {needed} of {has}.", needed=metres(round(needed, 2)), has=metres(room.ceiling_m))
    if needed > room.ceiling_m + 0.05:
        return conflict(
            finding, _("Sit the person, use a smaller source from nearer, or bounce off the ceiling.")
        )
    held = [light for light in stands if light.role == "key" and _is_held_down(the_set, light)]
    if held and hangs_before_the_lens(the_set, held[0]):
        before = _(
            "It holds the key at {angle}, where it hangs before the lens.",
            angle=degrees(round(held[0].elevation_deg)),
        )
        return conflict(before, _("Turn the key aside, use a smaller one, or take another set-up."))
    if held:
        low = _(
            "It holds the key at {angle}; flatter than meant, and shadows fall on what is behind.",
            angle=degrees(round(held[0].elevation_deg)),
        )
        return watch(low, _("A smaller source from nearer, or the flash bounced off the ceiling."))
    return good(finding)


def _length_needed(the_set: Set) -> float:
    framing = the_set.framing
    stands = _stands(the_set)
    return optics.depth_needed_m(
        framing.backdrop_behind_m,
        framing.camera_before_m,
        max((optics.reach_behind_m(*_stand(light)) for light in stands), default=0.0),
        max((_front_of(light) for light in stands), default=0.0),
    )


def _width_needed(the_set: Set) -> float:
    left, right = _aside(the_set, 1), _aside(the_set, -1)
    people = the_set.framing.field_width_m if the_set.framing.people > 1 else 0.0
    return max(optics.width_needed_m(left, right), people)


def _needs(the_set: Set, needed_m: float, has_m: float) -> Message:
    """What the set takes of the room, with the depth of the rows where there are some."""
    needed, has, deep = metres(round(needed_m, 2)), metres(has_m), the_set.framing.rows_deep_m
    if not deep:
        return _("Needs {needed} of {has}.", needed=needed, has=has)
    return _("Needs {needed} of {has}, {deep} of it for the rows.", needed=needed, has=has, deep=metres(deep))


def _is_held_down(the_set: Set, light: Light) -> bool:
    return light.elevation_deg < the_set.case.decided(LIGHTING).key_light.elevation_range_deg[0] - 1


def hangs_before_the_lens(the_set: Set, light: Light) -> bool:
    """Whether a light covers the line from the lens to the eyes."""
    framing, turn = the_set.framing, radians(light.azimuth_deg)
    level = light.distance_m * cos(radians(light.elevation_deg))
    share = level * cos(turn) / framing.camera_before_m
    if not 0 < share < 1:
        return False
    width, height = sides_m(light, light.elevation_deg)
    line = framing.eye_height_m + (framing.camera_height_m - framing.eye_height_m) * share
    lowest = light.height_m - height / 2 * cos(radians(light.elevation_deg))
    return lowest < line and level * abs(sin(turn)) < width / 2 * cos(turn)


def _stands(the_set: Set) -> list[Light]:
    return [light for light in the_set.lights if light.source in ON_STANDS]


def _stand(light: Light) -> tuple[float, float, float]:
    return light.distance_m, light.azimuth_deg, light.elevation_deg


def _back_of(light: Light) -> float:
    """How far behind the sitter a light reaches with all that it is."""
    deep = body_behind_m(light, light.role, light.azimuth_deg, light.elevation_deg)
    return optics.reach_behind_m(*_stand(light)) + deep


def _front_of(light: Light) -> float:
    """How far before the sitter a light reaches with all that it is."""
    return reach_before_m(light, light.role, _stand(light))


def _aside(the_set: Set, side: int) -> float:
    """How far the lights reach to one side of the sitter; 1 is camera left."""
    reaches = (
        reach_aside_m(light, light.role, _stand(light))
        for light in _stands(the_set)
        if light.azimuth_deg * side >= 0
    )
    return max(reaches, default=0.0)
