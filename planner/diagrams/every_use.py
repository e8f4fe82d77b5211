"""One frame, every use: the planned frame with the cut of each use laid over it, each named beside it.

What can't share the frame is named as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin
from textwrap import wrap

from planner.craft import Use
from planner.diagrams.camera_view import Cut, cover_around, draw_frame, draw_people, draw_room
from planner.diagrams.in_words import together
from planner.diagrams.kept import Kept, Uses, shape_of
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point, Say, outline
from planner.diagrams.view import INSIDE, Sight, View
from planner.plan.confidence import framing_for_others
from planner.plan.plan import Framing
from planner.rules.cut import cut_of
from planner.words import Listing, Message, _, percent, quoted

WIDTH = 340.0
TALLEST = 300.0
ASIDE, OVER = 120.0, 16.0
"""Units at the right of an upright frame that names have; and round every frame."""
LONGEST, LONGEST_UNDER, LONGEST_ROW = 13, 22, 50
"""Characters of a line: of a name beside the frame, under it, and of what can't share it."""
WIDE_FROM = 1.2
DASHES = ("6 3", "2 2.5", "10 3", "6 2.5 1.5 2.5", "1 3")
UNDER = 44.0
"""Units under a wide frame to begin with, as the sheet grows by itself."""
HANDLE_DEG = 60.0
TICKS = 12.0
"""Units that the crop ticks reach beyond the frame."""


def overlay(uses: Uses, sight: Sight, say: Say) -> str:
    """The drawing as SVG."""
    view = View.of(framing_for_others(uses.framing))
    aspect = view.width_h / view.height_h
    is_wide = aspect >= WIDE_FROM
    wide = min(WIDTH - OVER - (OVER if is_wide else ASIDE), TALLEST * aspect)
    frame = Cut(OVER if is_wide else max(WIDTH - ASIDE - wide, OVER), OVER, wide, wide / aspect)
    tall = frame.top + frame.height + (UNDER if is_wide else OVER)
    sketch = Sketch(WIDTH, tall, say(_("One frame, every use")), say(alternative(uses)))
    sketch.drawing.polygon(_corners(frame), sight.ground)
    sketch.drawing.seen = (frame.left, frame.top, frame.left + frame.width, frame.top + frame.height)
    draw_people(sketch.drawing, view, sight, frame)
    cover_around(sketch.drawing, sketch.drawing.seen)
    sketch.taken(_corners(frame, TICKS))
    if sight.room:
        free, share = _free(frame, uses.kept, sight.room)
        draw_room(sketch.drawing, free, share)
        sketch.label([say(_("room for words"))], [_at(free, share / 2, 1.0 - INSIDE)])
    for place, kept in enumerate(uses.kept):
        _cut(sketch, frame, kept, DASHES[place % len(DASHES)])
        handle = _handle(frame, kept, (place + 0.5) / len(uses.kept), under=is_wide)
        sketch.drawing.circle(handle, 1.8, "red-fill")
        names = _named(kept, say, LONGEST_UNDER if is_wide else LONGEST)
        sketch.label(names, [handle], named=len(names) - 1)
    draw_frame(sketch.drawing, frame)
    sketch.below([line for one in uses.left_out for line in wrap(say(one), LONGEST_ROW)])
    return sketch.finished()


def alternative(uses: Uses) -> Message:
    """The same in words."""
    said = [
        _("{use}: {cut}.", use=_names(kept.uses), cut=_in_words(kept, uses.framing)) for kept in uses.kept
    ]
    return together([*said, *uses.left_out])


def _names(uses: Sequence[Use]) -> Listing:
    return quoted(use.words for use in uses)


def _in_words(kept: Kept, framing: Framing) -> Message:
    made = cut_of(framing, kept.uses[0])
    if made is None:
        return _("the whole frame, cut {shape}", shape=shape_of(kept.uses[0]))
    return _(
        "{shape}, the eyes {eyes} from the top, the head {head} of the height",
        shape=shape_of(kept.uses[0]),
        eyes=percent(round(100 * made.eye_line)),
        head=percent(round(100 * made.head_share)),
    )


def _named(kept: Kept, say: Say, longest: int) -> list[str]:
    names = [line for use in kept.uses for line in wrap(say(use.words), longest)]
    return [*names, say(shape_of(kept.uses[0]))]


def _cut(sketch: Sketch, frame: Cut, kept: Kept, dash: str) -> None:
    left, top = _at(frame, kept.left, kept.top)
    right, bottom = _at(frame, kept.right, kept.bottom)
    for style, line, pattern in (("pale-line", 2.4, ""), ("red-line", 1.2, dash)):
        if kept.is_round:
            centre = ((left + right) / 2, (top + bottom) / 2)
            sketch.drawing.circle(centre, (right - left) / 2, style, line=line, dash=pattern)
        else:
            data = outline([(left, top), (right, top), (right, bottom), (left, bottom)])
            sketch.drawing.path(data, style, line=line, dash=pattern)


def _handle(frame: Cut, kept: Kept, share: float, *, under: bool) -> Point:
    """Where the leader of a cut's name ends: on its edge, the cuts one after another along the frame."""
    left, top = _at(frame, kept.left, kept.top)
    far, bottom = _at(frame, kept.right, kept.bottom)
    if kept.is_round:
        radius, centre = (far - left) / 2, ((left + far) / 2, (top + bottom) / 2)
        turn = HANDLE_DEG * (2 * share - 1)
        angle = radians(90 - turn if under else turn)
        return centre[0] + radius * cos(angle), centre[1] + radius * sin(angle)
    if under:
        return left + (far - left) * (0.1 + 0.8 * share), bottom
    return far, top + (bottom - top) * (0.1 + 0.8 * share)


def _free(frame: Cut, kept: Sequence[Kept], share: float) -> tuple[Cut, float]:
    """What every cut leaves of the frame, and the share of its width that stays free for words."""
    square = [one for one in kept if not one.is_round]
    left, top = (max((0.0, *ends)) for ends in ((one.left for one in square), (one.top for one in square)))
    right, bottom = (
        min((1.0, *ends)) for ends in ((one.right for one in square), (one.bottom for one in square))
    )
    if left >= share:
        return frame, share
    at = _at(frame, left, top)
    free = Cut(*at, (right - left) * frame.width, (bottom - top) * frame.height)
    return free, (share - left) / (right - left)


def _at(frame: Cut, across: float, down: float) -> Point:
    return frame.left + across * frame.width, frame.top + down * frame.height


def _corners(frame: Cut, beyond: float = 0.0) -> list[Point]:
    left, top = frame.left - beyond, frame.top - beyond
    right, bottom = frame.left + frame.width + beyond, frame.top + frame.height + beyond
    return [(left, top), (right, top), (right, bottom), (left, bottom)]
