"""Figures of drawings, filed once however often they are drawn.

Whoever is seen through the lens is seen again in the cuts of every use, and a pose may serve several shots. The engine
would write every path anew at each of these places; a figure's are in its own millimetres and the same each time.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import pydyf
from weasyprint.svg.utils import color

from planner.brief.engine import outlines

PATH = "{http://www.w3.org/2000/svg}path"
FILLED, DRAWN = {"d", "fill"}, {"d", "fill", "stroke"}
AT_WILL = {"stroke-width", "stroke-linejoin", "stroke-linecap"}
"""All that a figure's paths say of themselves."""
OF_ALL = {"transform", "stroke-width"}
"""What is said of the figure as a whole."""
ROUND, STRAIGHT, MITRE = 1, 0, 4
"""How lines end and turn, as a PDF numbers it, and how far a corner may stand out, as the engine has it."""
FAR = 20000
"""Millimetres to every side, beyond which nobody has anything."""


def is_ours(group: Any) -> bool:
    """Whether it holds nothing but a figure's paths, each an area or a line."""
    return {"transform"} <= group.attrib.keys() <= OF_ALL and all(map(_is_ours, group._etree_node))


def _is_ours(path: Any) -> bool:
    said = set(path.attrib)
    is_line = path.get("fill") == "none"
    return (
        path.tag == PATH
        and (said - AT_WILL == DRAWN if is_line else said == FILLED)
        and outlines.operators(path.get("d")) is not None
    )


def draw(drawing: Any, group: Any, _size: float) -> None:
    """The figure as it was filed; its elements have nothing more to draw."""
    paths = [path.attrib for path in group._etree_node]
    name = f"f{hashlib.sha256(repr(paths).encode()).hexdigest()[:12]}"
    filed = drawing.stream._resources["XObject"]
    if name not in filed:
        filed[name] = _filed(paths)
    drawing.stream.set_line_width(float(group.get("stroke-width", 1)))
    drawing.stream.draw_x_object(name)
    group._children = []


def _filed(paths: list[Mapping[str, str]]) -> pydyf.Stream:
    """A form of its own, which needs no font and no picture; outlines are as broad as where it is drawn."""
    form = pydyf.Stream(
        extra={
            "Type": "/XObject",
            "Subtype": "/Form",
            "BBox": pydyf.Array((-FAR, -FAR, FAR, FAR)),
            "Resources": pydyf.Dictionary(),
        },
        compress=True,
    )
    form.set_miter_limit(MITRE)
    for path in paths:
        is_line = path["fill"] == "none"
        form.set_color_rgb(*color(path["stroke" if is_line else "fill"]).to("srgb").coordinates, is_line)
        if "stroke-width" in path:
            form.push_state()
            form.set_line_width(float(path["stroke-width"]))
        if is_line:
            form.set_line_cap(ROUND if path.get("stroke-linecap") == "round" else STRAIGHT)
            form.set_line_join(ROUND if path.get("stroke-linejoin") == "round" else STRAIGHT)
        form.stream.extend(outlines.operators(path["d"]) or ())
        if is_line:
            form.stroke()
        else:
            form.fill()
        if "stroke-width" in path:
            form.pop_state()
    return form
