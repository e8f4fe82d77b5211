"""`manage.py plan --explain`: every decision, number, exclusion and source of one plan, readable in a terminal."""

import io
import json
import re
import sys
from functools import cache
from pathlib import Path

import pytest
from django.core.management import call_command

from planner.brief.text import WIDTH
from planner.craft import SOURCES
from planner.interview.answers import Answers
from planner.plan.correcting import lines_of
from planner.plan.explain import Part, explain
from planner.plan.make import make_plan
from planner.plan.plan import Brief
from planner.rules.engine import Decision
from planner.rules.limits import Settled
from planner.speech import say
from tests.stories.story import SESSION, STORIES, plan_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "priya.json"


def run(*arguments: object) -> str:
    """What the command wrote to standard output."""
    out = io.StringIO()
    call_command("plan", *map(str, arguments), "--explain", stdout=out)
    return out.getvalue()


def parts_of(answers: dict[str, object], **corrections: object) -> dict[str, str]:
    """The text of every part, by the address that its title begins with."""
    written = {key.replace("__", "."): value for key, value in corrections.items()}
    plan = make_plan(Brief(answers, SESSION, written))
    return {address(part): text_of(part) for part in explain(plan, Answers(answers))}


@cache
def parts_of_story(name: str) -> list[Part]:
    """All that is explained about a story's plan, once for all tests."""
    return list(explain(plan_of(name), Answers(STORIES[name].brief.answers)))


def address(part: Part) -> str:
    return say(part.title).split(":")[0]


def text_of(part: Part) -> str:
    return "\n".join(f"{say(row.mark)} {say(row.text)}".strip() for row in part.rows)


def test_every_decision_and_every_number_of_every_story_is_explained():
    for name in STORIES:
        plan = plan_of(name)
        explained = {address(part) for part in parts_of_story(name)}
        decided = {line.key for line in lines_of(plan) if line.account}
        assert decided | {f"{shot.key}.verdict" for shot in plan.shots} <= explained


def test_everything_that_was_heard_is_said_with_its_rule_and_its_source():
    answers = STORIES[next(iter(STORIES))].brief.answers
    parts = parts_of(answers)
    for line in lines_of(make_plan(Brief(answers, SESSION))):
        if isinstance(line.account, Settled):
            assert all(f"({one.rule}) [{one.source}]" in parts[line.key] for one in line.account.limits)
        if isinstance(line.account, Decision):
            chosen = line.account.chosen
            heard = (*chosen.speaks_for, *chosen.speaks_against, *chosen.ruled_out_by)
            assert all(f"({one.rule}) [{one.source}]" in parts[line.key] for one in heard)


def test_runners_up_keep_their_order_and_what_is_ruled_out_says_by_what():
    lighting = parts_of({"purpose": ["corporate"], "people": "just-me"})["lead.lighting"]
    places = [int(place) for place in re.findall(r"^(\d+)\. ", lighting, re.MULTILINE)]
    assert places == list(range(2, len(places) + 2))
    assert len(places) > 3
    rows = lighting.splitlines()
    for place, row in enumerate(rows):
        assert not row.startswith("×") or rows[place + 1].startswith("out ")


def test_a_number_says_its_limits_and_a_correction_what_it_breaks():
    distance = parts_of({"people": "just-me"}, lead__distance=0.4)["lead.distance"]
    assert "Bounds: " in distance
    assert "at least" in distance
    assert "Corrected by hand; the rules chose: " in distance
    assert "The value does not keep this." in distance


def test_answers_stand_beside_what_rests_on_them_and_what_was_looked_at_in_vain():
    lighting = parts_of({"light_feel": "bright", "people": "just-me", "purpose": ["corporate"]})[
        "lead.lighting"
    ]
    rests_on, looked_at = lighting.split("Also looked at")
    assert "light_feel Bright" in rests_on
    assert "not told" in looked_at


def test_a_conflict_of_any_story_is_named_at_the_end():
    for name in STORIES:
        plan = plan_of(name)
        last = text_of(parts_of_story(name)[-2])
        conflicts = [check.key for check in plan.checks if check.outcome == "conflict"]
        conflicts += [
            line.key
            for line in lines_of(plan)
            if (isinstance(line.account, Settled) and line.account.conflict)
            or (isinstance(line.account, Decision) and line.account.forced)
        ]
        assert all(key in last for key in conflicts)
        assert bool(conflicts) == (last != "Nothing.")


def test_it_is_read_in_a_terminal_and_names_its_sources_at_the_end():
    text = run(EXAMPLE)
    assert text == run(EXAMPLE)
    assert max(map(len, text.splitlines())) <= WIDTH
    assert not re.search(r"[{}]", text)
    body, sources = text.split("\nSources\n-------\n")
    cited = set(re.findall(r"\[([a-z0-9-]+)\]", body))
    assert cited
    assert cited == set(re.findall(r"^\[([a-z0-9-]+)\]", sources, re.MULTILINE)) <= set(SOURCES)
    assert all(SOURCES[key].title in " ".join(sources.split()) for key in cited)


def test_numbers_are_said_in_the_units_asked_for():
    assert " ft" in run(EXAMPLE, "--units", "imperial").replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize("form", ["json", "pdf"])
def test_it_is_text_about_one_plan(tmp_path, capsys, form):
    with pytest.raises(SystemExit) as end:
        call_command("plan", str(EXAMPLE), "--explain", "--format", form, stderr=sys.stderr)
    assert end.value.code == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
    (tmp_path / "many.jsonl").write_text(json.dumps({"answers": {}}))
    with pytest.raises(SystemExit):
        call_command("plan", str(tmp_path / "many.jsonl"), "--explain", stderr=sys.stderr)
