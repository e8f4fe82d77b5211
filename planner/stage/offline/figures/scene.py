"""A pose on a build, finished: what the drawings and the clay pictures are made from."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from planner.stage.offline.figures.declare import Person, Pose
from planner.stage.offline.figures.figure import Figure
from planner.stage.offline.figures.poses import POSES, WHEELCHAIR, groups
from planner.stage.offline.figures.props import Solid
from planner.stage.offline.figures.rig import Array
from planner.stage.offline.figures.solve import Scene

TABLES = Path(__file__).parents[3] / "craft/tables/poses"
BUILDS = ("slim", "middle", "broad", "child", "wheelchair")
PARTS = ("head", "neck", "torso", "hips", "arm", "forearm", "hand", "thigh", "shin", "foot", "eye")
LANDMARKS = [
    "crown",
    "eyes",
    "left_eye",
    "right_eye",
    "nose",
    "chin",
    "neck",
    "left_shoulder",
    "right_shoulder",
    "left_elbow",
    "right_elbow",
    "left_wrist",
    "right_wrist",
    "waist",
    "left_hip",
    "right_hip",
    "left_knee",
    "right_knee",
    "left_ankle",
    "right_ankle",
    "sole",
]


@dataclass(frozen=True)
class PosedPerson:
    """One body in its pose. `rest` is the same skin at rest, to cut clothes by; left in a landmark is camera left."""

    body: str
    vertices: Array
    rest: Array
    faces: NDArray[np.int64]
    part: NDArray[np.int64]
    """Index into PARTS for every vertex."""
    side: NDArray[np.int64]
    """1 for the sitter's left, -1 for the right, 0 for the middle, for every vertex."""
    bone: NDArray[np.int64]
    """The bone that moves a vertex most, an index into `bones`."""
    bones: tuple[str, ...]
    matrices: Array
    """Every bone's 4x4 matrix from the body at rest to the world, for anything else that hangs on the same rig."""
    landmarks: dict[str, tuple[float, float, float]]
    joints: dict[str, tuple[float, float, float]]
    """Every bone's head in the world by its name (`lowerarm01.L` is the sitter's left elbow)."""
    hands: dict[str, str]
    """The shape of the sitter's left (L) and right (R) hand; `pocket` is inside the trousers but for its thumb."""
    wears: str
    kept: NDArray[np.int64]
    """Which vertices of the full body (`planner.stage.offline.bodies`) these are."""


@dataclass(frozen=True)
class PosedScene:
    """Everybody and everything of one pose on one build."""

    pose: str
    build: str
    body_deg: float
    face_yaw_deg: float
    people: tuple[PosedPerson, ...]
    props: tuple[Solid, ...]
    strain: tuple[str, ...] = ()
    """What is hard for an arm in this pose: for the eye of whoever mends it."""


@cache
def rows() -> dict[str, dict]:
    """The poses of the craft tables, and after them those of people in rows."""
    found: dict[str, dict] = {}
    for path in sorted(TABLES.glob("*.toml")):
        found |= tomllib.loads(path.read_text())
    return found | {
        key: {"body_deg": [body, body], "face_yaw_deg": face} for key, (body, face) in groups.TURNED.items()
    }


def names() -> list[str]:
    """The poses that there are figures for, in the order of the tables."""
    return [name for name in rows() if name in POSES]


def builds(pose: str) -> tuple[str, ...]:
    """The builds that a pose is there for."""
    told = POSES[pose]
    found = told.builds or ("slim", "middle", "broad", *(("child",) if told.child else ()))
    return (*found, *(("wheelchair",) if pose in WHEELCHAIR and "wheelchair" not in found else ()))


def declared(pose: str, build: str) -> Pose:
    """How a pose is declared for a build."""
    return (WHEELCHAIR if build == "wheelchair" else POSES)[pose]


def posed(pose: str, build: str) -> PosedScene:
    """A pose on a build, placed anew: a second or two."""
    row = rows()[pose]
    body_deg = sum(row["body_deg"]) / 2
    wheels = build == "wheelchair"
    told = declared(pose, build)
    scene = Scene(told, "middle" if wheels else build, body_deg, row["face_yaw_deg"])
    scene.solve()
    strain = tuple(
        f"{i}{side} {text}" for i, f in enumerate(scene.figures) for side, text in f.strain.items()
    )
    people = tuple(_person(figure, one) for figure, one in zip(scene.figures, told.people, strict=True))
    return PosedScene(pose, build, body_deg, row["face_yaw_deg"], people, tuple(scene.solids), strain)


def _person(figure: Figure, declared: Person) -> PosedPerson:
    b = figure.body
    heads = {n: figure.head(n) for n in b.bones}
    plain = {n: tuple(float(round(v, 4)) for v in p) for n, p in heads.items()}
    names_ = np.array(b.bones)
    part_of = np.array([PARTS.index(_part(n)) for n in b.bones])
    side_of = np.array([1 if n.endswith(".L") else -1 if n.endswith(".R") else 0 for n in names_])
    return PosedPerson(
        body=b.name,
        vertices=figure.vertices,
        rest=b.rest,
        faces=b.faces,
        part=part_of[b.dominant],
        side=side_of[b.dominant],
        bone=b.dominant,
        bones=b.bones,
        matrices=figure.matrices,
        landmarks=_landmarks(figure),
        joints=plain,
        hands=dict(figure.hands),
        wears=declared.wears,
        kept=b.kept,
    )


def _part(bone: str) -> str:
    table = (
        (("wrist", "finger", "metacarpal"), "hand"),
        (("lowerarm",), "forearm"),
        (("upperarm",), "arm"),
        (("upperleg",), "thigh"),
        (("lowerleg",), "shin"),
        (("foot", "toe"), "foot"),
        (("neck",), "neck"),
        (("root", "pelvis"), "hips"),
        (("spine", "breast", "clavicle", "shoulder"), "torso"),
        (("eye.",), "eye"),
    )
    return next((part for starts, part in table if bone.startswith(starts)), "head")


def _landmarks(figure: Figure) -> dict[str, tuple[float, float, float]]:
    """The contract's points; the shoulder that is at camera left is the left one, whoever's it is."""
    found = {name: figure.joint(name) for name in ("crown", "eyes", "nose", "chin", "neck", "waist")}
    lens_left = figure.joint("shoulder.r")[0] < figure.joint("shoulder.l")[0]
    for joint in ("eye", "shoulder", "elbow", "wrist", "hip", "knee", "ankle"):
        for camera, own in (("left", "r" if lens_left else "l"), ("right", "l" if lens_left else "r")):
            found[f"{camera}_{joint}"] = figure.joint(f"{joint}.{own}")
    feet = (figure.joint("ankle.l") + figure.joint("ankle.r")) / 2
    found["sole"] = np.array([feet[0], 0.0, feet[2]])
    return {name: tuple(float(round(v, 4)) for v in found[name]) for name in LANDMARKS}
