"""What there is to work with: the photographer's kit and room, or a typical one where nothing was said.

Each function reads one answer. Not told: a typical kit is assumed, and whatever rests on it says so. An empty list
means that there is none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log2
from typing import cast

from planner.craft import BACKDROPS, MODIFIERS, SENSORS, Backdrop, Modifier, Sensor
from planner.interview.answers import Answers, remembered
from planner.interview.script import kit as asked
from planner.interview.script.care import FLASH, Flash
from planner.interview.script.kit import LightKind, Reflector
from planner.interview.script.place import WHERE, Where
from planner.interview.script.room import CEILING, ROOM_LENGTH, ROOM_WIDTH, WINDOW, Window
from planner.interview.script.uses import PLACE_ROLE, PlaceRole

TYPICAL_CAMERA = {"sensor": "full-frame", "megapixels": 24.0}
TYPICAL_LENSES = (
    {"shortest_mm": 85.0, "widest_f": 1.8},
    {"shortest_mm": 24.0, "longest_mm": 70.0, "widest_f": 2.8},
)
TYPICAL_LIGHTS = ({"kind": LightKind.FLASH, "power_ws": 400.0, "count": 2.0},)
TYPICAL_MODIFIERS = ({"kind": "octa", "size_cm": 90.0}, {"kind": "softbox", "size_cm": 90.0})
TYPICAL_REFLECTORS = ({"kind": Reflector.WHITE, "size_cm": 100.0},)
TYPICAL_BACKDROPS = (
    {"kind": "light-grey", "width_m": 2.72},
    {"kind": "mid-grey", "width_m": 2.72},
    {"kind": "white", "width_m": 2.72},
)
TYPICAL_LENGTH_M, TYPICAL_WIDTH_M, TYPICAL_CEILING_M = 6.0, 4.0, 2.7

USUAL_POWER = {LightKind.FLASH: 400.0, LightKind.SPEEDLIGHT: 60.0, LightKind.CONTINUOUS: 60.0}
USUAL_MEGAPIXELS = 24.0
USUAL_PANEL_M = 1.0
USUAL_WIDTH_M = 2.72
PANELS = {
    Reflector.WHITE: "white-panel",
    Reflector.SILVER: "silver-panel",
    Reflector.BLACK: "black-panel",
    Reflector.GOLD: "gold-panel",
}
PANEL_KINDS = frozenset({*PANELS.values(), "v-flat"})
ALSO_REFLECTS = "scrim"
"""White cloth in a frame: it diffuses, and turns light round where nothing better is there."""

CLOSES_UP = (3.3, 3.9)
"""Zooms that open this wide at their short end are sold to close up as they get longer."""
CLOSES_STOPS = 4 / 3

Fields = Mapping[str, object]


@dataclass(frozen=True)
class Body:
    """A camera body."""

    sensor: Sensor
    megapixels: float


@dataclass(frozen=True)
class Lens:
    """A lens; a prime is as long as it is short. Millimetres."""

    shortest_mm: float
    longest_mm: float
    widest_f: float
    name: str = ""

    @property
    def closes_up(self) -> bool:
        """Whether it is a zoom whose widest aperture closes towards the long end."""
        return self.longest_mm > self.shortest_mm and CLOSES_UP[0] <= self.widest_f <= CLOSES_UP[1]

    def widest_at(self, focal_mm: float) -> float:
        """The widest f-number at a focal length; between the ends of a zoom that closes up, in even steps."""
        if not self.closes_up:
            return self.widest_f
        way = log2(focal_mm / self.shortest_mm) / log2(self.longest_mm / self.shortest_mm)
        return float(self.widest_f * 2 ** (min(max(way, 0.0), 1.0) * CLOSES_STOPS / 2))


@dataclass(frozen=True)
class Lamp:
    """One light without its modifier; watt-seconds for flash, watts for continuous light."""

    kind: LightKind
    power: float

    @property
    def flashes(self) -> bool:
        return self.kind is not LightKind.CONTINUOUS


@dataclass(frozen=True)
class Shaper:
    """One modifier or panel; the longest useful side in metres."""

    row: Modifier
    size_m: float


@dataclass(frozen=True)
class Hanging:
    """One backdrop that can be carried into a room."""

    row: Backdrop
    width_m: float


@dataclass(frozen=True)
class Room:
    """Clear space in metres."""

    length_m: float
    width_m: float
    ceiling_m: float


@remembered
def body(told: Answers) -> Body:
    """The camera that is planned for: the first one named."""
    rows = _rows(told.get(asked.CAMERAS, None), (TYPICAL_CAMERA,)) or (TYPICAL_CAMERA,)
    first = rows[0]
    return Body(SENSORS[str(first["sensor"])], _number(first, "megapixels", USUAL_MEGAPIXELS))


@remembered
def lenses(told: Answers) -> tuple[Lens, ...]:
    """Every lens, primes before zooms."""
    rows = _rows(told.get(asked.LENSES, None), TYPICAL_LENSES)
    return tuple(sorted((_lens(row) for row in rows), key=lambda lens: lens.longest_mm > lens.shortest_mm))


@remembered
def lamps(told: Answers) -> tuple[Lamp, ...]:
    """Every light that may be used, the strongest first; without flashes where none are welcome."""
    rows = _rows(told.get(asked.LIGHTS, None), TYPICAL_LIGHTS)
    every = [_lamp(row) for row in rows for _count in range(int(_number(row, "count", 1)))]
    allowed = [lamp for lamp in every if not lamp.flashes or flash_is_welcome(told)]
    return tuple(sorted(allowed, key=lambda lamp: -lamp.power))


@remembered
def shapers(told: Answers) -> tuple[Shaper, ...]:
    """Every modifier that goes onto a light, once for each piece."""
    rows = _rows(told.get(asked.MODIFIERS, None), TYPICAL_MODIFIERS)
    return tuple(
        _shaper(str(row["kind"]), row)
        for row in rows
        if row["kind"] not in PANEL_KINDS
        for _count in range(int(_number(row, "count", 1)))
    )


@remembered
def panels(told: Answers) -> tuple[Shaper, ...]:
    """Every surface that turns light round, from either list; black ones take light away."""
    bounced = [
        _shaper(PANELS[Reflector(str(row["kind"]))], row)
        for row in _rows(told.get(asked.REFLECTORS, None), TYPICAL_REFLECTORS)
    ]
    listed = _rows(told.get(asked.MODIFIERS, None), TYPICAL_MODIFIERS)
    modifiers = [
        _shaper(str(row["kind"]), row)
        for row in listed
        if row["kind"] in (*PANEL_KINDS, ALSO_REFLECTS)
        for _count in range(int(_number(row, "count", 1)))
    ]
    return (*bounced, *modifiers)


@remembered
def hangings(told: Answers) -> tuple[Hanging, ...]:
    """Every backdrop that can be put up."""
    rows = _rows(told.get(asked.BACKDROPS, None), TYPICAL_BACKDROPS)
    return tuple(Hanging(BACKDROPS[str(row["kind"])], _number(row, "width_m", USUAL_WIDTH_M)) for row in rows)


@remembered
def room(told: Answers) -> Room | None:
    """The room, or None under the open sky."""
    if place(told) is Where.OUTDOORS:
        return None
    return Room(
        told.get(ROOM_LENGTH, TYPICAL_LENGTH_M),
        told.get(ROOM_WIDTH, TYPICAL_WIDTH_M),
        told.get(CEILING, TYPICAL_CEILING_M),
    )


@remembered
def place(told: Answers) -> Where:
    """Where the session is; left open it is the studio, or the client's place where that is to be seen."""
    shows_a_place = told.get(PLACE_ROLE, None) in (PlaceRole.HINT, PlaceRole.STORY)
    return told.get(WHERE, Where.CLIENT_PLACE if shows_a_place else Where.STUDIO)


