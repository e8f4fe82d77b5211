"""The values that cameras and lenses offer, and the nearest one that keeps a bound."""

from __future__ import annotations

from collections.abc import Sequence

F_NUMBERS = (
    1.0, 1.1, 1.2, 1.4, 1.6, 1.8, 2.0, 2.2, 2.5, 2.8, 3.2, 3.5, 4.0, 4.5, 5.0, 5.6, 6.3, 7.1, 8.0, 9.0, 10.0, 11.0,
    13.0, 14.0, 16.0, 18.0, 20.0, 22.0, 25.0, 29.0, 32.0,
)  # fmt: skip
SHUTTER_ONE_OVER = (
    2000,
    1600,
    1250,
    1000,
    800,
    640,
    500,
    400,
    320,
    250,
    200,
    160,
    125,
    100,
    80,
    60,
    50,
    40,
    30,
)
SHUTTERS = tuple(1 / one_over for one_over in SHUTTER_ONE_OVER)
ISOS = (
    100,
    125,
    160,
    200,
    250,
    320,
    400,
    500,
    640,
    800,
    1000,
    1250,
    1600,
    2000,
    2500,
    3200,
    4000,
    5000,
    6400,
)
KELVINS = tuple(range(2800, 8001, 100))


def step_up(steps: Sequence[float], value: float) -> float:
    """The lowest step that is not below the value; the highest where all are."""
    return next((step for step in steps if step >= value * 0.999), steps[-1])


def step_down(steps: Sequence[float], value: float) -> float:
    """The highest step that is not above the value; the lowest where all are."""
    return next((step for step in reversed(steps) if step <= value * 1.001), steps[0])
