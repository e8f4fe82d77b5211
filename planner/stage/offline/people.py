"""The eight heads: whose body, what complexion, hair and clothes."""

from __future__ import annotations

import hashlib
import pickle
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

import numpy as np

from planner.stage.offline import bodies, dress, hair, worn
from planner.stage.offline.figure import Figure, Part
from planner.stage.offline.head import Head, brow_place, eyeball, head
from planner.stage.offline.noise import noise, ramp

View = Literal["front", "turned"]
YAWS: dict[View, float] = {"front": 0.0, "turned": 30.0}
Colour = tuple[float, float, float]
Cut = Literal["swept", "receding", "fringe", "cropped", "long", "curls", "scarf", "none"]

ADULT = {"muscle": 0.5, "weight": 0.48, "height": 0.5, "proportions": 0.8, "cupsize": 0.3, "firmness": 0.6}
FRIENDLY = {"mouthSmileLeft": 0.34, "mouthSmileRight": 0.34, "cheekSquintLeft": 0.2, "cheekSquintRight": 0.2}
FRIENDLY |= {"eyeWideLeft": 0.4, "eyeWideRight": 0.4}
"""Lids 3.8 mm above the pupil's middle: as they are the body's cover every catchlight from above 35 degrees."""
WHITE_OF_EYE = (0.46, 0.42, 0.395)
HAIRLINE = (0.0, 0.12)
"""From where to where on the slope up to short hair the skin's colour ends: farther up it would be a pale ridge."""


def _shape(gender: float, age: float, mix: tuple[float, float, float], **more: float) -> dict[str, float]:
    african, asian, caucasian = mix
    return (
        ADULT
        | {"gender": gender, "age": age, "african": african, "asian": asian, "caucasian": caucasian}
        | more
    )


@dataclass(frozen=True)
class Person:
    """What makes a head. Colours are linear reflectances; those that are left out follow from the skin's."""

    shape: dict[str, float]
    skin: Colour
    hair: Colour
    cut: Cut
    cloth: Colour
    local: dict[str, float] = field(default_factory=dict)
    face: dict[str, float] = field(default_factory=lambda: dict(FRIENDLY))
    iris: Colour = (0.10, 0.055, 0.03)
    neck: dress.Neck = "crew"
    brow: float = 0.85
    """How dense the brows are."""
    beard: bool = False
    glasses: bool = False
    clay: bool = False


CLAY = (0.45, 0.43, 0.405)
PEOPLE: dict[str, Person] = {
    "clay": Person(
        _shape(0.5, 0.68, (0.33, 0.33, 0.34)), CLAY, (0.39, 0.372, 0.35), "swept", (0.40, 0.382, 0.36),
        iris=(0.08, 0.076, 0.072), brow=0.0, clay=True,
    ),
    "child": Person(
        _shape(0.6, 0.40, (0.1, 0.3, 0.6), weight=0.5), (0.60, 0.38, 0.275), (0.060, 0.030, 0.016), "fringe",
        (0.16, 0.30, 0.34), brow=0.5, iris=(0.09, 0.075, 0.05),
    ),
    "long-hair": Person(
        _shape(0.95, 0.67, (0.0, 0.8, 0.2), weight=0.42), (0.66, 0.43, 0.315), (0.042, 0.030, 0.023), "long",
        (0.42, 0.39, 0.35), brow=0.75, iris=(0.06, 0.034, 0.02),
    ),
    "curls": Person(
        _shape(0.9, 0.70, (0.85, 0.05, 0.1), weight=0.55), (0.235, 0.118, 0.066), (0.038, 0.027, 0.020), "curls",
        (0.45, 0.20, 0.10), brow=0.8, iris=(0.05, 0.028, 0.016),
    ),
    "glasses": Person(
        _shape(0.75, 0.93, (0.05, 0.1, 0.85), weight=0.5), (0.68, 0.455, 0.355), (0.42, 0.41, 0.395), "receding",
        (0.10, 0.13, 0.19), brow=0.5, glasses=True, iris=(0.09, 0.12, 0.14), neck="roll",
        local={"head-age-incr": 0.25},
    ),
    "bald": Person(
        _shape(0.05, 0.75, (1.0, 0.0, 0.0), weight=0.78, muscle=0.65), (0.098, 0.050, 0.030), (0.02, 0.014, 0.011),
        "none", (0.30, 0.31, 0.30), brow=0.8, iris=(0.04, 0.024, 0.015),
    ),
    "beard": Person(
        _shape(0.0, 0.68, (0.15, 0.25, 0.6), weight=0.5, muscle=0.6), (0.43, 0.245, 0.150), (0.032, 0.022, 0.016),
        "swept", (0.055, 0.075, 0.065), beard=True, brow=0.95, iris=(0.06, 0.036, 0.02),
    ),
    "head-covering": Person(
        _shape(0.95, 0.74, (0.2, 0.2, 0.6), weight=0.58), (0.52, 0.315, 0.21), (0.03, 0.02, 0.014), "scarf",
        (0.09, 0.10, 0.16), brow=0.8, iris=(0.08, 0.05, 0.03),
    ),
}  # fmt: skip
SCARF = (0.20, 0.27, 0.30)
FRAME = (0.07, 0.062, 0.06)


@dataclass
class Made:
    """A head ready to be lit, turned as its view says; `bare` and `lenses` are in the world before it was turned."""

    figure: Figure
    bare: Head
    lenses: list[worn.Lens]


