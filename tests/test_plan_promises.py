"""What a whole plan promises, whatever was answered, owned or corrected: it fits, it is there, it is sharp, it agrees.

Each promise is worked out here again from the plan's numbers and the raw kit, without the checks of the rules. Where a
plan can't keep one, a check of that picture has to say so.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from math import cos, radians, sin
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from planner.craft import LANDMARKS, LIGHTINGS, MODIFIERS, USES
from planner.interview.answers import Answers
from planner.interview.script.children import YOUNGEST, Youngest
from planner.interview.script.purpose import PURPOSE
from planner.optics import focus
from planner.optics import room as optics
from planner.optics.backdrop import width_needed_m
from planner.optics.light import lighting_ratio
from planner.plan.make import make_plan
from planner.plan.plan import Brief, Light, Plan, Session, Shot
from planner.rules import kit
from planner.rules.cut import cut_of
from planner.rules.engine import Decision
from planner.rules.joints import CLEAR_OF_A_JOINT_H, LIMBS
from planner.rules.lights import PANELS
from planner.rules.lights.fitting import BARE, DAYLIGHT, ROOM_LIGHT
from planner.rules.lights.sides import sides_m
from planner.rules.limits import Settled
from planner.speech import say
from planner.words import _, degrees, f_number, metres
from tests.stories.story import STORIES, plan_of
from tests.test_promises import any_answers

ON_STANDS = ("flash", "continuous", "reflector")
LAMPS = ("flash", "continuous")
BOUNCED = "a flash turned to a white wall or ceiling corner"
UNLISTED = {say(words) for words in (*BARE.values(), *DAYLIGHT.values(), ROOM_LIGHT)} | {BOUNCED}
OWN_REFLECTOR = say(MODIFIERS["standard-reflector"].words)
PLAY_M = 0.02
CAMERA = ("distance", "gap", "height", "aperture", "shutter", "iso", "white-balance")


def outcome(plan: Plan, shot: Shot, *names: str) -> bool:
    """Whether one of these checks of a picture says that something is not as it should be."""
    keys = {f"{shot.key}.check.{name}" for name in names}
    return any(check.key in keys and check.outcome != "good" for check in plan.checks)


def settled(shot: Shot, part: str) -> Settled:
    account = next(line.account for line in shot.camera if line.key == f"{shot.key}.{part}")
    assert isinstance(account, Settled)
    return account


def chosen(line: Any) -> str:
    assert isinstance(line.account, Decision)
    return line.account.winner


def stands_of(shot: Shot) -> Iterator[Light]:
    """What stands on the floor; a bounced flash is on the camera."""
    yield from (one for one in shot.lights if one.source in ON_STANDS and say(one.modifier) != BOUNCED)


def back_m(light: Light) -> float:
    """How far behind its middle a light that looks at the sitter ends: its tilted face, or the lamp at its back."""
    row = next((one for one in MODIFIERS.values() if say(one.words) == say(light.modifier)), None)
    # A lamp is no longer for having a broader reflector before it.
    grown = light.size_m / row.size_m if row and row is not MODIFIERS["standard-reflector"] else 1.0
    deep = row.depth_m * grown if row else 0.0
    width, tall = sides_m(light, light.elevation_deg)
    turn, tilt = radians(light.azimuth_deg), radians(light.elevation_deg)
    edge = width / 2 * abs(sin(turn)) + tall / 2 * abs(sin(tilt) * cos(turn))
    return max(edge, -deep * cos(tilt) * cos(turn))


def does_not_fit(plan: Plan, shot: Shot, told: Answers) -> Iterator[str]:
    """Every distance that the room does not have and of which no check speaks."""
    room, framing = kit.room(told), shot.framing
    if room is None:
        return
    behind = framing.rows_deep_m + framing.backdrop_gap_m
    if behind + framing.camera_distance_m + optics.PHOTOGRAPHER_M > room.length_m + PLAY_M and not outcome(
        plan, shot, "room-length"
    ):
        yield "rows, gap and camera are longer than the room"
    if framing.camera_height_m > room.ceiling_m:
        yield "the camera is over the ceiling"
    rows = framing.field_width_m if framing.people > 1 else 0.0
    if rows > room.width_m + PLAY_M and not outcome(plan, shot, "room-width"):
        yield "the people are wider than the room"
    for light in stands_of(shot):
        level = light.distance_m * cos(radians(light.elevation_deg))
        before, aside = level * cos(radians(light.azimuth_deg)), abs(level * sin(radians(light.azimuth_deg)))
        tall = sides_m(light, light.elevation_deg)[1]
        top = light.height_m + tall / 2 * cos(radians(light.elevation_deg))
        if behind + before > room.length_m + PLAY_M and not outcome(plan, shot, "room-length"):
            yield f"{light.role} stands beyond the end of the room"
        back = 0.0 if light.role == "background" else back_m(light)
        if back - before > behind + PLAY_M and not outcome(plan, shot, "before-the-backdrop"):
            yield f"{light.role} reaches through the backdrop"
        if aside > room.width_m / 2 + PLAY_M and not outcome(plan, shot, "room-width"):
            yield f"{light.role} stands in the wall"
        if top > room.ceiling_m + PLAY_M and not outcome(plan, shot, "ceiling"):
            yield f"{light.role} reaches through the ceiling"


def is_not_there(plan: Plan, shot: Shot, told: Answers) -> Iterator[str]:
    """Everything recommended that nobody owns and of which no check speaks."""
    panels = [one for one in kit.panels(told) if one.row.key != kit.ALSO_REFLECTS]
    owned = Counter(say(one.row.words) for one in (*kit.shapers(told), *panels))
    used = Counter(
        say(one.modifier) for one in shot.lights if one.owned and say(one.modifier) not in UNLISTED
    )
    used[OWN_REFLECTOR] -= sum(lamp.flashes for lamp in kit.lamps(told))
    if +(used - owned):
        yield f"modifiers that are not there: {+(used - owned)}"
    lit = [one for one in shot.lights if one.owned and one.source in LAMPS]
    if len(lit) > len(kit.lamps(told)):
        yield "more lamps than there are"
    if any(not one.owned for one in shot.lights) and not outcome(plan, shot, "kit"):
        yield "something is missing and the kit's check does not say so"
    if any(one.source == "flash" for one in lit) and not kit.flash_is_welcome(told):
        yield "a flash where none is welcome"
    by_a_window = any(one.source == "window" for one in shot.lights)
    if by_a_window and not kit.has_a_window(told) and not outcome(plan, shot, "lighting"):
        yield "a window where there is none"
    lens = shot.framing.lens_mm
    reached = any(
        one.shortest_mm <= lens + 0.01 and lens - 0.01 <= one.longest_mm for one in kit.lenses(told)
    )
    if not reached and not outcome(plan, shot, "lens"):
        yield f"no lens has {lens} mm"
    width = shot.framing.backdrop_width_m
    hangs = {one.row.key for one in kit.hangings(told)}
    if width is not None and chosen(shot.backdrop) not in hangs and not outcome(plan, shot, "backdrop"):
        yield "a backdrop that is not there"
    seen = width_needed_m(
        shot.framing.field_width_m, shot.framing.camera_distance_m, shot.framing.backdrop_behind_m
    )
    if width is not None and seen > width + PLAY_M and not outcome(plan, shot, "backdrop-width"):
        yield "the frame sees past the backdrop"


def cuts_a_joint(plan: Plan, shot: Shot, told: Answers) -> Iterator[str]:
    """Every edge of a picture of one person, or of a file cut from it, that falls on a joint."""
    framing = shot.framing
    standing = {mark.key: mark.below_crown_h for mark in LANDMARKS.values() if mark.joint}
    if framing.limbs_h:
        posed = {f"a limb at {edge}": edge for edge in framing.limbs_h}
        standing = {key: edge for key, edge in standing.items() if key not in LIMBS} | posed
    if framing.people > 1:
        return
    cuts = [(use, cut_of(framing, USES[use])) for use in shot.uses if use in USES]
    edges = [(use, made.bottom_h) for use, made in cuts if made]
    for name, edge in [("the frame", framing.bottom_h), *edges]:
        for joint, below_crown_h in standing.items():
            if abs(edge - below_crown_h) < CLEAR_OF_A_JOINT_H - 0.001:
                yield f"{name} ends at {joint}"


def is_not_sharp(plan: Plan, shot: Shot, told: Answers) -> Iterator[str]:
    """Eyes and rows outside the depth of field of which no check speaks."""
    framing, n = shot.framing, settled(shot, "aperture").value
    confusion, mm, away = (
        kit.body(told).sensor.confusion_mm,
        framing.lens_mm,
        framing.camera_distance_m * 1000,
    )
    if framing.people == 1:
        needed = focus.far_eye_behind_mm(shot.face_deg)
        has = focus.far_limit_mm(mm, n, confusion, away) - away
        if has < needed - 1 and not outcome(plan, shot, "both-eyes"):
            yield f"the far eye lies {needed:.0f} mm behind, and sharp are {has:.0f}"
        return
    if framing.rows_deep_m:
        wanted = focus.f_number_for_span(mm, confusion, away, away + framing.rows_deep_m * 1000)
        if n < wanted * 0.98 and not outcome(plan, shot, "rows"):
            yield f"f/{n:g} does not hold rows that take f/{wanted:.1f}"


def does_not_agree(plan: Plan, shot: Shot, told: Answers) -> Iterator[str]:
    """Where text, table and numbers of one picture say different things."""
    framing = shot.framing
    same = {
        "distance": framing.camera_distance_m,
        "gap": framing.backdrop_gap_m,
        "height": framing.camera_height_m,
    }
    for part in CAMERA:
        line = next(one for one in shot.camera if one.key == f"{shot.key}.{part}")
        value = settled(shot, part)
        if (
            say(line.what) != say(_("{value}", value=value.quantity))
            or same.get(part, value.value) != value.value
        ):
            yield f"{part} is said to be {say(line.what)}"
    heads = [row.heads for row in framing.rows]
    held = 1 if "newborn" in told.get(PURPOSE, ()) or told.get(YOUNGEST, None) is Youngest.BABY else 0
    if heads and (not framing.people - held <= sum(heads) <= framing.people or framing.rows[0].behind_m != 0):
        yield "the rows do not hold everyone"
    for light in shot.lights:
        yield from _light_disagrees(light)
    yield from _contrast_disagrees(shot)
    for check in plan.checks:
        if check.key == f"{shot.key}.check.rows" and say(f_number_of(shot)) not in say(check.finding):
            yield "the check of the rows knows another aperture"


def f_number_of(shot: Shot) -> Any:
    return _("{n}", n=f_number(settled(shot, "aperture").value))


def _light_disagrees(light: Light) -> Iterator[str]:
    said = say(light.line.what)
    numbers = {line.key.rsplit(".", 1)[-1]: line.account for line in light.numbers}
    found = {
        "azimuth": light.azimuth_deg,
        "elevation": light.elevation_deg,
        "distance": light.distance_m,
        "power": light.power_stops,
    }
    for name, value in found.items():
        account = numbers.get(name)
        if isinstance(account, Settled) and abs(account.value - value) > 1e-6:
            yield f"{light.role}: {name} is {value}, its line says {account.value}"
    if light.source in ON_STANDS:
        for length in (light.distance_m, light.height_m):
            if say(_("{m}", m=metres(length))) not in said:
                yield f"{light.role}: {length} m is not in “{said}”"
    turn = abs(light.azimuth_deg)
    if 8 < turn < 172:
        side = "left" if light.azimuth_deg > 0 else "right"
        if f"{say(_('{d}', d=degrees(round(turn))))} to camera {side}" not in said:
            yield f"{light.role}: {light.azimuth_deg} degrees are not in “{said}”"


def _contrast_disagrees(shot: Shot) -> Iterator[str]:
    """The contrast that a fill's line says is that of its level, and lies within what the set-up's line names."""
    row = LIGHTINGS[chosen(shot.lighting)]
    by_hand = any(one.original for light in shot.lights for one in light.numbers)
    changed = shot.reflector is not None and shot.reflector.original is not None
    for light in shot.lights:
        said = re.search(r"to fill alone about ([0-9.]+):1", " ".join(say(why) for why in light.line.because))
        if said is None:
            continue
        ratio, (least, most) = float(said[1]), row.ratio
        if not by_hand and abs(ratio - lighting_ratio(light.power_stops)) > 0.06:
            yield f"{row.key}: {ratio}:1 at {light.power_stops} stops"
        if not by_hand and not changed and not least - 0.15 <= ratio <= most + 0.15:
            yield f"{row.key}: {ratio}:1, and its line says {least}:1 to {most}:1"


PROMISES = (does_not_fit, is_not_there, cuts_a_joint, is_not_sharp, does_not_agree)


def broken(plan: Plan, answers: Mapping[str, object]) -> list[str]:
    told = Answers(answers)
    return [
        f"{shot.key}: {fault}"
        for shot in plan.shots
        for promise in PROMISES
        for fault in promise(plan, shot, told)
    ]


corrections = st.fixed_dictionaries(
    {},
    optional={
        "lead.lighting": st.sampled_from(list(LIGHTINGS)),
        "lead.gap": st.floats(0.3, 6).map(lambda value: round(value, 2)),
        "lead.distance": st.floats(0.6, 9).map(lambda value: round(value, 2)),
        "lead.aperture": st.sampled_from([1.4, 2.8, 5.6, 11.0]),
        "lead.reflector": st.sampled_from(list(PANELS)),
    },
)


@pytest.mark.parametrize("name", STORIES)
def test_every_story_keeps_what_a_plan_promises(name: str) -> None:
    assert broken(plan_of(name), STORIES[name].brief.answers) == []


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(any_answers, corrections)
@example(
    {"people": "team-together", "head_count": 28, "purpose": ["company-group"], "room_length_m": 5.0}, {}
)
@example({"people": "just-me", "room_length_m": 2.0}, {"lead.gap": 1.1})
@example({"people": "just-me", "room_length_m": 2.0}, {"lead.gap": 4.0})
@example({"people": "team-together", "head_count": 40, "purpose": ["company-group"], "ceiling_m": 2.4}, {})
@example({"people": "family", "youngest": "baby"}, {})
@example({"people": "family", "lights": [], "ceiling_m": 1.8}, {"lead.lighting": "on-camera-bounce"})
@example({"people": "just-me", "uses": ["linkedin-banner"], "needs": ["stiff-neck"]}, {})
def test_any_answers_kit_room_and_corrections_give_a_plan_that_keeps_them(
    answers: dict[str, Any], by_hand: dict[str, Any]
) -> None:
    plan = make_plan(Brief(answers=answers, session=Session(studio="", client=""), corrections=by_hand))
    assert broken(plan, answers) == []
