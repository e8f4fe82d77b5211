"""What a picture's light looks like, measured off the picture: shadow, rim, backdrop and catchlights.

Levels are relative to a white surface that faces the key, in stops, after the subject's own colour has been
divided out. Left and right are the camera's. Places on the face come from the stored landmarks.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import log2
from typing import Literal

import numpy as np

from planner.stage.arrays import Bytes, Floats
from planner.stage.basis import Basis, basis
from planner.stage.measured_eyes import hours
from planner.stage.picture import render
from planner.stage.scene import Scene, seen
from planner.stage.tone import LUMINANCE, developed, undeveloped

Side = Literal["left", "right", "middle"]

DARKEST = 2.0**-7
SIDEWAYS_STOPS = 0.3
"""From this difference on, the shadow beside the nose lies on one side."""
EDGE_STOPS, SHADE_STOPS, KEY_REACHES_STOPS = 0.4, 0.55, 0.8
"""A lit patch ends where it is a little darker, shade parts it off where it is clearly darker; and the patch is the
key's, not the fill's, if it is so much lighter than the side of the face."""


@dataclass(frozen=True)
class Triangle:
    """A lit patch on the shadow side's cheek, with shade at its sides and below; in eye widths and nose lengths."""

    width: float
    length: float


@dataclass(frozen=True)
class Signature:
    """What one verifies on set."""

    nose_shadow: Side
    nose_shadow_length: float
    """Below the nose, as a share of the way to the mouth."""
    nose_shadow_stops: float
    """Its darkest place against the lightest skin below it."""
    cheeks_stops: tuple[float, float]
    sides_stops: tuple[float, float]
    """The darkest skin between cheek and outline, left and right: on the shadow side, what the fill gives."""
    triangle: Triangle | None
    rims_stops: tuple[float, float]
    """The outline's light against the face's inside of it."""
    backdrop: float
    """Median linear luminance."""
    terminator: float
    """Where light turns to shade across the bridge of the nose, in eye widths from its middle; left is negative."""
    catchlights: tuple[tuple[float, ...], tuple[float, ...]]
    """Hours on the clock, brightest first, in the left eye and in the right."""


def signature(scene: Scene) -> Signature:
    """Measured off the finished picture of the scene."""
    told = seen(scene)
    stored = basis(scene.head, told.view)
    picture = developed(render(scene))
    measured = Measure(picture[:, ::-1] if told.mirrored else picture, stored).signature()
    return _mirrored(measured) if told.mirrored else measured


