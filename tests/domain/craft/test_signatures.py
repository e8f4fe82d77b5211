"""What a set-up says of shadow and catchlight is what its angles do."""

import re

import pytest

from planner.craft import LIGHTINGS
from planner.craft.lightings import Lighting
from planner.optics.catchlight import clock_hour, height_above_pupil_mm

HOURS = ("twelve", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
HOUR = "|".join(HOURS)
PLAY = 0.6
LID_MM = 3.6
ROUND_THE_PUPIL = {"ring-light"}
WITHOUT_AN_HOUR = {"on-camera-bounce", "golden-backlit", "window-front", "open-shade"}
"""A wall, the sky or a whole window: too broad for a place on the clock."""


def spans(text: str) -> list[tuple[float, float]]:
    """The places on the clock that a sentence names, each from hour to hour."""
    found = re.findall(rf"\b({HOUR})(?: to ({HOUR}))?\b", text.lower())
    return [(HOURS.index(first) % 12, HOURS.index(last or first) % 12) for first, last in found]


def apart(hour: float, span: tuple[float, float]) -> float:
    """How far an hour lies outside a span of the clock; 0 inside it."""
    first, last = span
    if (hour - first) % 12 <= (last - first) % 12:
        return 0.0
    return min((first - hour) % 12, (hour - last) % 12)


@pytest.mark.parametrize(
    "row",
    [row for key, row in LIGHTINGS.items() if key not in ROUND_THE_PUPIL | WITHOUT_AN_HOUR],
    ids=lambda row: row.key,
)
def test_the_catchlight_is_where_the_key_puts_it(row: Lighting) -> None:
    named = spans(row.catchlight.text)
    assert named, "no place on the clock"
    key = row.key_light
    either_side = [clock_hour(turn, key.elevation_deg) for turn in (key.azimuth_deg, -key.azimuth_deg)]
    assert min(apart(hour, span) for hour in either_side for span in named) <= PLAY


@pytest.mark.parametrize("row", LIGHTINGS.values(), ids=LIGHTINGS)
def test_no_lid_hides_the_catchlight_of_a_key(row: Lighting) -> None:
    assert height_above_pupil_mm(row.key_light.elevation_deg) <= LID_MM


def test_a_ring_sits_in_the_middle_of_the_pupil() -> None:
    ring = LIGHTINGS["ring-light"].key_light
    assert (ring.azimuth_deg, ring.elevation_deg) == (0, 0)


@pytest.mark.parametrize(
    ("key", "azimuths"),
    [
        ("butterfly", (0, 10)),
        ("clamshell", (0, 15)),
        ("loop", (20, 50)),
        ("rembrandt", (45, 65)),
        ("split", (80, 105)),
        ("crossed-sides", (80, 105)),
    ],
)
def test_a_pattern_stands_where_its_shadow_is_drawn(key: str, azimuths: tuple[float, float]) -> None:
    least, most = azimuths
    assert least <= LIGHTINGS[key].key_light.azimuth_deg <= most


@pytest.mark.parametrize("row", LIGHTINGS.values(), ids=LIGHTINGS)
def test_only_what_comes_from_the_side_leaves_a_side_in_shadow(row: Lighting) -> None:
    if row.drama == "dramatic" and row.key != "double-rim":
        assert row.key_light.azimuth_deg >= 45
    if "butterfly" in row.shadow.text.lower():
        assert row.key_light.azimuth_deg <= 15
