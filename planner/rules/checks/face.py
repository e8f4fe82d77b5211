"""Whether the face looks like itself and is sharp where it must be."""

from __future__ import annotations

from math import atan2
from math import degrees as degrees_of

from planner.interview.script.care import GLASSES, Glasses
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.optics.glasses import mirrors
from planner.optics.perspective import edge_stretch
from planner.rules.advice import Light
from planner.rules.backdrop import BACKDROP
from planner.rules.camera import APERTURE
from planner.rules.camera.depth import (
    READABLE_PERCENT,
    SHAPES_PERCENT,
    behind_the_near_eye_mm,
    blur_percent,
    f_number_for_both_eyes,
    f_number_for_rows,
    likely_yaw,
    sharp_mm,
)
from planner.rules.camera.steps import F_NUMBERS, step_down, step_up
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.rules.crop import CROP
from planner.rules.facing import turn_to_the_left, turns_of_the_poses
from planner.rules.field import SIDE_AIR_M, distances_of, width_of_people
from planner.rules.lights.saying import ROLES
from planner.rules.rows import rows_of_people
from planner.words import Listing, _, degrees, f_number, metres, millimetres, ngettext, percent

CHIN_UP_DEG = 8.0
MOST_OFF_AXIS_DEG = 25.0
A_MILLIMETRE = 1.0


@check("perspective", _("Distance to the face"))
def the_face_keeps_its_shape(the_set: Set) -> Found | None:
    crop, distance = the_set.case.decided(CROP), the_set.framing.camera_distance_m
    kind = distances_of(the_set.case)
    finding = _(
        "The camera stands at {distance}; {crop} is true to a face from {least}.",
        distance=metres(distance),
        crop=crop.words,
        least=metres(kind.warn_below_m),
    )
    back = _("Step back and crop, or take a longer lens.")
    if distance < kind.block_below_m:
        return conflict(finding, back)
    return watch(finding, back) if distance < kind.warn_below_m - 0.005 else good(finding)


@check("both-eyes", _("Both eyes sharp"))
def both_eyes_are_sharp(the_set: Set) -> Found | None:
    if the_set.framing.people > 1:
        return None
    case = the_set.case
    has = sharp_mm(case, case.settled(APERTURE))[1]
    needed = behind_the_near_eye_mm(likely_yaw(case))
    yaw = round(likely_yaw(case))
    turned = _("with the face turned by {yaw}", yaw=degrees(yaw)) if yaw else _("with the face to the lens")
    finding = _(
        "Sharp to {has} behind the near eye; {turned} it takes {needed}.",
        has=millimetres(round(has)) if has < 1000 else metres(round(min(has, 9999) / 1000, 1)),
        turned=turned,
        needed=millimetres(round(needed)),
    )
    if has < needed - A_MILLIMETRE:
        return conflict(
            finding,
            _("Close the aperture and raise the ISO, turn the face square to the lens, or step back."),
        )
    farthest = max(turns_of_the_poses(case), default=0.0)
    if has >= behind_the_near_eye_mm(farthest) - A_MILLIMETRE:
        return good(finding)
    return watch(
        _("{finding} In another of the poses it is turned by {yaw}.", finding=finding, yaw=degrees(farthest)),
        _(
            "For that pose close to {aperture}, or let the far eye go soft on purpose.",
            aperture=f_number(step_up(F_NUMBERS, f_number_for_both_eyes(case, farthest))),
        ),
    )


@check("rows", _("Every row sharp"))
def every_row_is_sharp(the_set: Set) -> Found | None:
    if the_set.framing.people == 1:
        return None
    case = the_set.case
    needed = step_down(F_NUMBERS, f_number_for_rows(case))
    has = f_number(case.settled(APERTURE))
    finding = ngettext(
        "One row takes {needed}; the plan has {has}.",
        "{count} rows take {needed}; the plan has {has}.",
        rows_of_people(case),
        needed=f_number(needed),
        has=has,
    )
    if case.settled(APERTURE) >= needed:
        side_by_side = rows_of_people(case) == 1
        return good(
            _("Everyone stands in one row, and {has} holds it.", has=has) if side_by_side else finding
        )
    return conflict(finding, _("Close the aperture and raise the ISO, stand the rows closer, or step back."))


@check("edges", _("Heads at the ends"))
def heads_at_the_ends_keep_their_shape(the_set: Set) -> Found | None:
    if the_set.framing.people < 3:
        return None
    half = (width_of_people(the_set.case) - SIDE_AIR_M) / 2
    off_axis = degrees_of(atan2(half, the_set.framing.camera_distance_m))
    wider = percent(round(100 * (edge_stretch(off_axis) - 1)))
    if off_axis <= MOST_OFF_AXIS_DEG:
        return None
    return watch(
        _("From so near heads at the ends are drawn {wider} wider than in the middle.", wider=wider),
        _("A longer lens from farther off, one row more, or nobody at the very ends."),
    )


@check("place-blurred", _("The place blurred"))
def the_place_cannot_be_read(the_set: Set) -> Found | None:
    case = the_set.case
    blurred = case.told.get(PLACE_ROLE, None) is PlaceRole.BLURRED
    if not blurred or case.decided(BACKDROP).reads_as not in ("blurred-place", "place"):
        return None
    blur = blur_percent(case, case.settled(APERTURE), the_set.framing.backdrop_behind_m)
    finding = _(
        "A point behind you blurs to 1/{part} of the picture's width.", part=round(100 / max(blur, 0.1))
    )
    more = _("More distance behind, a longer lens, a wider aperture; or a plain backdrop.")
    if blur >= SHAPES_PERCENT - 0.05:
        return good(finding)
    return watch(finding, more) if blur >= READABLE_PERCENT else conflict(finding, more)


@check("glasses", _("Reflections in glasses"))
def glasses_stay_clear(the_set: Set) -> Found | None:
    worn = the_set.case.told.get(GLASSES, None)
    if worn not in (Glasses.ALWAYS, Glasses.SOMETIMES):
        return None
    turn = turn_to_the_left(the_set.case)
    level = [light for light in the_set.lights if _mirrors(light, turn, 0)]
    if level:
        finding = _("With the chin level these mirror: {lights}.", lights=_named(level))
        trade = _(
            "Lift the temples 5 to 10 mm, chin level or a little down, the light higher or farther to the side; "
            "else frames without lenses, or a second picture without glasses."
        )
        always_the_key = worn is Glasses.ALWAYS and any(light.role == "key" for light in level)
        return conflict(finding, trade) if always_the_key else watch(finding, trade)
    lifted = [light for light in the_set.lights if _mirrors(light, turn, CHIN_UP_DEG)]
    if lifted:
        return watch(
            _("Clear with the chin level; with the chin up these mirror: {lights}.", lights=_named(lifted)),
            _("Keep the chin level, and look at the lenses before the first frame."),
        )
    return good(_("No light mirrors, chin level or up."))


def _mirrors(light: Light, turn_deg: float, chin_up_deg: float) -> bool:
    if abs(light.azimuth_deg) > 90 or light.role == "background":
        return False
    return mirrors(
        light.azimuth_deg,
        light.elevation_deg,
        light.size_m,
        light.distance_m,
        face_yaw_deg=turn_deg,
        chin_up_deg=chin_up_deg,
    )


def _named(lights: list[Light]) -> Listing:
    return Listing(tuple(ROLES[light.role] for light in lights))
