"""Ordering a paper: which plan it would be printed from, whether it is there already, and having it made."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import msgspec
from django.utils import timezone

from planner.brief import papers
from planner.brief.edition import Edition
from planner.brief.papers import Kind
from planner.models import Paper, PlanRevision, Shoot
from planner.plan.freeze import freeze, thaw
from planner.tasks import make_paper
from planner.views.plans import plan_of


@dataclass(frozen=True)
class Order:
    """One paper as it would be printed now."""

    shoot: Shoot
    kind: Kind
    plan: bytes
    edition: Edition

    @cached_property
    def key(self) -> str:
        return papers.key_of(self.plan, self.kind, self.edition)

    @property
    def paper(self) -> Paper | None:
        """The paper that was ordered before, whatever has become of it."""
        return self.shoot.papers.filter(key=self.key).first()

    def place(self) -> None:
        """Has the paper made, unless it is there or being made; earlier drafts of it are thrown away."""
        paper = self.paper
        if paper is not None and (paper.is_ready or paper.is_making):
            return
        self.shoot.papers.filter(kind=self.kind.key, revision=None).exclude(state=Paper.State.MAKING).delete()
        fresh = {
            "kind": self.kind.key,
            "revision": self.edition.revision,
            "state": Paper.State.MAKING,
            "sentence": "",
            "name": papers.file_name(thaw(self.plan), self.kind.key, self.edition.revision),
            "plan": self.plan,
            "edition": msgspec.to_builtins(self.edition),
            "ordered_at": timezone.now(),
        }
        paper, _made = Paper.objects.update_or_create(shoot=self.shoot, key=self.key, defaults=fresh)
        make_paper.enqueue(paper.pk)


def have_all_made(shoot: Shoot) -> None:
    """Every paper of the newest approved plan, so that nobody waits for one later."""
    for kind in papers.PAPERS.values():
        photographers_order(shoot, kind, with_private=False).place()


def photographers_order(shoot: Shoot, kind: Kind, *, with_private: bool) -> Order:
    """From the newest approved plan; before one is approved, a draft of the plan as it stands."""
    approved = shoot.plan_revisions.last()
    plan = approved.frozen_plan if approved else freeze(plan_of(shoot))
    return Order(
        shoot, kind, plan, _edition(shoot, approved, with_private=with_private and kind.has_private_page)
    )


def clients_order(shoot: Shoot) -> Order | None:
    """The preparation sheet of the newest plan that was shared; None while there is none."""
    shared = shoot.shared_plan
    if shared is None:
        return None
    return Order(shoot, papers.PREPARATION, shared.frozen_plan, _edition(shoot, shared, with_private=False))


def _edition(shoot: Shoot, approved: PlanRevision | None, *, with_private: bool) -> Edition:
    studio = shoot.studio
    return Edition(
        made_on=timezone.localdate(approved.approved_at if approved else None),
        revision=approved.number if approved else None,
        accent=studio.accent,
        logo=_logo(shoot),
        units=studio.units,
        size=studio.paper,
        head=shoot.stand_in,
        with_private=with_private,
    )


def _logo(shoot: Shoot) -> bytes:
    """The studio's logo; nothing where its file is gone, since a paper without it is better than none."""
    if not shoot.studio.logo:
        return b""
    try:
        with shoot.studio.logo.open("rb") as file:
            return file.read()
    except OSError:
        return b""
