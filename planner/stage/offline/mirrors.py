"""What mirrors the lights: maps of normals for the wet eyes and for spectacle lenses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PIL import Image

from planner.stage.offline.head import CORNEA, IRIS, Eye
from planner.stage.offline.maps import SIZE, extended, turned
from planner.stage.offline.rays import Stage, dr, mi
from planner.stage.offline.worn import BASE_CURVE_M, Lens

if TYPE_CHECKING:
    from pathlib import Path

SCALE, SIDE = 4, 4
"""Pixels of a map in one of the picture, and rays along the side of each."""
Box = tuple[int, int, int, int]


def eyes(stage: Stage, each: list[Eye], yaw_deg: float, folder: Path) -> list[dict[str, Any]]:
    """A cornea of its own curvature that runs into the eyeball, as far as the lids leave it open."""
    told = []
    for index, eye in enumerate(each):
        centre = turned(yaw_deg) @ eye.centre
        gaze = np.array([0.0, 0.0, stage.camera.distance_m]) - centre
        gaze = gaze / np.linalg.norm(gaze)
        middle = stage.camera.pixel(centre + np.array([0, 0, eye.radius]), *SIZE)
        reach = eye.radius * 1.12 * SIZE[1] / stage.camera.frame_m
        box = (
            int(middle[0] - reach),
            int(middle[1] - reach * 0.72),
            int(2 * reach) + 1,
            int(1.44 * reach) + 1,
        )
        bend = CORNEA * eye.radius
        forward = np.sqrt(1 - IRIS**2) * eye.radius - np.sqrt(bend**2 - (IRIS * eye.radius) ** 2)

        def wet(
            met: dict[str, Any], _origin: np.ndarray, _way: np.ndarray, centre: Any = centre, gaze: Any = gaze,
            forward: float = forward,
        ) -> tuple[np.ndarray, np.ndarray]:  # fmt: skip
            seen = np.array(dr.select(met["seen"] & (met["eye"] > 0.5), mi.Float(1), 0))
            place = np.array(met["p"]).T - centre
            ball = _unit(place)
            out = np.sqrt(np.maximum(1 - (ball @ gaze) ** 2, 0)) / IRIS
            share = np.clip((1.12 - out) / 0.24, 0, 1)[:, None]
            return _unit(ball * (1 - share) + _unit(place - gaze * forward) * share), seen

        told.append(_written(stage, box, wet, folder, f"eye-{index}.png", centre))
    return told


def lenses(stage: Stage, each: list[Lens], yaw_deg: float, folder: Path) -> list[dict[str, Any]]:
    """The front of each spectacle lens within its rim, where nothing stands before it.

    Its normals are so even that bytes would show as steps in what it mirrors: they are told as a curve as well.
    """
    turn, told = turned(yaw_deg), []
    for index, lens in enumerate(each):
        rim, sphere = lens.rim @ turn.T, turn @ lens.sphere
        outline = stage.camera.pixel(rim, *SIZE)
        low, high = np.floor(outline.min(0)).astype(int) - 1, np.ceil(outline.max(0)).astype(int) + 1
        box = (int(low[0]), int(low[1]), int(high[0] - low[0]), int(high[1] - low[1]))

        def glass(
            met: dict[str, Any], origin: np.ndarray, way: np.ndarray, rim: Any = rim, sphere: Any = sphere
        ) -> tuple[np.ndarray, np.ndarray]:
            place, met_it = _on_a_lens(origin, way, sphere)
            within = _inside(stage.camera.pixel(place, *SIZE), stage.camera.pixel(rim, *SIZE)) & met_it
            depth = np.array(dr.select(met["seen"], met["p"].z, -1))
            return (place - sphere) / BASE_CURVE_M, (within & (depth < place[:, 2] + 5e-4)).astype(float)

        one = _written(stage, box, glass, folder, f"lens-{index}.png", turn @ lens.centre)
        told.append(one | {"curve": _curve(stage, box, turn @ lens.sphere)})
    return told


def _curve(stage: Stage, box: Box, sphere: np.ndarray) -> list[list[float]]:
    """x and y of a sphere's normals over the box, as factors of 1, u, v, u², uv and v²; u and v go from -1 to 1."""
    left, top, width, height = box
    v, u = (part.ravel() for part in np.mgrid[-1:1:40j, -1:1:60j])
    x, y = left + (u + 1) / 2 * width, top + (v + 1) / 2 * height
    origin, way = stage.camera.rays(mi.Float(x), mi.Float(y), *SIZE)
    origin, way = np.array(origin).ravel(), np.array(way).T
    normal = (_on_a_lens(origin, way, sphere)[0] - sphere) / BASE_CURVE_M
    terms = np.stack([np.ones_like(u), u, v, u * u, u * v, v * v], 1)
    factors = np.linalg.lstsq(terms, normal[:, :2], rcond=None)[0]
    return np.round(factors.T, 5).tolist()


def _on_a_lens(origin: np.ndarray, way: np.ndarray, sphere: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Where rays meet the sphere that a lens is a piece of, and whether they do."""
    apart = origin - sphere
    along = way @ apart
    root = along**2 - (apart @ apart - BASE_CURVE_M**2)
    reach = -along - np.sqrt(np.maximum(root, 0))
    return origin + way * reach[:, None], root > 0


def _written(
    stage: Stage, box: Box, surface: Any, folder: Path, file: str, centre: np.ndarray
) -> dict[str, Any]:
    """The map of a box of the picture: red and green the normal, blue how much of the mirror is seen."""
    left, top, width, height = box
    columns, rows = width * SCALE, height * SCALE
    index = np.arange(columns * rows)
    seen, total = np.zeros(len(index)), np.zeros((len(index), 3))
    for row in range(SIDE):
        for column in range(SIDE):
            x = left + (index % columns + (column + 0.5) / SIDE) / SCALE
            y = top + (index // columns + (row + 0.5) / SIDE) / SCALE
            origin, way = stage.camera.rays(mi.Float(x), mi.Float(y), *SIZE)
            normal, one = surface(stage.hit(origin, way), np.array(origin).ravel(), np.array(way).T)
            total += normal * one[:, None]
            seen += one
    normal = _unit(total)
    cover = seen / SIDE**2
    grid = cover.reshape(rows, columns) > 0
    whole = np.stack([extended(normal[:, k].reshape(rows, columns), grid) for k in (0, 1)], -1)
    picture = np.dstack([whole * 127 + 128, cover.reshape(rows, columns) * 255]) + 0.5
    Image.fromarray(np.clip(picture, 0, 255).astype("u1")).save(folder / file, optimize=True)
    return {"box": list(box), "scale": SCALE, "file": file, "centre_m": [round(float(v), 5) for v in centre]}


def _unit(vectors: np.ndarray) -> np.ndarray:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


def _inside(points: np.ndarray, outline: np.ndarray) -> np.ndarray:
    """Whether each point lies within a closed outline (even-odd rule)."""
    found = np.zeros(len(points), bool)
    for (x0, y0), (x1, y1) in zip(outline, np.roll(outline, -1, 0), strict=True):
        crosses = (y0 > points[:, 1]) != (y1 > points[:, 1])
        at = x0 + (points[:, 1] - y0) / (y1 - y0 if y1 != y0 else 1e-12) * (x1 - x0)
        found ^= crosses & (points[:, 0] < at)
    return found
