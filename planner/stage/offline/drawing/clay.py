"""A small picture of a posed scene in grey clay, to choose by: one soft key, an open sky, the floor's shadow."""

from __future__ import annotations

import io

import numpy as np
import trimesh
from PIL import Image
from trimesh.ray.ray_pyembree import RayMeshIntersector

from planner.stage.offline.drawing.cast import KEY, Camera, Surface
from planner.stage.offline.drawing.mesh import normals

WIDTH, HEIGHT, FINER = 240, 300, 2
TONES = {
    "skin": 0.60,
    "hair": 0.16,
    "top": 0.34,
    "bottom": 0.20,
    "shoe": 0.11,
    "seat": 0.50,
    "prop": 0.42,
}
BACKDROP = np.array([0.66, 0.655, 0.645])
SKY_RAYS, KEY_RAYS = 10, 3


def picture(surfaces: list[Surface], camera: Camera) -> bytes:
    """The scene as WebP on a calm grey ground, all of it in the frame."""
    vertices = np.concatenate([s.vertices for s in surfaces])
    start = np.cumsum([0] + [len(s.vertices) for s in surfaces])
    faces = np.concatenate([s.faces + n for s, n in zip(surfaces, start, strict=False)])
    tone = np.concatenate([np.full(len(s.faces), TONES[s.role]) for s in surfaces])
    smooth = np.concatenate([normals(s.vertices, s.faces) for s in surfaces])
    floor, count = 1.6, len(vertices)
    ground = np.array([[-floor, 0, -floor], [floor, 0, -floor], [floor, 0, floor], [-floor, 0, floor]])
    vertices = np.concatenate([vertices, ground])
    smooth = np.concatenate([smooth, np.tile([0.0, 1.0, 0.0], (4, 1))])
    faces = np.concatenate([faces, np.array([[0, 2, 1], [0, 3, 2]]) + count])
    tone = np.r_[tone, -1.0, -1.0]
    rays = RayMeshIntersector(trimesh.Trimesh(vertices, faces, process=False))

    way = _ways(vertices[:count], camera)
    first = rays.intersects_first(np.tile(camera.place, (len(way), 1)), way)
    hit = first >= 0
    corner = vertices[faces[first[hit]]]
    flat = np.cross(corner[:, 1] - corner[:, 0], corner[:, 2] - corner[:, 0])
    far = ((corner[:, 0] - camera.place) * flat).sum(1) / (flat * way[hit]).sum(1)
    place = camera.place + way[hit] * far[:, None]
    share = trimesh.triangles.points_to_barycentric(corner, place)
    normal = (smooth[faces[first[hit]]] * share[..., None]).sum(1)
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    normal *= np.where((normal * way[hit]).sum(1) > 0.2, -1.0, 1.0)[:, None]
    light = _lit(rays, place + normal * 0.004, normal)
    grey = tone[first[hit]]
    colour = np.tile(BACKDROP, (len(way), 1))
    # The floor shows only its shadow, and fades into the backdrop.
    open_floor = _lit(None, place, np.tile([0.0, 1.0, 0.0], (len(place), 1)))
    shadow = np.clip(light / open_floor, 0, 1)
    shadow = 1 - (1 - shadow) * np.clip(1.35 - np.linalg.norm(place[:, [0, 2]], axis=1) / 1.15, 0, 1) * 0.75
    colour[hit] = np.where(
        grey[:, None] < 0, BACKDROP * shadow[:, None], (grey * light)[:, None] * (1.0, 0.985, 0.965)
    )
    return _webp(colour.reshape(HEIGHT * FINER, WIDTH * FINER, 3))


def _ways(vertices: np.ndarray, camera: Camera) -> np.ndarray:
    """A ray a pixel, the whole scene in the frame with air round it."""
    flat = camera.seen(vertices) / 1000
    (left, top), (right, bottom) = flat.min(0), flat.max(0)
    tall = max((bottom - top) * 1.12, (right - left) * 1.14 * HEIGHT / WIDTH)
    middle = (left + right) / 2, (top + bottom) / 2
    step = tall / (HEIGHT * FINER)
    x = middle[0] + (np.arange(WIDTH * FINER) - WIDTH * FINER / 2 + 0.5) * step
    y = middle[1] + (np.arange(HEIGHT * FINER) - HEIGHT * FINER / 2 + 0.5) * step
    aim = np.stack(np.broadcast_arrays(x[None, :], -y[:, None], 0.0), -1).reshape(-1, 3)
    way = aim - camera.place
    return np.asarray(way / np.linalg.norm(way, axis=1, keepdims=True))


def _lit(rays: RayMeshIntersector | None, place: np.ndarray, normal: np.ndarray) -> np.ndarray:
    """Key and sky on each point; without `rays` nothing stands in the way."""
    random = np.random.default_rng(7)
    key = KEY / np.linalg.norm(KEY)
    total = np.zeros(len(place))
    for _ in range(KEY_RAYS):
        way = key + random.normal(0, 0.09, (len(place), 3))
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        clear = 1.0 if rays is None else ~rays.intersects_any(place, way)
        total += 0.95 / KEY_RAYS * clear * np.clip((normal * way).sum(1), 0, None)
    for _ in range(SKY_RAYS):
        way = random.normal(0, 1, (len(place), 3))
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        way = normal + way * 0.999
        way /= np.linalg.norm(way, axis=1, keepdims=True)
        clear = 1.0 if rays is None else ~rays.intersects_any(place, way)
        total += 0.62 / SKY_RAYS * clear * np.where(way[:, 1] < 0, 0.55, 1.0)
    return total


def _webp(linear: np.ndarray) -> bytes:
    """Shrunk in linear light, developed, at the quality that keeps it under four kilobytes."""
    small = linear.reshape(HEIGHT, FINER, WIDTH, FINER, 3).mean((1, 3))
    shown = np.where(
        small <= 0.0031308, small * 12.92, 1.055 * np.clip(small, 0.0031308, 1) ** (1 / 2.4) - 0.055
    )
    image = Image.fromarray(np.round(np.clip(shown, 0, 1) * 255).astype("u1"))
    for quality in (80, 70, 60, 50, 40, 30, 20):
        out = io.BytesIO()
        image.save(out, "WEBP", quality=quality, method=6)
        if out.tell() <= 4000:
            break
    return out.getvalue()
