"""The floor plan to scale, every label in a free place: from the same numbers as the plan's text."""

from __future__ import annotations

from collections.abc import Iterator

from planner.diagrams import in_words, symbols
from planner.diagrams.bodies import SKY, Body
from planner.diagrams.floor import Floor, Sheet, outermost
from planner.diagrams.layout import BEHIND_ROLL_M, SQUARES_M, Layout, chain
from planner.diagrams.naming import LONGEST, NARROW, broken, lines_of_name, named, of_light, title
from planner.diagrams.placing import SIZE
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point, Say, text_width
from planner.words import _, metres

WIDTH = 340.0
"""Width of the sheet in drawing units: about a phone's, so that type of ten units is read there as well."""

TALLEST, FLATTER = 220.0, (175.0, 140.0)
"""Units that the set takes from the backdrop to the camera at most, and less where a page has no room for so much."""
MOST = 92.0
"""Units a metre at most: a small set is not drawn larger than labels beside it can follow."""
LEAST_M = 2.4
AIR_M = 0.15
CHAIN, AIR = 13.0, 8.0
"""Units from the set to a chain of distances, and between text and what is beside it."""
ABOVE, ABOVE_BACKDROP, BELOW, BELOW_CLEAR = 24.0, 38.0, 4.0, 46.0
"""Units over the set and under it, with and without a dimension line there."""
LABELS = 92.0
"""Units at the left that labels have for themselves."""
OUTSIDE, LEAST_SCALE = 78.0, 26.0
"""Units that labels take outside a wall; a set is drawn no smaller for their sake."""
SMALLER = (1.0, 0.92, 0.85, 0.75)
"""Shares of the usual scale, in the order in which they are tried."""
ROOMY = 1
"""So often the sheet may grow for its labels before a smaller set is tried."""
OFF_WALL = 9.0
"""Units that a chain of distances keeps from a wall."""
NEAR, FAR = 60.0, 130.0
"""What may speak against the place of one label before the room is drawn another way, and before a smaller set is."""
EDGE, BETWEEN = 6.0, 45.0
"""Units outside the walls of a room that is drawn as broad as the sheet, and between wall and set for labels there."""
ACROSS = 46
"""Characters of a line across the sheet, over all that is drawn."""
MEASURE = 20
"""Characters of a measure's line: feet and inches take two."""
CORNER = 7.0
"""Units of the marks at the corners of the floor that is to stay clear."""


def floor_plan(
    layout: Layout, say: Say, *, square_m: float = SQUARES_M["metric"], tallest: float = TALLEST
) -> str:
    """The drawing as SVG; `square_m` is the side of the floor's squares, `tallest` what the set may take down.

    Where the labels find no places beside so large a set, it is drawn smaller.
    """
    tried: list[tuple[Sketch, Sheet]] = []
    for sheet, bearable in dict.fromkeys(_sheets(layout, say, tallest)):
        tried.append((_sketched(layout, sheet, say), sheet))
        best = min(tried, key=_hinders)
        if best[0].grown <= ROOMY and best[0].farthest < bearable:
            break
    sketch, sheet = best
    return sketch.finished(sheet.at((0.0, 0.0)), square_m * sheet.scale)


def _hinders(tried: tuple[Sketch, Sheet]) -> tuple[int, float]:
    """What speaks against a set as large as this."""
    return max(tried[0].grown, ROOMY), max(tried[0].farthest, NEAR)


def _sketched(layout: Layout, sheet: Sheet, say: Say) -> Sketch:
    """All that is drawn and all that is to be named."""
    tall = (sheet.floor.south - sheet.floor.north) * sheet.scale
    sketch = Sketch(WIDTH, tall, say(_("Floor plan")), say(in_words.floor_plan(layout)))
    draw_set(sketch, sheet, layout)
    _measure(sketch, sheet, layout, say)
    _name(sketch, sheet, layout, say)
    return sketch


