"""The aperture: open enough for the light and the blur, closed enough for what must be sharp."""

from __future__ import annotations

from planner.craft import Exposure
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.rules import kit
from planner.rules.backdrop import BACKDROP
from planner.rules.camera.depth import (
    SHAPES_PERCENT,
    f_number_for_blur,
    f_number_for_both_eyes,
    f_number_for_rows,
    likely_yaw,
)
from planner.rules.camera.gap import backdrop_behind
from planner.rules.camera.lens import LENS, focal_mm, lens_for
from planner.rules.camera.starting import starting_exposure
from planner.rules.camera.steps import F_NUMBERS, step_down, step_up
from planner.rules.case import Case
from planner.rules.lighting import power_of
from planner.rules.limits import Bound, Measure, at_least, at_most, rather
from planner.rules.rows import rows_of_people
from planner.words import _, degrees, f_number, millimetres, ngettext

ROW_FLOORS = {1: 4.0, 2: 5.6, 3: 8.0}
MANY_ROWS_FLOOR, MANY_ROWS_BY_DAY_FLOOR = 11.0, 8.0
"""One craft document closes to f/11 for four rows and more, the other to f/8 and in the studio to f/11."""
CUT_OUT_FLOOR = 8.0
BRIGHT_EV = 10.0

APERTURE = Measure("aperture", "f", steps=F_NUMBERS)


@APERTURE.limit(source="exposure-values")
def the_light_has_its_usual_aperture(case: Case) -> Bound | None:
    start = starting_exposure(case)
    sensor = kit.body(case.told).sensor
    if start.powered_by == "daylight" and _is_bright(start):
        return rather(start.f_number, _("Usual with {light}: what is behind goes soft.", light=start.words))
    if start.powered_by != "flash":
        return rather(start.f_number, _("Open, because {light} leaves little to spare.", light=start.words))
    wished = step_up(F_NUMBERS, start.f_number / sensor.crop_factor)
    if case.people > 1 and sensor.crop_factor == 1:
        return rather(wished, _("Usual with {light}.", light=start.words))
    if sensor.crop_factor == 1:
        return rather(
            wished, _("Usual with {light}: sharp from the nose to the front of the hair.", light=start.words)
        )
    return rather(
        wished,
        _(
            "On {sensor} it has the depth that {usual} has on full frame.",
            sensor=sensor.words,
            usual=f_number(start.f_number),
        ),
    )


@APERTURE.limit(source="house-judgement")
def the_lens_opens_no_wider(case: Case) -> Bound | None:
    lens = lens_for(case, case.decided(LENS))
    if lens is None:
        return None
    widest = step_up(F_NUMBERS, lens.widest_at(focal_mm(case)))
    if not lens.closes_up:
        return at_least(
            widest, _("The lens opens no wider than {widest}.", widest=f_number(widest)), hard=True
        )
    return at_least(
        widest,
        _(
            "At {focal} a zoom of its kind opens no wider than about {widest}.",
            focal=millimetres(focal_mm(case)),
            widest=f_number(widest),
        ),
        hard=True,
    )


@APERTURE.limit(source="depth-of-field-tables")
def both_eyes_must_be_sharp(case: Case) -> Bound | None:
    if case.people > 1:
        return None
    return at_least(
        step_up(F_NUMBERS, f_number_for_both_eyes(case, likely_yaw(case))),
        _("With the face turned by {yaw} both eyes are still sharp.", yaw=degrees(likely_yaw(case))),
    )


@APERTURE.limit(source="group-light")
def every_row_must_be_sharp(case: Case) -> Bound | None:
    if case.people == 1:
        return None
    return at_least(
        step_up(F_NUMBERS, _least_for_rows(case)),
        ngettext(
            "Everyone is sharp, also those who lean.",
            "All {count} rows are sharp, also those who lean.",
            rows_of_people(case),
        ),
    )


@APERTURE.limit(source="white-background")
def a_cut_out_is_sharp_to_its_edge(case: Case) -> Bound | None:
    if not any(use.negative_space == "cut-out" for use in case.uses):
        return None
    least = CUT_OUT_FLOOR / kit.body(case.told).sensor.crop_factor
    return at_least(step_up(F_NUMBERS, least), _("A cut-out needs hair and shoulders sharp as well."))


@APERTURE.limit(source="computed")
def the_place_blurs_past_reading(case: Case) -> Bound | None:
    backdrop = case.decided(BACKDROP)
    if case.told[PLACE_ROLE] is not PlaceRole.BLURRED or backdrop.reads_as != "blurred-place":
        return None
    most = step_down(F_NUMBERS, f_number_for_blur(case, backdrop_behind(case), SHAPES_PERCENT))
    least = step_up(F_NUMBERS, _least_for_sharpness(case))
    if most < least:
        return at_most(least, _("As open as sharp eyes and the lens allow; the place stays readable."))
    return at_most(most, _("Wider open the place is only colour; beyond this it can be read."))


def _is_bright(start: Exposure) -> bool:
    """Whether the day leaves light to spare, so that the aperture is open by choice."""
    return start.ev100_range is not None and start.ev100_range[0] >= BRIGHT_EV


def _least_for_sharpness(case: Case) -> float:
    """What people and lens ask for, which comes before the blur behind them."""
    lens = lens_for(case, case.decided(LENS))
    widest = lens.widest_at(focal_mm(case)) if lens else 1.0
    return max(
        widest, f_number_for_both_eyes(case, likely_yaw(case)) if case.people == 1 else _least_for_rows(case)
    )


def _least_for_rows(case: Case) -> float:
    # The table's floors are for full frame; a smaller sensor has the same depth wider open.
    many = MANY_ROWS_FLOOR if power_of(case) == "flash" else MANY_ROWS_BY_DAY_FLOOR
    floor = ROW_FLOORS.get(rows_of_people(case), many) / kit.body(case.told).sensor.crop_factor
    return max(floor, f_number_for_rows(case))


@APERTURE.limit(source="circle-of-confusion")
def smaller_the_whole_picture_softens(case: Case) -> Bound | None:
    sensor = kit.body(case.told).sensor
    return at_most(
        sensor.f_number_most,
        _(
            "Beyond {most} the whole picture softens on {sensor}.",
            most=f_number(sensor.f_number_most),
            sensor=sensor.words,
        ),
    )
