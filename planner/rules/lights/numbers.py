"""Each number of a light as a line of its own: what it is, why, and between which bounds the set-up stays itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from planner.craft import Lighting
from planner.interview.answers import Reads
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.placing import Place
from planner.rules.lights.stand import Number, Why
from planner.rules.limits import Limit, Settled
from planner.rules.lines import origin_of
from planner.words import Message, Unit, _, centimetres, degrees, metres, stops_apart

CM_PER_M = 100
STRAIGHT_BEHIND_DEG = 180
OF_SOURCE: dict[str, tuple[Number, ...]] = {"sun": ("azimuth", "elevation", "power"), "ambient": ("power",)}
"""Nobody sets how far away the sun is, or where the sky begins."""
COUNTED = _("Counted from the lens: plus to camera left, minus to camera right, 180 behind the sitter.")


@dataclass(frozen=True)
class Scale:
    """One number's name, its unit, and what can be meant at all."""

    words: Message
    unit: Unit
    least: float
    most: float


NUMBERS: Mapping[str, Scale] = {
    "azimuth": Scale(_("angle round"), "deg", -180, 180),
    "elevation": Scale(_("angle up"), "deg", -90, 90),
    "distance": Scale(_("distance"), "m", 0.2, 30),
    "size": Scale(_("size"), "cm", 3, 1_000),
    "power": Scale(_("level"), "stops", -8, 5),
}


def number_lines(
    case: Case, light: Fitted, place: Place, name: Message, part: str, reads: Reads
) -> dict[Number, Line]:
    """The numbers that can be set on this light; `part` is its address in the shot, `reads` what placing it read.

    The key has no level: all others are counted from it.
    """
    return {
        number: _line(case, light, place, number, name, f"{part}.{number}", reads)
        for number in OF_SOURCE.get(light.source, get_args(Number))
        if not (number == "power" and light.wanted.role == "key")
    }


def said_number(number: Number, value: float) -> Message:
    """One number as the photographer would say it."""
    if number == "azimuth":
        return _said_round(value)
    if number == "elevation":
        return _said_up(value)
    if number == "distance":
        return _("{distance} from the face", distance=metres(value))
    if number == "size":
        return _("{size}", size=centimetres(value))
    return said_level(value)


def said_level(power_stops: float) -> Message:
    """How bright a light is beside the key."""
    if abs(power_stops) < 0.05:
        return _("as bright as the key")
    if power_stops < 0:
        return _("{stops} under the key", stops=stops_apart(-power_stops))
    return _("{stops} over the key", stops=stops_apart(power_stops))


def _said_round(azimuth_deg: float) -> Message:
    turn = round(abs(azimuth_deg))
    if turn == 0:
        return _("on the line of the lens")
    if turn == STRAIGHT_BEHIND_DEG:
        return _("behind the sitter")
    if azimuth_deg > 0:
        return _("{turn} to camera left", turn=degrees(turn))
    return _("{turn} to camera right", turn=degrees(turn))


def _said_up(elevation_deg: float) -> Message:
    angle = round(abs(elevation_deg))
    if angle == 0:
        return _("level with the eyes")
    if elevation_deg > 0:
        return _("{angle} above the eyes", angle=degrees(angle))
    return _("{angle} below the eyes", angle=degrees(angle))


def _line(
    case: Case, light: Fitted, place: Place, number: Number, name: Message, part: str, reads: Reads
) -> Line:
    lighting, decided_by = case.decided(LIGHTING), _decided_by(case)
    found = _found(light, place, number)
    written = case.correction(part)
    value = float(written) if isinstance(written, int | float) else found
    original = None if value == found else found
    whys = [one for one in place.because if number in one.of] or [_usual(lighting)]
    wishes = (_limit("rather", found, why.says, lighting) for why in whys)
    bounds = _bounds(light, place, number, (found, value), lighting)
    rests_on = tuple(sorted(decided_by.union(*(why.rests_on for why in whys))))
    return Line(
        key=case.line_key(part),
        label=_("{light}: {number}", light=name, number=NUMBERS[number].words),
        what=said_number(number, value),
        because=(*(why.says for why in whys), *((COUNTED,) if number == "azimuth" else ())),
        rests_on=rests_on,
        sources=(lighting.source,),
        origin=origin_of(case.told, rests_on) if original is None else "corrected",
        original=None if original is None else said_number(number, original),
        account=Settled(
            key=part,
            unit=NUMBERS[number].unit,
            value=value,
            least=bounds[0].value if bounds else None,
            most=bounds[-1].value if bounds else None,
            limits=(*wishes, *bounds),
            rests_on=tuple(sorted({*reads, *decided_by})),
            conflict=False,
            original=original,
        ),
    )


def _found(light: Fitted, place: Place, number: Number) -> float:
    """What the rules settled, in the unit in which it is said."""
    if number == "azimuth":
        return place.azimuth_deg
    if number == "elevation":
        return place.elevation_deg
    if number == "distance":
        return place.distance_m
    return round(light.size_m * CM_PER_M, 1) if number == "size" else place.power_stops


def _decided_by(case: Case) -> Reads:
    """The answers that decided the set-up."""
    decision = case.decision(LIGHTING)
    return decision.decided_by or frozenset(decision.rests_on)


def _usual(lighting: Lighting) -> Why:
    return Why(_("The usual one for “{lighting}”.", lighting=lighting.words), frozenset())


def _bounds(
    light: Fitted, place: Place, number: Number, values: tuple[float, float], lighting: Lighting
) -> tuple[Limit, ...]:
    """Between which values it is still the set-up that was chosen; none where the rules had to go beyond them.

    `values` are the one that the rules found and the one that stands. The same angle on the other side of the lens
    counts as within.
    """
    found, value = values
    least, most = _range(light, place, number)
    if number == "azimuth" and (most >= STRAIGHT_BEHIND_DEG or least <= -value <= most):
        return ()
    if not least <= found <= most:
        return ()
    words = lighting.words
    begins = _("“{lighting}” begins at {value}.", lighting=words, value=said_number(number, least))
    ends = _("“{lighting}” ends at {value}.", lighting=words, value=said_number(number, most))
    return _limit("at-least", least, begins, lighting), _limit("at-most", most, ends, lighting)


def _range(light: Fitted, place: Place, number: Number) -> tuple[float, float]:
    """The set-up's own range, in the unit in which the number is said."""
    wanted = light.wanted
    if number == "azimuth":
        side = -1 if place.mirrored else 1
        ends = [(end + place.turned_deg) * side for end in wanted.azimuth_range_deg]
        return min(ends), max(ends)
    if number == "elevation":
        return wanted.elevation_range_deg
    if number == "distance":
        return wanted.distance_range_m
    least, most = wanted.size_range_m if number == "size" else wanted.power_range_stops
    factor = CM_PER_M if number == "size" else 1
    return least * factor, most * factor


def _limit(
    kind: Literal["at-least", "at-most", "rather"], value: float, says: Message, lighting: Lighting
) -> Limit:
    return Limit("number_lines", kind, value, says, lighting.source, (), hard=False)
