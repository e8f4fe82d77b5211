"""The demo studio: made once, complete, and never on a public site."""

import io

import pytest
from django.conf import LazySettings
from django.core.management import CommandError, call_command
from django.test import Client

from planner.interview.answers import Answers
from planner.interview.flow import replay
from planner.interview.script import CLIENT, PHOTOGRAPHER
from planner.management.commands.demo import EMAIL, password
from planner.models import Shoot, User

pytestmark = pytest.mark.django_db


def demo(**options: bool) -> str:
    said = io.StringIO()
    call_command("demo", stdout=said, **options)
    return said.getvalue()


def test_it_is_made_once_and_says_the_same_again() -> None:
    first = demo()
    assert demo() == first
    assert User.objects.count() == 1
    assert Shoot.objects.count() == 2


def test_both_links_open() -> None:
    said = demo().split()
    client_link = next(word for word in said if "/i/" in word)
    assert Client().get(client_link.split("8000", 1)[1]).status_code == 200
    assert password() in said
    browser = Client()
    browser.post("/accounts/login/", {"login": EMAIL, "password": password()})
    assert "Priya Raman" in browser.get("/shoots/").text


def test_one_client_has_answered_everything_and_the_other_half() -> None:
    demo()
    priya, jonah = Shoot.objects.order_by("starts_at")
    assert replay(CLIENT, Answers(priya.raw_answers)).next is None
    assert 0.2 < replay(CLIENT, Answers(jonah.raw_answers)).progress.fraction < 0.6
    for shoot in (priya, jonah):
        assert replay(PHOTOGRAPHER, Answers(shoot.raw_answers)).next is None


def test_a_password_that_was_changed_is_not_printed_as_if_it_opened() -> None:
    demo()
    user = User.objects.get()
    user.set_password("something of my own")
    user.save()
    assert password() not in demo()


def test_it_refuses_a_public_site(settings: LazySettings) -> None:
    settings.HTTPS = True
    with pytest.raises(CommandError, match="not made on a public site"):
        demo()
