"""Work that a request hands on.

A task is given identities, never contents: what waits in the queue must be as worthless to a thief as the
rest of the database, so a private link is worked out only at the moment it is written into the e-mail.
"""

from __future__ import annotations

import msgspec
from django.conf import settings
from django.core.files.base import ContentFile
from django.utils import timezone
from django_tasks import task

from planner import emails
from planner.brief import papers
from planner.brief.edition import Edition
from planner.brief.press import COULD_NOT_BE_MADE, PaperFailed
from planner.models import Invitation, Paper, Shoot
from planner.plan.freeze import thaw
from planner.speech import say


@task()
def send_invitation(identity: str) -> None:
    """Mails the private link, unless it was closed while it waited."""
    link = Invitation.objects.standing().filter(uuid=identity).first()
    if link is None:
        return
    emails.invitation(link).send()
    Invitation.objects.filter(uuid=identity).update(sent_at=timezone.now())


@task()
def send_answers_are_in(shoot: int) -> None:
    """Tells the photographer that the client has finished."""
    emails.answers_are_in(Shoot.objects.select_related("studio").get(pk=shoot)).send()


@task()
def send_plan_is_ready(shoot: int) -> None:
    """Tells the client that the plan can be read, by the link that stands now."""
    link = Invitation.objects.of(Shoot.objects.get(pk=shoot))
    if link is not None:
        emails.plan_is_ready(link).send()


@task(backend=settings.PAPERS_ARE_MADE)
def make_paper(identity: int) -> None:
    """Prints a paper that was ordered; one that was cancelled meanwhile leaves nothing behind."""
    paper = Paper.objects.select_related("shoot").filter(pk=identity, state=Paper.State.MAKING).first()
    if paper is None:
        return
    try:
        edition = msgspec.convert(paper.edition, Edition)
        pdf = papers.make(thaw(bytes(paper.plan)), papers.PAPERS[paper.kind], edition)
    except PaperFailed as failure:
        _close(paper, state=Paper.State.FAILED, sentence=say(failure.sentence))
    except Exception:
        _close(paper, state=Paper.State.FAILED, sentence=say(COULD_NOT_BE_MADE))
        raise
    else:
        paper.file.save(paper.name, ContentFile(pdf), save=False)
        if not _close(paper, state=Paper.State.READY, file=paper.file.name):
            paper.file.delete(save=False)


def _close(paper: Paper, **end: str) -> bool:
    """Notes the end of a paper's making and lets go of what it was made from; False where it was cancelled."""
    making = Paper.objects.filter(pk=paper.pk, state=Paper.State.MAKING)
    return bool(making.update(plan=b"", edition={}, **end))
