"""Short hair with a clean edge, and the few lines of a calm face, made on the resting head."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import trimesh
from scipy.spatial import cKDTree
from trimesh.ray.ray_pyembree import RayMeshIntersector

from planner.stage.offline.drawing.clothes import GROUPS, Rest
from planner.stage.offline.drawing.mesh import Piece, normals

HAIRLINE_AZIMUTH = (0, 18, 36, 50, 60, 68, 76, 84, 92, 100, 112, 130, 155, 180)
HAIRLINE_ELEVATION = (36, 37, 33, 22, 7, -6, -13, -8, 4, 2, -16, -29, -34, -35)
"""Where hair begins, in degrees about a point inside the skull: 0 is the forehead, 90 the ear, 180 the nape."""


@dataclass(frozen=True)
class Skull:
    """The measures of a resting head: metres, in the body's axes."""

    left_eye: np.ndarray
    right_eye: np.ndarray
    crown: np.ndarray
    chin: np.ndarray
    nose_tip: np.ndarray
    centre: np.ndarray
    """Inside the skull, above the ears."""
    size: float
    """Crown above the eyes."""

    @property
    def eyes(self) -> np.ndarray:
        return (self.left_eye + self.right_eye) / 2


def skull(rest: Rest) -> Skull:
    """The head's landmarks."""
    body = rest.body
    left, right = body.head("eye.L"), body.head("eye.R")
    eyes = (left + right) / 2
    head = rest.vertices[np.asarray(rest.share["head"] > 0.4)]
    crown = head[head[:, 1].argmax()] * (0, 1, 1)
    size = float(crown[1] - eyes[1])
    middle = head[(np.abs(head[:, 0]) < 0.008) & (head[:, 2] > eyes[2] - 0.03)]
    face = middle[(middle[:, 1] < eyes[1] - 0.15 * size) & (middle[:, 1] > eyes[1] - 0.6 * size)]
    nose = face[face[:, 2].argmax()]
    # The chin: lowest point of the profile that still lies near the front of the face.
    low = middle[(middle[:, 1] < eyes[1] - 0.7 * size) & (middle[:, 2] > nose[2] - 0.045 * size / 0.115)]
    chin = low[low[:, 1].argmin()]
    centre = np.array([0, eyes[1] + 0.012, eyes[2] - 0.085 * size / 0.115])
    return Skull(left, right, crown, chin * (0, 1, 1), nose * (0, 1, 1), centre, size)


def hair(rest: Rest, of: Skull) -> Piece:
    """A cap of short hair over the skull's own shape: its edge is one smooth line, thin there and full above."""
    columns, rows = 96, 22
    azimuth = np.linspace(0, 360, columns, endpoint=False)
    folded = np.minimum(azimuth, 360 - azimuth)
    edge = _round_trip(np.interp(folded, HAIRLINE_AZIMUTH, HAIRLINE_ELEVATION))
    up = np.linspace(0, 1, rows)
    elevation = edge[:, None] + (90 - edge[:, None]) * up
    radius = _radius(rest, of, np.broadcast_to(azimuth[:, None], elevation.shape), elevation)
    k = of.size / 0.115
    # Fuller on top than at the sides and the nape; nothing right at the hairline.
    full = np.interp(elevation, [-40, 0, 35, 90], [0.006, 0.009, 0.019, 0.021]) * k
    # Above the forehead the edge stands a little off the skin; beside the ears it sinks into it, so that no gap shows.
    root = np.interp(edge, [-14, 14], [-0.004, 0.002])[:, None] * k
    thick = root * (1 - up) + full * np.clip(up * rows / 5, 0, 1) ** 0.6
    spread = np.radians(np.broadcast_to(azimuth[:, None], elevation.shape))
    lift = np.radians(elevation)
    ray = np.stack([np.sin(spread) * np.cos(lift), np.sin(lift), np.cos(spread) * np.cos(lift)], -1)
    points = (of.centre + ray * (radius + thick)[..., None]).reshape(-1, 3)
    weights = np.zeros((len(points), len(rest.body.bones)))
    weights[:, rest.body.bones.index("head")] = 1
    column, row = np.meshgrid(np.arange(columns), np.arange(rows - 1), indexing="ij")
    a, b = column * rows + row, ((column + 1) % columns) * rows + row
    faces = np.stack([np.stack([a, b, b + 1], -1), np.stack([a, b + 1, a + 1], -1)], 2).reshape(-1, 3)
    return Piece("hair", points, faces, weights, np.full(len(faces), HAIR))


