"""One frame, every use: the planned frame with the cut of each use laid over it, each named beside it.

The cuts are those of the files' own lines: `rules.cut` decides them once. What can't share the frame is named as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from math import cos, radians, sin
from textwrap import wrap

from planner.craft import USES, Use
from planner.diagrams.camera_view import Cut, Sight, View, draw_frame, draw_people, draw_room
from planner.diagrams.floor_plan import together
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Point, Say, outline
from planner.plan.confidence import framing_for_others
from planner.plan.plan import Framing, Plan, Shot
from planner.rules.cut import cut_of
from planner.rules.rows import PER_PERSON_M
from planner.words import Listing, Message, _, percent, quoted

WIDTH = 340.0
TALLEST = 300.0
ASIDE, OVER = 120.0, 16.0
"""Units at the right of an upright frame that names have; and round every frame."""
LONGEST, LONGEST_UNDER, LONGEST_ROW = 14, 22, 50
"""Characters of a line: of a name beside the frame, under it, and of what can't share it."""
WIDE_FROM = 1.2
DASHES = ("6 3", "2 2.5", "10 3", "6 2.5 1.5 2.5", "1 3")
UNDER, FAR = 44.0, 2000.0
"""Units under a wide frame to begin with, as the sheet grows by itself; and farther than any sheet."""
MIDDLE, INSIDE = 0.5, 0.05
NEARLY = 0.004
HANDLE_DEG = 60.0
LONGEST_SIDE, SMALL = 50, 12
"""Of a ratio in small numbers; a file of 2513 by 3338 is about 3:4 to whoever cuts it."""
TICKS = 12.0
"""Units that the crop ticks reach beyond the frame."""


@dataclass(frozen=True)
class Kept:
    """What of the frame is kept: edges as shares of its width and height, and for which uses."""

    left: float
    top: float
    right: float
    bottom: float
    uses: tuple[Use, ...]

    @property
    def is_whole(self) -> bool:
        edges = (self.left, self.top, 1 - self.right, 1 - self.bottom)
        return not self.is_round and all(abs(edge) < NEARLY for edge in edges)

    @property
    def is_round(self) -> bool:
        return self.uses[0].shape == "circle"


@dataclass(frozen=True)
class Uses:
    """The frame of a shot with all its cuts, and the uses that have a picture of their own with that one's title."""

    framing: Framing
    kept: tuple[Kept, ...]
    left_out: tuple[Message, ...]
    """What can't share the frame, and why."""


def uses_of(plan: Plan, shot: Shot, middle: float = MIDDLE) -> Uses | None:
    """What the picture is cut to and what another is made for; None where one use takes the whole frame.

    `middle` is where across the frame people stand: off its middle where words have one side.
    """
    own = [USES[key].lying(shot.framing.orientation) for key in shot.uses if key in USES]
    if not own:
        return None
    titles = {one.key: one.title for one in plan.shots}
    elsewhere = {
        file.key: _elsewhere(USES[file.key], titles[file.shot])
        for file in plan.deliverables
        if file.shot != shot.key and file.key not in shot.uses and file.key in USES and file.shot in titles
        # The other pictures are there because of what the main one can't be cut to, not the other way round.
        if shot.key == plan.shots[0].key
    }
    cuts = [_kept(shot.framing, use, middle) for use in own]
    kept = [one for one in cuts if _holds_everyone(shot.framing, one)]
    too_narrow = [_too_narrow(one.uses[0]) for one in cuts if one not in kept]
    uses = Uses(shot.framing, _together(kept), (*too_narrow, *elsewhere.values()))
    is_plain = len(uses.kept) == 1 and uses.kept[0].is_whole and middle == MIDDLE
    return None if is_plain and not uses.left_out else uses


