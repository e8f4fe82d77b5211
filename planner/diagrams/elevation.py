"""The set from the side, to scale: floor and ceiling, how high lights, lens and eyes are, and at which angles.

The backdrop stands at the left and the camera at the right. Everything comes from the same bodies in space as the
floor plan, so a light at the side is seen foreshortened, as it would be.
"""

from __future__ import annotations

from collections.abc import Sequence

from planner.craft.crops import HEAD_HEIGHT_M
from planner.diagrams import side_symbols as symbols
from planner.diagrams.bodies import SKY, Body
from planner.diagrams.floor import standing_places
from planner.diagrams.floor_plan import WIDTH
from planner.diagrams.in_words import distances, together
from planner.diagrams.layout import BEHIND_ROLL_M, SQUARES_M, Layout, chain
from planner.diagrams.naming import NARROW, broken, lines_of_name, title
from planner.diagrams.placing import SIZE
from planner.diagrams.side_symbols import FOOT_M, Side, roll_m
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point, Say, text_width
from planner.plan.plan import Light
from planner.words import Listing, Message, _, degrees, metres

TALLEST = 145.0
"""Units that the set takes in height at most: a flat sheet is printed as wide as its page lets it, its type large."""
ABOVE, MOST_ABOVE, BELOW, CHAIN_UNDER = 33.0, 60.0, 38.0, 12.0
"""Units over the set, more where it is wide and low; and under the floor, for the chain of distances."""
CHAIN, AIR = 12.0, 8.0
BESIDE_M = 0.15


def elevation(layout: Layout, say: Say, *, square_m: float = SQUARES_M["metric"]) -> str:
    """The drawing as SVG; `square_m` is the side of the squares behind it.

    A wall not far behind the camera is drawn with measures outside it or before it, whichever leaves them their places.
    """
    sides = [_side(layout, say, ends) for ends in _ends(layout, say)]
    tried = [(_sketched(layout, side, say), side) for side in sides]
    sketch, side = min(tried, key=lambda one: (one[0].grown, one[0].farthest))
    return sketch.finished(side.at((0.0, 0.0)), square_m * side.scale)


def _sketched(layout: Layout, side: Side, say: Say) -> Sketch:
    """All that is drawn and all that is to be named."""
    sketch = Sketch(WIDTH, side.top * side.scale + BELOW, say(_("Side view")), say(alternative(layout)))
    _draw_set(sketch, side, layout)
    _measure(sketch, side, layout, say)
    for body in layout.bodies:
        wide, narrow = _of_light(body.light, say)
        forms = ((wide, 1), (narrow, lines_of_name(body.light, say)))
        sketch.label_either(forms, _outline(side, body))
    return sketch


def alternative(layout: Layout) -> Message:
    """The same in words."""
    framing = layout.framing
    said = [
        _(
            "Lens {camera} high, eyes {eyes} high.",
            camera=metres(round(framing.camera_height_m, 2)),
            eyes=metres(round(framing.eye_height_m, 2)),
        ),
        distances(layout),
    ]
    if layout.shot.lights:
        said.append(_("{lights}.", lights=Listing(tuple(_in_words(light) for light in layout.shot.lights))))
    if layout.space.ceiling_m:
        said.append(_("The ceiling is {ceiling} high.", ceiling=metres(layout.space.ceiling_m)))
    return together(said)


def _in_words(light: Light) -> Message:
    if light.source in SKY:
        return _("{role} {angle}", role=light.line.label, angle=_angle(light))
    return _(
        "{role} {height} high, {angle}",
        role=light.line.label,
        height=metres(round(light.height_m, 2)),
        angle=_angle(light),
    )


def _angle(light: Light) -> Message:
    angle = degrees(round(abs(light.elevation_deg)))
    if not round(light.elevation_deg):
        return _("level with the eyes")
    if light.elevation_deg > 0:
        return _("{angle} above the eyes", angle=angle)
    return _("{angle} below the eyes", angle=angle)


def _of_light(light: Light, say: Say) -> tuple[list[str], list[str]]:
    """Name, height and angle, in two lines and in more and shorter ones."""
    name, said = title(light.line.label, say), []
    if light.source not in SKY:
        said.append(say(_("{height} high", height=metres(round(light.height_m, 2)))))
    if round(light.elevation_deg):
        angle = degrees(round(abs(light.elevation_deg)))
        said.append(
            say(_("{angle} up", angle=angle) if light.elevation_deg > 0 else _("{angle} down", angle=angle))
        )
    return [name, ", ".join(said)] if said else [name], [*broken(name, NARROW), *said]


def _outline(side: Side, body: Body) -> list[Point]:
    places = [body.at] if body.light.source in SKY else [*body.face, *body.back]
    return [side.seen(place) for place in places]


