"""What people type, without the characters that nobody sees but that break or forge what others read.

PostgreSQL stores no NUL, a terminal obeys escapes, and a direction override turns the rest of a line around.
"""

from __future__ import annotations

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
"""Controls other than tab and line ends, direction overrides, and what is no character at all."""


def readable(text: str) -> str:
    """The text without them; marks that emoji and right-to-left scripts need stay."""
    return UNSEEN.sub("", text)


def one_line(text: str) -> str:
    """A name for headings and subjects, on one line; raises ValidationError where nothing can be seen of it."""
    line = " ".join(readable(text).split())
    if line and not any(sign.isprintable() and not sign.isspace() for sign in line):
        raise ValidationError(_("Please use letters or signs that can be seen."))
    return line
