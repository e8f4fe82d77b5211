"""Every address of the planner, in one table."""

from django.urls import path

from planner.views import public

app_name = "planner"

urlpatterns = [
    path("", public.landing, name="landing"),
    path("healthz", public.healthz, name="healthz"),
    path("robots.txt", public.robots, name="robots"),
]
