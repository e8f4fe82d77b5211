"""The recipe by which a team's picture is made again."""

from planned import decided, lights, text

from planner.rules.case import Case
from planner.rules.match import match_lines

TEAM = {"people": "team-one-by-one", "head_count": 12, "ceiling_m": 3.4}


def recipe(case: Case) -> dict[str, str]:
    return {
        line.key.rpartition(".")[2]: " ".join(text(said) for said in (line.what, *line.because))
        for line in match_lines(case)
    }


def test_a_team_one_by_one_gets_a_recipe() -> None:
    said = recipe(decided(TEAM, purpose="company-page"))
    assert list(said) == ["lights", "camera", "frame", "backdrop", "while", "agrees"]
    assert "grey value of" in said["backdrop"]
    assert "34 percent" in said["frame"]
    assert "grey card" in said["while"]


def test_the_recipe_has_the_numbers_of_the_plan() -> None:
    case = decided(TEAM, purpose="company-page")
    key = lights(case)["key"]
    said = recipe(case)["lights"]
    assert f"{key.height_m:g} m high, {key.distance_m:g} m from the face" in said
    assert f"{key.size_m:g} m, {round(key.azimuth_deg):g} deg to camera left" in said, "size and side as well"


def test_one_person_needs_no_recipe() -> None:
    assert match_lines(decided({"people": "just-me"})) == ()
