"""Every purpose is told in a story, and its verdict says what would make it the other."""

import pytest

from planner.craft import PURPOSES, Purpose
from planner.rules.case import NOT_SURE
from planner.speech import say
from tests.stories.story import STORIES, plan_of

LOCKED = ("document",)
"""Capacities whose verdict nothing flips: a rule sheet decides."""


def told_for(purpose: str) -> list[str]:
    """The stories that begin with this purpose."""
    return [name for name, story in STORIES.items() if purpose in _purposes(story.answers)]


def _purposes(answers: dict[str, object]) -> list[str]:
    chosen = answers.get("purpose", NOT_SURE)
    return chosen if isinstance(chosen, list) else [NOT_SURE]


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=PURPOSES)
def test_every_purpose_is_told_in_a_story_with_what_would_flip_it(purpose: Purpose) -> None:
    names = told_for(purpose.key)
    assert names
    flips = [plan_of(name).verdict.flips for name in names]
    assert any(flips) is (purpose.capacity not in LOCKED)
    assert all("headshot" in say(one) or "portrait" in say(one) for one in flips if one)


@pytest.mark.parametrize("purpose", PURPOSES.values(), ids=PURPOSES)
def test_what_a_purpose_needs_is_beside_its_first_picture(purpose: Purpose) -> None:
    plan = plan_of(told_for(purpose.key)[0])
    needs = [say(line.what) for shot in plan.shots for line in shot.needs]
    if purpose.key in _purposes(STORIES[told_for(purpose.key)[0]].answers)[:1]:
        assert [note for note in (say(one) for one in purpose.notes) if note not in needs] == []


def test_there_are_stories_enough_for_every_kind_of_shoot() -> None:
    assert len(STORIES) >= 140
