"""From linear light to a picture: a gentle shoulder, then sRGB. 1 is a white surface that faces the key."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from planner.stage.arrays import Bytes, Floats

SHOULDER, WHITE = 0.75, 1.25
"""Up to the shoulder light is drawn as it is; from white on, a third of a stop over the key, it is white."""
STEPS = 1 << 14


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
    """The finished picture, 0 to 255."""
    steps = np.clip(light * ((STEPS - 1) / WHITE), 0, STEPS - 1).astype(np.uint16)
    return np.asarray(_developing()[steps], dtype=np.uint8)


@lru_cache
def _developing() -> Bytes:
    light = np.linspace(0, WHITE, STEPS, dtype=np.float32)
    return np.round(encoded(shouldered(light)) * 255).astype(np.uint8)


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
