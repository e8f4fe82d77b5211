"""What is verified before the day, with numbers and the trade to make."""

from planned import NOTHING, ONE_SPEEDLIGHT, THREE_HEADS, TINY_ROOM, checks, decided, text

from planner.interview.answers import Answers
from planner.rules.checks import checks_for, session_checks

DARK_ON_BLACK = {
    "hair_tone": "dark",
    "wardrobe": "formal",
    "clothes_tone": "dark",
    "place_role": "plain",
    "backdrop_colour": "black",
    "backdrops": [{"kind": "black"}],
}
KNOWN_ROOM = {"room_length_m": 5.2, "room_width_m": 4, "ceiling_m": 3}


def test_a_room_that_fits_says_by_how_much() -> None:
    found = checks(decided(KNOWN_ROOM))["room-length"]
    assert found.outcome == "good"
    assert text(found.finding) == "Needs 3.48 m of 5.2 m."


def test_a_room_too_short_is_a_conflict_with_a_trade() -> None:
    found = checks(decided({"room_length_m": 3.4}, frame="full-length"))
    conflicts = [check for check in found.values() if check.outcome == "conflict"]
    assert conflicts
    assert all(check.trade is not None for check in conflicts)


def test_conflicts_come_first() -> None:
    outcomes = [check.outcome for check in checks_for(decided({"room_length_m": 3.4}, frame="full-length"))]
    assert outcomes == sorted(outcomes, key=("conflict", "watch", "good").index)


def test_a_tiny_room_is_said_to_be_tight_but_possible() -> None:
    found = checks(decided(TINY_ROOM))
    assert found["room-length"].outcome != "conflict"
    assert found["ceiling"].outcome != "conflict"


def test_both_eyes_are_sharp_or_it_is_said() -> None:
    assert checks(decided())["both-eyes"].outcome == "good"
    assert checks(decided(corrections={"lead.aperture": 1.8}))["both-eyes"].outcome == "conflict"


def test_dark_hair_before_black_needs_an_edge() -> None:
    without = checks(decided(DARK_ON_BLACK, corrections={"lead.lighting": "loop"}))["outline"]
    assert without.outcome in ("watch", "conflict")
    assert "edge light" in text(without.trade)
    edged = decided(
        {**DARK_ON_BLACK, **THREE_HEADS, "ceiling_m": 3.2}, corrections={"lead.lighting": "rim-accent"}
    )
    assert checks(edged)["outline"].outcome == "good"


def test_light_grey_carries_dark_hair() -> None:
    assert checks(decided({"hair_tone": "dark"}))["outline"].outcome == "good"


def test_glasses_name_the_light_that_mirrors() -> None:
    found = checks(
        decided({"glasses": "sometimes", "ceiling_m": 3.2}, corrections={"lead.lighting": "window-front"})
    )
    assert found["glasses"].outcome == "watch"
    assert "Key" in text(found["glasses"].finding)
    assert "glasses" not in checks(decided({"glasses": "never"}))


def test_a_front_window_and_glasses_that_stay_on_are_a_conflict() -> None:
    case = decided({"glasses": "always", "window": "soft"}, corrections={"lead.lighting": "window-front"})
    assert checks(case)["glasses"].outcome == "conflict"


def test_loop_light_clears_glasses() -> None:
    case = decided({"glasses": "always", "ceiling_m": 3.2}, corrections={"lead.lighting": "loop"})
    assert checks(case)["glasses"].outcome != "conflict"


def test_twelve_people_are_checked_for_rows_and_evenness() -> None:
    case = decided({"people": "team-together", "head_count": 12}, purpose="company-group", people=12)
    found = checks(case)
    assert found["rows"].outcome == "good"
    assert "evenness" in found
    assert "both-eyes" not in found


def test_no_lights_and_no_window_are_a_conflict() -> None:
    assert checks(decided({**NOTHING, "window": "none"}))["lighting"].outcome == "conflict"


def test_a_window_nobody_described_is_asked_about() -> None:
    assert checks(decided(NOTHING))["window"].outcome == "watch"
    assert "window" not in checks(decided({**NOTHING, "window": "soft"}))


def test_what_is_missing_is_named() -> None:
    case = decided(ONE_SPEEDLIGHT, corrections={"lead.lighting": "loop"})
    found = checks(case)
    assert found["kit"].outcome == "watch"
    assert found["softness"].outcome == "watch"


def test_white_that_turns_grey_is_said() -> None:
    case = decided({"lights": [{"kind": "flash"}]}, corrections={"lead.backdrop": "white"})
    assert checks(case)["white"].outcome == "watch"


def test_a_team_gets_a_value_to_match() -> None:
    found = checks(decided({"people": "team-one-by-one", "head_count": 8}, purpose="company-page"))
    assert "grey value" in text(found["team-match"].finding)


def test_pixels_are_counted_after_the_crop() -> None:
    few = {"cameras": [{"sensor": "full-frame", "megapixels": 6}]}
    assert checks(decided(few, uses=("sign-billboard",)))["resolution"].outcome == "conflict"
    assert checks(decided(uses=("linkedin-profile",)))["resolution"].outcome == "good"


def test_office_lamps_stay_out_of_a_flash_exposure() -> None:
    assert checks(decided())["ambient"].outcome == "good"
    assert "ambient" not in checks(decided({**NOTHING, "window": "soft"}))


def test_every_check_rests_on_something_and_names_its_shot() -> None:
    for found in checks_for(decided({"glasses": "always", "hair_tone": "dark"})):
        assert found.shot == "lead"
        assert found.rests_on


def test_what_is_assumed_is_said_once_for_the_session() -> None:
    keys = {check.key for check in session_checks(Answers({}))}
    assert keys == {"session.check.room", "session.check.kit"}
    assert "session.check.room" not in {check.key for check in session_checks(Answers(KNOWN_ROOM))}


def test_outdoors_the_weather_is_on_the_list() -> None:
    told = Answers({"where": "outdoors", "glasses": "always"})
    keys = {check.key for check in session_checks(told)}
    assert {"session.check.weather", "session.check.tinted"} <= keys
