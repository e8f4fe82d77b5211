"""Every drawing of every story: words that touch nothing, large enough in print, with the plan's own numbers."""

from __future__ import annotations

from itertools import combinations
from math import dist

import pytest

from planner import speech
from planner.brief.card_fitting import WORTH_MM
from planner.brief.fitting import READABLE_MM, ROOM_MM
from planner.brief.lights import light_rows
from planner.diagrams import of_shot
from planner.diagrams.floor_plan import WIDTH
from planner.diagrams.layout import SQUARES_M, STAND_M, Layout, layout_of
from planner.diagrams.placing import SIZE
from planner.diagrams.set_plan import set_plan
from planner.diagrams.svg import CHARACTER_EM
from planner.plan.plan import Plan, Shot
from planner.speech import Units, say
from tests.domain.diagrams.drawn import Drawn, advance_em, covers, read
from tests.domain.diagrams.planned import measures, planned
from tests.domain.diagrams.set_in_space import in_each_other, in_the_picture
from tests.stories.story import STORIES, plan_of

EVERY = 6
"""So many processes share the stories, and every so many stories are drawn in feet as well."""
LEADER_HALF = 0.25
"""Half of the width that leaders alone are drawn with, in a drawing's units."""
LEAST_PT = 7.0
"""Type of a label as printed; ten points are for reading, a drawing's labels are looked up."""
MM_A_POINT = 25.4 / 72
COLUMN_MM = 136.0
"""What floor plan and side view may take down together where their column is narrowest: about half of a page."""


def drawings(plan: Plan, shot: Shot, units: Units) -> list[Drawn]:
    """All drawings of a picture that have words in them."""
    with speech.units(units):
        square = SQUARES_M[units]
        drawn = [
            of_shot.seen_from_above(plan, shot, say, square_m=square),
            of_shot.seen_from_the_side(plan, shot, say, square_m=square),
            of_shot.every_use(plan, shot, say),
            # Set for the card, too, where feet and inches make it hardest.
            on_card(plan, shot) if units == "imperial" else "",
        ]
    return [read(svg) for svg in drawn if svg]


def on_card(plan: Plan, shot: Shot) -> str:
    """The set as the card has it, where there is least room."""
    powers = {row.line.key: row.reading for row in light_rows(shot)}
    return set_plan(layout_of(plan, shot), powers, say, tallest=WIDTH * WORTH_MM / ROOM_MM["A4"][0])


@pytest.mark.parametrize("units", ["metric", "imperial"])
@pytest.mark.parametrize("first", range(EVERY))
def test_a_drawing_can_be_read_and_measures_what_the_plan_says(first: int, units: Units) -> None:
    names = list(STORIES)[first::EVERY]
    for name in names if units == "metric" else names[::EVERY]:
        plan = plan_of(name)
        for shot in plan.shots:
            with speech.units(units):
                known = planned(plan, shot)
            layout = layout_of(plan, shot)
            assert stands_between_the_walls(layout), f"{name}, {shot.key}"
            assert list(in_each_other(layout)) == [], f"{name}, {shot.key}"
            assert not list(in_the_picture(layout)) or is_said(plan, shot), f"{name}, {shot.key}"
            found = drawings(plan, shot, units)
            for drawn in found:
                where = f"{name}, {shot.key}, {drawn.title}"
                assert faults(drawn) == [], where
                assert measures(f"{drawn.said}\n{drawn.described}") - known == set(), where
                assert SIZE * READABLE_MM / drawn.width / MM_A_POINT >= LEAST_PT, where
            if units == "metric":
                assert longest_leader(found[0]) < WIDTH / 2, f"{name}, {shot.key}: a leader across the set"
            column = sum(READABLE_MM / drawn.width * drawn.height for drawn in found[:2])
            assert column <= COLUMN_MM, f"{name}, {shot.key}: the drawings take {column:.0f} mm"


def is_said(plan: Plan, shot: Shot) -> bool:
    """Whether a check says that a light is seen, or hangs before the lens."""
    keys = [f"{shot.key}.check.{part}" for part in ("lights-in-the-frame", "ceiling")]
    return any(check.key in keys and check.outcome == "conflict" for check in plan.checks)


def stands_between_the_walls(layout: Layout) -> bool:
    """Whether no wall runs through the backdrop, in a room that is wide enough for it."""
    (west, east), room = layout.backdrop_m, layout.room
    if room.west is None or room.east is None or room.east - room.west < east - west + 2 * STAND_M:
        return True
    return room.west <= west and east <= room.east


def longest_leader(drawn: Drawn) -> float:
    """The length of the longest line between a label and what it names."""
    leaders = (one for one in drawn.lines if (one.style, one.half) == ("soft-line", LEADER_HALF))
    return max((dist(one.start, one.end) for one in leaders), default=0.0)


def faults(drawn: Drawn) -> list[str]:
    """What lies over what."""
    found = [
        f"“{one.text}” on “{other.text}”"
        for one, other in combinations(drawn.words, 2)
        if one.overlaps(other)
    ]
    for word in drawn.words:
        if word.left < 0 or word.top < 0 or word.right > drawn.width or word.bottom > drawn.height:
            found.append(f"“{word.text}” leaves the sheet")
        found += [f"“{word.text}” on {line.style}" for line in drawn.lines if line.touches(word)]
        found += [f"“{word.text}” on something solid" for solid in drawn.solids if covers(solid, word)]
    return found


def test_what_is_over_something_else_is_found() -> None:
    words = '<g font-size="10"><text x="10" y="10">KEY</text><text x="20" y="14">FILL</text></g>'
    line = '<path class="ink-line" fill="none" stroke-width="1" d="M0 8L60 8"/>'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><title>t</title>{line}{words}</svg>'
    found = faults(read(svg))
    assert found[0] == "“KEY” on “FILL”"
    assert {"“KEY” on ink-line", "“FILL” leaves the sheet"} <= set(found)


def test_labels_are_as_wide_as_they_are_taken_for() -> None:
    said = "KEY softbox, 35° left, 1.2 m × 3 ft 11 in “f/4” 85 mm – 24:7 ½"
    assert advance_em(said) == pytest.approx(CHARACTER_EM * len(said))


def test_a_number_that_the_plan_does_not_say_is_found() -> None:
    name = next(iter(STORIES))
    shot = plan_of(name).shots[0]
    assert measures("7.77\N{NO-BREAK SPACE}m clear") - planned(plan_of(name), shot)
