"""Every story: the verdict it must get, the advice it must get, and the advice it must not get."""

import re
from collections.abc import Collection

import pytest

from planner.craft import ADAPTATIONS, BACKDROPS, CROPS, LIGHTINGS, MOODS, POSES, PURPOSES, USES
from planner.interview.script import BY_KEY
from planner.interview.script.tables import ASKED_ON_THEIR_OWN, UNKNOWN_PURPOSE, UNKNOWN_USE
from planner.speech import say
from tests.stories.story import STORIES, Story, holds, plan_of

ORIGINS = ("answer", "studio", "assumed", "corrected")
COVERED: tuple[tuple[str, Collection[str]], ...] = (
    ("purpose", set(PURPOSES) - {UNKNOWN_PURPOSE}),
    ("uses", set(USES) - {UNKNOWN_USE}),
    ("features, needs", set(ADAPTATIONS) - set(ASKED_ON_THEIR_OWN)),
    ("mood", set(MOODS) - {"neutral"}),
    *(
        (key, BY_KEY[key].kind.options)
        for key in ("people", "frame", "place_role", "creativity", "light_feel")
    ),
)
NAMED = (
    (r"(?:[a-z0-9-]+ )?pose (?P<keys>[a-z-]+)", POSES),
    (r"[a-z0-9-]+\.crop is (?:one of )?(?P<keys>[a-z-]+(?:, [a-z-]+)*)", {*CROPS, *ORIGINS}),
    (r"[a-z0-9-]+\.lighting is (?:one of )?(?P<keys>[a-z-]+(?:, [a-z-]+)*)", {*LIGHTINGS, *ORIGINS}),
    (r"[a-z0-9-]+\.backdrop is (?:one of )?(?P<keys>[a-z-]+(?:, [a-z-]+)*)", {*BACKDROPS, *ORIGINS}),
)
"""How a claim names a row of the craft, and where it must be found."""


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_story(story: Story) -> None:
    plan = plan_of(story.name)
    verdict = plan.shots[0].verdict
    assert verdict.genre == story.verdict, f"{story.story} It got: {say(verdict.kind)}"
    assert not story.kind or say(verdict.kind) == story.kind
    assert [claim for claim in story.must if not holds(plan, claim)] == []
    assert [claim for claim in story.must_not if holds(plan, claim)] == []


def test_there_are_enough_stories_to_trust() -> None:
    assert len(STORIES) >= 300


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_a_story_says_what_must_be_and_what_must_not(story: Story) -> None:
    assert story.must
    assert story.must_not


@pytest.mark.parametrize("table", COVERED, ids=lambda table: table[0])
def test_whatever_can_be_asked_for_has_a_story(table: tuple[str, Collection[str]]) -> None:
    """A story theatre of one purpose would pass any count; so every row that a person may choose is told of."""
    keys, rows = table
    told = {
        chosen
        for story in STORIES.values()
        for key in keys.split(", ")
        for chosen in _as_many(story.answers.get(key, ()))
    }
    assert set(rows) - told == set()


def _as_many(given: object) -> Collection[str]:
    return given if isinstance(given, list | tuple) else (str(given),)


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_what_must_not_be_could_have_been(story: Story) -> None:
    """A misspelt pose is never planned, and would prove nothing."""
    for claim in (*story.must, *story.must_not):
        for form, rows in NAMED:
            if named := re.fullmatch(form, claim):
                assert set(named["keys"].split(", ")) <= set(rows), claim
