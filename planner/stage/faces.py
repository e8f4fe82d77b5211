"""Faces to choose by: the clay head before one grey paper, each under another light and nothing else changed."""

from __future__ import annotations

from math import radians, tan

from planner.craft import MOODS, Mood
from planner.optics.light import fill_stops
from planner.stage.backdrop import Backdrop
from planner.stage.lamps import Lamp
from planner.stage.scene import Scene

PAPER = (0.4, 0.4, 0.4)
GAP_M = 1.8
NEAR_M, FILL_M = 1.1, 1.0
LEAST_RATIO = 2.0
"""A fill as bright as the key; more would turn the light round."""
MOOD_PREFIX = "mood-"


def face(name: str) -> Scene | None:
    """The scene of a picture to choose by; None where there is none by that name."""
    if name in LIGHTS:
        return LIGHTS[name]
    mood = MOODS.get(name.removeprefix(MOOD_PREFIX)) if name.startswith(MOOD_PREFIX) else None
    return _of_mood(mood) if mood else None


def _scene(key: tuple[float, float, float], ratio: float, backdrop_stops: float) -> Scene:
    """A key at this azimuth, elevation and angular size, and a fill across the face that gives the ratio."""
    azimuth, elevation, looks = key
    size = 2 * NEAR_M * tan(radians(looks / 2))
    power = fill_stops(max(ratio, LEAST_RATIO))
    return Scene(
        lamps=(
            Lamp("key", azimuth, elevation, NEAR_M, size, size),
            Lamp("fill", *_across(azimuth), FILL_M, 0.7, 1.0, round=False, power_stops=power),
        ),
        backdrop=Backdrop(PAPER, GAP_M, backdrop_stops),
    )


def _across(azimuth: float) -> tuple[float, float]:
    """Where a panel stands: opposite a key from the side, below one from the front."""
    return (-55.0, 5.0) if azimuth > 15 else (0.0, -42.0)


def _of_mood(mood: Mood) -> Scene:
    """The middle of what the mood asks of the light."""
    key = (_middle(mood.key_azimuth_deg), _middle(mood.key_elevation_deg), _middle(mood.source_width_deg))
    return _scene(key, _middle(mood.ratio), _middle(mood.backdrop_stops))


def _middle(span: tuple[float, float]) -> float:
    return (span[0] + span[1]) / 2


LIGHTS = {
    "light-bright": _scene((0.0, 35.0, 50.0), 2.2, 1.0),
    "light-natural": _scene((48.0, 25.0, 50.0), 3.5, -0.7),
    "light-dramatic": _scene((65.0, 35.0, 30.0), 14.0, -3.5),
}
