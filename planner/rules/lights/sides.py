"""How wide and how high a light is where it hangs: what ceiling, walls and frame have to be clear of."""

from __future__ import annotations

from typing import Protocol

from planner.craft import MODIFIERS, Modifier
from planner.words import Message

NAMED = {row.words.text: row for row in MODIFIERS.values()}
"""Modifiers by what a plan calls them."""
BARE, CARD = MODIFIERS["standard-reflector"], MODIFIERS["white-panel"]


class Shaped(Protocol):
    """A light as it was fitted, or as the plan says it."""

    @property
    def source(self) -> str: ...
    @property
    def modifier(self) -> Message: ...
    @property
    def size_m(self) -> float: ...


def modifier_of(light: Shaped) -> Modifier:
    """What shapes it, found by its name; a bare lamp is taken for a round one, any other panel for a white card."""
    return NAMED.get(light.modifier.text, CARD if light.source == "reflector" else BARE)


def sides_m(light: Shaped, elevation_deg: float) -> tuple[float, float]:
    """Its width and height at this elevation."""
    return modifier_of(light).sides_m(light.size_m, elevation_deg)
