"""The posed figures as stored: outlines in millimetres, and where crown, eyes, chin and joints are in metres.

A figure's world: metres, the origin on the floor below the first person's pelvis, x to camera right, y up, z towards
the camera; bodies are turned to camera left, and mirrored where a plan turns them the other way. Made by
`planner.stage.offline.drawing`.
"""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from planner.stage.paths import Flat, Subpath, Window, box, subpaths

FIGURES = Path(__file__).with_name("data") / "figures"
MIDDLE = "middle"
BUILDS = (MIDDLE, "wheelchair", "child", "slim", "broad")
IN_A_ROW = "row-"
"""How the names of those begin who stand or sit in a row: they are no poses of the craft tables."""
IN_A_WHEELCHAIR = "own-posture-in-wheelchair"

Place = tuple[float, float, float]


@dataclass(frozen=True)
class Outline:
    """A path of a figure: its class, whose it is (-1: a thing), its data in millimetres, y down from the floor."""

    role: str
    person: int
    data: str

    @cached_property
    def subpaths(self) -> tuple[Subpath, ...]:
        """The data, read."""
        return subpaths(self.data)

    @cached_property
    def box(self) -> Window:
        """Left, top, right and bottom of all its points, those that steer a curve among them."""
        return box(self.subpaths)


@dataclass(frozen=True)
class Figure:
    """One pose on one build."""

    pose: str
    build: str
    people: int
    body_deg: float
    face_yaw_deg: float
    camera_height_m: float
    camera_distance_m: float
    landmarks: tuple[dict[str, Place], ...]
    outlines: tuple[Outline, ...]

    def drawn(self, landmark: str, person: int = 0) -> Flat:
        """Where a landmark is in the drawing, as the far camera sees it: millimetres, y down from the floor."""
        x, y, z = self.landmarks[person][landmark]
        scale = self.camera_distance_m / (self.camera_distance_m - z)
        up = self.camera_height_m + (y - self.camera_height_m) * scale
        return 1000 * x * scale, -1000 * up

    @cached_property
    def box(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of everybody and their things, but for walls and whatever is larger than they."""
        people = [outline.box for outline in self.outlines if outline.person >= 0]
        left, top = min(one[0] for one in people), min(one[1] for one in people)
        right, bottom = max(one[2] for one in people), max(one[3] for one in people)
        room = 0.35 * (bottom - top)
        top = min([top, *(max(one.box[1], top - room) for one in self.outlines if one.role == "prop")])
        for thing in (outline.box for outline in self.outlines if outline.person < 0):
            left, right = max(min(left, thing[0]), left - room), min(max(right, thing[2]), right + room)
            bottom = max(bottom, min(thing[3], bottom + room / 4))
        return left, top, right, bottom

    @cached_property
    def has_scarf(self) -> bool:
        """Whether there is a scarf to draw for those who cover their hair."""
        return any(outline.role == "cover" for outline in self.outlines)

    @property
    def tallest(self) -> int:
        """Whose crown is highest."""
        return min(range(self.people), key=lambda person: self.drawn("crown", person)[1])


@lru_cache(maxsize=64)
def figure(pose: str, build: str = MIDDLE) -> Figure | None:
    """A pose on a build, or None where there is none."""
    stored = FIGURES / pose / f"{build}.json.gz"
    if not stored.is_file():
        return None
    found = json.loads(gzip.decompress(stored.read_bytes()))
    return Figure(
        pose=found["pose"],
        build=found["build"],
        people=found["people"],
        body_deg=found["body_deg"],
        face_yaw_deg=found["face_yaw_deg"],
        camera_height_m=found["camera"]["height_m"],
        camera_distance_m=found["camera"]["distance_m"],
        landmarks=tuple({name: tuple(place) for name, place in one.items()} for one in found["landmarks"]),
        outlines=tuple(Outline(*path) for path in found["paths"]),
    )


def nearest(pose: str, build: str = MIDDLE) -> Figure | None:
    """The pose on this build, or else on the middle one, or on the one build that it is there for."""
    return next((found for one in (build, *BUILDS) if (found := figure(pose, one))), None)


@lru_cache(maxsize=1)
def stored() -> tuple[tuple[str, str], ...]:
    """All that there is for the poses of the craft tables: pose and build."""
    return tuple(one for one in _stored() if not one[0].startswith(IN_A_ROW))


@lru_cache(maxsize=1)
def stored_for_rows() -> tuple[tuple[str, str], ...]:
    """All that there is for people in rows, who are only seen small."""
    return tuple(one for one in _stored() if one[0].startswith(IN_A_ROW))


def _stored() -> Iterator[tuple[str, str]]:
    yield from sorted((path.parent.name, path.name.split(".")[0]) for path in FIGURES.glob("*/*.json.gz"))


def clay(pose: str, build: str = MIDDLE) -> str:
    """The address of the small clay picture below the static files; an empty text where there is none."""
    return f"stage/figures/{pose}/{build}.webp" if (FIGURES / pose / f"{build}.webp").is_file() else ""
