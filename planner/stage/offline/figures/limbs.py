"""Arms and legs that reach: two bones and a hinge, twist spread along the bones, joints within what they can do."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from planner.stage.offline.figures.figure import Figure
from planner.stage.offline.figures.rig import Array, angle_of, frame, share, turn, twist_about, unit

ARM = ("upperarm01", "upperarm02", "lowerarm01", "lowerarm02", "wrist")
LEG = ("upperleg01", "upperleg02", "lowerleg01", "lowerleg02", "foot")
WRIST_DEG = 62
FOREARM_DEG = 95
ELBOW_DEG = 148


@dataclass(frozen=True)
class Bent:
    """A limb in the world: where it starts, bends and ends, and how its two halves are turned."""

    start: Array
    middle: Array
    end: Array
    upper: Array
    lower: Array


def bent(figure: Figure, limb: tuple[str, ...], side: str, target: Array, pole: Array) -> Bent:
    """A limb that ends at `target`, or as near as it can, bending towards `pole`."""
    b = figure.body
    rest = [b.head(f"{limb[i]}.{side}") for i in (0, 2, 4)]
    u0, f0 = rest[1] - rest[0], rest[2] - rest[1]
    first, second = float(np.linalg.norm(u0)), float(np.linalg.norm(f0))
    start = figure.head(f"{limb[0]}.{side}")
    reach = np.asarray(target, float) - start
    tightest = np.sqrt(first**2 + second**2 + 2 * first * second * np.cos(np.radians(ELBOW_DEG)))
    length = float(np.clip(np.linalg.norm(reach), tightest, (first + second) * 0.9985))
    d = unit(reach)
    cosine = float(np.clip((first**2 + length**2 - second**2) / (2 * first * length), -1, 1))
    out = unit(pole - d * (d @ pole))
    middle = start + d * first * cosine + out * first * np.sqrt(1 - cosine**2)
    end = start + d * length
    hinge, hinge0 = np.cross(out, d), np.cross(u0, f0)
    upper = frame(middle - start, hinge) @ frame(u0, hinge0).T
    lower = frame(end - middle, hinge) @ frame(f0, hinge0).T
    return Bent(start, middle, end, upper, lower)


def put(figure: Figure, limb: tuple[str, ...], side: str, b: Bent) -> None:
    """Turn the bones as the limb is bent, the upper half's twist spread over both of its bones."""
    body, names = figure.body, [f"{n}.{side}" for n in limb]
    u0 = body.head(names[2]) - body.head(names[0])
    whole = figure.parent_turned(names[0]).T @ b.upper
    twist = twist_about(whole, u0)
    late = 0.6 if limb is ARM else 0.5
    figure.turns[names[0]] = whole @ turn(u0, -late * twist)
    figure.turns[names[1]] = turn(u0, late * twist)
    figure.turns[names[2]] = b.upper.T @ b.lower
    figure.turns[names[3]] = np.eye(3)
    figure.turns[names[4]] = np.eye(3)
    figure.refresh()


def hand_turns(figure: Figure, side: str, lower: Array, hand: Array) -> tuple[float, Array]:
    """How far the forearm rolls, and what is left for the wrist, for a hand turned so in the world."""
    b = figure.body
    f0 = b.head(f"wrist.{side}") - b.head(f"lowerarm01.{side}")
    whole = lower.T @ hand
    roll = twist_about(whole, f0)
    return roll, turn(f0, -roll) @ whole


def put_hand(figure: Figure, side: str, lower: Array, hand: Array) -> None:
    """Turn forearm and wrist so that the hand is turned as asked, as far as they go."""
    b = figure.body
    f0 = b.head(f"wrist.{side}") - b.head(f"lowerarm01.{side}")
    roll, wrist = hand_turns(figure, side, lower, hand)
    roll = float(np.clip(roll, -FOREARM_DEG, FOREARM_DEG))
    over = angle_of(wrist)
    if over > WRIST_DEG:
        wrist = share(wrist, WRIST_DEG / over)
    base = figure.turns[f"lowerarm01.{side}"]
    figure.turns[f"lowerarm01.{side}"] = base @ turn(f0, 0.35 * roll)
    figure.turns[f"lowerarm02.{side}"] = turn(f0, 0.65 * roll)
    figure.turns[f"wrist.{side}"] = wrist
    figure.refresh()


def hand_axes(figure: Figure, side: str, fingers: Array, palm: Array) -> Array:
    """The rotation of a hand whose palm faces `palm` and whose fingers point along `fingers`."""
    along, out = figure.palm_axes(side)
    return frame(palm, fingers) @ frame(out, along).T


def settle_shoulder(figure: Figure, side: str, b: Bent, shrug: float) -> None:
    """Let collarbone and shoulder blade follow the upper arm as it rises or reaches across."""
    sign = 1 if side == "L" else -1
    chest = figure.turned("spine01")
    d = chest.T @ unit(b.middle - b.start)
    rise = np.degrees(np.arcsin(np.clip(d[1], -1, 1))) + 90
    up = np.interp(rise, [0, 30, 60, 90, 130, 180], [-4, -2, 3, 9, 18, 26]) + shrug
    across = np.degrees(np.arctan2(d[2], max(abs(d[0]), 0.2) * (1 if d[0] * sign > 0 else -0.3))) * np.hypot(
        d[0], d[2]
    )
    ahead = float(np.clip(across * 0.16, -8, 16))
    figure.turns[f"clavicle.{side}"] = turn((0, 1, 0), -sign * ahead) @ turn((0, 0, 1), sign * up * 0.7)
    figure.turns[f"shoulder01.{side}"] = turn((0, 1, 0), -sign * ahead * 0.4) @ turn(
        (0, 0, 1), sign * up * 0.5
    )
    figure.refresh()
