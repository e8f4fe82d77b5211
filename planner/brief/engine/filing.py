"""A paper's objects written into its file: each once, under an identity that follows from all of them.

The engine's own writer serialises and compresses everything a second time for the identity. And where compressed data
happen to end with a carriage return, as one in 256 does, some readers count it as the end of the line: such a page gets
a space more, the table of objects goes without its differences, and any other such stream is written as it is.
"""

from __future__ import annotations

import hashlib
import zlib
from typing import IO

import pydyf

MARK = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
"""The version, and four bytes that tell everyone that what follows is no text."""
LEVEL = 6
"""Of compression: the best there is would make a paper two per cent smaller and take two and a half times as long."""
WIDTHS = (1, 4, 2)
"""Bytes of a row of the table of objects: its kind; where it is; which one it is there."""
UP = 12
"""Each row is written as its difference from the one above: most say that the next object is the next one."""


def write(pdf: pydyf.PDF, output: IO[bytes], *_as_the_engine_would: object) -> None:
    """The whole file: streams, all other objects in one stream of their own, and the table that finds them."""
    if pdf.info:
        pdf.add_object(pdf.info)
    whole, small, rows = bytearray(MARK), [], []
    for part in pdf.objects[1:]:
        if isinstance(part, pydyf.Stream):
            rows.append((1, len(whole), 0))
            whole += _stream(part.number, part.extra, _content(part), compress=part.compress)
        else:
            rows.append((2, len(pdf.objects), len(small)))
            small.append((part.number, part.data))
    identity = hashlib.sha256(whole)
    identity.update(b"".join(data for _number, data in small))
    rows.append((1, len(whole), 0))
    whole += _together(len(pdf.objects), small)
    rows.append((1, len(whole), 0))
    whole += _table(pdf, rows, identity.hexdigest()[:32])
    output.write(whole)


def _content(part: pydyf.Stream) -> bytes:
    return b"\n".join(one if isinstance(one, bytes) else pydyf._to_bytes(one) for one in part.stream)


def _stream(number: int, extra: dict[str, object], content: bytes, *, compress: bool = True) -> bytes:
    small = zlib.compress(content, LEVEL) if compress else content
    if small.endswith(b"\r") and (not extra or extra.get("Type") == "/ObjStm"):
        small = zlib.compress(content + b" ", LEVEL)
    named = dict(extra)
    if compress and not small.endswith(b"\r"):
        named["Filter"], content = "/FlateDecode", small
    named["Length"] = len(content)
    head = pydyf.Dictionary(named).data
    return b"%d 0 obj\n%s\nstream\n%s\nendstream\nendobj\n" % (number, head, content)


def _together(number: int, small: list[tuple[int, bytes]]) -> bytes:
    """Everything that is no stream, in one; it begins with where each stands."""
    places, at = [], 0
    for one, data in small:
        places.append(b"%d %d" % (one, at))
        at += len(data) + 1
    index = b" ".join(places) + b"\n"
    extra = {"Type": "/ObjStm", "N": len(small), "First": len(index)}
    return _stream(number, extra, index + b"\n".join(data for _one, data in small))


def _table(pdf: pydyf.PDF, rows: list[tuple[int, int, int]], identity: str) -> bytes:
    """Where every object is, this table among them, and how the file ends."""
    number, (_kind, at, _place) = len(pdf.objects) + 1, rows[-1]
    extra = {
        "Type": "/XRef",
        "Size": number + 1,
        "W": pydyf.Array(WIDTHS),
        "DecodeParms": pydyf.Dictionary({"Predictor": UP, "Columns": sum(WIDTHS)}),
        "Root": pdf.catalog.reference,
        **({"Info": pdf.info.reference} if pdf.info else {}),
        "ID": f"[<{identity}> <{identity}>]",
    }
    told = [
        b"".join(value.to_bytes(width, "big") for width, value in zip(WIDTHS, row, strict=True))
        for row in ((0, 0, 65535), *rows)
    ]
    table = _differences(told)
    if zlib.compress(table, LEVEL).endswith(b"\r"):
        del extra["DecodeParms"]
        table = b"".join(told)
    return _stream(number, extra, table) + b"startxref\n%d\n%%%%EOF\n" % at


def _differences(rows: list[bytes]) -> bytes:
    table, above = bytearray(), bytes(len(rows[0]))
    for row in rows:
        table += b"\2" + bytes((one - other) % 256 for one, other in zip(row, above, strict=True))
        above = row
    return bytes(table)
