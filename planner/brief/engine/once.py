"""What the engine works out for every box and every line anew, worked out once.

Most boxes of a paper share a style, and all that follows from the style alone is the same for each of them. A line is
shaped when it is measured and would be shaped again when it is drawn. None of this changes a paper by a byte:
tests/pdf/test_engine.py prints with and without.
"""

from __future__ import annotations

import sys
from typing import Any

import pydyf
from weasyprint.css import ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import percent
from weasyprint.text import line_break
from weasyprint.text.line_break import Layout

LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("top", "right", "bottom", "left")),
    *(f"{least}{way}" for least in ("", "min_", "max_") for way in ("width", "height")),
)
BORDERS = tuple(f"border_{side}_width" for side in ("top", "right", "bottom", "left"))
AT_LEAST = {"min_width", "min_height"}
BREAKS = frozenset("\n\r\x85\u2028\u2029")
"""Characters that end a paragraph within a text."""

INTERTWINED = {"display", "float", "position", "page", *PHYSICAL_FUNCTIONS} | {
    name for name in INITIAL_VALUES if name.startswith("text_decoration_")
}
"""Properties whose value depends on that of others."""
FROM_ABOVE = frozenset(INHERITED - INTERTWINED)
AS_AT_FIRST = {
    name: value
    for name, value in INITIAL_VALUES.items()
    if name not in INHERITED | INTERTWINED | INITIAL_NOT_COMPUTED
}
OF_A_SIDE = {
    name: INITIAL_VALUES[name] for name in PHYSICAL_FUNCTIONS if name not in INHERITED | INITIAL_NOT_COMPUTED
}
LOGICAL = {
    named(block="ttb", inline=inline) for named in PHYSICAL_FUNCTIONS.values() for inline in ("ltr", "rtl")
}
"""Other names of theirs, which go by the direction of writing: our stylesheet has none."""

by_the_engine: dict[str, Any] = {
    "resolve": percent.resolve_percentages,
    "in flow": Box.is_in_normal_flow,
    "strut": line_break.strut,
    "missing": ComputedStyle.__missing__,
    "set text": Layout.set_text,
    "reactivate": Layout.reactivate,
    "pages": pydyf.PDF.page_references,
}


def resolved(box: Any, containing_block: Any) -> None:
    """The lengths of a box as its style has them; the engine's own work where some depend on what is around it."""
    kept = box.style.__dict__
    if "lengths" not in kept:
        kept["lengths"] = _lengths(box.style)
    if kept["lengths"] is None:
        by_the_engine["resolve"](box, containing_block)
    else:
        box.__dict__.update(kept["lengths"])


def _lengths(style: Any) -> dict[str, Any] | None:
    """Every length by its name; None where one is a share, or borders or their boxes are of another kind."""
    if style["border_collapse"] == "collapse" or style["box_sizing"] != "content-box":
        return None
    found = {name: style[name] for name in BORDERS}
    for name in LENGTHS:
        value = style[name]
        if value == "auto":
            found[name] = 0 if name in AT_LEAST else value
        elif getattr(value, "unit", None) == "px":
            found[name] = value.value
        else:
            return None
    return found


def is_in_normal_flow(box: Any) -> bool:
    """Whether boxes of this style stand where they come."""
    kept = box.style.__dict__
    if "in_flow" not in kept:
        kept["in_flow"] = by_the_engine["in flow"](box)
    return bool(kept["in_flow"])


def strut(style: Any) -> Any:
    """How tall a line is of which nothing is known but its style."""
    kept = style.__dict__
    if "strut" not in kept:
        kept["strut"] = by_the_engine["strut"](style)
    return kept["strut"]


def missing(style: Any, name: str) -> Any:
    """A property that no rule sets: as the parent has it, or as it is at first."""
    if style.parent_style is not None and name not in style.cascaded:
        if name in FROM_ABOVE:
            style[name] = style.parent_style[name]
            return style[name]
        if name in AS_AT_FIRST:
            style[name] = AS_AT_FIRST[name]
            return style[name]
        if name in OF_A_SIDE and LOGICAL.isdisjoint(style.cascaded):
            style[name] = OF_A_SIDE[name]
            return style[name]
    return by_the_engine["missing"](style, name)


def set_text(layout: Any, text: str, justify: bool = False) -> None:
    """As one paragraph where it is one, so that what is drawn later need not be shaped anew for that."""
    line_break.pango.pango_layout_set_single_paragraph_mode(layout.layout, BREAKS.isdisjoint(text))
    by_the_engine["set text"](layout, text, justify)


def kept_until_drawn(_layout: Any) -> None:
    """A text that was measured is not forgotten."""


def reactivated(layout: Any, style: Any) -> None:
    """Only what is spread over its line when it is drawn differs from what was measured."""
    if layout.justification_spacing:
        by_the_engine["reactivate"](layout, style)


def page_references(pdf: Any) -> tuple[bytes, ...]:
    """How the file's pages are named, which every tag asks for; they are all there before the first one does."""
    count, kept = pdf.pages["Count"], pdf.__dict__.get("kept_references", ())
    if len(kept) != count:
        kept = pdf.kept_references = by_the_engine["pages"].fget(pdf)
    return kept


def install() -> None:
    """Puts all of this in the engine's place, wherever a module of the engine has its own at hand."""
    for name, theirs, ours in (
        ("resolve_percentages", by_the_engine["resolve"], resolved),
        ("strut", by_the_engine["strut"], strut),
    ):
        for module in [one for key, one in sys.modules.items() if key.startswith("weasyprint.")]:
            if getattr(module, name, None) is theirs:
                setattr(module, name, ours)
    Box.is_in_normal_flow = is_in_normal_flow
    ComputedStyle.__missing__ = missing
    pydyf.PDF.page_references = property(page_references)
    Layout.set_text, Layout.deactivate, Layout.reactivate = set_text, kept_until_drawn, reactivated
