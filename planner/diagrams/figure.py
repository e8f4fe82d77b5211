"""One of a crowd: head, body and legs seen from the front, standing, seated or kneeling, in head heights.

The ruler is the figure-drawing canon of the craft notes: head height 1 from crown to chin, adult 7.5 heads,
shoulder point at 1.45, waist 3.0, knee 5.5, sole 7.5 below the crown. Widths from the same notes: head 0.155 m and
shoulders 0.47 m of a head height of 0.23 m. So small, hands are mittens, and a face is eyes, nose and mouth.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.craft.poses import Stance
from planner.diagrams.svg import Drawing, Point, number

Tone = Literal["dark", "mid", "light", "bright", "vivid"]
Hair = Literal["dark", "mid", "light", "covered", "none"]


@dataclass(frozen=True)
class Look:
    """What of a person is drawn: the tones that matter against the backdrop."""

    clothes: Tone = "mid"
    hair: Hair = "dark"
    glasses: bool = False
    beard: bool = False


DETAILED_FROM = 7.0
"""Units of a head."""


@dataclass(frozen=True)
class Place:
    """Where a figure stands in the drawing: the crown's point and how many units one head height takes."""

    crown: Point
    head: float
    stance: Stance = "stand"

    @property
    def shows_details(self) -> bool:
        """Whether a face and arms are more than a smudge."""
        return self.head >= DETAILED_FROM

    def path(self, *commands: str | float) -> str:
        """Path data in head heights, x and y in turn, mapped into the drawing."""
        mapped: list[str] = []
        is_x = True
        for one in commands:
            if isinstance(one, str):
                mapped.append(one)
                is_x = True
                continue
            mapped.append(number(self.crown[0 if is_x else 1] + one * self.head))
            is_x = not is_x
        return " ".join(mapped)


# Half outlines on the figure's left, crown downwards: mirrored to make the whole. Head heights.
_HEAD = ("M", 0.0, 0.03, "C", 0.2, 0.03, 0.33, 0.17, 0.335, 0.42, "C", 0.34, 0.6, 0.3, 0.76, 0.23, 0.87)
_CHIN = ("C", 0.17, 0.96, 0.08, 1.0, 0.0, 1.0)
_FACE = (
    "M", -0.18, 0.5, "L", -0.1, 0.5, "M", 0.1, 0.5, "L", 0.18, 0.5,
    "M", 0.03, 0.6, "L", 0.05, 0.69, "L", 0.0, 0.7, "M", -0.08, 0.81, "Q", 0.0, 0.85, 0.08, 0.81,
)  # fmt: skip
"""Eyes, nose and mouth: calm, and turned to the lens."""
FACE_LINE_H = 0.03
"""How broad its lines are, in head heights."""


def draw(drawing: Drawing, place: Place, look: Look) -> None:
    """Draws one figure, whole; the frame decides what of it is seen."""
    if place.stance in LOW:
        _seated_body(drawing, place, look)
    else:
        _legs(drawing, place)
        _body(drawing, place, look)
    _neck_and_head(drawing, place)
    _hair(drawing, place, look.hair)
    if place.shows_details:
        drawing.path(place.path(*_FACE), "feature-line", line=place.head * FACE_LINE_H)


def _mirrored(place: Place, *commands: str | float) -> list[str]:
    """The same path on both sides; where they meet in the middle they overlap, so that no seam shows."""
    sides: tuple[list[str | float], list[str | float]] = ([], [])
    is_x = True
    for one in commands:
        for side, sign in zip(sides, (1, -1), strict=True):
            side.append(one if isinstance(one, str) or not is_x else sign * (one or -0.01))
        is_x = isinstance(one, str) or not is_x
    return [place.path(*side) for side in sides]


LOW: tuple[Stance, ...] = ("sit", "kneel")
SEAT = (
    "M", 0.0, 3.9, "C", 0.4, 3.88, 0.94, 3.86, 0.98, 3.92, "L", 0.98, 4.12, "L", 0.92, 4.12, "L", 0.96, 5.93,
    "L", 0.82, 5.93, "L", 0.78, 4.12, "L", 0.0, 4.12, "Z",
)  # fmt: skip
LEG_SEATED = (
    "M", 0.04, 3.35, "L", 0.8, 3.3, "C", 0.92, 3.6, 0.9, 3.95, 0.8, 4.15, "C", 0.78, 4.7, 0.62, 5.2, 0.5, 5.62,
    "L", 0.54, 5.84, "C", 0.54, 5.93, 0.42, 5.93, 0.2, 5.93, "C", 0.16, 5.83, 0.18, 5.7, 0.2, 5.6,
    "C", 0.2, 5.0, 0.22, 4.5, 0.2, 4.1, "C", 0.12, 4.0, 0.06, 3.7, 0.04, 3.35, "Z",
)  # fmt: skip
LEG_KNEELING = (
    "M", 0.03, 3.4, "L", 0.8, 3.3, "C", 0.98, 3.7, 0.98, 4.2, 0.9, 4.5, "C", 0.8, 4.66, 0.3, 4.66, 0.08, 4.6,
    "C", 0.04, 4.2, 0.03, 3.8, 0.03, 3.4, "Z",
)  # fmt: skip
TORSO = (
    "M", 0.0, 1.3, "L", 0.28, 1.26, "C", 0.45, 1.36, 0.72, 1.38, 0.86, 1.47,
    "C", 0.96, 1.54, 0.9, 1.9, 0.84, 2.1, "C", 0.8, 2.4, 0.68, 2.7, 0.67, 3.0,
    "C", 0.68, 3.25, 0.78, 3.4, 0.8, 3.75, "L", 0.0, 3.78, "Z",
)  # fmt: skip
ARM = (
    "M", 0.8, 1.45, "C", 1.04, 1.5, 1.06, 2.2, 1.06, 2.8, "L", 1.0, 3.75, "L", 0.83, 3.75, "L", 0.82, 2.9,
    "L", 0.7, 2.0, "Z",
)  # fmt: skip
HAND = ("M", 0.84, 3.75, "L", 0.99, 3.75, "L", 1.0, 4.1, "L", 0.88, 4.3, "L", 0.81, 4.1, "Z")


