"""Pieces of a dressed figure: triangles that carry the bones they hang on, cut along smooth fields.

Cutting the triangles where a field is zero, instead of keeping or dropping whole faces, is what makes hems, cuffs
and necklines straight.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from scipy import sparse


@dataclass(frozen=True)
class Piece:
    """A surface with one role (a class of the drawing) and, per face, the group it belongs to.

    Between groups (two fingers, an arm and the trunk) the drawing has a line where one lies before the other.
    """

    role: str
    vertices: np.ndarray
    faces: np.ndarray
    weights: np.ndarray
    groups: np.ndarray
    calm: np.ndarray | None = None
    """Vertices of a smoother surface to take the shading from; None: this one's own."""

    def posed(self, bones: np.ndarray) -> Piece:
        """The piece moved by its bones' 4x4 matrices (linear blending)."""
        blended = np.einsum("vb,bij->vij", self.weights, bones[:, :3, :])

        def move(points: np.ndarray) -> np.ndarray:
            return np.einsum("vij,vj->vi", blended, np.c_[points, np.ones(len(points))])

        calm = None if self.calm is None else move(self.calm)
        return replace(self, vertices=move(self.vertices), calm=calm)


def triangles(quads: np.ndarray) -> np.ndarray:
    """Two triangles a quad; a quad that repeats a corner gives one."""
    both = np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])
    flat = (both[:, 0] == both[:, 1]) | (both[:, 1] == both[:, 2]) | (both[:, 0] == both[:, 2])
    return both[~flat]


def kept(piece: Piece, field: np.ndarray) -> Piece:
    """What of the piece has a positive field; triangles that straddle zero are cut there."""
    inside = field[piece.faces] > 0
    count = inside.sum(1)
    faces, groups = [piece.faces[count == 3]], [piece.groups[count == 3]]
    columns = [piece.vertices, piece.weights] + ([] if piece.calm is None else [piece.calm])
    known: dict[tuple[int, int], int] = {}
    ends: list[tuple[int, int]] = []

    def crossing(one: int, other: int) -> int:
        edge = (min(one, other), max(one, other))
        if edge not in known:
            known[edge] = len(piece.vertices) + len(ends)
            ends.append(edge)
        return known[edge]

    for wanted, rows in ((1, np.flatnonzero(count == 1)), (2, np.flatnonzero(count == 2))):
        for row in rows:
            corners = piece.faces[row]
            lone = int(np.argmax(inside[row] == (wanted == 1)))
            a, b, c = (int(corners[(lone + step) % 3]) for step in range(3))
            ab, ac = crossing(a, b), crossing(a, c)
            new = [[a, ab, ac]] if wanted == 1 else [[ab, b, c], [ab, c, ac]]
            faces.append(np.array(new))
            groups.append(np.full(len(new), piece.groups[row]))
    if ends:
        one, other = np.array(ends).T
        share = (field[one] / (field[one] - field[other]))[:, None]
        columns = [np.concatenate([x, x[one] * (1 - share) + x[other] * share]) for x in columns]
    return _compact(
        replace(
            piece,
            vertices=columns[0],
            weights=columns[1],
            calm=columns[2] if piece.calm is not None else None,
            faces=np.concatenate(faces),
            groups=np.concatenate(groups),
        )
    )


def _compact(piece: Piece) -> Piece:
    """Without the vertices that no face uses."""
    used, faces = np.unique(piece.faces, return_inverse=True)
    return replace(
        piece,
        vertices=piece.vertices[used],
        weights=piece.weights[used],
        calm=None if piece.calm is None else piece.calm[used],
        faces=faces.reshape(-1, 3),
    )


def neighbours(faces: np.ndarray, size: int) -> sparse.csr_matrix:
    """Row-normalised adjacency: times the vertices it gives the mean of each vertex's neighbours."""
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    both = np.concatenate([edges, edges[:, ::-1]])
    ones = sparse.coo_matrix((np.ones(len(both)), both.T), shape=(size, size)).tocsr()
    ones.data[:] = 1
    degree = np.maximum(np.asarray(ones.sum(1)).ravel(), 1)
    return sparse.diags(1 / degree) @ ones


def smoothed(
    vertices: np.ndarray, faces: np.ndarray, times: int, strength: np.ndarray | float = 0.5
) -> np.ndarray:
    """Laplacian smoothing that does not shrink much: each step in is followed by a slightly larger step out."""
    mean_of = neighbours(faces, len(vertices))
    force = np.broadcast_to(np.asarray(strength, float), len(vertices))[:, None]
    force = np.where(np.asarray(mean_of.sum(1)) > 0, force, 0)
    out = vertices.astype(float)
    for _ in range(times):
        out = out + force * (mean_of @ out - out)
        out = out - 1.03 * force * (mean_of @ out - out)
    return out


def relaxed(
    vertices: np.ndarray, faces: np.ndarray, times: int, strength: np.ndarray | float = 0.5
) -> np.ndarray:
    """Plain Laplacian smoothing: bumps vanish, the surface shrinks a little."""
    mean_of = neighbours(faces, len(vertices))
    force = np.broadcast_to(np.asarray(strength, float), len(vertices))[:, None]
    out = vertices.astype(float)
    for _ in range(times):
        out = out + force * (mean_of @ out - out)
    return out


def normals(vertices: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Unit vertex normals, weighted by area."""
    corner = vertices[faces]
    flat = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    out = np.zeros_like(vertices, dtype=float)
    for column in range(3):
        np.add.at(out, faces[:, column], flat)
    return out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-12)
