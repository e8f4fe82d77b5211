"""What stands on the pages: the plan, numbered, grouped and put in the order in which it is read on the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.brief import drawings, first_page
from planner.brief.clock import timetable
from planner.brief.drawings import Picture
from planner.brief.edition import Edition
from planner.brief.fitting import LOOSE, Fit, fit
from planner.brief.lights import LightRow, light_rows
from planner.craft import SOURCES, USES, Source
from planner.plan.correcting import lines_of, lines_of_shot
from planner.plan.plan import Check, Deliverable, Line, Plan, Pose, Shot
from planner.plan.schedule import needed_minutes
from planner.speech import say
from planner.words import Listing, Message, _, minutes

FIGURE = 11
"""Characters of a value that is still printed large enough to be read from two metres."""
A_ROW = 3
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
    """Camera settings short enough to be printed large, three a row."""
    notes: tuple[Line, ...]
    """Camera settings in words."""
    poses: tuple[tuple[Pose, Picture | None], ...]
    expression: tuple[tuple[Line, ...], tuple[Line, ...]]
    """Where everyone stands and how they look, in two columns of like length."""
    watch: tuple[Check, ...]
    tells_verdict: bool
    """Whether the page says what kind of picture it is: of a single one the first page says it."""
    frame: Picture | None = None
    floor: Picture | None = None
    light: Picture | None = None
    elevation: Picture | None = None
    """Its drawings; none where the page is only text."""
    fit: Fit = LOOSE


@dataclass(frozen=True)
class Reasons:
    """Everything that was said for one part of the plan."""

    title: Message
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Note:
    """The reasons of one line; `what` where it is told nowhere else in one sentence."""

    number: int
    line: Line
    what: Message | None


@dataclass(frozen=True)
class Numbered:
    """The reasons of one part of the plan in the appendix, each under its number."""

    title: Message
    notes: tuple[Note, ...]


def for_photographer(plan: Plan, edition: Edition) -> dict[str, object]:
    """What stands in the brief; what is private stands together at its end, or nowhere."""
    notes, numbers = numbered(one for one in reasons(plan) if one.lines)
    watch, ask = to_watch(plan), public(plan.still_open)
    return {
        "plan": plan,
        "level": first_page.level(plan, edition, watch, ask),
        "shots": [drawn(plan, page, edition) for page in shot_pages(plan)],
        "planned": _("{length}", length=minutes(needed_minutes(plan.schedule))),
        "to_watch": watch,
        "schedule": timetable(plan),
        "preparation": together(public(plan.preparation)),
        "care": public(plan.care),
        "still_open": ask,
        "asides": merged(plan),
        "files": files(plan),
        "every_use": [(shot.title, uses) for shot in plan.shots if (uses := drawings.every_use(plan, shot))],
        "holds": told_once(one for one in plan.checks if one.outcome == "good"),
        "reasons": notes,
        "numbers": numbers,
        "sources": sources(plan),
        "private": private(plan) if edition.with_private else (),
        "own_words": plan.own_words if edition.with_private else None,
    }


def shot_pages(plan: Plan) -> tuple[ShotPage, ...]:
    """The shots in the order of the session."""
    return tuple(_shot_page(plan, number, shot) for number, shot in enumerate(plan.shots, start=1))


def _shot_page(plan: Plan, number: int, shot: Shot) -> ShotPage:
    camera = public(shot.camera)
    figures = tuple(line for line in camera if is_figure(line))
    notes = tuple(line for line in camera if not is_figure(line))
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
        tells_verdict=len(plan.shots) > 1,
    )


def drawn(plan: Plan, page: ShotPage, edition: Edition) -> ShotPage:
    """The page with its drawings, set so that everything stands on one sheet."""
    pictured = replace(
        page,
        frame=drawings.frame(plan, page.shot),
        floor=drawings.floor(plan, page.shot),
        light=drawings.light(plan, page.shot, edition.head),
        elevation=drawings.side(plan, page.shot),
        poses=tuple((pose, drawings.pose_picture(plan, page.shot, pose)) for pose in page.shot.poses),
    )
    return replace(pictured, fit=fit(pictured, edition.size))


def _halves(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines in two columns of about the same length."""
    lengths = [len(say(line.label)) + len(say(line.what)) + A_LINE for line in lines]
    cut = min(range(len(lines) + 1), key=lambda cut: (abs(sum(lengths[:cut]) - sum(lengths[cut:])), -cut))
    return tuple(lines[:cut]), tuple(lines[cut:])


