"""What makes the light: flash, lamps that stay on, or daylight."""

from __future__ import annotations

from planner.craft import Lighting
from planner.craft.lightings import Powered
from planner.interview.answers import Answers, remembered
from planner.interview.script.care import FLASH, Flash
from planner.rules import kit
from planner.rules.case import Case
from planner.rules.lighting.choice import LIGHTING

USUALLY: tuple[Powered, ...] = ("flash", "continuous", "daylight")
WITHOUT_FLASH: tuple[Powered, ...] = ("continuous", "daylight", "flash")


def power_of(case: Case) -> Powered:
    """What lights the chosen set-up; where nothing can, what it is made for."""
    lighting = case.decided(LIGHTING)
    return power_for(case.told, lighting) or lighting.powered_by[0]


def power_for(told: Answers, lighting: Lighting) -> Powered | None:
    """What the owned kit can light this set-up with, or None."""
    order = WITHOUT_FLASH if told.get(FLASH, None) is Flash.PREFER_NOT else USUALLY
    return next(
        (power for power in order if power in lighting.powered_by and _is_there(told, lighting, power)), None
    )


def _is_there(told: Answers, lighting: Lighting, power: Powered) -> bool:
    if power == "daylight":
        return lighting.setting != "window" or kit.has_a_window(told)
    return len(lamps_of(told, power)) >= lighting.powered_lights_least


def lamps_of(told: Answers, power: Powered) -> tuple[kit.Lamp, ...]:
    """The lights of one kind, the strongest first: flash and steady lamps are not mixed on one face."""
    return _flashes(told) if power == "flash" else _steady_lamps(told)


@remembered
def _flashes(told: Answers) -> tuple[kit.Lamp, ...]:
    return tuple(lamp for lamp in kit.lamps(told) if lamp.flashes)


@remembered
def _steady_lamps(told: Answers) -> tuple[kit.Lamp, ...]:
    return tuple(lamp for lamp in kit.lamps(told) if not lamp.flashes)
