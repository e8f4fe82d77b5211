"""Edges above and below a box, drawn as what they are: rectangles.

The engine fills a frame behind a mask for each of them, so that edges of every kind can meet in a corner: half of what
a page of tables weighs. Ours are straight, of one colour, and meet none.
"""

from __future__ import annotations

from typing import Any

from weasyprint import draw
from weasyprint.draw.color import get_color

AROUND = ("top", "right", "bottom", "left")
CORNERS = ("top_left", "top_right", "bottom_right", "bottom_left")
NOT_ROUND = ((0, "px"), (0, "px"))

drawn_by_the_engine = draw.draw_border


def install() -> None:
    """Puts them in the place of the engine's."""
    draw.draw_border = drawn


def drawn(stream: Any, box: Any) -> None:
    """The edges of a box; any that are not ours as the engine draws them."""
    kept = box.style.__dict__
    if "edges" not in kept:
        kept["edges"] = edges(box.style)
    if kept["edges"] is None:
        drawn_by_the_engine(stream, box)
        return
    for side, colour in kept["edges"].items():
        thick = getattr(box, f"border_{side}_width")
        if thick:
            top = box.border_box_y() + (0 if side == "top" else box.border_height() - thick)
            with stream.artifact():
                stream.set_color(colour)
                stream.rectangle(box.border_box_x(), top, box.border_width(), thick)
                stream.fill()


def edges(style: Any) -> dict[str, Any] | None:
    """The colours of the edges above and below; None where there are others, or of another kind."""
    found = {
        side: get_color(style, f"border_{side}_color") for side in AROUND if style[f"border_{side}_width"]
    }
    if (
        not found.keys() <= {"top", "bottom"}
        or any(style[f"border_{side}_style"] != "solid" for side in found)
        or any(style[f"border_{corner}_radius"] != NOT_ROUND for corner in CORNERS)
        or any(style[f"{kind}_source"][0] != "none" for kind in ("border_image", "mask_border"))
        or (style["column_count"], style["column_width"], style["visibility"]) != ("auto", "auto", "visible")
    ):
        return None
    return found
