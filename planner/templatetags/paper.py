"""`{% load paper %}`: what only printed pages need."""

from __future__ import annotations

from django import template
from django.template.context import Context
from django.utils.html import format_html

from planner.plan.plan import Line

register = template.Library()


@register.simple_tag(takes_context=True)
def reason(context: Context, line: Line) -> str:
    """The number under which the line's reasons stand in the appendix, as a link; nothing where it has none."""
    number = context.get("numbers", {}).get(line.key)
    return format_html('<a class="n" href="#r{0}">&#160;{0}</a>', number) if number else ""
