"""What share of its power a flash needs where it stands, for the aperture and the ISO that were settled."""

from __future__ import annotations

from math import log2

from planner.optics.light import flash_power_fraction
from planner.rules.camera import APERTURE, ISO
from planner.rules.camera.exposure import guide_number_m
from planner.rules.case import Case
from planner.rules.lights.fitting import Fitted
from planner.words import Message, _, stops_apart

PARTS = (1, 2, 4, 8, 16, 32, 64)
"""Of what a flash can be turned down to, in whole stops: nothing finer can be foretold."""
NEARLY, LEAST = 1.1, 1 / 90
"""Up to here all of its power counts as enough; below that most heads can't be turned down."""


def share_of_power(case: Case, light: Fitted, distance_m: float, power_stops: float) -> float | None:
    """1 is all that the lamp has. None for what is no flash, is bounced, or lights what is behind.

    Bounced light goes a way that nobody has measured, and so does what a light does to a backdrop.
    """
    no_guide = light.bounced or light.wanted.lost_first_stops or light.wanted.role == "background"
    if light.lamp is None or not light.lamp.flashes or no_guide:
        return None
    aperture, iso = case.settled(APERTURE), case.settled(ISO)
    for_the_key = flash_power_fraction(
        guide_number_m(light.lamp), light.loss_stops, distance_m, aperture, iso
    )
    return for_the_key * float(2**power_stops)


def said_share(case: Case, light: Fitted, distance_m: float, power_stops: float) -> tuple[Message, ...]:
    """Where to turn the lamp's power to begin with."""
    share = share_of_power(case, light, distance_m, power_stops)
    if share is None or light.lamp is None:
        return ()
    power = round(light.lamp.power)
    if share > NEARLY:
        short = stops_apart(round(log2(share), 1))
        return (_("All of its {power} Ws is {short} too little here.", power=power, short=short),)
    if share < LEAST:
        return (
            _(
                "Less than 1/64 of its {power} Ws: turn it down as far as it goes, and take it farther off.",
                power=power,
            ),
        )
    part = min(PARTS, key=lambda one: abs(log2(share * one)))
    if part == 1:
        return (_("To begin with all of its {power} Ws; the meter decides.", power=power),)
    return (_("To begin with 1/{part} of its {power} Ws; the meter decides.", part=part, power=power),)
