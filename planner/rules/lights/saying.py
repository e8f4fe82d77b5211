"""A placed light as part of the plan: what stands where, how bright, and what it does."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal, cast

from planner.optics.light import lighting_ratio
from planner.rules.advice import Light
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING
from planner.rules.lighting.side import Side
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.placing import Place
from planner.rules.lines import stated
from planner.words import Message, _, degrees, metres, stops_apart

Source = Literal["flash", "continuous", "reflector", "window", "sun", "ambient"]

ROLES = {
    "key": _("Key"),
    "fill": _("Fill"),
    "rim": _("Edge light"),
    "hair": _("Hair light"),
    "kicker": _("Kicker"),
    "background": _("Backdrop light"),
}
WORK = {
    "key": _("It draws the face: its place makes the pattern."),
    "rim": _("It draws a bright line round the shoulder and the hair."),
    "hair": _("It lifts the head off the backdrop."),
    "kicker": _("It draws a bright line along cheek and jaw."),
    "background": _("It gives what is behind its tone, apart from the face."),
}
FRONT_DEG, BEHIND_DEG = 8.0, 172.0


def said(case: Case, light: Fitted, place: Place, side: Side, number: int, reads: Collection[str]) -> Light:
    """The light with its line; `number` tells lights of one role apart."""
    lighting = case.decided(LIGHTING)
    role = light.wanted.role
    azimuth = place.azimuth_deg * side
    part = f"light.{role}" if number == 1 else f"light.{role}-{number}"
    line = stated(
        case.told,
        case.line_key(part),
        ROLES[role],
        _where(light, place, azimuth),
        because=(_work(role, place), *place.because, *_equipment(light)),
        rests_on={*reads, *case.decision(LIGHTING).rests_on},
        sources=(lighting.source,),
    )
    return Light(
        role=role,
        source=cast("Source", light.source),
        modifier=light.modifier,
        owned=light.owned,
        size_m=light.size_m,
        azimuth_deg=azimuth,
        elevation_deg=place.elevation_deg,
        distance_m=place.distance_m,
        height_m=place.height_m,
        power_stops=place.power_stops,
        line=line,
    )


def _where(light: Fitted, place: Place, azimuth: float) -> Message:
    what = _with_size(light)
    if light.source in ("sun", "ambient"):
        return _("{what}, {side}; {level}", what=what, side=_side(azimuth), level=_level(light, place))
    if light.source == "window":
        return _(
            "{what}, {side}, {distance} from the face; {level}",
            what=what,
            side=_side(azimuth),
            distance=metres(place.distance_m),
            level=_level(light, place),
        )
    return _(
        "{what}, {side}, {height} high, {distance} from the face; {level}",
        what=what,
        side=_side(azimuth),
        height=metres(place.height_m),
        distance=metres(place.distance_m),
        level=_level(light, place),
    )


def _with_size(light: Fitted) -> Message:
    if light.source not in ("flash", "continuous", "reflector") or light.hard:
        return light.modifier
    return _("{modifier}, {size}", modifier=light.modifier, size=metres(light.size_m))


def _side(azimuth: float) -> Message:
    turn = abs(azimuth)
    if turn <= FRONT_DEG:
        return _("on the line of the lens")
    if turn >= BEHIND_DEG:
        return _("behind the sitter")
    if azimuth > 0:
        return _("{turn} to camera left", turn=degrees(round(turn)))
    return _("{turn} to camera right", turn=degrees(round(turn)))


def _level(light: Fitted, place: Place) -> Message:
    if light.wanted.role == "key":
        return _("sets the exposure")
    if abs(place.power_stops) < 0.05:
        return _("as bright as the key")
    if place.power_stops < 0:
        return _("{stops} under the key", stops=stops_apart(-place.power_stops))
    return _("{stops} over the key", stops=stops_apart(place.power_stops))


def _work(role: str, place: Place) -> Message:
    if role == "fill":
        return _(
            "It decides how dark the shadow side is: key and fill to fill alone about {ratio}:1.",
            ratio=round(lighting_ratio(place.power_stops), 1),
        )
    return WORK[role]


def _equipment(light: Fitted) -> tuple[Message, ...]:
    said: list[Message] = []
    if light.hard:
        said.append(
            _("Nothing in the kit softens it: put a white sheet before it, or turn it to a white wall.")
        )
    if light.wanted.grid and light.source in ("flash", "continuous"):
        said.append(_("With a grid if there is one, so that it lights only what it is meant for."))
    if light.wanted.gel:
        said.append(_("With a colour gel."))
    return tuple(said)
