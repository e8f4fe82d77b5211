"""Log records as single lines, without the secrets that addresses can hold."""

import logging
import re

# Private client links, and the keys of password resets and e-mail confirmations.
SECRET_IN_PATH = re.compile(r"(/i/|/accounts/password/reset/key/|/accounts/confirm-email/)[^/\s\"'?#<>]+")


def masked(text: str) -> str:
    """Replace what opens a door by three dots."""
    return SECRET_IN_PATH.sub(r"\1...", text)


class OneLine(logging.Formatter):
    """One record, one line, so that nothing that a visitor sends can pose as a record of its own."""

    def format(self, record: logging.LogRecord) -> str:
        return masked(super().format(record)).replace("\r", "\\r").replace("\n", "\\n")
