"""All stored figures on one page to look at, drawn and in clay: var/stage/figures.html.

python scripts/figure_sheet.py
"""

from __future__ import annotations

import sys
from base64 import b64encode
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from planner.diagrams.pose_picture import pose_picture  # noqa: E402
from planner.stage.figures import FIGURES, figure, stored  # noqa: E402
from planner.words import Message  # noqa: E402

STYLE = "figure{display:inline-block;width:200px;margin:4px;font:12px sans-serif}svg,img{width:100%}"


def main() -> None:
    """Write the page."""
    cells = []
    for pose, build in stored():
        found = figure(pose, build)
        if found is None:
            continue
        clay = FIGURES / pose / f"{build}.webp"
        coded = b64encode(clay.read_bytes()).decode() if clay.exists() else ""
        picture = f'<img src="data:image/webp;base64,{coded}" alt="">' if coded else ""
        drawn = pose_picture(found, _plain)
        cells.append(f"<figure>{drawn}{picture}<figcaption>{pose} · {build}</figcaption></figure>")
    page = ROOT / "var" / "stage" / "figures.html"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(f"<!doctype html><meta charset=utf-8><style>{STYLE}</style>{''.join(cells)}")
    sys.stdout.write(f"{page}\n")


def _plain(message: Message) -> str:
    return message.text


if __name__ == "__main__":
    main()
