"""A placed light as part of the plan: what stands where, how bright, and what it does."""

from __future__ import annotations

from typing import Literal, cast

from msgspec import structs

from planner.craft import Lighting
from planner.interview.answers import Reads
from planner.optics.light import lighting_ratio
from planner.rules.advice import Light, Line
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING
from planner.rules.lights.by_hand import corrected_numbers, moved_by_hand, sized_by_hand
from planner.rules.lights.fitting import Fitted
from planner.rules.lights.moves import levels_for_the_contrast
from planner.rules.lights.numbers import number_lines, said_level
from planner.rules.lights.placing import Place
from planner.rules.lights.strength import said_share
from planner.rules.lines import stated
from planner.words import Message, _, degrees, metres

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
OPENS_THE_EYES = _("From below it opens the eyes and the shade under the chin.")
FRONT_DEG, BEHIND_DEG, ASIDE_DEG = 8.0, 172.0, 95.0


def said(case: Case, light: Fitted, place: Place, number: int, reads: Reads) -> Light:
    """The light with its lines, as the photographer has it; `number` tells lights of one role apart."""
    role = light.wanted.role
    part, name = f"light.{role}", ROLES[role]
    if number > 1:
        part, name = f"{part}-{number}", _("{light} {number}", light=name, number=number)
    numbers = number_lines(case, light, place, name, part, reads)
    corrected = corrected_numbers(numbers)
    own_light, own_place = sized_by_hand(case, light, corrected), moved_by_hand(case, place, corrected)
    return Light(
        role=role,
        source=cast("Source", own_light.source),
        modifier=own_light.modifier,
        owned=own_light.owned,
        size_m=own_light.size_m,
        azimuth_deg=own_place.azimuth_deg,
        elevation_deg=own_place.elevation_deg,
        distance_m=own_place.distance_m,
        height_m=own_place.height_m,
        power_stops=own_place.power_stops,
        line=_line(
            case, part, (own_light, own_place), said_where(light, place) if corrected else None, reads
        ),
        numbers=tuple(numbers.values()),
    )


def _line(
    case: Case, part: str, stands: tuple[Fitted, Place], original: Message | None, reads: Reads
) -> Line:
    """What stands where, how bright and why; `original` is what the rules said where a number was corrected."""
    light, place = stands
    with case.reading(reads) as also:
        share = said_share(case, light, place.distance_m, place.power_stops)
    line = stated(
        case.told,
        case.line_key(part),
        ROLES[light.wanted.role],
        said_where(light, place),
        because=(
            _work(case.decided(LIGHTING), light, place),
            *(why.says for why in place.because),
            *_equipment(light),
            *share,
        ),
        rests_on=also if share else reads,
        sources=(case.decided(LIGHTING).source,),
    )
    return line if original is None else structs.replace(line, origin="corrected", original=original)


def said_where(light: Fitted, place: Place) -> Message:
    """What it is, on which side, how high, how far off and how bright."""
    what = _with_size(light)
    if light.source in ("sun", "ambient"):
        return _(
            "{what}, {side}; {level}", what=what, side=_side(place.azimuth_deg), level=_level(light, place)
        )
    if light.source == "window":
        return _(
            "{what}, {side}, {distance} from the face; {level}",
            what=what,
            side=_side(place.azimuth_deg),
            distance=metres(place.distance_m),
            level=_level(light, place),
        )
    return _(
        "{what}, {side}, {height} high, {distance} from the face; {level}",
        what=what,
        side=_side(place.azimuth_deg),
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
    return said_level(place.power_stops)


def _work(lighting: Lighting, light: Fitted, place: Place) -> Message:
    role = light.wanted.role
    if place.power_stops == 0 and role in ("fill", "kicker") and abs(place.azimuth_deg) <= ASIDE_DEG:
        return _("It lights its side as much as the key does the other.")
    if role == "fill" and levels_for_the_contrast(lighting, light.wanted) is None:
        below = place.elevation_deg < 0
        return OPENS_THE_EYES if below else _("It opens what the other lights leave dark.")
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
