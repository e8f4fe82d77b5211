"""How django-allauth behaves here."""

import logging
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib import messages
from django.utils.translation import gettext as _

log = logging.getLogger(__name__)


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