@remembered
def has_a_window(told: Answers) -> bool:
    """Whether daylight comes in; left open, a client's room has a window, and so has any room without a lamp."""
    known = told.get(WINDOW, None)
    if known is None:
        return place(told) is Where.CLIENT_PLACE or not lamps(told)
    return known is not Window.NONE


@remembered
def flash_is_welcome(told: Answers) -> bool:
    """Whether flashes of light may be used at all."""
    return told.get(FLASH, None) is not Flash.NO


def _rows(given: Sequence[Fields] | None, typical: Sequence[Mapping[str, object]]) -> Sequence[Fields]:
    return typical if given is None else given


def _number(row: Fields, field: str, usual: float) -> float:
    return cast("float", row.get(field, usual))


def _lens(row: Fields) -> Lens:
    shortest = _number(row, "shortest_mm", 50)
    longest = max(shortest, _number(row, "longest_mm", shortest))
    return Lens(shortest, longest, _number(row, "widest_f", 4), str(row.get("name", "")))


def _lamp(row: Fields) -> Lamp:
    kind = LightKind(str(row["kind"]))
    return Lamp(kind, _number(row, "power_ws", USUAL_POWER[kind]))


def _shaper(kind: str, row: Fields) -> Shaper:
    modifier = MODIFIERS[kind]
    usual = USUAL_PANEL_M if kind in PANEL_KINDS else modifier.size_m
    return Shaper(modifier, _number(row, "size_cm", usual * 100) / 100)
