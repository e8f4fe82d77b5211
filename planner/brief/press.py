"""The press: one child process a paper, with a time limit, killed when it is over."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading

from django.conf import settings

from planner.words import Message, _

SECONDS = 20
AT_ONCE = threading.BoundedSemaphore(2)
"""Papers that one server process prints at the same time; others wait."""
PASSED_ON = (
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "TMPDIR",
    "XDG_CACHE_HOME",
    "FONTCONFIG_FILE",
    "DYLD_FALLBACK_LIBRARY_PATH",
)
"""The environment of the child: enough to find libraries, nothing that is secret."""

TOOK_TOO_LONG = _(
    "The paper took too long and was stopped. Please try again; if it happens again, "
    "shorten the longest free text or the number of shots."
)
COULD_NOT_BE_MADE = _(
    "The paper could not be made. Nothing is lost: the plan is as it was. Please try again."
)
"""What is said where something went wrong that nobody foresaw."""

log = logging.getLogger(__name__)


class PaperFailed(Exception):
    """A paper that could not be made; `sentence` tells the person what to do."""

    def __init__(self, sentence: Message) -> None:
        super().__init__(sentence.text)
        self.sentence = sentence


def printed(html: str, seconds: float = SECONDS) -> bytes:
    """The page as PDF; raises PaperFailed."""
    with AT_ONCE:
        try:
            done = _run(html, seconds)
        except subprocess.TimeoutExpired as error:
            log.error("A paper took longer than %s s and was stopped.", seconds)
            raise PaperFailed(TOOK_TOO_LONG) from error
    complaints = done.stderr.decode(errors="replace").strip()
    if done.returncode != 0 or not done.stdout.startswith(b"%PDF"):
        log.error("A paper could not be printed (status %s): %s", done.returncode, complaints[-2000:])
        raise PaperFailed(COULD_NOT_BE_MADE)
    if complaints:
        log.warning("A paper was printed with complaints: %s", complaints[-2000:])
    return done.stdout


def _run(html: str, seconds: float) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(  # noqa: S603 - our own module, with a list of our own arguments
        [sys.executable, "-m", "planner.brief.pdf", str(settings.BASE_DIR / "static")],
        input=html.encode(),
        capture_output=True,
        timeout=seconds,
        check=False,
        cwd=settings.BASE_DIR,
        env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
    )
