"""How a body stands, sits or lies, and holds its back and head: before any arm has a place."""

from __future__ import annotations

import numpy as np

from planner.stage.offline.figures.declare import Foot, Free, Person, Sit, Stand
from planner.stage.offline.figures.figure import SOLE, Figure
from planner.stage.offline.figures.limbs import LEG, bent, put
from planner.stage.offline.figures.rig import Array, about, share, turn

SPINE = ("spine05", "spine04", "spine03", "spine02", "spine01")
NECK = ("neck01", "neck02", "neck03")
STRAIGHT = 0.992


def stand_up(figure: Figure, stance: Stand, person: Person, ahead: float) -> None:
    """On the feet: the hips as high as the straighter leg allows, over the foot that bears the weight."""
    b, w = figure.body, stance.weight
    s = b.scale
    lean_on = (w - 0.5) * 2
    x = (
        (stance.left.x * w - stance.right.x * (1 - w)) * 0.72 * s
        if w != 0.5
        else (stance.left.x - stance.right.x) / 2 * s
    )
    x += stance.shift * s
    figure.turns["root"] = figure.heading @ about(x=person.hips, z=lean_on * 7)
    hips_rest = (b.head("upperleg01.L") + b.head("upperleg01.R")) / 2
    offset = figure.turns["root"] @ (hips_rest - b.heads[0])
    z0 = (stance.left.z * w + stance.right.z * (1 - w)) * s
    flat = figure.place + figure.heading @ np.array([x, 0, z0 + ahead])
    heights = []
    for side, foot, load in (("L", stance.left, w), ("R", stance.right, 1 - w)):
        ankle = _ankle(figure, side, foot)
        hip = flat + figure.turns["root"] @ (b.head(f"upperleg01.{side}") - hips_rest)
        length = _leg(figure, side) * (STRAIGHT if load >= 0.5 else 0.9995)
        away = np.hypot(*(ankle - hip)[[0, 2]])
        heights.append(ankle[1] + np.sqrt(max(length**2 - away**2, 0.01)) - (hip[1] - flat[1]))
    flat[1] = min(heights) - stance.crouch * s
    figure.at = flat - offset
    figure.refresh()
    _feet(figure, stance.left, stance.right)


def sit_down(figure: Figure, stance: Sit, person: Person, round_: int) -> None:
    """On a seat: the lowest skin of hips and thighs just sinks into it."""
    b = figure.body
    height = stance.height * (b.scale if b.scale < 0.9 else 1)
    figure.turns["root"] = figure.heading @ about(x=stance.tilt + person.hips)
    hips_rest = (b.head("upperleg01.L") + b.head("upperleg01.R")) / 2
    offset = figure.turns["root"] @ (hips_rest - b.heads[0])
    if round_ == 0:
        figure.at = figure.place + np.array([0, height + 0.1 * b.scale, 0]) - offset
    else:
        hips = figure.joint("pelvis")
        v = figure.vertices
        local = (v - hips) @ figure.heading
        near = (np.abs(local[:, 0]) < 0.2 * b.scale) & (np.abs(local[:, 2] + 0.05) < 0.11 * b.scale)
        bones = figure.bones_of("root", "pelvis", "upperleg")
        low = v[near & np.isin(b.dominant, bones), 1].min()
        figure.at = figure.at + np.array([0, height - 0.012 - low, 0])
    figure.refresh()
    _feet(figure, stance.left, stance.right)


def let_go(figure: Figure, stance: Free, at: Array) -> None:
    """Lying, held or in the air: the hips at a place, the legs bent as told."""
    b = figure.body
    figure.turns["root"] = figure.heading @ about(*stance.tip)
    hips_rest = (b.head("upperleg01.L") + b.head("upperleg01.R")) / 2
    figure.at = at - figure.turns["root"] @ (hips_rest - b.heads[0])
    for i, side in enumerate("LR"):
        sign = 1 if side == "L" else -1
        figure.turns[f"upperleg01.{side}"] = turn((1, 0, 0), -stance.hips[i]) @ turn(
            (0, 0, 1), sign * (stance.spread - 7)
        )
        figure.turns[f"lowerleg01.{side}"] = turn((1, 0, 0), stance.knees[i])
        figure.turns[f"foot.{side}"] = turn((1, 0, 0), stance.feet[i])
    figure.refresh()


