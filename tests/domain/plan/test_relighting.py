"""A light put together by hand: exactly what differs is written over, and the plan then says what was shown."""

from __future__ import annotations

import pytest

from planner.plan.compare import changes
from planner.plan.correcting import Units, line_of, typed_value
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Plan, Session
from planner.plan.relighting import Gone, relit, taken_back
from planner.rules.limits import Settled
from planner.words import Quantity

ANSWERS: dict[str, object] = {"people": "just-me", "purpose": ["profile"], "ceiling_m": 3.2}
LOOP: dict[str, object] = {"lead.lighting": "loop"}


def brief(**corrections: object) -> Brief:
    written = {f"lead.{key.replace('__', '.')}": value for key, value in corrections.items()}
    return Brief(ANSWERS, Session("Harbour Light", "Priya"), LOOP | written)


def fields(of: Brief, units: Units = "metric") -> dict[str, str | float]:
    """What the fields of a page show of the main picture's lights, read back as they are typed."""
    plan = make_plan(of)
    numbers = {
        line.key: typed(line.account, units)
        for light in plan.shots[0].lights
        for line in light.numbers
        if isinstance(line.account, Settled)
    }
    return {**numbers, "lead.backdrop": winner(plan, "backdrop"), "lead.reflector": winner(plan, "reflector")}


def typed(account: Settled, units: Units) -> float:
    """A value after it was shown and typed again, with what rounding does to it."""
    factor = {"m": 0.3048, "cm": 2.54}.get(account.unit, 1.0) if units == "imperial" else 1.0
    return float(typed_value(Quantity(account.value, account.unit), units)) * factor


def winner(plan: Plan, part: str) -> str:
    line = line_of(plan, f"lead.{part}")
    assert line is not None
    return line.account.winner


def then(of: Brief, written: dict[str, object]) -> Plan:
    standing = {key: value for key, value in {**of.corrections, **written}.items() if value is not None}
    return make_plan(Brief(of.answers, of.session, standing))


@pytest.mark.parametrize("units", ["metric", "imperial"])
def test_what_is_as_it_was_is_not_written_over(units: Units) -> None:
    assert relit(brief(), "lead", fields(brief(), units), units) == {}


def test_only_what_differs_is_written_over() -> None:
    wanted = {**fields(brief()), "lead.light.key.azimuth": -50.0, "lead.light.fill.power": -2.0}
    assert relit(brief(), "lead", wanted, "metric") == {
        "lead.light.key.azimuth": -50.0,
        "lead.light.fill.power": -2.0,
    }


def test_what_the_rules_found_is_given_back_to_them() -> None:
    moved = brief(light__key__azimuth=-50, reflector="silver-panel")
    found = {**fields(moved), "lead.light.key.azimuth": 35.0, "lead.reflector": "white-panel"}
    written = relit(moved, "lead", found, "metric")
    assert written["lead.light.key.azimuth"] is None
    assert written["lead.reflector"] is None


def test_the_set_up_stays_although_another_backdrop_would_ask_for_another() -> None:
    free = Brief(
        {**ANSWERS, "light_feel": "dramatic", "mood": ["intense"]}, Session("Harbour Light", "Priya")
    )
    before = winner(make_plan(free), "lighting")
    for backdrop in ("white", "black", "mid-grey", "charcoal"):
        wanted = {**fields(free), "lead.backdrop": backdrop}
        after = then(free, relit(free, "lead", wanted, "metric"))
        assert (winner(after, "backdrop"), winner(after, "lighting")) == (backdrop, before)


def test_the_plan_then_says_all_that_was_shown() -> None:
    wanted = {
        **fields(brief()),
        "lead.backdrop": "white",
        "lead.light.key.distance": 0.9,
        "lead.light.key.size": 60.0,
    }
    after = then(brief(), relit(brief(), "lead", wanted, "metric"))
    for key, value in wanted.items():
        line = line_of(after, key)
        assert line is not None
        account = line.account
        assert (account.value if isinstance(account, Settled) else account.winner) == value, key


def test_a_reflector_is_added_with_its_numbers_at_once() -> None:
    low = brief(lighting="low-key")
    wanted = {**fields(low), "lead.reflector": "white-panel", "lead.light.fill.azimuth": -70.0}
    after = then(low, relit(low, "lead", wanted, "metric"))
    assert [light.azimuth_deg for light in after.shots[0].lights if light.role == "fill"] == [-70]


def test_another_panel_takes_the_place_of_the_first_and_brings_its_own_size() -> None:
    wanted = {**fields(brief()), "lead.reflector": "v-flat", "lead.light.fill.distance": 0.7}
    assert relit(brief(), "lead", wanted, "metric") == {
        "lead.reflector": "v-flat",
        "lead.light.fill.distance": 0.7,
    }


def test_the_numbers_of_a_reflector_go_with_it() -> None:
    wanted = {**fields(brief()), "lead.reflector": "none", "lead.light.fill.azimuth": -70.0}
    assert relit(brief(), "lead", wanted, "metric") == {"lead.reflector": "none"}


def test_a_light_that_is_not_there_can_not_be_moved() -> None:
    with pytest.raises(Gone):
        relit(brief(), "lead", {"lead.light.hair-3.azimuth": 10.0}, "metric")


def test_the_lights_can_be_given_back_as_a_whole() -> None:
    moved = brief(light__key__azimuth=-50, reflector="none", aperture=4)
    assert taken_back(moved, "lead") == {"lead.light.key.azimuth": None, "lead.reflector": None}


def test_a_comparison_tells_of_a_moved_light_once() -> None:
    told = changes(make_plan(brief()), make_plan(brief(light__key__azimuth=-50)))
    assert [one.key for one in told if ".light." in one.key] == ["lead.light.key"]
