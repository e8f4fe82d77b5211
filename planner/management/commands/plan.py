"""`manage.py plan ANSWERS.json`: the plan of the web pages without the web, and without a database."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import msgspec
from django.core.management.base import BaseCommand
from django.utils.timezone import localdate

from planner import speech
from planner.brief import explained, papers
from planner.brief.calendar import as_calendar
from planner.brief.edition import Edition
from planner.brief.press import PaperFailed
from planner.brief.shot_list import as_csv
from planner.brief.text import as_text
from planner.interview.answers import Answers
from planner.plan.confidence import for_others
from planner.plan.explain import explain
from planner.plan.freeze import freeze
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Plan
from planner.plan.reading import read_brief
from planner.plan.refused import Refused
from planner.plan.schema import input_schema, output_schema

WRONG_INPUT = 2
SIZES = {"a4": "A4", "letter": "Letter"}


class Command(BaseCommand):
    """Reads answers, writes the plan; wrong input ends with status 2 and one line for each thing that is wrong."""

    help = "Makes a plan from a file of answers, as JSON, text, PDF, a table or a calendar entry."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "answers", nargs="?", help="a .json file, a .jsonl file for many, or - for standard input"
        )
        parser.add_argument(
            "--format",
            choices=["json", "text", "pdf", "csv", "ics"],
            help="text where it is left out, JSON for a .jsonl file",
        )
        parser.add_argument(
            "-o", "--output", metavar="FILE", help="where to write; standard output if left out"
        )
        parser.add_argument(
            "--edition", choices=list(papers.PAPERS), default="brief", help="which paper, for pdf"
        )
        parser.add_argument("--paper", choices=list(SIZES), default="a4")
        parser.add_argument("--units", choices=list(speech.UNITS), default="metric")
        parser.add_argument(
            "--private",
            action="store_true",
            help="with what is for the photographer alone, and the client's own words",
        )
        parser.add_argument(
            "--explain",
            action="store_true",
            help="print what stands behind every decision and number instead of the plan",
        )
        parser.add_argument("--schema", action="store_true", help="print the JSON Schema of answers and plan")

    def handle(self, *args: Any, answers: str | None, schema: bool, **options: Any) -> None:
        if schema:
            both = {"input": input_schema(), "output": output_schema()}
            return self._write(
                json.dumps(both, indent=2, ensure_ascii=False).encode() + b"\n", options["output"]
            )
        if answers is None:
            self._refuse(["Name a file of answers, - for standard input, or --schema."])
        many = answers.endswith(".jsonl")
        options["format"] = options["format"] or ("json" if many else "text")
        if many and options["format"] != "json":
            self._refuse([f"--format: {options['format']}: a .jsonl file makes JSON, one plan a line."])
        if options["explain"] and (many or options["format"] != "text"):
            self._refuse(["--explain: it is text about one plan; leave out --format, name one .json file."])
        if options["format"] == "pdf" and not options["output"] and sys.stdout.isatty():
            self._refuse(["-o: nothing: a PDF needs a file to be written to."])
        briefs = self._read_all(answers) if many else [self._read(answers)]
        return self._write(b"".join(self._made(brief, many, options) for brief in briefs), options["output"])

    def _made(self, brief: Brief, many: bool, options: dict[str, Any]) -> bytes:
        plan = make_plan(brief)
        if not options["private"]:
            plan = for_others(plan)
        if options["explain"]:
            with speech.units(options["units"]):
                return explained.as_text(explain(plan, Answers(brief.answers))).encode()
        if options["format"] == "json":
            return (freeze(plan) if many else msgspec.json.format(freeze(plan), indent=2)) + b"\n"
        if options["format"] == "text":
            with speech.units(options["units"]):
                return as_text(plan).encode()
        if options["format"] == "csv":
            with speech.units(options["units"]):
                return as_csv(plan)
        if options["format"] == "ics":
            whole = hashlib.sha256(freeze(plan)).hexdigest()[:32]
            return as_calendar(plan.session, identity=whole, made=datetime.combine(_today(), time(), UTC))
        return self._printed(plan, options)

    def _printed(self, plan: Plan, options: dict[str, Any]) -> bytes:
        edition = Edition(
            made_on=_today(),
            units=options["units"],
            size=SIZES[options["paper"]],
            with_private=options["private"],
        )
        try:
            return papers.make(plan, papers.PAPERS[options["edition"]], edition)
        except PaperFailed as failure:
            self.stderr.write(speech.say(failure.sentence))
            sys.exit(1)

    def _read(self, name: str) -> Brief:
        try:
            return read_brief(json.loads(self._text(name)))
        except (ValueError, RecursionError) as wrong:
            self._refuse(_problems(wrong, ""))

    def _read_all(self, name: str) -> list[Brief]:
        """All lines or none: where one is wrong, every wrong one is named and nothing is written."""
        briefs: list[Brief] = []
        problems: list[str] = []
        for number, line in enumerate(self._text(name).splitlines(), start=1):
            try:
                briefs += [read_brief(json.loads(line))] if line.strip() else []
            except (ValueError, RecursionError) as wrong:
                problems += _problems(wrong, f"line {number}: ")
        if problems:
            self._refuse(problems)
        return briefs

    def _text(self, name: str) -> str:
        try:
            content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
            return content.decode()
        except OSError as error:
            self._refuse([f"{name}: {error.strerror}."])
        except UnicodeDecodeError:
            self._refuse([f"{name}: not a text in UTF-8."])

    def _refuse(self, problems: list[str]) -> Any:
        for problem in problems:
            self.stderr.write(problem)
        sys.exit(WRONG_INPUT)

    def _write(self, content: bytes, output: str | None) -> None:
        if output:
            try:
                Path(output).write_bytes(content)
            except OSError as error:
                self._refuse([f"-o: {output}: {error.strerror}."])
        elif content.startswith(b"%PDF"):
            sys.stdout.buffer.write(content)
        else:
            self.stdout.write(content.decode(), ending="")


def _problems(wrong: Exception, where: str) -> Iterator[str]:
    """A line for each thing that is wrong: the key, the value, what is allowed."""
    if isinstance(wrong, Refused):
        for one in wrong.problems:
            yield f"{where}{one.key or 'the whole'}: {one.value}: {speech.say(one.allowed)}"
    elif isinstance(wrong, json.JSONDecodeError):
        yield f"{where}not JSON: {wrong}"
    else:
        yield f"{where}not JSON that can be read."


def _today() -> date:
    """The date on the paper; SOURCE_DATE_EPOCH, the convention for reproducible files, sets it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else localdate()
