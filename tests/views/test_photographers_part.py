"""The photographer's part of a shoot, and answering on the client's behalf."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpResponse

from planner.models import CLIENT, FOR_CLIENT, PHOTOGRAPHER, STUDIO
from tests.cast import Cast
from tests.page import text_of


def post(cast: Cast, path: str, revision: int | None = None, **posted: Any) -> HttpResponse:
    cast.shoot.refresh_from_db()
    data = {"revision": cast.shoot.revision if revision is None else revision, **posted}
    answer = cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/{path}", data)
    cast.shoot.refresh_from_db()
    return answer


def page(cast: Cast, path: str) -> str:
    answer = cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/{path}")
    assert answer.status_code == 200
    return answer.content.decode()


class TestKitAndRoom:
    def test_it_is_saved_at_once_and_the_plan_follows(self, cast: Cast) -> None:
        answer = post(cast, "kit/", room_length_m="5.2", room_width_m="4")
        assert answer.headers["Location"] == f"/shoots/{cast.shoot.uuid}/"
        assert cast.shoot.raw_answers["room_length_m"] == 5.2
        assert cast.shoot.answers["room_length_m"][-1]["by"] == PHOTOGRAPHER

    def test_a_field_left_empty_is_taken_back(self, cast: Cast) -> None:
        post(cast, "kit/", room_length_m="5.2")
        post(cast, "kit/", room_length_m="")
        assert "room_length_m" not in cast.shoot.raw_answers

    def test_what_cannot_be_used_is_kept_in_its_field(self, cast: Cast) -> None:
        answer = post(cast, "kit/", room_length_m="as long as it takes", room_width_m="4")
        assert answer.status_code == 422
        html = answer.content.decode()
        assert "as long as it takes" in html
        assert "Please give a number" in html
        assert cast.shoot.raw_answers == {}

    def test_two_tabs_do_not_overwrite_each_other(self, cast: Cast) -> None:
        shown = cast.shoot.revision
        post(cast, "kit/", shown, room_length_m="5.2")
        answer = post(cast, "kit/", shown, room_length_m="9")
        assert answer.status_code == 409
        text = text_of(answer.content.decode())
        assert "Someone changed this meanwhile" in text
        assert "5.2" in text
        assert cast.shoot.raw_answers["room_length_m"] == 5.2

    def test_another_room_of_the_studio_is_copied(self, cast: Cast) -> None:
        cast.room.answers = {"room_length_m": 7.5}
        cast.room.save()
        post(cast, "kit/", room_length_m="5.2", room_width_m="4")
        post(cast, "kit/room/", room=str(cast.room.uuid))
        assert cast.shoot.room == cast.room
        assert cast.shoot.raw_answers["room_length_m"] == 7.5
        assert "room_width_m" not in cast.shoot.raw_answers
        assert cast.shoot.answers["room_length_m"][-1]["by"] == STUDIO

    @pytest.mark.parametrize("room", ["", "no-uuid", "8d7c8f9e-0000-4000-8000-000000000000"])
    def test_a_room_that_is_not_ours_changes_nothing(self, room: str, cast: Cast) -> None:
        assert post(cast, "kit/room/", room=room).status_code == 302
        assert cast.shoot.room is None


class TestAnsweringForTheClient:
    def test_it_is_kept_as_said_by_the_photographer(self, cast: Cast) -> None:
        cast.shoot.save_answers({"people": "couple"}, by=CLIENT, revision=0)
        answer = post(cast, "answers/", question="people", people="just-me")
        assert answer.headers["Location"].endswith("/answers/#told-people")
        entry = cast.shoot.answers["people"][-1]
        assert (entry["value"], entry["by"]) == ("just-me", FOR_CLIENT)
        text = text_of(page(cast, "answers/"))
        assert "You, for the client" in text
        assert "Priya Raman" in text
        assert "Two of us" in text

    def test_a_question_can_be_left_open_to_the_studio(self, cast: Cast) -> None:
        post(cast, "answers/", question="people", people="you-choose")
        assert cast.shoot.raw_answers == {"people": "you-choose"}

    def test_an_answer_can_be_taken_back(self, cast: Cast) -> None:
        post(cast, "answers/", question="people", people="just-me")
        post(cast, "answers/", question="people", people="just-me", **{"take-back": "1"})
        assert cast.shoot.raw_answers == {}
        people = text_of(page(cast, "answers/").split('id="told-people"')[1].partition("</article>")[0])
        assert "not answered yet" in people
        assert ": Just me" in people

    def test_what_cannot_be_used_says_what_would_work(self, cast: Cast) -> None:
        answer = post(cast, "answers/", question="people", people="the-moon")
        assert answer.status_code == 422
        assert "Please choose one of" in answer.content.decode()
        assert cast.shoot.raw_answers == {}

    def test_the_client_was_quicker(self, cast: Cast) -> None:
        shown = cast.shoot.revision
        cast.shoot.save_answers({"people": "couple"}, by=CLIENT, revision=shown)
        answer = post(cast, "answers/", shown, question="people", people="just-me")
        assert answer.status_code == 409
        assert "This was answered anew while you wrote." in answer.content.decode()
        assert cast.shoot.raw_answers["people"] == "couple"

    @pytest.mark.parametrize("question", ["", "cameras", "nonsense"])
    def test_only_the_clients_questions_are_taken(self, question: str, cast: Cast) -> None:
        assert post(cast, "answers/", question=question).status_code == 400

    def test_private_answers_are_marked(self, cast: Cast) -> None:
        cast.shoot.save_answers({"anything_else": "Please be kind."}, by=CLIENT, revision=0)
        assert "Please be kind. for you alone" in text_of(page(cast, "answers/"))
