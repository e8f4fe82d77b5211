"""Catchlight's one Django app."""

from django.apps import AppConfig


class PlannerConfig(AppConfig):
    """Interviews clients and plans their portraits."""

    name = "planner"
    default_auto_field = "django.db.models.BigAutoField"