def figure(name: str, view: View = "front") -> Made:
    """The person, with the eyes on the camera."""
    who = PEOPLE[name]
    bare, parts, lenses = _kept(name)
    yaw = YAWS[view]
    camera = 1.6 * np.array([np.sin(np.radians(yaw)), 0.0, np.cos(np.radians(yaw))])
    white = np.array(CLAY if who.clay else WHITE_OF_EYE) * (0.8 if who.skin[1] < 0.15 else 1.0)
    eyes = [eyeball(eye, camera - eye.centre, white, np.array(who.iris), 0.38) for eye in bare.eyes]
    return Made(Figure(eyes + parts).turned(yaw), bare, lenses)


def _kept(name: str) -> tuple[Head, list[Part], list[worn.Lens]]:
    """All but the eyes, sculpted once and kept in the scratch folder until a script or the person changes."""
    scripts = ("people", "head", "hair", "shells", "worn", "dress", "noise", "mesh", "figure", "bodies")
    stamp = hashlib.sha256(repr(PEOPLE[name]).encode())
    for script in scripts:
        stamp.update((Path(__file__).parent / f"{script}.py").read_bytes())
    kept = bodies.SCRATCH / "heads" / f"{name}-{stamp.hexdigest()[:16]}.pickle"
    if not kept.exists():
        kept.parent.mkdir(parents=True, exist_ok=True)
        part = kept.with_suffix(".part")
        part.write_bytes(pickle.dumps(_sculpted(PEOPLE[name])))
        part.rename(kept)
    found: tuple[Head, list[Part], list[worn.Lens]] = pickle.loads(kept.read_bytes())  # noqa: S301 (our own file)
    return found


def _sculpted(who: Person) -> tuple[Head, list[Part], list[worn.Lens]]:
    bare = head(bodies.body(who.shape, who.local, who.face))
    parts = dress.garment(bare, who.neck, np.array(who.cloth))
    if who.cut == "long":
        parts.append(hair.long_hair(bare, parts[0], np.array(who.hair)))
    elif who.cut == "curls":
        parts.append(hair.curls(bare, np.array(who.hair)))
    elif who.cut == "scarf":
        parts.append(worn.scarf(bare, parts[0], np.array(SCARF)))
    lenses: list[worn.Lens] = []
    if who.glasses:
        frame, lenses = worn.spectacles(bare, np.array(FRAME))
        parts += frame
    parts.append(_skin(bare, who))
    return bare, parts, lenses


def _skin(of: Head, who: Person) -> Part:
    """Skin, with brows, lips, short hair and beard as layers on it."""
    grows, height = _short_hair(of, who)
    beard = hair.beard(of) if who.beard else np.zeros(len(of.vertices))
    if who.beard:
        height = np.maximum(height, hair.beard_height(of, beard, 0.007))
    along, above, _ = brow_place(of)
    stroke = noise(np.column_stack([along * 44 - above * 700, above * 0, above * 0]), 1.0, 3)
    brow = of.masks["brow"]
    of.move(brow * ((0.0008 if who.clay else 0.0005) + 0.00012 * stroke))
    of.move(height, even=12)
    colour = _complexion(of, who)
    share = np.clip(brow * who.brow * (0.9 + 0.14 * stroke), 0, 1)[:, None]
    colour = colour * (1 - share) + np.array(who.hair) * (1 if who.skin[0] > 0.2 else 0.7) * share
    hairy = np.maximum(ramp(grows, *HAIRLINE), ramp(beard, 0.0, 0.3))
    grain = 0.18 * noise(of.vertices, 0.004, 7)
    colour = colour * (1 - hairy[:, None]) + np.array(who.hair) * hairy[:, None] * (
        1 + (0 if who.clay else 1) * grain[:, None]
    )
    lips = of.masks["lips"] * (1 - hairy)
    return Part(
        of.vertices, of.faces, colour,
        gloss=0.026 * (1 - 0.6 * hairy) if not who.clay else 0.02,
        rough=0.46 - 0.08 * lips + 0.12 * hairy if not who.clay else 0.6,
        soft=1 - hairy,
    )  # fmt: skip


def _short_hair(of: Head, who: Person) -> tuple[np.ndarray, np.ndarray]:
    if who.cut == "fringe":
        return hair.fringe(of)
    if who.cut not in ("swept", "receding"):
        return np.zeros(len(of.vertices)), np.zeros(len(of.vertices))
    receding = 9.0 if who.cut == "receding" else 0.0
    grows = hair.scalp(of, receding)
    lean = {"clay": 0.0}.get("clay" if who.clay else "", 0.25)
    top, side = (0.017, 0.006) if who.cut == "swept" else (0.013, 0.006)
    return grows, hair.swept_back(of, grows, top, side, 4, lean)


def _complexion(of: Head, who: Person) -> np.ndarray:
    """The colour of bare skin by vertex: redder cheeks, lips, a dark line at the upper lid."""
    skin = np.array(who.skin)
    if who.clay:
        return skin * (1 - 0.3 * of.masks["lid"][:, None])
    mottled = 1 + 0.025 * noise(of.vertices, 0.012, 1) + 0.015 * noise(of.vertices, 0.004, 2)
    colour = skin * mottled[:, None]
    flush = 0.5 * of.masks["flush"][:, None]
    colour = colour * (1 - flush) + skin * [0.99, 0.76, 0.73] * flush
    lips = 0.8 * of.masks["lips"][:, None]
    colour = (
        colour * (1 - lips) + skin * ([0.90, 0.66, 0.68] if skin[1] < 0.15 else [0.90, 0.56, 0.56]) * lips
    )
    upper = of.masks["lid"] * np.where(of.vertices[:, 1] > 0.0, 0.9, 0.45)
    lid = upper[:, None]
    return colour * (1 - lid) + skin * [0.30, 0.20, 0.18] * lid
