"""Faces to choose by: pictures that differ in one thing only, in the light, in the paper behind, or in the head."""

from __future__ import annotations

from dataclasses import replace
from math import log2

from planner.craft import BACKDROPS, LIGHTINGS, MOODS, Mood
from planner.interview.script.drawn import CLAY
from planner.optics.light import fill_stops
from planner.stage.backdrop import Backdrop
from planner.stage.heads import heads
from planner.stage.lamps import Lamp, lamps_of_lighting
from planner.stage.picture import exposure
from planner.stage.scene import Scene, backdrop_of

PAPER = (0.4, 0.4, 0.4)
GAP_M = 1.8
MOOD_PREFIX = "mood-"
BACKDROP_PREFIX = "backdrop-"


def face(name: str, head: str = CLAY) -> Scene | None:
    """The scene of a picture to choose by, on clay or on another head; None where there is none by that name."""
    found = FACES.get(name)
    if found is None or head == CLAY:
        return found
    return replace(found, head=head) if head in heads() else None


def _scene(lamps: tuple[Lamp, ...], backdrop_stops: float) -> Scene:
    lit_apart = any(lamp.lights_the_backdrop_alone for lamp in lamps)
    return Scene(lamps, Backdrop(PAPER, GAP_M, None if lit_apart else backdrop_stops))


def _of_moods() -> dict[str, Scene]:
    """Each mood under the first set-up of its list that no mood before it has and that a face to the lens allows."""
    taken: set[str] = set()
    scenes = {}
    for key, mood in MOODS.items():
        lighting = next(one for one in mood.lightings if one not in taken and _faces_the_lens(one))
        taken.add(lighting)
        scenes[MOOD_PREFIX + key] = _scene(lamps_of_lighting(lighting), _level(mood))
    return scenes


def _faces_the_lens(lighting: str) -> bool:
    least, most = LIGHTINGS[lighting].face_yaw_deg
    return least <= 0 <= most


def _level(mood: Mood) -> float:
    least, most = mood.backdrop_stops
    return (least + most) / 2


OPEN = (Lamp("key", 0, 35, 1.1, 1.2, 1.2), Lamp("fill", 0, -15, 1.5, 1.4, 1.4, power_stops=-0.6))
DAYLIT = (
    Lamp("key", 45, 22, 1.2, 1.0, 1.2, round=False),
    Lamp("fill", -60, 5, 0.9, 0.7, 1.0, round=False, power_stops=-1.6),
)
SHADED = (
    Lamp("key", 62, 38, 1.2, 0.6, 0.6),
    Lamp("fill", -60, 5, 1.4, 0.7, 1.0, round=False, power_stops=-4.0),
)
HEAD_PREFIX = "head-"
CONTRAST_PREFIX = "contrast-"
CONTRASTS = {"soft": 2.0, "medium": 4.0, "strong": 16.0}
"""Key-to-fill ratios, about the middle of the even, the shaped and the dramatic set-ups of the lightings table."""
BEHIND_STOPS = -1.0
"""How bright the paper is in pictures that differ in the light on the face alone."""


def _before_one_grey(*lamps: Lamp) -> Scene:
    """A picture's exposure follows its lights; the paper behind is as bright in each."""
    return _scene(lamps, BEHIND_STOPS - log2(exposure(lamps)))


def _of_contrasts() -> dict[str, Scene]:
    """One key and one fill in their places; the fill's power alone differs."""
    key = Lamp("key", 42, 30, 1.2, 0.9, 0.9)
    fill = Lamp("fill", -20, 10, 1.5, 1.5, 1.5)
    return {
        CONTRAST_PREFIX + name: _before_one_grey(key, replace(fill, power_stops=fill_stops(ratio)))
        for name, ratio in CONTRASTS.items()
    }


def _before_paper() -> dict[str, Scene]:
    """Each plain paper as bright as it is usually planned, behind one face in one light."""
    plain = {key: row for key, row in BACKDROPS.items() if row.reads_as == "plain" and row.kind == "paper"}
    return {
        BACKDROP_PREFIX + key: Scene(
            DAYLIT, replace(backdrop_of(row, GAP_M), level_stops=sum(row.backdrop_stops) / 2)
        )
        for key, row in plain.items()
    }


FACES = {
    "light-bright": _before_one_grey(*OPEN),
    "light-natural": _before_one_grey(*DAYLIT),
    "light-dramatic": _before_one_grey(*SHADED),
    **_of_moods(),
    **_of_contrasts(),
    **{f"{HEAD_PREFIX}{head}": replace(_before_one_grey(*DAYLIT), head=head) for head in heads()},
    **_before_paper(),
}
