"""The client's conversation: one question at a time, nothing lost, with and without htmx."""

import gzip
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from planner.models import Shoot
from tests.cast import Cast

STEP = {"HTTP_HX_REQUEST": "true", "HTTP_HX_TARGET": "step"}


def address(cast: Cast, key: str) -> str:
    return f"/c/{cast.shoot.uuid}/questions/{key}/"


def say(cast: Cast, key: str, given: Any, revision: int | None = None, **extra: Any) -> Any:
    """The client's browser sends an answer from a page that was made at this revision."""
    cast.shoot.refresh_from_db()
    at = cast.shoot.revision if revision is None else revision
    return cast.browsers["client"].post(address(cast, key), {key: given, "revision": at}, **extra)


def stored(cast: Cast) -> dict[str, Any]:
    return Shoot.objects.get(pk=cast.shoot.pk).raw_answers


@pytest.fixture
def client(cast: Cast) -> Client:
    return cast.browsers["client"]


class TestAsking:
    def test_goes_on_where_the_client_left_off(self, cast: Cast, client: Client) -> None:
        assert client.get(f"/c/{cast.shoot.uuid}/").headers["Location"] == address(cast, "people")
        say(cast, "people", "just-me")
        assert client.get(f"/c/{cast.shoot.uuid}/").headers["Location"] == address(cast, "purpose")

    def test_shows_the_last_exchange_above_the_question(self, cast: Cast, client: Client) -> None:
        say(cast, "people", "just-me")
        page = client.get(address(cast, "purpose")).content.decode()
        assert "Who is in the picture?" in page
        assert '<p class="talk-answer">Just me</p>' in page
        assert "the light can be set for your face alone" in page
        assert "What are the pictures for?</h1>" in page

    def test_shows_what_was_answered_before(self, cast: Cast, client: Client) -> None:
        say(cast, "people", "couple")
        page = client.get(address(cast, "people")).content.decode()
        assert 'value="couple" aria-pressed="true"' in page
        assert page.count('aria-pressed="true"') == 1
        assert "Keep this answer" in page

    def test_a_question_that_does_not_apply_leads_on(self, cast: Cast, client: Client) -> None:
        assert client.get(address(cast, "head_count")).headers["Location"] == f"/c/{cast.shoot.uuid}/"

    @pytest.mark.parametrize("key", ["cameras", "nonsense", "room_length_m"])
    def test_clients_are_asked_no_one_elses_questions(self, cast: Cast, client: Client, key: str) -> None:
        assert client.get(address(cast, key)).status_code == 404
        assert client.post(address(cast, key), {key: "1"}).status_code == 404

    def test_nothing_is_kept_by_browsers(self, cast: Cast, client: Client) -> None:
        assert client.get(address(cast, "people")).headers["Cache-Control"] == "no-store"


class TestAnswering:
    @pytest.mark.parametrize(
        ("key", "given", "raw"),
        [
            ("people", "just-me", "just-me"),
            ("mood", ["confident", "warm"], ["confident", "warm"]),
            ("minutes", "45", 45),
            ("anything_else", "Call me Pri.\r\nThanks", "Call me Pri.\nThanks"),
            ("people", "you-choose", "you-choose"),
            ("features", "you-choose", "you-choose"),
        ],
    )
    def test_is_saved_as_given_and_leads_on(self, cast: Cast, key: str, given: Any, raw: Any) -> None:
        answer = say(cast, key, given)
        assert answer.status_code == 303
        assert stored(cast)[key] == raw

    def test_leads_to_the_next_open_question(self, cast: Cast) -> None:
        assert say(cast, "people", "just-me").headers["Location"] == address(cast, "purpose")

    def test_branches(self, cast: Cast) -> None:
        assert say(cast, "people", "family").headers["Location"] == address(cast, "head_count")

    def test_who_answered_is_kept(self, cast: Cast) -> None:
        say(cast, "people", "just-me")
        entry = Shoot.objects.get(pk=cast.shoot.pk).answers["people"][0]
        assert (entry["value"], entry["by"]) == ("just-me", "client")

    def test_sent_twice_it_is_one_answer(self, cast: Cast) -> None:
        for _time in range(2):
            assert say(cast, "people", "just-me", revision=0).status_code == 303
        assert len(Shoot.objects.get(pk=cast.shoot.pk).answers["people"]) == 1

    def test_changing_an_early_answer_keeps_the_later_ones(self, cast: Cast) -> None:
        say(cast, "people", "just-me")
        say(cast, "mood", ["warm"])
        say(cast, "people", "couple")
        assert stored(cast) == {"people": "couple", "mood": ["warm"]}


