"""A page with a form, as it is shown the first time and again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def form_page(request: HttpRequest, name: str, **context: object) -> HttpResponse:
    """The page; 422 where something was posted, since it is shown again only when that cannot be used.

    A sheet on which only rows were added or removed is laid out again and was not refused.
    """
    laid_out_again = getattr(context.get("sheet"), "asks_for_rows", False)
    status = 422 if request.method == "POST" and not laid_out_again else 200
    return render(request, f"pages/{name}.html", context, status=status)
