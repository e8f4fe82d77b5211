"""django-allauth's forms in our words: a label over each field, and no second label inside it."""

from typing import Any

from allauth.account import forms
from django.utils.translation import gettext_lazy as _

LABELS = {"login": _("E-mail"), "email": _("E-mail"), "remember": _("Stay logged in")}
PASSWORD_HINT = _("At least 10 characters, and not one that many people use.")


class PlainFields:
    """Mixed into a form: our labels, no placeholders."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.widget.attrs.pop("placeholder", None)
            field.label = LABELS.get(name, field.label)
            if name == "password1":
                field.help_text = PASSWORD_HINT


class Login(PlainFields, forms.LoginForm):
    """E-mail address and password."""


class Signup(PlainFields, forms.SignupForm):
    """E-mail address and a new password."""


class ResetPassword(PlainFields, forms.ResetPasswordForm):
    """The address to which the link goes."""


class NewPassword(PlainFields, forms.ResetPasswordKeyForm):
    """The new password, after following the link."""


class ChangePassword(PlainFields, forms.ChangePasswordForm):
    """The old password and the new one."""


class AddEmail(PlainFields, forms.AddEmailForm):
    """A further address of the same person."""


class Reauthenticate(PlainFields, forms.ReauthenticateForm):
    """The password once more."""
