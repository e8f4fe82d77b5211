"""What each use keeps of the planned frame, and which uses can't be cut from it.

The cuts are those of the files' own lines: `rules.cut` decides them once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from planner.craft import USES, Use
from planner.diagrams.view import BROAD_H, IN_THE_MIDDLE, Across, View
from planner.plan.plan import Framing, Plan, Shot
from planner.rules.cut import ABOVE_A_CROWN_H, SOLE_H, cut_of, is_too_narrow
from planner.words import Message, _

NEARLY = 0.004
LONGEST_SIDE, SMALL = 50, 12
"""Of a ratio in small numbers; a file of 2513 by 3338 is about 3:4 to whoever cuts it."""


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


def uses_of(plan: Plan, shot: Shot, across: Across = IN_THE_MIDDLE) -> Uses | None:
    """What the picture is cut to and what another is made for; None where one use takes the whole frame."""
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
    cuts = [_kept(shot.framing, use, across) for use in own]
    whole = [_why_whole(shot.framing, one, across.middle) for one in cuts]
    kept = [one for one, reason in zip(cuts, whole, strict=True) if reason is None]
    # Circles come last: so their names have room beside the frame, and no leader runs across it.
    kept.sort(key=lambda one: one.is_round)
    uses = Uses(shot.framing, _together(kept), (*filter(None, whole), *elsewhere.values()))
    has_words = any(use.negative_space in ("side", "half") for use in own)
    is_plain = len(uses.kept) == 1 and uses.kept[0].is_whole and not has_words
    return None if is_plain and not uses.left_out else uses


def _why_whole(framing: Framing, kept: Kept, middle: float) -> Message | None:
    """Why a use takes the whole frame: a cut would go through people at the ends of a row, or above the feet."""
    height = framing.bottom_h - framing.top_h
    if framing.top_h + kept.bottom * height < SOLE_H < framing.bottom_h and framing.crop != "group":
        return _too_low(kept.uses[0])
    if framing.broad_h:
        is_whole = not is_too_narrow(framing, kept.uses[0], (kept.bottom - kept.top) * height)
    else:
        is_whole = _holds_everyone(framing, kept, middle)
    return None if is_whole else _too_narrow(kept.uses[0])


def _holds_everyone(framing: Framing, kept: Kept, middle: float) -> bool:
    """Whether everybody in rows stays whole, elbows and all; in a narrow frame as far as the frame itself has them."""
    if not framing.rows or kept.right - kept.left > 1 - NEARLY:
        return True
    view = View.of(framing)
    left, right = ((edge - middle) * view.width_h for edge in (kept.left, kept.right))
    return all(
        left <= one.right_h - BROAD_H * one.scale and one.right_h + BROAD_H * one.scale <= right
        for one in view.people
    )


def _kept(framing: Framing, use: Use, there: Across) -> Kept:
    """What a use keeps of the frame; of a group, as much as its sides allow."""
    whole = framing.bottom_h - framing.top_h
    across = framing.aspect[0] / framing.aspect[1]
    made = cut_of(framing, use)
    if made:
        top, bottom = (made.top_h - framing.top_h) / whole, (made.bottom_h - framing.top_h) / whole
    else:
        tall = min(1.0, across / use.aspect_ratio)
        top = framing.eye_line * (1 - tall)
        if framing.bottom_h > SOLE_H and framing.top_h + (1 - tall) * whole <= -ABOVE_A_CROWN_H:
            top = 1 - tall  # There is room over the head, none to lose under the feet.
        bottom = top + tall
    wide = min((bottom - top) * use.aspect_ratio / across, 1.0)
    left = there.middle - wide / 2
    if there.right - there.left < wide and use.shape != "circle":
        left = min(max(left, there.right - wide), there.left)
    left = min(max(left, 0.0), 1.0 - wide)
    return Kept(left, top, left + wide, bottom, (use,))


def _together(cuts: Sequence[Kept]) -> tuple[Kept, ...]:
    """Uses that keep the very same are one cut."""
    same: dict[tuple[float, ...], Kept] = {}
    for one in cuts:
        key = (*(round(edge, 3) for edge in (one.left, one.top, one.right, one.bottom)), one.is_round)
        same[key] = replace(same[key], uses=(*same[key].uses, *one.uses)) if key in same else one
    return tuple(same.values())


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


def _too_low(use: Use) -> Message:
    return _(
        "{use}, {shape}, would cut off the feet: it takes the whole frame, with room at both sides.",
        use=use.words,
        shape=shape_of(use),
    )
