"""The few lines of a calm face, made on the resting head: enough to see where it looks, no likeness."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import trimesh
from trimesh.ray.ray_pyembree import RayMeshIntersector

from planner.stage.offline.drawing.head import Skull
from planner.stage.offline.drawing.rest import Rest


@dataclass(frozen=True)
class Stroke:
    """A line or a filled patch on the face, in the body's axes; drawn only where the camera sees it."""

    role: str
    points: np.ndarray
    normals: np.ndarray
    filled: bool = False
    bone: str = "head"


def face(rest: Rest, of: Skull, shade_side: int) -> list[Stroke]:
    """Brows, lids, irises, the nose's shade and the mouth: enough to see where a face looks, no likeness.

    `shade_side` is +1 where the side away from the key is the sitter's left, else -1.
    """
    k = of.size / 0.115
    front = _FaceFront(rest)
    mouth_y = of.nose_tip[1] + 0.42 * (of.chin[1] - of.nose_tip[1])
    strokes = _beard(of, front, k, mouth_y) if rest.body.name.startswith(GROWN) else []
    for side, eye, bone in ((1, of.left_eye, "eye.L"), (-1, of.right_eye, "eye.R")):
        t = np.linspace(-1, 1, 13)
        across = eye[0] + side * t * 0.0215 * k + side * 0.002 * k
        brow = eye[1] + k * (0.0205 + 0.0008 * t - 0.0042 * t**2)
        strokes.append(Stroke("brow", *front.at(across + side * 0.002 * k, brow)))
        span = np.linspace(-1, 1, 15)
        lid_x = eye[0] + side * span * 0.0148 * k
        upper = eye[1] + k * (0.0058 * (1 - span**2) + 0.0004 * span - 0.0006)
        lower = eye[1] + k * (-0.0042 * (1 - span**2) + 0.0004 * span - 0.0006)
        strokes.append(Stroke("lid", *front.at(lid_x, upper)))
        turn = np.linspace(0, 2 * np.pi, 24, endpoint=False)
        iris_x = eye[0] + 0.0058 * k * np.cos(turn)
        iris_y = eye[1] + 0.0058 * k * np.sin(turn)
        iris_y = np.clip(
            iris_y,
            np.interp(iris_x, np.sort(lid_x), lower[np.argsort(lid_x)]),
            np.interp(iris_x, np.sort(lid_x), upper[np.argsort(lid_x)]),
        )
        strokes.append(Stroke("iris", *front.at(iris_x, iris_y), filled=True, bone=bone))
    strokes += _nose(of, front, k, shade_side) + _glasses(of, k)
    t = np.linspace(-1, 1, 13)
    strokes.append(Stroke("mouth", *front.at(t * 0.0235 * k, mouth_y + k * (0.0026 * t**2 - 0.0010))))
    return strokes


GROWN = ("slim", "middle", "broad")
BEARD = (
    ((0.055, 0.012), (0.053, -0.002), (0.047, -0.018), (0.036, -0.031), (0.022, -0.040), (0.0, -0.043)),
    ((0.0, -0.0115), (0.012, -0.0105), (0.021, -0.006), (0.028, 0.001), (0.038, 0.003), (0.048, 0.011)),
)
"""Its outer and its inner edge right of the face's middle, above the mouth: metres of an adult's head."""
MOUSTACHE = (
    ((0.032, -0.005), (0.022, 0.006), (0.012, 0.0105), (0.0, 0.011)),
    ((0.0, 0.004), (0.010, 0.003), (0.018, 0.001), (0.026, -0.006)),
)
CHIN_BELOW_MOUTH = 0.034


def _beard(of: Skull, front: _FaceFront, k: float, mouth_y: float) -> list[Stroke]:
    """A short full beard and a moustache; drawn for those who have one."""
    long = (mouth_y - of.chin[1]) / (CHIN_BELOW_MOUTH * k)
    strokes = []
    for edges in (BEARD, MOUSTACHE):
        outer, inner = (_dense(np.array(edge)) for edge in edges)
        other = np.array([-1.0, 1.0])
        ring = np.concatenate([outer, outer[-2::-1] * other, inner[:0:-1] * other, inner])
        x, y = ring.T * k
        strokes.append(Stroke("beard", *front.at(x, mouth_y + y * long), filled=True))
    return strokes


