"""What the architecture promises in prose, held by the stories and by any answers that anyone may give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner import craft
from planner.craft import ADAPTATIONS, SOURCES
from planner.interview.answers import Answers
from planner.interview.kinds import Many, Number, One, Rows, Text
from planner.interview.question import YOU_CHOOSE, Question
from planner.interview.script import BY_KEY, SCRIPT
from planner.plan.addresses import allowed_instead
from planner.plan.correcting import lines_of
from planner.plan.freeze import freeze, thaw
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Line, Plan, Session
from planner.rules.backdrop import BACKDROP
from planner.rules.camera import APERTURE, CAMERA_HEIGHT, DISTANCE, GAP, ISO, LENS, SHUTTER, WHITE_BALANCE
from planner.rules.crop import CROP
from planner.rules.engine import Choice, Decision, Reason
from planner.rules.lighting import LIGHTING
from planner.rules.lights import REFLECTOR
from planner.rules.limits import Limit, Settled
from planner.rules.orientation import ORIENTATION
from planner.rules.posing import POSE
from planner.speech import say
from tests.stories.story import STORIES, plan_of, shared_text

CHOICES: tuple[Choice[Any], ...] = (CROP, ORIENTATION, BACKDROP, LIGHTING, REFLECTOR, LENS, POSE)
MEASURES = (GAP, DISTANCE, CAMERA_HEIGHT, APERTURE, SHUTTER, ISO, WHITE_BALANCE)


def heard(plan: Plan) -> Iterator[Reason | Limit]:
    """Every reason and every limit that a plan gives."""
    for line in lines_of(plan):
        if isinstance(line.account, Decision):
            for judged in (line.account.chosen, *line.account.runners_up, *line.account.ruled_out):
                yield from (*judged.speaks_for, *judged.speaks_against, *judged.ruled_out_by)
        elif isinstance(line.account, Settled):
            yield from line.account.limits


@cache
def rules_heard() -> frozenset[str]:
    """The names of the rules that speak in some story."""
    return frozenset(one.rule for name in STORIES for one in heard(plan_of(name)))


@pytest.mark.parametrize("choice", CHOICES, ids=lambda choice: choice.key)
def test_every_rule_of_a_choice_speaks_in_some_story(choice: Choice[Any]) -> None:
    assert [rule.name for rule in choice.rules if rule.name not in rules_heard()] == []


@pytest.mark.parametrize("measure", MEASURES, ids=lambda measure: measure.key)
def test_every_limit_of_a_number_speaks_in_some_story(measure: Any) -> None:
    assert [say.__name__ for say, _source in measure.rules if say.__name__ not in rules_heard()] == []


def test_every_rule_cites_a_known_source() -> None:
    cited = {rule.source for choice in CHOICES for rule in choice.rules}
    cited |= {source for measure in MEASURES for _say, source in measure.rules}
    assert cited <= set(SOURCES)


def test_every_line_of_every_story_cites_a_known_source() -> None:
    lines = [line for name in STORIES for line in lines_of(plan_of(name))]
    assert {source for line in lines for source in line.sources} <= set(SOURCES)
    assert [line.key for line in lines if not line.sources] == []


def test_every_craft_row_has_a_known_source() -> None:
    tables = [table for name in craft.__all__ if isinstance(table := getattr(craft, name), Mapping)]
    assert [row.key for table in tables for row in table.values() if row.source not in SOURCES] == []


def test_every_question_is_read_by_some_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    read: set[str] = set()
    original = Answers._first_read

    def noting(self: Answers, question: Question[object]) -> object:
        read.add(question.key)
        return original(self, question)

    monkeypatch.setattr(Answers, "_first_read", noting)
    for story in STORIES.values():
        make_plan(story.brief)
    assert set(BY_KEY) - read == set()


@pytest.mark.parametrize(
    "choice", [CROP, ORIENTATION, BACKDROP, LIGHTING, REFLECTOR, POSE], ids=lambda choice: choice.key
)
def test_every_candidate_wins_in_some_story(choice: Choice[Any]) -> None:
    accounts = [line.account for name in STORIES for line in lines_of(plan_of(name))]
    won = {one.winner for one in accounts if isinstance(one, Decision) and one.key == choice.key}
    assert [key for key in choice.rows if key not in won] == []


def test_every_line_of_every_story_can_be_corrected_at_its_address() -> None:
    for name in STORIES:
        for line in lines_of(plan_of(name)):
            assert allowed_instead(line.key, correction_of(line)) is None, line.key


def correction_of(line: Line) -> object:
    """Something that may be written into the line."""
    if isinstance(line.account, Settled):
        return line.account.value
    return line.account.winner if isinstance(line.account, Decision) else "As we did last year"


def raw_answers(kind: Any) -> st.SearchStrategy[Any]:
    """Raw answers that a kind of question takes."""
    match kind:
        case One():
            return st.sampled_from([str(key) for key in kind.options])
        case Many():
            keys = st.sampled_from([str(key) for key in kind.options])
            return st.lists(keys, min_size=1, max_size=kind.at_most or 4, unique=True)
        case Number(whole=True):
            return st.integers(int(kind.least), int(kind.most))
        case Number():
            return st.floats(kind.least, kind.most, allow_nan=False)
        case Text():
            return st.text(
                st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Z")), min_size=1, max_size=40
            )
        case Rows():
            record = st.fixed_dictionaries(
                {key: raw_answers(one.kind) for key, one in kind.fields.items() if one.required},
                optional={key: raw_answers(one.kind) for key, one in kind.fields.items() if not one.required},
            )
            return st.lists(record, max_size=3)
    raise AssertionError(f"a kind without a strategy: {kind}")


def any_raw(question: Question[object]) -> st.SearchStrategy[Any]:
    """Raw answers that a question takes, “you choose” among them."""
    answers = raw_answers(question.kind)
    return answers if question.you_choose is None else answers | st.just(YOU_CHOOSE)


some_answers = st.fixed_dictionaries({}, optional={question.key: any_raw(question) for question in SCRIPT})
complete_answers = st.fixed_dictionaries({question.key: any_raw(question) for question in SCRIPT})
any_answers = some_answers | complete_answers


def numbers_of(plan: Plan, part: str) -> list[float]:
    """The value of one number in every picture."""
    accounts = [
        line.account for shot in plan.shots for line in shot.camera if line.key == f"{shot.key}.{part}"
    ]
    return [one.value for one in accounts if isinstance(one, Settled)]


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(any_answers)
def test_any_answers_give_a_plan(answers: dict[str, Any]) -> None:
    plan = make_plan(Brief(answers=answers, session=Session(studio="", client="")))
    assert thaw(freeze(plan)) == plan
    assert 1 <= len(plan.shots) <= 5
    assert len({line.key for line in lines_of(plan)}) == len(list(lines_of(plan)))
    assert all(
        "{" not in say(text) for line in lines_of(plan) for text in (line.label, line.what, *line.because)
    )
    assert numbers_of(plan, "distance") == [shot.framing.camera_distance_m for shot in plan.shots]
    assert numbers_of(plan, "gap") == [shot.framing.backdrop_gap_m for shot in plan.shots]
    assert numbers_of(plan, "height") == [shot.framing.camera_height_m for shot in plan.shots]


def options(key: str) -> list[str]:
    """The rows of the craft table that a question lets people choose from."""
    kind = BY_KEY[key].kind
    return [option for option in kind.options if option in ADAPTATIONS] if isinstance(kind, Many) else []


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.sampled_from(options("features")), max_size=4, unique=True),
    st.lists(st.sampled_from(options("needs")), max_size=4, unique=True),
)
def test_what_was_told_in_confidence_is_said_to_the_photographer_alone(
    looks: list[str], comfort: list[str]
) -> None:
    answers = {"purpose": ["profile"], "people": "just-me", "features": looks, "needs": comfort}
    plan = make_plan(Brief(answers=answers, session=Session(studio="", client="")))
    ticked = {*looks, *comfort}
    assert {line.key.split(".")[-1] for line in plan.private} == ticked
    assert [key for key in ticked if say(ADAPTATIONS[key].words) in shared_text(plan)] == []
    public_keys = {part for line in lines_of(plan) if not line.private for part in line.key.split(".")}
    assert ticked & public_keys == set()
