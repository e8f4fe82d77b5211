"""`python -m planner.stage.offline.heads [head-view …]`: renders and writes light sets."""

from __future__ import annotations

import sys

from planner.stage.offline import dome
from planner.stage.offline.people import PEOPLE, YAWS


def main(wanted: list[str]) -> None:
    """All sets, or those named."""
    for name in PEOPLE:
        for view in YAWS:
            if not wanted or f"{name}-{view}" in wanted:
                folder = dome.write(dome.made(name, view), dome.Care())
                size = sum(file.stat().st_size for file in folder.iterdir())
                sys.stdout.write(f"{folder.name}: {size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
