"""What a session is called, in one breath."""

import pytest

from planner.rules.kinds import KINDS, headline
from planner.speech import say


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (["headshot"], "A headshot"),
        (["headshot", "headshot"], "Two headshots"),
        (["headshot", "environmental", "headshot"], "Two headshots and one environmental portrait"),
        (
            ["group", "headshot", "three-quarter"],
            "One group portrait, one headshot and one three-quarter portrait",
        ),
    ],
)
def test_headline(kinds: list[str], said: str) -> None:
    assert say(headline(kinds)) == said


def test_every_kind_can_be_counted() -> None:
    for kind in KINDS:
        assert say(headline([kind, kind])).startswith("Two ")
