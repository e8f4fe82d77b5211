"""How light things read in the picture, in L*: the backdrop under its light, hair and clothes under the key."""

from __future__ import annotations

from planner.craft import TONES, Backdrop
from planner.interview.answers import Answers, remembered
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
Spans = tuple[Span, ...]


@remembered
def hair_tones(told: Answers) -> Spans:
    """How light the hair may read, a span for each colour it can be; empty where nothing is known or shows."""
    return _spans(HAIR.get(told.get(HAIR_TONE, HairTone.NONE), ()))


@remembered
def clothes_tones(told: Answers) -> Spans:
    """How light the clothes may read; a strong colour stands out by its colour."""
    return _spans(CLOTHES.get(told.get(CLOTHES_TONE, ClothesTone.BRIGHT), ()))


def usual_lightness(backdrop: Backdrop) -> float:
    """L* of the backdrop under its usual light, half way between the bounds of the table."""
    least, most = backdrop.backdrop_stops
    return optics.lightness(optics.luminance(backdrop.reflectance, (least + most) / 2))


def apart(span: Span, lightness: float) -> float:
    """How far a lightness lies outside a span; 0 inside it."""
    darkest, lightest = span
    return max(darkest - lightness, lightness - lightest, 0.0)


def least_apart(spans: Spans, lightness: float) -> float:
    """The difference if it turns out worst."""
    return min(apart(span, lightness) for span in spans)


def most_apart(spans: Spans, lightness: float) -> float:
    """The difference if it turns out best."""
    return max(apart(span, lightness) for span in spans)


def _spans(keys: tuple[str, ...]) -> Spans:
    return tuple(TONES[key].lightness for key in keys)
