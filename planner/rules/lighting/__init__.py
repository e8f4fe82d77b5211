"""How the picture is lit: the set-up, and why this one."""

from planner.rules.lighting import reasons, requirements
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lighting.lines import lighting_line
from planner.rules.lighting.power import power_of

__all__ = ["LIGHTING", "lighting_line", "power_of", "reasons", "requirements"]
