"""Where no choice and no number satisfied everything: both sides are named, with the trade to make."""

from __future__ import annotations

from planner.rules.backdrop import BACKDROP
from planner.rules.camera import APERTURE, CAMERA_HEIGHT, DISTANCE, GAP, ISO, LENS, SHUTTER
from planner.rules.case import Case
from planner.rules.checks.checking import Found, Set, check, conflict, watch
from planner.rules.engine import Choice, Row
from planner.rules.lighting import LIGHTING
from planner.rules.limits import Measure, Settled
from planner.words import Message, Quantity, _

TRADES = {
    GAP.key: _("Less distance to the backdrop and a softer light, or a tighter crop, or another room."),
    DISTANCE.key: _("Another room, a tighter crop, or a looser one that is cropped afterwards."),
    CAMERA_HEIGHT.key: _("Sit the sitter lower, or a room with a higher ceiling."),
    APERTURE.key: _("Turn the face square to the lens, step back, or accept one soft eye."),
    SHUTTER.key: _("More light, or the camera on a tripod and a sitter who keeps still."),
    ISO.key: _("A wider aperture, a brighter lamp nearer to the face, or a little noise."),
}


@check("lighting", _("Light"))
def some_light_is_possible(the_set: Set) -> Found | None:
    return _forced(
        the_set.case, LIGHTING, _("Change what stands in its way, or choose another light by hand.")
    )


@check("backdrop", _("Backdrop"))
def some_backdrop_is_possible(the_set: Set) -> Found | None:
    return _forced(the_set.case, BACKDROP, _("Bring a backdrop, use a plain wall, or show the place."))


@check("lens", _("Lens"))
def some_lens_is_possible(the_set: Set) -> Found | None:
    return _forced(the_set.case, LENS, _("Another room, another crop, or a lens to borrow."))


@check("gap", _("Distance to the backdrop"))
def the_gap_agrees(the_set: Set) -> Found | None:
    return _contradicted(the_set.case, GAP)


@check("distance", _("Place of the camera"))
def the_distance_agrees(the_set: Set) -> Found | None:
    return _contradicted(the_set.case, DISTANCE)


@check("height", _("Height of the camera"))
def the_height_agrees(the_set: Set) -> Found | None:
    return _contradicted(the_set.case, CAMERA_HEIGHT)


@check("aperture", _("Aperture"))
def the_aperture_agrees(the_set: Set) -> Found | None:
    return _contradicted(the_set.case, APERTURE)


@check("shutter", _("Shutter"))
def the_shutter_agrees(the_set: Set) -> Found | None:
    return _contradicted(the_set.case, SHUTTER)


@check("iso", _("ISO"))
def the_iso_agrees(the_set: Set) -> Found | None:
    return _contradicted(the_set.case, ISO)


def _by_hand(settled: Settled) -> Found | None:
    """What is physical is a conflict; what was a matter of taste is only said."""
    broken = sorted(settled.broken, key=lambda limit: not limit.hard)
    if not broken:
        return None
    worst = broken[0]
    finding = _("By hand it is {value}. {why}", value=settled.quantity, why=worst.says)
    trade = _("The rules had found {value}.", value=Quantity(settled.original or 0.0, settled.unit))
    return (conflict if worst.hard else watch)(finding, trade)


def _forced(case: Case, choice: Choice[Row], trade: Message) -> Found | None:
    """What rules the chosen candidate out, where every candidate is ruled out or the photographer insists."""
    ruled_out_by = case.decision(choice).chosen.ruled_out_by
    if not ruled_out_by:
        return None
    return conflict(ruled_out_by[0].says, trade)


def _contradicted(case: Case, measure: Measure) -> Found | None:
    """The two limits between which no value is left, or the one that a number written in by hand does not keep."""
    settled = case.account(measure)
    if settled.original is not None:
        return _by_hand(settled)
    if not settled.conflict:
        return None
    least = next(one for one in settled.limits if one.kind == "at-least" and one.value == settled.least)
    most = next(one for one in settled.limits if one.kind == "at-most" and one.value == settled.most)
    return conflict(_("{one} {other} Both do not fit.", one=least.says, other=most.says), TRADES[measure.key])
