"""How true the sum is: set-ups rendered with their own lights at their own places, beside what the app shows.

The sum is the app's: `planner.stage.picture.lit_by` on the stored files. The direct render has the true outline,
size, distance and power of every lamp and goes through the same finish. PSNR is that of the developed picture (sRGB)
over the skin of the face, in dB.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from planner.stage.basis import basis
from planner.stage.lamps import Lamp, frame_of, lamps_of_lighting
from planner.stage.offline.bodies import SCRATCH
from planner.stage.offline.dome import Care, Set, made, raw
from planner.stage.offline.emitters import Emitters
from planner.stage.offline.finish import Finish
from planner.stage.offline.maps import reduced
from planner.stage.offline.people import PEOPLE, YAWS
from planner.stage.picture import exposure, lit_by
from planner.stage.tone import developed

if TYPE_CHECKING:
    from planner.stage.arrays import Floats

KEPT = SCRATCH / "compared"
SUN = Lamp("key", 35.0, 35.0, 100.0, 0.87, 0.87)
"""Half a degree wide."""
FAMILIES: dict[str, str | tuple[Lamp, ...]] = {
    "clamshell": "clamshell",
    "butterfly": "butterfly",
    "loop": "loop",
    "rembrandt": "rembrandt",
    "split": "split",
    "short": "short",
    "broad": "broad",
    "rim": "rim-accent",
    "double rim": "double-rim",
    "crossed sides": "crossed-sides",
    "high key": "high-key-white",
    "low key": "low-key",
    "window": "window-side",
    "ring light": "ring-light",
    "sun": (SUN,),
    "sun behind": "sun-fill",
}


@dataclass
class Compared:
    """One family: both pictures and how far they agree."""

    family: str
    psnr_db: float
    direct: np.ndarray
    sum: np.ndarray


def lamps_of(family: str) -> tuple[Lamp, ...]:
    """The lamps that light the subject."""
    given = FAMILIES[family]
    lamps = lamps_of_lighting(given) if isinstance(given, str) else given
    return tuple(lamp for lamp in lamps if not lamp.lights_the_backdrop_alone)


def emitters(lamps: tuple[Lamp, ...]) -> Emitters:
    """The lamps as they are."""
    frames = [frame_of(lamp) for lamp in lamps]
    return Emitters(
        centre=np.array([centre for centre, _, _ in frames]),
        half_u=np.array(
            [across * lamp.width_m / 2 for (_, across, _), lamp in zip(frames, lamps, strict=True)]
        ),
        half_v=np.array([up * lamp.height_m / 2 for (_, _, up), lamp in zip(frames, lamps, strict=True)]),
        round=np.array([lamp.round for lamp in lamps]),
        strength=np.array([lamp.power for lamp in lamps]),
        hole=np.array([lamp.hole for lamp in lamps]),
    )


def face(of: Set, tile: tuple[int, int]) -> np.ndarray:
    """Where a tile shows the skin of the face and the eyes, and nothing else."""
    soft = reduced(of.maps["soft"], tile)
    eye = reduced(of.maps["eye"], tile)
    matte = reduced(of.maps["matte"], tile)
    spec = basis(of.name, of.view).spec
    height = np.arange(tile[1])[:, None] * spec.size[1] / tile[1]
    above = height < spec.landmarks_px["chin"][1]
    return (soft + eye > 0.9) & (matte > 0.98) & above


def compare(of: Set, care: Care) -> list[Compared]:
    """All families on one head in one view."""
    stored = basis(of.name, of.view)
    each = {family: lamps_of(family) for family in FAMILIES}
    every = tuple(lamp for lamps in each.values() for lamp in lamps)
    straight, bounced = raw(of, care, emitters(every), "true lamps")
    finish, on_face = Finish(of, care.tile), face(of, care.tile)
    colour = np.stack([reduced(of.maps[name], care.tile) for name in ("red", "green", "blue")], -1)
    found, at = [], 0
    for family, lamps in each.items():
        direct = np.zeros((care.tile[1], care.tile[0], 3))
        total = np.zeros_like(direct)
        for lamp in lamps:
            direct += finish(straight[at], bounced[at])[..., None] * np.array(lamp.colour)
            total += lit_by(lamp, stored)[..., None] * np.array(lamp.colour)
            at += 1
        exposed = exposure(lamps)
        one, other = (_developed(light * colour * exposed) for light in (direct, total))
        error = ((one.astype(float) - other)[on_face] ** 2).mean()
        found.append(Compared(family, round(float(10 * np.log10(255**2 / error)), 1), one, other))
    return found


def _developed(light: Floats) -> np.ndarray:
    return developed(light.astype("f4"))


def sheet(of: Set, found: list[Compared]) -> None:
    """Direct, sum and four times their difference, a row of three for each family, into the scratch folder."""
    rows = []
    for first in range(0, len(found), 4):
        cells = []
        for one in found[first : first + 4]:
            apart = np.clip(128 + 4 * (one.sum.astype(float) - one.direct), 0, 255).astype("u1")
            cells.append(np.concatenate([one.direct, one.sum, apart], 1))
        rows.append(np.concatenate(cells, 1))
    KEPT.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.concatenate(rows, 0)).save(KEPT / f"{of.folder}.png")
    agreement = {one.family: one.psnr_db for one in found}
    (KEPT / f"{of.folder}.json").write_text(json.dumps(agreement, indent=1) + "\n")


def main(wanted: list[str]) -> None:
    """All sets, or those named."""
    for name in PEOPLE:
        for view in YAWS:
            if not wanted or f"{name}-{view}" in wanted:
                of = made(name, view)
                found = compare(of, Care())
                sheet(of, found)
                least = min(found, key=lambda one: one.psnr_db)
                sys.stdout.write(f"{of.folder}: at least {least.psnr_db} dB ({least.family})\n")


if __name__ == "__main__":
    main(sys.argv[1:])
