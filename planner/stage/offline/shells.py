"""Volumes around a head, as the zero of a field on a grid: long hair, curls, a scarf."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import trimesh
from scipy.ndimage import gaussian_filter, map_coordinates
from scipy.spatial import cKDTree
from skimage.measure import marching_cubes

from planner.stage.offline.mesh import normals, smoothed

if TYPE_CHECKING:
    from planner.stage.offline.figure import Part
    from planner.stage.offline.head import Head

STEP_M = 0.0022


@dataclass
class Grid:
    """Points around the head and their height over the skin, both in metres; and the skin's evened height."""

    low: np.ndarray
    shape: tuple[int, int, int]
    points: np.ndarray
    height: np.ndarray
    even: np.ndarray
    """Height over a skin without ears and creases."""


def grid(
    of: Head, bottom_m: float, cloth: Part | None = None, even_m: float = 0.006, half_m: float = 0.165
) -> Grid:
    """A grid from below the shoulders or the chin to above the crown; `cloth` counts as skin."""
    k = of.scale
    low = np.array([-half_m, bottom_m, -0.27]) * k
    high = np.array([half_m, 0.185, 0.105]) * k
    shape = tuple(int(n) for n in np.ceil((high - low) / STEP_M).astype(int))
    axes = [low[axis] + STEP_M * np.arange(shape[axis]) for axis in range(3)]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), -1).reshape(-1, 3)
    skin, facing = of.vertices[::4], of.normals[::4]
    if cloth is not None:
        skin = np.concatenate([skin, cloth.vertices])
        facing = np.concatenate([facing, normals(cloth.vertices, cloth.faces)])
    tree = cKDTree(skin)
    coarse = points.reshape(*shape, 3)[::2, ::2, ::2]
    _, nearest = tree.query(coarse.reshape(-1, 3), k=4, workers=2)
    height = (
        ((coarse.reshape(-1, 1, 3) - skin[nearest]) * facing[nearest])
        .sum(-1)
        .mean(1)
        .reshape(coarse.shape[:3])
    )
    where = np.stack(np.meshgrid(*(np.arange(n) / 2 for n in shape), indexing="ij"))
    fine = map_coordinates(height, where, order=1, mode="nearest")
    return Grid(low, shape, points, fine.ravel(), gaussian_filter(fine, even_m / STEP_M).ravel())


def surface(on: Grid, field: np.ndarray, finer: int = 1, even: int = 4) -> tuple[np.ndarray, np.ndarray]:
    """Where the field is 0 (inside below 0), as triangles."""
    vertices, faces, _, _ = marching_cubes(field.reshape(on.shape), 0.0)
    vertices = vertices * STEP_M + on.low
    whole = trimesh.Trimesh(vertices, faces, process=False)
    parts = whole.split(only_watertight=False)
    largest = max(parts, key=lambda part: len(part.vertices))
    vertices = smoothed(np.asarray(largest.vertices), np.asarray(largest.faces), even)
    faces = np.asarray(largest.faces)
    for _ in range(finer):
        vertices, faces = trimesh.remesh.subdivide_loop(vertices, faces, iterations=1)
    return vertices, faces


def union(one: np.ndarray, other: np.ndarray, round_m: float) -> np.ndarray:
    """Both volumes, run together smoothly over `round_m`."""
    share = np.clip(0.5 + 0.5 * (other - one) / round_m, 0, 1)
    return other * (1 - share) + one * share - round_m * share * (1 - share)