def _sheets(layout: Layout, say: Say, tallest: float) -> Iterator[tuple[Sheet, float]]:
    """Ways to lay the set on the sheet, each with what may speak against a label's place before the next is tried.

    The set as large as the sheet allows, then smaller; a column of distances at its right, labels around.
    Where walls would stand in the labels' way, first with the room as broad as the sheet and the labels in it, then
    with labels outside it.
    """
    inner = outermost(layout)
    right = CHAIN + 3 * AIR + max(text_width(said, SIZE) for said in _distances(layout, say))
    tall, wide = inner.south + AIR_M - inner.north, inner.east - inner.west
    scale = min((WIDTH - LABELS - right) / wide, tallest / tall, MOST)
    room, west = layout.space.width_m, layout.room.west
    if room and west is not None and _between_walls(layout, inner, scale, right, OUTSIDE):
        broad = min(scale, (WIDTH - 2 * EDGE) / room)
        if (inner.west - west) * broad > BETWEEN:
            yield _sheet(layout, broad, west + room / 2), NEAR
    for share in SMALLER:
        between = _between_walls(layout, inner, scale, right, OUTSIDE if share == 1 else LABELS)
        smaller = scale * share
        middle = (inner.west + inner.east + (right - LABELS) / smaller) / 2
        if between:
            smaller, middle = min(between[0], scale) * share, (between[1] + between[2]) / 2
        yield _sheet(layout, smaller, middle), FAR


def _sheet(layout: Layout, scale: float, middle: float) -> Sheet:
    """The sheet with so many units a metre, and so many metres from the sitter to its middle."""
    inner = outermost(layout)
    above = ABOVE_BACKDROP if layout.framing.backdrop_width_m else ABOVE
    below = BELOW_CLEAR if layout.clear else BELOW
    north, south = inner.north, inner.south + AIR_M
    west = middle - WIDTH / scale / 2
    below += _past(layout.room.south, inner.south, scale)
    return Sheet(Floor(west, west + WIDTH / scale, north - above / scale, south + below / scale), scale)


def _between_walls(
    layout: Layout, inner: Floor, scale: float, right: float, within: float
) -> tuple[float, float, float] | None:
    """The scale that leaves labels their room outside the walls, where between walls and set they have not `within`.

    With it from where to where the middle of the sheet is: from wall to wall, or from the one wall that is near, as
    that of a window, over all that stands before it.
    """
    west, east, wide = layout.room.west, layout.room.east, layout.space.width_m
    if west is None or east is None or wide is None or layout.is_broken:
        return None
    left, rest = inner.west - west, east - inner.east
    if min(left, rest) * scale > within:
        return None
    if rest * scale > right and rest > 2 * left:
        nearer = min(scale, (WIDTH - OUTSIDE - right) / (inner.east - west))
        return nearer, west - OUTSIDE / nearer, inner.east + right / nearer
    if left * scale > LABELS and left > 2 * rest:
        nearer = min(scale, (WIDTH - OUTSIDE - LABELS) / (east - inner.west))
        return nearer, inner.west - LABELS / nearer, east + OUTSIDE / nearer
    outside = (WIDTH - 2 * OUTSIDE) / wide
    return (min(scale, outside), west, east) if outside >= LEAST_SCALE else None


def _past(wall: float | None, edge: float, scale: float) -> float:
    """Units that a chain beside the set moves on, so that it does not run along a wall."""
    if wall is None or abs(wall - edge - CHAIN / scale) * scale > OFF_WALL:
        return 0.0
    return (wall - edge) * scale


def _distances(layout: Layout, say: Say) -> list[str]:
    """The distances from camera to backdrop, in words."""
    return [say(_("{length}", length=metres(round(span.value_m, 2)))) for span in chain(layout)]


