"""Input is read whole, and everything wrong with it is said at once."""

import pytest

from planner.plan.reading import read_brief
from planner.plan.refused import Refused
from planner.plan.schema import input_schema, output_schema
from planner.speech import say


def problems(data: object) -> dict[str, str]:
    with pytest.raises(Refused) as refused:
        read_brief(data)
    return {one.key: say(one.allowed) for one in refused.value.problems}


def test_a_good_brief_is_read() -> None:
    brief = read_brief(
        {
            "answers": {"purpose": ["profile"], "frame": "you-choose", "minutes": 45},
            "session": {"client": "A. Client"},
            "corrections": {"lead.lighting": "loop"},
        }
    )
    assert brief.session.client == "A. Client"
    assert brief.answers["minutes"] == 45


def test_an_empty_object_is_a_brief() -> None:
    assert read_brief({}).answers == {}


def test_everything_wrong_is_said_at_once() -> None:
    found = problems(
        {
            "answers": {"porpose": ["profile"], "minutes": 5, "frame": "knees", "anything_else": "x" * 3000},
            "corrections": {"lead.lighting": "candle"},
            "session": {"customer": "x"},
        }
    )
    assert "purpose" in found["answers.porpose"]
    assert "10" in found["answers.minutes"]
    assert "one of face, head-and-shoulders" in found["answers.frame"]
    assert "2000" in found["answers.anything_else"].replace(",", "").replace("\N{NARROW NO-BREAK SPACE}", "")
    assert "clamshell" in found["corrections.lead.lighting"]
    assert "client" in found["session.customer"]


@pytest.mark.parametrize("data", [None, [], "answers", 3])
def test_what_is_no_object_is_refused(data: object) -> None:
    assert "" in problems(data)


@pytest.mark.parametrize(
    "data", [{"answers": []}, {"answers": {1: "x"}}, {"notes": {}}, {"corrections": "loop"}]
)
def test_parts_of_another_kind_are_refused(data: object) -> None:
    assert problems(data)


def test_you_choose_is_no_answer_for_the_photographer() -> None:
    assert "answers.ceiling_m" in problems({"answers": {"ceiling_m": "you-choose"}})


def test_a_long_value_is_echoed_short() -> None:
    with pytest.raises(Refused) as refused:
        read_brief({"answers": {"frame": "x" * 500}})
    assert len(refused.value.problems[0].value) <= 80


def test_a_wrong_session_value_is_refused() -> None:
    assert "session" in problems({"session": {"minutes": "long"}})


def test_the_schemas_name_every_question_and_the_plan() -> None:
    entering = input_schema()
    assert "purpose" in entering["properties"]["answers"]["properties"]
    assert entering["properties"]["session"]["additionalProperties"] is False
    assert "Plan" in str(output_schema()["$ref"])
