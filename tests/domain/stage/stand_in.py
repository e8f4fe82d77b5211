"""A small head whose light is known by formula, in the stage's own file format: a ball on a wide chest.

Its shading is the cosine law alone, so that what the sum should give can be written down.
"""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from planner.stage.lamps import direction

TILE, SIZE = (80, 100), (120, 150)
FRAME_M, CAMERA_M, DOME_M, DISC_M = 0.46, 1.6, 1.5, 0.21
BALL, RADIUS_M = (0.0, -0.02, -0.09), 0.11
EYE_M = (0.032, 0.0, 0.0)
MIDDLE = (SIZE[0] / 2, SIZE[1] * 0.42)


def write(folder: Path, head: str = "clay", view: str = "front", yaw: float = 0.0) -> None:
    """The head's folder with everything that the stage reads."""
    own = folder / f"{head}-{view}"
    own.mkdir(parents=True)
    lights, packed = [], io.BytesIO()
    _normals, inside, _z = surface(TILE)
    for azimuth, elevation in _places():
        shading = lit(TILE, azimuth, elevation, DOME_M)
        scale = max(float(shading.max()), 1e-3)
        coded = np.round(np.sqrt(np.where(inside, shading, 0) / scale) * 255).astype(np.uint8)
        file = io.BytesIO()
        Image.fromarray(coded).convert("RGB").save(file, "WEBP", lossless=True)
        lights.append(
            {
                "azimuth_deg": azimuth,
                "elevation_deg": elevation,
                "offset": packed.tell(),
                "length": file.tell(),
                "scale": scale,
            }
        )
        packed.write(file.getvalue())
    (own / "dome.bin").write_bytes(packed.getvalue())
    _maps(own)
    eyes = [
        {"box": _box(side), "scale": 4, "file": f"eye-{number}.png", "centre_m": [side * EYE_M[0], 0.0, 0.0]}
        for number, side in enumerate((-1, 1))
    ]
    spec = {
        "head": head, "view": view, "face_yaw_deg": yaw, "frame_height_m": FRAME_M, "camera_m": CAMERA_M,
        "tile": TILE, "size": SIZE, "light_distance_m": DOME_M, "light_diameter_m": DISC_M, "lights": lights,
        "landmarks_px": {"left_eye": _pixel(-EYE_M[0]), "right_eye": _pixel(EYE_M[0])}, "eyes": eyes,
    }  # fmt: skip
    (own / "set.json").write_text(json.dumps(spec))


def lit(size: tuple[int, int], azimuth: float, elevation: float, distance_m: float) -> NDArray[np.float64]:
    """The cosine law with the inverse square, under a small light that gives 1 between the eyes."""
    normals, _inside, z = surface(size)
    columns, rows = size
    x = (np.arange(columns) + 0.5 - columns / 2) * FRAME_M / rows
    y = (MIDDLE[1] / SIZE[1] * rows - np.arange(rows) - 0.5) * FRAME_M / rows
    points = np.stack([*np.meshgrid(x, y), z], axis=2)
    away = np.linalg.norm(direction(azimuth, elevation) * distance_m - points, axis=2)
    return np.maximum(normals @ direction(azimuth, elevation), 0) * (distance_m / away) ** 2


def _places() -> list[tuple[float, float]]:
    """Directions about 12 degrees apart, from straight below to overhead."""
    places = []
    for elevation in np.arange(-84, 85, 12):
        count = max(round(30 * np.cos(np.radians(elevation))), 3)
        places += [(float(turn), float(elevation)) for turn in -180 + 360 / count * np.arange(count)]
    return places


def _pixel(x: float) -> tuple[float, float]:
    return MIDDLE[0] + x * SIZE[1] / FRAME_M, MIDDLE[1]


def _box(side: int) -> tuple[int, int, int, int]:
    x, y = _pixel(side * EYE_M[0])
    return round(x) - 6, round(y) - 6, 12, 12


def surface(size: tuple[int, int]) -> tuple[NDArray[np.float64], NDArray[np.bool_], NDArray[np.float64]]:
    """Normals, coverage and depth at each pixel."""
    columns, rows = size
    scale = FRAME_M / rows
    x = (np.arange(columns) + 0.5 - columns / 2)[None, :] * scale + np.zeros((rows, 1))
    y = (MIDDLE[1] / SIZE[1] * rows - np.arange(rows) - 0.5)[:, None] * scale + np.zeros((1, columns))
    off = RADIUS_M**2 - (x - BALL[0]) ** 2 - (y - BALL[1]) ** 2
    inside = off > 0
    z = np.where(inside, BALL[2] + np.sqrt(np.maximum(off, 0)), -0.1)
    ball = np.stack([x - BALL[0], y - BALL[1], z - BALL[2]], axis=2) / RADIUS_M
    chest = y < -0.2
    normals = np.where(inside[..., None], ball, np.array([0.0, 0.0, 1.0]))
    return normals, inside | chest, np.where(inside, z, -0.1)


def _maps(own: Path) -> None:
    _normals, inside, _z = surface(SIZE)
    Image.fromarray(np.where(inside, 255, 0).astype(np.uint8)).save(own / "matte.png")
    Image.fromarray(np.full((SIZE[1], SIZE[0], 3), 188, dtype=np.uint8)).save(
        own / "surface.webp", lossless=True
    )
    _n, _i, z = surface((SIZE[0] // 2, SIZE[1] // 2))
    Image.fromarray(np.round((z + 0.25) / 0.4 * 255).astype(np.uint8)).save(own / "depth.png")
    reach = (np.arange(48) + 0.5) / 24 - 1
    x, y = np.meshgrid(reach * 0.75, -reach * 0.75)
    seen = np.where(x**2 + y**2 < 0.5, 255, 0)
    eye = np.stack([128 + 127 * x, 128 + 127 * y, seen], axis=2)
    for number in range(2):
        Image.fromarray(np.round(eye).astype(np.uint8)).save(own / f"eye-{number}.png")
