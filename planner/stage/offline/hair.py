"""Hair, beards and brows as sculpted layers: short ones pushed out of the skin, long ones as volumes of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from planner.stage.offline import shells
from planner.stage.offline.figure import Part
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
    ear = ramp(np.abs(of.vertices[:, 0]) / of.scale, 0.0735, 0.077) * (of.vertices[:, 1] < 0.035 * of.scale)
    return np.clip(smoothed(grows * (1 - ear), of.faces, 4), 0, 1)


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
    """A child's hair: from the crown down over the forehead and to the ears."""
    k, points = of.scale, of.vertices
    azimuth, elevation = of.around()
    drop = 11 * ramp(-azimuth, -62, -46)
    locks = 4.5 * noise(
        np.column_stack([np.arctan2(points[:, 0], points[:, 2] + 0.09) * 6, azimuth * 0, azimuth * 0]),
        0.75,
        6,
    )
    grows = ramp(elevation - (_line(azimuth, 0) - drop + locks * ramp(-azimuth, -70, -50)), -1.5, 6.5)
    grows[points[:, 1] < -0.13 * k] = 0
    ear = ramp(np.abs(points[:, 0]) / k, 0.0735, 0.077) * (points[:, 1] < 0.03 * k)
    grows = np.clip(smoothed(grows * (1 - ear), of.faces, 3), 0, 1)
    turn = np.arctan2(points[:, 0], points[:, 2] + 0.115 * k)
    lock = grooves(turn * 0.075, points, 8, 1.5)
    thick = 0.010 + 0.008 * ramp(points[:, 1] / k, 0.02, 0.10)
    return grows, grows * (thick * k + 0.0052 * lock)


def beard(of: Head) -> np.ndarray:
    """1 where a full, short beard grows."""
    k = of.scale
    x, y, z = np.abs(of.vertices[:, 0]) / k, of.vertices[:, 1] / k, of.vertices[:, 2] / k
    above = np.interp(x, [0, 0.012, 0.024, 0.034, 0.046, 0.058, 0.068, 0.074, 0.08], [
        -0.0525, -0.0520, -0.0560, -0.0640, -0.0610, -0.0480, -0.0280, -0.0060, 0.010,
    ])  # fmt: skip
    under = np.interp(z, [-0.10, -0.06, -0.02, 0.02], [-0.085, -0.118, -0.136, -0.15])
    grows = ramp(above - y, -0.003, 0.006) * ramp(y - under, -0.006, 0.010) * ramp(z, -0.098, -0.082)
    ear = ramp(x, 0.0735, 0.0765)
    bare = np.exp(-((x / 0.010) ** 2 + ((y + 0.0855) / 0.0035) ** 2)) * 0.6
    lips = np.clip(smoothed(of.masks["lips"], of.faces, 3) * 1.8, 0, 1)
    return np.clip(smoothed(grows * (1 - ear) * (1 - lips) * (1 - bare), of.faces, 6), 0, 1)


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


def long_hair(of: Head, colour: np.ndarray) -> Part:
    """A centre parting, over the ears, down behind the shoulders."""
    k, on = of.scale, shells.grid(of, -0.30)
    x, y, z = on.points.T
    from_centre = on.points - of.centre()
    azimuth = np.degrees(np.arctan2(np.abs(from_centre[:, 0]), from_centre[:, 2]))
    elevation = np.degrees(np.arctan2(from_centre[:, 1], np.hypot(from_centre[:, 0], from_centre[:, 2])))
    line = np.interp(azimuth, [0, 14, 30, 44, 54, 60, 66, 180], [41, 38, 29, 12, -8, -30, -60, -60])
    grows = ramp(elevation - line, -2, 5)
    part = np.exp(-((x / 0.004) ** 2)) * ramp(z, -0.14, -0.08) * ramp(y, 0.03, 0.06)
    thick = -0.004 + grows * (0.021 - 0.006 * part) * k
    cap = np.maximum(on.even - thick, -(y + 0.06 * k))
    # Below the ears it hangs as a curtain around the back of the neck.
    low = np.clip(-y / k / 0.28, 0, 1)
    across, deep = (0.088 + 0.014 * np.sin(low * 2.2)) * k, (0.088 - 0.012 * low) * k
    middle = (-0.105 - 0.015 * low) * k
    radial = np.hypot(x / across, (z - middle) / deep)
    wall = np.abs(radial - 1) * 0.088 * k - 0.0125 * k
    opening = (z - (middle + 0.035 * k - 0.02 * low * k)) * 0.9
    ends = -(y + 0.27 * k + 0.01 * np.cos(x * 40))
    curtain = np.maximum(np.maximum(wall, opening), np.maximum(ends, y - 0.03 * k))
    vertices, faces = shells.surface(on, shells.union(cap, curtain, 0.022 * k), even=6)
    turn = np.arctan2(vertices[:, 0], vertices[:, 2] - of.centre()[2])
    lock = grooves(turn * 0.085, vertices, 21, 1.3)
    vertices = vertices + normals(vertices, faces) * (0.0016 * lock)[:, None]
    tint = colour * (1 + 0.25 * lock[:, None])
    return Part(
        vertices, faces, tint, gloss=0.045, rough=0.4, hair=1.0, strand=shell_strands(vertices, faces)
    )


def curls(of: Head, colour: np.ndarray) -> Part:
    """A round cloud of curls, a hand's breadth wider than the head."""
    k, on = of.scale, shells.grid(of, -0.14)
    from_centre = on.points - of.centre()
    azimuth = np.degrees(np.arctan2(np.abs(from_centre[:, 0]), from_centre[:, 2]))
    elevation = np.degrees(np.arctan2(from_centre[:, 1], np.hypot(from_centre[:, 0], from_centre[:, 2])))
    line = np.interp(
        azimuth, [0, 25, 42, 54, 62, 72, 84, 100, 130, 180], [35, 33, 24, 8, -4, -12, -20, -32, -42, -45]
    )
    grows = ramp(elevation - line, -3, 9)
    thick = -0.005 + grows**0.6 * (0.026 + 0.016 * ramp(elevation, -10, 60)) * k
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
    spiral = np.sin(2 * turn + np.linalg.norm(off, axis=1) * 190)
    vertices = vertices + normals(vertices, faces) * (0.0011 * spiral)[:, None]
    strand = unit(np.cross(hub, off) + 1e-6)
    tint = colour * (1 + 0.3 * spiral[:, None])
    return Part(vertices, faces, tint, gloss=0.03, rough=0.5, hair=1.0, strand=strand)
