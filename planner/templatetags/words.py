"""`{% load words %}`: messages in templates."""

from django import template

from planner import speech
from planner.words import Message, Quantity, _

register = template.Library()


@register.filter
def say(message: Message | Quantity | str | None, units: speech.Units | None = None) -> str:
    """What the message says, in the current units or in those named; plain text passes as it is, None is silent."""
    if isinstance(message, Quantity):
        message = _("{quantity}", quantity=message)
    return speech.say(message, units) if isinstance(message, Message) else (message or "")
