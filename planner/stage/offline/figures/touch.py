"""Surfaces that hands and limbs meet: where a ray first hits them, and how deep a point is in them."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import trimesh
from numpy.typing import NDArray
from scipy.spatial import cKDTree

from planner.stage.offline.figures.rig import Array


@dataclass(frozen=True)
class Surface:
    """Triangles with a search tree of their middles."""

    mesh: trimesh.Trimesh
    tree: cKDTree
    points: Array
    normals: Array

    def hit(self, start: Array, direction: Array) -> tuple[Array, Array] | None:
        """The first point met from `start`, and its normal towards it."""
        places, _, triangles = self.mesh.ray.intersects_location([start], [direction], multiple_hits=False)
        if not len(places):
            return None
        near = self.tree.query(places[0], k=12)[1]
        facing = [n for n in self.normals[near] if n @ direction < 0.2] or [
            self.mesh.face_normals[triangles[0]]
        ]
        normal = np.mean(facing, 0)
        return places[0], normal / np.linalg.norm(normal)

    def depth(self, points: Array) -> Array:
        """How far each point is outside (negative: inside), near the surface in metres."""
        distance, nearest = self.tree.query(points)
        gap = points - self.points[nearest]
        along = np.einsum("ij,ij->i", gap, self.normals[nearest])
        return np.where(distance < 0.12, np.sign(along) * np.maximum(np.abs(along), distance * 0.7), distance)


def surface(vertices: Array, triangles: NDArray[np.int64], solids: list[trimesh.Trimesh]) -> Surface:
    """A body's skin, or what is left of it, together with the things around it."""
    used = np.unique(triangles)
    place = np.zeros(len(vertices), np.int64)
    place[used] = np.arange(len(used))
    meshes = [trimesh.Trimesh(vertices[used], place[triangles], process=False)] if len(triangles) else []
    meshes += [_fine(solid) for solid in solids]
    mesh = trimesh.util.concatenate(meshes) if len(meshes) > 1 else meshes[0]
    return Surface(mesh, cKDTree(mesh.triangles_center), mesh.triangles_center, np.array(mesh.face_normals))


def _fine(solid: trimesh.Trimesh) -> trimesh.Trimesh:
    """Small triangles, so that their middles stand for the surface."""
    points, faces = trimesh.remesh.subdivide_to_size(solid.vertices, solid.faces, 0.03)
    return trimesh.Trimesh(points, faces, process=False)
