"""Everything that the client was asked: what was said, by whom and when; the photographer may answer as well."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import SuspiciousOperation
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from planner.access import StudioRequest, photographer, shoot_or_404
from planner.forms import raw_from_post
from planner.forms.sheet import Entry
from planner.interview.answers import Answers
from planner.interview.kinds import WrongAnswer
from planner.interview.question import YOU_CHOOSE, Question
from planner.interview.script import BY_KEY, CHAPTERS, CLIENT
from planner.models import FOR_CLIENT, Shoot, Stale
from planner.plan.account import spoken
from planner.views.numbers import whole_number
from planner.words import Message


@dataclass(frozen=True)
class Once:
    """One time that a question was answered."""

    said: Message | None
    by: str
    at: datetime


@dataclass(frozen=True)
class Asked:
    """One question with the answer that stands and all that stood before, newest first."""

    entry: Entry
    said: Message | None
    applies: bool
    history: list[Once]
    changed: bool = False
    """Whether someone else answered it while this page was open."""

    @property
    def question(self) -> Question[Any]:
        return self.entry.question


@require_http_methods(["GET", "HEAD", "POST"])
@photographer
def answers(request: StudioRequest, uuid: UUID) -> HttpResponse:
    """Read all answers; change one of them for the client."""
    shoot = shoot_or_404(request, uuid)
    if request.method != "POST":
        return _page(request, shoot)
    entry = _posted(request)
    if entry.error:
        return _page(request, shoot, entry, status=422)
    try:
        revision = whole_number(request.POST.get("revision", ""))
        shoot.save_answers({entry.question.key: entry.raw}, by=FOR_CLIENT, revision=revision)
    except Stale:
        return _page(request, shoot_or_404(request, uuid), entry, status=409)
    messages.success(request, _("Saved, as answered by you for the client."))
    return redirect(f"{request.path}#told-{entry.question.key}")


def _posted(request: StudioRequest) -> Entry:
    """The one question that was posted with what was given, and what is wrong with it."""
    question = BY_KEY.get(request.POST.get("question", ""))
    if question not in CLIENT:
        raise SuspiciousOperation("no page asks this question")
    if "take-back" in request.POST:
        return Entry(question, None)
    raw = raw_from_post(question, request.POST)
    try:
        if raw != YOU_CHOOSE:
            question.kind.parse(raw)
    except WrongAnswer as wrong:
        return Entry(question, raw, wrong.sentence)
    return Entry(question, raw)


def _page(
    request: StudioRequest, shoot: Shoot, posted: Entry | None = None, status: int = 200
) -> HttpResponse:
    told = Answers(shoot.raw_answers)
    asked = [_asked(question, shoot, told) for question in CLIENT]
    if posted:
        place = CLIENT.index(posted.question)
        asked[place] = replace(asked[place], entry=posted, changed=status == 409)
    shown = [one for one in asked if one.applies or one.history]
    chapters = [
        (CHAPTERS[key], list(group)) for key, group in groupby(shown, lambda one: one.question.chapter)
    ]
    context = {"shoot": shoot, "chapters": chapters, "posted": posted}
    return render(request, "pages/answers.html", context, status=status)


def _asked(question: Question[Any], shoot: Shoot, told: Answers) -> Asked:
    return Asked(
        entry=Entry(question, told.raw.get(question.key)),
        said=spoken(question, told),
        applies=told.applies(question),
        history=list(_history(question, shoot)),
    )


def _history(question: Question[Any], shoot: Shoot) -> Iterator[Once]:
    for said in reversed(shoot.answers.get(question.key, [])):
        yield Once(_said(question, said["value"]), said["by"], datetime.fromisoformat(said["at"]))


def _said(question: Question[Any], raw: Any) -> Message | None:
    """An earlier answer in words, whether or not the question still applies; None where it was taken back."""
    if raw == YOU_CHOOSE:
        return question.leave_words
    try:
        return question.kind.spoken(raw)
    except WrongAnswer:
        return None
