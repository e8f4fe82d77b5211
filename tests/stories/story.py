"""Stories: a shoot in a photographer's words, the answers given, and what the plan must and must not say."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from msgspec.structs import replace

from planner.plan.correcting import lines_of
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Line, Plan, Session, Shot
from planner.plan.reading import read_brief
from planner.rules.engine import Decision
from planner.rules.limits import Settled
from planner.speech import say

FOLDER = Path(__file__).parent
KITS = tomllib.loads((FOLDER / "kits.toml").read_text(encoding="utf-8"))
SESSION = Session(studio="North Light", client="A. Client", when="2026-12-01T10:00")


@dataclass(frozen=True)
class Story:
    """One shoot; `verdict` and `kind` are those of the main picture."""

    name: str
    story: str
    kit: str
    answers: dict[str, object]
    verdict: str
    kind: str = ""
    must: list[str] = field(default_factory=list)
    must_not: list[str] = field(default_factory=list)
    corrections: dict[str, object] = field(default_factory=dict)
    when: str = SESSION.when

    @property
    def brief(self) -> Brief:
        """What the plan is made from; a story with a wrong answer fails here."""
        data = {"answers": {**KITS[self.kit], **self.answers}, "corrections": self.corrections}
        read_brief(data)
        session = replace(SESSION, when=self.when)
        return Brief(answers=data["answers"], session=session, corrections=self.corrections)


def _read() -> Iterator[Story]:
    for file in sorted(FOLDER.glob("*.toml")):
        if file.name != "kits.toml":
            for name, fields in tomllib.loads(file.read_text(encoding="utf-8")).items():
                yield Story(name=name, **fields)


STORIES = {story.name: story for story in _read()}


@cache
def plan_of(name: str) -> Plan:
    """The plan of a story, made once."""
    return make_plan(STORIES[name].brief)


def holds(plan: Plan, claim: str) -> bool:
    """Whether the plan fulfils a claim; raises ValueError for a sentence that nobody understands."""
    for form, judge in FORMS:
        match = re.fullmatch(form, claim)
        if match:
            return judge(plan, *match.groups())
    raise ValueError(f"no story is told like this: {claim}")


def spoken(line: Line) -> str:
    """All that a line says."""
    return " ".join(say(text) for text in (line.label, line.what, *line.because))


def shared_text(plan: Plan) -> str:
    """Everything that the plan says outside its private lines."""
    lines = [line for line in lines_of(plan) if not line.private]
    poses = [
        text for shot in plan.shots for pose in shot.poses for text in (pose.direct, pose.watch, pose.hands)
    ]
    verdicts = [plan.verdict, *(shot.verdict for shot in plan.shots)]
    texts = [
        *poses,
        *(text for verdict in verdicts for text in (verdict.kind, *verdict.because)),
        *(verdict.flips for verdict in verdicts if verdict.flips),
        *(one.finding for verdict in verdicts for one in verdict.criteria),
        *(text for check in plan.checks for text in (check.name, check.finding)),
        *(check.trade for check in plan.checks if check.trade),
        *(file.note for file in plan.deliverables if file.note),
        *(block.what for block in plan.schedule),
        *(shot.title for shot in plan.shots),
    ]
    return "\n".join((*(spoken(line) for line in lines), *(say(text) for text in texts)))


def _shot(plan: Plan, key: str) -> Shot | None:
    return next((shot for shot in plan.shots if shot.key == key), None)


def _lines(plan: Plan, key: str) -> list[Line]:
    return [line for line in lines_of(plan) if line.key == key]


def _is_one_of(plan: Plan, key: str, values: str) -> bool:
    return any(_chosen(line) in values.split(", ") for line in _lines(plan, key))


def _chosen(line: Line) -> str:
    if isinstance(line.account, Decision):
        return line.account.winner
    return f"{line.account.value:g}" if isinstance(line.account, Settled) else say(line.what)


def _line_says(plan: Plan, key: str, text: str) -> bool:
    return any(text in spoken(line) for line in _lines(plan, key))


def _has_pose(plan: Plan, shot: str | None, pose: str) -> bool:
    shots = plan.shots if shot is None else [one for one in plan.shots if one.key == shot]
    return any(one.key == pose for place in shots for one in place.poses)


def _private_says(plan: Plan, text: str) -> bool:
    return any(text in spoken(line) for line in plan.private) and all(line.private for line in plan.private)


FORMS = (
    (r"verdict is ([a-z-]+)", lambda plan, genre: plan.shots[0].verdict.genre == genre),
    (r"([a-z0-9-]+) verdict is ([a-z-]+)", lambda plan, key, genre: _shot(plan, key).verdict.genre == genre),
    (
        r"criterion ([a-z]+) speaks ([a-z]+)",
        lambda plan, key, way: any(one.key == key and one.speaks_for == way for one in plan.verdict.criteria),
    ),
    (r"session says “(.+)”", lambda plan, text: text in say(plan.verdict.kind)),
    (r"private says “(.+)”", _private_says),
    (r"(?:shared )?says “(.+)”", lambda plan, text: text in shared_text(plan)),
    (r"shot ([a-z0-9-]+)", lambda plan, key: _shot(plan, key) is not None),
    (r"open ([a-z_]+)", lambda plan, key: bool(_lines(plan, f"open.{key}"))),
    (r"check ([a-z-]+) is one of (.+)", lambda plan, key, ways: _check(plan, key) in ways.split(", ")),
    (r"check ([a-z-]+) is ([a-z]+)", lambda plan, key, way: _check(plan, key) == way),
    (r"check ([a-z-]+) says “(.+)”", lambda plan, key, text: _check_says(plan, key, text)),
    (r"(?:([a-z0-9-]+) )?pose ([a-z-]+)", _has_pose),
    (r"(\S+) says “(.+)”", _line_says),
    (
        r"(\S+) is (answer|studio|assumed|corrected)",
        lambda plan, key, origin: any(line.origin == origin for line in _lines(plan, key)),
    ),
    (r"(\S+) is one of (.+)", _is_one_of),
    (r"(\S+) is (\S+)", _is_one_of),
    (r"(\S+\.\S+)", lambda plan, key: bool(_lines(plan, key))),
)


def _check(plan: Plan, key: str) -> str | None:
    return next((check.outcome for check in plan.checks if check.key.endswith(f".check.{key}")), None)


def _check_says(plan: Plan, key: str, text: str) -> bool:
    found = [check for check in plan.checks if check.key.endswith(f".check.{key}")]
    return any(text in " ".join(map(say, filter(None, (check.finding, check.trade)))) for check in found)
