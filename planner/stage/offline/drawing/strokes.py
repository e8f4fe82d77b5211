"""What the camera sees of the lines that are drawn on bodies: faces, and the edges of pockets."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.drawing.cast import Scene
from planner.stage.offline.drawing.curves import closed_path, open_path
from planner.stage.offline.drawing.dressed import Actor, wardrobe
from planner.stage.offline.drawing.lines import Path

LEAST_SEEN = {"beard": 0.35}
"""Share of a patch of the face that must be in view; of all others three quarters."""


def strokes_of(scene: Scene, actor: Actor, person: int) -> list[Path]:
    """What of the face's strokes the camera sees."""
    found: list[Path] = []
    bones = list(actor.body.bones)
    for stroke in wardrobe(actor.body).strokes:
        matrix = actor.bones[bones.index(stroke.bone)]
        points = stroke.points @ matrix[:3, :3].T + matrix[:3, 3]
        far = np.linalg.norm(points - scene.camera.place, axis=1)
        facing = ((stroke.normals @ matrix[:3, :3].T) * (scene.camera.place - points)).sum(1) / far
        open_to_view = (scene.depth_of(points) > far - 0.010) & (facing > 0.12)
        flat = scene.camera.seen(points)
        if stroke.filled:
            wide, tall = np.ptp(flat, axis=0)
            enough = open_to_view.mean() > LEAST_SEEN.get(stroke.role, 0.75)
            if enough and (stroke.role != "iris" or wide > 0.45 * tall):
                found.append((stroke.role, person, closed_path(flat[open_to_view], 0.35, decimals=1)))
            continue
        found += [(stroke.role, person, data) for data in _runs_of(flat, open_to_view)]
    return found


def seen_runs(scene: Scene, points: np.ndarray, slack_m: float) -> list[str]:
    """What of a line of points in the world is not hidden."""
    far = np.linalg.norm(points - scene.camera.place, axis=1)
    return _runs_of(scene.camera.seen(points), scene.depth_of(points) > far - slack_m)


def _runs_of(flat: np.ndarray, shown: np.ndarray) -> list[str]:
    edge = np.flatnonzero(np.diff(np.r_[0, shown.astype(int), 0]))
    spans = zip(edge[::2], edge[1::2], strict=True)
    return [open_path(flat[first:last], 0.35, decimals=1) for first, last in spans if last - first >= 4]
