"""Light previews on the desk and on the client's plan: which picture, what is said with it, how long it may be kept."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.utils import timezone

from planner.models import CLIENT, Shoot
from planner.plan.freeze import thaw
from planner.speech import say
from planner.stage.heads import LABEL, head_of, heads, signature_of
from planner.stage.scene import scene_of
from planner.views.orders import clients_order
from planner.views.plans import plan_of
from tests.cast import Cast, approved
from tests.page import text_of


@pytest.fixture
def shoot(cast: Cast) -> Shoot:
    told = {"people": "just-me", "purpose": ["actor-drama"], "light_feel": "dramatic"}
    cast.shoot.save_answers(told, by=CLIENT, revision=0)
    return cast.shoot


@pytest.fixture
def owner(cast: Cast) -> Client:
    return cast.browsers["owner"]


def key_of(shoot: Shoot, head: str = "clay") -> str:
    plan = plan_of(shoot)
    return scene_of(plan, plan.shots[0], head).key


def test_the_desk_shows_the_light_of_the_shot_with_its_signature_and_says_what_it_is(
    owner: Client, shoot: Shoot
) -> None:
    html = owner.get(f"/shoots/{shoot.uuid}/").content.decode()
    picture = re.search(rf'<img src="/shoots/{shoot.uuid}/light/{key_of(shoot)}\.webp"[^>]*>', html)
    assert picture is not None
    assert 'width="480" height="600" loading="lazy"' in picture.group()
    shown = text_of(html)
    assert say(LABEL) in shown
    shadow, catchlight = signature_of(plan_of(shoot).shots[0])
    for line in (shadow, catchlight):
        assert say(line.what).replace("'", "&#x27;") in picture.group()
        assert say(line.what) in shown


def test_a_preview_may_be_kept_for_good_by_its_viewer_alone(owner: Client, shoot: Shoot) -> None:
    answer = owner.get(f"/shoots/{shoot.uuid}/light/{key_of(shoot)}.webp")
    assert answer.headers["Content-Type"] == "image/webp"
    assert answer.content[8:12] == b"WEBP"
    kept = answer.headers["Cache-Control"]
    assert "private" in kept
    assert "immutable" in kept
    assert "max-age=31536000" in kept


def test_a_preview_of_nothing_planned_is_not_there(owner: Client, shoot: Shoot) -> None:
    assert owner.get(f"/shoots/{shoot.uuid}/light/{'0' * 20}.webp").status_code == 404


def test_another_light_has_another_address_and_the_approved_one_stays(owner: Client, shoot: Shoot) -> None:
    approved(shoot)
    before = key_of(shoot)
    shoot.save_answers({"light_feel": "bright"}, by=CLIENT, revision=shoot.revision)
    assert key_of(shoot) != before
    for key in (before, key_of(shoot)):
        assert owner.get(f"/shoots/{shoot.uuid}/light/{key}.webp").status_code == 200


def test_the_client_sees_the_light_of_the_shared_plan_and_no_other(cast: Cast, shoot: Shoot) -> None:
    client, address = cast.browsers["client"], f"/c/{shoot.uuid}/light/{key_of(shoot)}.webp"
    assert client.get(address).status_code == 404
    revision = approved(shoot)
    assert client.get(address).status_code == 404
    type(revision).objects.filter(pk=revision.pk).update(shared_at=timezone.now())
    assert client.get(address).status_code == 200
    page = client.get(f"/c/{shoot.uuid}/plan/").content.decode()
    assert address in page
    assert say(LABEL) in text_of(page)


class TestTheStandIn:
    def test_is_clay_until_somebody_chooses(self, owner: Client, shoot: Shoot) -> None:
        assert head_of(plan_of(shoot), shoot.stand_in) == "clay"
        assert key_of(shoot, "clay") in owner.get(f"/shoots/{shoot.uuid}/").content.decode()

    def test_is_the_clients_own_choice_and_the_desk_says_so(self, owner: Client, shoot: Shoot) -> None:
        shoot.save_answers({"stand_in": "curls"}, by=CLIENT, revision=shoot.revision)
        html = owner.get(f"/shoots/{shoot.uuid}/").content.decode()
        assert key_of(shoot, "curls") in html
        assert '<option value="" selected>As the client has it: Curls</option>' in html

    def test_the_photographers_choice_goes_before_and_can_be_given_back(
        self, owner: Client, shoot: Shoot
    ) -> None:
        shoot.save_answers({"stand_in": "curls"}, by=CLIENT, revision=shoot.revision)
        there = f"/shoots/{shoot.uuid}/stand-in/"
        for given, shown in (("beard", "beard"), ("", "curls")):
            owner.post(there, {"head": given})
            shoot.refresh_from_db()
            assert shoot.stand_in == given
            assert key_of(shoot, shown) in owner.get(f"/shoots/{shoot.uuid}/").content.decode()

    def test_the_clients_choice_is_on_the_plan_they_read_and_on_paper(self, cast: Cast, shoot: Shoot) -> None:
        shoot.save_answers({"stand_in": "curls"}, by=CLIENT, revision=shoot.revision)
        revision = approved(shoot)
        type(revision).objects.filter(pk=revision.pk).update(shared_at=timezone.now())
        page = cast.browsers["client"].get(f"/c/{shoot.uuid}/plan/").content.decode()
        assert key_of(shoot, "curls") in page
        order = clients_order(shoot)
        assert order is not None
        assert order.edition.head == ""
        assert thaw(order.plan).sitter.head == "curls"

    def test_is_remembered_with_the_shoot(self, owner: Client, shoot: Shoot) -> None:
        other = next((head for head in heads() if head != "clay"), None)
        if other is None:
            pytest.skip("clay is the only head that is stored")
        answer = owner.post(f"/shoots/{shoot.uuid}/stand-in/", {"head": other, "back": "?shot=lead"})
        assert answer.headers["Location"] == f"/shoots/{shoot.uuid}/?shot=lead#shot"
        html = owner.get(f"/shoots/{shoot.uuid}/").content.decode()
        assert key_of(shoot, other) in html
        assert f'<option value="{other}" selected>' in html

    @pytest.mark.parametrize("head", ["", "nobody", "../clay"])
    def test_is_one_of_those_that_there_are(self, owner: Client, shoot: Shoot, head: str) -> None:
        owner.post(f"/shoots/{shoot.uuid}/stand-in/", {"head": head, "back": "https://elsewhere.example/"})
        shoot.refresh_from_db()
        assert shoot.stand_in == ""

    def test_sends_nobody_elsewhere(self, owner: Client, shoot: Shoot) -> None:
        there = f"/shoots/{shoot.uuid}/stand-in/"
        answer = owner.post(there, {"head": "clay", "back": "https://elsewhere.example/"})
        assert answer.headers["Location"] == f"/shoots/{shoot.uuid}/#shot"
