"""From linear light to a picture: a gentle shoulder, then sRGB. 1 is a white surface that faces the key."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from planner.stage.arrays import Bytes, Floats, Tones

LUMINANCE = np.array([0.2126, 0.7152, 0.0722])
"""What red, green and blue count in brightness."""
SHOULDER, WHITE = 0.75, 1.25
"""Up to the shoulder light is drawn as it is; from white on, a third of a stop over the key, it is white."""
STEPS = 1 << 14
FINE_BITS = 6


def shouldered(light: Floats) -> Floats:
    """Light with its highlights rolled off along a parabola that leaves the straight line without a kink."""
    short = np.maximum(WHITE - light, 0.0)
    rolled = 1 - (1 - SHOULDER) * (short / (WHITE - SHOULDER)) ** 2
    return np.where(light <= SHOULDER, light, rolled).astype(np.float32)


def encoded(light: Floats) -> Floats:
    """sRGB's curve, 0 to 1."""
    curve = 1.055 * np.power(np.maximum(light, 1e-9), 1 / 2.4) - 0.055
    return np.where(light <= 0.0031308, 12.92 * light, curve).astype(np.float32)


def linear(coded: Bytes) -> Floats:
    """Back from sRGB's bytes to light."""
    return np.asarray(_decoding()[coded], dtype=np.float32)


def developed(light: Floats) -> Bytes:
    """The finished picture, 0 to 255, with a grain of one step, without which a dark backdrop shows contours."""
    steps = np.minimum(light * np.float32((STEPS - 1) / WHITE), STEPS - 1).astype(np.uint16)
    grained = _developing()[steps] + _grain(*light.shape[:2])
    return np.asarray(np.clip(grained >> FINE_BITS, 0, 255), dtype=np.uint8)


def undeveloped(picture: Bytes) -> Floats:
    """Light read back from a finished picture; all that is white is as light as white begins."""
    drawn = linear(picture)
    short = np.sqrt(np.maximum(1 - drawn, 0) / (1 - SHOULDER)) * (WHITE - SHOULDER)
    return np.where(drawn <= SHOULDER, drawn, WHITE - short).astype(np.float32)


@lru_cache
def _developing() -> Tones:
    """sRGB in fine steps; black and white so far out that grain leaves them alone."""
    light = np.linspace(0, WHITE, STEPS, dtype=np.float32)
    tones = encoded(shouldered(light)) * 255
    tones += np.where(tones < 0.5, -1, np.where(tones > 254.5, 1, 0))
    return np.round(tones * (1 << FINE_BITS)).astype(np.int16)


@lru_cache
def _grain(rows: int, columns: int) -> Tones:
    """Always the same: between half a step down and one and a half up, the half being what rounding takes."""
    least, most = -(1 << FINE_BITS) // 2, 3 * (1 << FINE_BITS) // 2
    return np.random.default_rng(1).integers(least, most, (rows, columns, 1), dtype=np.int16)


@lru_cache
def _decoding() -> Floats:
    coded = np.arange(256, dtype=np.float64) / 255
    light = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    return light.astype(np.float32)


def linear_of(hexadecimal: str) -> tuple[float, float, float]:
    """The light of a colour written as #rrggbb."""
    red, green, blue = (
        float(part) for part in linear(np.frombuffer(bytes.fromhex(hexadecimal[1:]), dtype=np.uint8))
    )
    return red, green, blue
