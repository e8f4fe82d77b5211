"""The candidates: every set-up of the craft table, and how a rule names those that it is about."""

from collections.abc import Callable

from planner.craft import LIGHTINGS, Lighting
from planner.rules.engine import Choice

LIGHTING: Choice[Lighting] = Choice("lighting", LIGHTINGS)


def those(are_meant: Callable[[Lighting], bool]) -> tuple[str, ...]:
    """The set-ups that a rule is about; it is not asked about the others."""
    return tuple(key for key, row in LIGHTINGS.items() if are_meant(row))


def not_for(tag: str) -> tuple[str, ...]:
    """The set-ups that say of themselves that they are not for this."""
    return those(lambda row: tag in row.not_for)
