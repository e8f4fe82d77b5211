"""Work that a request hands on.

A task is given identities, never contents: what waits in the queue must be as worthless to a thief as the
rest of the database, so a private link is worked out only at the moment it is written into the e-mail.
"""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from planner import emails
from planner.models import Invitation, Shoot


@task()
def send_invitation(identity: str) -> None:
    """Mails the private link, unless it was closed while it waited."""
    link = Invitation.objects.standing().select_related("shoot__studio").filter(uuid=identity).first()
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
    link = Invitation.objects.standing().select_related("shoot__studio").filter(shoot=shoot).first()
    if link is not None:
        emails.plan_is_ready(link).send()
