"""`make stage` and `make stage-sample`: every step in its order; stopped at any time, it goes on where it was.

Heads and their light, figures, the comparison with direct renders, the manifest. What is rendered is kept in the
scratch folder, a chunk of lights a file, and rendered anew only when what it was made of has changed. The sample
makes one head with a few lights, small and rough, into the scratch folder, from nothing and in a few minutes.
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
    try:
        main(sys.argv[1:])
    except KeyboardInterrupt:
        sys.exit("\nStopped. Started again, it goes on where it was.")
