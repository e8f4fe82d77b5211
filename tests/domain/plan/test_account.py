"""A line's whole account: reasons with their strength, other candidates, bounds, answers and sources, in words."""

from __future__ import annotations

from planner.interview.answers import Answers
from planner.interview.script import BY_KEY
from planner.plan.account import account_of, bases_of, named, spoken
from planner.plan.correcting import line_of
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Line, Plan, Session

ANSWERS: dict[str, object] = {
    "people": "just-me",
    "purpose": ["corporate"],
    "light_feel": "bright",
    "anything_else": "Be kind.",
}
TOLD = Answers(ANSWERS)


def plan(**corrections: object) -> Plan:
    written = {key.replace("__", "."): value for key, value in corrections.items()}
    return make_plan(Brief(ANSWERS, Session("Harbour Light", "Priya"), written))


def line(key: str, **corrections: object) -> Line:
    found = line_of(plan(**corrections), key)
    assert found is not None
    return found


def test_every_reason_for_a_choice_has_its_strength_and_its_source() -> None:
    account = account_of(line("lead.lighting"), TOLD)
    assert account.speaks_for
    assert all(one.strength is not None and one.source is not None for one in account.speaks_for)


def test_alternatives_keep_their_order_and_what_was_ruled_out_says_by_what() -> None:
    decided = line("lead.lighting")
    account = account_of(decided, TOLD)
    assert [one.key for one in account.alternatives] == [one.key for one in decided.account.runners_up]
    assert account.ruled_out
    assert all(one.ruled_out_by for one in account.ruled_out)


def test_what_was_struck_can_be_taken_again() -> None:
    struck = line("lead.lighting").account.winner
    account = account_of(line("lead.lighting", lead__lighting="split"), TOLD)
    assert struck in [one.key for one in account.alternatives]


def test_a_number_shows_its_bounds_and_those_that_a_correction_breaks() -> None:
    assert account_of(line("lead.distance"), TOLD).broken == ()
    account = account_of(line("lead.distance", lead__distance=0.4), TOLD)
    assert account.broken
    assert all(one in account.bounds for one in account.broken)


def test_answers_are_told_from_questions_without_one() -> None:
    account = account_of(line("lead.lighting"), TOLD)
    assert all(basis.answer is not None for basis in account.rests_on)
    assert all(basis.answer is None for basis in account.not_told)
    assert "light_feel" in {basis.key for basis in account.rests_on}


def test_a_private_answer_is_marked() -> None:
    (basis,) = bases_of(["anything_else"], TOLD)
    assert basis.private


def test_a_question_left_to_the_studio_is_an_answer() -> None:
    question = BY_KEY["people"]
    assert spoken(question, Answers({"people": "you-choose"})) == question.leave_words
    assert spoken(question, Answers({"people": "the-moon"})) is None


def test_a_candidate_that_the_rules_know_no_longer_keeps_its_key_as_a_name() -> None:
    assert named("lighting", "of-long-ago").given == {"verbatim": "of long ago"}
