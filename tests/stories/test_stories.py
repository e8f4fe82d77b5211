"""Every story: the verdict it must get, the advice it must get, and the advice it must not get."""

import pytest

from planner.speech import say
from tests.stories.story import STORIES, Story, holds, plan_of


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_story(story: Story) -> None:
    plan = plan_of(story.name)
    verdict = plan.shots[0].verdict
    assert verdict.genre == story.verdict, f"{story.story} It got: {say(verdict.kind)}"
    assert not story.kind or say(verdict.kind) == story.kind
    assert [claim for claim in story.must if not holds(plan, claim)] == []
    assert [claim for claim in story.must_not if holds(plan, claim)] == []


def test_there_are_enough_stories_to_trust() -> None:
    assert len(STORIES) >= 40