def _holds_everyone(framing: Framing, kept: Kept) -> bool:
    """Whether the longest row stays whole."""
    if not framing.rows:
        return True
    row = PER_PERSON_M * max(one.heads for one in framing.rows)
    return (kept.right - kept.left) * framing.field_width_m >= row


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
    _cover(sketch, frame)
    sketch.taken(_corners(frame, TICKS))
    if sight.room:
        draw_room(sketch.drawing, frame, sight.room)
        sketch.label([say(_("room for words"))], [_at(frame, sight.room / 2, 1.0 - INSIDE)])
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


def shape_of(use: Use) -> Message:
    """Circle, or width to height."""
    if use.shape == "circle":
        return _("circle")
    if use.aspect:
        return _("{ratio}", ratio=use.aspect)
    exact = Fraction(use.width_px, use.height_px)
    is_short = exact.denominator <= LONGEST_SIDE
    near = exact if is_short else exact.limit_denominator(SMALL)
    ratio = ":".join(str(side) for side in near.as_integer_ratio())
    return _("{ratio}", ratio=ratio) if is_short else _("about {ratio}", ratio=ratio)


def _elsewhere(use: Use, title: Message) -> Message:
    return _("{use} can't share this frame: “{title}” is made for it.", use=use.words, title=title)


def _too_narrow(use: Use) -> Message:
    return _(
        "{use}, {shape}, would cut people off at the sides: it takes the whole frame, with room over and under it.",
        use=use.words,
        shape=shape_of(use),
    )


def _named(kept: Kept, say: Say, longest: int) -> list[str]:
    names = [line for use in kept.uses for line in wrap(say(use.words), longest)]
    return [*names, say(shape_of(kept.uses[0]))]


def _kept(framing: Framing, use: Use, middle: float) -> Kept:
    """What a use keeps of the frame; of a group, as much as its sides allow."""
    whole = framing.bottom_h - framing.top_h
    across = framing.aspect[0] / framing.aspect[1]
    made = cut_of(framing, use)
    if made:
        top, bottom = (made.top_h - framing.top_h) / whole, (made.bottom_h - framing.top_h) / whole
    else:
        tall = min(1.0, across / use.aspect_ratio)
        top = framing.eye_line * (1 - tall)
        bottom = top + tall
    wide = min((bottom - top) * use.aspect_ratio / across, 1.0)
    left = min(max(middle - wide / 2, 0.0), 1.0 - wide)
    return Kept(left, top, left + wide, bottom, (use,))


def _together(cuts: Sequence[Kept]) -> tuple[Kept, ...]:
    """Uses that keep the very same are one cut."""
    same: dict[tuple[float, ...], Kept] = {}
    for one in cuts:
        key = (*(round(edge, 3) for edge in (one.left, one.top, one.right, one.bottom)), one.is_round)
        same[key] = replace(same[key], uses=(*same[key].uses, *one.uses)) if key in same else one
    return tuple(same.values())


def _cut(sketch: Sketch, frame: Cut, kept: Kept, dash: str) -> None:
    left, top = _at(frame, kept.left, kept.top)
    right, bottom = _at(frame, kept.right, kept.bottom)
    for style, line, pattern in (("sheet-line", 2.4, ""), ("red-line", 1.2, dash)):
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


def _at(frame: Cut, across: float, down: float) -> Point:
    return frame.left + across * frame.width, frame.top + down * frame.height


def _corners(frame: Cut, beyond: float = 0.0) -> list[Point]:
    left, top = frame.left - beyond, frame.top - beyond
    right, bottom = frame.left + frame.width + beyond, frame.top + frame.height + beyond
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def _cover(sketch: Sketch, frame: Cut) -> None:
    """What the frame leaves out is covered by the sheet, however far the sheet grows."""
    drawing, right = sketch.drawing, frame.left + frame.width
    drawing.rectangle((0, 0), WIDTH, frame.top, "sheet")
    drawing.rectangle((0, frame.top + frame.height), WIDTH, FAR, "sheet")
    drawing.rectangle((0, 0), frame.left, FAR, "sheet")
    drawing.rectangle((right, 0), WIDTH - right, FAR, "sheet")
