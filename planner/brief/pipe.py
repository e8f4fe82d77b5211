"""What the press and its child say to each other over a pipe: a page there, a paper back."""

from __future__ import annotations

import struct
from typing import IO, NamedTuple

ORDER = struct.Struct(">Qd")
HEAD = struct.Struct(">QQQQ")


class Reply(NamedTuple):
    """A printed paper, or nothing and why."""

    content: bytes
    complaints: str
    resident: int
    """Bytes of memory that the child holds."""
    layouts: int
    """How often the paper was laid out until every page held what belongs on it."""


def send(pipe: IO[bytes], content: bytes, seconds: float) -> None:
    """A page to print, and how many seconds of the processor it may take."""
    pipe.write(ORDER.pack(len(content), seconds))
    pipe.write(content)
    pipe.flush()


def order(pipe: IO[bytes]) -> tuple[bytes, float]:
    """The next page to print and the seconds that it may take; raises EOFError when there will be no more."""
    length, seconds = ORDER.unpack(_exactly(pipe, ORDER.size))
    return _exactly(pipe, length), seconds


def answer(pipe: IO[bytes], reply: Reply) -> None:
    """A paper back."""
    complaints = reply.complaints.encode()
    pipe.write(HEAD.pack(len(reply.content), len(complaints), reply.resident, reply.layouts))
    pipe.write(complaints)
    pipe.write(reply.content)
    pipe.flush()


def receive(pipe: IO[bytes]) -> Reply:
    """The paper that came back; raises EOFError where the child died over it."""
    length, said, resident, layouts = HEAD.unpack(_exactly(pipe, HEAD.size))
    complaints = _exactly(pipe, said).decode()
    return Reply(_exactly(pipe, length), complaints, resident, layouts)


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content
