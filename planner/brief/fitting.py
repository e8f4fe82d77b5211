"""How tightly a shot's page begins: how its type is set, and how tall its drawings can be.

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
TALLEST_MM = 92.0
"""Most that the floor plan takes; a taller one would be wider than its place."""
CAPTION_MM = 3.5
BETWEEN_MM = 0.8
"""What stands between the parts of the page, besides the margins named below."""
EDGE = Type("mono-400", 7.5, 1.3, 0.06)
HEADING = Type("serif-400", 22, 1.08)
VALUE = Type("serif-400", 12, 1.15)


@dataclass(frozen=True)
class Setting:
    """One level of tightness; its drawings are not smaller than `drawing_mm`, or the next level is taken."""

    text: Type
    small: Type
    say: Type
    padding_mm: float
    drawing_mm: float
    picture_mm: float
    """Most that frame and light take."""
    side_mm: float
    """Most that the elevation takes."""
    posed_mm: float
    """How wide the figure of a pose is; it is a quarter taller."""
    between_mm: float = 1.0
    """From one sign or line of expression to the next."""
    figures_mm: float = 12.6
    """One row of settings in large figures."""


NORMAL, CLOSE = Type("sans-400", 9.5, 1.4), Type("sans-400", 8.5, 1.3)
LITTLE = Type("sans-400", 7.75, 1.22)
LEVELS = (
    Setting(NORMAL, Type("sans-400", 8.5, 1.4), Type("serif-400", 12, 1.2), 1.8, 76, 47, 64, 13),
    Setting(CLOSE, Type("sans-400", 8, 1.3), Type("serif-400", 10.5, 1.2), 1.8, 68, 43, 60, 12),
    Setting(CLOSE, Type("sans-400", 8, 1.3), Type("serif-400", 10.5, 1.2), 1.0, 60, 38, 50, 10, 0.6, 10.6),
    Setting(LITTLE, LITTLE, Type("serif-400", 9.5, 1.15), 1.0, 56, 30, 46, 10, 0.6, 10.6),
)


@dataclass(frozen=True)
class Fit:
    """The level, as the stylesheet counts them, and how tall the drawings may be."""

    level: int
    drawing_mm: int


LOOSE = Fit(0, int(TALLEST_MM))


def fit(page: ShotPage, size: Size) -> Fit:
    """The loosest setting in which everything stands on one page."""
    width, height = ROOM_MM[size]
    for level, setting in enumerate(LEVELS):
        left = height - SAFE_MM - text_mm(page, setting, width)
        if left >= max(setting.drawing_mm, beside_mm(page, setting, width)):
            return Fit(level, int(min(left, TALLEST_MM)))
    # The poses go on a page of their own.
    return Fit(len(LEVELS), int(TALLEST_MM))


def beside_mm(page: ShotPage, setting: Setting, width: float) -> float:
    """How tall it is what stands beside the floor plan: frame, light, and what to see on set."""
    return setting.picture_mm + CAPTION_MM + 2.5 + _signs(page.signs, setting, width * 0.57 - 4)


def text_mm(page: ShotPage, setting: Setting, width: float) -> float:
    """How tall the page is without its floor plan, and what stands beside that."""
    return (
        _head(page, setting, width)
        + 3
        + _beside_the_elevation(page, setting, width)
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


def _beside_the_elevation(page: ShotPage, setting: Setting, width: float) -> float:
    notes = sum(
        1.5
        + setting.text.height_mm(_written(line) + " 00", width * 0.41 - 4, EDGE.width_mm(say(line.label)) + 2)
        for line in page.notes
    )
    return 3 + max(setting.side_mm, len(page.figures) * setting.figures_mm + notes)


def _lights(page: ShotPage, setting: Setting, width: float) -> float:
    third, fifth = width * 0.33 - 4, width * 0.2
    rows = (
        (
            setting.text.height_mm(
                say(row.name if row.line.original is None else row.line.what)
                + ("" if row.light.owned else " not in the kit"),
                third,
                EDGE.width_mm(say(row.line.label)) + 4,
            ),
            setting.text.height_mm(say(row.where), width - third - fifth - 8)
            + len(row.corrected) * setting.small.line_mm,
            setting.text.height_mm(say(row.power), fifth),
        )
        for row in page.lights
    )
    return 2.5 + EDGE.line_mm + setting.padding_mm + 0.3 + table_mm(rows, setting.padding_mm)


def _poses(page: ShotPage, setting: Setting, width: float) -> float:
    third, quarter = width * 0.33 - 4, width * 0.25
    rows = []
    for pose, picture in page.poses:
        beside = third - (setting.posed_mm + 2 if picture else 0)
        named = setting.text.height_mm(_written(pose.line) + " 00", beside)
        held = setting.small.height_mm(f"{say(pose.hands)} {say(pose.head)}", beside)
        rows.append(
            (
                max(named + held, setting.posed_mm * 1.25 + 0.5 if picture else 0),
                setting.say.height_mm(say(pose.direct), width - third - quarter - 8),
                setting.text.height_mm(say(pose.watch), quarter),
            )
        )
    return 2.5 + EDGE.line_mm + setting.padding_mm + 0.3 + table_mm(rows, setting.padding_mm)


def _expression(page: ShotPage, setting: Setting, width: float) -> float:
    first, second = page.expression
    column = width / 2 - 2
    watched = sum(setting.small.line_mm + setting.between_mm for _check in page.watch)
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