def _dense(points: np.ndarray) -> np.ndarray:
    """More points along a polyline, so that what is hidden is cut where it begins."""
    share = np.arange(len(points))
    finer = np.linspace(0, len(points) - 1, 4 * (len(points) - 1) + 1)
    return np.stack([np.interp(finer, share, column) for column in points.T], 1)


def _nose(of: Skull, front: _FaceFront, k: float, shade_side: int) -> list[Stroke]:
    """The shade beside and under the nose: one patch from the brow's root past the wing to under the tip."""
    tip, eyes = of.nose_tip[1], of.eyes[1]
    down = np.linspace(0, 1, 8)
    ridge_x = shade_side * k * np.interp(down, [0, 0.4, 1], [0.0085, 0.006, 0.0075])
    ridge_y = eyes + 0.006 * k + (tip + 0.004 * k - eyes - 0.006 * k) * down
    wing = (
        np.array(
            [
                [0.0105, 0.001],
                [0.016, -0.004],
                [0.0175, -0.0105],
                [0.012, -0.0145],
                [0.004, -0.0155],
                [-0.006, -0.0145],
                [-0.003, -0.0105],
                [0.005, -0.009],
                [0.0075, -0.003],
            ]
        )
        * k
    )
    outer_x = shade_side * k * np.interp(down[::-1], [0, 0.4, 1], [0.0125, 0.0105, 0.0135])
    patch_x = np.r_[outer_x[::-1], shade_side * wing[:, 0], ridge_x[::-1]]
    patch_y = np.r_[ridge_y, tip + wing[:, 1], ridge_y[::-1]]
    return [Stroke("skin-shade", *front.at(patch_x, patch_y), filled=True)]


def _glasses(of: Skull, k: float) -> list[Stroke]:
    """Plain spectacles before the eyes, with their temples; drawn for those who always wear them."""
    turn = np.linspace(0, 2 * np.pi, 41)
    before, strokes = of.eyes[2] + 0.027 * k, []
    for side, eye in ((1, of.left_eye), (-1, of.right_eye)):
        # A rounded rectangle, a little lower than the eye's middle.
        x = eye[0] + side * 0.002 * k + 0.0255 * k * np.sign(np.cos(turn)) * np.abs(np.cos(turn)) ** 0.6
        y = eye[1] - 0.003 * k + 0.0195 * k * np.sign(np.sin(turn)) * np.abs(np.sin(turn)) ** 0.7
        rim = np.stack([x, y, np.full(41, before) - 1.2 * (np.abs(x) - 0.03 * k) ** 2 / k], 1)
        strokes.append(Stroke("glasses", rim, np.tile([0.0, 0.0, 1.0], (41, 1))))
        share = np.linspace(0, 1, 15)
        outer = abs(eye[0]) + 0.0275 * k
        arm = np.stack(
            [
                side * (outer + (0.078 * k - outer) * share**0.5),
                np.full(15, eye[1] + 0.006 * k),
                before - 0.004 * k - share * 0.105 * k,
            ],
            1,
        )
        strokes.append(Stroke("glasses", arm, np.tile([float(side), 0.0, 0.3], (15, 1))))
    share = np.linspace(-1, 1, 9)
    bridge = np.stack(
        [share * 0.0085 * k, of.eyes[1] + 0.004 * k - 0.002 * k * share**2, np.full(9, before + 0.003 * k)], 1
    )
    return [*strokes, Stroke("glasses", bridge, np.tile([0.0, 0.0, 1.0], (9, 1)))]


class _FaceFront:
    """Finds the face's surface straight ahead of a point."""

    def __init__(self, rest: Rest) -> None:
        self.mesh = trimesh.Trimesh(rest.vertices, rest.faces[rest.in_groups("head", "neck")], process=False)
        self.rays = RayMeshIntersector(self.mesh)

    def at(self, x: np.ndarray, y: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Points just before the surface, and where the surface faces there."""
        start = np.stack([x, y, np.full(len(x), 3.0)], 1)
        way = np.tile([0.0, 0.0, -1.0], (len(x), 1))
        hits, rows, faces = self.rays.intersects_location(start, way, multiple_hits=False)
        start[rows, 2] = hits[:, 2] + 0.001
        facing = np.zeros_like(start)
        facing[rows] = self.mesh.face_normals[faces]
        return start, facing