class TestWrongAnswers:
    @pytest.mark.parametrize(
        ("key", "given", "sentence"),
        [
            ("people", "everyone", "Please choose one of"),
            ("mood", ["warm", "confident", "serious"], "Please keep to 2 choices."),
            ("mood", ["cheerful"], "Please choose only from"),
            ("minutes", "5", "Please give a whole number from 10 to 480 (minutes)."),
            ("minutes", "an hour", "Please give a whole number from 10 to 480 (minutes)."),
            ("anything_else", "x" * 2001, "That is 2001 characters; please keep to 2000."),
            ("people", "", "Please give an answer, or leave this one to us."),
            ("purpose", [], "Please give an answer, or leave this one to us."),
        ],
    )
    def test_come_back_with_a_sentence(self, cast: Cast, key: str, given: Any, sentence: str) -> None:
        answer = say(cast, key, given)
        assert answer.status_code == 422
        assert sentence in answer.content.decode()
        assert stored(cast) == {}

    def test_keep_what_was_typed(self, cast: Cast) -> None:
        assert 'value="an hour"' in say(cast, "minutes", "an hour").content.decode()
        assert "x" * 2001 in say(cast, "anything_else", "x" * 2001).content.decode()
        page = say(cast, "mood", ["warm", "confident", "serious"]).content.decode()
        assert page.count(" checked") == 3

    def test_what_is_typed_is_text_and_never_markup(self, cast: Cast, client: Client) -> None:
        say(cast, "anything_else", "<script>alert(1)</script>{{ shoot }}{count}")
        page = client.get(address(cast, "anything_else")).content.decode()
        assert "&lt;script&gt;alert(1)&lt;/script&gt;{{ shoot }}{count}" in page
        assert "<script>alert" not in page


class TestTwoAtOnce:
    def test_answers_to_different_questions_merge(self, cast: Cast) -> None:
        assert say(cast, "people", "just-me", revision=0).status_code == 303
        assert say(cast, "mood", ["warm"], revision=0).status_code == 303
        assert stored(cast) == {"people": "just-me", "mood": ["warm"]}

    def test_a_clash_shows_both_answers_and_saves_neither(self, cast: Cast) -> None:
        say(cast, "people", "family", revision=0)
        answer = say(cast, "people", "couple", revision=0)
        page = answer.content.decode()
        assert answer.status_code == 409
        assert "It now says: “My family”" in page
        assert 'value="couple" aria-pressed="true"' in page
        assert stored(cast)["people"] == "family"

    def test_the_client_then_decides(self, cast: Cast) -> None:
        say(cast, "people", "family", revision=0)
        say(cast, "people", "couple", revision=0)
        assert say(cast, "people", "couple").status_code == 303
        assert stored(cast)["people"] == "couple"

    @pytest.mark.parametrize("revision", ["", "x", "-1", "9" * 30])
    def test_a_revision_that_cannot_be_read_never_overwrites(self, cast: Cast, revision: str) -> None:
        say(cast, "people", "family")
        given = {"people": "couple", "revision": revision}
        assert cast.browsers["client"].post(address(cast, "people"), given).status_code == 409


class TestLighterSteps:
    def test_one_request_answers_and_shows_the_next_question(self, cast: Cast) -> None:
        answer = say(cast, "people", "just-me", **STEP)
        page = answer.content.decode()
        assert answer.status_code == 200
        assert answer.headers["HX-Push-Url"] == address(cast, "purpose")
        assert page.lstrip().startswith("<title>What are the pictures for?")
        assert "<html" not in page
        assert "What are the pictures for?" in page

    def test_a_restored_history_gets_the_whole_page(self, cast: Cast, client: Client) -> None:
        page = client.get(address(cast, "people"), HTTP_HX_REQUEST="true").content.decode()
        assert page.lstrip().startswith("<!doctype html>")

    def test_a_wrong_answer_comes_back_in_place(self, cast: Cast) -> None:
        answer = say(cast, "minutes", "soon", **STEP)
        assert answer.status_code == 422
        assert "<html" not in answer.content.decode()

    def test_the_last_answer_leads_to_the_review(self, cast: Cast) -> None:
        finished = {"people": "just-me", "purpose": ["identity-document"], "uses": ["passport-uk"]}
        rest = dict.fromkeys(("glasses", "needs", "flash", "minutes", "deadline"), "you-choose")
        cast.shoot.save_answers(finished | rest, by="client", revision=0)
        answer = say(cast, "anything_else", "you-choose", **STEP)
        assert answer.headers["HX-Redirect"] == f"/c/{cast.shoot.uuid}/review/"

    def test_a_step_weighs_less_than_three_kilobytes(self, cast: Cast) -> None:
        before = "people"
        for key, given in (("people", "just-me"), ("purpose", ["profile"]), ("uses", ["linkedin-profile"])):
            body = say(cast, key, given, **STEP).content
            assert len(gzip.compress(body)) < 3000, before
            before = key


class TestAfterApproval:
    def test_questions_are_closed(self, cast: Cast, client: Client) -> None:
        cast.shoot.plan_revisions.create(
            number=1, plan=b"{}", rules_version="1", answers={}, approved_at=timezone.now()
        )
        assert client.get(address(cast, "people")).headers["Location"] == f"/c/{cast.shoot.uuid}/review/"
        assert say(cast, "people", "couple").headers["Location"] == f"/c/{cast.shoot.uuid}/review/"
        assert stored(cast) == {}
