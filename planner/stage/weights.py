"""How much of each stored light a lamp takes.

A dome of small discs has been rendered one by one. A lamp's face is sampled; each sample falls into a triangle of
three neighbouring discs and is shared among them so that their light adds up to the sample's, in direction and
amount: the three shares solve c₁d₁ + c₂d₂ + c₃d₃ = sample. All shares are scaled so that an incident meter at
the face, held towards the lamp's centre, reads the lamp's power.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import atan, degrees, pi, sqrt

import numpy as np

from planner.stage.arrays import Floats, Indices
from planner.stage.lamps import Lamp, direction, frame_of

BLUR_DEG = 15.5
"""As wide as a point looks that is shared among discs of 8° some 12° apart; what agrees best with true lamps."""
SAMPLES = 48
GOLDEN_ANGLE = pi * (3 - sqrt(5))
OVER, SHAKEN = 1e-9, 1e-6


@dataclass(frozen=True)
class Dome:
    """The directions of the stored lights, the triangles between them, and where they stood when they were rendered."""

    directions: Floats
    triangles: Indices
    inverses: Floats
    distance_m: float
    radius_m: float


@dataclass(frozen=True)
class Points:
    """Where in the world each pixel of a tile lies, in metres, and the square of its distance from the origin."""

    at: Floats
    squared: Floats


def dome_of(directions: Floats, distance_m: float, diameter_m: float) -> Dome:
    """The dome over these unit vectors."""
    triangles = hull(_shaken(directions))
    inverses = np.linalg.inv(directions[triangles].transpose(0, 2, 1))
    return Dome(directions, triangles, inverses, distance_m, diameter_m / 2)


def _shaken(directions: Floats) -> Floats:
    """A hair's breadth out of place: discs at one height lie in one plane, which a hull would leave half empty."""
    shaken = directions + np.random.default_rng(1).normal(scale=SHAKEN, size=directions.shape)
    return np.asarray(shaken / np.linalg.norm(shaken, axis=1)[:, None], dtype=np.float64)


def hull(points: Floats) -> Indices:
    """The triangles of the convex hull of points on a sphere, grown point by point; corners counter-clockwise."""
    faces = _first_faces(points)
    for index in range(4, len(points)):
        corners = points[faces]
        normals = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
        seen = np.einsum("fi,fi->f", normals, points[index] - corners[:, 0]) > OVER
        lost = {(int(face[k]), int(face[(k + 1) % 3])) for face in faces[seen] for k in range(3)}
        rim = [[a, b, index] for a, b in lost if (b, a) not in lost]
        faces = np.concatenate([faces[~seen], np.array(rim, dtype=np.intp).reshape(-1, 3)])
    return faces


def _first_faces(points: Floats) -> Indices:
    faces = []
    middle = points[:4].mean(axis=0)
    for one, two, three in ((0, 1, 2), (0, 1, 3), (0, 2, 3), (1, 2, 3)):
        normal = np.cross(points[two] - points[one], points[three] - points[one])
        outward = normal @ (points[one] - middle) > 0
        faces.append((one, two, three) if outward else (one, three, two))
    return np.array(faces, dtype=np.intp)


def lamp_weights(lamp: Lamp, dome: Dome) -> Floats:
    """The share of every stored light that adds up to the lamp."""
    centre, across, up = frame_of(lamp)
    width, height = _pulled_in(lamp)
    spots = _face(lamp) * (width, height)
    samples = centre + spots[:, :1] * across + spots[:, 1:] * up
    away = np.linalg.norm(samples, axis=1)
    rays = samples / away[:, None]
    towards = centre / lamp.distance_m
    strength = np.maximum(rays @ towards, 0.0) / away**2
    found = np.zeros(len(dome.directions))
    for corners, shares, power in zip(*_shared(rays, dome), strength, strict=True):
        found[corners] += shares * power
    metered = found @ np.maximum(dome.directions @ towards, 0.0)
    return np.asarray(found * (lamp.power / metered), dtype=np.float64)


def _shared(rays: Floats, dome: Dome) -> tuple[Indices, Floats]:
    """For each ray the three discs about it and their shares."""
    shares = (dome.inverses.reshape(-1, 3) @ rays.T).reshape(-1, 3, len(rays))
    best = shares.min(axis=1).argmax(axis=0)
    return dome.triangles[best], np.maximum(shares[best, :, np.arange(len(rays))], 0.0)


def _pulled_in(lamp: Lamp) -> tuple[float, float]:
    """Width and height to sample: less than the lamp's own, by what the discs themselves spread."""
    return _narrowed(lamp.width_m, lamp.distance_m), _narrowed(lamp.height_m, lamp.distance_m)


def _narrowed(side_m: float, distance_m: float) -> float:
    looks = 2 * degrees(atan(side_m / 2 / distance_m))
    return side_m * sqrt(max(0.0, 1 - (BLUR_DEG / looks) ** 2))


def _face(lamp: Lamp) -> Floats:
    """Even points on a face of width and height 1, about its middle."""
    return _on_a_disc(lamp.hole) if lamp.round else _on_a_rectangle()


@lru_cache
def _on_a_disc(hole: float) -> Floats:
    """A sunflower's seeds."""
    turn = np.arange(SAMPLES)
    radius = np.sqrt(hole**2 + (1 - hole**2) * (turn + 0.5) / SAMPLES) / 2
    return np.stack([radius * np.cos(turn * GOLDEN_ANGLE), radius * np.sin(turn * GOLDEN_ANGLE)], axis=1)


@lru_cache
def _on_a_rectangle() -> Floats:
    step = (np.arange(7) + 0.5) / 7 - 0.5
    across, up = np.meshgrid(step, step)
    return np.stack([across.ravel(), up.ravel()], axis=1)


def fall_off(lamp: Lamp, dome: Dome, points: Points) -> Floats:
    """What the lamp's own distance changes at each point, against lights that all stood at the dome's distance.

    (R² + d²) / (R² + r²) is the light of a disc of radius R at r, relative to d; so for the lamp, over the same
    for a disc of the dome in the lamp's direction. With the point at p and the lamp at d·n, r² = |p|² − 2d p·n + d².
    """
    along = points.at @ direction(lamp.azimuth_deg, lamp.elevation_deg).astype(np.float32)
    own = _behind_a_disc(points, along, lamp.distance_m, lamp.radius_m)
    stored = _behind_a_disc(points, along, dome.distance_m, dome.radius_m)
    return np.asarray(stored / own, dtype=np.float32)


def _behind_a_disc(points: Points, along: Floats, distance_m: float, radius_m: float) -> Floats:
    """(R² + r²) / (R² + d²)."""
    near = radius_m**2 + distance_m**2
    least = points.squared * np.float32(1 / near) + np.float32(1)
    return np.asarray(least - along * np.float32(2 * distance_m / near), dtype=np.float32)
