"""The client's private link: what it opens, until when, and what the photographer can do with it."""

from datetime import timedelta

import pytest
from django.conf import LazySettings
from django.core import mail
from django.test import Client
from django.utils import timezone

from planner import access
from planner.models import Invitation, Shoot
from tests.cast import Cast


def entrance(link: Invitation) -> str:
    return f"/i/{link.token}/"


class TestTheEntrance:
    def test_opening_it_changes_nothing_however_often_a_scanner_does(self, cast: Cast) -> None:
        before = (
            Shoot.objects.values().get(pk=cast.shoot.pk),
            Invitation.objects.values().get(pk=cast.invitation.pk),
        )
        for _time in range(3):
            answer = Client().get(entrance(cast.invitation))
            assert (answer.status_code, answer.cookies.get(access.cookie_name(cast.shoot.uuid))) == (
                200,
                None,
            )
        after = (
            Shoot.objects.values().get(pk=cast.shoot.pk),
            Invitation.objects.values().get(pk=cast.invitation.pk),
        )
        assert before == after

    def test_start_leads_to_an_address_without_the_token(self, cast: Cast) -> None:
        answer = Client().post(entrance(cast.invitation))
        assert answer.headers["Location"] == f"/c/{cast.shoot.uuid}/"

    def test_the_cookie_is_for_this_link_alone(self, cast: Cast) -> None:
        cookie = Client().post(entrance(cast.invitation)).cookies[f"client-{cast.shoot.uuid.hex}"]
        assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (
            True,
            "Lax",
            "/",
            "",
        )
        assert cast.invitation.token not in cookie.value

    def test_under_https_the_cookie_belongs_to_this_host_only(
        self, cast: Cast, settings: LazySettings
    ) -> None:
        settings.HTTPS = True
        cookie = Client().post(entrance(cast.invitation)).cookies[f"__Host-client-{cast.shoot.uuid.hex}"]
        assert cookie["secure"]

    def test_it_opens_again_on_another_device(self, cast: Cast) -> None:
        for _device in range(2):
            browser = Client()
            browser.post(entrance(cast.invitation))
            assert browser.get(f"/c/{cast.shoot.uuid}/review/").status_code == 200

    @pytest.mark.parametrize("token", ["x", "A" * 43, "..", "%00", "ß" * 43])
    def test_an_unknown_link_is_a_page_in_words(self, cast: Cast, token: str) -> None:
        answer = Client().get(f"/i/{token}/")
        assert answer.status_code == 404
        assert "This link does not open." in answer.text

    def test_it_is_kept_out_of_search_and_caches(self, cast: Cast) -> None:
        headers = Client().get(entrance(cast.invitation)).headers
        assert (headers["X-Robots-Tag"], headers["Cache-Control"]) == ("noindex, nofollow", "no-store")


