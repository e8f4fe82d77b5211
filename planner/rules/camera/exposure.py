"""Shutter, ISO and white balance to start from; the meter and a test frame decide."""

from __future__ import annotations

from math import log2

from planner.craft import SHUTTER_FLOORS
from planner.interview.script.people import PEOPLE, People
from planner.optics.light import LUX_AT_EV_0, flash_power_fraction
from planner.rules import kit
from planner.rules.camera.aperture import APERTURE
from planner.rules.camera.lens import focal_mm
from planner.rules.camera.starting import starting_exposure
from planner.rules.camera.steps import ISOS, KELVINS, SHUTTERS, step_down, step_up
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING, power_of
from planner.rules.lighting.power import lamps_of
from planner.rules.limits import Bound, Measure, at_least, at_most, rather
from planner.rules.posed_field import covering
from planner.words import _, iso, kelvin, millimetres, seconds

SYNC_ONE_OVER = 200
"""What nearly every camera syncs at; faster ways to flash cost two stops and are not planned with."""
WITH_THE_PLACE_ONE_OVER = 60
HAND_HELD = 1.5
BOUNCED = ("on-camera-flash",)

GUIDE_NUMBER_M, GUIDE_WS = 64.0, 400.0
"""A 400 Ws head with a standard reflector, measured: f/16 at 4 m, ISO 100."""
LUX_PER_WATT = 17.0
"""Lux on a face at 1 m from a continuous lamp in a softbox, per watt."""

SHUTTER = Measure("shutter", "s", steps=SHUTTERS)
ISO = Measure("iso", "ISO", steps=ISOS)
WHITE_BALANCE = Measure("white-balance", "K", steps=KELVINS)


@SHUTTER.limit(source="exposure-values")
def the_light_has_its_usual_shutter(case: Case) -> Bound | None:
    start = starting_exposure(case)
    return rather(start.shutter_s, _("Usual with {light}.", light=start.words))


@SHUTTER.limit(source="house-judgement")
def people_move(case: Case) -> Bound | None:
    if case.decided(LIGHTING).key == "environmental":
        return None
    floor = SHUTTER_FLOORS[_who_moves(case)]
    slowest = 1 / floor.shutter_one_over
    if floor.key == "flash":
        says = _("Slower than {slowest} the room's own light would add a blur.", slowest=seconds(slowest))
    else:
        says = _("{slowest} holds {who} still.", slowest=seconds(slowest), who=floor.words)
    return at_most(slowest, says)


@SHUTTER.limit(source="rim-light")
def the_place_needs_time_to_glow(case: Case) -> Bound | None:
    if case.decided(LIGHTING).key != "environmental":
        return None
    slowest = 1 / WITH_THE_PLACE_ONE_OVER
    return at_most(
        slowest, _("Slow enough for the place to glow, on a tripod; slower than this people blur.")
    )


@SHUTTER.limit(source="house-judgement")
def a_hand_shakes(case: Case) -> Bound | None:
    if power_of(case) == "flash" or case.decided(LIGHTING).key == "environmental":
        return None
    equivalent = focal_mm(case) * kit.body(case.told).sensor.crop_factor
    return at_most(
        step_down(SHUTTERS, 1 / (HAND_HELD * equivalent)),
        _("Held by hand, {focal} needs no longer than this.", focal=millimetres(focal_mm(case))),
    )


@SHUTTER.limit(source="exposure-values")
def the_shutter_must_be_open_for_the_flash(case: Case) -> Bound | None:
    if power_of(case) != "flash":
        return None
    fastest = 1 / SYNC_ONE_OVER
    return at_least(
        fastest,
        _("Faster than {fastest} the shutter cuts into the flash.", fastest=seconds(fastest)),
        hard=True,
    )


@ISO.limit(source="exposure-values")
def the_light_has_its_usual_iso(case: Case) -> Bound | None:
    start = starting_exposure(case)
    return rather(start.iso, _("Usual with {light}.", light=start.words))


@ISO.limit(source="computed")
def the_flash_must_reach(case: Case) -> Bound | None:
    lamps = lamps_of(case.told, "flash")
    if power_of(case) != "flash" or not lamps:
        return None
    needed = 100 * flash_power_fraction(
        guide_number_m(lamps[0]), _key_loss(case), _key_distance(case), case.settled(APERTURE), 100
    )
    if needed <= ISOS[0]:
        return None
    return at_least(step_up(ISOS, needed), _("Below this the flash is too weak for the aperture."))


@ISO.limit(source="computed")
def steady_light_must_suffice(case: Case) -> Bound | None:
    lamps = lamps_of(case.told, "continuous")
    if power_of(case) != "continuous" or not lamps:
        return None
    lux = lamps[0].power * LUX_PER_WATT / _key_distance(case) ** 2
    needed = _iso_for(case, log2(lux / LUX_AT_EV_0))
    return at_least(
        step_up(ISOS, needed), _("The lamps give about {lux} lux on the face.", lux=round(lux, -1))
    )


@ISO.limit(source="exposure-values")
def daylight_is_what_it_is(case: Case) -> Bound | None:
    start = starting_exposure(case)
    if start.powered_by != "daylight" or start.ev100_range is None:
        return None
    least, most = start.ev100_range
    return rather(
        step_up(ISOS, _iso_for(case, (least + most) / 2)),
        _("In the middle of what {light} gives; measure it on the day.", light=start.words),
    )


@ISO.limit(source="circle-of-confusion")
def noise_shows_above(case: Case) -> Bound | None:
    sensor = kit.body(case.told).sensor
    return at_most(
        sensor.iso_most,
        _("Above {most} noise shows on {sensor}.", most=iso(sensor.iso_most), sensor=sensor.words),
    )


@WHITE_BALANCE.limit(source="exposure-values")
def one_kelvin_for_the_set(case: Case) -> Bound | None:
    start = starting_exposure(case)
    least, most = start.white_balance_kelvin
    return rather(
        (least + most) / 2,
        _(
            "{light} lies between {least} and {most}; one value for the set, from a grey card.",
            light=start.words,
            least=kelvin(least),
            most=kelvin(most),
        ),
    )


def _iso_for(case: Case, ev100: float) -> float:
    """The ISO that exposes a face at this light with the aperture and shutter that were settled."""
    return float(100 * 2 ** (log2(case.settled(APERTURE) ** 2 / case.settled(SHUTTER)) - ev100))


def _who_moves(case: Case) -> str:
    if power_of(case) == "flash":
        return "flash"
    if case.told.get(PEOPLE, None) is People.CHILD:
        return "child"
    return "group" if case.people > 1 else "adult-still"


def guide_number_m(lamp: kit.Lamp) -> float:
    """How far the lamp reaches in a standard reflector: metres times f-number at ISO 100."""
    return GUIDE_NUMBER_M * float((lamp.power / GUIDE_WS) ** 0.5)


def _key_distance(case: Case) -> float:
    """How far off the key will stand, before the room has had its say."""
    key = case.decided(LIGHTING).key_light
    return max(key.distance_m, covering(case) if key.wants != BOUNCED else 0.0)


def _key_loss(case: Case) -> float:
    """Stops that the key's usual modifier takes, against a bare reflector; positive."""
    key = case.decided(LIGHTING).key_light
    owned = {shaper.row.key: shaper.row for shaper in kit.shapers(case.told)}
    return key.lost_first_stops - next(
        (owned[wanted].loss_stops for wanted in key.wants if wanted in owned), 0.0
    )
