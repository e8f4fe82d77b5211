"""How tightly a shot's page begins: how its type is set, and how large its pictures can be.

The sizes are those of static/css/paper.css; tests/pdf/test_fitting.py holds the two together.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.brief.edition import Size
from planner.brief.room import Type, table_mm
from planner.speech import say

if TYPE_CHECKING:
    from planner.brief.pages import ShotPage
    from planner.plan.plan import Line

ROOM_MM: dict[Size, tuple[float, float]] = {"A4": (174.0, 259.0), "Letter": (179.9, 250.4)}
"""Width and height of a page between its margins."""
SAFE_MM = 2.0
READABLE_MM, BROADEST_MM, TALLEST_MM = 78, 84, 64
"""What the drawings in their column take across at least, so that their labels are printed in 7 points, and at most;
most that frame and light take down."""
GUTTER_MM = 4.0
BETWEEN_PICTURES_MM = 4.6
CAPTION_MM = 3.5
PREVIEW = 0.8
"""A light preview is so much broader than it is tall."""
BETWEEN_MM = 0.8
"""What stands between the parts of the page, besides the margins named below."""
EDGE = Type("mono-400", 7.5, 1.3, 0.06)
HEADING = Type("serif-400", 22, 1.08)
VALUE = Type("serif-400", 12, 1.15)


@dataclass(frozen=True)
class Setting:
    """One level of tightness."""

    text: Type
    small: Type
    say: Type
    padding_mm: float
    picture_mm: int
    """Least that frame and light take down, or the next level is taken."""
    posed_mm: float
    """How wide the figure of a pose is; it is a quarter taller."""
    between_mm: float = 1.0
    """From one sign or line of expression to the next."""
    figures_mm: float = 12.6
    """One row of settings in large figures."""


NORMAL, CLOSE = Type("sans-400", 9.5, 1.4), Type("sans-400", 8.5, 1.3)
LITTLE = Type("sans-400", 7.75, 1.22)
LEVELS = (
    Setting(NORMAL, Type("sans-400", 8.5, 1.4), Type("serif-400", 12, 1.2), 1.8, 44, 13),
    Setting(CLOSE, Type("sans-400", 8, 1.3), Type("serif-400", 10.5, 1.2), 1.8, 40, 12),
    Setting(CLOSE, Type("sans-400", 8, 1.3), Type("serif-400", 10.5, 1.2), 1.0, 36, 10, 0.6, 10.6),
    Setting(LITTLE, LITTLE, Type("serif-400", 9.5, 1.15), 1.0, 27, 10, 0.6, 10.6),
)


@dataclass(frozen=True)
class Fit:
    """The level, as the stylesheet counts them; how broad the drawings are, how tall frame and light."""

    level: int
    drawing_mm: int
    picture_mm: int


LOOSE = Fit(0, BROADEST_MM, TALLEST_MM)


def fit(page: ShotPage, size: Size) -> Fit:
    """The loosest setting in which everything stands on one page, its drawings as large as they can be."""
    width, height = ROOM_MM[size]
    for level, setting in enumerate(LEVELS):
        room = height - SAFE_MM - text_mm(page, setting, width)
        found = _largest(page, setting, width, room)
        if found:
            return Fit(level, *found)
    # The poses go on a page of their own.
    room = height - SAFE_MM - _head(page, LEVELS[0], width) - _lights(page, LEVELS[0], width)
    return Fit(len(LEVELS), *(_largest(page, LEVELS[0], width, room) or (READABLE_MM, READABLE_MM)))


def _largest(page: ShotPage, setting: Setting, width: float, room: float) -> tuple[int, int] | None:
    """How broad the drawings and how tall the pictures may be in a band so tall; None where they get too small."""
    for drawing in range(BROADEST_MM, READABLE_MM - 1, -2):
        column = width - GUTTER_MM - drawing
        above = room - beside_mm(page, setting, column)
        across = (column - BETWEEN_PICTURES_MM) / (page.frame.ratio + (PREVIEW if page.light else 0))
        picture = int(min(above, across, TALLEST_MM))
        if drawings_mm(page, drawing) <= room and picture >= int(min(setting.picture_mm, across)):
            return drawing, picture
    return None


def drawings_mm(page: ShotPage, across: float) -> float:
    """How tall floor plan and elevation are one over the other."""
    return across / page.floor.ratio + 3 + across / page.elevation.ratio


def beside_mm(page: ShotPage, setting: Setting, column: float) -> float:
    """How tall it is what stands beside the drawings, below frame and light: what to see on set, and the settings."""
    notes = sum(
        1.5 + setting.text.height_mm(_written(line) + " 00", column, EDGE.width_mm(say(line.label)) + 2)
        for line in page.notes
    )
    signs = _signs(page.signs, setting, column)
    return CAPTION_MM + 2.5 + signs + 2 + len(page.figures) * setting.figures_mm + notes


def text_mm(page: ShotPage, setting: Setting, width: float) -> float:
    """How tall the page is without its drawings, and what stands beside them."""
    return (
        _head(page, setting, width)
        + 3
        + BETWEEN_MM
        + _lights(page, setting, width)
        + _poses(page, setting, width)
        + _expression(page, setting, width)
    )


def _head(page: ShotPage, setting: Setting, width: float) -> float:
    cell = width / len(page.set_up) - 3
    values = max(VALUE.height_mm(_written(line), cell) for line in page.set_up)
    verdict = f"{say(page.shot.verdict.kind)}. {say(page.shot.verdict.because[0])}"
    told = 1.5 + setting.small.height_mm(verdict, width) if page.tells_verdict else 0
    title = 1 + HEADING.height_mm(say(page.shot.title), width)
    return EDGE.line_mm + title + told + 2 + 2.9 + EDGE.line_mm + values


def _lights(page: ShotPage, setting: Setting, width: float) -> float:
    named, fifth = width * 0.35 - 4, width * 0.17
    rows = (
        (
            setting.text.height_mm(
                say(row.name if row.line.original is None else row.line.what)
                + ("" if row.light.owned else " not in the kit"),
                named,
                EDGE.width_mm(say(row.line.label)) + 4,
            ),
            setting.text.height_mm(say(row.where), width - named - fifth - 8)
            + len(row.corrected) * setting.small.line_mm,
            setting.text.height_mm(say(row.power), fifth),
        )
        for row in page.lights
    )
    return 2.5 + EDGE.line_mm + setting.padding_mm + 0.3 + table_mm(rows, setting.padding_mm)


def _poses(page: ShotPage, setting: Setting, width: float) -> float:
    third = width * 0.33
    rows = []
    for pose, picture in page.poses:
        beside = third - (setting.posed_mm + 2 if picture else 0)
        named = setting.text.height_mm(_written(pose.line) + " 00", beside)
        held = setting.small.height_mm(f"{say(pose.hands)} {say(pose.head)}", beside)
        rows.append(
            (
                max(named + held, setting.posed_mm * 1.25 + 0.5 if picture else 0),
                setting.say.height_mm(say(pose.direct), width - 2 * third - 8),
                setting.text.height_mm(say(pose.watch), third),
            )
        )
    return 2.5 + EDGE.line_mm + setting.padding_mm + 0.3 + table_mm(rows, setting.padding_mm)


def _expression(page: ShotPage, setting: Setting, width: float) -> float:
    first, second = page.expression
    column = width / 2 - 2
    names = " · ".join(say(check.name) for check in page.watch)
    watched = (
        setting.small.height_mm(names, column, EDGE.width_mm("Watch ")) + setting.between_mm if names else 0
    )
    return 3 + max(_signs(first, setting, column), _signs(second, setting, column) + watched)


def _signs(lines: Iterable[Line], setting: Setting, width: float) -> float:
    """Lines with their label before them."""
    return sum(
        setting.small.height_mm(_written(line) + " 00", width, EDGE.width_mm(say(line.label) + " "))
        + setting.between_mm
        for line in lines
    )


def _written(line: Line) -> str:
    return f"{say(line.original)} {say(line.what)}" if line.original else say(line.what)
