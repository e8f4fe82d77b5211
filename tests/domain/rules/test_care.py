"""Comfort: actions for everyone who works on the day, reasons for the photographer alone."""

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
