"""Labels of drawings, set as whole words.

The engine sets a text of a drawing letter by letter, as each may have a place of its own: a third of all that is set
in a brief. Ours is a line in one face that begins at a point.
"""

from __future__ import annotations

from math import inf
from typing import Any

from weasyprint.css.properties import INITIAL_VALUES
from weasyprint.draw.text import draw_first_line
from weasyprint.matrix import Matrix
from weasyprint.svg.text import Style, TextBox
from weasyprint.svg.utils import color
from weasyprint.text.line_break import split_first_line

OURS = {"x", "y", "fill", "font-family", "font-size"}
"""All that our labels say of themselves."""


def is_ours(label: Any) -> bool:
    """Whether it says no more and no less than ours do."""
    return bool(label.text) and set(label.attrib) == OURS


def draw(drawing: Any, label: Any, size: float) -> None:
    """The words from their point onwards."""
    style = Style(INITIAL_VALUES)
    style.font_config = drawing.font_config
    style["font_family"] = [name.strip() for name in label.get("font-family").split(",")]
    style["font_size"] = size
    layout, *_measures = split_first_line(label.text, style, drawing.context, inf, 0)
    begins = Matrix(d=-1, e=float(label.get("x")), f=float(label.get("y")))
    drawing.stream.set_color(color(label.get("fill")))
    drawing.stream.begin_text()
    layout.reactivate(style)
    draw_first_line(drawing.stream, TextBox(layout, style), "none", "none", begins)
    drawing.stream.end_text()
