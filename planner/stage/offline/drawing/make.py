"""Draw every pose on every build, as paths and as a clay picture: data/figures/<pose>/<build>.json.gz and .webp.

    python -m planner.stage.offline.drawing.make [POSE[:BUILD] …] [--again]

A figure that was drawn from the same declaration and came out alike is left alone unless `--again` is given. What no
pose asks for any more is removed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import sys
from dataclasses import replace
from pathlib import Path
from time import monotonic
from typing import Any

import numpy as np

from planner.stage.offline.drawing import clay, newborn
from planner.stage.offline.drawing.cast import Camera
from planner.stage.offline.drawing.draw import drawn
from planner.stage.offline.drawing.dressed import Actor, surfaces
from planner.stage.offline.figures.bodies import ADULT, LOCAL, SHAPES, body
from planner.stage.offline.figures.poses import DRAWN_BY_HAND, LEFT_OUT, NOT_RIGHT, groups
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.scene import PosedScene, builds, declared, names, posed

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

DRAWN_AS, CLAY_AS = "6", "4"
"""Raised when the same scene is drawn, or rendered, differently, so that all is made anew."""
MOVED_M = 0.003
"""A landmark that is further from where it was tells of another solution; another processor's last digits do not."""
ORDER = ("middle", "wheelchair", "child", "slim", "broad")
FAR = 2.6
"""Times the usual error for figures that are only ever seen small."""
IN_CLAY = ("middle", "wheelchair", "child")
"""Builds that pages show to choose from."""


def make(pose: str, build: str, *, again: bool) -> bool:
    """Write one figure's two files; says whether there was anything to do."""
    scene = posed(pose, build)
    folder = DATA / pose
    packed, clay_picture = folder / f"{build}.json.gz", folder / f"{build}.webp"
    before = _stored(packed)
    moved = again or _moved(scene, before)
    far = pose in groups.POSES
    in_clay = build in IN_CLAY and not far
    drawn_from, clay_from = digest(scene, DRAWN_AS), digest(scene, CLAY_AS) if in_clay else ""
    redraw = moved or before.get("made_from") != drawn_from
    render = moved or before.get("clay_from") != clay_from or clay_picture.exists() != bool(clay_from)
    if not redraw and not render:
        return False
    folder.mkdir(parents=True, exist_ok=True)
    actors, solids, camera = actors_of(scene), solids_of(scene), camera_for(scene)
    if render:
        clay_picture.unlink(missing_ok=True)
        if clay_from:
            clay_picture.write_bytes(clay.picture(surfaces(actors, solids), camera))
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
        "paths": drawn(actors, solids, camera, FAR if far else 1.0) if redraw else before["paths"],
        "made_from": drawn_from,
        "clay_from": clay_from,
    }
    packed.write_bytes(gzip.compress(json.dumps(record, separators=(",", ":")).encode(), 9, mtime=0))
    return True


def actors_of(scene: PosedScene) -> list[Actor]:
    """The people of a scene as they are dressed."""
    return [
        Actor(
            body(one.body),
            one.matrices,
            tuple(side for side, shape in one.hands.items() if shape == "pocket"),
            one.wears,
        )
        for one in scene.people
    ]


def solids_of(scene: PosedScene) -> list[tuple[Solid, str]]:
    """The things of a scene, each with its role."""
    return [(_on_the_hair(solid), role_of(solid)) for solid in scene.props]


def _stored(packed: Path) -> dict[str, Any]:
    return json.loads(gzip.decompress(packed.read_bytes())) if packed.exists() else {}


def _moved(scene: PosedScene, before: dict[str, Any]) -> bool:
    """Whether anybody's landmarks are elsewhere than in the figure that lies there."""
    were = before.get("landmarks", [])
    return len(were) != len(scene.people) or any(
        np.abs(np.subtract(person.landmarks[name], place)).max() > MOVED_M
        for person, one in zip(scene.people, were, strict=True)
        for name, place in one.items()
    )


def digest(scene: PosedScene, made_as: str) -> str:
    """What a figure is made from: its declaration and the shapes of bodies, not a processor's last digits of it."""
    bodies = sorted(SHAPES.items()), sorted(LOCAL.items()), sorted(ADULT.items())
    row = scene.build, scene.body_deg, scene.face_yaw_deg, declared(scene.pose, scene.build)
    return hashlib.sha256(f"{made_as} {row} {bodies}".encode()).hexdigest()[:16]


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
    there = [
        (pose, build)
        for pose in names()
        for build in builds(pose)
        if not {pose, f"{pose}:{build}"} & {*NOT_RIGHT}
    ]
    wanted = sorted(there, key=lambda one: ORDER.index(one[1]))
    if named:
        wanted = [(p, b) for p, b in wanted if any(p == pose and build in ("", b) for pose, build in named)]
    newborn.make(DATA)
    for path in DATA.glob("*/*.*"):
        figure = path.parent.name, path.name.split(".")[0]
        if figure not in there and figure[0] not in DRAWN_BY_HAND:
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
