"""Clothes: cut from the body's own suit, with a clean collar."""

from __future__ import annotations

from typing import Literal

import numpy as np
from scipy.spatial import cKDTree

from planner.stage.offline import bodies
from planner.stage.offline.figure import Part
from planner.stage.offline.head import Head
from planner.stage.offline.mesh import (
    border_loops,
    catmull_clark,
    clipped,
    normals,
    smoothed,
    triangles,
    tube,
    used_part,
)
from planner.stage.offline.noise import ramp

Neck = Literal["crew", "roll"]
OFF = 0.007
"""Between skin and cloth, metres."""


def collar_level(of: Head, points: np.ndarray, neck: Neck) -> np.ndarray:
    """Below 0 where the garment covers: a slanted plane through the neck, lower in front."""
    root, k = of.bones["neck01"], of.scale
    if neck == "crew":
        height, slope = root[1] + 0.018 * k, 0.42
    else:
        height, slope = of.bones["neck02"][1] + 0.018 * k, 0.30
    return points[:, 1] - (height - slope * (points[:, 2] - root[2]))


def garment(of: Head, neck: Neck, colour: np.ndarray) -> list[Part]:
    """A plain jersey with a crew neck or a roll neck."""
    quads = bodies.helper_faces()
    low, high = bodies.TIGHTS
    quads = quads[((quads >= low) & (quads < high)).all(1)]
    quads = quads[(of.posed[quads][:, :, 1] > -0.45).all(1)]
    vertices, quads = used_part(of.posed, quads)
    for _ in range(2):
        vertices, quads = catmull_clark(vertices, quads)
    faces = triangles(quads)
    vertices = smoothed(vertices, faces, 30 if neck == "crew" else 12)
    vertices = vertices + normals(vertices, faces) * OFF
    below = of.vertices[:, 1] < -0.09 * of.scale
    skin, facing = of.vertices[below], of.normals[below]
    tree = cKDTree(skin)
    for _ in range(4):
        _, nearest = tree.query(vertices)
        height = ((vertices - skin[nearest]) * facing[nearest]).sum(1)
        close = ramp(collar_level(of, vertices, neck), -0.05, -0.006)  # the collar lies on the neck
        wanted = np.clip(height, OFF * 0.8, OFF * 1.1 + 0.06 * (1 - close))
        vertices = vertices + facing[nearest] * (wanted - height)[:, None]
        vertices = smoothed(vertices, faces, 4, 0.4)
    vertices, faces = clipped(vertices, faces, collar_level(of, vertices, neck))
    parts = [Part(vertices, faces, colour, gloss=0.01, rough=0.9)]
    loops = [loop for loop in border_loops(faces) if abs(vertices[loop, 0].mean()) < 0.03 and len(loop) > 20]
    loop = max(loops, key=lambda one: vertices[one, 1].mean())
    path = _even(vertices[loop], 160)
    rim, rings = tube(path, (0.0042 if neck == "crew" else 0.0055) * of.scale)
    parts.append(Part(rim, rings, colour * 0.94, gloss=0.01, rough=0.9))
    return parts


def _even(path: np.ndarray, count: int) -> np.ndarray:
    """The same closed path, smoothed and walked in even steps."""
    for _ in range(25):
        path = 0.5 * path + 0.25 * (np.roll(path, 1, 0) + np.roll(path, -1, 0))
    closed = np.concatenate([path, path[:1]])
    length = np.concatenate([[0], np.linalg.norm(np.diff(closed, axis=0), axis=1).cumsum()])
    steps = np.linspace(0, length[-1], count, endpoint=False)
    return np.stack([np.interp(steps, length, closed[:, k]) for k in range(3)], 1)
