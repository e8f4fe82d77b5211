"""The JSON Schema of what a plan is made from, and of the plan."""

from __future__ import annotations

from typing import Any

import msgspec

from planner.interview.question import YOU_CHOOSE, Question
from planner.interview.script import SCRIPT
from planner.plan.plan import Plan, Session

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def input_schema() -> Schema:
    """Answers by question, the session, and the photographer's corrections."""
    return {
        "$schema": DIALECT,
        "title": "Brief",
        "type": "object",
        "properties": {
            "answers": {
                "type": "object",
                "properties": {question.key: _answer(question) for question in SCRIPT},
                "additionalProperties": False,
            },
            "session": {**_session(), "required": []},
            "corrections": {
                "type": "object",
                "description": "By line key: a candidate's key, a number in the line's unit, or words.",
                "additionalProperties": {"type": ["string", "number"]},
            },
        },
        "additionalProperties": False,
    }


def output_schema() -> Schema:
    """The plan."""
    return {"$schema": DIALECT, **msgspec.json.schema(Plan)}


def _answer(question: Question[object]) -> Schema:
    described: Schema = {"description": question.asks.text}
    answer = question.kind.schema()
    if question.you_choose is None:
        return {**answer, **described}
    return {"anyOf": [answer, {"const": YOU_CHOOSE}], **described}


def _session() -> Schema:
    schema: Schema = msgspec.json.schema(Session)["$defs"]["Session"]
    return {**schema, "additionalProperties": False}
