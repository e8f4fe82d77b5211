"""Arms as declared: hanging, laid on a surface or held in the air, with the elbow kept out of the body."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product

import numpy as np

from planner.stage.offline.figures import hands
from planner.stage.offline.figures.declare import Arm, At, Hang, Hold, Touch
from planner.stage.offline.figures.figure import Figure
from planner.stage.offline.figures.limbs import (
    ARM,
    Bent,
    bent,
    hand_axes,
    hand_turns,
    put,
    put_hand,
    settle_shoulder,
)
from planner.stage.offline.figures.rig import Array, angle_of, turn, unit
from planner.stage.offline.figures.touch import Surface

CLOTH_M = 0.012
"""Room for two sleeves' cloth between an arm and what it passes."""

REACH_M = 0.32
"""From so far outside a place its surface is looked for."""
SUNK_M = 0.006
"""A hand's skin may sink so far into what it lies on."""


@dataclass(frozen=True)
class Goal:
    """Where a palm goes and how it is turned."""

    point: Array
    palm: Array
    fingers: Array


def place(figure: Figure, side: str, arm: Arm, about: dict[str, Surface], find, shrug: float) -> None:
    """Put one arm and its hand; `about` are the surfaces it may meet, `find` turns a declared place into a point."""
    if isinstance(arm, Hang):
        _hang(figure, side, arm, about["all"], shrug)
        return
    axes = np.eye(3) if arm.world else figure.heading
    goal = _touching(axes, side, arm, about, find) if isinstance(arm, Touch) else _held(axes, arm, find)
    hint = arm.elbow
    pole = None if isinstance(hint, At) else axes @ np.array(hint)
    elbow_at = find(hint) if isinstance(hint, At) else None
    for attempt in range(4):
        for _ in range(3 if attempt == 0 else 1):
            best = _best(figure, side, goal, pole, elbow_at, about["all"])
            settle_shoulder(figure, side, best[0], shrug)
        found, turned = _best(figure, side, goal, pole, elbow_at, about["all"])
        put(figure, ARM, side, found)
        put_hand(figure, side, found.lower, turned)
        if arm.shape == "rest":
            hands.close(figure, side, about["all"])
        else:
            hands.shape(figure, side, arm.shape)
        sunk = -float(about["all"].depth(figure.hand_skin(side)).min())
        if not isinstance(arm, Touch) or arm.shape == "pocket" or sunk < SUNK_M:
            break
        goal = replace(goal, point=goal.point - goal.palm * min(sunk - SUNK_M * 0.6, 0.02))
    figure.hands[side] = arm.shape
    roll, left = hand_turns(figure, side, found.lower, turned)
    miss = float(np.linalg.norm(figure.joint(f"palm.{side.lower()}") - goal.point))
    inside = _inside(found, figure.body.scale, about["all"])
    figure.strain[side] = (
        f"miss {miss * 1000:.0f} mm, wrist {angle_of(left):.0f}, roll {roll:.0f}, "
        f"inside {inside:.1f}, sunk {sunk * 1000:.0f}"
    )


def _held(axes: Array, arm: Hold, find) -> Goal:
    return Goal(find(arm.at), unit(axes @ np.array(arm.palm)), unit(axes @ np.array(arm.fingers)))


def _touching(axes: Array, side: str, arm: Touch, about: dict[str, Surface], find) -> Goal:
    towards = unit(axes @ np.array(arm.side))
    place_ = find(arm.at)
    on = about[arm.on or "all"]
    hit = on.hit(place_ + towards * REACH_M, -towards) or (place_, towards)
    point, normal = hit
    fingers = axes @ np.array(arm.fingers)
    if arm.shape == "pocket":
        fingers = unit(fingers)
        palm = unit(-normal + fingers * (normal @ fingers))
        palm = turn(fingers, arm.roll if side == "L" else -arm.roll) @ palm
        return Goal(point + normal * arm.gap, palm, fingers)
    return Goal(point + normal * arm.gap, -normal, unit(fingers - normal * (fingers @ normal)))


