"""Path data as stored: subpaths of relative curves and lines, and what of them shows in a window."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

Flat = tuple[float, float]
Window = tuple[float, float, float, float]
"""Left, top, right, bottom."""

COMMAND = re.compile(r"([Mclz])([^Mclz]*)")
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


@dataclass(frozen=True)
class Step:
    """A curve or a line of a subpath: its text, where it is half way and ends, and the box of all its points."""

    text: str
    middle: Flat
    end: Flat
    box: Window

    def beyond(self, window: Window) -> int:
        """On which side of the window all of it lies, from 1 to 4; 0 where it may show."""
        left, top, right, bottom = self.box
        sides = right < window[0], bottom < window[1], left > window[2], top > window[3]
        return sides.index(True) + 1 if True in sides else 0


@dataclass(frozen=True)
class Subpath:
    """What is drawn without lifting the pen."""

    start: Flat
    steps: tuple[Step, ...]
    closed: bool


def subpaths(data: str) -> tuple[Subpath, ...]:
    """All that path data draw."""
    found: list[Subpath] = []
    start = at = (0.0, 0.0)
    steps: list[Step] = []

    def lifted(*, closed: bool = False) -> None:
        if steps:
            found.append(Subpath(start, tuple(steps), closed))
            steps.clear()

    for command, rest in COMMAND.findall(data):
        if command == "M":
            lifted()
            x, y = (float(value) for value in NUMBER.findall(rest))
            start = at = (x, y)
        elif command == "z":
            lifted(closed=True)
        else:
            steps += _steps(command, rest, at)
            at = steps[-1].end
    lifted()
    return tuple(found)


def _steps(command: str, rest: str, at: Flat) -> Iterator[Step]:
    words = NUMBER.findall(rest)
    size = 6 if command == "c" else 2
    for first in range(0, len(words), size):
        mine = words[first : first + size]
        values = [float(word) for word in mine]
        xs = [at[0], *(at[0] + x for x in values[::2])]
        ys = [at[1], *(at[1] + y for y in values[1::2])]
        text = command + "".join(
            word if not index or word.startswith("-") else f" {word}" for index, word in enumerate(mine)
        )
        middle = _half_way(xs), _half_way(ys)
        at = (xs[-1], ys[-1])
        yield Step(text, middle, at, (min(xs), min(ys), max(xs), max(ys)))


def _half_way(along: Sequence[float]) -> float:
    """The middle of a curve of four points, or of a line of two."""
    if len(along) == 2:
        return (along[0] + along[1]) / 2
    return (along[0] + 3 * (along[1] + along[2]) + along[3]) / 8


def box(found: tuple[Subpath, ...]) -> Window:
    """Left, top, right and bottom of all points, those that steer a curve among them."""
    boxes = [step.box for one in found for step in one.steps]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def shown(found: tuple[Subpath, ...], window: Window) -> str:
    """Path data that look the same inside the window: what lies beyond it is left out, or passed by straight."""
    return "".join(_area(one, window) if one.closed else _line(one, window) for one in found)


def _area(one: Subpath, window: Window) -> str:
    """A closed outline: a run of steps beyond one side becomes one line there."""
    runs = [(side, list(run)) for side, run in groupby(one.steps, key=lambda step: step.beyond(window))]
    if len(runs) == 1 and runs[0][0]:
        return ""
    text, at = f"M{_text(*one.start)}", one.start
    for side, run in runs:
        end = run[-1].end
        text += f"l{_text(end[0] - at[0], end[1] - at[1])}" if side else "".join(step.text for step in run)
        at = end
    return text + "z"


def _line(one: Subpath, window: Window) -> str:
    """A line: only the steps that may show."""
    text, at, drawing = "", one.start, False
    for step in one.steps:
        if not step.beyond(window):
            text += step.text if drawing else f"M{_text(*at)}{step.text}"
        drawing, at = not step.beyond(window), step.end
    return text


def _text(x: float, y: float) -> str:
    return f"{round(x, 1):g} {round(y, 1):g}"
