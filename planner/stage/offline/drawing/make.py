"""Draw every pose on every build, as paths and as a clay picture: data/figures/<pose>/<build>.json.gz and .webp.

    python -m planner.stage.offline.drawing.make [POSE[:BUILD] …] [--again]

A figure that was drawn from the same bones and things is left alone unless `--again` is given. What no pose asks for
any more is removed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from time import monotonic

import numpy as np

from planner.stage.offline.drawing import clay
from planner.stage.offline.drawing.cast import Camera
from planner.stage.offline.drawing.draw import Actor, drawn, surfaces
from planner.stage.offline.figures.bodies import body
from planner.stage.offline.figures.poses import LEFT_OUT
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.scene import PosedScene, builds, names, posed

DATA = Path(__file__).parents[2] / "data" / "figures"
PLACES = (
    "armchair",
    "bed",
    "box",
    "chair",
    "cushion",
    "rail",
    "step",
    "stool",
    "table",
    "wall",
    "wheelchair",
)
"""Furniture and the place itself; all other things are in a hand or worn."""

DRAWN_AS = "4"
"""Raised when the same scene is drawn differently, so that all is drawn anew."""
ORDER = ("middle", "wheelchair", "child", "slim", "broad")
COVERED = ("middle", "wheelchair")
"""Builds that also have a head under a scarf."""
NOT_RIGHT = {"baby-in-arms": "the baby's limbs come through the swaddle"}
"""Poses that are there in space but do not look right when drawn."""
IN_CLAY = ("middle", "wheelchair", "child")
"""Builds that pages show to choose from."""


def make(pose: str, build: str, *, again: bool) -> bool:
    """Write one figure's two files; says whether there was anything to do."""
    scene = posed(pose, build)
    folder = DATA / pose
    packed, clay_picture = folder / f"{build}.json.gz", folder / f"{build}.webp"
    made_from = digest(scene)
    in_clay = build in IN_CLAY
    if not again and clay_picture.exists() == in_clay and _made_from(packed) == made_from:
        return False
    actors = [
        Actor(
            body(one.body),
            one.matrices,
            tuple(side for side, shape in one.hands.items() if shape == "pocket"),
        )
        for one in scene.people
    ]
    solids = [(_on_the_hair(solid), role_of(solid)) for solid in scene.props]
    camera = camera_for(scene)
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
        "paths": drawn(actors, solids, camera, with_cover=build in COVERED),
        "made_from": made_from,
    }
    clay_picture.unlink(missing_ok=True)
    if in_clay:
        clay_picture.write_bytes(clay.picture(surfaces(actors, solids), camera))
    packed.write_bytes(gzip.compress(json.dumps(record, separators=(",", ":")).encode(), 9, mtime=0))
    return True


def _made_from(packed: Path) -> str:
    return json.loads(gzip.decompress(packed.read_bytes())).get("made_from", "") if packed.exists() else ""


def digest(scene: PosedScene) -> str:
    """What a figure is drawn from: bones to the millimetre, hands in pockets, things."""
    told = hashlib.sha256(DRAWN_AS.encode())
    for person in scene.people:
        suit = "suit " if person.body.startswith("baby") else ""
        told.update(f"{suit}{person.body} {sorted(person.hands.items())}".encode())
        told.update(np.round(person.matrices, 3).tobytes())
    for solid in scene.props:
        told.update(f"{solid.kind} {solid.shape} {solid.size}".encode())
        told.update(np.round(np.c_[solid.axes, solid.centre], 3).tobytes())
    return told.hexdigest()[:16]


def camera_for(scene: PosedScene) -> Camera:
    """Level, at the chest of whoever is tallest: thighs of seated people are seen a little from above."""
    crown = max(person.landmarks["crown"][1] for person in scene.people)
    return Camera(round(crown * 0.8, 3))


def _on_the_hair(solid: Solid) -> Solid:
    """A cap sits on the hair, into which it is pressed a little."""
    return replace(solid, centre=solid.centre - np.array([0, 0.014, 0])) if solid.kind == "cap" else solid


def role_of(solid: Solid) -> str:
    """Furniture, something dark that is worn, or a thing in a hand."""
    if solid.kind == "cap":
        return "shoe"
    return "seat" if solid.kind.startswith(PLACES) else "prop"


def main(asked: list[str]) -> None:
    """Draw what is asked for, or what has changed; the middle build first."""
    named = [word.partition(":")[::2] for word in asked if not word.startswith("--")]
    there = [(pose, build) for pose in names() if pose not in NOT_RIGHT for build in builds(pose)]
    wanted = sorted(there, key=lambda one: ORDER.index(one[1]))
    if named:
        wanted = [(p, b) for p, b in wanted if any(p == pose and build in ("", b) for pose, build in named)]
    for path in DATA.glob("*/*.*"):
        if (path.parent.name, path.name.split(".")[0]) not in there:
            path.unlink()
            if not any(path.parent.iterdir()):
                path.parent.rmdir()
    (DATA / "left-out.json").write_text(
        json.dumps({**LEFT_OUT, **NOT_RIGHT}, indent=1, sort_keys=True) + "\n"
    )
    begun, made = monotonic(), 0
    for number, (pose, build) in enumerate(wanted, 1):
        made += make(pose, build, again="--again" in asked)
        spent = monotonic() - begun
        left = spent / number * (len(wanted) - number)
        line = f"{number}/{len(wanted)} {pose} {build}: {spent:.0f} s, {left:.0f} s to go"
        sys.stderr.write(f"\r{line}\033[K")
    sys.stderr.write(f"\n{made} figures drawn, {len(wanted) - made} as they were\n")


if __name__ == "__main__":
    main(sys.argv[1:])
