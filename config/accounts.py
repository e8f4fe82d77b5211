"""How an account is spoken of in pages and mails."""

from django.contrib.auth.models import AbstractUser


def shown_as(user: AbstractUser) -> str:
    """The person's name where it is known, else the e-mail address; never the generated user name."""
    return user.get_full_name() or user.email
