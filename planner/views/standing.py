"""How a shoot stands: what is approved, what would change, what was corrected, how far the client has come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from planner.interview.answers import Answers
from planner.interview.flow import Progress, replay
from planner.interview.script import CLIENT as CLIENTS_SCRIPT
from planner.models import CLIENT, PlanRevision, Shoot
from planner.plan.compare import Change, changes
from planner.plan.correcting import lines_behind_lights, lines_of, lines_of_shot
from planner.plan.plan import Line, Plan
from planner.views.plans import approved_plan, brief_of, digest_of, plan_of
from planner.words import Message, _


@dataclass(frozen=True)
class Standing:
    """One shoot, looked at as a piece of work."""

    shoot: Shoot

    @cached_property
    def revisions(self) -> list[PlanRevision]:
        """All approved plans, the newest last."""
        return list(self.shoot.plan_revisions.select_related("approved_by"))

    @property
    def approved(self) -> PlanRevision | None:
        return self.revisions[-1] if self.revisions else None

    @cached_property
    def pending(self) -> Sequence[Change]:
        """What would change if the approved plan were given up for the one that the answers give now."""
        if self.approved is None:
            return ()
        return changes(approved_plan(self.approved), plan_of(self.shoot))

    @property
    def is_kept(self) -> bool:
        """Whether the photographer has seen exactly these changes and kept the approved plan."""
        return self.approved is not None and self.approved.kept_over == digest_of(plan_of(self.shoot))

    @property
    def asleep(self) -> int:
        """How many corrections wait for lines that the plan does not have now."""
        return len(self.shoot.raw_corrections) - len(self.corrections)

    @cached_property
    def corrections(self) -> list[tuple[Line, dict[str, Any], str]]:
        """The lines that are corrected by hand, with who did it and when, and where they stand on the desk."""
        history, awake = self.shoot.corrections, brief_of(self.shoot).corrections
        return [
            (line, history[line.key][-1], self.address_of(line))
            for line in lines_of(plan_of(self.shoot))
            if line.key in awake
        ]

    def address_of(self, line: Line) -> str:
        """The end of the desk's address at which a line stands open, on the plan as it would be now."""
        place = place_of(plan_of(self.shoot), line.key) | {"open": line.key}
        return "?" + urlencode(place | ({"draft": "1"} if self.approved else {}))

    @cached_property
    def progress(self) -> Progress:
        """How far the client has come."""
        return replay(CLIENTS_SCRIPT, Answers(self.shoot.raw_answers)).progress

    @cached_property
    def last_heard(self) -> datetime | None:
        """When the client last answered."""
        said = (
            entry["at"]
            for entries in self.shoot.answers.values()
            for entry in entries
            if entry["by"] == CLIENT
        )
        latest = max(said, default=None)
        return datetime.fromisoformat(latest) if latest else None

    @cached_property
    def is_invited(self) -> bool:
        return any(link.stands() and link.sent_at for link in self.shoot.invitations.all())

    @property
    def state(self) -> Message:
        """How far the shoot has come, in a word or two; asks the database nothing that a list cannot prefetch."""
        if self.shoot.plan_revisions.all():
            return _("Approved")
        if self.shoot.sent_at:
            return _("Answers are in")
        if self.last_heard:
            done = self.progress
            return _("Answering, {settled} of {total}", settled=done.settled, total=done.total)
        return _("Invited") if self.is_invited else _("Draft")


def place_of(plan: Plan, key: str) -> dict[str, str]:
    """Where on the desk the line with this key stands, as parameters of the address."""
    for shot in plan.shots:
        if any(line.key == key for line in (*lines_of_shot(shot), *lines_behind_lights(shot))):
            return {"shot": shot.key}
    if any(one.line.key == key for one in plan.deliverables):
        return {"part": "deliverables"}
    return {"part": "preparation" if any(line.key == key for line in plan.preparation) else "private"}
