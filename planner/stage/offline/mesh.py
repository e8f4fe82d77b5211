"""Meshes as arrays: subdivision, smoothing, normals, and marching through a field."""

from __future__ import annotations

import numpy as np
from scipy import sparse


def used_part(vertices: np.ndarray, faces: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The vertices that the faces use, and the faces numbered anew."""
    used, numbered = np.unique(faces, return_inverse=True)
    return vertices[used], numbered.reshape(faces.shape)


def _edges(faces: np.ndarray) -> np.ndarray:
    corners = faces.shape[1]
    return np.sort(np.concatenate([faces[:, [side, (side + 1) % corners]] for side in range(corners)]), 1)


def catmull_clark(vertices: np.ndarray, quads: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """One step of Catmull-Clark; columns beyond the first three (colours, masks) go along."""
    count, width = vertices.shape
    face_points = vertices[quads].mean(1)
    edges, which, uses = np.unique(_edges(quads), axis=0, return_inverse=True, return_counts=True)
    which = which.reshape(4, len(quads)).T
    ends = vertices[edges].sum(1)
    beside = np.zeros((len(edges), width))
    for side in range(4):
        np.add.at(beside, which[:, side], face_points)
    inner = uses == 2
    edge_points = np.where(inner[:, None], (ends + beside) / 4, ends / 2)

    faces_at, ends_at = np.zeros((count, width)), np.zeros((count, width))
    touching, valence = np.zeros(count), np.zeros(count)
    for side in range(4):
        np.add.at(faces_at, quads[:, side], face_points)
        np.add.at(touching, quads[:, side], 1)
    for end in (0, 1):
        np.add.at(ends_at, edges[:, end], ends / 2)
        np.add.at(valence, edges[:, end], 1)
    many = np.maximum(touching, 1)[:, None]
    moved = (faces_at / many + 2 * ends_at / np.maximum(valence, 1)[:, None] + (many - 3) * vertices) / many
    border = edges[~inner]
    if len(border):
        along, number = np.zeros((count, width)), np.zeros(count)
        for end in (0, 1):
            np.add.at(along, border[:, end], vertices[border[:, 1 - end]])
            np.add.at(number, border[:, end], 1)
        on = number == 2
        moved[number > 0] = vertices[number > 0]
        moved[on] = 0.75 * vertices[on] + 0.125 * along[on]

    first_edge, first_face = count, count + len(edges)
    centre = first_face + np.arange(len(quads))
    smaller = [
        np.stack([quads[:, side], first_edge + which[:, side], centre, first_edge + which[:, side - 1]], 1)
        for side in range(4)
    ]
    return np.concatenate([moved, edge_points, face_points]), np.concatenate(smaller)


def triangles(quads: np.ndarray) -> np.ndarray:
    """Two triangles a quad."""
    return np.concatenate([quads[:, [0, 1, 2]], quads[:, [0, 2, 3]]])


def normals(vertices: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Unit normals of the vertices, weighted by area."""
    corner = vertices[faces]
    if faces.shape[1] == 4:
        across = np.cross(corner[:, 2] - corner[:, 0], corner[:, 3] - corner[:, 1])
    else:
        across = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    total = np.zeros_like(vertices)
    for index in range(faces.shape[1]):
        np.add.at(total, faces[:, index], across)
    return unit(total)


def unit(vectors: np.ndarray) -> np.ndarray:
    """The same directions, of length 1."""
    return vectors / np.maximum(np.linalg.norm(vectors, axis=-1, keepdims=True), 1e-12)


def smoothed(values: np.ndarray, faces: np.ndarray, times: int, amount: float = 0.5) -> np.ndarray:
    """Values at vertices (positions, masks), each drawn towards the mean of its neighbours."""
    count, corners = len(values), faces.shape[1]
    pairs = np.concatenate([faces[:, [side, (side + 1) % corners]] for side in range(corners)])
    pairs = np.concatenate([pairs, pairs[:, ::-1]])
    links = sparse.csr_matrix((np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(count, count))
    links.data[:] = 1
    mean = sparse.diags(1 / np.maximum(np.asarray(links.sum(1)).ravel(), 1)) @ links
    flat = values.reshape(count, -1).astype(float)
    for _ in range(times):
        flat = flat + amount * (mean @ flat - flat)
    return flat.reshape(values.shape)


def clipped(vertices: np.ndarray, corners: np.ndarray, level: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The part of a triangle mesh where `level` (by vertex) is below 0, cut cleanly along 0; columns go along."""
    below = level < 0
    count = below[corners].sum(1)
    whole = corners[count == 3]
    points, cuts, made = [vertices], {}, []
    extra = len(vertices)

    def cut(one: int, other: int) -> int:
        nonlocal extra
        key = (min(one, other), max(one, other))
        if key not in cuts:
            t = level[one] / (level[one] - level[other])
            points.append((vertices[one] * (1 - t) + vertices[other] * t)[None])
            cuts[key] = extra
            extra += 1
        return cuts[key]

    for triangle in corners[(count == 1) | (count == 2)]:
        kept = below[triangle]
        lone = int(np.argmax(kept)) if kept.sum() == 1 else int(np.argmin(kept))
        a, b, c = (int(triangle[(lone + k) % 3]) for k in range(3))
        ab, ac = cut(a, b), cut(a, c)
        made += [(a, ab, ac)] if kept.sum() == 1 else [(ab, b, c), (ab, c, ac)]
    return used_part(np.concatenate(points), np.concatenate([whole, np.array(made, int).reshape(-1, 3)]))


def border_loops(faces: np.ndarray) -> list[np.ndarray]:
    """The open borders, each as its vertices in order."""
    edges, uses = np.unique(_edges(faces), axis=0, return_counts=True)
    beside: dict[int, list[int]] = {}
    for one, other in edges[uses == 1]:
        beside.setdefault(int(one), []).append(int(other))
        beside.setdefault(int(other), []).append(int(one))
    loops, seen = [], set()
    for start in beside:
        if start in seen:
            continue
        loop, at, before = [], start, -1
        while at not in seen:
            seen.add(at)
            loop.append(at)
            ahead = [other for other in beside[at] if other != before and other not in seen]
            if not ahead:
                break
            at, before = ahead[0], at
        loops.append(np.array(loop))
    return loops


def tube(
    path: np.ndarray, radius: np.ndarray | float, sides: int = 16, closed: bool = True
) -> tuple[np.ndarray, np.ndarray]:
    """A round tube along a path: vertices and quads."""
    ahead = np.roll(path, -1, 0) - np.roll(path, 1, 0)
    if not closed:
        ahead[0], ahead[-1] = path[1] - path[0], path[-1] - path[-2]
    ahead = unit(ahead)
    side = np.zeros_like(path)
    before = unit(np.cross(ahead[0], [0.3, 1, 0.2]))
    for index, direction in enumerate(ahead):
        before = unit(before - direction * (before @ direction))
        side[index] = before
    other = np.cross(ahead, side)
    angle = np.arange(sides) * 2 * np.pi / sides
    wide = np.broadcast_to(np.asarray(radius, float), (len(path),))[:, None, None]
    ring = path[:, None] + wide * (
        np.cos(angle)[:, None] * side[:, None] + np.sin(angle)[:, None] * other[:, None]
    )
    count = len(path)
    rows = np.arange(count if closed else count - 1)[:, None]
    columns = np.arange(sides)[None]
    following, turned = (rows + 1) % count, (columns + 1) % sides
    quads = np.stack(
        [
            rows * sides + columns,
            rows * sides + turned,
            following * sides + turned,
            following * sides + columns,
        ],
        -1,
    )
    return ring.reshape(-1, 3), quads.reshape(-1, 4)
