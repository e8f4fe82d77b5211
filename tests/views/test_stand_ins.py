"""Whose head shows the light, whose figure the poses: the client may choose, is never asked, and nothing is guessed."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from planner.interview.answers import Answers
from planner.interview.flow import replay
from planner.interview.script import CLIENT
from planner.interview.script.drawn import FIGURE, FIGURES, HEADS, STAND_IN
from planner.models import Shoot
from planner.plan.given import sitter_of
from planner.stage.figures import stored
from planner.stage.heads import heads
from tests.cast import Cast

BODY_AND_CARE = {
    "people": "just-me",
    "purpose": ["profile"],
    "features": [
        "focus-on-face",
        "slighter-build",
        "bust-or-belly",
        "facial-hair",
        "no-hair-shine",
        "textured-hair",
    ],
    "needs": ["head-covering", "wheelchair", "pregnant"],
    "glasses": "always",
    "hair_tone": "none",
}


def page(cast: Cast, path: str) -> str:
    return cast.browsers["client"].get(f"/c/{cast.shoot.uuid}/{path}").content.decode()


def give(cast: Cast, key: str, given: str, **extra: str) -> str:
    """The client answers; where they are led."""
    cast.shoot.refresh_from_db()
    posted = {key: given, "revision": cast.shoot.revision, **extra}
    answer = cast.browsers["client"].post(f"/c/{cast.shoot.uuid}/questions/{key}/", posted)
    assert answer.status_code == 303
    return str(answer.headers["Location"])


def test_neither_is_asked_in_turn() -> None:
    run = replay(CLIENT, Answers({"people": "just-me", "purpose": ["profile"]}))
    assert not {STAND_IN, FIGURE} & set(run.asked)
    assert run.offered == (STAND_IN, FIGURE)


def test_nothing_that_was_said_chooses_for_anybody() -> None:
    sitter = sitter_of(Answers(BODY_AND_CARE))
    assert (sitter.head, sitter.build) == ("clay", "middle")


@pytest.mark.parametrize("people", ["couple", "family", "team-together", "team-one-by-one"])
def test_one_choice_cannot_stand_for_several(people: str) -> None:
    told = Answers({"people": people, "stand_in": "curls", "figure": "slim"})
    assert replay(CLIENT, told).offered == ()
    assert (sitter_of(told).head, sitter_of(told).build) == ("clay", "middle")


def test_a_child_is_drawn_as_a_child_and_its_head_stays_nobodys() -> None:
    told = Answers({"people": "child", "figure": "broad"})
    assert (sitter_of(told).head, sitter_of(told).build) == ("clay", "child")


def test_what_is_offered_is_there() -> None:
    assert set(HEADS) == set(heads())
    assert {("baseline-forward", build) for build in FIGURES} <= set(stored())


@pytest.mark.parametrize("key", ["mood", "light_feel"])
def test_where_light_is_shown_a_link_says_on_whom_and_leads_to_others(cast: Cast, key: str) -> None:
    give(cast, "people", "just-me")
    shown = page(cast, f"questions/{key}/")
    assert "Shown on a stand-in: Plain clay." in shown
    assert f"/c/{cast.shoot.uuid}/questions/stand_in/" in shown
    assert "Shown on a stand-in" not in page(cast, "questions/frame/")


def test_every_head_is_looked_at_and_chosen_without_a_script(cast: Cast) -> None:
    give(cast, "people", "just-me")
    shown = page(cast, "questions/stand_in/")
    for head in HEADS:
        assert f'name="stand_in" value="{head}"' in shown
        assert f'src="/pictures/light/head-{head}.webp"' in shown
    assert "Plain clay, which is nobody." in shown
    assert give(cast, "stand_in", "curls").endswith("/questions/purpose/")
    assert Shoot.objects.get(pk=cast.shoot.pk).raw_answers["stand_in"] == "curls"


def test_the_choices_of_light_are_then_shown_on_it(cast: Cast) -> None:
    give(cast, "people", "just-me")
    give(cast, "stand_in", "curls")
    shown = page(cast, "questions/light_feel/")
    assert "Shown on a stand-in: Curls." in shown
    (address,) = {one for one in re.findall(r'src="([^"]+)"', shown) if "light-dramatic" in one}
    assert address == "/pictures/light/curls/light-dramatic.webp"
    on_curls, on_clay = (
        Client().get(f"/pictures/light/{part}light-dramatic.webp") for part in ("curls/", "")
    )
    assert on_curls.headers["Content-Type"] == "image/webp"
    assert on_curls.content != on_clay.content
    assert Client().get("/pictures/light/nobody/light-dramatic.webp").status_code == 404


def test_they_stand_with_the_answers_as_what_they_are_and_are_never_open(cast: Cast) -> None:
    give(cast, "people", "just-me")
    review = page(cast, "review/")
    assert "Plain clay, which is nobody." in review
    assert "A figure of middle build." in review
    assert f"/c/{cast.shoot.uuid}/questions/figure/?review" in review
    assert give(cast, "figure", "slim", review="").endswith("/review/")
    assert "Slighter" in page(cast, "review/")


def test_the_figure_chosen_is_the_one_that_is_drawn(cast: Cast) -> None:
    desk = f"/shoots/{cast.shoot.uuid}/"
    told = {"people": "just-me", "purpose": ["profile"]}
    cast.shoot.save_answers(told, by="client", revision=0)
    middle = cast.browsers["owner"].get(desk).content.decode()
    cast.shoot.save_answers({"figure": "broad"}, by="client", revision=cast.shoot.revision)
    broad = cast.browsers["owner"].get(desk).content.decode()
    seen = re.compile(r"<svg[^>]*>.*?</svg>", re.DOTALL)
    assert seen.findall(middle) != seen.findall(broad)
    assert "stage/figures/baseline-forward/middle" in middle
    assert "stage/figures/baseline-forward/middle" not in broad
    assert '<div class="pose-figure drawn"><svg' in broad
