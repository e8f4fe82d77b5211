"""A plan that someone approved, frozen: an upgrade or a changed answer never alters it."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone

from planner.models.shoot import Shoot


class Frozen(TypeError):
    """An attempt to change an approved plan."""


class PlanRevision(models.Model):
    """The plan as data, with the answers and the version of the rules that it came from."""

    shoot = models.ForeignKey(Shoot, on_delete=models.CASCADE, related_name="plan_revisions")
    number = models.PositiveIntegerField()
    plan = models.BinaryField()
    """What `planner.plan.freeze` returned; `frozen_plan` gives it back as bytes."""
    rules_version = models.CharField(max_length=40)
    answers: models.JSONField[dict[str, Any]] = models.JSONField()
    corrections: models.JSONField[dict[str, Any]] = models.JSONField(default=dict)
    approved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    approved_at = models.DateTimeField(default=timezone.now)
    shared_at = models.DateTimeField(null=True)
    kept_over = models.CharField(max_length=64, blank=True)
    """Digest of the newer plan that the photographer saw and chose not to take."""

    class Meta:
        ordering = ("shoot", "number")
        constraints = (models.UniqueConstraint(fields=["shoot", "number"], name="one_revision_a_number"),)

    def __str__(self) -> str:
        return f"{self.shoot}, revision {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Stores a new revision; raises Frozen for one that is already stored."""
        if not self._state.adding:
            raise Frozen("An approved plan cannot be changed; approve a new revision instead.")
        super().save(*args, **kwargs)

    @property
    def frozen_plan(self) -> bytes:
        """The plan's bytes, whichever database kept them."""
        return bytes(self.plan)

    def share(self) -> bool:
        """Notes that the client may see it; False where that was already so."""
        now = timezone.now()
        if not PlanRevision.objects.filter(pk=self.pk, shared_at=None).update(shared_at=now):
            return False
        self.shared_at = now
        return True

    def keep_over(self, digest: str) -> None:
        """Notes that this plan stays although the answers now give another one; asked again at the next change."""
        PlanRevision.objects.filter(pk=self.pk).update(kept_over=digest)
        self.kept_over = digest
