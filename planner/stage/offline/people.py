"""The eight heads: whose body, what complexion, hair and clothes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from planner.stage.offline import bodies, dress, hair
from planner.stage.offline.figure import Figure, Part
from planner.stage.offline.head import Head, eyeball, head
from planner.stage.offline.noise import noise, ramp

View = Literal["front", "turned"]
YAWS: dict[View, float] = {"front": 0.0, "turned": 30.0}

AVERAGE = {"gender": 0.5, "age": 0.68, "muscle": 0.5, "weight": 0.48, "height": 0.5, "proportions": 0.8}
AVERAGE |= {"cupsize": 0.3, "firmness": 0.6, "african": 0.33, "asian": 0.33, "caucasian": 0.34}
FRIENDLY = {"mouthSmileLeft": 0.34, "mouthSmileRight": 0.34, "cheekSquintLeft": 0.2, "cheekSquintRight": 0.2}
FRIENDLY |= {"eyeSquintLeft": 0.12, "eyeSquintRight": 0.12}


@dataclass(frozen=True)
class Person:
    """What makes a head. Colours are linear reflectances."""

    shape: dict[str, float]
    local: dict[str, float] = field(default_factory=dict)
    face: dict[str, float] = field(default_factory=lambda: dict(FRIENDLY))
    skin: tuple[float, float, float] = (0.45, 0.43, 0.41)
    lips: tuple[float, float, float] = (0.45, 0.43, 0.41)
    brow: tuple[float, float, float] = (0.45, 0.43, 0.41)
    white: tuple[float, float, float] = (0.45, 0.43, 0.41)
    iris: tuple[float, float, float] = (0.22, 0.21, 0.2)
    hair: tuple[float, float, float] = (0.40, 0.38, 0.36)
    cut: str = "swept"
    neck: dress.Neck = "crew"
    cloth: tuple[float, float, float] = (0.40, 0.38, 0.36)
    clay: bool = False
    tilt_deg: float = 0.0


PEOPLE: dict[str, Person] = {
    "clay": Person(AVERAGE, clay=True),
}


def figure(name: str, view: View = "front") -> tuple[Figure, Head]:
    """The person, turned as the view says, with the eyes on the camera; and the head before it was turned."""
    who = PEOPLE[name]
    bare = head(bodies.body(who.shape, who.local, who.face), who.tilt_deg)
    yaw = YAWS[view]
    gaze = np.array([np.sin(np.radians(yaw)), 0.0, np.cos(np.radians(yaw))])
    parts = [
        eyeball(
            eye, _aimed(eye.centre, gaze), np.array(who.white), np.array(who.iris), 0.36 if who.clay else 0.4
        )
        for eye in bare.eyes
    ]
    parts += dress.garment(bare, who.neck, np.array(who.cloth))
    parts.append(_skin(bare, who))
    return Figure(parts).turned(yaw), bare


def _aimed(centre: np.ndarray, gaze: np.ndarray, distance_m: float = 1.6) -> np.ndarray:
    return gaze * distance_m - centre


def _skin(of: Head, who: Person) -> Part:
    grows = hair.scalp(of)
    brow = of.masks["brow"]
    along, above, side = _brow_flow(of)
    if who.cut == "swept":
        top = ramp(of.vertices[:, 1] / of.scale, 0.02, 0.10)
        thick = (0.007 + 0.011 * top) * of.scale
        angle = np.arctan2(of.vertices[:, 0], of.vertices[:, 1] + 0.03)
        lock = hair.grooves(angle * 0.075, of.vertices, 4)
        depth = grows * (thick + 0.0022 * lock)
    of.move(
        brow
        * (
            0.0011
            + 0.0004 * noise(np.column_stack([along * 3 - above * 300 * 0.5, above * 0, above * 0]), 0.22, 3)
        )
    )
    of.move(depth, even=12)
    flow = hair.along(of, np.column_stack([of.vertices[:, 0] * 0, 0.15 + 0 * grows, -1 + 0 * grows]))
    colour = np.array(who.skin) * np.ones((len(grows), 1))
    lips = of.masks["lips"][:, None]
    colour = colour * (1 - lips) + np.array(who.lips) * lips
    colour = colour * (1 - brow[:, None]) + np.array(who.brow) * brow[:, None]
    share = ramp(grows, 0.15, 0.5)[:, None]
    colour = colour * (1 - share) + np.array(who.hair) * share
    return Part(of.vertices, of.faces, colour, gloss=0.022, rough=0.55, soft=1 - share[:, 0], strand=flow)


def _brow_flow(of: Head) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    from planner.stage.offline.head import brow_place

    return brow_place(of)
