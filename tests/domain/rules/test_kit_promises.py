"""Whatever is owned, however small the room: nothing is planned that is not there, and what does not fit is said."""

from __future__ import annotations

from collections import Counter
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from planned import checks, decided, text

from planner.craft import MODIFIERS, SENSORS
from planner.optics import room as optics
from planner.rules import kit
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.choice import CARRIED, width_needed, width_owned
from planner.rules.camera import APERTURE, DISTANCE, GAP, LENS
from planner.rules.camera.depth import behind_the_near_eye_mm, likely_yaw, sharp_mm
from planner.rules.camera.lens import lens_for
from planner.rules.case import Case
from planner.rules.facing import face_turn, facing_line
from planner.rules.framing import framing_for
from planner.rules.lights import lights_for
from planner.rules.lights.fitting import BARE, DAYLIGHT, ROOM_LIGHT, WHITE_CARD
from planner.rules.lights.saying import ROLES
from planner.rules.lights.sides import reach_aside_m
from planner.rules.plan_b import plan_b

ON_STANDS = ("flash", "continuous", "reflector")
UNOWNED = {text(words) for words in (*BARE.values(), *DAYLIGHT.values(), ROOM_LIGHT)}

modifiers = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(list(MODIFIERS))},
        optional={"size_cm": st.integers(20, 200), "count": st.integers(1, 3)},
    ),
    max_size=5,
)
reflectors = st.lists(
    st.fixed_dictionaries({"kind": st.sampled_from(["white", "silver", "black", "gold"])}), max_size=2
)
lamps = st.lists(
    st.fixed_dictionaries(
        {"kind": st.sampled_from(["flash", "speedlight", "continuous"])},
        optional={"power_ws": st.integers(20, 1000), "count": st.integers(1, 3)},
    ),
    max_size=3,
)
lenses = st.lists(
    st.fixed_dictionaries(
        {"shortest_mm": st.integers(12, 200), "widest_f": st.sampled_from([1.4, 1.8, 2.8, 3.5, 4.0, 5.6])},
        optional={"longest_mm": st.integers(24, 300)},
    ),
    min_size=1,
    max_size=3,
)
backdrops = st.lists(
    st.fixed_dictionaries(
        {
            "kind": st.sampled_from(["white", "light-grey", "mid-grey", "black", "muslin", "canvas-dark"]),
            "width_m": st.floats(1.0, 4.0),
        }
    ),
    max_size=3,
)
worlds = st.fixed_dictionaries(
    {
        "modifiers": modifiers,
        "reflectors": reflectors,
        "lights": lamps,
        "lenses": lenses,
        "backdrops": backdrops,
    },
    optional={
        "cameras": st.sampled_from([[{"sensor": key}] for key in SENSORS]),
        "room_length_m": st.floats(2.5, 12),
        "room_width_m": st.floats(2, 8),
        "ceiling_m": st.floats(2.0, 4),
        "window": st.sampled_from(["none", "soft", "sun"]),
        "window_side": st.sampled_from(["left", "right", "behind-camera", "behind-sitter"]),
        "where": st.sampled_from(["studio", "client-place", "outdoors"]),
        "glasses": st.sampled_from(["never", "sometimes", "always"]),
        "hair_tone": st.sampled_from(["dark", "mid", "light", "covered", "none"]),
        "mood": st.sampled_from([["confident"], ["intense"], ["serene"], ["playful"], ["elegant"]]),
        "light_feel": st.sampled_from(["bright", "natural", "dramatic"]),
        "flash": st.sampled_from(["fine", "prefer-not", "no"]),
        "crew": st.sampled_from(["alone", "assistant"]),
    },
)
purposes = st.sampled_from(
    ["profile", "company-page", "athlete", "legacy", "creative-work", "dancer", "actor-commercial"]
)
people = st.sampled_from([1, 1, 1, 2, 5, 14, 30])


def case_of(world: dict[str, Any], purpose: str, count: int) -> Case:
    return decided(world, purpose=purpose, people=count)


def owned(case: Case) -> Counter[str]:
    """How many pieces of each kind are on the lists, a scrim once."""
    panels = [one for one in kit.panels(case.told) if one.row.key != kit.ALSO_REFLECTS]
    return Counter(text(one.row.words) for one in (*kit.shapers(case.told), *panels))


def outcome(case: Case, key: str) -> str:
    found = checks(case).get(key)
    return found.outcome if found else "silent"


