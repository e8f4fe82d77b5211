"""A plan from answers: it grows with them, keeps corrections, and freezes."""

import pytest

from planner.plan.compare import changes
from planner.plan.correcting import line_of
from planner.plan.freeze import freeze, thaw
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Plan, Session
from planner.plan.refused import Refused
from planner.speech import say

SESSION = Session(studio="North Light", client="A. Client")
ONE = {
    "purpose": ["profile"],
    "uses": ["linkedin-profile"],
    "place_role": "plain",
    "frame": "head-and-shoulders",
}


def plan(answers: dict[str, object] | None = None, corrections: dict[str, object] | None = None) -> Plan:
    return make_plan(
        Brief(answers=ONE if answers is None else answers, session=SESSION, corrections=corrections or {})
    )


def test_no_answer_is_a_plan() -> None:
    assert plan({}).shots[0].crop.origin == "assumed"


def test_an_answer_turns_an_assumption_into_advice() -> None:
    assert plan({"frame": "waist"}).shots[0].crop.origin == "answer"


def test_what_is_not_answered_is_asked_on_the_day() -> None:
    assert [line.key for line in plan({}).still_open][:2] == ["open.purpose", "open.uses"]
    assert "open.purpose" not in {line.key for line in plan().still_open}


def test_what_was_left_to_us_is_not_asked_again() -> None:
    assert "open.purpose" not in {line.key for line in plan({"purpose": "you-choose"}).still_open}


def still_asked(answers: dict[str, object], session: Session = SESSION) -> set[str]:
    return {line.key for line in make_plan(Brief(answers=answers, session=session)).still_open}


def test_flash_is_asked_about_where_it_is_planned() -> None:
    assert "open.flash" in still_asked(ONE)
    assert "open.flash" not in still_asked({**ONE, "lights": [], "window": "soft"})


def test_clothes_that_are_given_are_not_asked_about() -> None:
    assert "open.wardrobe" in still_asked({**ONE, "light_feel": "bright"})
    assert "open.wardrobe" not in still_asked({**ONE, "light_feel": "bright", "purpose": ["uniform"]})


def test_a_booking_that_names_a_place_has_answered_where() -> None:
    more = ("people", "mood", "light_feel", "glasses", "flash", "wardrobe", "smile")
    told = {**ONE, **dict.fromkeys(more, "you-choose")}
    assert "open.where" in still_asked(told)
    assert "open.where" not in still_asked(told, Session("North Light", "A. Client", room="Studio A"))


def test_the_clients_words_are_kept() -> None:
    made = plan({**ONE, "anything_else": "  Please call me Kim. 100% {sure}  "})
    assert made.own_words is not None
    assert say(made.own_words) == "Please call me Kim. 100% {sure}"


def test_a_plan_thaws_as_it_was_frozen() -> None:
    made = plan(corrections={"lead.lighting": "loop", "lead.focus": "The left eye"})
    assert thaw(freeze(made)) == made


def test_a_choice_is_swapped_and_keeps_what_it_replaces() -> None:
    line = plan(corrections={"lead.lighting": "butterfly"}).shots[0].lighting
    assert (say(line.what).lower(), line.origin) == ("butterfly", "corrected")
    assert line.original is not None


def test_a_swap_moves_what_rests_on_it() -> None:
    before, after = plan(), plan(corrections={"lead.crop": "full-length"})
    assert after.shots[0].verdict.genre == "portrait"
    assert after.shots[0].framing.field_height_m > before.shots[0].framing.field_height_m


def test_a_number_is_corrected() -> None:
    line = line_of(plan(corrections={"lead.aperture": 2.8}), "lead.aperture")
    assert line is not None
    assert line.origin == "corrected"
    assert "2.8" in say(line.what)


@pytest.mark.parametrize("key", ["lead.focus", "lead.pose.1", "lead.expression.smile", "wear.colours"])
def test_a_sentence_is_rewritten(key: str) -> None:
    line = line_of(plan(corrections={key: "As we did last year"}), key)
    assert line is not None
    assert (say(line.what), line.origin) == ("As we did last year", "corrected")
    assert line.original is not None


def test_a_correction_sleeps_while_its_picture_is_away() -> None:
    corrections: dict[str, object] = {"banner.lighting": "short"}
    assert line_of(plan(corrections=corrections), "banner.lighting") is None
    back = line_of(plan({**ONE, "uses": ["website-banner"]}, corrections), "banner.lighting")
    assert back is not None
    assert back.origin == "corrected"


@pytest.mark.parametrize(
    ("key", "value", "allowed"),
    [
        ("lead.lighting", "candle", "clamshell"),
        ("lead.aperture", "wide", "number"),
        ("lead.aperture", 0.1, "number"),
        ("lead.crop", 3, "head"),
        ("nowhere.crop", "waist-up", "lead.lighting"),
        ("lead.nothing", "x", "lead.lighting"),
        ("lead.focus", "", "words"),
        ("wear.colours", 7, "words"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(key: str, value: object, allowed: str) -> None:
    with pytest.raises(Refused) as refused:
        plan(corrections={key: value})
    problem = refused.value.problems[0]
    assert problem.key == f"corrections.{key}"
    assert allowed in say(problem.allowed)


def test_two_plans_are_compared_line_by_line() -> None:
    found = {change.key: change for change in changes(plan(), plan({**ONE, "frame": "waist"}))}
    assert found["lead.crop"].before != found["lead.crop"].after
    assert "verdict" in found
    assert "lead.verdict" not in found, "a single shot's verdict is the session's, told once"
    assert changes(plan(), plan()) == ()


def test_a_picture_that_comes_or_goes_is_a_change() -> None:
    wider = plan({**ONE, "uses": ["linkedin-profile", "website-banner"]})
    came = {change.key: change for change in changes(plan(), wider)}
    went = {change.key: change for change in changes(wider, plan())}
    assert came["banner.crop"].before is None
    assert went["banner.crop"].after is None
