"""`python -m planner.stage.offline.contact [head …]`: all set-ups on all heads in both views, to look at one by one.

Into the scratch folder, one sheet for a head in a view; it needs nothing that the app does not need.
"""

from __future__ import annotations

import io
import sys
from dataclasses import replace

import numpy as np
from PIL import Image, ImageDraw

from planner.craft import LIGHTINGS
from planner.stage.basis import YAWS, View
from planner.stage.heads import heads
from planner.stage.offline.bodies import SCRATCH
from planner.stage.picture import preview
from planner.stage.scene import Scene, scene_of_lighting

WIDTH, COLUMNS = 240, 8
BACKDROPS = {"high-key-white": "white", "low-key": "black"}
"""Behind set-ups that are named after them; behind all others a mid grey paper."""


def main(wanted: list[str]) -> None:
    """A sheet for every head and view."""
    folder = SCRATCH / "contact"
    folder.mkdir(parents=True, exist_ok=True)
    for head in wanted or list(heads()):
        for view in YAWS:
            cells = [_cell(key, scene(key, head, view)) for key in LIGHTINGS]
            cells += [Image.new("RGB", cells[0].size)] * (-len(cells) % COLUMNS)
            rows = [
                np.concatenate([np.asarray(cell) for cell in cells[at : at + COLUMNS]], 1)
                for at in range(0, len(cells), COLUMNS)
            ]
            Image.fromarray(np.concatenate(rows, 0)).save(folder / f"{head}-{view}.png")
            sys.stdout.write(f"{folder / head}-{view}.png\n")


def scene(key: str, head: str, view: View) -> Scene:
    """A set-up on a head in this view: what belongs to the face's pattern goes round with it."""
    usual = scene_of_lighting(key, head, BACKDROPS.get(key, "mid-grey"))
    by_deg = YAWS[view] - usual.face_yaw_deg
    return replace(usual, lamps=tuple(lamp.turned(by_deg) for lamp in usual.lamps), face_yaw_deg=YAWS[view])


def _cell(key: str, one: Scene) -> Image.Image:
    picture = Image.open(io.BytesIO(preview(one, "png", WIDTH))).convert("RGB")
    ImageDraw.Draw(picture).text((5, 3), key, fill="white", stroke_width=1, stroke_fill="black")
    return picture


if __name__ == "__main__":
    main(sys.argv[1:])
