"""The candidates: every set-up of the craft table."""

from planner.craft import LIGHTINGS, Lighting
from planner.rules.engine import Choice

LIGHTING: Choice[Lighting] = Choice("lighting", LIGHTINGS)
