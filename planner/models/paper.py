"""A printed paper: found by a digest of all that went into it, made in the background, kept as a file."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import models
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils import timezone

from planner.brief.press import PATIENCE_S
from planner.models.shoot import Shoot

STUCK_AFTER = timedelta(seconds=PATIENCE_S + 30)
"""A paper takes two seconds and is stopped when the press loses patience; later than this its worker was lost."""


def file_path(paper: Paper, name: str) -> str:
    """Where the file lies in the storage: its name says nothing about the client."""
    return f"papers/{paper.shoot.uuid}/{paper.key}.pdf"


class Paper(models.Model):
    """One kind of paper of one plan. What it is made from is kept only until it is made."""

    class State(models.TextChoices):
        MAKING = "making"
        READY = "ready"
        FAILED = "failed"

    shoot = models.ForeignKey(Shoot, on_delete=models.CASCADE, related_name="papers")
    kind = models.CharField(max_length=20)
    key = models.CharField(max_length=64)
    revision = models.PositiveIntegerField(null=True)
    """The number of the approved plan; None for a draft."""
    state = models.CharField(max_length=6, choices=State, default=State.MAKING)
    sentence = models.CharField(max_length=300, blank=True)
    """What went wrong, for the person who ordered it."""
    name = models.CharField(max_length=120)
    """The name under which it is downloaded."""
    plan = models.BinaryField()
    edition: models.JSONField[dict[str, Any]] = models.JSONField(default=dict)
    file = models.FileField(upload_to=file_path, max_length=200, blank=True)
    ordered_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ("-ordered_at",)
        constraints = (models.UniqueConstraint(fields=["shoot", "key"], name="one_paper_a_key"),)

    def __str__(self) -> str:
        return f"{self.name} ({self.state})"

    @property
    def is_making(self) -> bool:
        return self.state == self.State.MAKING and timezone.now() - self.ordered_at < STUCK_AFTER

    @property
    def is_ready(self) -> bool:
        return self.state == self.State.READY


@receiver(post_delete, sender=Paper)
def _take_the_file_along(sender: type[Paper], instance: Paper, **kwargs: Any) -> None:
    """A deleted shoot leaves no paper behind."""
    if instance.file:
        instance.file.delete(save=False)
