"""Where a set stands in its room, and what of it the drawings leave to be seen."""

from __future__ import annotations

from math import dist
from statistics import fmean

import pytest

from planner.diagrams import side_symbols, symbols
from planner.diagrams.bodies import DAYLIGHT, is_panel, is_scrim
from planner.diagrams.floor import Floor, Sheet
from planner.diagrams.floor_plan import CHAIN, _past
from planner.diagrams.layout import Layout, layout_of
from planner.diagrams.naming import NARROW, named
from planner.diagrams.side_symbols import Side
from planner.diagrams.sketch import Sketch
from planner.rules.lights.sides import depth_m
from tests.stories.story import plan_of


def lead(name: str) -> Layout:
    plan = plan_of(name)
    return layout_of(plan, plan.shots[0])


@pytest.mark.parametrize("name", ["low-ceiling", "baker-and-her-brand", "ink"])
def test_a_set_that_fits_stands_between_the_walls(name: str) -> None:
    layout = lead(name)
    room, clear = layout.room, layout.clear
    assert clear is not None
    assert room.west is not None
    assert room.east is not None
    assert room.west - 1e-6 <= clear.west
    assert clear.east <= room.east + 1e-6
    assert room.east - room.west == pytest.approx(layout.space.width_m)
    stands = [one for one in layout.bodies if one.light.source not in DAYLIGHT]
    assert all(room.west <= x <= room.east for one in stands for x, _y, _h in (*one.face, *one.back))


def test_the_clear_floor_has_room_for_the_lamp_at_the_back_of_the_last_light() -> None:
    layout = lead("couple")
    assert layout.clear is not None
    last = max(y for one in layout.bodies for _x, y, _h in (*one.face, *one.back))
    assert last == pytest.approx(layout.clear.south, abs=0.03)


def test_a_chain_of_distances_does_not_run_along_a_wall() -> None:
    assert _past(None, 2.0, 50.0) == 0.0
    assert _past(3.0, 2.0, 50.0) == 0.0
    wall = 2.0 + CHAIN / 50.0
    assert 2.0 + (CHAIN + _past(wall, 2.0, 50.0)) / 50.0 == pytest.approx(wall + CHAIN / 50.0)


def test_a_light_is_drawn_as_deep_as_the_craft_table_has_it() -> None:
    body = next(one for one in lead("low-ceiling").bodies if one.light.role == "key")
    middles = [[fmean(axis) for axis in zip(*outline, strict=True)] for outline in (body.face, body.back)]
    assert dist(*middles) == pytest.approx(depth_m(body.light))


def test_whoever_is_behind_a_scrim_is_seen_through_it() -> None:
    key, fill = lead("book-light-for-the-grandmother").bodies
    assert is_scrim(key.light)
    assert not is_panel(key.light)
    assert is_panel(fill.light)


def test_the_angle_of_view_ends_at_walls_and_ceiling() -> None:
    layout = lead("baker-and-her-brand")
    assert layout.room.east is not None
    sheet = Sheet(Floor(-5.0, 5.0, -5.0, 5.0), 1.0)
    x, _y = symbols._within(sheet, layout, (0.0, 3.0), (4.0, -3.0))
    assert x == pytest.approx(layout.room.east)
    sketch, side = Sketch(100.0, 100.0, "title", "words"), Side(-5.0, 5.0, 1.0, (-3.0, 4.0))
    side_symbols.sight(sketch, side, layout)
    highest = 5.0 - min(y for points in sketch._lines for _x, y in points)
    assert highest == pytest.approx(layout.space.ceiling_m)


def test_a_long_role_is_broken_where_there_is_little_room() -> None:
    assert named("BACKDROP LIGHT", "strip softbox", NARROW) == ["BACKDROP", "LIGHT", "strip", "softbox"]


def test_the_light_of_the_place_is_drawn_towards_what_it_lights() -> None:
    layout = lead("desk-as-story")
    (own,) = (one for one in layout.bodies if one.light.role == "background")
    assert own.light.source == "ambient"
    assert own.looks_at[1] == -layout.framing.backdrop_behind_m
