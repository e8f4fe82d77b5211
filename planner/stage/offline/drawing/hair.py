"""What is on a head, made on the resting one: short hair with a clean edge, or a headscarf."""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

from planner.stage.offline.drawing.head import Skull
from planner.stage.offline.drawing.mesh import Piece, normals
from planner.stage.offline.drawing.rest import GROUPS, Rest

HAIRLINE_AZIMUTH = (0, 18, 36, 50, 60, 68, 76, 84, 92, 100, 112, 130, 155, 180)
HAIRLINE_ELEVATION = (36, 37, 33, 22, 7, -6, -13, -8, 4, 2, -16, -29, -34, -35)
"""Where hair begins, in degrees about a point inside the skull: 0 is the forehead, 90 the ear, 180 the nape."""


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