def _side(layout: Layout, say: Say, ends: tuple[float, float]) -> Side:
    """The set as wide as the sheet allows; the ceiling, where it was told, is the upper edge."""
    framing, (west, east) = layout.framing, ends
    heights = [h for body in layout.bodies for _x, _y, h in (*body.face, *body.back)]
    highest = max([*heights, roll_m(layout), framing.eye_height_m + HEAD_HEIGHT_M, framing.camera_height_m])
    highest = max(highest, layout.space.ceiling_m or 0.0)
    scale = min((WIDTH - 2 * _aside(layout, say)) / (east - west), TALLEST / highest)
    beside = (WIDTH / scale - (east - west)) / 2
    above = min(max(ABOVE, ABOVE + TALLEST - highest * scale), MOST_ABOVE)
    return Side(west - beside, highest + above / scale, scale, ends)


def _aside(layout: Layout, say: Say) -> float:
    """Units that labels and measures have for themselves at either side."""
    named = max((_width(_of_light(light, say)[1]) for light in layout.shot.lights), default=0.0)
    return max(named + 2 * AIR, _width(_lens(layout, say)) + CHAIN + 2 * AIR)


def _width(lines: Sequence[str]) -> float:
    return max(text_width(line, SIZE) for line in lines)


def _ends(layout: Layout, say: Say) -> list[tuple[float, float]]:
    """How far the set reaches towards the backdrop and behind the camera; to the wall there as well if it is near."""
    places = [
        y for body in layout.bodies for _x, y, _h in (body.at, *body.back) if body.light.source not in SKY
    ]
    behind = layout.far_m + (BEHIND_ROLL_M if layout.framing.backdrop_width_m else 0.0)
    west, east = (
        min([-behind, *places]) - 0.1,
        max([layout.framing.camera_before_m + FOOT_M, *places]) + 0.1,
    )
    wall, room = layout.room.south, _width(_lens(layout, say)) + CHAIN + 2 * AIR
    # In metres, at the scale that the set would have without the wall.
    near = room * (east - west) / (WIDTH - 2 * _aside(layout, say))
    return [(west, east), *([(west, wall)] if wall is not None and east < wall < east + near else [])]


def _draw_set(sketch: Sketch, side: Side, layout: Layout) -> None:
    for body in layout.bodies:
        symbols.spread(sketch, side, body, layout)
    symbols.sight(sketch, side, layout)
    symbols.room(sketch, side, layout, side.west + WIDTH / side.scale)
    symbols.backdrop(sketch, side, layout)
    for body in sorted(layout.bodies, key=lambda one: one.at[0]):
        symbols.stand(sketch, side, body)
        symbols.light(sketch, side, body, layout)
    symbols.camera(sketch, side, layout)
    symbols.people(sketch, side, layout)
    symbols.frame(sketch, side, layout)


def _measure(sketch: Sketch, side: Side, layout: Layout, say: Say) -> None:
    """Heights of ceiling, eyes and lens upright; the distances in one chain under the floor."""
    framing = layout.framing
    under = CHAIN_UNDER / side.scale
    for span in chain(layout):
        said = say(_("{length}", length=metres(round(span.value_m, 2))))
        ends = (side.at((span.far_m, -under)), side.at((span.near_m, -under)))
        sketch.dimension(*ends, [said], broken=span.broken)
    east = side.ends[1] + CHAIN / side.scale
    sketch.dimension(side.at((east, framing.camera_height_m)), side.at((east, 0.0)), _lens(layout, say))
    if not _is_level(layout):
        west = side.ends[0] - CHAIN / side.scale
        level = side.at((west, framing.eye_height_m))
        sketch.dimension(level, side.at((west, 0.0)), _eyes(layout, say))
        back = min(y for _x, y in standing_places(framing)) - BESIDE_M
        sketch.line((level, side.at((back, framing.eye_height_m))), "red-dots", line=0.7)
    if layout.space.ceiling_m:
        words = say(_("Ceiling {height}", height=metres(layout.space.ceiling_m)))
        edges = (0.0, side.west + WIDTH / side.scale)
        sketch.label([words], [side.at((x, layout.space.ceiling_m)) for x in edges], "red-fill")


def _lens(layout: Layout, say: Say) -> list[str]:
    words = [_("lens and"), _("eyes")] if _is_level(layout) else [_("lens")]
    return _height(layout.framing.camera_height_m, words, say)


def _eyes(layout: Layout, say: Say) -> list[str]:
    return _height(layout.framing.eye_height_m, [_("eyes")], say)


def _is_level(layout: Layout) -> bool:
    """Whether the lens is as high as the eyes, so that one dimension says both."""
    framing = layout.framing
    return round(framing.camera_height_m, 2) == round(framing.eye_height_m, 2)


def _height(height_m: float, words: list[Message], say: Say) -> list[str]:
    return [say(_("{length}", length=metres(round(height_m, 2)))), *(say(word) for word in words)]
