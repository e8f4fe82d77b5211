"""The floor plan as the set card has it, to be read from two metres: who and what stands where, and how strong.

It is drawn from the same set in space as the floor plan of the brief, which has everything that is left out here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from planner.diagrams import symbols
from planner.diagrams.bodies import SKY, Body
from planner.diagrams.floor import Floor, Sheet, outermost, standing_places
from planner.diagrams.floor_plan import CHAIN, MOST, SMALLER, WIDTH, draw_set, outline
from planner.diagrams.in_words import distances, together
from planner.diagrams.layout import Layout, chain
from planner.diagrams.naming import title
from planner.diagrams.placing import SIZE
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Say, text_width
from planner.words import Listing, Message, _, metres, ngettext

ROUND, AIR = 20.0, 16.0
"""Units over and under the set, and between the longest measure and what is beside it."""
LABELS = 84.0
"""Units at the left that labels have for themselves."""
LEAST = 90.0
"""Units that the set takes down at least: where there is less room, its sheet is printed smaller."""
HEAD_M = 0.15

Powers = Mapping[str, Message]
"""How strong each light is, by its line's key, as the card's table says it in its shortest form."""


def set_plan(layout: Layout, powers: Powers, say: Say, *, tallest: float) -> str:
    """The drawing as SVG, `tallest` units tall or, where its labels find no places in that, a little more."""
    bare = replace(layout, clear=None)
    tried: list[Sketch] = []
    for share in SMALLER:
        sketch = _sketched(bare, _sheet(bare, say, max(tallest, LEAST), share), powers, say)
        tried.append(sketch)
        if sketch.grown == 0 or sketch.drawing.height <= tallest:
            break
    best = min(tried, key=lambda one: (one.grown, one.drawing.height))
    return best.finished()


def alternative(layout: Layout, powers: Powers) -> Message:
    """The same in words."""
    lights = Listing(
        tuple(
            _("{role} {power}", role=one.line.label, power=powers[one.line.key]) for one in layout.shot.lights
        )
    )
    return together([_("{lights}.", lights=lights), distances(layout)])


def _sheet(layout: Layout, say: Say, tallest: float, share: float) -> Sheet:
    """The set as large as the sheet allows, or a share of that: a column of distances at its right, labels around."""
    inner = outermost(layout)
    said = [say(_("{length}", length=metres(round(span.value_m, 2)))) for span in chain(layout)]
    right = CHAIN + AIR + max(text_width(one, SIZE) for one in said)
    wide, deep = inner.east - inner.west, inner.south - inner.north
    scale = min((WIDTH - LABELS - right) / wide, (tallest - 2 * ROUND) / deep, MOST) * share
    west = inner.west - (LABELS + (WIDTH - LABELS - right - wide * scale) / 2) / scale
    over = ROUND / scale
    return Sheet(Floor(west, west + WIDTH / scale, inner.north - over, inner.south + over), scale)


def _sketched(layout: Layout, sheet: Sheet, powers: Powers, say: Say) -> Sketch:
    """All that is drawn and all that is to be named."""
    tall = (sheet.floor.south - sheet.floor.north) * sheet.scale
    sketch = Sketch(WIDTH, tall, say(_("The set from above")), say(alternative(layout, powers)))
    draw_set(sketch, sheet, layout, walls=False)
    right = outermost(layout).east + CHAIN / sheet.scale
    for span in chain(layout):
        said = say(_("{length}", length=metres(round(span.value_m, 2))))
        ends = (sheet.at((right, span.far_m)), sheet.at((right, span.near_m)))
        sketch.dimension(*ends, [said], broken=span.broken)
    for body in layout.bodies:
        forms = [(lines, len(lines)) for lines in _of_light(body, powers, say)]
        sketch.label_either(forms, outline(sheet, body))
    _name(sketch, sheet, layout, say)
    return sketch


def _of_light(body: Body, powers: Powers, say: Say) -> tuple[list[str], list[str]]:
    """Role and power, and how far off: in two lines and in three."""
    light = body.light
    role, power = title(light.line.label, say), say(powers[light.line.key])
    away = [] if light.source in SKY else [say(_("{length}", length=metres(round(light.distance_m, 2))))]
    return [f"{role} {power}", *away], [role, power, *away]


def _name(sketch: Sketch, sheet: Sheet, layout: Layout, say: Say) -> None:
    """Sitter, camera and backdrop."""
    framing = layout.framing
    people = standing_places(framing)
    count = framing.people
    who = title(ngettext("Sitter", "{count} people", count), say)
    corners = [(x + dx * HEAD_M, y + dy * HEAD_M) for x, y in people for dx in (-1, 1) for dy in (-1, 1)]
    xs, ys = zip(*corners, strict=True)
    sketch.label([who], [sheet.at((min(xs), min(ys))), sheet.at((max(xs), max(ys)))])
    sketch.label([title(_("Camera"), say)], symbols.about_camera(sheet, layout))
    aside = outermost(layout).east / 2
    west, east = layout.backdrop_m if framing.backdrop_width_m else (-aside, aside)
    about = [sheet.at((west, -layout.far_m - 0.07)), sheet.at((east, -layout.far_m))]
    sketch.label([title(_("Backdrop"), say)], about)
