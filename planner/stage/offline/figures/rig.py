"""A body's skeleton and its skin: rotations in, vertices out, in NumPy alone.

Axes are those of a figure: x to the sitter's left, y up, z where the sitter faces; metres. A bone's rotation turns it
about its head in the frame of its parent, so that no rotation at all is the body at rest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Turns = dict[str, Array]


@dataclass(frozen=True)
class Body:
    """One person at rest: skin, skeleton and how the skin hangs on it."""

    name: str
    rest: Array
    faces: NDArray[np.int64]
    heads: Array
    tails: Array
    parents: NDArray[np.int64]
    bones: tuple[str, ...]
    skin_bones: NDArray[np.int64]
    skin_weights: Array
    kept: NDArray[np.int64]
    """Which vertices of the full body these are."""

    def head(self, bone: str) -> Array:
        """Where a bone begins, at rest."""
        return self.heads[self.bones.index(bone)]

    def tail(self, bone: str) -> Array:
        """Where a bone ends, at rest."""
        return self.tails[self.bones.index(bone)]

    @cached_property
    def height_m(self) -> float:
        """From the soles to the crown."""
        return float(np.ptp(self.rest[:, 1]))

    @cached_property
    def scale(self) -> float:
        """Size against the reference adult of 1.72 m, for distances given in a pose."""
        return self.height_m / 1.72

    @cached_property
    def dominant(self) -> NDArray[np.int64]:
        """The bone that moves each vertex most."""
        return self.skin_bones[np.arange(len(self.rest)), self.skin_weights.argmax(1)]

    @cached_property
    def triangles(self) -> NDArray[np.int64]:
        """The four-sided faces, each as two triangles."""
        return np.concatenate([self.faces[:, [0, 1, 2]], self.faces[:, [0, 2, 3]]])


def unit(vector: object) -> Array:
    """The same direction, one long."""
    v = np.asarray(vector, float)
    return v / max(float(np.linalg.norm(v)), 1e-12)


def turn(axis: object, degrees: float) -> Array:
    """Rotation about an axis, right-handed."""
    a, t = unit(axis), np.radians(degrees)
    k = np.array([[0, -a[2], a[1]], [a[2], 0, -a[0]], [-a[1], a[0], 0]])
    return np.eye(3) + np.sin(t) * k + (1 - np.cos(t)) * k @ k


def about(x: float = 0, y: float = 0, z: float = 0) -> Array:
    """Rotations about the three axes: first z, then x, then y."""
    return turn((0, 1, 0), y) @ turn((1, 0, 0), x) @ turn((0, 0, 1), z)


def share(rotation: Array, part: float) -> Array:
    """A part of a rotation about its own axis."""
    angle = np.degrees(np.arccos(np.clip((np.trace(rotation) - 1) / 2, -1, 1)))
    if angle < 1e-6:
        return np.eye(3)
    axis = np.array(
        [rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]]
    )
    return turn(axis, angle * part)


def angle_of(rotation: Array) -> float:
    """How far a rotation turns, in degrees."""
    return float(np.degrees(np.arccos(np.clip((np.trace(rotation) - 1) / 2, -1, 1))))


def frame(first: object, second: object) -> Array:
    """Columns: the first direction, the second made square to it, and their cross product."""
    a = unit(first)
    b = np.asarray(second, float)
    b = unit(b - a * (a @ b))
    return np.stack([a, b, np.cross(a, b)], 1)


def twist_about(rotation: Array, axis: object) -> float:
    """The part of a rotation that turns about an axis, in degrees."""
    a = unit(axis)
    v = np.array(
        [rotation[2, 1] - rotation[1, 2], rotation[0, 2] - rotation[2, 0], rotation[1, 0] - rotation[0, 1]]
    )
    w = 1 + np.trace(rotation)
    return float(np.degrees(2 * np.arctan2(a @ v, w))) if w > 1e-9 else 180.0


def transforms(body: Body, turns: Turns, at: Array) -> Array:
    """Every bone's matrix (B, 4, 4); `at` is where the root goes."""
    out = np.tile(np.eye(4), (len(body.bones), 1, 1))
    for i, name in enumerate(body.bones):
        rotation, head = turns.get(name), body.heads[i]
        local = np.eye(4)
        if rotation is not None:
            local[:3, :3] = rotation
            local[:3, 3] = head - rotation @ head
        parent = body.parents[i]
        if parent < 0:
            local[:3, 3] += at - head
            out[i] = local
        else:
            out[i] = out[parent] @ local
    return out


def skinned(body: Body, matrices: Array, some: NDArray[np.int64] | slice = slice(None)) -> Array:
    """The skin, or some of its vertices, where the bones have gone, by linear blending."""
    blended = np.einsum("vk,vkij->vij", body.skin_weights[some], matrices[body.skin_bones[some]][:, :, :3])
    return np.einsum("vij,vj->vi", blended[:, :, :3], body.rest[some]) + blended[:, :, 3]


def moved(body: Body, matrices: Array, bone: str, point: Array) -> Array:
    """A point of the resting body carried along by a bone."""
    m = matrices[body.bones.index(bone)]
    return m[:3, :3] @ point + m[:3, 3]