def _best(
    figure: Figure, side: str, goal: Goal, pole: Array | None, elbow_at: Array | None, on: Surface
) -> tuple[Bent, Array]:
    """The elbow's swing and the hand's turn that strain the wrist least and keep the arm out of things."""
    b = figure.body
    wrist_rest, palm_rest = b.head(f"wrist.{side}"), figure.palm_rest(side)
    start = figure.head(f"upperarm01.{side}")
    base = unit(pole) if pole is not None else unit(elbow_at - (start + goal.point) / 2)
    axis = unit(goal.point - start)
    best: tuple[Bent, Array] | None = None
    lowest = np.inf
    for turned_deg, swing in product((0, -12, 12, -25, 25), range(-60, 61, 10)):
        fingers = turn(goal.palm, turned_deg) @ goal.fingers
        hand = hand_axes(figure, side, fingers, goal.palm)
        wrist = goal.point - hand @ (palm_rest - wrist_rest)
        limb = bent(figure, ARM, side, wrist, turn(axis, swing) @ base)
        roll, left = hand_turns(figure, side, limb.lower, hand)
        cost = (angle_of(left) / 32) ** 2 + (max(0.0, abs(roll) - 60) / 18) ** 2 + (turned_deg / 30) ** 2
        cost += (
            (swing / 45) ** 2 if elbow_at is None else (np.linalg.norm(limb.middle - elbow_at) / 0.03) ** 2
        )
        cost += 40 * float(np.linalg.norm(limb.end - wrist)) ** 2 / 0.03**2
        cost += _inside(limb, b.scale, on)
        if cost < lowest:
            best, lowest = (limb, hand), cost
    if best is None:
        raise ValueError("no way to place this arm")
    return best


def _inside(limb: Bent, scale: float, on: Surface) -> float:
    """How badly a limb runs through things."""
    parts = np.array([0.45, 0.65, 0.85, 1.0])
    upper = limb.start + (limb.middle - limb.start) * parts[:, None]
    lower = limb.middle + (limb.end - limb.middle) * np.array([0.2, 0.45, 0.7, 0.92])[:, None]
    radii = scale * np.array([0.047, 0.045, 0.043, 0.042, 0.042, 0.038, 0.032, 0.027])
    depth = on.depth(np.concatenate([upper, lower])) - radii - CLOTH_M * 0.5
    return float((np.minimum(depth, 0) ** 2).sum() / 0.012**2)


def _hang(figure: Figure, side: str, arm: Hang, on: Surface, shrug: float) -> None:
    """An arm that hangs, moved outwards until it clears the body."""
    b, sign = figure.body, 1 if side == "L" else -1
    chest = figure.turned("spine02")
    facing = unit(np.array([chest[0, 2], 0, chest[2, 2]]))
    aside = sign * np.cross([0, 1, 0], facing)
    first = np.linalg.norm(b.head(f"lowerarm01.{side}") - b.head(f"upperarm01.{side}"))
    second = np.linalg.norm(b.head(f"wrist.{side}") - b.head(f"lowerarm01.{side}"))
    length = np.sqrt(first**2 + second**2 + 2 * first * second * np.cos(np.radians(arm.bend)))
    for out in np.arange(arm.out, arm.out + 30, 1.5):
        a, f = np.radians(out), np.radians(arm.forward)
        d = unit(aside * np.tan(a) + facing * np.tan(f) - [0, 1, 0])
        pole = -facing + aside * 0.55
        for _ in range(2):
            start = figure.head(f"upperarm01.{side}")
            limb = bent(figure, ARM, side, start + d * length, pole)
            settle_shoulder(figure, side, limb, shrug)
        put(figure, ARM, side, limb)
        along = unit(limb.end - limb.middle)
        palm = turn((0, 1, 0), sign * arm.palm) @ -aside
        put_hand(
            figure,
            side,
            limb.lower,
            hand_axes(figure, side, unit(along + facing * 0.12), unit(palm - along * (palm @ along))),
        )
        hands.shape(figure, side, arm.shape)
        samples = np.array([limb.middle + (limb.end - limb.middle) * t for t in (0.0, 0.3, 0.6, 0.9)])
        radii = np.array([0.044, 0.042, 0.036, 0.03]) * b.scale
        clear = min(float((on.depth(samples) - radii).min()), float(on.depth(figure.hand_skin(side)).min()))
        if clear > CLOTH_M * 0.7:
            break
    figure.hands[side] = arm.shape
