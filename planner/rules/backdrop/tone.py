"""How light things read in the picture, in L*: the backdrop under its light, hair and clothes under the key."""

from __future__ import annotations

from planner.craft import TONES, Backdrop
from planner.interview.answers import Answers
from planner.interview.script.wardrobe import CLOTHES_TONE, HAIR_TONE, ClothesTone, HairTone
from planner.optics import backdrop as optics

STANDS_OUT, NEEDS_AN_EDGE = 15.0, 8.0
"""Differences in L*: from here on it stands out; below this it merges."""

HAIR = {
    HairTone.DARK: ("hair-black",),
    HairTone.MID: ("hair-brown", "hair-red", "hair-grey"),
    HairTone.LIGHT: ("hair-blond", "hair-white"),
}
CLOTHES = {
    ClothesTone.DARK: ("cloth-black", "cloth-navy", "cloth-charcoal"),
    ClothesTone.MID: ("cloth-mid",),
    ClothesTone.LIGHT: ("cloth-light", "cloth-white"),
}

Span = tuple[float, float]


def hair_span(told: Answers) -> Span | None:
    """How light the hair reads, lightest and darkest; None where nothing is known or nothing shows."""
    return _span(HAIR.get(told.get(HAIR_TONE, HairTone.NONE), ()))


def clothes_span(told: Answers) -> Span | None:
    """How light the clothes read; a strong colour stands out by its colour."""
    return _span(CLOTHES.get(told.get(CLOTHES_TONE, ClothesTone.BRIGHT), ()))


def usual_lightness(backdrop: Backdrop) -> float:
    """L* of the backdrop under its usual light, half way between the bounds of the table."""
    least, most = backdrop.backdrop_stops
    return optics.lightness(optics.luminance(backdrop.reflectance, (least + most) / 2))


def apart(span: Span, lightness: float) -> float:
    """How far a lightness lies outside a span; 0 inside it."""
    darkest, lightest = span
    return max(darkest - lightness, lightness - lightest, 0.0)


def _span(keys: tuple[str, ...]) -> Span | None:
    if not keys:
        return None
    bounds = [TONES[key].lightness for key in keys]
    return min(low for low, _high in bounds), max(high for _low, high in bounds)