def draw_set(sketch: Sketch, sheet: Sheet, layout: Layout, *, walls: bool = True) -> None:
    """From the floor upwards, so that spread lies under everything that stands on it; the camera is never hidden."""
    symbols.backdrop(sketch, sheet, layout)
    for body in layout.bodies:
        symbols.spread(sketch, sheet, body, layout)
    if walls:
        symbols.walls(sketch, sheet, layout)
    symbols.view(sketch, sheet, layout)
    symbols.people(sketch, sheet, layout)
    for body in sorted(layout.bodies, key=lambda one: one.at[2]):
        symbols.light(sketch, sheet, body, layout)
    symbols.camera(sketch, sheet, layout)


def _measure(sketch: Sketch, sheet: Sheet, layout: Layout, say: Say) -> None:
    """Width of the backdrop above it; distances from camera to sitter to backdrop in one chain at the right."""
    framing, inner = layout.framing, outermost(layout)
    right = inner.east + (CHAIN + _past(layout.room.east, inner.east, sheet.scale)) / sheet.scale
    for span, said in zip(chain(layout), _distances(layout, say), strict=True):
        ends = (sheet.at((right, span.far_m)), sheet.at((right, span.near_m)))
        sketch.dimension(*ends, [said], broken=span.broken)
    if framing.backdrop_width_m:
        west, east = layout.backdrop_m
        above = -framing.backdrop_behind_m - BEHIND_ROLL_M - 9.0 / sheet.scale
        wide = say(_("{length}", length=metres(framing.backdrop_width_m)))
        sketch.dimension(sheet.at((west, above)), sheet.at((east, above)), [wide])
    _measure_clear_floor(sketch, sheet, layout, say)


def _measure_clear_floor(sketch: Sketch, sheet: Sheet, layout: Layout, say: Say) -> None:
    """The floor that the set takes, stands and photographer included: keep it free to walk. Its corners are marked."""
    clear = layout.clear
    if clear is None:
        return
    south = outermost(layout).south
    below = south + (CHAIN + _past(layout.room.south, south, sheet.scale)) / sheet.scale
    wide, deep = (metres(round(length, 2)) for length in (clear.width_m, clear.depth_m))
    said = say(_("{wide} × {deep} clear", wide=wide, deep=deep))
    sketch.dimension(
        sheet.at((clear.west, below)), sheet.at((clear.east, below)), broken(said, MEASURE), named=2
    )
    arm = CORNER / sheet.scale
    for x, inwards in ((clear.west, 1), (clear.east, -1)):
        for y, onwards in ((clear.north, 1), (clear.south, -1)):
            corner = ((x + inwards * arm, y), (x, y), (x, y + onwards * arm))
            sketch.line([sheet.at(point) for point in corner], "red-line", line=0.8)


def _name(sketch: Sketch, sheet: Sheet, layout: Layout, say: Say) -> None:
    framing = layout.framing
    for body in layout.bodies:
        wide, narrow = (of_light(body.light, say, longest) for longest in (LONGEST, NARROW))
        lines = lines_of_name(body.light, say) if len(narrow) > 1 else 1
        sketch.label_either(((wide, 1), (narrow, lines)), outline(sheet, body))
    lens = say(_("{mm} mm", mm=round(framing.lens_mm)))
    camera = title(_("Camera"), say)
    sketch.label_either((([f"{camera} {lens}"], 1), ([camera, lens], 1)), symbols.about_camera(sheet, layout))
    west, east = layout.backdrop_m if framing.backdrop_width_m else (-LEAST_M / 2, LEAST_M / 2)
    about = [sheet.at((west, -layout.far_m - 0.07)), sheet.at((east, -layout.far_m))]
    backdrop = say(layout.shot.backdrop.what)
    # Over a roll its width has the middle of the sheet.
    widths = (LONGEST, NARROW, ACROSS) if framing.backdrop_width_m else (ACROSS, LONGEST, NARROW)
    forms = (named(title(_("Backdrop"), say), backdrop, longest) for longest in widths)
    sketch.label_either([(lines, 1) for lines in forms], about)


def outline(sheet: Sheet, body: Body) -> list[Point]:
    """What a light's label is about."""
    if body.light.source in SKY:
        return [sheet.at(body.at)]
    return [sheet.at(point) for point in (*body.face, *body.back)]
