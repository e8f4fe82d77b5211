"""What stands on the set card: what is read from two metres while the camera is in hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from planner.brief import card_fitting, drawings
from planner.brief.drawings import Picture
from planner.brief.edition import Edition, Size
from planner.brief.fitting import ROOM_MM
from planner.brief.lights import LightRow, light_rows
from planner.brief.lines import public, spoken
from planner.brief.pages import is_figure
from planner.plan.plan import Line, Plan, Shot
from planner.speech import say
from planner.words import Message

SETTINGS = (".aperture", ".shutter", ".iso", ".white-balance", ".lens", ".distance", ".height", ".gap")
"""The camera's lines in the order in which they are set: on the camera first, then around it."""
A_ROW = 4
LONGEST = 8
"""Characters of a setting that is still printed in the largest figures."""
FEW = 3
"""So many settings may differ from those of an earlier shot, and the card still says what differs alone."""


@dataclass(frozen=True)
class CardShot:
    """One shot in its shortest form."""

    number: str
    shot: Shot
    figures: tuple[Line, ...]
    """Settings in large figures."""
    words: tuple[Line, ...]
    """Settings that take a sentence."""
    lights: tuple[LightRow, ...]
    watch: tuple[Message, ...]
    settings_as: str = ""
    """The number of an earlier shot whose settings hold, but for those that stand here."""
    lights_as: str = ""
    """The number of an earlier shot whose lights stand where they stood, besides those that stand here."""
    drawn: Picture | None = None
    """The set from above, where there is room for it."""
    drawn_mm: int = 0
    """How wide it is."""

    @property
    def settings(self) -> tuple[tuple[Line, ...], ...]:
        """The large figures, row by row."""
        return tuple(self.figures[first : first + A_ROW] for first in range(0, len(self.figures), A_ROW))

    @property
    def is_long(self) -> bool:
        """Whether a setting is too long for the largest figures."""
        return any(len(say(line.what)) > LONGEST for line in self.figures)

    @property
    def camera(self) -> tuple[Line, ...]:
        return (*self.figures, *self.words)


def for_set(plan: Plan, edition: Edition) -> dict[str, object]:
    """What the card's template may use; nothing private is among it."""
    shots = [_card_shot(plan, number, shot) for number, shot in enumerate(plan.shots, start=1)]
    brief = tuple(_shortened(shots))
    level = card_fitting.on_one_page(plan, brief, edition.size)
    if len(shots) > 1 and level is not None:
        return {"shots": brief, "fit": card_fitting.CardFit(level)}
    fit, rooms_mm = card_fitting.a_page_each(plan, shots, edition.size)
    pages = [
        _pictured(plan, one, edition.size, room_mm) for one, room_mm in zip(shots, rooms_mm, strict=True)
    ]
    return {"shots": pages, "fit": fit}


def _pictured(plan: Plan, one: CardShot, size: Size, room_mm: float) -> CardShot:
    """The shot with its set drawn as wide as the page, or as tall as its room; without it where that is too small."""
    wide = ROOM_MM[size][0]
    drawn = drawings.set_from_above(plan, one.shot, wide, room_mm)
    drawn_mm = int(min(wide, room_mm * drawn.ratio))
    return replace(one, drawn=drawn, drawn_mm=drawn_mm) if drawn_mm >= card_fitting.READABLE_MM else one


def _card_shot(plan: Plan, number: int, shot: Shot) -> CardShot:
    camera = sorted(public(shot.camera), key=_place)
    return CardShot(
        number=f"{number:02}",
        shot=shot,
        figures=tuple(line for line in camera if is_figure(line)),
        words=tuple(line for line in camera if not is_figure(line)),
        lights=light_rows(shot),
        watch=tuple(
            check.name for check in plan.checks if check.shot == shot.key and check.outcome != "good"
        ),
    )


def _shortened(shots: Sequence[CardShot]) -> Iterator[CardShot]:
    """The shots without what an earlier one says in full: nobody has to look further back than once."""
    camera: list[CardShot] = []
    lights: list[CardShot] = []
    for shot in shots:
        short = shot
        same = next((one for one in camera if len(_fresh(shot.camera, one.camera)) <= FEW), None)
        if same and len(shot.camera) == len(same.camera):
            left = {line.key for line in _fresh(shot.camera, same.camera)}
            short = replace(
                short,
                settings_as=same.number,
                figures=tuple(line for line in shot.figures if line.key in left),
                words=tuple(line for line in shot.words if line.key in left),
            )
        else:
            camera.append(shot)
        lit = next((one for one in lights if _lit(one) <= _lit(shot)), None)
        if lit:
            more = tuple(row for row in shot.lights if _row(row) not in _lit(lit))
            short = replace(short, lights_as=lit.number, lights=more)
        else:
            lights.append(shot)
        yield short


def _fresh(lines: Sequence[Line], told: Sequence[Line]) -> list[Line]:
    """Lines that were not told in the same words."""
    said = {_said(line) for line in told}
    return [line for line in lines if _said(line) not in said]


def _said(line: Line) -> str:
    return spoken(line.label, line.what, *((line.original,) if line.original else ()))


def _lit(shot: CardShot) -> set[str]:
    return {_row(row) for row in shot.lights}


def _row(row: LightRow) -> str:
    return spoken(row.line.label, row.line.what if row.line.original else row.name, row.where, row.power)


def _place(line: Line) -> int:
    return next((place for place, end in enumerate(SETTINGS) if line.key.endswith(end)), len(SETTINGS))
