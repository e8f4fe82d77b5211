"""All answers on one page: read again, changed, sent once."""

from django.core import mail
from django.test import Client

from planner.models import Shoot
from tests.cast import Cast


def review(cast: Cast) -> str:
    return f"/c/{cast.shoot.uuid}/review/"


def answered(cast: Cast, **answers: object) -> str:
    """The page's text, once these answers are stored."""
    cast.shoot.save_answers(answers, by="client", revision=cast.shoot.revision)
    return cast.browsers["client"].get(review(cast)).content.decode()


def test_shows_every_answer_with_a_way_to_change_it(cast: Cast) -> None:
    page = answered(cast, people="just-me", mood=["warm", "confident"])
    assert "Just me" in page
    assert "Warm" in page
    assert f"/c/{cast.shoot.uuid}/questions/people/?review" in page


def test_says_what_we_choose_where_it_was_left_to_us(cast: Cast) -> None:
    page = answered(cast, frame="you-choose")
    assert "You choose" in page
    assert "We match it to where the pictures will be seen." in page


def test_names_what_is_still_open_and_can_be_sent_all_the_same(cast: Cast) -> None:
    page = answered(cast, people="just-me")
    assert "Still open" in page
    assert "questions are still open" in page
    assert "Send as it is" in page


def test_a_change_returns_to_the_review(cast: Cast) -> None:
    client = cast.browsers["client"]
    page = client.get(f"/c/{cast.shoot.uuid}/questions/people/?review").content.decode()
    assert 'name="review"' in page
    given = {"people": "couple", "revision": 0, "review": ""}
    answer = client.post(f"/c/{cast.shoot.uuid}/questions/people/", given)
    assert answer.headers["Location"] == review(cast)


def test_sending_tells_the_photographer_once_and_thanks_the_client(cast: Cast) -> None:
    client = cast.browsers["client"]
    for _time in range(2):
        page = client.post(review(cast), follow=True).content.decode()
    assert "Thank you, Priya Raman." in page
    assert "Until then you can still change every answer" in page
    assert len(mail.outbox) == 1
    assert Shoot.objects.get(pk=cast.shoot.pk).sent_at is not None


def test_looking_at_it_sends_nothing(cast: Cast) -> None:
    answered(cast, people="just-me")
    assert Shoot.objects.get(pk=cast.shoot.pk).sent_at is None


def test_what_was_typed_is_text_and_never_markup(cast: Cast) -> None:
    page = answered(cast, anything_else="<b>bold</b> {count}")
    assert "&lt;b&gt;bold&lt;/b&gt; {count}" in page


def test_after_approval_there_is_nothing_to_change_or_send(cast: Cast) -> None:
    cast.shoot.mark_sent()
    cast.shoot.plan_revisions.create(number=1, plan=b"{}", rules_version="1", answers={})
    page = answered(cast, people="just-me")
    assert "Just me" in page
    assert "?review" not in page
    assert "<form" not in page
    assert "has made the plan from these answers" in page


def test_belongs_to_its_client_alone(cast: Cast) -> None:
    for role in ("anyone", "other_client", "revoked_client", "stranger"):
        assert cast.browsers[role].get(review(cast)).status_code == 404
        assert cast.browsers[role].post(review(cast)).status_code == 404


def test_needs_the_token_of_its_form(cast: Cast) -> None:
    strict = Client(enforce_csrf_checks=True)
    strict.cookies = cast.browsers["client"].cookies
    assert strict.post(review(cast)).status_code == 403
