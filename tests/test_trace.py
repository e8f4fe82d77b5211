"""Changing one answer changes only what rests on it: the trace of every line, held against what happens.

Every story is planned again with one answer changed to another that may be given, or taken away. What then says
something else must have had that answer in its trace; what comes or goes must belong to a part of the plan that
read it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from inspect import isfunction, signature
from typing import Any
from zlib import crc32

import msgspec
import pytest

from planner.interview.answers import Answers
from planner.interview.kinds import Many, Number, One, Rows
from planner.interview.script import BY_KEY
from planner.plan import make
from planner.plan.correcting import lines_of
from planner.plan.plan import Brief, Plan
from planner.rules.case import Case
from planner.rules.engine import Decision
from tests.stories.story import STORIES, Story

CHANGES_PER_STORY = 2
"""A sample, the same in every run; all changes of all stories would take minutes."""

PARTS = 4
"""So that two processes share the work."""

Reads = dict[str, set[str]]


class Saying(msgspec.Struct, frozen=True):
    """What a line, check or verdict says, and the answers that it names as its ground."""

    text: object
    trace: frozenset[str]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> Reads:
    """What was read in the last plan by picture, and for the session as a whole.

    A line shows what decided it. Here all that a decision looked at counts, also in vain.
    """
    monkeypatch.setattr(Decision, "decided_by", property(lambda decision: frozenset(decision.rests_on)))
    read: Reads = defaultdict(set)
    for name, part in vars(make).copy().items():
        if isfunction(part) and part.__module__ != make.__name__ and {"case", "told"} & set(first_of(part)):
            monkeypatch.setattr(make, name, noting(part, read))
    return read


def first_of(part: Callable[..., Any]) -> list[str]:
    """The name of a function's first parameter, if it takes any."""
    return list(signature(part).parameters)[:1]


def noting(part: Callable[..., Any], read: Reads) -> Callable[..., Any]:
    """The same function, which also notes what it read of the answers that it was given."""

    def noted(first: Case | Answers, *others: Any) -> Any:
        told = [one.told if isinstance(one, Case) else one for one in (first, *others)]
        marks = [(one, one.bookmark()) for one in told if isinstance(one, Answers)]
        result = part(first, *others)
        place = first.shot.key if isinstance(first, Case) else part.__name__
        read[place].update(*(one.read_since(mark) for one, mark in marks))
        return result

    return noted


def said_by(plan: Plan) -> dict[str, Saying]:
    """All that a plan recommends and finds, by its address."""
    lines = {
        line.key: Saying(
            (line.what, line.because),
            frozenset((*line.rests_on, *(line.account.rests_on if line.account else ()))),
        )
        for line in lines_of(plan)
    }
    checks = {
        check.key: Saying((check.outcome, check.finding, check.trade), frozenset(check.rests_on))
        for check in plan.checks
    }
    verdicts = {
        f"{shot.key}.verdict": Saying(shot.verdict.kind, frozenset(shot.verdict.rests_on))
        for shot in plan.shots
    }
    return lines | checks | verdicts


def untraced(before: Plan, after: Plan, changed: str, read: Reads) -> Iterator[str]:
    """The addresses at which a plan changed although nothing there rests on the answer that was changed."""
    old, new = said_by(before), said_by(after)
    for key in sorted({*old, *new}):
        if key in old and key in new:
            traces = old[key].trace | new[key].trace
            if old[key].text != new[key].text and changed not in traces:
                yield key
        elif not {changed} & _part_of(key, before, after, read):
            yield key


def _part_of(key: str, before: Plan, after: Plan, read: Reads) -> set[str]:
    """What was read by the part of the plan to which a line belongs that came or went."""
    shot = key.split(".")[0]
    if all(shot in {one.key for one in plan.shots} for plan in (before, after)):
        return read[shot]
    shots = {one.key for plan in (before, after) for one in plan.shots}
    return set().union(*(keys for place, keys in read.items() if place not in shots))


def variations(story: Story) -> Iterator[tuple[str, dict[str, object]]]:
    """Some of the story's answers, each with the answers in which it alone is another or is missing."""
    answers = dict(story.brief.answers)
    for key in sorted(answers, key=lambda key: crc32(f"{story.name} {key}".encode()))[:CHANGES_PER_STORY]:
        without = {other: raw for other, raw in answers.items() if other != key}
        yield key, without
        for raw in _another(BY_KEY[key].kind, answers[key], crc32(story.name.encode())):
            yield key, {**without, key: raw}


def _another(kind: object, raw: Any, number: int) -> Iterator[object]:
    match kind:
        case One():
            others = [str(key) for key in kind.options if key != raw]
            yield others[number % len(others)]
        case Many():
            options = [str(key) for key in kind.options]
            yield [options[number % len(options)]]
        case Number():
            yield kind.most if raw == kind.least else kind.least
        case Rows():
            yield list(raw)[1:]


@pytest.mark.parametrize("part", range(PARTS))
def test_changing_one_answer_changes_only_what_rests_on_it(part: int, reads: Reads) -> None:
    wrong: dict[str, str] = {}
    for story in list(STORIES.values())[part::PARTS]:
        brief = story.brief
        before = make.make_plan(brief)
        for key, answers in variations(story):
            reads.clear()
            after = make.make_plan(Brief(answers, brief.session, brief.corrections))
            for address in untraced(before, after, key, reads):
                wrong.setdefault(f"{address} by {key}", story.name)
    assert wrong == {}
