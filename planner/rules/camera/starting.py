"""Which row of the table of starting exposures a shot begins from."""

from __future__ import annotations

from planner.craft import EXPOSURES, Exposure
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING, power_of


def starting_exposure(case: Case) -> Exposure:
    """The row for the set-up and what powers it, or the first row for what powers it."""
    lighting, power = case.decided(LIGHTING).key, power_of(case)
    powered = [row for row in EXPOSURES.values() if row.powered_by == power]
    return next((row for row in powered if lighting in row.lightings), powered[0])