class TestTheEndOfALink:
    @pytest.mark.parametrize("end", ["revoked", "expired", "renewed", "deleted"])
    def test_it_ends_at_once_also_where_it_is_open(self, cast: Cast, end: str) -> None:
        token = entrance(cast.invitation)
        if end == "revoked":
            cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/link/revoke/")
        elif end == "renewed":
            cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/link/renew/")
        elif end == "expired":
            Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        else:
            cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/delete/")
        assert Client().get(token).status_code == 404
        assert Client().post(token).status_code == 404
        answer = cast.browsers["client"].get(f"/c/{cast.shoot.uuid}/review/")
        assert answer.status_code == 404

    def test_a_cookie_that_was_altered_or_is_of_another_shoot_opens_nothing(self, cast: Cast) -> None:
        good = access.cookie_value(cast.invitation)
        for value in (good[:-1], good.split(":")[0], "", cast.invitation.uuid.hex, "a:b:c"):
            browser = Client()
            browser.cookies[access.cookie_name(cast.shoot.uuid)] = value
            assert browser.get(f"/c/{cast.shoot.uuid}/review/").status_code == 404

    def test_a_cookie_that_was_not_used_for_a_month_asks_for_the_link_again(
        self, cast: Cast, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(access, "COOKIE_LIFE", timedelta(seconds=-1))
        assert cast.browsers["client"].get(f"/c/{cast.shoot.uuid}/review/").status_code == 404


class TestGuessing:
    def test_it_is_slowed_down(self, cast: Cast) -> None:
        statuses = [Client().get(f"/i/guess-{number}/").status_code for number in range(25)]
        assert statuses == [404] * 20 + [429] * 5
        answer = Client().get("/i/guess/")
        assert answer.headers["Retry-After"] == "600"
        assert "10 minutes" in answer.text

    def test_a_forwarded_header_makes_no_new_visitor(self, cast: Cast) -> None:
        for number in range(20):
            Client().get("/i/guess/", headers={"X-Forwarded-For": f"10.0.0.{number}"})
        assert Client().get("/i/guess/", headers={"X-Forwarded-For": "10.0.1.1"}).status_code == 429

    def test_opening_a_real_link_costs_nothing(self, cast: Cast) -> None:
        assert {Client().get(entrance(cast.invitation)).status_code for _time in range(30)} == {200}

    def test_a_real_link_opens_although_someone_at_the_same_address_guesses(self, cast: Cast) -> None:
        for _time in range(25):
            Client().get("/i/guess/")
        assert Client().get(entrance(cast.invitation)).status_code == 200

    def test_another_network_is_not_held_up(self, cast: Cast) -> None:
        for _time in range(21):
            Client().get("/i/guess/")
        assert Client(REMOTE_ADDR="192.0.2.7").get(entrance(cast.invitation)).status_code == 200


class TestThePhotographersPage:
    def test_it_shows_the_link_and_its_code(self, cast: Cast) -> None:
        owner, address = cast.browsers["owner"], f"/shoots/{cast.shoot.uuid}/link/"
        assert entrance(cast.invitation) in owner.get(address).text
        code = owner.get(f"{address}code.svg")
        assert code.headers["Content-Type"] == "image/svg+xml"
        assert code.content.startswith(b'<svg xmlns="http://www.w3.org/2000/svg" ')

    def test_without_a_link_it_offers_to_make_one(self, cast: Cast) -> None:
        Invitation.objects.revoke(cast.shoot)
        owner, address = cast.browsers["owner"], f"/shoots/{cast.shoot.uuid}/link/"
        assert "Make a new link" in owner.get(address).text
        assert owner.get(f"{address}code.svg").status_code == 404

    def test_asking_first_changes_nothing(self, cast: Cast) -> None:
        for action in ("renew", "revoke"):
            assert cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/link/{action}/").status_code == 200
        assert Invitation.objects.by_token(cast.invitation.token) == cast.invitation
        assert mail.outbox == []

    def test_a_new_link_is_mailed(self, cast: Cast) -> None:
        cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/link/renew/")
        fresh = Invitation.objects.standing().get(shoot=cast.shoot)
        assert entrance(fresh) in mail.outbox[0].body
        assert fresh.sent_at is not None

    def test_twenty_a_day_go_out_and_then_it_says_so(self, cast: Cast) -> None:
        owner, address = cast.browsers["owner"], f"/shoots/{cast.shoot.uuid}/link/"
        for _time in range(20):
            owner.post(f"{address}send/")
        answer = owner.post(f"{address}send/", follow=True)
        assert len(mail.outbox) == 20
        assert "Twenty invitations have gone out today" in answer.text

    def test_a_mail_server_that_fails_is_told_and_the_link_stays(
        self, cast: Cast, settings: LazySettings
    ) -> None:
        settings.EMAIL_BACKEND = "tests.views.test_link.NoServer"
        answer = cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/link/send/", follow=True)
        assert "could not be sent" in answer.text
        assert Invitation.objects.by_token(cast.invitation.token) == cast.invitation


class NoServer:
    """A mail backend whose server is away."""

    def __init__(self, **options: object) -> None: ...

    def send_messages(self, letters: object) -> int:
        raise ConnectionRefusedError
