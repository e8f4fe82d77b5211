"""How django-allauth behaves here."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

log = logging.getLogger(__name__)

WAYS_TO_ASK_AGAIN = {
    "mfa_reauthenticate": gettext_lazy("Use a code"),
    "mfa_reauthenticate:webauthn": gettext_lazy("Use a passkey"),
}


class AccountAdapter(DefaultAccountAdapter):
    """Says so where a letter cannot be handed over, whoever it was for, instead of failing with the page."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send now; smtplib's errors are OSErrors, as those of the network are."""
        try:
            super().send_mail(template_prefix, email, context)
        except OSError:
            log.exception("The letter %s could not be sent.", template_prefix)
            messages.error(
                self.request, _("The e-mail could not be sent just now. Please try again in a few minutes.")
            )

    def get_reauthentication_methods(self, user: Any) -> list[dict[str, Any]]:
        """The ways to prove once more who it is, in our words."""
        ways = super().get_reauthentication_methods(user)
        return [way | {"description": WAYS_TO_ASK_AGAIN.get(way["id"], way["description"])} for way in ways]


class SecondStepAdapter(DefaultMFAAdapter):
    """Passkeys and codes, in our words."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "incorrect_code": gettext_lazy(
            "That code does not fit. Codes change every half minute; please enter the newest one."
        ),
        "unverified_email": gettext_lazy(
            "Please confirm your e-mail address first, then set up a second step."
        ),
        "add_email_blocked": gettext_lazy("While a second step is set up, no further address can be added."),
    }

    def generate_authenticator_name(self, user: Any, type: Any) -> str:  # noqa: A002 - named by django-allauth
        """What the name's field says at first."""
        return _("My phone or computer")
