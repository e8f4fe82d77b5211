"""Every number in a drawing, and in the words that stand for it, is one that the plan says or decided."""

from __future__ import annotations

import re

import pytest

from planner import speech
from planner.brief.lights import light_rows
from planner.craft import USES
from planner.diagrams import of_shot
from planner.diagrams.every_use import shape_of
from planner.diagrams.floor import SQUARES_M, body_deg
from planner.plan.correcting import lines_of_shot
from planner.plan.plan import Plan, Shot
from planner.speech import Units, say
from planner.words import _, degrees, metres
from tests.domain.diagrams.drawn import read
from tests.stories.story import STORIES, plan_of, spoken

MEASURE = re.compile(
    r"\d+\N{NO-BREAK SPACE}ft(?:\N{NO-BREAK SPACE}\d+\N{NO-BREAK SPACE}in)?|"
    r"\d+(?:\.\d+)?(?:\N{NO-BREAK SPACE}(?:m|cm|mm|in)\b|°|%)|\d+ mm|\d+:\d+"
)
EVERY = {"metric": 1, "imperial": 4}
PARTS = 4
"""So many processes share the stories."""


def drawings(plan: Plan, shot: Shot, units: Units) -> list[str]:
    square = SQUARES_M[units]
    above = of_shot.seen_from_above(plan, shot, say, square_m=square)
    return [
        above,
        of_shot.seen_from_the_side(plan, shot, say, square_m=square),
        of_shot.every_use(plan, shot, say),
    ]


def measures(text: str) -> set[str]:
    return set(MEASURE.findall(text.replace("\N{NO-BREAK SPACE}mm", " mm")))


def planned(plan: Plan, shot: Shot) -> set[str]:
    """What the plan says of a picture, and what it decided without a sentence of its own: eyes, ceiling, angles."""
    lines = [*lines_of_shot(shot), *(file.line for file in plan.deliverables if file.shot == shot.key)]
    checks = [say(check.finding) for check in plan.checks if check.shot == shot.key]
    table = [say(row.where) for row in light_rows(shot)]
    angles = [angle for light in shot.lights for angle in (light.azimuth_deg, light.elevation_deg)]
    turns = [degrees(round(abs(angle))) for angle in (*angles, body_deg(shot), shot.face_deg)]
    heights = [metres(height) for height in (shot.framing.eye_height_m, plan.space.ceiling_m) if height]
    said = [
        *(spoken(line) for line in lines),
        *checks,
        *table,
        *(say(_("{one}", one=one)) for one in turns + heights),
    ]
    lies = shot.framing.orientation
    return measures("\n".join(said)) | {
        say(shape_of(USES[key].lying(lies))) for key in shot.uses if key in USES
    }


@pytest.mark.parametrize("units", ["metric", "imperial"])
@pytest.mark.parametrize("first", range(PARTS))
def test_a_drawing_measures_what_the_plan_says(first: int, units: Units) -> None:
    for name in list(STORIES)[first :: PARTS][:: EVERY[units]]:
        plan = plan_of(name)
        with speech.units(units):
            for shot in plan.shots:
                known = planned(plan, shot)
                for svg in filter(None, drawings(plan, shot, units)):
                    drawn = read(svg)
                    shown = measures(f"{drawn.said}\n{drawn.described}")
                    assert shown - known == set(), f"{name}, {shot.key}, {drawn.title}"
