"""`python -m planner.stage.offline.contact`: all set-ups on all heads, to look at, in the scratch folder."""

from __future__ import annotations

import io
import sys

import numpy as np
from PIL import Image, ImageDraw

from planner.craft import LIGHTINGS
from planner.stage.heads import heads
from planner.stage.offline.bodies import SCRATCH
from planner.stage.picture import preview
from planner.stage.scene import scene_of_lighting

WIDTH, COLUMNS = 240, 10


def main(wanted: list[str]) -> None:
    """One sheet a head, and one with all heads under a few set-ups."""
    folder = SCRATCH / "contact"
    folder.mkdir(parents=True, exist_ok=True)
    for head in wanted or list(heads()):
        cells = [_cell(key, head) for key in LIGHTINGS]
        cells += [Image.new("RGB", cells[0].size)] * (-len(cells) % COLUMNS)
        rows = [
            np.concatenate([np.asarray(cell) for cell in cells[at : at + COLUMNS]], 1)
            for at in range(0, len(cells), COLUMNS)
        ]
        Image.fromarray(np.concatenate(rows, 0)).save(folder / f"{head}.png")
        sys.stdout.write(f"{folder / head}.png\n")


def _cell(key: str, head: str) -> Image.Image:
    picture = Image.open(io.BytesIO(preview(scene_of_lighting(key, head), "png", WIDTH))).convert("RGB")
    ImageDraw.Draw(picture).text((5, 3), key, fill="white", stroke_width=1, stroke_fill="black")
    return picture


if __name__ == "__main__":
    main(sys.argv[1:])
