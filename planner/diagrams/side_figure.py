"""People from the side, as calm outlines that look to the camera: standing, seated, kneeling, or a baby that lies.

Outlines are in head heights from the crown, x towards the camera and y down; they are stretched below the chin until
their feet are on the floor, so that the eyes stand as high as the plan says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from planner.craft.crops import EYES_H, HEAD_HEIGHT_M
from planner.craft.poses import Stance
from planner.diagrams.svg import Point
from planner.rules.field import NEWBORN_HEAD_M

CHILD_HEAD_M = 0.2
CHILD_BELOW_M, BABY_BELOW_M = 1.1, 0.7
"""Eyes of a standing child, and of a baby, are lower than this."""
SEATED_CHILD_BELOW_M, KNEELING_CHILD_BELOW_M = 1.0, 0.75

HEAD = (
    (0.0, 0.0), (0.28, 0.08), (0.39, 0.3), (0.4, 0.46), (0.5, 0.66), (0.4, 0.7), (0.41, 0.84), (0.32, 0.99),
    (0.14, 0.95), (0.1, 1.1), (-0.2, 1.1), (-0.3, 0.86), (-0.44, 0.5), (-0.3, 0.12),
)  # fmt: skip
STANDING = (
    (0.1, 0.85), (0.13, 1.2), (0.36, 1.75), (0.36, 2.4), (0.33, 3.0), (0.35, 3.6), (0.36, 4.3), (0.27, 5.3), (0.2, 6.0),
    (0.12, 7.05), (0.34, 7.3), (0.62, 7.42), (0.6, 7.5), (-0.2, 7.5), (-0.22, 7.2), (-0.27, 6.1), (-0.14, 5.4),
    (-0.27, 4.5), (-0.43, 3.75), (-0.2, 2.9), (-0.4, 1.9), (-0.26, 1.3), (-0.16, 0.85),
)  # fmt: skip
SEATED = (
    (0.1, 0.85), (0.13, 1.2), (0.36, 1.75), (0.37, 2.4), (0.4, 2.95), (0.9, 3.2), (1.85, 3.25), (2.08, 3.6),
    (1.95, 4.6), (1.85, 5.5), (2.05, 5.74), (2.36, 5.84), (2.34, 5.93), (1.55, 5.93), (1.55, 5.6), (1.5, 4.7),
    (1.35, 4.05), (0.6, 3.95), (-0.3, 3.98), (-0.47, 3.6), (-0.24, 2.8), (-0.4, 1.9), (-0.26, 1.3), (-0.16, 0.85),
)  # fmt: skip
ARM = (
    (-0.2, 1.5),
    (0.06, 1.6),
    (0.04, 2.9),
    (0.2, 3.8),
    (0.2, 4.3),
    (0.04, 4.35),
    (-0.06, 3.8),
    (-0.24, 2.9),
)
ARM_SEATED = (
    (-0.2, 1.5),
    (0.06, 1.6),
    (0.08, 2.75),
    (0.9, 3.0),
    (1.3, 3.05),
    (1.3, 3.2),
    (0.7, 3.2),
    (-0.14, 3.0),
)
STOOL = ((-0.5, 3.98), (0.55, 3.98), (0.55, 4.12), (0.3, 4.12), (0.42, 5.93), (0.3, 5.93), (0.18, 4.12), (-0.13, 4.12),
         (-0.25, 5.93), (-0.37, 5.93), (-0.25, 4.12), (-0.5, 4.12))  # fmt: skip
KNEELING = (
    (0.1, 0.85), (0.13, 1.2), (0.36, 1.75), (0.37, 2.4), (0.4, 2.9), (0.9, 3.4), (1.5, 4.0), (1.62, 4.35), (1.4, 4.55),
    (0.6, 4.6), (-0.4, 4.6), (-0.75, 4.5), (-0.7, 4.25), (-0.4, 4.1), (-0.5, 3.7), (-0.24, 2.8), (-0.4, 1.9),
    (-0.26, 1.3), (-0.16, 0.85),
)  # fmt: skip
BABY = ((0.42, 0.3), (0.8, 0.12), (1.6, 0.06), (2.6, 0.3), (3.3, 0.5), (3.5, 0.8), (3.3, 1.0), (0.5, 1.0))
BABY_HEAD = (
    (-0.48, 0.45), (-0.36, 0.14), (-0.1, 0.02), (0.14, 0.0), (0.2, -0.07), (0.28, 0.02), (0.4, 0.06),
    (0.5, 0.3), (0.46, 0.62), (0.2, 0.92), (-0.12, 0.96), (-0.4, 0.8),
)  # fmt: skip
"""The face looks up, the feet are towards the camera; from the level of the face downwards."""
BED = ((-1.6, 1.0), (-1.6, 1.5), (4.6, 1.5), (4.6, 1.0))
SMOOTH = 5
STANDING_HEADS, SEATED_HEADS, KNEELING_HEADS = 7.5, 5.93, 4.6


@dataclass(frozen=True)
class Part:
    """One outline with its style, in metres towards the camera and above the floor."""

    points: tuple[Point, ...]
    style: str


@dataclass(frozen=True)
class Posture:
    """How high someone's eyes are, in which stance, and how high what they stand on is."""

    eyes_m: float
    stance: Stance = "stand"
    floor_m: float = 0.0
    on_wheels: bool = False
    """Whether their seat is a wheelchair."""


