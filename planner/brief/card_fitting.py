"""How large the set card is set: worked out before anything is laid out, as in `planner.brief.fitting`.

All shots stand on one page as long as their figures can be read from two metres there; else each has a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.brief.edition import Size
from planner.brief.fitting import ROOM_MM, SAFE_MM
from planner.brief.room import POINT, Type
from planner.speech import say

if TYPE_CHECKING:
    from planner.brief.card import CardShot
    from planner.plan.plan import Plan

POINTS = (19.0, 17.0, 15.5, 14.0)
"""Size of the text at each level, as in static/css/paper.css. Settings are 1.4 times as large: 20 points at least,
capitals of 5 mm, which is what two metres take."""
WORTH_MM, LARGEST_MM = 62.0, 125.0
"""A set from above that is not as tall as this costs a level of type; one that is taller gains nothing."""
AROUND_MM = 6.0
READABLE_MM = 153
"""What it takes across at least, so that its labels are printed in 14 points, as the smallest text of a card."""


@dataclass(frozen=True)
class CardFit:
    """The level, as the stylesheet counts them."""

    level: int
    tightest: int = len(POINTS) - 1
    """Down to which level the press may go; not at all where the card has several pages."""
    a_page_each: bool = False


def on_one_page(plan: Plan, shots: Sequence[CardShot], size: Size) -> int | None:
    """The loosest level at which all shots stand on one page; None where there is none."""
    width, height = ROOM_MM[size]
    for level, points in enumerate(POINTS):
        whole = _head(plan, width) + sum(_block(one, points, width) for one in shots)
        if whole <= height - SAFE_MM:
            return level
    return None


def a_page_each(plan: Plan, shots: Sequence[CardShot], size: Size) -> tuple[CardFit, list[float]]:
    """The loosest level that leaves room for a drawing on every page, the tightest where none does; and each room."""
    width, height = ROOM_MM[size]
    for level, points in enumerate(POINTS):
        heads = [_head(plan, width), *(0.0 for _one in shots[1:])]
        rooms = [
            height - SAFE_MM - head - _block(one, points, width) - AROUND_MM
            for head, one in zip(heads, shots, strict=True)
        ]
        if min(rooms) >= WORTH_MM or level == len(POINTS) - 1:
            break
    tightest = level if len(shots) > 1 else len(POINTS) - 1
    return CardFit(level, tightest, a_page_each=True), [min(max(room, 0.0), LARGEST_MM) for room in rooms]


def _head(plan: Plan, width: float) -> float:
    session = plan.session
    told = " ▸ ".join(part for part in (session.when, session.room or session.place, "00 shots") if part)
    name = Type("serif-400", 20, 1.08).height_mm(session.client or " ", width)
    return 3 + name + Type("sans-400", 12, 1.3).height_mm(f"Thu 30 Sep 2026 {told}", width)


def _block(one: CardShot, points: float, width: float) -> float:
    """One shot."""
    text, strong = Type("sans-400", points, 1.2), Type("sans-600", points, 1.2)
    edge, figure = Type("mono-400", points / 2, 1.3, 0.06), Type("mono-500", points * 1.4, 1.0)
    word = Type("sans-400", points * 0.8, 1.2)
    em, shot = points * POINT, one.shot
    said = " ▸ ".join(say(line.what) for line in (shot.crop, shot.orientation, shot.backdrop, shot.lighting))
    title = Type("serif-400", points * 1.5, 1.08).height_mm(f"00 {say(shot.title)}", width - 12)
    tall = 7 + title + 3 + edge.height_mm(f"IF TIME ALLOWS ▸ 00 MIN ▸ {said}".upper(), width)
    tall += len(one.settings) * (edge.line_mm + 0.6 + figure.line_mm + 3.2)
    for line in one.words:
        tall += 0.3 * em + word.height_mm(say(line.what), width, edge.width_mm(say(line.label)) + 3)
    tall += (0.3 * em + word.line_mm) * (bool(one.settings_as) + bool(one.lights_as))
    named, power = width * 0.3 - 3, width * 0.21
    if one.lights:
        tall += 2 + edge.line_mm + 0.24 * em + 0.3
    for row in one.lights:
        name = edge.line_mm + strong.height_mm(say(row.line.what if row.line.original else row.name), named)
        where = text.height_mm(say(row.where), width - named - power - 6)
        tall += (
            max(name, where, Type("mono-500", points * 0.9, 1.3).height_mm(say(row.power), power))
            + 0.24 * em
            + 0.2
        )
    ticks = "  ".join(f"XX{say(pose.line.what)}" for pose in shot.poses)
    tall += text.height_mm(ticks, width * 0.94) + 0.25 * em * text.lines(ticks, width * 0.94) + 1
    if one.watch:
        tall += 0.3 * em + word.height_mm("WATCH " + " ▸ ".join(say(name) for name in one.watch), width)
    return tall
