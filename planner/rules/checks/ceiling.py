"""What the ceiling does to light that reaches it."""

from __future__ import annotations

from planner.craft.lightings import Drama
from planner.interview.script.room import CEILING_WHITE, Ceiling
from planner.rules import kit
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.lighting import LIGHTING
from planner.words import _

BOUNCED = "on-camera-bounce"


@check("ceiling-colour", _("Colour of the ceiling"))
def the_ceiling_helps_or_harms(the_set: Set) -> Found | None:
    told = the_set.case.told
    if kit.room(told) is None or not told.has(CEILING_WHITE):
        return None
    lighting = the_set.case.decided(LIGHTING)
    if lighting.key == BOUNCED:
        return _as_a_source(told[CEILING_WHITE])
    return _as_a_surface(told[CEILING_WHITE], lighting.drama)


def _as_a_source(ceiling: Ceiling) -> Found:
    """Bounced light takes its colour and its strength from what it bounces off."""
    if ceiling is Ceiling.WHITE:
        return good(_("White, so the bounced light stays neutral."))
    trade = _("Bounce from a white wall or a panel, or put the flash on a stand.")
    if ceiling is Ceiling.COLOURED:
        return conflict(_("Light bounced from a coloured ceiling colours the skin."), trade)
    return conflict(_("A dark or very high ceiling gives hardly any light back."), trade)


def _as_a_surface(ceiling: Ceiling, drama: Drama) -> Found:
    """Light from stands reaches it as well and comes back as a fill that nobody planned."""
    if ceiling is Ceiling.COLOURED:
        trade = _("Keep the lights off it: a grid, a flag above the light, or a lower light.")
        return watch(_("What reaches it comes back coloured."), trade)
    if ceiling is Ceiling.WHITE and drama == "dramatic":
        trade = _("A grid or a flag above the light keeps the shadows.")
        return watch(_("A white ceiling fills the shadows that this light lives from."), trade)
    return good(_("It leaves the light as it is planned."))
