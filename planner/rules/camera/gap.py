"""How far the backdrop stands behind the sitter, or behind the last row of several people."""

from __future__ import annotations

from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.optics.backdrop import MARGIN_M
from planner.optics.room import PHOTOGRAPHER_M
from planner.rules import kit
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.choice import CARRIED, width_owned
from planner.rules.case import Case
from planner.rules.field import distances_of
from planner.rules.lighting import LIGHTING
from planner.rules.limits import Bound, Measure, at_least, at_most, rather
from planner.rules.posed_field import field_of
from planner.rules.rows import rows_deep
from planner.words import Message, _, metres

NEAREST_M = 0.3
LEAST_SHARE = 0.75
"""How much of the usual least distance to a backdrop may be saved before it is a conflict."""

GAP = Measure("gap", "m")


def backdrop_behind(case: Case) -> float:
    """Metres from the sitter, or the first row of people, to the backdrop."""
    return case.settled(GAP) + rows_deep(case)


def said_behind(case: Case) -> Message:
    """What lies behind the camera's subject, as it stands in the middle of a sentence."""
    behind = metres(round(backdrop_behind(case), 2))
    if rows_deep(case):
        return _("{behind} from the first row to the backdrop", behind=behind)
    return _("{behind} behind the sitter", behind=behind)


def room_for_the_camera(case: Case) -> float | None:
    """Metres that the room leaves before the sitter once the gap is settled; None under the open sky."""
    room = kit.room(case.told)
    return None if room is None else room.length_m - backdrop_behind(case) - PHOTOGRAPHER_M


@GAP.limit(source="house-judgement")
def the_set_up_has_its_usual_gap(case: Case) -> Bound | None:
    lighting, backdrop, room = case.decided(LIGHTING), case.decided(BACKDROP), kit.room(case.told)
    least, most = backdrop.gap_m
    usual = min(max(lighting.gap_m, least), most)
    if room is None:
        return rather(usual, _("Usual with {lighting}.", lighting=lighting.words))
    left = round(room.length_m - rows_deep(case) - distances_of(case).good_from_m - PHOTOGRAPHER_M, 2)
    if left < usual:
        return rather(
            max(left, round(least * LEAST_SHARE, 2)),
            _("Less than usual, so that the camera gets the distance a face needs."),
        )
    return rather(usual, _("Enough to keep shadows off {backdrop}.", backdrop=backdrop.words))


@GAP.limit(source="computed")
def a_place_blurs_with_distance(case: Case) -> Bound | None:
    backdrop = case.decided(BACKDROP)
    if case.told[PLACE_ROLE] is not PlaceRole.BLURRED or backdrop.reads_as != "blurred-place":
        return None
    wish = (backdrop.gap_m[0] + backdrop.gap_m[1]) / 2
    return rather(wish, _("The farther the place is behind the sitter, the less of it can be read."))


@GAP.limit(source="house-judgement")
def the_backdrop_needs_some_gap(case: Case) -> Bound | None:
    backdrop = case.decided(BACKDROP)
    least = round(backdrop.gap_m[0] * LEAST_SHARE, 2)
    return at_least(
        least, _("{backdrop} needs {gap} of distance at least.", backdrop=backdrop.words, gap=metres(least))
    )


@GAP.limit(source="computed")
def the_backdrop_is_only_so_wide(case: Case) -> Bound | None:
    width = width_owned(case.told, case.decided(BACKDROP))
    if case.decided(BACKDROP).kind not in CARRIED or width is None:
        return None
    distance = distances_of(case).good_from_m
    most = distance * ((width - 2 * MARGIN_M) / field_of(case).width_m - 1) - rows_deep(case)
    return at_most(
        round(max(most, NEAREST_M), 2),
        _("Farther off the frame would see past its {width}.", width=metres(width)),
    )


@GAP.limit(source="computed")
def the_room_limits_the_gap(case: Case) -> Bound | None:
    room = kit.room(case.told)
    if room is None:
        return None
    camera, deep = distances_of(case).warn_below_m, rows_deep(case)
    most = max(room.length_m - deep - camera - PHOTOGRAPHER_M, NEAREST_M)
    if deep:
        says = _(
            "The room is {length} long; the rows are {deep} deep, and the camera wants {camera} of it.",
            length=metres(room.length_m),
            deep=metres(deep),
            camera=metres(camera),
        )
    else:
        says = _(
            "The room is {length} long, and the camera wants {camera} of it.",
            length=metres(room.length_m),
            camera=metres(camera),
        )
    return at_most(round(most, 2), says, hard=True)