def reach(case: Case, side: int) -> float:
    """How far the stands reach to one side of the sitter; 1 is camera left."""
    stands = (one for one in lights_for(case) if one.source in ON_STANDS and one.azimuth_deg * side > 0)
    return max(
        (
            reach_aside_m(one, one.role, (one.distance_m, one.azimuth_deg, one.elevation_deg))
            for one in stands
        ),
        default=0.0,
    )


many = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


@many
@given(worlds, purposes, people)
def test_nothing_is_planned_that_is_not_there(world: dict[str, Any], purpose: str, count: int) -> None:
    case = case_of(world, purpose, count)
    used = Counter(
        text(light.modifier)
        for light in lights_for(case)
        if light.owned and text(light.modifier) not in UNOWNED
    )
    used.pop("a flash turned to a white wall or ceiling corner", None)
    assert used - owned(case) == Counter()
    lit = [light for light in lights_for(case) if light.owned and light.source in ("flash", "continuous")]
    assert len(lit) <= len(kit.lamps(case.told))
    if any(not light.owned for light in lights_for(case)):
        assert outcome(case, "kit") in ("watch", "conflict")


@many
@given(worlds, purposes, people)
def test_what_does_not_fit_is_said(world: dict[str, Any], purpose: str, count: int) -> None:
    case = case_of(world, purpose, count)
    room, framing = kit.room(case.told), framing_for(case)
    if room is None:
        return
    if framing.backdrop_gap_m + framing.camera_distance_m + optics.PHOTOGRAPHER_M > room.length_m + 0.01:
        assert outcome(case, "room-length") in ("watch", "conflict")
    if reach(case, 1) + reach(case, -1) > room.width_m + 0.01:
        assert outcome(case, "room-width") == "conflict"
    carried = case.decided(BACKDROP).kind in CARRIED
    width = width_owned(case.told, case.decided(BACKDROP))
    if (
        carried
        and width is not None
        and width_needed(case, framing.field_width_m, case.settled(GAP), case.settled(DISTANCE))
        > width + 0.01
    ):
        assert outcome(case, "backdrop-width") in ("watch", "conflict")


@many
@given(worlds, purposes)
def test_both_eyes_are_sharp_or_a_check_says_so(world: dict[str, Any], purpose: str) -> None:
    case = case_of(world, purpose, 1)
    behind = sharp_mm(case, case.settled(APERTURE))[1]
    if behind < behind_the_near_eye_mm(likely_yaw(case)) - 1:
        assert outcome(case, "both-eyes") == "conflict"


@many
@given(worlds, purposes, people)
def test_the_lens_is_owned_and_opens_that_wide_or_a_check_says_so(
    world: dict[str, Any], purpose: str, count: int
) -> None:
    case = case_of(world, purpose, count)
    lens = lens_for(case, case.decided(LENS))
    if lens is None:
        assert outcome(case, "lens") == "conflict"
        return
    assert case.settled(APERTURE) >= lens.widest_at(framing_for(case).lens_mm) * 0.97


@many
@given(worlds, purposes, people)
def test_text_and_numbers_agree(world: dict[str, Any], purpose: str, count: int) -> None:
    case = case_of(world, purpose, count)
    framing = framing_for(case)
    assert (framing.camera_distance_m, framing.backdrop_gap_m) == (case.settled(DISTANCE), case.settled(GAP))
    for light in lights_for(case):
        said = text(light.line.what)
        if light.source in ON_STANDS:
            assert f"{light.distance_m:g} m from the face" in said
            assert f"{light.height_m:g} m high" in said
        if 8 < abs(light.azimuth_deg) < 172:
            side = "left" if light.azimuth_deg > 0 else "right"
            assert f"{round(abs(light.azimuth_deg)):g} deg to camera {side}" in said
    turn = round(abs(face_turn(case)), 6)
    assert (f"{turn:g} deg" in text(facing_line(case).what)) == (turn >= 1)


@many
@given(worlds, purposes, people)
def test_plan_b_names_only_what_is_there(world: dict[str, Any], purpose: str, count: int) -> None:
    case = case_of(world, purpose, count)
    there = {*owned(case), *UNOWNED, text(WHITE_CARD), "a flash turned to a white wall or ceiling corner"}
    roles = tuple(f"{text(role)}: " for role in ROLES.values())
    said = [text(why) for line in plan_b(case) for why in line.because]
    named = [why.partition(": ")[2].partition(", ")[0] for why in said if why.startswith(roles)]
    assert set(named) - there == set()
