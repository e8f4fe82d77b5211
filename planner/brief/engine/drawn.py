"""What drawings are made of: ours goes straight into the file, any other is drawn by the engine."""

from __future__ import annotations

from typing import Any

from weasyprint import svg

from planner.brief.engine import figures, labels, outlines

by_the_engine = dict(svg.TAGS)


def install() -> None:
    """Puts ours in the place of the engine's."""
    svg.TAGS.update(path=path, text=label, g=group)
    svg.text = label


def path(drawing: Any, node: Any, font_size: float) -> None:
    """A path of a drawing: ours directly, any other as the engine draws it."""
    ours = outlines.operators(node.get("d", ""))
    if ours is None:
        by_the_engine["path"](drawing, node, font_size)
    else:
        drawing.stream.stream.extend(ours)


def label(drawing: Any, node: Any, font_size: float) -> None:
    """A text of a drawing: ours in one go, any other as the engine draws it."""
    if labels.is_ours(node):
        labels.draw(drawing, node, font_size)
    else:
        by_the_engine["text"](drawing, node, font_size)


def group(drawing: Any, node: Any, font_size: float) -> None:
    """A group of a drawing: a figure of ours as a whole, of any other the elements follow."""
    if figures.is_ours(node):
        figures.draw(drawing, node, font_size)
