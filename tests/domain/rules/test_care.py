"""Comfort: actions for everyone who works on the day, reasons for the photographer alone."""

import pytest

from planner.craft import ADAPTATIONS, Adaptation
from planner.interview.answers import Answers
from planner.rules.care import care_lines, extra_minutes, private_lines
from planner.speech import say


def test_actions_carry_no_reason_in_words_or_address() -> None:
    told = Answers({"needs": ["wheelchair"], "features": ["soft-lines"]})
    lines = care_lines(told)
    assert lines
    assert not any("wheelchair" in line.key or "I use a wheelchair" in say(line.what) for line in lines)
    assert not any(line.private for line in lines)


def test_reasons_are_private() -> None:
    lines = private_lines(Answers({"needs": ["wheelchair"]}))
    assert [say(line.label) for line in lines] == ["I use a wheelchair"]
    assert all(line.private for line in lines)


def test_whoever_would_rather_talk_is_talked_to() -> None:
    assert any("in person" in say(line.what) for line in care_lines(Answers({"needs": ["rather-talk"]})))


def test_two_wishes_with_the_same_action_say_it_once() -> None:
    lines = care_lines(Answers({"flash": "no", "nerves": "nervous"}))
    assert len({line.key for line in lines}) == len(lines)


def test_a_child_is_shown_only_with_consent() -> None:
    said = [say(line.what) for line in care_lines(Answers({"people": "child", "publicity": "yes"}))]
    assert any("guardian" in one for one in said)


def test_needs_take_time() -> None:
    assert extra_minutes(Answers({"needs": ["wheelchair", "extra-time"]})) > 0
    assert extra_minutes(Answers({})) == 0


def test_a_place_in_the_row_is_for_those_who_stand_in_one() -> None:
    def said(people: str) -> str:
        return " ".join(
            say(line.what) for line in care_lines(Answers({"people": people, "needs": ["wheelchair"]}))
        )

    assert "front row" in said("family")
    assert "front row" not in said("just-me")


OPPOSITES = {"features": ["under-the-chin", "my-nose"]}


def test_opposite_wishes_get_actions_that_serve_both() -> None:
    said = [say(line.what) for line in care_lines(Answers(OPPOSITES))]
    assert any("Camera at eye level, from 2.2 m or more" in one for one in said)
    assert not any("10 cm above" in one for one in said)


def test_each_of_two_opposite_wishes_still_stands_in_the_private_notes() -> None:
    assert len(private_lines(Answers(OPPOSITES))) == 2


def test_one_wish_alone_keeps_its_own_actions() -> None:
    said = [say(line.what) for line in care_lines(Answers({"features": ["under-the-chin"]}))]
    assert any("10 cm above" in one for one in said)


def test_a_strong_mood_and_soft_lines_are_both_served() -> None:
    said = [say(line.what) for line in care_lines(Answers({"features": ["soft-lines"], "mood": ["intense"]}))]
    assert any("softer contrast beside every strong one" in one for one in said)


def test_casting_asks_nobody_to_hold_eye_contact() -> None:
    told = Answers({"needs": ["quiet-session"], "uses": ["casting-site"], "purpose": ["actor-drama"]})
    assert any("a mark beside the lens" in say(line.what) for line in care_lines(told))


def test_the_set_is_at_seated_eyes_for_one_and_a_group_has_a_place_for_it() -> None:
    def said(people: str) -> str:
        return " ".join(
            say(line.what) for line in care_lines(Answers({"needs": ["wheelchair"], "people": people}))
        )

    assert "height of seated eyes" in said("just-me")
    assert "height of seated eyes" not in said("family")
    assert "never the edge" in said("family")


@pytest.mark.parametrize("wish", ADAPTATIONS.values(), ids=ADAPTATIONS)
def test_an_action_never_says_why(wish: Adaptation) -> None:
    assert not [action.text for action in wish.do if wish.words.text.lower() in action.text.lower()]
    assert all(action.text.endswith(".") for action in wish.do)
