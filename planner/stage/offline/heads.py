"""`python -m planner.stage.offline.heads [head-view …]`: renders and writes light sets."""

from __future__ import annotations

import sys

from planner.stage.offline.dome import Care, made
from planner.stage.offline.people import PEOPLE, YAWS
from planner.stage.offline.sets import write


def main(wanted: list[str], care: Care | None = None) -> None:
    """All sets, or those named."""
    for name in PEOPLE:
        for view in YAWS:
            if not wanted or f"{name}-{view}" in wanted:
                sys.stderr.write(f"{name}-{view}: body, hair and clothes (a minute or two the first time)\n")
                folder = write(made(name, view), care or Care())
                size = sum(file.stat().st_size for file in folder.iterdir())
                sys.stdout.write(f"{folder.name}: {size / 1000:.0f} kB\n")


if __name__ == "__main__":
    main(sys.argv[1:])
