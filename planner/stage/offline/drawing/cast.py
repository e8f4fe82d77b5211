"""What a far camera sees of a dressed scene: per pixel which piece, how far, and how much key light falls on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import trimesh
from scipy.ndimage import gaussian_filter
from trimesh.ray.ray_pyembree import RayMeshIntersector

KEY = np.array([-0.62, 0.56, 0.55])
"""Towards the one light: camera left, above, in front."""


@dataclass(frozen=True)
class Camera:
    """Looks level along -z from `distance_m`; the drawing's plane is z = 0, where a millimetre is a millimetre."""

    height_m: float
    distance_m: float = 7.0

    @property
    def place(self) -> np.ndarray:
        return np.array([0, self.height_m, self.distance_m])

    def seen(self, points: np.ndarray) -> np.ndarray:
        """Points (N, 3) in metres as they are drawn: millimetres, y downwards from the floor."""
        scale = self.distance_m / (self.distance_m - points[..., 2])
        x = points[..., 0] * scale
        y = self.height_m + (points[..., 1] - self.height_m) * scale
        return np.stack([x, -y], -1) * 1000


@dataclass(frozen=True)
class Surface:
    """One role of one thing in the scene, posed."""

    role: str
    person: int
    vertices: np.ndarray
    faces: np.ndarray
    groups: np.ndarray
    normals: np.ndarray


@dataclass(frozen=True)
class Seen:
    """Pixel maps; -1 and infinity where there is nothing."""

    left_mm: float
    top_mm: float
    pixel_mm: float
    surface: np.ndarray
    group: np.ndarray
    depth: np.ndarray
    light: np.ndarray

    def to_mm(self, rows_columns: np.ndarray) -> np.ndarray:
        """Pixel centres to the drawing's millimetres."""
        return np.stack(
            [
                self.left_mm + (rows_columns[:, 1] + 0.5) * self.pixel_mm,
                self.top_mm + (rows_columns[:, 0] + 0.5) * self.pixel_mm,
            ],
            1,
        )

    def window(self, mask: np.ndarray, margin: int) -> tuple[Seen, tuple[slice, slice]]:
        """The part of the picture round a mask, as a picture of its own; and where it is."""
        rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
        top, left = max(int(rows[0]) - margin, 0), max(int(columns[0]) - margin, 0)
        here = slice(top, int(rows[-1]) + 1 + margin), slice(left, int(columns[-1]) + 1 + margin)
        maps = {name: getattr(self, name)[here] for name in ("surface", "group", "depth", "light")}
        corner = {"left_mm": self.left_mm + left * self.pixel_mm, "top_mm": self.top_mm + top * self.pixel_mm}
        return replace(self, **maps, **corner), here


class Scene:
    """All surfaces in one ray tracer."""

    def __init__(self, surfaces: list[Surface], camera: Camera, shadowed_group: int) -> None:
        self.surfaces, self.camera = surfaces, camera
        sizes = np.cumsum([0] + [len(s.vertices) for s in surfaces])
        self.vertices = np.concatenate([s.vertices for s in surfaces])
        self.normals = np.concatenate([s.normals for s in surfaces])
        self.faces = np.concatenate([s.faces + n for s, n in zip(surfaces, sizes, strict=False)])
        self.of_face = np.concatenate([np.full(len(s.faces), i) for i, s in enumerate(surfaces)])
        self.group_of_face = np.concatenate([s.groups + 1000 * (s.person + 1) for s in surfaces])
        self.shadowed_group = shadowed_group
        self.rays = RayMeshIntersector(trimesh.Trimesh(self.vertices, self.faces, process=False))

    def depth_of(self, points: np.ndarray) -> np.ndarray:
        """How far the first surface towards each point is, in metres from the camera."""
        way = points - self.camera.place
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        first = self.rays.intersects_first(np.tile(self.camera.place, (len(points), 1)), way)
        return np.where(first >= 0, self._distances(first, way), np.inf)

    def _distances(self, first: np.ndarray, way: np.ndarray, start: np.ndarray | None = None) -> np.ndarray:
        start = self.camera.place if start is None else start
        corner = self.vertices[self.faces[first]]
        flat = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
        below = (flat * way).sum(1)
        below = np.where(np.abs(below) < 1e-12, 1e-12, below)
        return np.asarray(((corner[:, 0] - start) * flat).sum(1) / below)

    def seen(self, pixel_mm: float, box_mm: tuple[float, float, float, float] | None = None) -> Seen:
        """The picture of a part of the drawing (left, top, right, bottom); of all of it if none is given."""
        if box_mm is None:
            flat = self.camera.seen(self.vertices)
            (left, top), (right, bottom) = flat.min(0) - 12, flat.max(0) + 12
        else:
            left, top, right, bottom = box_mm
        columns, rows = int(np.ceil((right - left) / pixel_mm)), int(np.ceil((bottom - top) / pixel_mm))
        x = left + (np.arange(columns) + 0.5) * pixel_mm
        y = top + (np.arange(rows) + 0.5) * pixel_mm
        aim = np.stack(np.broadcast_arrays(x[None, :] / 1000, -y[:, None] / 1000, 0.0), -1).reshape(-1, 3)
        way = aim - self.camera.place
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        first = self.rays.intersects_first(np.tile(self.camera.place, (len(way), 1)), way)
        hit = first >= 0
        depth = np.full(len(way), np.inf)
        depth[hit] = self._distances(first[hit], way[hit])
        place = self.camera.place + way[hit] * depth[hit, None]
        corners = self.faces[first[hit]]
        share = trimesh.triangles.points_to_barycentric(self.vertices[corners], place)
        normal = (self.normals[corners] * share[..., None]).sum(1)
        normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
        towards = np.where((normal * way[hit]).sum(1) > 0.25, -1.0, 1.0)
        normal *= towards[:, None]
        key = KEY / np.linalg.norm(KEY)
        light, surface, group = (np.full(len(way), fill) for fill in (0.0, -1.0, -1.0))
        light[hit] = (normal * key).sum(1)
        # Cast shadows only where they tell something: on the neck, under the chin.
        casts = np.flatnonzero(hit)[self.group_of_face[first[hit]] % 1000 == self.shadowed_group]
        start = np.zeros((len(way), 3))
        start[hit] = place + normal * 0.012
        dark = self.rays.intersects_any(start[casts], np.tile(key, (len(casts), 1)))
        light[casts[dark]] = -0.1
        surface[hit], group[hit] = self.of_face[first[hit]], self.group_of_face[first[hit]]
        shape = (rows, columns)
        return Seen(
            left, top, pixel_mm,
            surface.astype(int).reshape(shape), group.astype(int).reshape(shape),
            depth.reshape(shape), light.reshape(shape),
        )  # fmt: skip


def soft(values: np.ndarray, inside: np.ndarray, sigma: float) -> np.ndarray:
    """Blurred within a mask, as if nothing were outside."""
    weight = gaussian_filter(inside.astype(float), sigma)
    return np.asarray(gaussian_filter(np.where(inside, values, 0.0), sigma) / np.maximum(weight, 1e-6))
