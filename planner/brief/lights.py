"""The lights of a shot as rows of a table: which, where, how strong, why."""

from __future__ import annotations

from dataclasses import dataclass

from planner.plan.plan import Light, Line, Shot
from planner.rules.advice import ON_AXIS_DEG
from planner.words import Message, _, centimetres, degrees, metres, stops

AS_IT_FALLS = {"window", "sun", "ambient"}
"""Sources that nobody turns up or down."""


@dataclass(frozen=True)
class LightRow:
    """One light as the photographer sets it up."""

    light: Light
    line: Line
    name: Message
    where: Message
    power: Message
    reading: Message
    """The same as short as a drawing says it."""

    @property
    def corrected(self) -> tuple[Line, ...]:
        """Its numbers that were written in by hand."""
        return tuple(line for line in self.light.numbers if line.original is not None)


def light_rows(shot: Shot) -> tuple[LightRow, ...]:
    """The lights in the order in which they are set up: the key first."""
    in_order = sorted(shot.lights, key=lambda light: light.role != "key")
    aperture = next((line for line in shot.camera if line.key.endswith(".aperture")), None)
    return tuple(
        LightRow(light, light.line, _name(light), _where(light), *_power(light, aperture))
        for light in in_order
    )


def _name(light: Light) -> Message:
    if light.size_m <= 0 or light.source in AS_IT_FALLS:
        return light.modifier
    return _("{modifier}, {size}", modifier=light.modifier, size=centimetres(round(light.size_m * 100)))


def _where(light: Light) -> Message:
    if light.source == "ambient" or light.role == "ambient":
        return _("all around")
    return _(
        "{side}, {height} high, {distance} away",
        side=_side(light.azimuth_deg),
        height=metres(round(light.height_m, 2)),
        distance=metres(round(light.distance_m, 2)),
    )


def _side(azimuth: float) -> Message:
    angle = degrees(round(abs(azimuth)))
    if abs(azimuth) <= ON_AXIS_DEG:
        return _("in line with the camera")
    if abs(azimuth) >= 180 - ON_AXIS_DEG:
        return _("straight behind")
    if abs(azimuth) <= 90:
        return (
            _("{angle} camera left", angle=angle) if azimuth > 0 else _("{angle} camera right", angle=angle)
        )
    if azimuth > 0:
        return _("behind, {angle} camera left", angle=angle)
    return _("behind, {angle} camera right", angle=angle)


def _power(light: Light, aperture: Line | None) -> tuple[Message, Message]:
    """How strong it is, in full and in short."""
    if light.source in AS_IT_FALLS:
        said = _("as it falls")
    elif light.role == "key" and aperture is not None:
        return _("{aperture} at the face", aperture=aperture.what), aperture.what
    else:
        said = (
            _("{difference}", difference=stops(light.power_stops)) if light.power_stops else _("as the key")
        )
    return said, said
