"""A shoot's plan: worked out from what was answered and corrected, and remembered by what went in."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import Any

import msgspec
from django.utils import timezone

from planner.interview.script.time import MINUTES
from planner.models import PlanRevision, Shoot
from planner.plan.addresses import allowed_instead
from planner.plan.freeze import freeze, thaw
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Plan, Session

REMEMBERED = 64
"""Plans kept in memory; one takes a few hundred kilobytes."""


def brief_of(shoot: Shoot) -> Brief:
    """All that the shoot's plan is made from; a correction that fits no longer sleeps, as an answer does."""
    session = Session(
        studio=shoot.studio.name,
        client=shoot.client_name,
        when=f"{timezone.localtime(shoot.starts_at):%Y-%m-%dT%H:%M}",
        minutes=shoot.minutes,
        place=shoot.place,
        room=shoot.room.name if shoot.room else "",
    )
    corrections = {
        key: value for key, value in shoot.raw_corrections.items() if allowed_instead(key, value) is None
    }
    return Brief(answers=_answers(shoot), session=session, corrections=corrections)


def _answers(shoot: Shoot) -> dict[str, Any]:
    """What was told; for how long, the booking has the last word, so that every page counts against one number."""
    return {**shoot.raw_answers, MINUTES.key: shoot.minutes}


def plan_of(shoot: Shoot) -> Plan:
    """The plan as the answers stand now."""
    return _made(msgspec.json.encode(brief_of(shoot), order="deterministic"))


def approved_plan(revision: PlanRevision) -> Plan:
    """The plan that was approved, whatever the rules say today."""
    return _thawed(revision.frozen_plan)


def digest_of(plan: Plan) -> str:
    """SHA-256 of the frozen plan, in hexadecimal."""
    return hashlib.sha256(freeze(plan)).hexdigest()


@lru_cache(REMEMBERED)
def _made(brief: bytes) -> Plan:
    return make_plan(msgspec.json.decode(brief, type=Brief))


@lru_cache(REMEMBERED)
def _thawed(plan: bytes) -> Plan:
    return thaw(plan)
