"""A light on its way from the place that its set-up gives it to where it will stand, and why it goes there."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from planner.interview.answers import Reads
from planner.words import Message

Number = Literal["azimuth", "elevation", "distance", "size", "power"]
"""What can be told of a light in numbers."""


@dataclass(frozen=True)
class Why:
    """Why a light is not as its set-up usually has it: which of its numbers that concerns, and on which answers."""

    says: Message
    of: frozenset[Number]
    rests_on: Reads = frozenset()


@dataclass(frozen=True)
class Stand:
    """Angles and level of one light as they stand, and why they are not the set-up's usual ones."""

    azimuth_deg: float
    elevation_deg: float
    power_stops: float
    turned_deg: float = 0.0
    because: tuple[Why, ...] = ()

    def at(self, says: Message, *, azimuth: float | None = None, elevation: float | None = None) -> Stand:
        """The light at other angles; the reason is kept only where something changed."""
        there = replace(
            self,
            azimuth_deg=self.azimuth_deg if azimuth is None else azimuth,
            elevation_deg=self.elevation_deg if elevation is None else elevation,
        )
        of: set[Number] = set()
        if there.azimuth_deg != self.azimuth_deg:
            of.add("azimuth")
        if there.elevation_deg != self.elevation_deg:
            of.add("elevation")
        return replace(there, because=(*self.because, Why(says, frozenset(of)))) if of else self

    def level(self, says: Message, power_stops: float) -> Stand:
        """The light at another level."""
        if abs(power_stops - self.power_stops) < 0.05:
            return self
        why = Why(says, frozenset(("power",)))
        return replace(self, power_stops=round(power_stops, 1), because=(*self.because, why))

    def resting_on(self, reads: Iterable[str]) -> Stand:
        """The light with the answers behind its last reason."""
        *before, last = self.because
        return replace(self, because=(*before, replace(last, rests_on=frozenset(reads))))