HAIR = GROUPS.index("head") + 200
COVER = GROUPS.index("head") + 201
OPENING_DEG = ((0, 40, 75, 100, 130, 160, 180), (47, 54, 61, 61, 53, 44, 41))
"""A headscarf's edge round the face: from above by degrees, how far from the line of sight."""


def cover(rest: Rest, of: Skull, neckline: list[tuple[np.ndarray, np.ndarray, np.ndarray]]) -> list[Piece]:
    """A headscarf for those who cover their hair: close round the face, over the ears and the neck.

    `neckline` has middle, radii and weights of the skin at levels round the neck, from above downwards.
    """
    k, columns, rows = of.size / 0.115, 72, 26
    sight = np.array([0.0, -0.27, 0.963])
    up_axis = np.array([0.0, 0.963, 0.27])
    round_face = np.linspace(0, 2 * np.pi, columns, endpoint=False)
    folded = np.degrees(np.minimum(round_face, 2 * np.pi - round_face))
    edge = np.radians(np.interp(folded, *OPENING_DEG))
    share = np.linspace(0, 1, rows)
    away = edge[:, None] + (np.pi - edge[:, None]) * share
    spread = np.broadcast_to(round_face[:, None], away.shape)
    ray = (
        np.cos(away)[..., None] * sight
        + (np.sin(away) * np.cos(spread))[..., None] * up_axis
        + (np.sin(away) * np.sin(spread))[..., None] * np.array([1.0, 0.0, 0.0])
    )
    elevation = np.degrees(np.arcsin(np.clip(ray[..., 1], -1, 1)))
    azimuth = np.degrees(np.arctan2(ray[..., 0], ray[..., 2])) % 360
    radius = _radius(rest, of, azimuth, np.maximum(elevation, -58))
    over_the_ear = np.exp(-(((folded[:, None] - 95) / 45) ** 2) - ((np.degrees(away) - 85) / 30) ** 2)
    thick = k * (0.007 + 0.013 * np.clip(share * rows / 4, 0, 1) ** 0.7 + 0.019 * over_the_ear)
    points = (of.centre + ray * (radius + thick)[..., None]).reshape(-1, 3)
    weights = np.zeros((len(points), len(rest.body.bones)))
    weights[:, rest.body.bones.index("head")] = 1
    column, row = np.meshgrid(np.arange(columns), np.arange(rows - 1), indexing="ij")
    a, b = column * rows + row, ((column + 1) % columns) * rows + row
    faces = np.stack([np.stack([a, b, b + 1], -1), np.stack([a, b + 1, a + 1], -1)], 2).reshape(-1, 3)
    hood = Piece("cover", points, faces, weights, np.full(len(faces), COVER))
    return [hood, _drape(rest, of, neckline, k)]


