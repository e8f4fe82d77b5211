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


def test_by_daylight_before_the_place_itself_nothing_is_set_up() -> None:
    home = {"where": "client-place", "lights": [], "window": "soft"}
    assert say(plan(**ONE, **home).schedule[1].what).startswith("Find the place")
    assert say(plan(**ONE, where="client-place").schedule[1].what) == "Set up light and backdrop"


@pytest.mark.parametrize("minutes", [10, 15, 20, 30, 45, 60, 90])
def test_one_picture_fits_into_any_usual_time(minutes: int) -> None:
    made = plan(**ONE, minutes=minutes)
    assert time_check(made).outcome == "good", say(time_check(made).finding)
    last = made.schedule[-1]
    assert last.starts_min + last.minutes <= minutes


def test_too_little_time_is_a_conflict_with_a_trade() -> None:
    made = plan(**ONE, needs=["extra-time"], minutes=10)
    assert time_check(made).outcome == "conflict"
    assert "Poses go first" in say(time_check(made).trade)


def test_a_baby_is_not_done_in_ten_minutes() -> None:
    assert time_check(plan(purpose=["newborn"], people="child", minutes=10)).outcome == "conflict"


def test_ten_minutes_are_for_the_picture() -> None:
    made = plan(**{**ONE, "purpose": ["executive"]}, where="client-place", minutes=10)
    blocks = {block.key: block for block in made.schedule}
    # What takes the photographer's time alone is done before.
    assert blocks["light-test"].starts_min + blocks["light-test"].minutes == 0
    assert blocks["welcome"].minutes == 2
    assert blocks["shot.lead"].minutes >= 6
    said = " ".join(say(line.what) for line in made.preparation)
    assert "12 to 20 pictures are taken" in said
    assert "tops" not in said
    assert "your clothes" not in said


def test_what_lies_around_the_pictures_gives_way_before_they_do() -> None:
    asked = {**ONE, "people": "just-me", "purpose": ["actor-drama"], "uses": ["casting-site"], "looks": 3}
    three = plan(**asked, crew="make-up", minutes=120)
    blocks = {block.key: block.minutes for block in three.schedule}
    assert (blocks["welcome"], blocks["hair-and-make-up"], blocks["review"]) == (8, 30, 5)
    assert min(shot.minutes for shot in three.shots) >= 12


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
    asked = {
        **ONE,
        "purpose": ["executive"],
        "uses": ["company-website", "press-kit"],
        "needs": ["extra-time"],
    }
    made = plan(**asked, minutes=10)
    assert time_check(made).outcome == "conflict"
    assert "no picture is framed for “A press kit”" in say(time_check(made).finding)
    assert any(say(line.what).startswith("About 10") for line in made.preparation)


@pytest.mark.parametrize(
    "answers", [{"purpose": ["identity-document"]}, {"purpose": ["newborn"], "people": "child"}]
)
def test_whoever_comes_dressed_chooses_no_clothes(answers: dict[str, object]) -> None:
    welcome = next(block for block in plan(**answers).schedule if block.key == "welcome")
    assert say(welcome.what) == "Welcome"


@pytest.mark.parametrize(
    ("purpose", "tops", "colours"),
    [("profile", True, True), ("founder-brand", False, True), ("uniform", False, False)],
)
def test_clothes_are_chosen_where_there_is_a_choice(purpose: str, tops: bool, colours: bool) -> None:
    lines = {line.key for line in plan(**{**ONE, "purpose": [purpose]}).preparation}
    assert ("wear.tops" in lines, "wear.colours" in lines) == (tops, colours)
    assert "wear.colours" not in {line.key for line in plan(**ONE, wardrobe="costume-or-uniform").preparation}


def told_before(**answers: object) -> str:
    """All that the client's sheet says before the day."""
    return " ".join(say(line.what) for line in plan(**answers).preparation)


def test_only_flash_turns_sun_cream_pale() -> None:
    assert "under flash" in told_before(**ONE)
    assert "under flash" not in told_before(**ONE, lights=[])


def test_only_who_is_made_up_comes_with_a_clean_face() -> None:
    assert "clean face" in told_before(**ONE, crew="make-up")
    assert "clean face" not in told_before(**ONE)


def test_a_set_that_comes_to_them_says_how_much_floor_it_takes() -> None:
    assert "of free floor" in told_before(**ONE, where="client-place")
    assert "before a window" in told_before(**ONE, where="client-place", lights=[])


def test_the_length_is_told_as_people_say_it() -> None:
    assert "About 50\N{NO-BREAK SPACE}min in all" in told_before(**ONE, minutes=60)
