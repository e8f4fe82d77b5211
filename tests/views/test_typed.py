"""What people type: no character in it breaks the storage, forges a line, or passes for a name."""

from __future__ import annotations

import pytest

from planner.forms.typed import readable
from planner.models import Shoot
from planner.plan.correcting import lines_of
from planner.views.plans import plan_of
from tests.cast import Cast
from tests.views.test_shoots import PLANNED

FORGED = "a\x00b\x1b[31m \u202egnp.exe\u2066!"
PLAIN = "ab[31m gnp.exe!"


def test_emoji_line_ends_and_the_marks_of_scripts_stay() -> None:
    for text in (
        "one\ntwo\tthree",
        "\U0001f468\u200d\U0001f467",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "\u200f\u05d3",
    ):
        assert readable(text) == text


@pytest.mark.parametrize("who", ["client", "owner"])
def test_an_answer_is_stored_without_what_nobody_sees(cast: Cast, who: str) -> None:
    if who == "client":
        address, given = f"/c/{cast.shoot.uuid}/questions/anything_else/", {}
    else:
        address, given = f"/shoots/{cast.shoot.uuid}/answers/", {"question": "anything_else"}
    cast.browsers[who].post(address, given | {"anything_else": FORGED, "revision": "0"})
    cast.shoot.refresh_from_db()
    assert cast.shoot.raw_answers["anything_else"] == PLAIN


def test_nothing_but_what_nobody_sees_is_no_answer(cast: Cast) -> None:
    posted = {"anything_else": "\x00\u202e", "revision": "0"}
    answer = cast.browsers["client"].post(f"/c/{cast.shoot.uuid}/questions/anything_else/", posted)
    assert answer.status_code == 422


def test_a_correction_is_stored_without_what_nobody_sees(cast: Cast) -> None:
    line = next(line for line in lines_of(plan_of(cast.shoot)) if ".pose." in line.key)
    posted = {"line": line.key, "typed": FORGED, "revision": "0"}
    assert cast.browsers["owner"].post(f"/shoots/{cast.shoot.uuid}/corrections/", posted).status_code == 302
    cast.shoot.refresh_from_db()
    assert cast.shoot.raw_corrections[line.key] == PLAIN


def test_names_that_stand_in_headings_and_subjects_turn_nothing_around(cast: Cast) -> None:
    forged = {"client_name": "Ida \u202emrotS\r\nBcc: x", "place": "Pier\x1b 4"}
    cast.browsers["owner"].post("/shoots/new/", PLANNED | forged)
    shoot = Shoot.objects.latest("pk")
    assert (shoot.client_name, shoot.place) == ("Ida mrotS Bcc: x", "Pier 4")


@pytest.mark.parametrize("name", ["\u200b", "\u200d \u200e"])
def test_a_name_has_something_to_see(cast: Cast, name: str) -> None:
    answer = cast.browsers["owner"].post("/shoots/new/", PLANNED | {"client_name": name})
    assert "signs that can be seen" in answer.content.decode()


def test_what_no_page_sends_is_refused_in_words(cast: Cast) -> None:
    answer = cast.browsers["owner"].get(f"/shoots/{cast.shoot.uuid}/?since=yesterday")
    assert answer.status_code == 400
    assert "That could not be read" in answer.content.decode()
