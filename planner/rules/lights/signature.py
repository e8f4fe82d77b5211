"""What to verify on the face once the lights stand: shadow, catchlight, where the face looks, and the usual mistake."""

from __future__ import annotations

from planner.craft import Lighting
from planner.optics.catchlight import clock_hour
from planner.rules.advice import Light, Line
from planner.rules.case import Case
from planner.rules.facing import facing_line
from planner.rules.lighting import LIGHTING
from planner.rules.limits import Settled
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
    as_it_should = _("So it looks when “{lighting}” is set right.", lighting=lighting.words)
    key = next((light for light in lights if light.role == "key"), None)
    said = (
        ("shadow", _("Shadow"), lighting.shadow, (as_it_should, *_left_by_hand(key, lighting))),
        ("catchlight", _("Catchlight"), lighting.catchlight, (as_it_should, *_as_it_stands(key))),
        ("backdrop-light", _("Backdrop light"), lighting.backdrop_light, (as_it_should,)),
        ("mistake", _("Watch for"), lighting.mistakes[0], (as_it_should,)),
    )
    decision = case.decision(LIGHTING)
    of_the_set_up = decision.decided_by or decision.rests_on
    of_the_key = dict.fromkeys(("shadow", "catchlight"), key.line.rests_on) if key else {}
    lines = (
        stated(
            case.told,
            case.line_key(f"signature.{part}"),
            label,
            what,
            because=because,
            rests_on=(*of_the_set_up, *of_the_key.get(part, ())),
            sources=(lighting.source,),
        )
        for part, label, what, because in said
    )
    return (facing_line(case, key), *lines)


def _as_it_stands(key: Light | None) -> tuple[Message, ...]:
    """The place of the key's catchlight on the clock, as the camera sees it; none for a light round the lens."""
    if key is None or (abs(key.azimuth_deg) < 1 and abs(key.elevation_deg) < 1):
        return ()
    return (_("With the key as it stands here: at about {hour}, as you see it.", hour=on_the_clock(key)),)


def _left_by_hand(key: Light | None, lighting: Lighting) -> tuple[Message, ...]:
    """Says where the photographer has moved the key out of the set-up's range, so that its shadow is another."""
    accounts = [line.account for line in key.numbers] if key else []
    if not any(one.original is not None and one.broken for one in accounts if isinstance(one, Settled)):
        return ()
    return (_("The key was moved by hand beyond “{lighting}”: go by the preview.", lighting=lighting.words),)


def on_the_clock(light: Light) -> Message:
    """Where in the eye a light shines, to half an hour: one at camera left in the left half of the picture."""
    hour = clock_hour(-light.azimuth_deg, light.elevation_deg)
    return HOURS[round(hour * 2) % len(HOURS)]
