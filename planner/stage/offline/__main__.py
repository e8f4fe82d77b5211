"""`make stage` and `make stage-sample`: every step in its order; what is there already is kept.

Heads and their light, figures, the comparison with direct renders, the manifest. The sample makes one head with a
few lights, small and rough, into the scratch folder, from nothing and in a few minutes.
"""

from __future__ import annotations

import sys

from planner.stage.offline import compare, heads, manifest
from planner.stage.offline.bodies import SCRATCH
from planner.stage.offline.dome import Care
from planner.stage.offline.drawing import make

SAMPLE = Care(samples=6, tile=(160, 200), most_lights=24, budget=60_000, folder=SCRATCH / "sample")


def main(asked: list[str]) -> None:
    """All of it, or the sample."""
    if "sample" in asked:
        heads.main(["clay-front"], SAMPLE)
        sys.stdout.write(f"The sample lies in {SAMPLE.folder}\n")
        return
    heads.main([])
    make.main([])
    compare.main([])
    sys.stdout.write(f"{manifest.write()}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
