"""Whether the sitter sits or stands, and how high the eyes are; lights and camera follow."""

from __future__ import annotations

import msgspec

from planner.interview.answers import remembered
from planner.interview.script.care import NERVES, Nerves
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.stance import STANCE, Stance
from planner.optics import room as optics
from planner.rules import kit
from planner.rules.advice import PeopleRow
from planner.rules.apart import CHILD_STANDING_EYES_M, with_those_apart
from planner.rules.asked import asked_for
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.lighting import LIGHTING
from planner.rules.rows import beside_each_other, is_a_baby_alone, people_in_rows, rows_of_people

CHILD_SEATED_EYES_M = 0.80
# House judgement: a baby lies on a bed or a firm pad at 0.5 m, face up or to the side; whoever holds one sits low.
BABY_EYES_M = 0.60
SEATED_TAGS = ("standing-long", "balance")
BODY_FRAMES = ("three-quarter", "full-length", "environmental", "group")
TOLERATED_DEG = 8.0
"""How much lower than usual a key may stand before the sitter is better seated."""


@remembered
def is_seated(case: Case) -> bool:
    """Whether the sitter sits: asked for, at ease that way, or too near the ceiling to be lit from above standing."""
    return _sits_anyway(case) or sits_for_the_light(case)


def sits_for_the_light(case: Case) -> bool:
    """Whether the ceiling alone is why the sitter sits."""
    if _sits_anyway(case):
        return False
    return case.decided(CROP).key not in BODY_FRAMES and not _lights_fit_over_a_standing_head(case)


def _sits_anyway(case: Case) -> bool:
    return asks_to_sit(case) or _holds_a_newborn(case) or _is_better_begun_seated(case)


def _holds_a_newborn(case: Case) -> bool:
    """A newborn is held by someone who sits."""
    return case.purpose.key == "newborn" and case.people > 1


def _is_better_begun_seated(case: Case) -> bool:
    """Whoever is uneasy, or sits for a keepsake, begins with a seat where the frame does not show how they stand."""
    uneasy = case.told.get(NERVES, None) in (Nerves.NERVOUS, Nerves.DISLIKE)
    at_ease_seated = uneasy or case.purpose.key == "legacy"
    return at_ease_seated and case.people == 1 and case.decided(CROP).key not in BODY_FRAMES


@remembered
def asks_to_sit(case: Case) -> bool:
    """Whether something that was asked for is better met sitting down."""
    if case.told.get(STANCE, None) is Stance.SIT and case.people == 1:
        return True
    return any(wish.key == "wheelchair" or wish.tag in SEATED_TAGS for wish in asked_for(case))


@remembered
def eye_height(case: Case) -> float:
    """Metres from the floor to the sitter's eyes; in rows, to those of whoever stands on the floor."""
    seated = is_seated(case) and rows_of_people(case) == 1
    return seated_eye_height(case) if seated else _standing_eye_height(case)


@remembered
def rows_for(case: Case) -> tuple[PeopleRow, ...]:
    """The rows that the people are planned in, from the front; none for one person."""
    rows = people_in_rows(beside_each_other(case), eye_height(case))
    if len(rows) == 1 and is_seated(case):
        rows = (msgspec.structs.replace(rows[0], stance="sit"),)
    return with_those_apart(case, rows)


def seated_eye_height(case: Case) -> float:
    """Metres from the floor to the eyes of someone on a stool; a baby lies instead."""
    if is_a_baby_alone(case):
        return BABY_EYES_M
    return CHILD_SEATED_EYES_M if _is_child(case) else optics.EYES_SEATED_M


def _standing_eye_height(case: Case) -> float:
    if is_a_baby_alone(case):
        return BABY_EYES_M
    return CHILD_STANDING_EYES_M if _is_child(case) else optics.EYES_STANDING_M


def _is_child(case: Case) -> bool:
    return case.told.get(PEOPLE, None) is People.CHILD


def _lights_fit_over_a_standing_head(case: Case) -> bool:
    room = kit.room(case.told)
    key = case.decided(LIGHTING).key_light
    if room is None or not key.wants:
        return True
    standing = _standing_eye_height(case)
    most = optics.highest_elevation_deg(room.ceiling_m, standing, key.distance_m, key.size_m)
    return most >= max(key.elevation_range_deg[0], key.elevation_deg - TOLERATED_DEG)
