"""What to verify on the face once the lights stand: shadow, catchlight, where the face looks, and the usual mistake."""

from __future__ import annotations

from planner.optics.catchlight import clock_hour
from planner.rules.advice import Light, Line
from planner.rules.case import Case
from planner.rules.facing import facing_line
from planner.rules.lighting import LIGHTING
from planner.rules.lines import stated
from planner.words import Message, _

HOURS = (
    _("twelve o'clock"), _("half past twelve"), _("one o'clock"), _("half past one"), _("two o'clock"),
    _("half past two"), _("three o'clock"), _("half past three"), _("four o'clock"), _("half past four"),
    _("five o'clock"), _("half past five"), _("six o'clock"), _("half past six"), _("seven o'clock"),
    _("half past seven"), _("eight o'clock"), _("half past eight"), _("nine o'clock"), _("half past nine"),
    _("ten o'clock"), _("half past ten"), _("eleven o'clock"), _("half past eleven"),
)  # fmt: skip


def signature_lines(case: Case, lights: tuple[Light, ...]) -> tuple[Line, ...]:
    """What the screen must show before the first real frame, with these lights where they stand."""
    lighting = case.decided(LIGHTING)
    as_it_should = _("So it looks when {lighting} is set right.", lighting=lighting.words)
    said = (
        ("shadow", _("Shadow"), lighting.shadow, (as_it_should,)),
        ("catchlight", _("Catchlight"), lighting.catchlight, (as_it_should, *_as_it_stands(lights))),
        ("backdrop-light", _("Backdrop light"), lighting.backdrop_light, (as_it_should,)),
        ("mistake", _("Watch for"), lighting.mistakes[0], (as_it_should,)),
    )
    rests_on = case.decision(LIGHTING).rests_on
    lines = (
        stated(
            case.told,
            case.line_key(f"signature.{part}"),
            label,
            what,
            because=because,
            rests_on=rests_on,
            sources=(lighting.source,),
        )
        for part, label, what, because in said
    )
    return (facing_line(case), *lines)


def _as_it_stands(lights: tuple[Light, ...]) -> tuple[Message, ...]:
    """The place of the key's catchlight on the clock, as the camera sees it; none for a light round the lens."""
    key = next((light for light in lights if light.role == "key"), None)
    if key is None or (abs(key.azimuth_deg) < 1 and abs(key.elevation_deg) < 1):
        return ()
    return (_("With the key as it stands here: at about {hour}, as you see it.", hour=on_the_clock(key)),)


def on_the_clock(light: Light) -> Message:
    """Where in the eye a light shines, to half an hour: one at camera left in the left half of the picture."""
    hour = clock_hour(-light.azimuth_deg, light.elevation_deg)
    return HOURS[round(hour * 2) % len(HOURS)]
