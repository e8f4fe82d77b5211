"""Paths of drawings as a PDF writes them, read in one go.

The engine reads a path number by number and keeps angles for markers that no drawing has: half of the time that a
drawing takes. Our own drawings know six letters, and these become the PDF's own operators directly.
"""

from __future__ import annotations

import re
from functools import lru_cache

COMMAND = re.compile(r"([MLClczZ])([^A-Za-z]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
OURS = re.compile(r"(?:M[-\d., ]+(?:[LClc][-\d., ]+|[zZ](?=M|$))*)+")
"""Data that begins with a place, and has no letter besides ours."""
MOVE, LINE, CURVE = b"%.6g %.6g m", b"%.6g %.6g l", b"%.6g %.6g %.6g %.6g %.6g %.6g c"
DECIMALS = 3
"""Sums of steps are rounded: a hair beside nought would be written with an exponent, which a PDF does not know."""


@lru_cache(maxsize=256)
def operators(data: str) -> list[bytes] | None:
    """The operators that draw this path; None where it has letters that our drawings do not use.

    People in rows share their outlines, and a frame's are drawn again for its uses.
    """
    if not OURS.fullmatch(data):
        return None
    x = y = 0.0
    drawn: list[bytes] = []
    for letter, rest in COMMAND.findall(data):
        values = [float(value) for value in NUMBER.findall(rest)]
        if letter == "c":
            for at in range(0, len(values), 6):
                x1, y1, x2, y2, x3, y3 = values[at : at + 6]
                sums = (x + x1, y + y1, x + x2, y + y2, x + x3, y + y3)
                drawn.append(CURVE % tuple(round(one, DECIMALS) for one in sums))
                x, y = x + x3, y + y3
        elif letter == "C":
            drawn += [CURVE % tuple(values[at : at + 6]) for at in range(0, len(values), 6)]
            x, y = values[-2:]
        elif letter == "l":
            for across, down in zip(values[::2], values[1::2], strict=True):
                x, y = round(x + across, DECIMALS), round(y + down, DECIMALS)
                drawn.append(LINE % (x, y))
        elif letter in "LM":
            places = list(zip(values[::2], values[1::2], strict=True))
            if letter == "M":
                drawn.append(MOVE % places.pop(0))
            drawn += [LINE % place for place in places]
            x, y = values[-2:]
        else:
            drawn.append(b"h")
    return drawn
