"""The addresses: accounts belong to django-allauth, everything else to the planner."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("planner.urls")),
]
