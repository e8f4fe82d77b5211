"""Which set-up, for whom, with what there is."""

import pytest
from planned import NOTHING, ONE_SPEEDLIGHT, THREE_HEADS, TINY_ROOM, decided, text

from planner.craft import LIGHTINGS
from planner.optics.room import reach_behind_m
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING, lighting_line, power_of
from planner.rules.lighting.least_room import CRAMPED_PHOTOGRAPHER_M, least_depth
from planner.rules.lights import lights_for, signature_lines

STEADY = {"lights": [{"kind": "continuous", "power_ws": 200, "count": 2}]}


def winner(case: Case) -> str:
    return case.decision(LIGHTING).winner


def why_not(case: Case, key: str) -> str:
    judged = next(one for one in case.decision(LIGHTING).ruled_out if one.key == key)
    return " ".join(text(reason.says) for reason in judged.ruled_out_by)


def test_the_usual_light_of_the_purpose_comes_first() -> None:
    assert winner(decided()) == "clamshell"
    assert winner(decided(purpose="law")) in ("loop", "short", "three-light-corporate")


@pytest.mark.parametrize(
    ("feel", "drama"), [("bright", {"even"}), ("natural", {"even", "shaped"}), ("dramatic", {"dramatic"})]
)
def test_the_light_that_was_asked_for_is_given(feel: str, drama: set[str]) -> None:
    assert decided({"light_feel": feel}, purpose="author").decided(LIGHTING).drama in drama


def test_one_speedlight_without_a_modifier_is_bounced() -> None:
    assert winner(decided(ONE_SPEEDLIGHT)) == "on-camera-bounce"


def test_without_lights_a_window_is_enough() -> None:
    case = decided({**NOTHING, "window": "soft"})
    assert case.decided(LIGHTING).setting == "window"
    assert power_of(case) == "daylight"


def test_without_lights_and_without_a_window_the_conflict_is_shown() -> None:
    assert decided({**NOTHING, "window": "none"}).decision(LIGHTING).forced


def test_no_flash_is_planned_where_none_is_welcome() -> None:
    by_the_window = decided({"flash": "no", "window": "soft"})
    assert power_of(by_the_window) == "daylight"
    assert "without" in why_not(by_the_window, "double-rim")
    assert power_of(decided({"flash": "no", **STEADY})) == "continuous"


def test_rather_no_flash_takes_steady_lamps_first() -> None:
    lights = {"lights": [{"kind": "flash", "count": 2}, {"kind": "continuous", "count": 2}]}
    assert power_of(decided({"flash": "prefer-not", **lights})) == "continuous"


def test_glasses_that_stay_on_rule_out_what_mirrors() -> None:
    case = decided({"glasses": "always"})
    assert case.decided(LIGHTING).glasses == "good"
    assert "glasses" in why_not(case, "clamshell")


def test_three_lights_are_not_planned_with_two() -> None:
    assert "the kit has 2" in why_not(decided(purpose="executive"), "three-light-corporate")


def test_dark_before_dark_gets_an_edge() -> None:
    answers = {"hair_tone": "dark", "backdrops": [{"kind": "dark-grey"}], **THREE_HEADS, "ceiling_m": 3.2}
    assert winner(decided(answers, purpose="executive")) in ("rim-accent", "three-light-corporate")


def test_a_team_one_by_one_gets_light_that_repeats() -> None:
    assert (
        winner(decided({"people": "team-one-by-one", "head_count": 20}, purpose="company-page"))
        == "team-flat"
    )


def test_twelve_people_are_lit_from_both_sides() -> None:
    case = decided({"people": "team-together", "head_count": 12}, purpose="company-group", people=12)
    assert winner(case) == "group-copy"


def test_a_story_is_lit_with_its_place() -> None:
    case = decided({"place_role": "story", "where": "client-place"}, purpose="founder-brand")
    assert winner(case) == "environmental"


def test_a_tiny_room_keeps_what_fits() -> None:
    case = decided(TINY_ROOM)
    assert not case.decision(LIGHTING).forced
    assert "width" in why_not(case, "group-copy")


def test_outdoors_the_sky_is_the_light() -> None:
    assert case_outdoors().decided(LIGHTING).setting == "outdoors"


def case_outdoors() -> Case:
    return decided({"where": "outdoors"}, purpose="dating")


def test_a_document_is_lit_flat() -> None:
    assert winner(decided(purpose="identity-document")) in ("identity-flat", "team-flat", "window-front")


def test_what_was_asked_for_in_confidence_steers_without_being_named() -> None:
    case = decided({"features": ["soft-lines"]}, purpose="actor-drama")
    assert case.decided(LIGHTING).lines != "shows"
    said = " ".join(text(why) for why in lighting_line(case).because)
    assert "lines" not in said


def test_a_set_up_needs_room_behind_for_its_lamps_and_not_only_for_their_faces() -> None:
    rim = next(light for light in LIGHTINGS["double-rim"].lights if light.role == "rim")
    faces = reach_behind_m(rim.distance_range_m[0], rim.azimuth_deg, rim.elevation_deg)
    behind = least_depth(LIGHTINGS["double-rim"], 2.0) - 2.0 - CRAMPED_PHOTOGRAPHER_M
    assert faces + 0.05 < behind < faces + 0.2


def test_the_photographer_may_insist() -> None:
    case = decided(corrections={"lead.lighting": "rembrandt"})
    line = lighting_line(case)
    assert text(line.what) == "Rembrandt"
    assert text(line.original) == "clamshell"
    assert line.origin == "corrected"


def test_the_signature_says_what_to_verify() -> None:
    case = decided()
    labels = [text(line.label) for line in signature_lines(case, lights_for(case))]
    assert labels == ["Face", "Shadow", "Catchlight", "Backdrop light", "Watch for"]
