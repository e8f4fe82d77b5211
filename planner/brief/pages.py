"""What stands on the pages: the plan, numbered, grouped and put in the order in which it is read on the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count

from planner.brief import drawings
from planner.brief.clock import timetable
from planner.brief.drawings import Picture
from planner.brief.edition import Size
from planner.brief.fitting import LOOSE, Fit, fit
from planner.brief.lights import LightRow, light_rows
from planner.craft import SOURCES, USES, Source
from planner.plan.correcting import lines_of, lines_of_shot
from planner.plan.plan import Check, Line, Plan, Pose, Shot
from planner.plan.schedule import needed_minutes
from planner.speech import say
from planner.words import Listing, Message, _, minutes

FIGURE = 11
"""Characters of a value that is still printed large enough to be read from two metres."""
A_ROW = 4
A_LINE = 20
"""Characters that a line of its own is worth beside its text."""
WORST_FIRST = ("conflict", "watch", "good")


@dataclass(frozen=True)
class ShotPage:
    """One shot with its number and its lines sorted by how they are read."""

    number: str
    shot: Shot
    set_up: tuple[Line, ...]
    """Frame, backdrop, kind of light."""
    signs: tuple[Line, ...]
    """What to verify on set: shadow, catchlight, the backdrop's tone."""
    lights: tuple[LightRow, ...]
    figures: tuple[tuple[Line, ...], ...]
    """Camera settings short enough to be printed large, four a row."""
    notes: tuple[Line, ...]
    """Camera settings in words."""
    poses: tuple[tuple[Pose, Picture | None], ...]
    expression: tuple[tuple[Line, ...], tuple[Line, ...]]
    """Where everyone stands and how they look, in two columns of like length."""
    watch: tuple[Check, ...]
    frame: Picture
    floor: Picture
    light: Picture | None = None
    elevation: Picture | None = None
    fit: Fit = LOOSE


@dataclass(frozen=True)
class Reasons:
    """Everything that was said for one part of the plan."""

    title: Message
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Numbered:
    """The reasons of one part of the plan in the appendix, each under its number."""

    title: Message
    lines: tuple[tuple[int, Line], ...]


def for_photographer(plan: Plan, size: Size, with_private: bool) -> dict[str, object]:
    """What stands in the brief; what is private stands together at its end, or nowhere."""
    appendix = numbered(one for one in reasons(plan) if one.lines)
    return {
        "plan": plan,
        "shots": [replace(page, fit=fit(page, size)) for page in shot_pages(plan)],
        "planned": _("{length}", length=minutes(needed_minutes(plan.schedule))),
        "to_watch": to_watch(plan),
        "schedule": timetable(plan),
        "preparation": together(public(plan.preparation)),
        "care": public(plan.care),
        "still_open": public(plan.still_open),
        "asides": [one for shot in plan.shots for one in asides(shot) if one.lines],
        "reasons": appendix,
        "numbers": {line.key: number for part in appendix for number, line in part.lines},
        "sources": sources(plan),
        "private": private(plan) if with_private else (),
        "own_words": plan.own_words if with_private else None,
    }


def shot_pages(plan: Plan) -> tuple[ShotPage, ...]:
    """The shots in the order of the session."""
    return tuple(_shot_page(plan, number, shot) for number, shot in enumerate(plan.shots, start=1))


def _shot_page(plan: Plan, number: int, shot: Shot) -> ShotPage:
    camera = public(shot.camera)
    figures = tuple(line for line in camera if _is_figure(line))
    notes = tuple(line for line in camera if not _is_figure(line))
    watch = tuple(check for check in plan.checks if check.shot == shot.key and check.outcome != "good")
    rows = tuple(figures[first : first + A_ROW] for first in range(0, len(figures), A_ROW))
    return ShotPage(
        number=f"{number:02}",
        shot=shot,
        set_up=public((shot.crop, shot.orientation, shot.backdrop, shot.lighting)),
        signs=public(shot.light_signature),
        lights=light_rows(shot),
        figures=rows,
        notes=notes,
        poses=tuple((pose, None) for pose in shot.poses),
        expression=_halves(public((*shot.formation, *shot.expression))),
        watch=watch,
        frame=drawings.frame(plan, shot),
        floor=drawings.floor(plan, shot),
        light=drawings.light(plan, shot),
    )


def _halves(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines in two columns of about the same length."""
    lengths = [len(say(line.label)) + len(say(line.what)) + A_LINE for line in lines]
    cut = min(range(len(lines) + 1), key=lambda cut: (abs(sum(lengths[:cut]) - sum(lengths[cut:])), -cut))
    return tuple(lines[:cut]), tuple(lines[cut:])


def _is_figure(line: Line) -> bool:
    return line.original is None and len(say(line.what)) <= FIGURE


def public(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Without what is for the photographer alone."""
    return tuple(line for line in lines if not line.private)


def together(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Lines of one label side by side, at the place of the last of them: what to bring is read in one go."""
    last = {say(line.label): place for place, line in enumerate(lines)}
    return tuple(sorted(lines, key=lambda line: last[say(line.label)]))


def seen_on(shot: Shot) -> Message | None:
    """Where the picture will be seen; None where no use was named."""
    words = tuple(USES[key].words for key in shot.uses if key in USES)
    return _("{uses}", uses=Listing(words)) if words else None


def private(plan: Plan) -> tuple[Line, ...]:
    """What is for the photographer alone, wherever in the plan it stands."""
    marked = tuple(line for line in lines_of(plan) if line.private)
    return (*(line for line in plan.private if not line.private), *marked)


def to_watch(plan: Plan) -> list[Check]:
    """What needs attention, conflicts first."""
    return worst_first(one for one in plan.checks if one.outcome != "good")


def worst_first(checks: Iterable[Check]) -> list[Check]:
    """Conflicts, then what to watch, then what is good; each in the order of the plan."""
    return sorted(checks, key=lambda one: WORST_FIRST.index(one.outcome))


def asides(shot: Shot) -> Iterator[Reasons]:
    """What is needed beyond the set-up itself: by the purpose, where there is less, and to make it again."""
    yield Reasons(_("{title}: for this purpose", title=shot.title), public(shot.needs))
    yield Reasons(_("{title}: if there is less", title=shot.title), public(shot.plan_b))
    yield Reasons(_("{title}: to make it again", title=shot.title), public(shot.match))


def reasons(plan: Plan) -> Iterator[Reasons]:
    """Every reason of every line, shot by shot; lines that have none are left out."""
    for shot in plan.shots:
        told_in_full = {line.key for aside in asides(shot) for line in aside.lines}
        lines = (line for line in lines_of_shot(shot) if line.key not in told_in_full)
        yield Reasons(shot.title, _reasoned(lines))
    yield Reasons(_("Pictures to hand over"), _reasoned(one.line for one in plan.deliverables))


def numbered(parts: Iterable[Reasons]) -> tuple[Numbered, ...]:
    """The parts with their lines counted through."""
    number = count(1)
    return tuple(Numbered(part.title, tuple((next(number), line) for line in part.lines)) for part in parts)


def _reasoned(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in public(lines) if line.because)


def sources(plan: Plan) -> tuple[Source, ...]:
    """Everything that the plan cites, in the order of the table of sources."""
    cited = {key for line in public(lines_of(plan)) for key in line.sources}
    cited |= {one.source for shot in plan.shots for one in shot.verdict.criteria}
    return tuple(source for key, source in SOURCES.items() if key in cited)
