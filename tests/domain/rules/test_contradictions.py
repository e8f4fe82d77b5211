"""Answers that pull apart are found, said kindly to the client, and shown to the photographer with two ways out."""

from typing import Any

import pytest

from planner.interview.answers import Answers
from planner.interview.contradiction import Finds, found
from planner.interview.script import BY_KEY
from planner.rules.contradictions import CLASHES, contradiction_checks, contradictions
from planner.speech import say
from tests.domain.interview.conversation import TYPICAL
from tests.stories.story import STORIES

FULL_LENGTH_IN_A_CIRCLE = {
    "people": "just-me",
    "purpose": ["profile"],
    "uses": ["linkedin-profile"],
    "frame": "full-length",
}


def every_one() -> list[tuple[Answers, Any]]:
    """Every contradiction of every story, with its answers."""
    told = [Answers(story.brief.answers) for story in STORIES.values()]
    return [(answers, one) for answers in told for one in contradictions(answers)]


def test_a_usual_client_contradicts_nothing() -> None:
    assert contradictions(Answers(TYPICAL)) == ()


def test_nothing_said_contradicts_nothing() -> None:
    assert contradictions(Answers({})) == ()


@pytest.mark.parametrize("clash", CLASHES, ids=lambda clash: clash.__name__)
def test_every_contradiction_happens_in_some_story(clash: Finds) -> None:
    assert any(found(Answers(story.brief.answers), (clash,)) for story in STORIES.values())


def test_both_sides_the_question_and_both_ways_are_sentences() -> None:
    for _answers, one in every_one():
        for text in (one.one, one.other, *one.ways):
            assert say(text).endswith("."), say(text)
        assert say(one.asks).endswith("?")


def test_it_rests_on_at_least_two_answers_and_on_nothing_private() -> None:
    for _answers, one in every_one():
        assert len(one.rests_on) >= 2
        assert not [key for key in one.rests_on if BY_KEY[key].private]


def test_the_client_hears_of_it_after_the_later_answer() -> None:
    reply = BY_KEY["frame"].reply(Answers(FULL_LENGTH_IN_A_CIRCLE))
    assert reply is not None
    assert "a face would be a dot" in say(reply)
    assert say(reply).endswith("?")


def test_no_contradiction_stays_unsaid_in_the_conversation() -> None:
    """An answer that clashes twice speaks of the first clash; the plan's checks have both."""
    for answers, one in every_one():
        replies = [reply for key in one.rests_on if (reply := BY_KEY[key].reply(answers))]
        asked = [each.asks for each in contradictions(answers)]
        assert any(say(question) in say(reply) for reply in replies for question in asked), one.key


def test_the_photographer_reads_both_sides_and_two_ways_out() -> None:
    (check,) = contradiction_checks(Answers(FULL_LENGTH_IN_A_CIRCLE))
    assert check.outcome == "watch"
    assert "further back" in say(check.finding)
    assert check.trade is not None
    assert "Or: One picture, head and shoulders." in say(check.trade)


def test_what_no_longer_clashes_is_no_longer_said() -> None:
    assert contradictions(Answers(FULL_LENGTH_IN_A_CIRCLE | {"frame": "head-and-shoulders"})) == ()