FORMS: dict[Stance, tuple[Sequence[Point], Sequence[Point], float, float]] = {
    "sit": (SEATED, ARM_SEATED, SEATED_HEADS, SEATED_CHILD_BELOW_M),
    "kneel": (KNEELING, ARM_SEATED, KNEELING_HEADS, KNEELING_CHILD_BELOW_M),
}
"""Outlines of body and arm, how tall they are in heads, and below which height of the eyes it is a child's."""
UPRIGHT = (STANDING, ARM, STANDING_HEADS, CHILD_BELOW_M)


def person(posture: Posture, at_m: float, *, tone: str = "tone-mid") -> tuple[Part, ...]:
    """Someone at a distance `at_m` before the origin, whose eyes are as high as the posture says."""
    body, arm, usual, child_below = FORMS.get(posture.stance, UPRIGHT)
    tall = posture.eyes_m - posture.floor_m
    if tall < BABY_BELOW_M and posture.stance in ("stand", "sit"):
        return _baby(posture.eyes_m, at_m)
    head = CHILD_HEAD_M if tall < child_below else HEAD_HEIGHT_M
    crown = posture.eyes_m + EYES_H * head
    sits = posture.stance == "sit"
    stretch = ((crown - posture.floor_m) / head - 1) / (usual - 1)

    def placed(points: Sequence[Point], *, smooth: bool = True) -> tuple[Point, ...]:
        low = [(x, y if y <= 1 else 1 + (y - 1) * stretch) for x, y in points]
        return tuple((at_m + x * head, crown - y * head) for x, y in (_smoothed(low) if smooth else low))

    return (
        *(_wheelchair(at_m) if posture.on_wheels else ()),
        *([Part(placed(STOOL, smooth=False), "tone-mid")] if sits and not posture.on_wheels else []),
        Part(placed(body), tone),
        Part(placed(arm), "tone-dark"),
        Part(placed(HEAD), "skin"),
    )


def _wheelchair(at_m: float) -> tuple[Part, ...]:
    """Its back, its frame and footrest, a caster and the large wheel, metres."""

    def rim(x: float, high: float, radius: float) -> tuple[Point, ...]:
        turns = [step / 16 * pi for step in range(32)]
        return tuple((at_m + x + radius * cos(turn), high + radius * sin(turn)) for turn in turns)

    def bar(*points: Point) -> tuple[Point, ...]:
        return tuple((at_m + x, high) for x, high in points)

    return (
        Part(bar((-0.32, 0.86), (-0.28, 0.86), (-0.2, 0.44), (-0.24, 0.44)), "tone-dark"),
        Part(
            bar(
                (-0.24, 0.46),
                (0.3, 0.46),
                (0.52, 0.14),
                (0.62, 0.12),
                (0.62, 0.09),
                (0.49, 0.1),
                (0.27, 0.42),
                (-0.24, 0.42),
            ),
            "tone-dark",
        ),
        Part(rim(0.36, 0.06, 0.06), "tone-dark"),
        *(
            Part(rim(-0.08, 0.3, radius), style)
            for radius, style in ((0.3, "tone-dark"), (0.27, "backcloth"), (0.04, "tone-dark"))
        ),
    )


def _baby(eye_height_m: float, at_m: float) -> tuple[Part, ...]:
    def placed(points: Sequence[Point]) -> tuple[Point, ...]:
        return tuple((at_m + x * NEWBORN_HEAD_M, eye_height_m - y * NEWBORN_HEAD_M) for x, y in points)

    return (
        Part(placed(BED), "tone-mid"),
        Part(placed(_smoothed(BABY)), "tone-light"),
        Part(placed(_smoothed(BABY_HEAD)), "skin"),
    )


def _smoothed(points: Sequence[Point]) -> list[Point]:
    """A closed curve through the points (Catmull and Rom's), as short straight lines."""
    count, curve = len(points), []
    for place in range(count):
        before, start, end, after = (points[(place + step) % count] for step in (-1, 0, 1, 2))
        for step in range(SMOOTH):
            t = step / SMOOTH
            x, y = (
                0.5
                * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)
                for a, b, c, d in zip(before, start, end, after, strict=True)
            )
            curve.append((x, y))
    return curve
