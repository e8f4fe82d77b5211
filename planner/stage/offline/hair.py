"""Hair, beards and brows as sculpted layers: short ones pushed out of the skin, long ones as volumes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.stage.offline import shells
from planner.stage.offline.figure import Part
from planner.stage.offline.head import texture
from planner.stage.offline.mesh import normals, smoothed, unit
from planner.stage.offline.noise import noise, ramp

if TYPE_CHECKING:
    from planner.stage.offline.head import Head

LINE = np.array([
    (0, 37), (20, 37), (36, 34), (48, 25), (58, 9), (66, -2), (76, -10), (82, -10), (90, 6), (100, 0), (112, -22),
    (130, -36), (180, -40),
], float)  # fmt: skip
"""The hairline: elevation by azimuth from the middle of the skull, degrees."""


def _line(azimuth: np.ndarray, receding_deg: float) -> np.ndarray:
    line = np.interp(azimuth, LINE[:, 0], LINE[:, 1])
    return line + receding_deg * (
        0.5 * ramp(-azimuth, -75, -45) + 0.5 * ramp(azimuth, 10, 30) * ramp(-azimuth, -75, -45)
    )


def scalp(of: Head, receding_deg: float = 0.0, edge_deg: float = 9.0) -> np.ndarray:
    """1 where hair grows, 0 on the face and the ears, by vertex."""
    azimuth, elevation = of.around()
    line = _line(azimuth, receding_deg) + 1.2 * noise(of.vertices, 0.012 * of.scale, 2)
    grows = ramp(elevation - line, -edge_deg * 0.3, edge_deg * 0.7)
    grows[of.vertices[:, 1] < -0.13 * of.scale] = 0
    return np.clip(smoothed(grows * (1 - ears(of)), of.faces, 4), 0, 1)


def ears(of: Head) -> np.ndarray:
    """1 on the ears and just around them."""
    return np.clip(smoothed(texture("ears", of.uv), of.faces, 6) * 3, 0, 1)


def grooves(across: np.ndarray, points: np.ndarray, seed: int, wide: float = 1.0) -> np.ndarray:
    """Locks seen across the combing: -1 to 1; `across` in metres."""
    wander = 0.005 * noise(points, 0.035, seed)
    u = np.column_stack([across + wander, points[:, 1] * 0.08, points[:, 2] * 0.08])
    return (
        0.55 * noise(u, 0.0095 * wide, seed)
        + 0.3 * noise(u, 0.0047 * wide, seed + 1)
        + 0.15 * noise(u, 0.0024, seed + 2)
    )


def swept_back(
    of: Head, grows: np.ndarray, top_m: float, side_m: float, seed: int, lean: float = 0.0
) -> np.ndarray:
    """Height of short hair combed from the forehead to the back (`lean`: towards one side)."""
    k, points = of.scale, of.vertices
    high = ramp(points[:, 1] / k, 0.015, 0.095)
    front = ramp(points[:, 2] / k, -0.05, 0.0) * high
    thick = side_m + (top_m - side_m) * high + 0.004 * front
    angle = np.arctan2(points[:, 0] + lean * (points[:, 2] + 0.1), points[:, 1] + 0.035 * k)
    lock = grooves(angle * 0.078, points, seed)
    return grows**0.8 * (thick * k + (0.0016 + 0.0032 * high) * lock)


def cropped(of: Head, grows: np.ndarray, thick_m: float, seed: int) -> np.ndarray:
    """Height of hair cut short all over: a grain without direction."""
    grain = 0.6 * noise(of.vertices, 0.0045, seed) + 0.4 * noise(of.vertices, 0.0026, seed + 1)
    return grows * (thick_m * of.scale + 0.0006 * grain)


def fringe(of: Head) -> tuple[np.ndarray, np.ndarray]:
    """A child's hair: short, combed to one side over the forehead."""
    k, points = of.scale, of.vertices
    azimuth, elevation = of.around()
    turn = np.arctan2(points[:, 0], points[:, 2] + 0.10 * k)
    locks = 3.0 * noise(np.column_stack([turn * 5, turn * 0, turn * 0]), 0.8, 6)
    line = _line(azimuth, 0) + (locks - 7.5) * ramp(-azimuth, -56, -40)
    grows = ramp(elevation - line, -3, 8)
    grows[points[:, 1] < -0.13 * k] = 0
    grows = np.clip(smoothed(grows * (1 - ears(of)), of.faces, 4), 0, 1)
    high = ramp(points[:, 1] / k, 0.01, 0.09)
    angle = np.arctan2(points[:, 0] + 0.9 * (points[:, 2] + 0.10 * k), points[:, 1] + 0.05 * k)
    lock = grooves(angle * 0.085, points, 8, 1.4)
    return grows, grows**0.8 * ((0.006 + 0.011 * high) * k + (0.002 + 0.004 * high) * lock)


