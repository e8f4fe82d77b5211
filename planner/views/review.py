"""Everything the client said, by chapter, before it is sent and after."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from planner import tasks
from planner.access import ClientRequest, client_of_shoot
from planner.interview.answers import Answers
from planner.interview.flow import Replay, replay
from planner.interview.question import Question
from planner.interview.script import CHAPTERS, CLIENT
from planner.views.conversation import Exchange, exchange
from planner.views.interview import is_closed
from planner.words import Message


@dataclass(frozen=True)
class Line:
    """A question with its answer; None while it is open."""

    question: Question[Any]
    said: Exchange | None


@dataclass(frozen=True)
class Chapter:
    """The lines under one heading."""

    key: str
    heading: Message
    lines: tuple[Line, ...]


@require_http_methods(["GET", "HEAD", "POST"])
@client_of_shoot
def review(request: ClientRequest) -> HttpResponse:
    """Show all answers; sending them tells the photographer, once."""
    shoot = request.shoot
    if request.method == "POST":
        if shoot.mark_sent():
            tasks.send_answers_are_in.enqueue(shoot.pk)
        return redirect("planner:review", uuid=shoot.uuid)
    told = Answers(shoot.raw_answers)
    run = replay(CLIENT, told)
    context = {
        "studio": shoot.studio,
        "shoot": shoot,
        "chapters": list(_chapters(run, told)),
        "progress": run.progress,
        "open": run.progress.total - run.progress.settled,
        "next": run.next,
        "closed": is_closed(shoot),
    }
    return render(request, "pages/review.html", context)


def _chapters(run: Replay, told: Answers) -> Iterator[Chapter]:
    for key, questions in groupby((*run.asked, *run.offered), key=lambda question: question.chapter):
        lines = tuple(Line(question, exchange(question, told)) for question in questions)
        yield Chapter(key, CHAPTERS[key], lines)
