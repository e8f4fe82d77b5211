"""Who gets in where: every address of the planner, every role, every method."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import timezone

from planner.brief import press
from planner.plan.freeze import freeze
from planner.stage.scene import scene_of
from planner.urls import urlpatterns
from planner.views.plans import plan_of
from tests.cast import ROLES, Cast

pytestmark = pytest.mark.django_db

IN, LOGIN, DESCRIBE, GONE = "let in", "sent to log in", "sent to describe a studio", "404"
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
READ, FORM, PRESS = ("GET", "HEAD"), ("GET", "HEAD", "POST"), ("POST",)

ANYONE = dict.fromkeys(ROLES, IN)
LOGGED_IN = dict.fromkeys(ROLES, LOGIN) | {"newcomer": IN, "owner": IN, "colleague": IN, "stranger": IN}
ANY_STUDIO = LOGGED_IN | {"newcomer": DESCRIBE}
THIS_STUDIO = ANY_STUDIO | {"stranger": GONE}
THIS_CLIENT = dict.fromkeys(ROLES, GONE) | {"client": IN}


@dataclass(frozen=True)
class Row:
    """What an address allows: to whom, and by which methods.

    `part` names what stands in the address, `more` the rest of it; `sent` is what a form there cannot do without.
    """

    who: dict[str, str]
    methods: tuple[str, ...]
    part: str = ""
    more: dict[str, Any] = field(default_factory=dict)
    sent: dict[str, str] = field(default_factory=dict)


ROWS = {
    "landing": Row(ANYONE, READ),
    "healthz": Row(ANYONE, READ),
    "robots": Row(ANYONE, READ),
    "picture": Row(ANYONE, READ, more={"name": "frame-face"}),
    "picture_light": Row(ANYONE, READ, more={"name": "light-bright"}),
    "picture_light_on": Row(ANYONE, READ, more={"head": "curls", "name": "light-bright"}),
    "stored_light": Row(ANYONE, READ, more={"head": "clay", "view": "front"}),
    "logo": Row(ANYONE, READ, more={"name": "0" * 32 + ".png"}),
    "accent": Row(ANYONE, READ, more={"colour": "c8371f"}),
    "entrance": Row(ANYONE, FORM, "token"),
    "interview": Row(THIS_CLIENT, READ, "shoot"),
    "question": Row(THIS_CLIENT, FORM, "shoot", {"key": "people"}),
    "review": Row(THIS_CLIENT, FORM, "shoot"),
    "client_plan": Row(THIS_CLIENT, READ, "shoot"),
    "client_light": Row(THIS_CLIENT, READ, "shoot", {"key": "PREVIEW"}),
    "client_calendar": Row(THIS_CLIENT, READ, "shoot"),
    "preparation": Row(THIS_CLIENT, FORM, "shoot"),
    "preparation_file": Row(THIS_CLIENT, READ, "shoot"),
    "preparation_cancel": Row(THIS_CLIENT, PRESS, "shoot"),
    "studio": Row(ANY_STUDIO, FORM),
    "studio_new": Row(LOGGED_IN, FORM),
    "kit": Row(ANY_STUDIO, FORM),
    "rooms": Row(ANY_STUDIO, READ),
    "room_new": Row(ANY_STUDIO, FORM),
    "room": Row(THIS_STUDIO, FORM, "room"),
    "room_delete": Row(THIS_STUDIO, FORM, "room"),
    "export": Row(THIS_STUDIO, READ, "shoot", {"form": "shots"}),
    "shoots": Row(ANY_STUDIO, READ),
    "shoot_new": Row(ANY_STUDIO, FORM),
    "desk": Row(THIS_STUDIO, READ, "shoot"),
    "light": Row(THIS_STUDIO, READ, "shoot", {"key": "PREVIEW"}),
    "stand_in": Row(THIS_STUDIO, PRESS, "shoot", sent={"head": "clay"}),
    "relight": Row(THIS_STUDIO, PRESS, "shoot", sent={"shot": "lead"}),
    "correct": Row(THIS_STUDIO, PRESS, "shoot", sent={"line": "lead.lighting", "value": "?"}),
    "answers": Row(THIS_STUDIO, FORM, "shoot", sent={"question": "people"}),
    "shoot_kit": Row(THIS_STUDIO, FORM, "shoot"),
    "shoot_copy_room": Row(THIS_STUDIO, PRESS, "shoot", sent={"room": "ROOM"}),
    "approve": Row(THIS_STUDIO, FORM, "shoot"),
    "keep": Row(THIS_STUDIO, PRESS, "shoot"),
    "revision": Row(THIS_STUDIO, READ, "shoot", {"number": 1}),
    "share": Row(THIS_STUDIO, PRESS, "shoot", {"number": 1}),
    "paper": Row(THIS_STUDIO, FORM, "shoot", {"kind": "brief"}),
    "paper_file": Row(THIS_STUDIO, READ, "shoot", {"kind": "brief"}),
    "paper_cancel": Row(THIS_STUDIO, PRESS, "shoot", {"kind": "brief"}),
    "shoot_edit": Row(THIS_STUDIO, FORM, "shoot"),
    "shoot_copy_studio": Row(THIS_STUDIO, PRESS, "shoot"),
    "shoot_delete": Row(THIS_STUDIO, FORM, "shoot"),
    "link": Row(THIS_STUDIO, READ, "shoot"),
    "link_qr": Row(THIS_STUDIO, READ, "shoot"),
    "link_send": Row(THIS_STUDIO, PRESS, "shoot"),
    "link_renew": Row(THIS_STUDIO, FORM, "shoot"),
    "link_revoke": Row(THIS_STUDIO, FORM, "shoot"),
}
NEED_A_PLAN = {
    "client_plan",
    "client_light",
    "preparation",
    "preparation_file",
    "preparation_cancel",
    "revision",
    "share",
    "paper_file",
}


def test_every_address_has_a_row() -> None:
    assert sorted(pattern.name for pattern in urlpatterns) == sorted(ROWS)


def test_there_are_no_addresses_beside_the_planner_and_the_accounts() -> None:
    assert [str(pattern.pattern) for pattern in get_resolver().url_patterns] == ["accounts/", ""]


def approve_and_print(cast: Cast) -> None:
    """Stores a plan that was approved and shared, and its two papers."""
    plan = plan_of(cast.shoot)
    cast.shoot.plan_revisions.create(
        number=1, plan=freeze(plan), rules_version=plan.rules_version, answers={}, shared_at=timezone.now()
    )
    cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/papers/brief/")
    cast.browsers["client"].post(f"/c/{cast.shoot.uuid}/preparation/")


@pytest.mark.parametrize("name", ROWS)
def test_every_role_gets_in_where_it_may_and_nowhere_else(
    name: str, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, address = ROWS[name], _address(name, cast)
    monkeypatch.setattr(press, "printed", lambda html: b"%PDF")
    if name in NEED_A_PLAN:
        approve_and_print(cast)
    sent = {key: value.replace("ROOM", str(cast.room.uuid)) for key, value in row.sent.items()}
    found = {
        (role, method): _outcome(cast.browsers[role], method, address, sent, htmx)
        for role in ROLES
        for method in row.methods
        for htmx in (False, True)
    }
    assert found == {(role, method): row.who[role] for role in ROLES for method in row.methods}


@pytest.mark.parametrize("name", ROWS)
def test_a_method_that_is_not_named_is_refused(name: str, cast: Cast) -> None:
    address = _address(name, cast)
    refused = [method for method in METHODS if method not in ROWS[name].methods]
    statuses = {
        (role, method): cast.browsers[role].generic(method, address).status_code
        for role in ROLES
        for method in refused
    }
    assert set(statuses.values()) == {405}, statuses


def test_a_form_from_another_site_is_refused(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = cast.browsers["owner"].cookies
    for name in ("shoot_delete", "link_revoke", "link_renew", "studio"):
        assert strict.post(_address(name, cast)).status_code == 403


def _address(name: str, cast: Cast) -> str:
    row = ROWS[name]
    parts = {"shoot": {"uuid": cast.shoot.uuid}, "room": {"uuid": cast.room.uuid}, "": {}}
    if row.part == "token":
        return reverse("planner:entrance", args=[cast.invitation.token])
    if name == "logo" and not default_storage.exists("logos/" + row.more["name"]):
        default_storage.save("logos/" + row.more["name"], ContentFile(b"a picture"))
    more = row.more
    if "PREVIEW" in more.values():
        plan = plan_of(cast.shoot)
        more = {"key": scene_of(plan, plan.shots[0]).key}
    return reverse(f"planner:{name}", kwargs=parts[row.part] | more)


def _outcome(browser: Client, method: str, address: str, sent: dict[str, str], htmx: bool) -> str:
    """What came of one request, which leaves no trace behind."""
    headers = {"HX-Request": "true"} if htmx else {}
    with transaction.atomic():
        ask = getattr(browser, method.lower())
        answer = ask(address, sent if method == "POST" else None, headers=headers)
        transaction.set_rollback(True)
    if answer.streaming:
        b"".join(answer)  # Read to the end, a file closes itself; close() would take the database along.
    if answer.status_code in (403, 404):
        return GONE
    to = answer.headers.get("Location", "")
    if to.startswith("/accounts/login/"):
        return LOGIN
    return DESCRIBE if to == "/studio/new/" and answer.status_code == 302 else IN