def beard(of: Head) -> np.ndarray:
    """1 where a full, short beard grows."""
    k = of.scale
    x, y, z = np.abs(of.vertices[:, 0]) / k, of.vertices[:, 1] / k, of.vertices[:, 2] / k
    above = np.interp(x, [0, 0.012, 0.024, 0.034, 0.046, 0.058, 0.068, 0.074, 0.08], [
        -0.0525, -0.0520, -0.0560, -0.0640, -0.0610, -0.0480, -0.0280, -0.0060, 0.010,
    ])  # fmt: skip
    under = np.interp(z, [-0.10, -0.06, -0.02, 0.02], [-0.085, -0.118, -0.136, -0.15])
    grows = ramp(above - y, -0.003, 0.006) * ramp(y - under, -0.006, 0.010) * ramp(z, -0.098, -0.082)
    bare = np.exp(-((x / 0.010) ** 2 + ((y + 0.0855) / 0.0035) ** 2)) * 0.6
    lips = np.clip(smoothed(of.masks["lips"], of.faces, 3) * 1.8, 0, 1)
    return np.clip(smoothed(grows * (1 - ears(of)) * (1 - lips) * (1 - bare), of.faces, 6), 0, 1)


def beard_height(of: Head, grows: np.ndarray, thick_m: float) -> np.ndarray:
    """How far the beard stands out: fullest at the chin."""
    k, points = of.scale, of.vertices
    chin = np.exp(-((points[:, 0] / 0.04 / k) ** 2 + ((points[:, 1] + 0.11 * k) / 0.03 / k) ** 2))
    lip = ramp(points[:, 1] / k, -0.082, -0.070) * (np.abs(points[:, 0]) < 0.035 * k)
    thick = thick_m * (0.55 + 0.75 * chin - 0.25 * lip)
    across = points[:, 0] - 0.35 * np.sign(points[:, 0]) * (points[:, 1] + 0.07) * 0.5
    lock = grooves(across, points, 12, 0.8)
    return grows * (thick * k + 0.0011 * lock)


