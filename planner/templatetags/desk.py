"""`{% load desk %}`: the lines of a plan with their accounts, and the words of the desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django import template
from django.template.context import Context
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from planner import speech
from planner.brief.lights import LightRow, light_rows
from planner.craft import SOURCES
from planner.models import Shoot
from planner.plan.account import Basis, account_of, bases_of
from planner.plan.correcting import takes_words, typed_unit, typed_value
from planner.plan.plan import Line, Plan, Pose, Shot
from planner.rules.limits import Settled
from planner.words import Message, degrees
from planner.words import _ as message

register = template.Library()

SPEAKS = {
    "headshot": gettext_lazy("Headshot"),
    "portrait": gettext_lazy("Portrait"),
    "borderline": gettext_lazy("Either"),
    "neither": gettext_lazy("Neither"),
}
OUTCOMES = {"watch": gettext_lazy("Watch this:"), "conflict": gettext_lazy("Conflict:")}


@register.inclusion_tag("components/desk_line.html", takes_context=True)
def desk_line(context: Context, line: Line) -> dict[str, Any]:
    """A recommendation as a row that opens into its account."""
    return _line(context, line)


@register.inclusion_tag("components/desk_why.html", takes_context=True)
def desk_why(context: Context, line: Line) -> dict[str, Any]:
    """A recommendation's reason alone, which opens into its account."""
    return _line(context, line)


@register.inclusion_tag("components/desk_basis.html", takes_context=True)
def desk_basis(context: Context, keys: Sequence[str]) -> dict[str, Any]:
    """The questions with these keys, and what was answered."""
    return _bases(context, bases_of(keys, context["told"]))


@register.inclusion_tag("components/desk_basis.html", takes_context=True)
def desk_bases(context: Context, bases: Sequence[Basis]) -> dict[str, Any]:
    """Questions that were looked up already."""
    return _bases(context, bases)


@register.filter
def light_table(shot: Shot) -> Sequence[LightRow]:
    """The lights in the order in which they are set up."""
    return light_rows(shot)


@register.filter
def body(pose: Pose) -> Message:
    """How the body is turned."""
    if not round(pose.body_deg):
        return message("Square to the camera.")
    return message("Turned {angle} away from the camera.", angle=degrees(round(abs(pose.body_deg))))


@register.filter
def capital(text: str) -> str:
    """The text with a capital at its head; “f/4” and what else begins with a sign or a number stays as it is."""
    return text if text[1:2] == "/" else text[:1].upper() + text[1:]


@register.filter
def speaks(weighs: str) -> str:
    """Which way a criterion speaks."""
    return str(SPEAKS[weighs])


@register.filter
def outcome(key: str) -> str:
    """What colour alone must not say about a check."""
    return str(OUTCOMES.get(key, ""))


@register.filter
def source_words(key: str) -> str:
    """On whose word something stands."""
    return _("Source: %(source)s") % {"source": speech.say(SOURCES[key].words)} if key in SOURCES else ""


@register.filter
def shot_title(key: str, plan: Plan) -> Message | None:
    """The title of the shot with this key."""
    return next((shot.title for shot in plan.shots if shot.key == key), None)


@register.filter
def shot_of(line_key: str, plan: Plan) -> Message | None:
    """The title of the shot that a line belongs to."""
    return shot_title(line_key.partition(".")[0], plan)


@register.filter
def basis_address(basis: Basis, shoot: Shoot) -> str:
    """Where the answer was given and can be changed."""
    return answer_address(shoot.uuid, basis.key, basis.asked_of)


@register.filter
def answered_at(line: Line, shoot: Shoot) -> str:
    """Where the one question that a line rests on can be answered."""
    return answer_address(shoot.uuid, next(iter(line.rests_on), ""), "client")


@register.filter
def moment(iso: str) -> datetime:
    """A point in time as a history keeps it."""
    return datetime.fromisoformat(iso)


def answer_address(uuid: UUID, key: str, asked_of: str) -> str:
    """The page and the place of one question."""
    page, part = ("planner:answers", "told-") if asked_of == "client" else ("planner:shoot_kit", "")
    return f"{reverse(page, args=[uuid])}#{part}{quote(key)}"


def _line(context: Context, line: Line) -> dict[str, Any]:
    desk, shoot = context["shown"], context["shoot"]
    wrong = desk.wrong if desk.wrong and desk.wrong.line == line.key else None
    history = shoot.corrections.get(line.key, [{"value": None}])
    return {
        **{key: context.get(key) for key in ("shown", "shoot", "told", "editable", "csrf_token")},
        "line": line,
        "account": account_of(line, desk.told),
        "field": _field(line, shoot.studio.units, wrong.typed if wrong else None),
        "wrong": wrong,
        "opened": desk.opened == line.key,
        "corrected": history[-1] if history[-1]["value"] is not None else None,
    }


def _field(line: Line, units: speech.Units, typed: str | None) -> dict[str, str] | None:
    """What to type a correction into; None where only another candidate can be taken."""
    if isinstance(line.account, Settled):
        quantity = line.account.quantity
        shown = typed_value(quantity, units) if typed is None else typed
        return {"unit": typed_unit(quantity.unit, units), "value": shown}
    if not takes_words(line):
        return None
    return {"unit": "", "value": speech.say(line.what) if typed is None else typed}


def _bases(context: Context, bases: Sequence[Basis]) -> dict[str, Any]:
    return {"bases": bases, "shoot": context["shoot"], "linked": context["editable"]}
