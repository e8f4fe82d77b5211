"""One person while being posed: the turns so far, where the joints are, and the landmarks a frame is cut by."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from planner.stage.offline.figures.rig import Array, Body, Turns, about, moved, skinned, transforms, unit

if TYPE_CHECKING:
    from planner.stage.offline.figures.declare import At

SOLE = 0.018
"""Bare soles stand this high: shoes are drawn under them."""
JOINTS = {
    "hip": "upperleg01",
    "knee": "lowerleg01",
    "ankle": "foot",
    "toe": "toe2-1",
    "shoulder": "upperarm01",
    "elbow": "lowerarm01",
    "wrist": "wrist",
    "eye": "eye",
    "knuckle": "finger3-1",
}
MIDDLE = {
    "waist": "spine04",
    "ribs": "spine02",
    "chest": "spine01",
    "neck": "neck01",
    "head": "head",
    "jaw": "jaw",
}


class Figure:
    """A body with its turns; `heading_deg` is where its hips point, towards camera left."""

    def __init__(self, body: Body, heading_deg: float, place: tuple[float, float]) -> None:
        self.body = body
        self.heading = about(y=-heading_deg)
        self.place = np.array([place[0], 0.0, place[1]])
        self.turns: Turns = {}
        self.at = body.heads[0] + [place[0], 0, place[1]]
        self.hands: dict[str, str] = {}
        self.strain: dict[str, str] = {}
        self.refresh()

    def refresh(self) -> None:
        """Follow the turns."""
        self.matrices = transforms(self.body, self.turns, self.at)

    @property
    def vertices(self) -> Array:
        """The skin as it is now."""
        return skinned(self.body, self.matrices)

    def turned(self, bone: str) -> Array:
        """A bone's rotation in the world."""
        return np.asarray(self.matrices[self.body.bones.index(bone), :3, :3])

    def parent_turned(self, bone: str) -> Array:
        """The rotation of what a bone hangs on."""
        return np.asarray(self.matrices[self.body.parents[self.body.bones.index(bone)], :3, :3])

    def head(self, bone: str) -> Array:
        """Where a bone begins now."""
        return moved(self.body, self.matrices, bone, self.body.head(bone))

    def joint(self, name: str) -> Array:
        """A joint or landmark by its plain name, `knee.l` for the sitter's own left."""
        stem, _, side = name.partition(".")
        if stem in JOINTS:
            return self.head(f"{JOINTS[stem]}.{side.upper()}")
        if stem in MIDDLE:
            return self.head(MIDDLE[stem])
        if stem == "pelvis":
            return (self.joint("hip.l") + self.joint("hip.r")) / 2
        if stem == "floor":
            return self.place.copy()
        if stem == "eyes":
            return (self.joint("eye.l") + self.joint("eye.r")) / 2
        if stem == "palm":
            s = side.upper()
            return moved(self.body, self.matrices, f"wrist.{s}", self.palm_rest(s))
        bone, point = self.marks[name]
        return moved(self.body, self.matrices, bone, point)

    def find(self, at: At) -> Array:
        """A declared place in the world."""
        point = self.joint(at.joint)
        if at.to:
            point = point + (self.joint(at.to) - point) * at.part
        return point + self.heading @ np.array([at.x, at.y, at.z]) * self.body.scale

    @cached_property
    def marks(self) -> dict[str, tuple[str, Array]]:
        """Points of the skin that a bone carries: crown, chin, nose, the surface of the palms."""
        rest, b = self.body.rest, self.body
        head = b.bones.index("head")
        on_head = np.isin(b.dominant, [head]) | (rest[:, 1] > b.heads[head, 1] - 0.02)
        middle = np.flatnonzero(on_head & (np.abs(rest[:, 0]) < 0.012 * b.scale))
        nose = middle[rest[middle, 2].argmax()]
        low = middle[(rest[middle, 1] < rest[nose, 1] - 0.04 * b.scale)]
        chin = low[(rest[low, 2] - 0.9 * rest[low, 1]).argmax()]
        crown = middle[rest[middle, 1].argmax()]
        return {
            "crown": ("head", rest[crown]),
            "nose": ("head", rest[nose]),
            "chin": ("head", rest[chin]),
        }

    def palm_axes(self, side: str) -> tuple[Array, Array]:
        """At rest: along the fingers, and out of the palm."""
        b = self.body
        along = unit(b.head(f"finger3-1.{side}") - b.head(f"wrist.{side}"))
        across = b.head(f"finger5-1.{side}") - b.head(f"finger2-1.{side}")
        out = np.cross(along, across)
        out = unit(out - along * (out @ along))
        curl = b.tail(f"finger3-3.{side}") - b.head(f"finger3-1.{side}")
        return along, out * np.sign(curl @ out)

    def palm_rest(self, side: str) -> Array:
        """The middle of the palm's surface at rest."""
        b = self.body
        _, out = self.palm_axes(side)
        wrist, knuckle = b.head(f"wrist.{side}"), b.head(f"finger3-1.{side}")
        middle = wrist + (knuckle - wrist) * 0.72
        near = np.linalg.norm(b.rest - middle, axis=1) < 0.03 * b.scale
        return middle + out * float(np.percentile((b.rest[near] - middle) @ out, 90))

    def hand_skin(self, side: str) -> Array:
        """The skin of a hand as it is now."""
        return skinned(self.body, self.matrices, self._hands[side])

    @cached_property
    def _hands(self) -> dict[str, NDArray[np.int64]]:
        found = {}
        for side in "LR":
            bones = [
                i
                for i, n in enumerate(self.body.bones)
                if n.endswith(side) and n.startswith(("wrist", "finger", "metacarpal"))
            ]
            found[side] = np.flatnonzero(np.isin(self.body.dominant, bones))
        return found

    def bones_of(self, *starts: str) -> NDArray[np.int64]:
        """The bones whose names begin so."""
        return np.array([i for i, n in enumerate(self.body.bones) if n.startswith(starts)])

    def without_arms(self, *sides: str) -> NDArray[np.int64]:
        """The triangles that are not of these arms."""
        b = self.body
        starts = ("upperarm", "lowerarm", "wrist", "finger", "metacarpal", "shoulder")
        arms = [i for i, n in enumerate(b.bones) if n.startswith(starts) and n[-1] in sides]
        mine = np.isin(b.dominant, arms)
        return b.triangles[~mine[b.triangles].any(1)]
