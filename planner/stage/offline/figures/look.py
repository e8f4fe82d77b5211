"""Quick looks at posed bodies: a ray a pixel, one light, contact sheets to judge poses by.

python -m planner.stage.offline.figures.look OUT.png POSE[:BUILD[:YAW]] …
"""

from __future__ import annotations

import sys

import numpy as np
import trimesh
from PIL import Image, ImageDraw

from planner.stage.offline.figures.rig import about
from planner.stage.offline.figures.scene import PARTS, PosedScene, posed

TONES = {
    "head": (222, 184, 160),
    "neck": (222, 184, 160),
    "torso": (120, 140, 165),
    "hips": (84, 90, 104),
    "arm": (120, 140, 165),
    "forearm": (130, 152, 176),
    "hand": (230, 186, 160),
    "thigh": (84, 90, 104),
    "shin": (92, 98, 112),
    "foot": (60, 54, 50),
    "eye": (250, 250, 250),
}


def look(
    scene: PosedScene,
    height: int = 520,
    yaw: float = 0,
    zoom: tuple[float, float, float, float] | None = None,
) -> Image.Image:
    """The scene from the front, or from `yaw` degrees at camera left of it; `zoom` is x, y, width, height in metres."""
    meshes, colours = [], []
    for number, person in enumerate(scene.people):
        triangles = np.concatenate([person.faces[:, [0, 1, 2]], person.faces[:, [0, 2, 3]]])
        meshes.append(trimesh.Trimesh(person.vertices, triangles, process=False))
        tones = np.array([TONES[p] for p in PARTS], float) * (1 if number == 0 else 0.86)
        colours.append(tones[person.part[triangles[:, 0]]])
    smooth = [m.vertex_normals for m in meshes]
    for solid in scene.props:
        mesh = solid.mesh()
        meshes.append(mesh)
        smooth.append(None)
        colours.append(np.tile([[178, 160, 128]], (len(mesh.faces), 1)).astype(float))
    whole = trimesh.util.concatenate(meshes)
    colour = np.concatenate(colours)
    normals = np.concatenate(
        [
            m.face_normals[:, None].repeat(3, 1) if n is None else n[m.faces]
            for m, n in zip(meshes, smooth, strict=True)
        ]
    )
    turned = about(y=yaw)
    if zoom:
        x0, y0, w, h = zoom
    else:
        points = np.concatenate([m.vertices for m in meshes[: len(scene.people)]]) @ turned.T
        h = max(1.15, points[:, 1].max() + 0.12)
        w = max(h * 0.62, np.ptp(points[:, 0]) + 0.3)
        x0, y0 = (points[:, 0].max() + points[:, 0].min()) / 2 - w / 2, -0.05
    width = int(height * w / h)
    xs, ys = np.meshgrid(
        x0 + w * (np.arange(width) + 0.5) / width, y0 + h * (1 - (np.arange(height) + 0.5) / height)
    )
    eye = turned.T @ np.array([x0 + w / 2, y0 + h / 2, 6.0])
    goals = np.stack([xs, ys, np.zeros_like(xs)], -1).reshape(-1, 3) @ turned
    rays = goals - eye
    rays /= np.linalg.norm(rays, axis=1, keepdims=True)
    hit = whole.ray.intersects_first(np.repeat(eye[None], len(rays), 0), rays)
    seen = hit >= 0
    out = np.full((len(rays), 3), 236.0)
    tri = hit[seen]
    corners = whole.triangles[tri]
    plane = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    t = np.einsum("ij,ij->i", corners[:, 0] - eye, plane) / np.einsum("ij,ij->i", rays[seen], plane)
    where = eye + rays[seen] * t[:, None]
    weights = trimesh.triangles.points_to_barycentric(corners, where)
    normal = np.einsum("ij,ijk->ik", weights, normals[tri])
    normal /= np.maximum(np.linalg.norm(normal, axis=1, keepdims=True), 1e-9)
    light = turned.T @ np.array([-0.55, 0.6, 0.75])
    light /= np.linalg.norm(light)
    lit = np.clip(normal @ light, 0, 1)
    shadow = whole.ray.intersects_any(where + normal * 0.004, np.repeat(light[None], len(where), 0))
    out[seen] = colour[tri] * (0.42 + 0.62 * np.where(shadow, 0.12 * lit, lit))[:, None]
    return Image.fromarray(np.clip(out, 0, 255).astype("u1").reshape(height, width, 3))


def sheet(wanted: list[str], height: int = 520, columns: int = 6) -> Image.Image:
    """Several looks side by side, named."""
    tiles = []
    for name in wanted:
        pose, build, yaw = (
            (*name.split(":"), "middle", "0")[:3] if ":" not in name else (*name.split(":"), "0")[:3]
        )
        scene = posed(pose, build)
        tile = look(scene, height, float(yaw))
        ImageDraw.Draw(tile).text((6, 4), f"{pose} {build} {yaw}", fill=(30, 30, 30))
        for i, strain in enumerate(scene.strain):
            ImageDraw.Draw(tile).text((6, 18 + 12 * i), strain, fill=(150, 30, 30))
        tiles.append(tile)
    width = max(t.width for t in tiles)
    rows = -(-len(tiles) // columns)
    page = Image.new("RGB", (width * min(columns, len(tiles)), height * rows), (236, 236, 236))
    for i, tile in enumerate(tiles):
        page.paste(tile, ((i % columns) * width, (i // columns) * height))
    return page


if __name__ == "__main__":
    sheet(sys.argv[2:], 700, 5).save(sys.argv[1])
