"""The forms that describe a studio and its rooms."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from planner.forms.typed import one_line
from planner.models import Room, Studio
from planner.models.logo import UnusablePicture, cleaned_logo


class StudioForm(forms.ModelForm):
    """The studio's name and looks, and how measures and paper are wanted."""

    logo = forms.FileField(
        label=_("Logo"),
        required=False,
        help_text=_("JPEG, PNG or WebP, up to 2 MB. It stands on your clients’ pages and on your briefs."),
        widget=forms.ClearableFileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
    )

    class Meta:
        model = Studio
        fields = ("name", "accent", "logo", "units", "paper")
        labels = {
            "name": _("Studio name"),
            "accent": _("Accent colour"),
            "units": _("Measures"),
            "paper": _("Paper size"),
        }
        help_texts = {
            "name": _("Clients are asked in this name."),
            "accent": _("Used sparingly, on your clients’ pages and on your briefs."),
        }
        widgets = {
            "name": forms.TextInput(attrs={"autocomplete": "organization"}),
            "accent": forms.TextInput(attrs={"type": "color"}),
            "units": forms.RadioSelect,
            "paper": forms.RadioSelect,
        }
        error_messages = {
            "name": {
                "required": _("Please give the studio a name."),
                "max_length": _("Please keep the name to %(limit_value)d characters."),
            },
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._former_logo = self.instance.logo.name

    def save(self, commit: bool = True) -> Studio:
        """Stores the studio and throws away a logo that has been replaced."""
        studio = super().save(commit)
        if self._former_logo and self._former_logo != studio.logo.name:
            studio.logo.storage.delete(self._former_logo)
        return studio

    def clean_name(self) -> str:
        """The name on one line: it stands in the subject of e-mails."""
        return one_line(self.cleaned_data["name"])

    def clean_logo(self) -> Any:
        """The logo written anew; what was uploaded is not kept."""
        logo = self.cleaned_data["logo"]
        if not isinstance(logo, UploadedFile):
            return logo
        try:
            return ContentFile(cleaned_logo(logo, logo.size), name="logo.png")
        except UnusablePicture as unusable:
            raise ValidationError(str(unusable)) from unusable


class RoomForm(forms.ModelForm):
    """The name of a room; what it is like, the room questions ask."""

    class Meta:
        model = Room
        fields = ("name",)
        labels = {"name": _("Name of the room")}
        help_texts = {"name": _("As you would say it to a client, such as Studio A.")}
        error_messages = {
            "name": {
                "required": _("Please give the room a name."),
                "max_length": _("Please keep the name to %(limit_value)d characters."),
            },
        }

    def clean_name(self) -> str:
        """The name on one line: clients read it as the place to come to."""
        return one_line(self.cleaned_data["name"])
