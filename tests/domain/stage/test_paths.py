"""What shows of a path in a window is what shows of the whole path there; what lies beyond costs nothing."""

from __future__ import annotations

import re

import pytest

from planner.stage.figures import figure
from planner.stage.paths import Window, box, shown, subpaths

SQUARE = "M0 0l100 0l0 100l-100 0z"


def test_a_path_is_read_to_its_last_point() -> None:
    (one,) = subpaths("M10 20c1 2-3 4 5-6l.5 1.5")
    assert [step.end for step in one.steps] == [(15.0, 14.0), (15.5, 15.5)]
    assert not one.closed
    assert box((one,)) == (7.0, 14.0, 15.5, 24.0)


def test_a_subpath_beyond_the_window_is_left_out() -> None:
    there = "M500 0l10 0l0 10z"
    assert shown(subpaths(SQUARE + there), (-10, -10, 200, 200)) == "M0 0l100 0l0 100l-100 0z"
    assert shown(subpaths(there), (-10, -10, 200, 200)) == ""


def test_what_an_area_does_beyond_the_window_is_passed_by_straight() -> None:
    legs = "M0 0l0 300l20 40l-5 60l30-50l10 50l20-90l0-310z"
    assert shown(subpaths(legs), (-50, -50, 150, 200)) == "M0 0l0 300l75 10l0-310z"


def test_a_line_is_taken_up_again_where_it_comes_back() -> None:
    assert shown(subpaths("M0 0l50 0l0 400l50 0l0-400l10 0"), (-10, -10, 200, 200)) == (
        "M0 0l50 0l0 400M100 400l0-400l10 0"
    )


@pytest.mark.parametrize("pose", ["armchair", "hug-from-behind", "own-posture-in-wheelchair"])
def test_the_outlines_of_a_figure_cover_the_same_points_of_the_window(pose: str) -> None:
    """Every point of a raster in the window is inside each cut outline exactly where it is inside the whole one."""
    found = figure(pose, "wheelchair" if "wheelchair" in pose else "middle")
    assert found
    x, y = found.drawn("chin")
    window = (x - 200, y - 250, x + 150, y + 180)
    for outline in found.outlines:
        if not outline.data.endswith("z"):
            continue
        cut = subpaths(shown(outline.subpaths, window))
        whole = outline.subpaths
        for place in raster(window):
            assert inside(place, whole) == inside(place, cut), (outline.role, place)


def raster(window: Window) -> list[tuple[float, float]]:
    left, top, right, bottom = window
    return [
        (left + (right - left) * (column + 0.37) / 9, top + (bottom - top) * (row + 0.41) / 9)
        for column in range(9)
        for row in range(9)
    ]


def inside(place: tuple[float, float], found: tuple) -> bool:
    """By crossings of a ray to the right with the corners' polygon: curves count by their ends, cut or not."""
    crossings = 0
    for one in found:
        corners = [one.start, *(step.end for step in one.steps)]
        for (x, y), (other_x, other_y) in zip(corners, corners[1:] + corners[:1], strict=True):
            if (y > place[1]) != (other_y > place[1]):
                crossings += place[0] < x + (other_x - x) * (place[1] - y) / (other_y - y)
    return crossings % 2 == 1


def test_a_tight_frame_draws_less_than_the_whole_body() -> None:
    found = figure("baseline-forward")
    assert found
    x, y = found.drawn("chin")
    window = (x - 200, y - 300, x + 200, y + 100)
    whole = "".join(outline.data for outline in found.outlines)
    cut = "".join(shown(outline.subpaths, window) for outline in found.outlines)
    assert len(re.findall("[cl]", cut)) < 0.6 * len(re.findall("[cl]", whole))
