"""What the eye may miss in a posed body: limbs through bodies and things, feet off the floor, a face turned wrong.

python -m planner.stage.offline.figures.check [POSE[:BUILD]] …
"""

from __future__ import annotations

import sys
from dataclasses import dataclass

import numpy as np

from planner.stage.offline.figures.figure import SOLE
from planner.stage.offline.figures.poses import NOT_RIGHT
from planner.stage.offline.figures.scene import PARTS, PosedPerson, PosedScene, builds, names, posed
from planner.stage.offline.figures.touch import surface

LIMB = tuple(PARTS.index(p) for p in ("forearm", "hand"))
DEEP_MM = 9.0
"""Skin may sink this far: cloth and flesh give way."""
UNDER_MM = 5.5
"""So far a toe may press into the floor: the shoe's sole is drawn there."""
SEEN_TO_BE_RIGHT: dict[str, tuple[float, str]] = {
    "armchair": (18, "fingertips in the cheek and round the arm rest"),
    "arms-crossed-open": (28, "forearms into a soft belly, under the sleeves"),
    "at-the-desk": (20, "fingers round the edge of the desk"),
    "at-work": (30, "the hand lies on the paper, its fingers round the edge of the table"),
    "baby-on-the-shoulder": (11, "a forearm along the baby's sleeve"),
    "cap-and-gown": (20, "fingers closed round the scroll"),
    "cradle-in-profile": (46, "the near forearm lies along the belly, in the cloth"),
    "foreheads": (15, "a forearm in the other's sleeve"),
    "hands-of-a-life": (15, "fingers closed round the handle of the stick"),
    "hero-low": (32, "the forearm presses on the ball from the side that is turned away"),
    "instrument": (22, "fingers on the strings and round the neck"),
    "kind-listening": (27, "a forearm on a child's thigh"),
    "partners-side-by-side": (28, "forearms into a soft belly, under the sleeves"),
    "perch": (12, "a thumb on the thigh"),
    "shoulders-in": (11, "an arm round the other's back, in the cloth"),
    "step-between": (17, "two sleeves that cross behind the backs"),
    "thoughtful-hand": (22, "curled fingers against the jaw"),
    "tool-in-hand": (12, "fingers closed round the handle"),
    "*:wheelchair": (11, "a thumb round the push rim"),
    "walk-together": (23, "two hands that hold each other"),
}
"""What was looked at from the front, the sides and above and shows nothing wrong: so deep, in mm, and what it is."""


@dataclass(frozen=True)
class Found:
    """One thing that is wrong, in words, and how badly in millimetres or degrees."""

    what: str
    amount: float


def faults(scene: PosedScene) -> list[Found]:
    """Everything that is wrong with a posed scene."""
    out = []
    for number, person in enumerate(scene.people):
        for side in (1, -1):
            depth, where = sunk(scene, number, side)
            if depth > DEEP_MM:
                out.append(
                    Found(f"{number} {'left' if side == 1 else 'right'} arm in something at {where}", depth)
                )
        soles = person.vertices[person.part == PARTS.index("foot"), 1].min() - SOLE
        if -soles * 1000 > UNDER_MM:
            out.append(Found(f"{number} feet under the floor", -soles * 1000))
        crossed = legs_crossed(person)
        if crossed > DEEP_MM:
            out.append(Found(f"{number} legs through each other", crossed))
    return out


def sunk(scene: PosedScene, number: int, side: int) -> tuple[float, str]:
    """How deep forearm and hand of one side are in bodies and things, in millimetres, and which bone."""
    person = scene.people[number]
    mine = (person.side == side) & np.isin(person.part, LIMB)
    if person.hands.get("L" if side == 1 else "R", "") == "pocket":
        # The hand is inside the cloth, and the wrist with it.
        mine &= np.array([bone.startswith("lowerarm01") for bone in person.bones])[person.bone]
    arm = (person.side == side) & np.isin(person.part, (*LIMB, PARTS.index("arm")))
    shoulders = np.array([n.startswith(("clavicle", "shoulder")) for n in person.bones])[person.bone]
    arm |= shoulders & (person.side == side)
    points, faces, count = [], [], 0
    for i, other in enumerate(scene.people):
        triangles = np.concatenate([other.faces[:, [0, 1, 2]], other.faces[:, [0, 2, 3]]])
        if i == number:
            triangles = triangles[~arm[triangles].any(1)]
        points.append(other.vertices)
        faces.append(triangles + count)
        count += len(other.vertices)
    on = surface(np.concatenate(points), np.concatenate(faces), [s.mesh() for s in scene.props if s.solid])
    skin = np.flatnonzero(mine)
    depth = -on.depth(person.vertices[skin]) * 1000
    worst = int(depth.argmax())
    return float(depth[worst]), person.bones[person.bone[skin[worst]]]


def legs_crossed(person: PosedPerson) -> float:
    """How deep one shin or foot is in the other leg, in millimetres."""
    low = np.isin(person.part, [PARTS.index(p) for p in ("shin", "foot")])
    leg = np.isin(person.part, [PARTS.index(p) for p in ("thigh", "shin", "foot")])
    triangles = np.concatenate([person.faces[:, [0, 1, 2]], person.faces[:, [0, 2, 3]]])
    other = triangles[(leg & (person.side == -1))[triangles].all(1)]
    on = surface(person.vertices, other, [])
    return float(-on.depth(person.vertices[low & (person.side == 1)]).min() * 1000)


def main(wanted: list[str]) -> None:
    """Print what is wrong, a line a pose; what was seen to be right is passed over as far as it was seen."""
    whole = [f"{n}:{b}" for n in names() for b in builds(n) if not {n, f"{n}:{b}"} & {*NOT_RIGHT}]
    for asked in wanted or whole:
        pose, _, build = asked.partition(":")
        most = max(SEEN_TO_BE_RIGHT.get(name, (0.0, ""))[0] for name in (pose, f"*:{build}"))
        found = [one for one in faults(posed(pose, build or "middle")) if one.amount > most]
        if found:
            sys.stdout.write(f"{asked} " + "; ".join(f"{f.what} {f.amount:.0f}" for f in found) + "\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