def _seated_body(drawing: Drawing, place: Place, look: Look) -> None:
    """Body and lap of someone on a chair or on their heels."""
    sits = place.stance == "sit"
    for data in _mirrored(place, *SEAT) if sits else ():
        drawing.path(data, "tone-mid")
    for data in _mirrored(place, *TORSO, *(ARM if place.shows_details else ())):
        drawing.path(data, f"tone-{look.clothes}")
    for data in _mirrored(place, *(LEG_SEATED if sits else LEG_KNEELING)):
        drawing.path(data, "tone-dark")


def _legs(drawing: Drawing, place: Place) -> None:
    leg = (
        "M", 0.02, 3.75, "L", 0.8, 3.6, "C", 0.82, 4.4, 0.66, 5.0, 0.6, 5.5,
        "C", 0.62, 6.1, 0.5, 6.7, 0.44, 7.2, "L", 0.5, 7.42,
        "C", 0.5, 7.5, 0.4, 7.5, 0.16, 7.5, "C", 0.12, 7.4, 0.16, 7.25, 0.17, 7.1,
        "C", 0.14, 6.4, 0.12, 6.0, 0.13, 5.5, "C", 0.1, 4.9, 0.06, 4.4, 0.02, 4.0, "Z",
    )  # fmt: skip
    for data in _mirrored(place, *leg):
        drawing.path(data, "tone-dark")


def _body(drawing: Drawing, place: Place, look: Look) -> None:
    for data in _mirrored(place, *TORSO, *(ARM if place.shows_details else ())):
        drawing.path(data, f"tone-{look.clothes}")


def _neck_and_head(drawing: Drawing, place: Place) -> None:
    neck = (
        "M", 0.0, 0.8, "L", 0.235, 0.8, "C", 0.23, 1.05, 0.24, 1.18, 0.32, 1.27, "L", 0.0, 1.56, "Z",
        *(HAND if place.shows_details else ()),
    )  # fmt: skip
    shadow = ("M", 0.0, 0.95, "L", 0.22, 0.86, "C", 0.22, 1.0, 0.12, 1.12, 0.0, 1.13, "Z")
    ear = ("M", 0.32, 0.45, "C", 0.42, 0.4, 0.42, 0.6, 0.31, 0.72, "Z")
    for data in _mirrored(place, *neck):
        drawing.path(data, "skin")
    for data in (*_mirrored(place, *shadow), *_mirrored(place, *ear)):
        drawing.path(data, "shade")
    for data in _mirrored(place, *_HEAD, *_CHIN, "Z"):
        drawing.path(data, "skin")


def _hair(drawing: Drawing, place: Place, hair: Hair) -> None:
    if hair == "none":
        return
    if hair == "covered":
        cloth = (
            "M", 0.0, -0.06, "C", 0.3, -0.06, 0.44, 0.15, 0.43, 0.5, "C", 0.44, 0.85, 0.4, 1.1, 0.5, 1.38,
            "L", 0.0, 1.5, "L", 0.0, 1.02, "C", 0.16, 1.0, 0.28, 0.8, 0.28, 0.5,
            "C", 0.28, 0.3, 0.16, 0.2, 0.0, 0.2, "Z",
        )  # fmt: skip
        for data in _mirrored(place, *cloth):
            drawing.path(data, "tone-dark")
        return
    cap = (
        "M", 0.0, -0.05, "C", 0.28, -0.05, 0.4, 0.14, 0.37, 0.48, "C", 0.36, 0.5, 0.34, 0.48, 0.325, 0.42,
        "C", 0.3, 0.3, 0.24, 0.24, 0.12, 0.22, "C", 0.06, 0.21, 0.02, 0.21, 0.0, 0.21, "Z",
    )  # fmt: skip
    for data in _mirrored(place, *cap):
        drawing.path(data, f"tone-{hair}")
