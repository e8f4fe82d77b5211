"""The people of the web tests: one studio with a shoot, and everyone who may or may not look at it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from django.test import Client
from django.utils import timezone

from planner import access
from planner.models import Invitation, Membership, PlanRevision, Room, Shoot, Studio, User
from planner.plan.freeze import freeze
from planner.views.plans import plan_of


@dataclass
class Cast:
    """A studio with one shoot, a second studio, and a browser for every role."""

    studio: Studio
    shoot: Shoot
    room: Room
    invitation: Invitation
    browsers: dict[str, Client]


PDF = b"%PDF-1.7 as printed"
"""What the press gives where nothing is printed."""
ROLES = ("anyone", "newcomer", "owner", "colleague", "stranger", "client", "other_client", "revoked_client")


def user(email: str, studio: Studio | None = None, role: str = "owner") -> User:
    """Stores a user, a member of the studio where one is given."""
    stored = User.objects.create_user(email)
    if studio is not None:
        Membership.objects.create(user=stored, studio=studio, role=role)
    return stored


def shoot(studio: Studio, **fields: object) -> Shoot:
    """Stores a shoot in a week's time."""
    given = {"client_name": "Priya Raman", "client_email": "priya@example.org", **fields}
    return Shoot.objects.create(studio=studio, starts_at=timezone.now() + timedelta(days=7), **given)


def approved(shoot: Shoot) -> PlanRevision:
    """The plan as the shoot's answers give it, frozen."""
    plan = plan_of(shoot)
    return PlanRevision.objects.create(
        shoot=shoot,
        number=shoot.plan_revisions.count() + 1,
        plan=freeze(plan),
        rules_version=plan.rules_version,
        answers=shoot.raw_answers,
        corrections=shoot.raw_corrections,
    )


def photographer(person: User) -> Client:
    """The browser of someone who is logged in."""
    browser = Client()
    browser.force_login(person)
    return browser


def client(invitation: Invitation) -> Client:
    """The browser of a client who has opened the link and started."""
    browser = Client()
    browser.cookies[access.cookie_name(invitation.shoot.uuid)] = access.cookie_value(invitation)
    return browser


def assemble() -> Cast:
    """Everyone, freshly stored."""
    studio = Studio.objects.create(name="Harbour Light Studio", kit={"bodies": []})
    elsewhere = Studio.objects.create(name="Elsewhere")
    ours, theirs = shoot(studio), shoot(elsewhere, client_name="Noor")
    room = studio.rooms.create(name="Studio A")
    revoked = Invitation.objects.renew(ours)
    invitation = Invitation.objects.renew(ours)
    browsers = {
        "anyone": Client(),
        "newcomer": photographer(user("new@example.org")),
        "owner": photographer(user("owner@example.org", studio)),
        "colleague": photographer(user("colleague@example.org", studio, "colleague")),
        "stranger": photographer(user("stranger@example.org", elsewhere)),
        "client": client(invitation),
        "other_client": client(Invitation.objects.renew(theirs)),
        "revoked_client": client(revoked),
    }
    return Cast(studio, ours, room, invitation, browsers)
