"""The light of a dome of small discs on a head: rendered once, kept raw in the scratch folder, finished."""

from __future__ import annotations

import hashlib
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from planner.stage.offline import directions
from planner.stage.offline.bodies import SCRATCH
from planner.stage.offline.emitters import Emitters, disc
from planner.stage.offline.finish import collar_row, halved
from planner.stage.offline.head import Head
from planner.stage.offline.maps import SIZE, maps, reduced
from planner.stage.offline.people import View, figure
from planner.stage.offline.rays import Camera, Stage
from planner.stage.offline.trace import shading
from planner.stage.offline.worn import Lens

DATA = Path(__file__).parents[1] / "data" / "light"
TILE = (320, 400)
RIGHT_M: dict[View, float] = {"front": 0.0, "turned": 0.022}
"""How far beside the eyes the picture is centred: on the head."""
CHUNK = 64
"""Lights rendered in one go, and kept as one file."""


@dataclass(frozen=True)
class Care:
    """How well it is rendered."""

    samples: int = 22
    tile: tuple[int, int] = TILE
    most_lights: int | None = None
    budget: int = 500_000
    """The most bytes of a set's tiles; their quality follows."""
    folder: Path = DATA


class Progress:
    """One line that says how far a step is and when it will be done."""

    def __init__(self, what: str) -> None:
        self.what, self.start, self.before = what, time.monotonic(), 0.0

    def __call__(self, share: float) -> None:
        now = time.monotonic()
        if share < 1 and now - self.before < 1:
            return
        self.before = now
        left = (now - self.start) * (1 - share) / max(share, 1e-6)
        sys.stderr.write(f"\r{self.what:44s} {100 * share:5.1f} %  {left:5.0f} s left ")
        sys.stderr.write("\n" if share >= 1 else "")
        sys.stderr.flush()


def discs(angles: np.ndarray) -> Emitters:
    """The dome's lights: near discs, and far ones where the sun stands."""
    wide = 2 * directions.SUN_M * np.tan(np.radians(directions.SUN_DEG / 2))
    each = [
        disc(azimuth, elevation, directions.SUN_M, wide, wide)
        if (azimuth, elevation) in directions.SUNS
        else disc(azimuth, elevation, directions.DISTANCE_M, directions.DIAMETER_M, directions.DIAMETER_M)
        for azimuth, elevation in angles
    ]
    centre, u, v = (np.array([one[k] for one in each]) for k in range(3))
    one = np.ones(len(each))
    return Emitters(centre, u, v, one > 0, one, 0 * one)


@dataclass
class Set:
    """A head in one view, ready for rays, with its maps."""

    name: str
    view: View
    stage: Stage
    head: Head
    lenses: list[Lens]
    maps: dict[str, np.ndarray]

    @property
    def folder(self) -> str:
        return f"{self.name}-{self.view}"

    def seen_by_tile(self, tile: tuple[int, int]) -> np.ndarray:
        """Flat indices of a tile's pixels that show any of the figure."""
        return np.flatnonzero(reduced(self.maps["matte"], tile) > 0.002)

    def falls_off(self, azimuth_deg: float, elevation_deg: float, tile: tuple[int, int]) -> np.ndarray:
        """The fall-off of a near disc in this direction, which the app divides by: sunlight is stored with it."""
        rows, columns = np.mgrid[: tile[1], : tile[0]] + 0.5
        camera, z = self.stage.camera, reduced(self.maps["z"], tile)
        scale = (camera.distance_m - z) / camera.distance_m * camera.frame_m / tile[1]
        x = camera.right_m + (columns - tile[0] / 2) * scale
        y = -camera.drop_m + (tile[1] / 2 - rows) * scale
        near, radius = directions.DISTANCE_M, directions.DIAMETER_M / 2
        centre = disc(azimuth_deg, elevation_deg, near, 1, 1)[0]
        away = (x - centre[0]) ** 2 + (y - centre[1]) ** 2 + (z - centre[2]) ** 2
        return np.asarray((radius**2 + near**2) / (radius**2 + away))

    def fine(self, tile: tuple[int, int]) -> np.ndarray:
        """The pixels of head and neck."""
        every = self.seen_by_tile(tile)
        return every[every // tile[0] < collar_row(tile)]

    def plain(self, tile: tuple[int, int]) -> np.ndarray:
        """The pixels, at half the size, of the clothes below; with a margin to blend over."""
        half = halved(tile)
        every = self.seen_by_tile(half)
        return every[every // half[0] >= collar_row(half) - 4]


def made(name: str, view: View) -> Set:
    """The head with its maps at full size: coverage, colour, depth, softness."""
    whole = figure(name, view)
    stage = Stage(whole.figure, Camera(right_m=RIGHT_M[view]))
    return Set(name, view, stage, whole.bare, whole.lenses, maps(stage, *SIZE))


def raw(of: Set, care: Care, lights: Emitters, what: str) -> tuple[np.ndarray, np.ndarray]:
    """Straight and bounced shading under each light (lights, pixels), rendered as far as it is not kept yet.

    Bounced light is smooth: it is rendered at half the size.
    """
    shape = of.stage.figure
    stamp = hashlib.sha256(shape.vertices.astype("f4").tobytes() + shape.qualities.astype("f4").tobytes())
    stamp.update(repr((care.samples, care.tile)).encode())
    straight, bounced = [], []
    for first in range(0, len(lights), CHUNK):
        some = lights.some(slice(first, first + CHUNK))
        key = hashlib.sha256(stamp.digest() + some.stamp()).hexdigest()[:16]
        kept = SCRATCH / "raw" / f"{of.folder}-{key}.npz"
        if not kept.exists():
            kept.parent.mkdir(parents=True, exist_ok=True)
            title = f"{of.folder}: {what} {first + 1} to {first + len(some)} of {len(lights)}"
            rendered = _rendered(of, care, some, Progress(title))
            part = kept.with_suffix(".part.npz")
            np.savez(part, straight=rendered[0].T.astype("f2"), bounced=rendered[1].T.astype("f2"))
            part.rename(kept)
        with np.load(kept) as stored:
            straight.append(stored["straight"].astype("f4"))
            bounced.append(stored["bounced"].astype("f4"))
    return np.concatenate(straight), np.concatenate(bounced)


def _rendered(of: Set, care: Care, lights: Emitters, tick: Progress) -> tuple[np.ndarray, np.ndarray]:
    """Straight light, finely above the collar and coarsely below it; and bounced light, coarsely everywhere."""
    half = halved(care.tile)
    fine, plain, coarse = of.fine(care.tile), of.plain(care.tile), of.seen_by_tile(half)
    parts = [
        shading(
            of.stage,
            lights,
            fine,
            care.tile,
            care.samples,
            bounced=False,
            tick=lambda share: tick(share * 0.6),
        ),
        shading(
            of.stage,
            lights,
            plain,
            half,
            care.samples,
            bounced=False,
            tick=lambda share: tick(0.6 + share * 0.2),
        ),
    ]
    fewer = max(4, care.samples * 5 // 8)
    bounced = shading(
        of.stage, lights, coarse, half, fewer, bounced=True, tick=lambda share: tick(0.8 + share * 0.2)
    )
    return np.concatenate(parts), bounced
