"""`{% load words %}`: messages in templates."""

from django import template
from django.utils.html import format_html

from planner import speech
from planner.plan.plan import Line
from planner.words import Message, Quantity, _

register = template.Library()


@register.filter
def say(message: Message | Quantity | str | None, units: speech.Units | None = None) -> str:
    """What the message says, in the current units or in those named; plain text passes as it is, None is silent."""
    if isinstance(message, Quantity):
        message = _("{quantity}", quantity=message)
    return speech.say(message, units) if isinstance(message, Message) else (message or "")


@register.simple_tag
def written(line: Line) -> str:
    """What the line says; where the photographer corrected it, the struck original stands before the new."""
    if line.original is None:
        return speech.say(line.what)
    return format_html("<del>{}</del> <ins>{}</ins>", speech.say(line.original), speech.say(line.what))
