"""Draw every pose on every build, as paths and as a clay picture: data/figures/<pose>/<build>.json.gz and .webp.

    python -m planner.stage.offline.drawing.make [POSE[:BUILD] …] [--again]

What is there already is left alone unless it is named or `--again` is given.
"""

from __future__ import annotations

import gzip
import json
import sys
from pathlib import Path
from time import monotonic

from planner.stage.offline.drawing import clay
from planner.stage.offline.drawing.cast import Camera
from planner.stage.offline.drawing.draw import Actor, drawn, surfaces
from planner.stage.offline.figures.bodies import body
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.scene import PosedScene, builds, names, posed

DATA = Path(__file__).parents[2] / "data" / "figures"
HELD = (
    "glasses",
    "tool",
    "pen",
    "cane",
    "book",
    "ball",
    "diploma",
    "phone",
    "cup",
    "instrument",
    "bow",
    "toy",
)
"""Things in a hand; all others are furniture or part of the place."""


def make(pose: str, build: str) -> None:
    """Write one figure's two files."""
    scene = posed(pose, build)
    actors = [Actor(body(person.body), person.matrices) for person in scene.people]
    solids = [(solid, role_of(solid)) for solid in scene.props]
    camera = camera_for(scene)
    folder = DATA / pose
    folder.mkdir(parents=True, exist_ok=True)
    record = {
        "pose": pose,
        "build": build,
        "people": len(actors),
        "body_deg": scene.body_deg,
        "face_yaw_deg": scene.face_yaw_deg,
        "camera": {"height_m": camera.height_m, "distance_m": camera.distance_m},
        "landmarks": [
            {name: [round(value, 3) for value in place] for name, place in person.landmarks.items()}
            for person in scene.people
        ],
        "paths": drawn(actors, solids, camera),
    }
    packed = gzip.compress(json.dumps(record, separators=(",", ":")).encode(), 9, mtime=0)
    (folder / f"{build}.webp").write_bytes(clay.picture(surfaces(actors, solids), camera))
    (folder / f"{build}.json.gz").write_bytes(packed)


def camera_for(scene: PosedScene) -> Camera:
    """Level, at the chest of whoever is tallest: thighs of seated people are seen a little from above."""
    crown = max(person.landmarks["crown"][1] for person in scene.people)
    return Camera(round(crown * 0.8, 3))


def role_of(solid: Solid) -> str:
    """Furniture or a thing in a hand."""
    return "prop" if solid.kind in HELD else "seat"


def main(asked: list[str]) -> None:
    """Draw what is asked for, or what is missing."""
    named = [word.partition(":")[::2] for word in asked if not word.startswith("--")]
    wanted = [(pose, build) for pose in names() for build in builds(pose)]
    if named:
        wanted = [(p, b) for p, b in wanted if any(p == pose and build in ("", b) for pose, build in named)]
    elif "--again" not in asked:
        wanted = [(p, b) for p, b in wanted if not (DATA / p / f"{b}.json.gz").exists()]
    begun = monotonic()
    for number, (pose, build) in enumerate(wanted, 1):
        make(pose, build)
        spent = monotonic() - begun
        left = spent / number * (len(wanted) - number)
        print(
            f"\r{number}/{len(wanted)} {pose} {build}  {spent:.0f} s, {left:.0f} s to go\033[K",
            end="",
            flush=True,
        )
    print(f"\n{len(wanted)} figures")


if __name__ == "__main__":
    main(sys.argv[1:])
