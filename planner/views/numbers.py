"""Whole numbers that stand in addresses and hidden fields."""

from __future__ import annotations

from django.core.exceptions import SuspiciousOperation

MOST = 2**31 - 1


def whole_number(text: str) -> int:
    """The number; raises SuspiciousOperation (400) for anything that no page of ours could have sent."""
    if not (text.isascii() and text.isdigit() and len(text) <= 10 and int(text) <= MOST):
        raise SuspiciousOperation("a whole number was expected")
    return int(text)
