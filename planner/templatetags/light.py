"""`{% load light %}`: the light table of a shot, as a form that works by itself and as what the browser draws from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, cast

from django import template
from django.template.context import Context
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _

from planner.craft import MODIFIERS
from planner.plan.account import named
from planner.plan.correcting import FOOT_M, INCH_CM, Units, lines_behind_lights, typed_unit, typed_value
from planner.plan.plan import Light, Line, Plan, Shot
from planner.plan.relighting import Moved, is_of_the_lights
from planner.rules import kit
from planner.rules.engine import Decision
from planner.rules.lights import ADDED_M, NUMBERS, PANELS, across_from
from planner.rules.lights.saying import ROLES
from planner.rules.limits import Settled
from planner.stage.basis import fingerprint
from planner.stage.heads import LABEL, head_of, shows_light
from planner.stage.table import Data, files_of, table_of
from planner.words import Message, Quantity

register = template.Library()

SLIDES = {
    "azimuth": (-180.0, 180.0, 1.0),
    "elevation": (-60.0, 85.0, 1.0),
    "distance": (0.4, 3.2, 0.05),
    "size": (10.0, 200.0, 5.0),
    "power": (-6.0, 2.0, 0.1),
}
"""From where to where a slider goes, and in which steps; metres, centimetres, degrees, stops."""
TO_TYPE = {"m": FOOT_M, "cm": INCH_CM}


@dataclass(frozen=True)
class Field:
    """One number to type or to slide; `factor` is how much of the stage's unit one of the typed is."""

    key: str
    number: str
    words: Message
    unit: str
    value: str
    least: float
    most: float
    step: float
    factor: float
    was: Message | None = None
    wrong: Message | None = None


@dataclass(frozen=True)
class Group:
    """One light with its numbers."""

    key: str
    words: Message
    what: Message
    fields: tuple[Field, ...]
    is_panel: bool = False
    is_there: bool = True


@dataclass(frozen=True)
class Choice:
    """A list to choose from: the address, its name, what is chosen, and each candidate by key."""

    key: str
    words: Message
    chosen: str
    candidates: tuple[tuple[str, Message], ...]


@register.filter
def behind_lights(shot: Shot) -> list[Line]:
    """The numbers of a shot's lights and its reflector, line by line."""
    return list(lines_behind_lights(shot))


@register.inclusion_tag("components/desk_light.html", takes_context=True)
def light_table(context: Context, plan: Plan, shot: Shot) -> dict[str, Any]:
    """Everything of a shot's light that can be moved by hand."""
    desk, shoot = context["shown"], context["shoot"]
    writing = Writing(shoot.studio.units, desk.moved or Moved(), kit.panels(desk.told))
    lines = (shot.backdrop, shot.reflector)
    return {
        "csrf_token": context.get("csrf_token"),
        "shoot": shoot,
        "shot": shot,
        "label": LABEL,
        "groups": [*(writing.group(light) for light in shot.lights), *writing.added(shot)],
        "choices": [writing.choice(line) for line in lines if line is not None],
        "says": writing.moved.says,
        "opened": desk.opened == "light-table",
        "corrected": any(is_of_the_lights(key, shot.key) for key in shoot.raw_corrections),
        "data": writing.data(plan, shot, head_of(plan, shoot.stand_in))
        if shows_light(plan, shot, shoot.stand_in)
        else None,
    }


@dataclass(frozen=True)
class Writing:
    """Fields in a studio's units, with what someone typed and could not be used."""

    units: Units
    moved: Moved
    panels: tuple[kit.Shaper, ...]

    def group(self, light: Light) -> Group:
        fields = (self._field(line) for line in light.numbers if isinstance(line.account, Settled))
        return Group(
            light.line.key, light.line.label, light.modifier, tuple(fields), is_panel=_is_panel(light)
        )

    def added(self, shot: Shot) -> Iterator[Group]:
        """The reflector that could be added where there is none."""
        if any(_is_panel(light) for light in shot.lights):
            return
        fills = sum(light.role == "fill" for light in shot.lights)
        key = f"{shot.key}.light.fill" + (f"-{fills + 1}" if fills else "")
        azimuth, elevation = across_from(next(one.azimuth_deg for one in shot.lights if one.role == "key"))
        panel = PANELS["white-panel"]
        usual = (azimuth, elevation, ADDED_M, MODIFIERS[panel.key].size_m * 100, panel.level_stops)
        fields = (
            self._number(f"{key}.{number}", number, value)
            for number, value in zip(NUMBERS, usual, strict=True)
        )
        yield Group(key, ROLES["fill"], panel.words, tuple(fields), is_panel=True, is_there=False)

    def choice(self, line: Line) -> Choice:
        account = cast("Decision", line.account)
        names = tuple((key, named(account.key, key)) for key in account.candidates)
        return Choice(line.key, line.label, self.moved.typed.get(line.key, account.winner), names)

    def _field(self, line: Line) -> Field:
        account = cast("Settled", line.account)
        number = line.key.rpartition(".")[2]
        return replace(self._number(line.key, number, account.value), was=line.original)

    def _number(self, key: str, number: str, value: float) -> Field:
        unit = NUMBERS[number].unit
        factor = TO_TYPE.get(unit, 1.0) if self.units == "imperial" else 1.0
        least, most, step = (part / factor for part in SLIDES[number])
        return Field(
            key=key,
            number=number,
            words=NUMBERS[number].words,
            unit=typed_unit(unit, self.units),
            value=self.moved.typed.get(key, typed_value(Quantity(value, unit), self.units)),
            least=_round(min(least, value / factor)),
            most=_round(max(most, value / factor)),
            step=0.1 if factor != 1 else step,
            factor=factor / 100 if unit == "cm" else factor,
            wrong=self.moved.wrong.get(key),
        )

    def data(self, plan: Plan, shot: Shot, head: str) -> Data:
        """What the browser draws from, with the addresses of the files; a panel of the kit in its own size."""
        data = table_of(plan, shot, head)
        view = data["view"]
        for piece in self.panels:
            if piece.row.key in data["panels"]:
                data["panels"][piece.row.key]["size"] = piece.size_m
        return data | {
            "set": reverse("planner:stored_light", args=[head, view]) + f"?{fingerprint(head)}",
            "files": {name: static(f"stage/light/{head}-{view}/{name}") for name in files_of(head, view)},
            "feet": self.units == "imperial",
            "says": {
                "left": _("{angle}° to camera left"),
                "right": _("{angle}° to camera right"),
                "high": _("{height} high"),
                "ratio": _("key and fill to fill {ratio}:1"),
            },
        }


def _is_panel(light: Light) -> bool:
    return light.role == "fill" and light.source == "reflector"


def _round(value: float) -> float:
    return round(value, 2)
