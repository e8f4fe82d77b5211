"""The backdrop: an upright plane behind the subject, lit by the very lamps that stand there, and a source in its turn.

Light on it is counted as light on the face is: relative to the key, 1 where it gets as much as the face. A lamp
meant for the backdrop alone is aimed at it, and its power is met where it is brightest in the frame. What the set
of a place (an office, a park) gets is taken as the craft table has it.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log2

import numpy as np

from planner.stage.arrays import Floats
from planner.stage.lamps import WHITE, Colour, Lamp
from planner.stage.spill import pool, spilt
from planner.stage.tone import LUMINANCE

WIDE_M, HIGH_M, STEPS = 2.7, 2.4, 9
FAINT_STOPS = -6.0
BEHIND_DEG = 135.0
ALL_BUT_WHITE = 0.12
DISCS = (
    (-0.42, 0.42, 0.22, 0.5),
    (0.36, 0.5, 0.3, 0.4),
    (-0.1, 0.55, 0.2, -0.3),
    (0.5, 0.1, 0.2, -0.5),
    (-0.5, 0.02, 0.26, -0.4),
    (-0.36, -0.3, 0.2, 0.3),
    (0.42, -0.3, 0.25, 0.25),
    (0.2, 0.3, 0.16, 0.2),
    (-0.25, 0.22, 0.14, -0.25),
    (0.5, 0.4, 0.12, 0.5),
    (-0.52, 0.6, 0.18, 0.3),
)
"""Across and up in widths of the frame from the eyes, radius, stops."""


@dataclass(frozen=True)
class Backdrop:
    """What is behind: linear colour, metres behind the eyes, its level where other light sets it."""

    colour: Colour
    gap_m: float
    level_stops: float | None = None
    out_of_focus: bool = False


@dataclass(frozen=True)
class Lit:
    """A backdrop under lamps, as a camera sees it through `frame`: points on it, over a grid of the picture."""

    backdrop: Backdrop
    lamps: tuple[Lamp, ...]
    frame: Floats

    def seen(self) -> Floats:
        """Light at each point of the frame, to be multiplied by the backdrop's colour."""
        light = self._light(self.frame)
        return light * _out_of_focus(self.frame) if self.backdrop.out_of_focus else light

    def as_lamp(self) -> Lamp | None:
        """What it throws back onto the subject, as a lamp behind; None where that is next to nothing.

        A window behind the subject is the backdrop itself, and among the lamps already.
        """
        if any(lamp.cross_bars and abs(lamp.azimuth_deg) > BEHIND_DEG for lamp in self.lamps):
            return None
        across, up = np.meshgrid(_steps(WIDE_M), _steps(HIGH_M))
        gap = self.backdrop.gap_m
        points = np.stack([across, up, np.full_like(across, -gap)], axis=2).astype(np.float32)
        patch = WIDE_M * HIGH_M / STEPS**2
        away = across**2 + up**2 + gap**2
        shone = (
            self._light(points)
            * np.array(self.backdrop.colour)
            * (patch * gap**2 / np.pi / away**2)[..., None]
        )
        total = shone.sum(axis=(0, 1))
        level = float(total @ LUMINANCE)
        if level <= 2**FAINT_STOPS:
            return None
        brightness = (shone @ LUMINANCE) / level
        return Lamp(
            role="backdrop",
            azimuth_deg=180.0,
            elevation_deg=0.0,
            distance_m=gap,
            width_m=_as_wide(across, brightness, WIDE_M),
            height_m=_as_wide(up, brightness, HIGH_M),
            round=False,
            power_stops=log2(level),
            colour=_tint(total / level),
            on_a_stand=False,
        )

    def _light(self, points: Floats) -> Floats:
        """Light on the plane at these points, by colour; in one channel where all of it is white."""
        level = self.backdrop.level_stops
        if level is not None:
            return np.full((*points.shape[:-1], 1), 2.0**level, dtype=np.float32)
        total = self._pools(points)
        for lamp in self.lamps:
            if not lamp.lights_the_backdrop_alone:
                total = total + _coloured(lamp, spilt(lamp, points))
        return total

    def _pools(self, points: Floats) -> Floats:
        """The lamps meant for it: where they are brightest in the frame, as bright as is planned."""
        own = [lamp for lamp in self.lamps if lamp.lights_the_backdrop_alone]
        total = np.zeros((*points.shape[:-1], 1), dtype=np.float32)
        if not own:
            return total
        gap = self.backdrop.gap_m
        brightest = float(np.sum([pool(lamp, self.frame, gap) for lamp in own], axis=0).max())
        scale = max(lamp.power for lamp in own) / brightest
        for lamp in own:
            total = total + _coloured(lamp, pool(lamp, points, gap)) * np.float32(scale)
        return total


def on_the_plane(flat: Floats, camera: Floats, gap_m: float) -> Floats:
    """The points of the backdrop that stand behind points of the upright plane through the eyes."""
    farther = np.float32((camera[2] + gap_m) / camera[2])
    centre = camera[:2].astype(np.float32)
    behind = centre + (flat - centre) * farther
    depth = np.full((*flat.shape[:-1], 1), -gap_m, dtype=np.float32)
    return np.concatenate([behind, depth], axis=-1)


def _coloured(lamp: Lamp, light: Floats) -> Floats:
    """The light by colour; in one channel under white light."""
    return light[..., None] * np.array((1.0,) if not lamp.is_coloured else lamp.colour, dtype=np.float32)


def _tint(colour: Floats) -> Colour:
    """A colour of light at luminance 1; what is all but white is white."""
    red, green, blue = (float(part) for part in colour)
    return WHITE if max(red, green, blue) - min(red, green, blue) < ALL_BUT_WHITE else (red, green, blue)


def _out_of_focus(frame: Floats) -> Floats:
    """Tones of a place too blurred to read, the same for every place: large soft discs, lighter and darker."""
    width = float(np.ptp(frame[..., 0]))
    tones = np.zeros(frame.shape[:-1], dtype=np.float32)
    for x, y, radius, tone in DISCS:
        away = np.hypot(frame[..., 0] / width - x, frame[..., 1] / width - y) / radius
        tones += np.float32(tone) / (1 + np.square(np.square(np.square(away))))
    return np.exp2(tones)[..., None]


def _steps(side_m: float) -> Floats:
    return ((np.arange(STEPS) + 0.5) / STEPS - 0.5) * side_m


def _as_wide(places: Floats, brightness: Floats, most_m: float) -> float:
    """The side of an even rectangle that spreads as far as this light does."""
    return min(float(np.sqrt(12 * (places**2 * brightness).sum())), most_m)
