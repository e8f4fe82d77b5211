"""The e-mails that leave the house: plain text with a simple HTML twin, links under the configured address.

No words that a person typed stand in a subject, except the studio's own name on one line.
"""

from __future__ import annotations

import html
from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from planner.models import Invitation, Membership, Shoot, Studio


def invitation(link: Invitation) -> EmailMultiAlternatives:
    """Asks the client to answer, with the private link."""
    subject = _("%(studio)s would like to plan your pictures with you")
    return _to_client(link, "invitation", subject, expires_at=link.expires_at)


def answers_are_in(shoot: Shoot) -> EmailMultiAlternatives:
    """Tells the members of the studio that the client has sent the answers."""
    address = settings.BASE_URL + reverse("planner:desk", args=[shoot.uuid])
    letter = _letter("answers_are_in", _("The answers for a shoot are in"), shoot, address=address)
    letter.to = members_of(shoot.studio)
    return letter


def plan_is_ready(link: Invitation) -> EmailMultiAlternatives:
    """Tells the client that the plan was shared, with the private link."""
    return _to_client(link, "plan_is_ready", _("Your plan from %(studio)s is ready"))


def link_address(link: Invitation) -> str:
    """The whole private address, as it is copied, drawn as a QR code and mailed."""
    return settings.BASE_URL + reverse("planner:entrance", args=[link.token])


def members_of(studio: Studio) -> list[str]:
    """Where the studio's people read their mail; the owners first."""
    people = Membership.objects.filter(studio=studio, user__is_active=True).order_by("-role", "pk")
    return list(people.values_list("user__email", flat=True))


def _to_client(link: Invitation, name: str, subject: str, **context: Any) -> EmailMultiAlternatives:
    """A letter with the private link in it; the answer goes to the studio's owner."""
    studio = link.shoot.studio
    letter = _letter(
        name, subject % {"studio": studio.name}, link.shoot, address=link_address(link), **context
    )
    letter.to, letter.reply_to = [link.shoot.client_email], members_of(studio)[:1]
    return letter


def _letter(name: str, subject: str, shoot: Shoot, **context: Any) -> EmailMultiAlternatives:
    context |= {"shoot": shoot, "studio": shoot.studio}
    written = render_to_string(f"email/{name}.html", context)
    # The plain twin is rendered with escaping and read back, so that no template has to turn escaping off.
    plain = html.unescape(render_to_string(f"email/{name}.txt", context))
    letter = EmailMultiAlternatives(_one_line(subject), plain)
    letter.attach_alternative(written, "text/html")
    return letter


def _one_line(text: str) -> str:
    return " ".join(text.split())
