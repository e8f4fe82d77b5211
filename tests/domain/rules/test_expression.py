"""Face, smile, head and words."""

from planner.interview.answers import Answers
from planner.rules.case import Case, ShotNeed
from planner.rules.expression import expression_for
from planner.speech import say


def said(need: ShotNeed, **raw: object) -> dict[str, str]:
    lines = expression_for(Case(Answers({"purpose": [need.purpose], **raw}), need))
    return {line.key: " ".join(say(text) for text in (line.what, *line.because)) for line in lines}


PROFILE = ShotNeed("lead", "profile", ())


def test_smile_and_mood_that_pull_apart_are_told_how_to_meet() -> None:
    assert "pulls against" in said(PROFILE, mood=["authoritative"], smile="open")["lead.expression.smile"]
    assert "pulls against" not in said(PROFILE, mood=["warm"], smile="open")["lead.expression.smile"]


def test_a_smile_that_nobody_asked_for_is_as_wide_as_the_mood() -> None:
    assert "laughter" in said(PROFILE, mood=["joyful"])["lead.expression.smile"]
    assert "laughter" not in said(PROFILE, mood=["authoritative"])["lead.expression.smile"]


def test_the_chin_is_said_without_signs() -> None:
    assert "Chin 5° to 8° down" in said(PROFILE, mood=["authoritative"])["lead.expression.head"]
    assert "Chin level to" in said(PROFILE, mood=["approachable"])["lead.expression.head"]
    assert "up" in said(PROFILE, mood=["playful"])["lead.expression.head"]


def test_a_document_has_one_face() -> None:
    assert list(said(ShotNeed("lead", "identity-document", ()))) == ["lead.expression.face"]
