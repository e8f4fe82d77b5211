"""What stands behind the shots' own pages: what else they need, and every reason under its number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import msgspec

from planner.brief.lines import public, spoken
from planner.craft import SOURCES, Source
from planner.plan.correcting import lines_of, lines_of_shot
from planner.plan.plan import Line, Plan, Shot
from planner.speech import say
from planner.words import Message, Param, _, quoted, side_by_side


@dataclass(frozen=True)
class Reasons:
    """Everything that was said for one part of the plan."""

    title: Message
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Note:
    """The reasons of one line, or of several alike; `what` where it is told nowhere else in one sentence."""

    number: int
    label: Message
    line: Line
    what: Message | None


@dataclass(frozen=True)
class Numbered:
    """The reasons of one part of the plan in the appendix, each under its number."""

    title: Message
    notes: tuple[Note, ...]


def asides(shot: Shot) -> Iterator[Reasons]:
    """What is needed beyond the set-up itself: by the purpose, where there is less, and to make it again."""
    yield Reasons(_("{title}: for this purpose", title=shot.title), public(shot.needs))
    yield Reasons(_("{title}: if there is less", title=shot.title), _alike(public(shot.plan_b)))
    yield Reasons(_("{title}: to make it again", title=shot.title), public(shot.match))


def _alike(lines: Iterable[Line]) -> tuple[Line, ...]:
    """What is done alike in several cases stands once, for all of them."""
    same: dict[str, list[Line]] = {}
    for line in lines:
        same.setdefault(spoken(line.what, *line.because), []).append(line)
    return tuple(
        msgspec.structs.replace(group[0], label=_labels(group)) if len(group) > 1 else group[0]
        for group in same.values()
    )


def _labels(group: Iterable[Line]) -> Message:
    """What several lines are about, each once."""
    first = {say(line.label): line.label for line in group}
    return _("{cases}", cases=side_by_side(first.values()))


def merged(plan: Plan) -> list[Reasons]:
    """What goes with the shots beyond their own pages; what is the same for several stands once, for all of them."""
    same: dict[str, list[Reasons]] = {}
    for shot in plan.shots:
        for one in asides(shot):
            lines = (said for line in one.lines for said in (line.label, line.what, *line.because))
            if one.lines:
                same.setdefault(spoken(Message(one.title.text), *lines), []).append(one)
    return [
        Reasons(Message(group[0].title.text, {"title": _titles(group)}), group[0].lines)
        for group in same.values()
    ]


def _titles(group: Sequence[Reasons]) -> Param:
    """The title of one shot, or those of several."""
    titles = [one.title.given["title"] for one in group]
    return quoted(titles) if len(titles) > 1 else titles[0]


def reasons(plan: Plan) -> Iterator[Reasons]:
    """Every reason of every line, shot by shot; lines that have none are left out."""
    for shot in plan.shots:
        # Not `asides`: of lines that are alike only the first is left there, and none of them is told twice.
        told_in_full = {line.key for line in (*shot.needs, *shot.plan_b, *shot.match)}
        lines = (line for line in lines_of_shot(shot) if line.key not in told_in_full)
        yield Reasons(shot.title, _reasoned(lines))
    yield Reasons(_("Pictures to hand over"), _reasoned(one.line for one in plan.deliverables))


def numbered(parts: Iterable[Reasons]) -> tuple[tuple[Numbered, ...], dict[str, int]]:
    """The parts with their lines counted through, and the number of every line by its key.

    Lines of one part that have the same reasons share a number, and what was said for an earlier shot in the same
    words is not said again: all of them lead to the one note.
    """
    told: dict[tuple[str, str], int] = {}
    numbers: dict[str, int] = {}
    found: list[Numbered] = []
    count = 0
    for part in parts:
        fresh: dict[str, list[Line]] = {}
        for line in part.lines:
            if (say(line.label), _why(line)) not in told:
                fresh.setdefault(_why(line), []).append(line)
        notes = []
        for why, group in fresh.items():
            count += 1
            told.update({(say(line.label), why): count for line in group})
            notes.append(Note(count, _labels(group), group[0], _said_only_here(group[0])))
        numbers.update({line.key: told[say(line.label), _why(line)] for line in part.lines})
        if notes:
            found.append(Numbered(part.title, tuple(notes)))
    return tuple(found), numbers


def _why(line: Line) -> str:
    """Everything that stands under a number besides what it is about."""
    only_here = _said_only_here(line)
    return spoken(*((only_here,) if only_here else ()), *line.because)


def _said_only_here(line: Line) -> Message | None:
    """A light stands in a table of numbers; the sentence that holds them all is told with its reasons."""
    return line.what if ".light." in line.key else None


def _reasoned(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in public(lines) if line.because)


def sources(plan: Plan) -> tuple[Source, ...]:
    """Everything that the plan cites, in the order of the table of sources."""
    cited = {key for line in public(lines_of(plan)) for key in line.sources}
    cited |= {one.source for shot in plan.shots for one in shot.verdict.criteria}
    return tuple(source for key, source in SOURCES.items() if key in cited)