def shell_strands(vertices: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Combed downwards."""
    facing = normals(vertices, faces)
    down = np.array([0.0, -1.0, 0.0]) - facing * (-facing[:, 1:2])
    return unit(down)


def long_hair(of: Head, cloth: Part, colour: np.ndarray) -> Part:
    """A centre parting, over the ears, down to the chest on both sides."""
    k, on = of.scale, shells.grid(of, -0.34, cloth)
    x, y, z = on.points.T
    azimuth, elevation = _around(of, on.points)
    line = np.interp(azimuth, [0, 12, 28, 40, 50, 57, 63, 180], [39, 35, 22, 3, -18, -40, -60, -60])
    grows = ramp(elevation - line, -2, 5)
    part = np.exp(-((x / 0.004) ** 2)) * ramp(z, -0.14, -0.08) * ramp(y, 0.03, 0.06)
    thick = -0.004 + grows * (0.019 - 0.006 * part) * k
    cap = np.maximum(on.even - thick, -(y + 0.06 * k))
    # Below the ears it hangs as a curtain around the back of the neck …
    low, begun = np.clip(-y / k / 0.28, 0, 1.2), ramp(-y / k, -0.075, 0.05)
    across = (0.086 + 0.004 * np.sin(low * 2.2)) * (0.90 + 0.10 * begun) * k
    deep, middle = (0.088 - 0.012 * low) * (0.90 + 0.10 * begun) * k, (-0.105 + 0.010 * low) * k
    radial = np.hypot(x / across, (z - middle) / deep)
    wall = (np.abs(radial - 1) * 0.088 - 0.0125 * begun) * k
    curtain = np.maximum(wall, np.maximum((z - (middle + 0.040 * k)) * 0.9, y - 0.06 * k))
    # … from the temples in front of the ears down to the shoulders …
    front = (np.interp(y / k, [-0.20, -0.15, -0.09, -0.03], [-0.030, -0.036, -0.042, -0.050])) * k
    fall = np.maximum(
        (np.abs(np.abs(x) / k - 0.0795) - 0.0135) * k,
        np.maximum(z - front, np.maximum(-(z + 0.115 * k), np.maximum(y + 0.02 * k, -(y + 0.20 * k)))),
    )
    # … and over the chest, ever thinner, out of the picture.
    side = np.abs(x) / k + 0.10 * (y / k + 0.15)
    lock = np.maximum(
        (np.abs(side - 0.082) - 0.0195 + 0.007 * ramp(low, 0.6, 1.15)) * k,
        on.even - (0.006 + 0.010 * ramp(y, -0.30, -0.20)) * k,
    )
    lock = np.maximum(lock, np.maximum(y + 0.115 * k, -(z + 0.13 * k)))
    whole = shells.union(shells.union(cap, curtain, 0.022 * k), fall, 0.020 * k)
    whole = np.maximum(shells.union(whole, lock, 0.016 * k), -(y + 0.325 * k))
    vertices, faces = shells.surface(on, whole, even=6)
    turn = np.arctan2(vertices[:, 0], vertices[:, 2] - of.centre()[2])
    hangs = ramp(-vertices[:, 1] / k, 0.10, 0.16) * (vertices[:, 2] > -0.09 * k)
    groove = grooves(turn * 0.085 * (1 - hangs) + vertices[:, 0] * hangs, vertices, 21, 1.2)
    vertices = vertices + normals(vertices, faces) * (0.0016 * groove)[:, None]
    tint = colour * (1 + 0.25 * groove[:, None])
    return Part(
        vertices, faces, tint, gloss=0.010, rough=0.4, hair=1.0, strand=shell_strands(vertices, faces)
    )


def _around(of: Head, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Azimuth and elevation from the middle of the skull, degrees."""
    off = points - of.centre()
    azimuth = np.degrees(np.arctan2(np.abs(off[:, 0]), off[:, 2]))
    return azimuth, np.degrees(np.arctan2(off[:, 1], np.hypot(off[:, 0], off[:, 2])))


def curls(of: Head, colour: np.ndarray) -> Part:
    """A round cloud of curls, a hand's breadth wider than the head."""
    k, on = of.scale, shells.grid(of, -0.14)
    from_centre = on.points - of.centre()
    azimuth, elevation = _around(of, on.points)
    line = np.interp(
        azimuth, [0, 25, 42, 54, 62, 72, 84, 100, 130, 180], [35, 33, 24, 8, -4, -12, -20, -32, -42, -45]
    )
    grows = ramp(elevation - line, -3, 9)
    thick = -0.005 + grows**0.6 * (0.012 + 0.030 * ramp(elevation, -38, 45)) * k
    rng = np.random.default_rng(4)
    seeds = unit(rng.normal(size=(1500, 3)))
    way = unit(from_centre)
    near, _ = shells.cKDTree(seeds).query(way, k=1, workers=2)
    bump = 0.010 * np.sqrt(np.maximum(1 - (near / 0.075) ** 2, 0)) - 0.006
    vertices, faces = shells.surface(on, on.even - thick - bump * grows * k, even=3)
    from_centre = vertices - of.centre()
    _, which = shells.cKDTree(seeds).query(unit(from_centre))
    hub = unit(seeds[which])
    off = unit(from_centre) - hub
    side = unit(np.cross(hub, rng.normal(size=(1500, 3))[which]))
    turn = np.arctan2((off * np.cross(hub, side)).sum(1), (off * side).sum(1))
    spiral = np.sin(2 * turn + np.linalg.norm(off, axis=1) * 170)
    vertices = vertices + normals(vertices, faces) * (0.0009 * spiral)[:, None]
    strand = unit(np.cross(hub, off) + 1e-6)
    tint = colour * (1 + 0.3 * spiral[:, None])
    return Part(vertices, faces, tint, gloss=0.008, rough=0.5, hair=1.0, strand=strand)