class Measure:
    """One finished picture in a stored view."""

    def __init__(self, picture: Bytes, stored: Basis) -> None:
        self.stored = stored
        self.light = undeveloped(picture) @ LUMINANCE
        own = np.maximum(stored.surface @ LUMINANCE, 0.02)
        self.shading = self.light / own
        self.at = {name: (round(x), round(y)) for name, (x, y) in stored.spec.landmarks_px.items()}

    def signature(self) -> Signature:
        """Everything that is measured."""
        side, darker = self._beside_the_nose()
        length, depth = self._below_the_nose(side)
        left, right = (
            tuple(hours(self.light, self.shading, self.stored, eye)) for eye in self.stored.spec.eyes
        )
        return Signature(
            nose_shadow=side,
            nose_shadow_length=length,
            nose_shadow_stops=depth,
            cheeks_stops=(self._stops(*self.at["left_cheek"]), self._stops(*self.at["right_cheek"])),
            sides_stops=(self._side(-1), self._side(1)),
            triangle=self._triangle(darker),
            rims_stops=(self._rim(-1), self._rim(1)),
            terminator=self._terminator(),
            backdrop=float(np.median(self.light[self.stored.matte < 0.01])),
            catchlights=(left, right),
        )

    def _stops(self, x: int, y: int, radius: int = 3) -> float:
        patch = self.shading[y - radius : y + radius + 1, x - radius : x + radius + 1]
        return log2(max(float(patch.mean()), DARKEST))

    def _beside_the_nose(self) -> tuple[Side, int]:
        """On which side of the nose it is darker; and which way that is, were it ever so little."""
        (x, tip), base = self.at["nose_tip"], self.at["nose_base"][1]
        left, right = (
            np.mean(
                [self._stops(x + way * off, y, 2) for off in (18, 24) for y in (tip - 10, (tip + base) // 2)]
            )
            for way in (-1, 1)
        )
        way = 1 if right < left else -1
        if abs(left - right) < SIDEWAYS_STOPS:
            return "middle", way
        return ("right" if way > 0 else "left"), way

    def _below_the_nose(self, side: Side) -> tuple[float, float]:
        """How far the shadow reaches from the nose towards the mouth, and how deep it is."""
        (x, base), mouth = self.at["nose_base"], self.at["mouth"][1]
        x += {"left": -6, "middle": 0, "right": 6}[side]
        levels = [self._stops(x, y, 1) for y in range(base, mouth - 6)]
        darkest = int(np.argmin(levels))
        lightest = max(levels[darkest:])
        edge = (levels[darkest] + lightest) / 2
        ends = next(step for step in range(darkest, len(levels)) if levels[step] >= edge)
        return ends / (mouth - base), levels[darkest] - lightest

    def _side(self, way: int) -> float:
        """The darkest level between cheek and outline, at the height of the cheek."""
        x, y = self.at["right_cheek" if way > 0 else "left_cheek"]
        return min(self._stops(column, y, 2) for column in range(x, self._outline(y, way) - 6 * way, way))

    def _outline(self, y: int, way: int) -> int:
        """The column at which the head ends, going out from its middle."""
        covered = np.flatnonzero(self.stored.matte[y] > 0.5)
        x = self.at["nose_tip"][0]
        outside = np.flatnonzero(self.stored.matte[y, ::1] <= 0.5)
        beyond = outside[outside > x] if way > 0 else outside[outside < x]
        if not len(beyond):
            return int(covered.max() if way > 0 else covered.min())
        return int(beyond.min() if way > 0 else beyond.max())

    def _triangle(self, way: int) -> Triangle | None:
        """The lightest cheek between nose and outline, where shade parts it from the nose and closes it off below."""
        eye, base, mouth = (self.at[name][1] for name in ("left_eye", "nose_base", "mouth"))
        rows = [self._row(y, way) for y in range(eye + 24, mouth - 12)]
        above = rows[: base - 12 - (eye + 24)]
        peak = max(float(row.max()) for row in above)
        below = range(len(above), len(rows))
        closed = next((step for step in below if rows[step].max() < peak - SHADE_STOPS), None)
        parted = any(
            float(row[: int(row.argmax())].min(initial=peak)) < row.max() - SHADE_STOPS for row in above
        )
        if closed is None or not parted or peak < self._side(way) + KEY_REACHES_STOPS:
            return None
        lit = [int((row > peak - EDGE_STOPS).sum()) for row in rows[:closed]]
        return Triangle(max(lit) / self._eye_width(), sum(width > 0 for width in lit) / (base - eye))

    def _row(self, y: int, way: int) -> Floats:
        """Levels from the nose out past the cheek."""
        nose, cheek = self.at["nose_tip"][0], self.at["right_cheek" if way > 0 else "left_cheek"][0]
        columns = range(
            nose + 8 * way, min(cheek + 15 * way, self._outline(y, way) - 8 * way, key=lambda x: x * way), way
        )
        return np.array([self._stops(x, y, 1) for x in columns])

    def _terminator(self) -> float:
        """The steepest place along the bridge of the nose."""
        middle, y = self.at["nose_tip"][0], (self.at["left_eye"][1] + self.at["nose_tip"][1]) // 2
        columns = range(middle - 40, middle + 41)
        levels = [self._stops(x, y) for x in columns]
        steepest = int(np.argmax(np.abs(np.subtract(levels[8:], levels[:-8])))) + 4
        return (columns[steepest] - middle) / self._eye_width()

    def _eye_width(self) -> float:
        return (self.at["right_eye"][0] - self.at["left_eye"][0]) / 2

    def _rim(self, way: int) -> float:
        """The brightest outline of head and hair against the face a little inside."""
        top, bottom = self.at["left_eye"][1] - 60, self.at["nose_tip"][1] - 20
        found = []
        for y in range(top, bottom, 6):
            edge = self._outline(y, way)
            outer = max(self._stops(edge - inset * way, y, 1) for inset in range(3, 13, 2))
            found.append(outer - self._stops(edge - 40 * way, y, 2))
        return float(np.median(found))


def _mirrored(one: Signature) -> Signature:
    """The same, with left and right changed round."""
    sides: dict[Side, Side] = {"left": "right", "right": "left", "middle": "middle"}
    clocks = tuple(tuple((12 - hour) % 12 for hour in eye) for eye in reversed(one.catchlights))
    return replace(
        one,
        nose_shadow=sides[one.nose_shadow],
        cheeks_stops=one.cheeks_stops[::-1],
        terminator=-one.terminator,
        sides_stops=one.sides_stops[::-1],
        rims_stops=one.rims_stops[::-1],
        catchlights=(clocks[0], clocks[1]),
    )
