"""Pages travel compressed; files that are compressed already travel as they are."""

from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware

COMPRESSIBLE = ("text/", "image/svg+xml")


class CompressText(GZipMiddleware):
    """Gzip for text, with Django's random padding, so that lengths do not tell what is secret in a page."""

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        if response.headers.get("Content-Type", "").startswith(COMPRESSIBLE):
            return super().process_response(request, response)
        return response