def is_figure(line: Line) -> bool:
    """Whether the line is a value short enough to be printed large."""
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


def files(plan: Plan) -> list[Deliverable]:
    """What is handed over; the same file of several shots stands once."""
    first: dict[str, Deliverable] = {}
    for one in plan.deliverables:
        first.setdefault(_spoken(one.line.label, one.line.what, *((one.note,) if one.note else ())), one)
    return list(first.values())


def told_once(checks: Iterable[Check]) -> list[Check]:
    """Without what was found for an earlier shot in the same words."""
    first: dict[str, Check] = {}
    for check in checks:
        first.setdefault(_spoken(check.name, check.finding), check)
    return list(first.values())


def asides(shot: Shot) -> Iterator[Reasons]:
    """What is needed beyond the set-up itself: by the purpose, where there is less, and to make it again."""
    yield Reasons(_("{title}: for this purpose", title=shot.title), public(shot.needs))
    yield Reasons(_("{title}: if there is less", title=shot.title), public(shot.plan_b))
    yield Reasons(_("{title}: to make it again", title=shot.title), public(shot.match))


def merged(plan: Plan) -> list[Reasons]:
    """What goes with the shots beyond their own pages; what is the same for several stands once, for all of them."""
    same: dict[str, list[Reasons]] = {}
    for shot in plan.shots:
        for one in asides(shot):
            lines = (said for line in one.lines for said in (line.label, line.what, *line.because))
            if one.lines:
                same.setdefault(_spoken(Message(one.title.text), *lines), []).append(one)
    return [
        Reasons(
            Message(
                group[0].title.text, {"title": Listing(tuple(one.title.given["title"] for one in group))}
            ),
            group[0].lines,
        )
        for group in same.values()
    ]


def reasons(plan: Plan) -> Iterator[Reasons]:
    """Every reason of every line, shot by shot; lines that have none are left out."""
    for shot in plan.shots:
        told_in_full = {line.key for aside in asides(shot) for line in aside.lines}
        lines = (line for line in lines_of_shot(shot) if line.key not in told_in_full)
        yield Reasons(shot.title, _reasoned(lines))
    yield Reasons(_("Pictures to hand over"), _reasoned(one.line for one in plan.deliverables))


def numbered(parts: Iterable[Reasons]) -> tuple[tuple[Numbered, ...], dict[str, int]]:
    """The parts with their lines counted through, and the number of every line by its key.

    What was said for an earlier shot in the same words is not said again: both lines lead to the one number.
    """
    told: dict[str, int] = {}
    numbers: dict[str, int] = {}
    notes: list[Numbered] = []
    for part in parts:
        fresh = []
        for line in part.lines:
            only_here = _said_only_here(line)
            said = _spoken(line.label, *line.because, *((only_here,) if only_here else ()))
            if said not in told:
                told[said] = len(told) + 1
                fresh.append(Note(told[said], line, only_here))
            numbers[line.key] = told[said]
        if fresh:
            notes.append(Numbered(part.title, tuple(fresh)))
    return tuple(notes), numbers


def _said_only_here(line: Line) -> Message | None:
    """A light stands in a table of numbers; the sentence that holds them all is told with its reasons."""
    return line.what if ".light." in line.key else None


def _spoken(*messages: Message) -> str:
    """What is heard, by which two lines are the same."""
    return "\n".join(say(message) for message in messages)


def _reasoned(lines: Iterable[Line]) -> tuple[Line, ...]:
    return tuple(line for line in public(lines) if line.because)


def sources(plan: Plan) -> tuple[Source, ...]:
    """Everything that the plan cites, in the order of the table of sources."""
    cited = {key for line in public(lines_of(plan)) for key in line.sources}
    cited |= {one.source for shot in plan.shots for one in shot.verdict.criteria}
    return tuple(source for key, source in SOURCES.items() if key in cited)
