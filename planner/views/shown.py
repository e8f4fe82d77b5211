"""What the desk shows of a shoot: which plan, and which part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import render

from planner.access import StudioRequest
from planner.brief import clock, lines
from planner.interview.answers import Answers
from planner.interview.script.time import MINUTES
from planner.models import PlanRevision, Shoot
from planner.plan.plan import Block, Check, Line, Plan, Shot
from planner.plan.relighting import Moved, is_of_the_lights
from planner.plan.schedule import needed_minutes
from planner.views.plans import approved_plan, plan_of
from planner.views.standing import Standing
from planner.words import Listing, Message, _

PARTS = {
    "deliverables": _("Deliverables"),
    "schedule": _("Schedule"),
    "preparation": _("Preparation"),
    "private": _("Private notes"),
    "changes": _("What changed"),
}
SHOT = "shot"
SETTINGS = (".lens", ".distance", ".aperture", ".shutter", ".iso")
"""The camera's lines that are numbers one sets by."""


@dataclass(frozen=True)
class Wrong:
    """A correction that could not be used: where, as typed, and what would work."""

    line: str
    typed: str
    sentence: Message


@dataclass(frozen=True)
class Shown(Standing):
    """One shoot's desk. `revision` is the approved plan that is on it; None means the plan as it would be now."""

    plan: Plan
    told: Answers
    revision: PlanRevision | None = None
    is_live: bool = True
    draft: bool = False
    part: str = SHOT
    wanted: str = ""
    opened: str = ""
    wrong: Wrong | None = None
    moved: Moved | None = None

    @property
    def parts(self) -> list[tuple[str, Message]]:
        return [(key, words) for key, words in PARTS.items() if self.is_live or key != "changes"]

    @property
    def middle(self) -> str:
        """The template of the part that is open."""
        return f"pages/plan_{self.part}.html"

    @property
    def shot(self) -> Shot | None:
        """The shot that is open: the one asked for, or the first where that one is no longer planned."""
        if self.part != SHOT or not self.plan.shots:
            return None
        return next((one for one in self.plan.shots if one.key == self.wanted), self.plan.shots[0])

    @property
    def number(self) -> int:
        return self.plan.shots.index(self.shot) + 1 if self.shot else 0

    @property
    def carried(self) -> dict[str, str]:
        """What every link on the desk carries on."""
        return {"draft": "1"} if self.draft else {}

    @property
    def suffix(self) -> str:
        return "".join(f"&{name}={value}" for name, value in self.carried.items())

    @property
    def address(self) -> str:
        place = {"part": self.part} if self.part != SHOT else {"shot": self.wanted}
        return "?" + urlencode(place | self.carried)

    @property
    def is_apart(self) -> bool:
        """Whether the approved plan lies on the desk while the one that is corrected says something else."""
        return self.revision is not None and bool(self.pending)

    @property
    def opens_numbers(self) -> bool:
        """Whether the line that is asked for is a number of a light."""
        return self.shot is not None and is_of_the_lights(self.opened, self.shot.key)

    @property
    def minutes_planned(self) -> int:
        """From the client's arrival to the end, as the time check counts."""
        return needed_minutes(self.plan.schedule)

    @property
    def minutes_told(self) -> float | None:
        """How long the client can give, where that is not what was booked."""
        told = self.told.get(MINUTES, None)
        return None if told == self.plan.session.minutes else told

    @property
    def preparation(self) -> Sequence[Line]:
        """What the client is told beforehand, each kind of advice in one place."""
        return lines.together(self.plan.preparation)

    @property
    def uses(self) -> Message | None:
        """Where the open shot will be seen."""
        return lines.seen_on(self.shot) if self.shot else None

    @property
    def settings(self) -> Message:
        """The light and what the camera is set to, in one line to glance at."""
        camera = (line.what for line in self.shot.camera if line.key.endswith(SETTINGS)) if self.shot else ()
        light = (self.shot.lighting.what,) if self.shot else ()
        return _("{settings}", settings=Listing((*light, *camera), "and"))

    @property
    def schedule(self) -> list[tuple[str, Block]]:
        """Each stretch of the session with the time of day at which it begins."""
        return clock.timetable(self.plan)

    @property
    def checks(self) -> list[Check]:
        """What concerns the session and the open shot, and whatever is wrong elsewhere; the worst first."""
        here = self.shot.key if self.shot else None
        near = (one for one in self.plan.checks if one.shot in (None, here) or one.outcome != "good")
        return lines.worst_first(near)

    @property
    def checks_good(self) -> int:
        return sum(one.outcome == "good" for one in self.plan.checks)


def of_revision(shoot: Shoot, revision: PlanRevision, wanted: dict[str, Any]) -> Shown:
    """One approved plan, to read."""
    return Shown(
        shoot=shoot,
        plan=approved_plan(revision),
        told=Answers(revision.answers),
        revision=revision,
        is_live=False,
        part=SHOT if _part(wanted) == "changes" else _part(wanted),
        wanted=wanted.get("shot", ""),
    )


def shown(
    shoot: Shoot, wanted: dict[str, Any], wrong: Wrong | None = None, moved: Moved | None = None
) -> Shown:
    """The desk as an address asks for it; on it lies the approved plan, unless the draft is asked for."""
    approved = shoot.plan_revisions.last()
    revision = None if wanted.get("draft") or wrong else approved
    return Shown(
        shoot=shoot,
        plan=approved_plan(revision) if revision else plan_of(shoot),
        told=Answers(revision.answers if revision else shoot.raw_answers),
        revision=revision,
        draft=approved is not None and revision is None,
        part=_part(wanted),
        wanted=wanted.get("shot", ""),
        opened=wrong.line if wrong else wanted.get("open", ""),
        wrong=wrong,
        moved=moved,
    )


def _part(wanted: dict[str, Any]) -> str:
    return wanted["part"] if wanted.get("part") in PARTS else SHOT


def page(request: StudioRequest, desk: Shown, status: int = 200) -> HttpResponse:
    """The desk as a page."""
    context = {"shown": desk, "shoot": desk.shoot, "told": desk.told, "editable": desk.is_live}
    return render(request, "pages/desk.html", context, status=status)