def _ankle(figure: Figure, side: str, foot: Foot) -> Array:
    """Where an ankle is when its foot stands as told."""
    b, sign = figure.body, 1 if side == "L" else -1
    rest = b.head(f"foot.{side}")
    sole = float(b.rest[:, 1].min())
    ball = b.head(f"toe2-1.{side}")
    behind = ball[2] if foot.heel >= 0 else rest[2] - 0.045 * b.scale
    pivot = np.array([ball[0], sole, behind])
    turned = _foot(figure, side, foot)
    ground = figure.place + figure.heading @ (np.array([sign * foot.x, foot.y, foot.z]) * b.scale)
    ground[1] += SOLE
    level = figure.heading @ about(y=sign * foot.out)
    ball_now = ground + level @ (pivot - [rest[0], sole, rest[2]])
    return np.asarray(ball_now + turned @ (rest - pivot))


def _foot(figure: Figure, side: str, foot: Foot) -> Array:
    """The turn of a foot in the world."""
    sign = 1 if side == "L" else -1
    natural = 6.0
    return np.asarray(
        figure.heading
        @ about(y=sign * (foot.out - natural))
        @ turn((1, 0, 0), foot.heel)
        @ turn((0, 0, 1), sign * foot.roll)
    )


def _feet(figure: Figure, left: Foot, right: Foot) -> None:
    """Both feet where they are told, the knees towards their poles."""
    for side, foot in (("L", left), ("R", right)):
        sign = 1 if side == "L" else -1
        knee = foot.knee or (np.sin(np.radians(foot.out)) * 0.8, 0.0, 1.0)
        pole = figure.heading @ np.array([sign * knee[0], knee[1], knee[2]])
        limb = bent(figure, LEG, side, _ankle(figure, side, foot), pole)
        put(figure, LEG, side, limb)
        figure.turns[f"foot.{side}"] = figure.parent_turned(f"foot.{side}").T @ _foot(figure, side, foot)
        for toe in range(1, 6):
            figure.turns[f"toe{toe}-1.{side}"] = turn((1, 0, 0), -max(foot.heel, 0) * 0.9)
        figure.refresh()


def straighten(figure: Figure, person: Person) -> None:
    """The spine: leaning, bending sideways and twisting, a share a bone."""
    upright = figure.heading.T @ figure.turns["root"]
    stance = person.stance
    level = 1.2 if isinstance(stance, Stand) else 0.0
    if isinstance(stance, Free):
        upright = np.eye(3)
    roll = np.degrees(np.arctan2(upright[1, 0], upright[1, 1])) * level
    lean = person.lean - (stance.tilt if isinstance(stance, Sit) else 0)
    for bone in SPINE:
        figure.turns[bone] = about(
            x=lean / len(SPINE), y=-person.twist / len(SPINE), z=(-roll - person.side) / len(SPINE)
        )
    figure.refresh()


def turn_head(figure: Figure, person: Person, face_deg: float) -> None:
    """Turn the face to the lens or away from it; `forward` brings the chin out, the neck leading."""
    if person.limp is not None:
        for bone in (*NECK, "head"):
            figure.turns[bone] = about(y=person.limp / 4, x=person.nod / 4)
        figure.refresh()
        return
    target = about(y=-face_deg) @ turn((1, 0, 0), person.nod) @ turn((0, 0, 1), -person.tilt)
    chest = figure.turned("spine01")
    whole = chest.T @ target
    for bone in NECK:
        figure.turns[bone] = turn((1, 0, 0), person.forward / 3) @ share(whole, 0.14)
    figure.refresh()
    figure.turns["head"] = figure.parent_turned("head").T @ target
    figure.refresh()


def unbalanced(figure: Figure, stance: Stand) -> float:
    """How far the middle of mass is off the middle of the feet, ahead of them."""
    b, v = figure.body, figure.vertices
    corners = v[b.triangles]
    volume = np.einsum("ij,ij->i", corners[:, 0], np.cross(corners[:, 1], corners[:, 2])) / 6
    mass = (corners.sum(1) / 4 * volume[:, None]).sum(0) / volume.sum()
    w = stance.weight
    middle = np.zeros(3)
    for side, load in (("l", w), ("r", 1 - w)):
        middle += (figure.joint(f"ankle.{side}") * 0.55 + figure.joint(f"toe.{side}") * 0.45) * load
    off = figure.heading.T @ (middle - mass)
    return float(off[2])


def _leg(figure: Figure, side: str) -> float:
    """How long a leg is."""
    b = figure.body
    hip, knee, ankle = (b.head(f"{n}.{side}") for n in ("upperleg01", "lowerleg01", "foot"))
    return float(np.linalg.norm(knee - hip) + np.linalg.norm(ankle - knee))
