"""A shoot: who, when, where, and everything that was answered and corrected."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from django.db import models
from django.utils import timezone

from planner.models.history import History, changed_since, extended, latest, what_differs
from planner.models.studio import Room, Studio

if TYPE_CHECKING:
    from planner.models.revision import PlanRevision

CLIENT = "client"
PHOTOGRAPHER = "photographer"
FOR_CLIENT = "photographer-for-client"
STUDIO = "studio"
"""Who an answer came from; STUDIO marks the copy of kit and room that a shoot takes when it is planned."""

ATTEMPTS = 5


class Stale(Exception):
    """Someone else has changed one of these very keys since the page was shown; `keys` names them."""

    def __init__(self, keys: list[str]) -> None:
        super().__init__(f"changed meanwhile: {', '.join(keys)}")
        self.keys = keys


class Shoot(models.Model):
    """One session with one client."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    studio = models.ForeignKey(Studio, on_delete=models.CASCADE, related_name="shoots")
    client_name = models.CharField(max_length=120)
    client_email = models.EmailField()
    starts_at = models.DateTimeField()
    minutes = models.PositiveSmallIntegerField(default=60)
    place = models.CharField(max_length=200, blank=True)
    room = models.ForeignKey(Room, on_delete=models.SET_NULL, null=True, blank=True, related_name="shoots")
    answers: models.JSONField[History] = models.JSONField(default=dict, editable=False)
    corrections: models.JSONField[History] = models.JSONField(default=dict, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)
    sent_at = models.DateTimeField(null=True, editable=False)
    stand_in = models.CharField(max_length=20, blank=True, default="", editable=False)
    """The head that light is shown on if the photographer chose one; empty leaves it to the sitter, then to clay."""
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("starts_at", "pk")
        indexes = (models.Index(fields=["studio", "starts_at"], name="shoots_of_a_studio"),)

    def __str__(self) -> str:
        return f"{self.client_name}, {self.starts_at:%Y-%m-%d}"

    @property
    def whereabouts(self) -> str:
        """The room's name, or the place; empty while neither is settled."""
        return self.room.name if self.room else self.place

    @property
    def raw_answers(self) -> dict[str, Any]:
        """The answers that stand, raw, for `Answers(...)`."""
        return latest(self.answers)

    @property
    def raw_corrections(self) -> dict[str, Any]:
        """The photographer's corrections that stand, raw, by line key."""
        return latest(self.corrections)

    @property
    def shared_plan(self) -> PlanRevision | None:
        """The newest approved plan that the client may read."""
        return self.plan_revisions.exclude(shared_at=None).last()

    def save_answers(self, changes: Mapping[str, Any], by: str, revision: int) -> None:
        """Adds answers to the history in one UPDATE; None takes an answer back.

        `revision` is the shoot's revision when the person's page was made. Raises Stale, and saves nothing,
        where one of these keys has changed since; answers to other questions do not disturb.
        """
        self._append("answers", changes, by, revision)

    def save_corrections(self, changes: Mapping[str, Any], by: str, revision: int) -> None:
        """Adds corrections to the history as `save_answers` does; None takes a correction back."""
        self._append("corrections", changes, by, revision)

    def take_copy_of_studio(self) -> None:
        """Copies kit and room as they are in the studio now; what only an earlier copy said is taken back."""
        copy = {**self.studio.kit, **(self.room.answers if self.room else {})}
        gone = {
            key: None
            for key, entries in self.answers.items()
            if entries[-1]["by"] == STUDIO and key not in copy
        }
        self.save_answers({**gone, **copy}, by=STUDIO, revision=self.revision)

    def show_on(self, head: str) -> None:
        """Previews the shoot's light on another head; the plan stays as it is."""
        Shoot.objects.filter(pk=self.pk).update(stand_in=head)
        self.stand_in = head

    def mark_sent(self) -> bool:
        """Notes that the client has sent the answers; False where that was already so."""
        now = timezone.now()
        if not Shoot.objects.filter(pk=self.pk, sent_at=None).update(sent_at=now):
            return False
        self.sent_at = now
        return True

    def _append(
        self, field: Literal["answers", "corrections"], changes: Mapping[str, Any], by: str, shown: int
    ) -> None:
        for _attempt in range(ATTEMPTS):
            history = getattr(self, field)
            new = what_differs(history, changes)
            if not new:
                return
            if taken := changed_since(history, new, shown):
                raise Stale(taken)
            if self._write(field, extended(history, new, by, timezone.now().isoformat(), self.revision + 1)):
                return
            self.refresh_from_db(fields=["answers", "corrections", "revision"])
        raise Stale(sorted(changes))

    def _write(self, field: str, history: History) -> bool:
        """One optimistic UPDATE: it finds no row where another request was quicker."""
        mine = Shoot.objects.filter(pk=self.pk, revision=self.revision)
        if not mine.update(**{field: history, "revision": self.revision + 1}):
            return False
        setattr(self, field, history)
        self.revision += 1
        return True
