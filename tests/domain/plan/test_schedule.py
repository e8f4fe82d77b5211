"""The session fits its time, or the plan says what goes first."""

from itertools import pairwise

import pytest

from planner.plan.make import make_plan
from planner.plan.plan import Brief, Check, Plan, Session
from planner.speech import say


def plan(**answers: object) -> Plan:
    return make_plan(Brief(answers=answers, session=Session("", "")))


def time_check(made: Plan) -> Check:
    return next(check for check in made.checks if check.key == "session.check.time")


ONE = {
    "purpose": ["profile"],
    "uses": ["linkedin-profile"],
    "place_role": "plain",
    "frame": "head-and-shoulders",
}


def test_blocks_follow_each_other() -> None:
    blocks = plan(**ONE, minutes=60).schedule
    assert all(one.starts_min + one.minutes == other.starts_min for one, other in pairwise(blocks))


def test_setting_up_comes_before_the_client() -> None:
    blocks = {block.key: block for block in plan(**ONE, set_up_min=25, where="client-place").schedule}
    assert blocks["set-up"].starts_min == -25
    assert blocks["arrive-on-site"].starts_min == -40
    assert blocks["welcome"].starts_min == 0


@pytest.mark.parametrize("minutes", [20, 30, 45, 60, 90])
def test_one_picture_fits_into_any_usual_time(minutes: int) -> None:
    made = plan(**ONE, minutes=minutes)
    assert time_check(made).outcome == "good", say(time_check(made).finding)
    last = made.schedule[-1]
    assert last.starts_min + last.minutes <= minutes


def test_too_little_time_is_a_conflict_with_a_trade() -> None:
    made = plan(**ONE, minutes=10)
    assert time_check(made).outcome == "conflict"
    assert time_check(made).trade is not None


def test_the_welcome_is_never_cut() -> None:
    assert "welcome" in {block.key for block in plan(**ONE, minutes=10).schedule}


def test_no_time_agreed_is_said() -> None:
    assert "no time is agreed" in say(time_check(plan(**ONE)).finding)


def test_what_is_left_out_is_named() -> None:
    made = plan(**{**ONE, "uses": ["linkedin-profile", "website-banner"]}, minutes=20)
    assert "“Wide, with room for words”" in say(time_check(made).finding)


def test_a_team_takes_turns() -> None:
    made = plan(
        people="team-one-by-one",
        head_count=20,
        purpose=["company-page"],
        uses=["company-website"],
        minutes=180,
    )
    said = [say(block.what).replace("\N{NO-BREAK SPACE}", " ") for block in made.schedule]
    assert "1 to 10 of 20 people, 7 min each" in said[2]
    assert said[3] == "Break"
    assert "11 to 20 of 20 people, 7 min each" in said[4]
    assert time_check(made).outcome == "good"


def test_two_looks_have_a_change_between_them() -> None:
    made = plan(
        purpose=["executive"], uses=["company-website"], looks=2, wardrobe="costume-or-uniform", minutes=150
    )
    assert "long-outfit-change.look-2" in {block.key for block in made.schedule}


def test_make_up_takes_its_time() -> None:
    assert "hair-and-make-up" in {block.key for block in plan(**ONE, crew="make-up").schedule}


def test_a_small_team_takes_its_turns_without_a_break() -> None:
    made = plan(
        people="team-one-by-one", head_count=6, purpose=["company-page"], uses=["company-website"], minutes=90
    )
    assert "6 people" in say(made.schedule[2].what)
    assert not [block for block in made.schedule if block.key.startswith("break")]


def test_forty_people_are_a_day_with_lunch_in_its_middle() -> None:
    made = plan(
        people="team-one-by-one",
        head_count=40,
        purpose=["company-page"],
        uses=["company-website"],
        minutes=480,
    )
    keys = [block.key for block in made.schedule]
    assert keys.index("shot.lead.2") < keys.index("lunch") < keys.index("shot.lead.3")
    turns = [block for block in made.schedule if block.shot == "lead"]
    assert sum(block.minutes for block in turns) == made.shots[0].minutes
    assert time_check(made).outcome == "good"


def test_a_newborn_sets_the_pace() -> None:
    made = plan(people="family", head_count=3, purpose=["newborn"], uses=["print-small"])
    assert made.shots[0].minutes >= 120


def test_a_session_too_short_for_the_main_picture_still_says_what_else_was_left_out() -> None:
    made = plan(**{**ONE, "purpose": ["executive"], "uses": ["company-website", "press-kit"]}, minutes=10)
    assert time_check(made).outcome == "conflict"
    assert "no picture is framed for “A press kit”" in say(time_check(made).finding)
    assert any(say(line.what).startswith("About 10") for line in made.preparation)


@pytest.mark.parametrize(
    "answers", [{"purpose": ["identity-document"]}, {"purpose": ["newborn"], "people": "child"}]
)
def test_whoever_comes_dressed_chooses_no_clothes(answers: dict[str, object]) -> None:
    welcome = next(block for block in plan(**answers).schedule if block.key == "welcome")
    assert say(welcome.what) == "Welcome"


def test_only_flash_turns_sun_cream_pale() -> None:
    def said(**answers: object) -> str:
        return " ".join(say(line.what) for line in plan(**answers).preparation)

    assert "under flash" in said(**ONE)
    assert "under flash" not in said(**ONE, lights=[])
