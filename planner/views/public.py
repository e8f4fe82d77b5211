"""Pages that anyone may open."""

from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

# Private links and clients' pages are nobody's search result.
ROBOTS = "User-agent: *\nDisallow: /i/\nDisallow: /c/\nDisallow: /accounts/\n"


@require_safe
def landing(request: HttpRequest) -> HttpResponse:
    """Say what Catchlight is; a photographer who is logged in goes on to the shoots."""
    if request.user.is_authenticated:
        return redirect("planner:shoots")
    return render(request, "pages/landing.html")


@require_safe
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer `ok` when the database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    return HttpResponse("ok\n", content_type="text/plain")


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Ask search engines to stay out of private pages."""
    return HttpResponse(ROBOTS, content_type="text/plain")
