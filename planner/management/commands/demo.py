"""`manage.py demo`: a studio to look at, with two shoots, and the two links to begin with."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import datetime, time, timedelta
from typing import Any

from allauth.account.models import EmailAddress
from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.crypto import salted_hmac

from planner.emails import link_address
from planner.management import harbour_light
from planner.models import CLIENT, Invitation, Membership, Shoot, Studio, User

EMAIL = "demo@catchlight.example"


class Command(BaseCommand):
    """Makes the demo studio once; from the second time on it only prints where to go."""

    help = "Makes a demo studio with two shoots, unless it is there, and prints its links."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--force", action="store_true", help="also on a public site")

    def handle(self, *args: Any, force: bool, **options: Any) -> None:
        """Raises CommandError on a public site, unless forced."""
        if settings.HTTPS and not force:
            raise CommandError(
                "The demo studio has a login that is printed, so it is not made on a public site."
            )
        user = User.objects.filter(email=EMAIL).first() or make_studio()
        shoot = Shoot.objects.filter(studio__members=user, client_name="Jonah Field").first()
        known = user.check_password(password())
        self.stdout.write(f"\n  Photographer   {settings.BASE_URL}{reverse('planner:shoots')}")
        self.stdout.write(
            f"  log in with    {EMAIL}  {password() if known else '(the password that you set)'}"
        )
        if shoot is not None:
            self.stdout.write(f"  Client         {link_address(standing_link(shoot))}\n")


def password() -> str:
    """The demo's password: the same on every start, another on every machine."""
    return "harbour-" + salted_hmac("planner.demo", EMAIL, algorithm="sha256").hexdigest()[:10]


def standing_link(shoot: Shoot) -> Invitation:
    """The link that can be printed; a new one where the last has run out."""
    return Invitation.objects.of(shoot) or Invitation.objects.renew(shoot)


@transaction.atomic
def make_studio() -> User:
    """Stores the photographer, the studio with kit and rooms, and both shoots."""
    user = User.objects.create_user(EMAIL, password(), name="Mara Okafor")
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    studio = Studio.objects.create(name="Harbour Light Studio", accent="#2f5d73", kit=harbour_light.KIT)
    Membership.objects.create(user=user, studio=studio, role=Membership.Role.OWNER)
    for name, answers in harbour_light.ROOMS.items():
        studio.rooms.create(name=name, answers=answers)
    make_shoot(studio, "Priya Raman", 11, 10, harbour_light.PRIYA).mark_sent()
    make_shoot(studio, "Jonah Field", 18, 14, harbour_light.JONAH)
    return user


def make_shoot(studio: Studio, client: str, days: int, hour: int, answers: dict[str, Any]) -> Shoot:
    """Stores a shoot in Studio A so many days from today, with a link that has been sent."""
    day = timezone.localdate() + timedelta(days=days)
    shoot = Shoot.objects.create(
        studio=studio,
        client_name=client,
        client_email=f"{client.split()[0].lower()}@client.example",
        starts_at=timezone.make_aware(datetime.combine(day, time(hour))),
        room=studio.rooms.get(name="Studio A"),
    )
    shoot.take_copy_of_studio()
    shoot.save_answers(answers, by=CLIENT, revision=shoot.revision)
    Invitation.objects.renew(shoot)
    shoot.invitations.update(sent_at=timezone.now())
    return shoot
