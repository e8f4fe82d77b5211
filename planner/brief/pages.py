"""What stands on the pages: the plan, numbered, grouped and put in the order in which it is read on the day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from planner.brief import drawings, first_page
from planner.brief.appendix import merged, numbered, reasons, sources
from planner.brief.clock import timetable
from planner.brief.drawings import Picture
from planner.brief.edition import Edition
from planner.brief.fitting import LOOSE, Fit, fit
from planner.brief.lights import LightRow, light_rows
from planner.brief.lines import files, private, public, to_watch, together, told_once
from planner.diagrams.floor_plan import FLATTER, TALLEST, WIDTH
from planner.plan.plan import Check, Line, Plan, Pose, Shot
from planner.plan.schedule import needed_minutes
from planner.speech import say
from planner.words import _, minutes

FIGURE = 11
"""Characters of a value that is still printed large enough to be read from two metres."""
A_ROW, SHORT = 3, 9
"""So many settings stand in a row, unless one of them has more characters than that: then one less."""
A_LINE = 20
"""Characters that a line of its own is worth beside its text."""


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
    """Camera settings short enough to be printed large, row by row."""
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


def for_photographer(plan: Plan, edition: Edition) -> dict[str, object]:
    """What stands in the brief; what is private stands together at its end, or nowhere."""
    notes, numbers = numbered(one for one in reasons(plan) if one.lines)
    watch, ask = told_once(plan, to_watch(plan)), public(plan.still_open)
    return {
        "plan": plan,
        "level": first_page.level(plan, edition, [check for _numbers, check in watch], ask),
        "shots": [drawn(plan, page, edition) for page in shot_pages(plan)],
        "planned": _("{length}", length=minutes(needed_minutes(plan.schedule))),
        "to_watch": watch,
        "mild": [one for one in watch if one[1].outcome != "conflict"],
        "schedule": timetable(plan),
        "preparation": together(public(plan.preparation)),
        "care": public(plan.care),
        "still_open": ask,
        "asides": merged(plan),
        "files": files(plan),
        "every_use": [(shot.title, uses) for shot in plan.shots if (uses := drawings.every_use(plan, shot))],
        "holds": told_once(plan, (one for one in plan.checks if one.outcome == "good")),
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
    a_row = A_ROW - any(len(say(line.what)) > SHORT for line in figures)
    rows = tuple(figures[first : first + a_row] for first in range(0, len(figures), a_row))
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
    return _flattened(plan, replace(pictured, fit=fit(pictured, edition.size)), edition)


def _flattened(plan: Plan, page: ShotPage, edition: Edition) -> ShotPage:
    """The page with a set drawn flatter, where its words need not be set so close then."""
    for tallest in FLATTER:
        at_best = WIDTH / (WIDTH / page.floor.ratio - TALLEST + tallest)
        if fit(replace(page, floor=replace(page.floor, ratio=at_best)), edition.size).level < page.fit.level:
            flat = replace(page, floor=drawings.floor(plan, page.shot, tallest))
            found = fit(flat, edition.size)
            if found.level < page.fit.level:
                return replace(flat, fit=found)
    return page


def _halves(lines: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The lines in two columns of about the same length."""
    lengths = [len(say(line.label)) + len(say(line.what)) + A_LINE for line in lines]
    cut = min(range(len(lines) + 1), key=lambda cut: (abs(sum(lengths[:cut]) - sum(lengths[cut:])), -cut))
    return tuple(lines[:cut]), tuple(lines[cut:])


def is_figure(line: Line) -> bool:
    """Whether the line is a value short enough to be printed large."""
    return line.original is None and len(say(line.what)) <= FIGURE
