"""The pictures that people choose by: drawn for every option that promises one, and the same for everyone."""

import re

import pytest
from django.test import Client

from planner.interview.kinds import Many, One
from planner.interview.script import CLIENT

PICTURES = sorted(
    {
        option.picture
        for question in CLIENT
        if isinstance(question.kind, One | Many)
        for option in question.kind.options.values()
        if option.picture
    }
)


@pytest.mark.parametrize("name", PICTURES)
def test_every_promised_picture_is_a_colour_or_is_drawn(name: str) -> None:
    if name.startswith("#"):
        assert re.fullmatch(r"#[0-9a-f]{6}", name)
        return
    answer = Client().get(f"/pictures/{name}.svg")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"] == "image/svg+xml"
    assert answer.content.startswith(b"<svg")


def test_browsers_may_keep_them() -> None:
    assert "max-age=604800" in Client().get("/pictures/frame-face.svg").headers["Cache-Control"]


def test_there_is_nothing_else_to_be_had() -> None:
    assert Client().get("/pictures/passwd.svg").status_code == 404
