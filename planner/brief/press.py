"""The press: a child process that stays warm and prints one paper after the other, within limits.

The child loads the engine, the letters and the stylesheet once and waits for pages. It is killed and replaced where
a paper takes too long or too much memory, replaced in good time before it has grown, ends by itself when nothing
is printed for a while, and ends with the process that started it.
"""

from __future__ import annotations

import atexit
import contextlib
import logging
import os
import signal
import subprocess
import sys
import threading

from django.conf import settings

from planner.brief.pipe import Reply, receive, send
from planner.words import Message, _

SECONDS = 20
"""Of the processor, that a paper may use: a busy machine does not count against it."""
PATIENCE_S = 180
"""By the clock, the last resort: for a child that waits for something that never comes."""
PAPERS = 200
"""After so many papers the child is replaced by a fresh one."""
GROWN = 400_000_000
"""Bytes that a child may hold on to after a paper; one that holds more is replaced."""
PATIENT = 5
"""How far the child stands back where the processor is wanted by others."""
IDLE_SECONDS = 900
"""So long a child waits for the next page before it ends by itself."""
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


class Worker:
    """One child process, warm from its first paper on."""

    def __init__(self) -> None:
        self.papers = 0
        self.last = Reply(b"", "", 0, 0)
        self.kept_us_waiting = False
        self.process = subprocess.Popen(  # noqa: S603 - our own module, with a list of our own arguments
            [
                sys.executable,
                "-m",
                "planner.brief.pdf",
                str(settings.BASE_DIR / "static"),
                str(IDLE_SECONDS),
                str(PATIENT),
            ],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=settings.BASE_DIR,
            env={name: os.environ[name] for name in PASSED_ON if name in os.environ},
        )

    @property
    def is_fit(self) -> bool:
        """Whether it may print another one."""
        return self.process.poll() is None and self.papers < PAPERS and self.last.resident < GROWN

    def printed(self, html: str, seconds: float, patience_s: float) -> Reply | None:
        """What it answered; None where it died over the page."""
        clock = threading.Timer(patience_s, self._stop)
        clock.start()
        try:
            send(self.process.stdin, html.encode(), seconds)
            reply = receive(self.process.stdout)
        except (OSError, EOFError):
            return None
        finally:
            clock.cancel()
        self.papers += 1
        self.last = reply
        return reply

    @property
    def took_too_long(self) -> bool:
        """Whether it was stopped over the page, by its own measure of the processor or by our clock."""
        return self.kept_us_waiting or self.process.returncode == -signal.SIGPROF

    def _stop(self) -> None:
        self.kept_us_waiting = True
        self.process.kill()

    def end(self) -> None:
        """Kill it, if it still lives, and leave nothing of it behind."""
        self.process.kill()
        # What was still to be written to it can't be: that is no news.
        with contextlib.suppress(OSError):
            self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()


class Press:
    """One warm child at most; papers wait for each other."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._worker: Worker | None = None

    @property
    def last(self) -> Reply | None:
        """What the child said to its last paper; None where there is no child."""
        return self._worker.last if self._worker else None

    def get_ready(self) -> None:
        """Starts the child, unless it is there or at work, so that the next paper finds it warm."""
        if self._turn.acquire(blocking=False):
            try:
                self._fit_worker()
            finally:
                self._turn.release()

    def printed(self, html: str, seconds: float, patience_s: float) -> bytes:
        """The page as PDF; raises PaperFailed."""
        with self._turn:
            worker = self._fit_worker()
            reply = worker.printed(html, seconds, patience_s)
            if reply is None:
                self._worker = None
                worker.end()
        return _judged(reply, worker)

    def stop(self) -> None:
        """Ends the child, if there is one."""
        with self._turn:
            if self._worker is not None:
                self._worker.end()
                self._worker = None

    def _fit_worker(self) -> Worker:
        if self._worker is not None and not self._worker.is_fit:
            self._worker.end()
            self._worker = None
        if self._worker is None:
            self._worker = Worker()
        return self._worker


def _judged(reply: Reply | None, worker: Worker) -> bytes:
    if reply is None:
        if worker.took_too_long:
            limit = "by the clock" if worker.kept_us_waiting else "of the processor"
            log.error("A paper took too long %s and was stopped.", limit)
            raise PaperFailed(TOOK_TOO_LONG)
        log.error("A paper could not be printed: the press ended with status %s.", worker.process.returncode)
        raise PaperFailed(COULD_NOT_BE_MADE)
    if not reply.content:
        log.error("A paper could not be printed: %s", reply.complaints[-2000:])
        raise PaperFailed(COULD_NOT_BE_MADE)
    if reply.complaints:
        log.warning("A paper was printed with complaints: %s", reply.complaints[-2000:])
    return reply.content


PRESS = Press()
atexit.register(PRESS.stop)


def printed(html: str, seconds: float = SECONDS, patience_s: float = PATIENCE_S) -> bytes:
    """The page as PDF, within so many seconds of the processor and of the clock; raises PaperFailed."""
    return PRESS.printed(html, seconds, patience_s)


def get_ready() -> None:
    """Has the press warm for a paper that is likely to be wanted soon."""
    PRESS.get_ready()
