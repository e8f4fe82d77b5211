"""What is worn on the head: a scarf, spectacles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from planner.stage.offline import shells
from planner.stage.offline.figure import Part
from planner.stage.offline.mesh import tube
from planner.stage.offline.noise import noise, ramp

if TYPE_CHECKING:
    from planner.stage.offline.head import Head


def scarf(of: Head, cloth: Part, colour: np.ndarray) -> Part:
    """A soft cloth over hair, ears and neck, open around the face, its ends laid over the shoulders."""
    k, on = of.scale, shells.grid(of, -0.34, cloth, even_m=0.011, half_m=0.24)
    x, y, z = on.points.T / k
    oval = np.hypot(x / 0.0655, (y + 0.020) / np.where(y > -0.020, 0.078, 0.0975))
    face = ramp(1 - oval, -0.05, 0.05) * ramp(z, -0.075, -0.055)
    lower = ramp(-y, 0.06, 0.13)
    fall = y + 0.45 * np.hypot(x, 0.03) - 0.2 * z
    folded = 0.0032 * noise(np.column_stack([x * 0.2, fall, z * 0.2]), 0.030, 5)
    folded += 0.0010 * noise(np.column_stack([x * 0.3, fall * 1.1, z * 0.3]), 0.013, 6)
    hem = np.exp(-(((oval - 1.08) / 0.05) ** 2)) * 0.0020 * (z > -0.08)
    crown = 0.006 * ramp(y, 0.0, 0.08)
    lap = 0.0035 * ramp(-(y + 0.150 + 0.50 * x), -0.0025, 0.0025) * ramp(z, -0.12, -0.07)
    thick = (0.012 + crown + folded * (0.12 + 1.25 * lower - 0.7 * ramp(-y, 0.16, 0.22)) + hem + lap) * (
        1 - face
    ) - 0.006 * face
    over = on.even - thick * k
    # Around the neck it hangs fuller than the neck is; its ends lie over the shoulders.
    down = np.clip((-y - 0.085) / 0.13, 0, 1)
    wide, deep = 0.064 + 0.055 * down**1.5, 0.060 + 0.030 * down
    radial = np.hypot(x / wide, (z + 0.078 - 0.022 * down) / deep)
    cowl = ((radial - 1) * 0.065 - folded * 1.7 - lap) * k
    cowl = np.maximum(cowl, (y + 0.092 + 0.35 * np.maximum(z + 0.02, 0)) * k)
    edge = np.hypot(x / 0.215, (z + 0.065) / 0.22) + 2.0 * folded
    over = np.maximum(over, (edge - 1) * 0.15 * k)
    whole = np.maximum(shells.union(over, cowl, 0.022 * k), -(y + 0.325) * k)
    vertices, faces = shells.surface(on, whole, even=7)
    return Part(vertices, faces, colour, gloss=0.012, rough=0.75)


@dataclass
class Lens:
    """A spectacle lens: its rim in the head's world, and the sphere it is a piece of."""

    rim: np.ndarray
    centre: np.ndarray
    sphere: np.ndarray


BASE_CURVE_M = 0.530 / 4
TILT_DEG = 8.0


def spectacles(of: Head, colour: np.ndarray) -> tuple[list[Part], list[Lens]]:
    """A thin full frame with rounded lenses, tilted towards the cheeks as an optician sets it."""
    k, parts, lenses = of.scale, [], []
    turn = np.linspace(0, 2 * np.pi, 96, endpoint=False)
    tilt = np.radians(TILT_DEG)
    axis = np.array([0, -np.sin(tilt), np.cos(tilt)])
    up = np.array([0, np.cos(tilt), np.sin(tilt)])
    hinges = []
    for eye, side in zip(of.eyes, (-1, 1), strict=True):
        square = 2.6
        across = 0.0255 * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** (2 / square)
        high = 0.0205 * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** (2 / square)
        middle = np.array([side * 0.0335 * k, -0.004 * k, eye.centre[2] + eye.radius + 0.0135 * k])
        sphere = middle - axis * BASE_CURVE_M
        flat = middle + np.stack([across, 0 * across, 0 * across], 1) * k + high[:, None] * up * k
        way = flat - sphere
        rim = sphere + way / np.linalg.norm(way, axis=1, keepdims=True) * BASE_CURVE_M
        vertices, faces = tube(rim, 0.0011 * k, 12)
        parts.append(Part(vertices, faces, colour, gloss=0.015, rough=0.45))
        lenses.append(Lens(rim, middle, sphere))
        hinges.append(rim[np.argmax(side * rim[:, 0] + 0.3 * rim[:, 1])])
    inner = [lens.rim[np.argmin(np.abs(lens.rim[:, 0]) - 0.4 * lens.rim[:, 1])] for lens in lenses]
    t = np.linspace(0, 1, 24)[:, None]
    bridge = inner[0] * (1 - t) + inner[1] * t + np.array([0, 0.003, 0.0035]) * k * np.sin(np.pi * t)
    vertices, faces = tube(bridge, 0.0012 * k, 12, closed=False)
    parts.append(Part(vertices, faces, colour, gloss=0.015, rough=0.45))
    for hinge, side in zip(hinges, (-1, 1), strict=True):
        behind = np.array([side * 0.077 * k, 0.004 * k, -0.105 * k])
        s = np.linspace(0, 1, 40)[:, None]
        bow = hinge * (1 - s) + behind * s + np.array([side * 0.005, 0, 0]) * k * np.sin(np.pi * s)
        vertices, faces = tube(bow, 0.0012 * k, 12, closed=False)
        parts.append(Part(vertices, faces, colour, gloss=0.015, rough=0.45))
    return parts, lenses
