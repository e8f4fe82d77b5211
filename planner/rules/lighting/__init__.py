"""How the picture is lit: the set-up, why this one, and what to look for on the face."""

from planner.rules.lighting import reasons, requirements
from planner.rules.lighting.choice import LIGHTING
from planner.rules.lighting.lines import lighting_line, signature_lines
from planner.rules.lighting.power import power_of

__all__ = ["LIGHTING", "lighting_line", "power_of", "reasons", "requirements", "signature_lines"]
