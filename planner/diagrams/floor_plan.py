"""The floor plan to scale, with every label in a margin: from the same numbers as the plan's text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from textwrap import wrap

from planner.diagrams import margin, symbols
from planner.diagrams.floor import DAYLIGHT, Floor, Sheet, floor_of, where
from planner.diagrams.margin import Label
from planner.diagrams.svg import Drawing, Say
from planner.plan.plan import Framing, Light, Shot
from planner.words import Listing, Message, _, metres

WIDTH = 440.0
"""Width of the sheet in drawing units, the margins included."""

TALLEST = 400.0
TOP = 4.0
LONGEST = 16
"""Characters of a label's line; longer names are broken, so that the floor keeps most of the sheet."""

BESIDE = 12.0
"""Air between a margin's text and the floor."""

ROLES = {
    "key": _("Key"),
    "fill": _("Fill"),
    "rim": _("Rim"),
    "hair": _("Hair light"),
    "kicker": _("Kicker"),
    "background": _("Background"),
    "ambient": _("Ambient"),
}


def floor_plan(shot: Shot, say: Say, *, walls: tuple[float, float] | None = None) -> str:
    """The drawing as SVG. `walls` are the room's length and width in metres, where they are known."""
    floor = floor_of(shot, walls)
    left, right = _margins(shot, floor, say)
    left_width, right_width = (max((one.width for one in side), default=0) + BESIDE for side in (left, right))
    scale = min((WIDTH - left_width - right_width) / floor.width, TALLEST / floor.length)
    tall = max(floor.length * scale, margin.height_needed(left), margin.height_needed(right))
    sheet = Sheet(floor, scale, left_width, TOP)
    width = left_width + floor.width * scale + right_width
    drawing = Drawing(width, tall + 2 * TOP, say(_("Floor plan")), say(alternative(shot)))
    _draw_set(drawing, sheet, shot, walls)
    edges = (left_width - BESIDE + 4, width - right_width + BESIDE - 4)
    for side, edge in zip((left, right), edges, strict=True):
        there = [replace(one, at=sheet.at(one.at)) for one in side]
        margin.draw(drawing, margin.stack(there, TOP, TOP + tall), edge, on_left=side is left)
    return drawing.svg()


def alternative(shot: Shot) -> Message:
    """The same in words: the lines of the lights, then the distances."""
    return _(
        "{lights}. Camera {distance} from the subject, backdrop {gap} behind.",
        lights=Listing(tuple(light.line.what for light in shot.lights)),
        distance=metres(round(shot.framing.camera_distance_m, 2)),
        gap=metres(round(shot.framing.backdrop_gap_m, 2)),
    )


def _draw_set(drawing: Drawing, sheet: Sheet, shot: Shot, walls: tuple[float, float] | None) -> None:
    """From the floor upwards, so that spread lies under everything that stands on it."""
    symbols.grid(drawing, sheet)
    if walls:
        symbols.walls(drawing, sheet, shot.framing, walls)
    for light in shot.lights:
        symbols.glow(drawing, sheet, light, shot.framing)
    symbols.camera(drawing, sheet, shot.framing)
    symbols.backdrop(drawing, sheet, shot.framing)
    symbols.people(drawing, sheet, shot)
    for light in shot.lights:
        symbols.light(drawing, sheet, light, shot.framing)
    symbols.dimensions(drawing, sheet, shot.framing)


def _margins(shot: Shot, floor: Floor, say: Say) -> tuple[list[Label], list[Label]]:
    """Each label stands on its object's side; what stands in the middle goes where there is room."""
    left: list[Label] = []
    right = _distances(shot.framing, floor, say)
    named = [_of_light(light, say) for light in shot.lights] + _of_set(shot.framing, say)
    for label in sorted(named, key=lambda one: -abs(one.at[0])):
        x = label.at[0]
        in_middle = abs(x) < 0.25
        (left if x < -0.25 or (in_middle and len(left) <= len(right)) else right).append(label)
    return left, right


def _of_light(light: Light, say: Say) -> Label:
    lines = [say(ROLES[light.role]).upper(), *wrap(say(light.modifier), LONGEST)]
    if light.source not in DAYLIGHT:
        lines.append(say(_("{height} high", height=metres(round(light.height_m, 2)))))
        lines.append(say(_("{distance} away", distance=metres(round(light.distance_m, 2)))))
    return Label(tuple(lines), where(light))


def _of_set(framing: Framing, say: Say) -> list[Label]:
    lens = say(_("{mm} mm lens", mm=round(framing.lens_mm)))
    labels = [Label((say(_("Camera")).upper(), lens), (0.0, framing.camera_distance_m))]
    if framing.backdrop_width_m:
        wide = say(_("{width} wide", width=metres(framing.backdrop_width_m)))
        corner = (framing.backdrop_width_m / 2, -framing.backdrop_gap_m)
        labels.append(Label((say(_("Backdrop")).upper(), wide), corner))
    return labels


def _distances(framing: Framing, floor: Floor, say: Say) -> list[Label]:
    """The measured distances, in red beside their dimension lines."""
    spans: Sequence[tuple[float, float]] = (
        (framing.camera_distance_m, framing.camera_distance_m / 2),
        (framing.backdrop_gap_m, -framing.backdrop_gap_m / 2),
    )
    return [
        Label(
            (say(_("{length}", length=metres(round(length, 2)))),),
            (floor.east, middle),
            "red-fill",
            leader=False,
        )
        for length, middle in spans
    ]
