"""A studio owns everything: its people, kit, rooms and shoots."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from planner.models.logo import random_logo_name

ACCENT = RegexValidator(
    r"^#[0-9a-fA-F]{6}\Z", _("Please give a colour as # and six hexadecimal digits, such as #c8371f.")
)


class Studio(models.Model):
    """The house in whose name clients are asked, with the kit that every new shoot takes a copy of."""

    class Units(models.TextChoices):
        METRIC = "metric", _("Metres and centimetres")
        IMPERIAL = "imperial", _("Feet and inches")

    class Paper(models.TextChoices):
        A4 = "A4", "A4"
        LETTER = "Letter", _("US Letter")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=80)
    accent = models.CharField(max_length=7, default="#1d1b19", validators=[ACCENT])
    logo = models.FileField(blank=True, upload_to=random_logo_name)
    units = models.CharField(max_length=8, choices=Units, default=Units.METRIC)
    paper = models.CharField(max_length=6, choices=Paper, default=Paper.A4)
    kit: models.JSONField[dict[str, Any]] = models.JSONField(default=dict)
    """Raw answers to the photographer's questions about kit and house style."""
    created = models.DateTimeField(auto_now_add=True)
    members = models.ManyToManyField(settings.AUTH_USER_MODEL, through="Membership", related_name="studios")

    def __str__(self) -> str:
        return self.name

    @property
    def logo_name(self) -> str:
        """The logo's name in its address; empty where there is none."""
        return self.logo.name.removeprefix("logos/") if self.logo else ""


class Membership(models.Model):
    """A user's place in a studio; both roles see all of its shoots."""

    class Role(models.TextChoices):
        OWNER = "owner"
        COLLEAGUE = "colleague"

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    studio = models.ForeignKey(Studio, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=9, choices=Role, default=Role.COLLEAGUE)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["user", "studio"], name="one_membership_a_studio"),)

    def __str__(self) -> str:
        return f"{self.user} in {self.studio}"


class Room(models.Model):
    """A place the studio works in again and again, described once by the room questions."""

    studio = models.ForeignKey(Studio, on_delete=models.CASCADE, related_name="rooms")
    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(max_length=80)
    answers: models.JSONField[dict[str, Any]] = models.JSONField(default=dict)
    """Raw answers to the room questions."""

    class Meta:
        ordering = ("name", "pk")

    def __str__(self) -> str:
        return self.name
