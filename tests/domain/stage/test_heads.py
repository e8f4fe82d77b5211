"""Every stored head can be shown, and a planned picture has its light."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from planner.interview.script.drawn import CLAY, HEADS
from planner.interview.script.place import BACKDROP_COLOUR
from planner.optics.glasses import mirrors
from planner.plan.make import make_plan
from planner.stage.basis import YAWS, View, basis, exists
from planner.stage.catchlight import glints, surface
from planner.stage.faces import BACKDROP_PREFIX, CONTRAST_PREFIX, FACES, HEAD_PREFIX
from planner.stage.heads import alternative, heads, shows_light
from planner.stage.lamps import Lamp
from planner.stage.picture import render
from planner.stage.scene import scene_of, scene_of_lighting, seen
from planner.stage.tone import developed
from planner.words import Message
from tests.stories.story import STORIES

SETS = [(head, view) for head in HEADS for view in YAWS if exists(head, view)]


def test_clay_is_there_in_both_views() -> None:
    assert {view for head, view in SETS if head == CLAY} == set(YAWS)
    assert next(iter(heads())) == CLAY


def test_a_newborns_light_is_not_shown_on_a_grown_up() -> None:
    plans = (make_plan(STORIES[story].brief) for story in ("newborn-at-home", "chin-and-nose"))
    assert [shows_light(plan, plan.shots[0]) for plan in plans] == [False, True]


@pytest.mark.parametrize(("head", "view"), SETS)
def test_a_head_is_lit_where_the_key_stands_and_its_features_lie_on_it(head: str, view: View) -> None:
    yaw = YAWS[view]
    planned = scene_of_lighting("loop", head)
    turned = tuple(lamp.turned(yaw) for lamp in planned.lamps)
    picture = render(type(planned)(turned, planned.backdrop, head, yaw))
    stored = basis(head, view)
    assert picture.shape == (600, 480, 3)
    assert np.isfinite(picture).all()
    assert 0.02 < float(np.median(picture[stored.matte > 0.9])) < 1
    for x, y in stored.spec.landmarks_px.values():
        assert stored.matte[round(y) : round(y) + 8, round(x) - 8 : round(x) + 8].max() > 0.5


@pytest.mark.skipif(("glasses", "front") not in SETS, reason="the head with glasses is not stored")
@pytest.mark.parametrize("elevation", [40, 24, 8, 0, -8, -16, -24, -40])
@pytest.mark.parametrize("azimuth", [-60, -30, 0, 10, 20, 30, 60])
def test_glasses_mirror_a_light_where_the_optics_say_so(azimuth: float, elevation: float) -> None:
    lamp = Lamp("key", azimuth, elevation, 2.0, 0.3, 0.3)
    stored = basis("glasses", "front")
    in_lenses = list(glints([lamp], stored))[len(stored.spec.eyes) :]
    shines = sum(float((glint.light > 0.1).sum()) for glint in in_lenses)
    assert (shines > 10) == mirrors(azimuth, elevation, 0.3, 2.0)


@pytest.mark.parametrize("view", YAWS)
def test_what_shows_in_spectacles_has_no_steps(view: View) -> None:
    """Normals are told as a curve, which runs within the steps of the stored bytes."""
    stored = basis("glasses", view)
    for lens in stored.spec.lenses:
        coded = stored.mirror(lens.file)
        stepped, seen = surface(coded)
        even, _seen = surface(coded, lens.curve)
        assert np.abs(even - stepped)[seen > 0.9][:, :2].max() < 1.5 / 127
        assert np.ptp(np.diff(even[..., 0], axis=1)) < 0.2 / 127


def test_shots_of_all_kinds_have_a_scene_and_words_for_it() -> None:
    for story in list(STORIES.values())[::8]:
        plan = make_plan(story.brief)
        for shot in plan.shots:
            scene = scene_of(plan, shot)
            assert any(lamp.role == "key" for lamp in scene.lamps)
            assert len(scene.lamps) == len(shot.lights)
            assert seen(scene).view in YAWS
            assert isinstance(alternative(shot), Message)


def test_the_same_plan_always_has_the_same_picture() -> None:
    brief = next(iter(STORIES.values())).brief
    one, other = make_plan(brief), make_plan(brief)
    assert scene_of(one, one.shots[0]).key == scene_of(other, other.shots[0]).key


def test_faces_to_choose_by_differ_in_the_light_alone() -> None:
    lights = [scene for name, scene in FACES.items() if not name.startswith((HEAD_PREFIX, BACKDROP_PREFIX))]
    assert len({(scene.head, scene.face_yaw_deg, scene.backdrop.colour) for scene in lights}) == 1
    assert len({scene.key for scene in lights}) == len(lights)


def test_contrasts_to_choose_by_differ_in_the_power_of_the_fill_alone_before_one_grey() -> None:
    soft, medium, strong = (FACES[f"{CONTRAST_PREFIX}{name}"] for name in ("soft", "medium", "strong"))
    assert (
        len({(scene.lamps[0], replace(scene.lamps[1], power_stops=0)) for scene in (soft, medium, strong)})
        == 1
    )
    assert soft.lamps[1].power_stops > medium.lamps[1].power_stops > strong.lamps[1].power_stops
    alike = (soft, strong, FACES["light-bright"], FACES["light-dramatic"])
    papers = [developed(render(scene))[:40, :40].mean() for scene in alike]
    assert max(papers) - min(papers) < 1


def test_heads_to_choose_by_differ_in_the_head_alone() -> None:
    shown = [scene for name, scene in FACES.items() if name.startswith(HEAD_PREFIX)]
    assert [scene.head for scene in shown] == list(heads())
    assert len({(scene.lamps, scene.face_yaw_deg, scene.backdrop) for scene in shown}) == 1


def test_papers_to_choose_by_differ_in_the_paper_alone() -> None:
    before = [scene for name, scene in FACES.items() if name.startswith(BACKDROP_PREFIX)]
    assert len(before) == len(BACKDROP_COLOUR.kind.options)
    assert len({(scene.head, scene.face_yaw_deg, scene.lamps, scene.backdrop.gap_m) for scene in before}) == 1
    assert len({scene.backdrop.colour for scene in before}) == len(before)
