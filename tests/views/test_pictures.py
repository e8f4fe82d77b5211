"""The pictures that people choose by: drawn or lit for every option that promises one, and the same for everyone."""

import threading
from functools import cache

import pytest
from django.test import Client

from planner.interview.kinds import Many, One
from planner.interview.script import CLIENT, house
from planner.stage.faces import FACES
from planner.stage.scene import Scene
from planner.views import pictures
from tests.cast import Cast

DRAW_AHEAD = pictures.draw_ahead

PICTURES = sorted(
    {
        option.picture
        for question in (*CLIENT, *house.QUESTIONS)
        if isinstance(question.kind, One | Many)
        for option in question.kind.options.values()
        if option.picture
    }
)


@pytest.mark.parametrize("name", PICTURES)
def test_every_promised_picture_is_drawn_or_lit(name: str) -> None:
    drawn, lit = Client().get(f"/pictures/{name}.svg"), Client().get(f"/pictures/light/{name}.webp")
    assert {drawn.status_code, lit.status_code} == {200, 404}
    if lit.status_code == 200:
        assert lit.headers["Content-Type"] == "image/webp"
        assert lit.content.startswith(b"RIFF")
        assert len(lit.content) < 8_000
        return
    assert drawn.headers["Content-Type"] == "image/svg+xml"
    assert drawn.content.startswith(b"<svg")


def test_light_and_moods_are_chosen_by_faces_that_differ_in_the_light() -> None:
    lights = {name for name in PICTURES if name.startswith(("light-", "mood-"))}
    assert len(lights) == 15
    assert len({Client().get(f"/pictures/light/{name}.webp").content for name in lights}) == 15


def test_faces_are_drawn_ahead_once_while_the_first_questions_are_read(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Scene] = []
    monkeypatch.setattr(pictures, "preview", lambda scene, **_how: drawn.append(scene) or b"")
    monkeypatch.setattr(pictures, "draw_ahead", cache(DRAW_AHEAD.__wrapped__))
    for _time in range(2):
        assert Client().post(f"/i/{cast.invitation.token}/").status_code == 302
        for thread in threading.enumerate():
            if thread.name == "faces":
                thread.join()
    assert drawn == list(FACES.values())


def test_faces_are_said_to_be_simulated(cast: Cast) -> None:
    for question, said in (("mood", True), ("light_feel", True), ("smile", False)):
        page = cast.browsers["client"].get(f"/c/{cast.shoot.uuid}/questions/{question}/")
        assert ("Simulated light, stand-in figure" in page.content.decode()) is said


def test_browsers_may_keep_them() -> None:
    for name in ("frame-face.svg", "light/light-bright.webp"):
        assert "max-age=604800" in Client().get(f"/pictures/{name}").headers["Cache-Control"]


def test_there_is_nothing_else_to_be_had() -> None:
    for name in ("passwd.svg", "light/passwd.webp", "light/mood-passwd.webp", "light/light-bright.svg"):
        assert Client().get(f"/pictures/{name}").status_code == 404
