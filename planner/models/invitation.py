"""The private link of a client: found by its digest, worthless to whoever holds only the database."""

from __future__ import annotations

import base64
import hashlib
import secrets
import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models, transaction
from django.utils import timezone
from django.utils.crypto import salted_hmac

from planner.models.shoot import Shoot

LIFE = timedelta(days=90)
"""How long a link outlives the shoot, or its own making when that is later."""


def digest_of(token: str) -> str:
    """What is stored of a token: SHA-256, in hexadecimal. The token has 256 bits, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def token_from(identity: uuid.UUID, nonce: str, secret: str) -> str:
    """The token, 43 characters: an HMAC-SHA256 with the server's secret, which the database does not know."""
    mac = salted_hmac("planner.invitation", f"{identity}:{nonce}", secret=secret, algorithm="sha256")
    return base64.urlsafe_b64encode(mac.digest()).rstrip(b"=").decode()


def _end_of_life(shoot: Shoot) -> datetime:
    return max(timezone.now(), shoot.starts_at) + LIFE


class InvitationManager(models.Manager["Invitation"]):
    """Makes and finds private links."""

    def renew(self, shoot: Shoot) -> Invitation:
        """A fresh link for the shoot; every earlier one stops working."""
        with transaction.atomic():
            self.revoke(shoot)
            return self._new(shoot)

    def revoke(self, shoot: Shoot) -> None:
        """Closes every link of the shoot, and with it every page that was opened through one."""
        self.filter(shoot=shoot, revoked_at=None).update(revoked_at=timezone.now())

    def keep_up_with(self, shoot: Shoot) -> None:
        """Lets the standing link live as long as it should after the shoot was moved."""
        self.standing().filter(shoot=shoot).update(expires_at=_end_of_life(shoot))

    def standing(self) -> models.QuerySet[Invitation]:
        """Those that still open, neither revoked nor expired, with their shoots and studios."""
        standing = self.filter(revoked_at=None, expires_at__gt=timezone.now())
        return standing.select_related("shoot__studio")

    def of(self, shoot: Shoot) -> Invitation | None:
        """The shoot's standing link, where it can still be written out."""
        link = self.standing().filter(shoot=shoot).first()
        return link if link and link.token else None

    def by_token(self, token: str) -> Invitation | None:
        """The standing invitation that this token opens."""
        return self.standing().filter(digest=digest_of(token)).first()

    def _new(self, shoot: Shoot) -> Invitation:
        identity, nonce = uuid.uuid4(), secrets.token_hex(16)
        token = token_from(identity, nonce, settings.SECRET_KEY)
        return self.create(
            uuid=identity, shoot=shoot, nonce=nonce, digest=digest_of(token), expires_at=_end_of_life(shoot)
        )


class Invitation(models.Model):
    """One private link to one shoot."""

    uuid = models.UUIDField(primary_key=True, editable=False)
    shoot = models.ForeignKey(Shoot, on_delete=models.CASCADE, related_name="invitations")
    digest = models.CharField(max_length=64, unique=True)
    nonce = models.CharField(max_length=32)
    created = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    """When the e-mail with the link was handed over, last."""

    objects = InvitationManager()

    class Meta:
        ordering = ("-created",)

    def __str__(self) -> str:
        return f"link to {self.shoot}"

    @property
    def token(self) -> str | None:
        """The token, worked out again for showing; None where the server's secret was replaced for good."""
        for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS):
            token = token_from(self.uuid, self.nonce, secret)
            if digest_of(token) == self.digest:
                return token
        return None

    def stands(self, now: datetime | None = None) -> bool:
        """Whether it still opens."""
        return self.revoked_at is None and (now or timezone.now()) < self.expires_at
