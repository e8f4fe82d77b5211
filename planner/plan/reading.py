"""From data that someone hands in to a brief: everything wrong with it is said at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import cast

import msgspec

from planner.interview.kinds import Many, One, WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question
from planner.interview.script import BY_KEY
from planner.plan.addresses import correction_problems
from planner.plan.plan import Brief, Session
from planner.plan.refused import Problem, Refused, problem
from planner.words import Listing, Message, _

PARTS = ("answers", "session", "corrections")


def read_brief(data: object) -> Brief:
    """A brief from plain data, such as parsed JSON; raises Refused with all problems."""
    if not isinstance(data, Mapping):
        raise Refused([problem("", data, _("an object with {parts}", parts=Listing(PARTS)))])
    parts = cast("Mapping[str, object]", data)
    problems = [*_unknown_parts(parts), *_parts_of_another_kind(parts)]
    if problems:
        raise Refused(problems)
    answers = cast("Mapping[str, object]", parts.get("answers", {}))
    corrections = cast("Mapping[str, object]", parts.get("corrections", {}))
    session, wrong_session = _session(parts.get("session", {}))
    problems = [*_wrong_answers(answers), *wrong_session, *correction_problems(corrections)]
    if problems:
        raise Refused(problems)
    return Brief(answers=dict(answers), session=session, corrections=dict(corrections))


def _unknown_parts(parts: Mapping[str, object]) -> Iterator[Problem]:
    for key in parts:
        if key not in PARTS:
            yield problem(str(key), parts[key], _("one of {choices}", choices=Listing(PARTS, "or")))


def _parts_of_another_kind(parts: Mapping[str, object]) -> Iterator[Problem]:
    for key in PARTS:
        value = parts.get(key, {})
        if not isinstance(value, Mapping) or not all(isinstance(name, str) for name in value):
            yield problem(key, value, _("an object, with a name for every value"))


def _wrong_answers(answers: Mapping[str, object]) -> Iterator[Problem]:
    for key, raw in answers.items():
        allowed = _allowed_instead(key, raw)
        if allowed is not None:
            yield problem(f"answers.{key}", raw, allowed)


def _allowed_instead(key: str, raw: object) -> Message | None:
    question = BY_KEY.get(key)
    if question is None:
        return _no_such_question(key)
    if raw == YOU_CHOOSE and question.you_choose is not None:
        return None
    try:
        question.kind.parse(raw)
    except WrongAnswer as wrong:
        return _keys_of(question) or wrong.sentence
    return None


def _keys_of(question: Question[object]) -> Message | None:
    """The keys to choose from; the kind's own sentence names them in a client's words, which nobody types here."""
    kind = question.kind
    if not isinstance(kind, One | Many):
        return None
    keys = Listing(tuple(str(key) for key in kind.options), "or")
    if isinstance(kind, One):
        return _("one of {keys}", keys=keys)
    if kind.at_most is None:
        return _("a list of one or more of {keys}", keys=keys)
    return _("a list of at most {most} of {keys}", most=kind.at_most, keys=keys)


def _no_such_question(key: str) -> Message:
    near = get_close_matches(key, BY_KEY, n=3)
    if near:
        return _("There is no such question; perhaps {near}.", near=Listing(tuple(near), "or"))
    return _("There is no such question; use {keys}.", keys=Listing(tuple(BY_KEY), "or"))


SESSION_FIELDS = tuple(field.name for field in msgspec.structs.fields(Session))


def _session(given: object) -> tuple[Session, list[Problem]]:
    """The session with its unknown fields and wrong values named; studio and client may stay empty."""
    fields = {"studio": "", "client": "", **cast("Mapping[str, object]", given)}
    known = {name: value for name, value in fields.items() if name in SESSION_FIELDS}
    wrong = [
        problem(f"session.{name}", fields[name], _("one of {choices}", choices=Listing(SESSION_FIELDS, "or")))
        for name in fields
        if name not in SESSION_FIELDS
    ]
    try:
        return msgspec.convert(known, Session), wrong
    except msgspec.ValidationError as invalid:
        return Session("", ""), [*wrong, problem("session", known, _("{what}", what=str(invalid)))]
