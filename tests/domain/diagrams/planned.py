"""What a plan says and decided in numbers, to hold its drawings against."""

from __future__ import annotations

import re

from planner.brief.lights import light_rows
from planner.craft import USES
from planner.diagrams.floor import body_deg
from planner.diagrams.kept import shape_of
from planner.plan.correcting import lines_of_shot
from planner.plan.plan import Plan, Shot
from planner.speech import say
from planner.words import _, degrees, metres
from tests.stories.story import spoken

MEASURE = re.compile(
    r"\d+\N{NO-BREAK SPACE}ft(?:\N{NO-BREAK SPACE}\d+\N{NO-BREAK SPACE}in)?|"
    r"\d+(?:\.\d+)?(?:\N{NO-BREAK SPACE}(?:m|cm|mm|in)\b|°|%)|\d+ mm|\d+:\d+"
)


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
    shapes = [say(shape_of(USES[key].lying(lies))) for key in shot.uses if key in USES]
    return measures("\n".join((*said, *shapes)))