def _drape(
    rest: Rest, of: Skull, neckline: list[tuple[np.ndarray, np.ndarray, np.ndarray]], k: float
) -> Piece:
    """From under the chin over the collar."""
    turn = np.linspace(0, 2 * np.pi, 48, endpoint=False)
    front = np.clip(np.sin(turn), -1, 1)
    # Under the chin in front, up inside the hood behind.
    low_y, high_y = of.chin[1] - 0.001 * k, of.eyes[1] - 0.045 * k
    first = np.stack(
        [
            0.084 * k * np.cos(turn),
            low_y + (high_y - low_y) * np.clip((0.88 - front) / 1.1, 0, 1),
            of.eyes[2] - 0.078 * k + 0.082 * k * front,
        ],
        1,
    )
    fall = 0.1 * k * np.clip(front, 0, 1) ** 2
    hung = np.zeros((48, len(rest.body.bones)))
    hung[:, rest.body.bones.index("head")] = 1
    rings, weights = [first], [hung]
    base = rest.mean["neck01"]
    for (middle, radius, own), off, level in zip(
        neckline, (0.024, 0.028, 0.025), (-0.012, 0.022, 0.030), strict=True
    ):
        x = middle[0] + (radius + off * rest.k) * np.cos(turn)
        z = middle[2] + (radius + off * rest.k) * np.sin(turn)
        y = base[1] + 0.012 * rest.k + 0.42 * (base[2] - z) - level * rest.k
        rings.append(np.stack([x, y, z], 1))
        weights.append(own)
    # In front it falls in a point over the jumper; over the shoulders it ends as it is.
    low, hangs = rings[-1], weights[-1]
    ahead = np.clip(2 * front, 0, 1)[:, None] ** 2
    for share in (0.5, 1.0):
        ring, own = _on_the_chest(rest, low - np.array([0.0, 1.0, 0.0]) * (share * fall)[:, None])
        rings.append(low + (ring - low) * ahead)
        weights.append(hangs + (own - hangs) * ahead)
    count = len(rings)
    here, row = np.meshgrid(np.arange(48), np.arange(count - 1))
    a, b = row * 48 + here, row * 48 + (here + 1) % 48
    faces = np.stack([np.stack([a, b, b + 48], -1), np.stack([a, b + 48, a + 48], -1)], 2).reshape(-1, 3)
    return Piece("cover", np.concatenate(rings), faces, np.concatenate(weights), np.full(len(faces), COVER))


def _on_the_chest(rest: Rest, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Points brought to just above the jumper, with the weights of the skin there."""
    trunk = np.flatnonzero(rest.on("trunk", "neck") > 0.5)
    nearest = trunk[cKDTree(rest.vertices[trunk]).query(points, 6)[1]]
    skin, outward = rest.vertices[nearest].mean(1), normals(rest.vertices, rest.faces)[nearest].mean(1)
    off = ((points - skin) * outward).sum(1, keepdims=True)
    return points + outward * (0.042 * rest.k - off), rest.weights[nearest].mean(1)


def _round_trip(values: np.ndarray) -> np.ndarray:
    """A closed row of values without corners."""
    for _ in range(3):
        values = (np.roll(values, 1) + 2 * values + np.roll(values, -1)) / 4
    return values


def _radius(rest: Rest, of: Skull, azimuth: np.ndarray, elevation: np.ndarray) -> np.ndarray:
    """How far the skull reaches from its centre in each direction, without the ears, and smooth."""
    head = rest.vertices[np.asarray(rest.share["head"] > 0.4)]
    away = head - of.centre
    far = np.linalg.norm(away, axis=1)
    ray = away / far[:, None]
    k = of.size / 0.115
    # Ears stick out sideways beyond the skull; what is further out than the temples is not bone.
    ears = (np.abs(head[:, 0]) > 0.0745 * k) & (ray[:, 1] < 0.3)
    ray, far = ray[~ears], far[~ears]
    spread, lift = np.radians(azimuth).ravel(), np.radians(elevation).ravel()
    asked = np.stack([np.sin(spread) * np.cos(lift), np.sin(lift), np.cos(spread) * np.cos(lift)], -1)
    closeness = np.exp((asked @ ray.T - 1) / (2 * np.radians(5.0) ** 2))
    return np.asarray((closeness @ far) / closeness.sum(1)).reshape(azimuth.shape)


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
