"""The resting body as a tailor sees it: groups of its surface, and fields along which cloth is cut."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from planner.stage.offline.drawing.mesh import Piece, triangles
from planner.stage.offline.figures.figure import SOLE
from planner.stage.offline.figures.rig import Body

SIDES = ("L", "R")
LIMBS = ("arm", "forearm", "leg", "shin", "foot", "palm", "thumb", "finger2", "finger3", "finger4", "finger5")
GROUPS = ("trunk", "neck", "head", *(f"{part}.{side}" for part in LIMBS for side in SIDES))

CHAINS = (("trunk", "arm", "forearm", "palm"), ("trunk", "leg", "shin", "foot"), ("trunk", "neck"))
FANS = tuple(("palm", finger) for finger in LIMBS[6:])


def _joined() -> dict[int, tuple[int, ...]]:
    """For each group those it goes over into, where no line is wanted while the surface goes on."""
    pairs = set()
    for side in SIDES:
        for chain in (*CHAINS, *FANS):
            names = [part if part in ("trunk", "neck", "head") else f"{part}.{side}" for part in chain]
            pairs |= set(pairwise(names))
    pairs.add(("leg.L", "leg.R"))
    both = {*pairs, *((b, a) for a, b in pairs)}
    return {
        index: tuple(GROUPS.index(b) for a, b in sorted(both) if a == name)
        for index, name in enumerate(GROUPS)
    }


def group_of(bone: str) -> int:
    """The group a bone's faces belong to."""
    side = bone[-2:] if bone.endswith((".L", ".R")) else ""
    if bone.startswith("finger1"):
        name = f"thumb{side}"
    elif bone.startswith("finger"):
        name = f"finger{bone[6]}{side}"
    elif bone.startswith(("wrist", "metacarpal")):
        name = f"palm{side}"
    elif bone.startswith("upperarm"):
        name = f"arm{side}"
    elif bone.startswith("lowerarm"):
        name = f"forearm{side}"
    elif bone.startswith("upperleg"):
        name = f"leg{side}"
    elif bone.startswith("lowerleg"):
        name = f"shin{side}"
    elif bone.startswith(("foot", "toe")):
        name = f"foot{side}"
    elif bone.startswith(("root", "spine", "pelvis", "breast", "clavicle", "shoulder")):
        name = "trunk"
    elif bone.startswith("neck"):
        name = "neck"
    else:
        name = "head"
    return GROUPS.index(name)


JOINED = _joined()


class Rest:
    """The resting body with what the tailor measures on it."""

    def __init__(self, body: Body) -> None:
        self.body = body
        self.faces = triangles(body.faces)
        self.vertices = body.rest.astype(float)
        self.weights = np.zeros((len(self.vertices), len(body.bones)))
        rows = np.arange(len(self.vertices))[:, None]
        np.add.at(self.weights, (rows, body.skin_bones), body.skin_weights)
        of_bone = np.array([group_of(bone) for bone in body.bones])
        by_group = np.stack([self.weights[:, of_bone == g].sum(1) for g in range(len(GROUPS))], 1)
        self.group = by_group.argmax(1)
        self.share = {name: by_group[:, g] for g, name in enumerate(GROUPS)}
        # Faces between groups go where most of their corners hang.
        self.face_group = by_group[self.faces].sum(1).argmax(1)
        self.floor = float(self.vertices[:, 1].min()) - SOLE
        self.k = float(np.ptp(self.vertices[:, 1])) / 1.72
        self.mean = {bone: body.head(bone) for bone in body.bones}

    def in_groups(self, *starts: str) -> np.ndarray:
        """Which faces belong to groups of these names."""
        wanted = [g for g, name in enumerate(GROUPS) if name.startswith(starts)]
        return np.isin(self.face_group, wanted)

    def on(self, *parts: str) -> np.ndarray:
        """How much each vertex hangs on these parts, on both sides together; a side may be named."""
        return np.asarray(sum(self.share[name] for name in GROUPS if name.startswith(parts)))

    def piece(self, role: str, faces: np.ndarray) -> Piece:
        """The body's own surface under these faces."""
        return Piece(role, self.vertices, self.faces[faces], self.weights, self.face_group[faces])

    # Fields: zero at the seam, positive on the side named.

    def below_neckline(self) -> np.ndarray:
        """A plane round the neck, higher at the back."""
        base = self.mean["neck01"]
        line = base[1] + 0.012 * self.k + 0.42 * (base[2] - self.vertices[:, 2])
        return np.asarray(line - self.vertices[:, 1])

    def above_hem(self, cloth: np.ndarray) -> np.ndarray:
        """A level line at the hips; arms are above it however low they hang."""
        hip = 0.5 * (self.mean["upperleg01.L"] + self.mean["upperleg01.R"])
        field = cloth[:, 1] - (hip[1] + 0.025 * self.k)
        return np.where(self.on("arm", "forearm", "palm") > 0.5, 1.0, field)

    def up_the_sleeve(self) -> np.ndarray:
        """Along the forearm, zero at the wrist, positive towards the elbow."""
        out = np.full(len(self.vertices), 1.0)
        for side, sign in (("L", 1), ("R", -1)):
            wrist, elbow = self.mean[f"wrist.{side}"], self.mean[f"lowerarm01.{side}"]
            along = (elbow - wrist) / np.linalg.norm(elbow - wrist)
            on_side = self.vertices[:, 0] * sign > 0.6 * abs(elbow[0])
            field = (self.vertices - wrist) @ along + 0.004 * self.k
            out = np.where(on_side, field, out)
        return out

    def above_ankle(self) -> np.ndarray:
        """Zero where trousers end, just above the shoe's opening."""
        return self.vertices[:, 1] - (self.floor + 0.075 * self.k)
