"""The door that a private link opens; who gets in is held in test_link.py."""

from django.test import Client

from planner.models import Invitation
from tests.cast import Cast, approved


def test_says_who_asks_how_long_it_takes_and_what_happens_with_the_answers(cast: Cast) -> None:
    page = Client().get(f"/i/{cast.invitation.token}/").content.decode()
    for words in (
        "Harbour Light Studio",
        "Priya Raman",
        "minutes in all",
        "Who reads it",
        "Stop when you like",
    ):
        assert words in page


def test_has_one_button_and_no_other_way_in(cast: Cast) -> None:
    page = Client().get(f"/i/{cast.invitation.token}/").content.decode()
    assert page.count("<button") == 1
    assert f"/c/{cast.shoot.uuid}" not in page


def test_start_leads_to_the_first_question(cast: Cast) -> None:
    answer = Client().post(f"/i/{cast.invitation.token}/", follow=True)
    assert answer.redirect_chain == [
        (f"/c/{cast.shoot.uuid}/", 302),
        (f"/c/{cast.shoot.uuid}/questions/people/", 302),
    ]


def test_someone_who_comes_back_goes_on_where_they_stopped(cast: Cast) -> None:
    cast.shoot.save_answers({"people": "just-me"}, by="client", revision=0)
    page = Client().get(f"/i/{cast.invitation.token}/").content.decode()
    assert "You have answered 1 of about" in page
    answer = Client().post(f"/i/{cast.invitation.token}/", follow=True)
    assert answer.redirect_chain[-1][0].endswith("/questions/purpose/")


def test_unknown_and_revoked_links_look_the_same(cast: Cast) -> None:
    revoked = cast.invitation.token
    Invitation.objects.revoke(cast.shoot)
    pages = [Client().get(f"/i/{token}/") for token in (revoked, "x" * 43)]
    assert [page.status_code for page in pages] == [404, 404]
    assert pages[0].content == pages[1].content
    assert b"ask for a new link" in pages[0].content


def test_whoever_has_sent_the_answers_is_told_so(cast: Cast) -> None:
    cast.shoot.save_answers({"people": "just-me"}, by="client", revision=0)
    cast.shoot.mark_sent()
    page = Client().get(f"/i/{cast.invitation.token}/").content.decode()
    assert "Your answers are sent." in page
    assert "See your answers" in page


def test_the_link_of_a_shared_plan_leads_to_the_plan(cast: Cast) -> None:
    approved(cast.shoot).share()
    page = Client().get(f"/i/{cast.invitation.token}/").content.decode()
    assert "Harbour Light Studio has planned your pictures." in page
    assert "See your plan" in page
    answer = Client().post(f"/i/{cast.invitation.token}/", follow=True)
    assert answer.redirect_chain[-1][0] == f"/c/{cast.shoot.uuid}/plan/"
    assert f"/c/{cast.shoot.uuid}/review/" in answer.content.decode()
