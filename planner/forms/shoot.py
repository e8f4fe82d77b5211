"""The form that plans a shoot: who, when and where."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from planner.forms.typed import one_line
from planner.interview.script.time import MINUTES
from planner.models import Shoot, Studio

LEAST_MINUTES, MOST_MINUTES = int(MINUTES.kind.least), int(MINUTES.kind.most)
"""What a client may answer, too: the plan counts against the booking."""
FARTHEST = timedelta(days=3653)
"""Ten years: a year with a digit too many is a slip, and the link that outlives it would have no last day."""


class ShootForm(forms.ModelForm):
    """One client, one date; the room is one of the studio's own."""

    date = forms.DateField(
        label=_("Date"),
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        error_messages={
            "required": _("Please give the date."),
            "invalid": _("Please give the date as year-month-day, such as 2026-12-03."),
        },
    )
    time = forms.TimeField(
        label=_("Time"),
        widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
        error_messages={
            "required": _("Please give the time."),
            "invalid": _("Please give the time as hours and minutes, such as 10:00."),
        },
    )
    minutes = forms.IntegerField(
        label=_("Length in minutes"),
        initial=60,
        min_value=LEAST_MINUTES,
        max_value=MOST_MINUTES,
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            "required": _("Please say how many minutes you have."),
            "invalid": _("Please give the length as a whole number of minutes."),
            "min_value": _("Please give at least %(limit_value)d minutes."),
            "max_value": _("Please give at most %(limit_value)d minutes."),
        },
    )

    class Meta:
        model = Shoot
        fields = ("client_name", "client_email", "minutes", "room", "place")
        labels = {
            "client_name": _("Client’s name"),
            "client_email": _("Client’s e-mail"),
            "room": _("Room"),
            "place": _("Or another place"),
        }
        help_texts = {
            "client_name": _("How you address them."),
            "client_email": _("The invitation with the private link goes here."),
            "place": _("An address, or a name that you both know. It can wait."),
        }
        widgets = {
            "client_name": forms.TextInput(attrs={"autocomplete": "off"}),
            "client_email": forms.EmailInput(attrs={"autocomplete": "off"}),
        }
        error_messages = {
            "client_name": {
                "required": _("Please give the client’s name."),
                "max_length": _("Please keep the name to %(limit_value)d characters."),
            },
            "client_email": {
                "required": _("Please give the client’s e-mail address."),
                "invalid": _("Please give an e-mail address, such as priya@example.org."),
            },
            "room": {"invalid_choice": _("Please choose one of your own rooms.")},
            "place": {"max_length": _("Please keep the place to %(limit_value)d characters.")},
        }

    field_order = ("client_name", "client_email", "date", "time", "minutes", "room", "place")

    def __init__(self, *args: Any, studio: Studio, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        room = self.fields["room"]
        room.queryset = studio.rooms.all()
        room.empty_label = _("No room of yours")
        if self.instance.pk:
            begins = timezone.localtime(self.instance.starts_at)
            self.initial |= {"date": begins.date(), "time": begins.time()}

    def clean_client_name(self) -> str:
        """The name on one line."""
        return one_line(self.cleaned_data["client_name"])

    def clean_place(self) -> str:
        """The place on one line."""
        return one_line(self.cleaned_data["place"])

    def clean(self) -> dict[str, Any]:
        """Puts date and time together; a date that is typed now must not have passed, nor be out of reach."""
        given = super().clean()
        day, hour = given.get("date"), given.get("time")
        if day and "date" in self.changed_data and day < timezone.localdate():
            self.add_error("date", _("That day has passed. Please give a day to come."))
        elif day and day > timezone.localdate() + FARTHEST:
            self.add_error("date", _("That day is more than ten years away. Please check the year."))
        elif day and hour is not None:
            self.instance.starts_at = timezone.make_aware(datetime.combine(day, hour))
        return given
