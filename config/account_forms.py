"""django-allauth's forms in our words: a label over each field, and no second label inside it."""

from typing import Any

from allauth.account import forms
from allauth.mfa.base import forms as second_step
from allauth.mfa.totp import forms as totp
from allauth.mfa.webauthn import forms as passkey
from django.forms import CheckboxInput
from django.utils.translation import gettext_lazy as _

LABELS = {
    "login": _("E-mail"),
    "email": _("E-mail"),
    "remember": _("Stay logged in"),
    "oldpassword": _("Password until now"),
    "password2": _("The new password once more"),
    "code": _("Code"),
    "name": _("Name of the passkey"),
}
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
                field.label = _("New password") if "password2" in self.fields else field.label


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


class SecondStep(PlainFields, second_step.AuthenticateForm):
    """The code of the app, or a recovery code, after the password."""


class SecondStepAgain(PlainFields, second_step.ReauthenticateForm):
    """The same before settings that protect the account."""


class ActivateApp(PlainFields, totp.ActivateTOTPForm):
    """The first code of an app that was just set up."""


class Ticked(CheckboxInput):
    """A box that is ticked and not shown; django-allauth's script reads it."""

    is_hidden = True

    def __init__(self) -> None:
        super().__init__({"checked": True, "hidden": True})


class AddPasskey(PlainFields, passkey.AddWebAuthnForm):
    """A new passkey; each one logs in without a password, as the page says."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["passwordless"].widget = Ticked()


class RenamePasskey(PlainFields, passkey.EditWebAuthnForm):
    """Another name for a passkey."""
