"""Whether enough of the file is left for the largest use."""

from __future__ import annotations

from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.cut import pixels_for
from planner.rules.orientation import ORIENTATION
from planner.words import _, pixels

ENLARGED = 1.5
"""How far a file may be enlarged before it shows."""


@check("resolution", _("Pixels for the largest use"))
def enough_pixels_are_left(the_set: Set) -> Found | None:
    shape = the_set.case.decided(ORIENTATION).key
    uses = [use.lying(shape) for use in the_set.case.uses]
    if not uses:
        return None
    left = {use.key: pixels_for(the_set.case, use)[0] for use in uses}
    hardest = max(uses, key=lambda use: use.width_px / left[use.key])
    has = left[hardest.key]
    finding = _(
        "“{use}” needs {needs} of width; the crop leaves {has}.",
        use=hardest.words,
        needs=pixels(hardest.width_px),
        has=pixels(has),
    )
    if has >= hardest.width_px:
        return good(finding)
    trade = _(
        "Fill the frame with a longer lens, make a picture of its own for this use, or enlarge the file."
    )
    enlarged = hardest.width_px / has
    return watch(finding, trade) if enlarged <= ENLARGED else conflict(finding, trade)
