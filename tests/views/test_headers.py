"""Every answer carries the headers that keep it private, and every address names its methods."""

import logging
import re
from contextlib import suppress

import pytest
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse

from config.logs import OneLine

PUBLIC_PAGES = [
    "/",
    "/healthz",
    "/robots.txt",
    "/accounts/login/",
    "/accounts/signup/",
    "/accounts/password/reset/",
    "/nothing-here/",
]
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_security_headers(client: Client, address: str) -> None:
    headers = client.get(address).headers
    policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["font-src"] == "'self'"
    assert policy["connect-src"] == policy["form-action"] == "'self'"
    assert policy["frame-ancestors"] == policy["base-uri"] == "'none'"
    assert policy["img-src"] == "'self' data:"
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert "camera=()" in headers["Permissions-Policy"]
    assert "no-store" in headers["Cache-Control"]


@pytest.mark.parametrize("address", ["/", "/accounts/login/", "/accounts/signup/", "/nothing-here/"])
def test_no_inline_code_and_no_other_origin(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert " style=" not in page
    assert "<style" not in page
    assert not re.search(r"\son[a-z]+=", page)
    assert not re.search(r"<script(?![^>]*(src=|application/json))", page)
    assert not re.search(r'(src|href|action)="(https?:)?//', page)


def test_pages_travel_compressed(client: Client) -> None:
    answer = client.get("/", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]


def walk(patterns: list[URLPattern | URLResolver]) -> list[URLPattern]:
    """Every address pattern below these."""
    found = []
    for pattern in patterns:
        found += walk(pattern.url_patterns) if isinstance(pattern, URLResolver) else [pattern]
    return found


def our_views() -> list[tuple[str, object]]:
    """Every view of the planner with the address pattern that leads to it."""
    return [
        (str(pattern.pattern), pattern.callback)
        for pattern in walk(get_resolver().url_patterns)
        if pattern.callback.__module__.startswith("planner.")
    ]


@pytest.mark.parametrize(
    ("address", "view"), our_views(), ids=lambda value: value if isinstance(value, str) else ""
)
@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH"])
def test_a_view_refuses_methods_that_it_does_not_name(rf, view, address: str, method: str) -> None:
    """The check comes before anything is looked up, so that made-up arguments do."""
    names = re.findall(r"<(?:\w+:)?(\w+)>", address)
    response = view(rf.generic(method, "/"), **dict.fromkeys(names, "x"))
    assert response.status_code == 405
    assert response.headers["Allow"]


@pytest.mark.parametrize("method", ["TRACE", "PUT", "DELETE", "PATCH", "OPTIONS"])
def test_pages_of_accounts_are_read_and_posted_only(client: Client, method: str) -> None:
    names = [pattern.name for pattern in walk(get_resolver().url_patterns[0].url_patterns)]
    assert len(names) > 20
    for name in names:
        for arguments in ([], [1], ["key"], ["1", "key"]):
            with suppress(NoReverseMatch):
                assert client.generic(method, reverse(name, args=arguments)).status_code == 405, name
                break
        else:
            pytest.fail(f"{name} takes other arguments")


def test_robots_stay_out_of_private_pages(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /i/\n" in text
    assert "Disallow: /c/\n" in text


def test_pages_other_than_the_first_ask_not_to_be_indexed(client: Client) -> None:
    assert 'name="robots"' not in client.get("/").content.decode()
    assert '<meta name="robots" content="noindex">' in client.get("/accounts/login/").content.decode()


def test_a_private_link_is_not_logged(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO):
        client.get("/i/V3ry-s3cret-t0ken-of-a-client/not-there/")
    lines = [OneLine("%(name)s %(message)s").format(record) for record in caplog.records]
    assert lines, "a missing page leaves a line in the log"
    assert not any("V3ry" in line for line in lines)


def test_a_log_record_is_one_line() -> None:
    record = logging.LogRecord("django", logging.WARNING, "", 0, "first\nERROR posed", None, None)
    assert OneLine("%(message)s").format(record) == "first\\nERROR posed"
