"""A group before the lens: the stage's figures of rows, each as tall as planned and no two neighbours alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import cos, radians, sin

from planner.craft.crops import EYES_H, HEAD_HEIGHT_M
from planner.craft.poses import Stance
from planner.diagrams import painted
from planner.diagrams.figure import Hair, Look, Tone
from planner.diagrams.posed import Placed
from planner.diagrams.svg import Drawing, Point, number
from planner.stage.figures import Figure, figure
from planner.stage.paths import Window

STANDING, SEATED = ("row-hang", "row-clasp", "row-pocket"), ("row-lap", "row-thighs")
IN_THE_MIDDLE = "row-square"
APART = {
    "in-a-wheelchair": ("row-lap", "wheelchair"),
    "child": ("row-hang", "child"),
    "small-child": ("row-small", "child"),
    "holds-a-baby": ("baby-on-the-shoulder", "middle"),
}
"""Pose and build of those who are not as their row is."""
NEWBORN = "newborn-swaddled"
LAID_DEG, AT_THE_ELBOW_MM = 22.0, (-95.0, -38.0)
"""How steeply a newborn lies in arms, and where its chin is from the middle of the holder, at the elbows' height."""
HAIR: tuple[Hair, ...] = ("dark", "mid", "dark", "light", "mid")
CLOTHES: tuple[Tone, ...] = ("mid", "dark", "mid", "dark", "light", "dark", "mid")
"""Tones in turn where nobody told any; neither repeats with the figures."""
TURNS_IN_A_CROWD = 3
"""How many of these tones a crowd has."""
MIDDLE_H = 0.4
"""So near the middle, in head heights, nobody turns to either side."""


@dataclass(frozen=True)
class Standing:
    """Where in the frame someone is: the crown right of its middle and below the reference crown, in head heights."""

    right_h: float
    below_h: float
    scale: float = 1.0
    stance: Stance = "stand"
    who: str = ""
    tall_m: float = 0.0
    """From what they stand or sit on to their eyes."""
    row: int = 0
    place: int = 0


@dataclass(frozen=True)
class Laid(Placed):
    """A newborn across the arms of somebody seated: its head at one elbow, the feet lower at the other side."""

    @classmethod
    def in_the_arms(cls, baby: Figure, holder: Placed) -> Laid:
        """The chin over the holder's forearm."""
        side = -1 if holder.mirrored else 1
        chest = holder.point((holder.figure.drawn("waist")[0], holder.figure.drawn("left_elbow")[1]))
        across, down = AT_THE_ELBOW_MM
        x, y = chest[0] + side * across * holder.scale, chest[1] + down * holder.scale
        return cls(baby, holder.scale, x, y, holder.mirrored)

    @property
    def transform(self) -> str:
        side = -1 if self.mirrored else 1
        along, up = self.scale * cos(radians(LAID_DEG)), self.scale * sin(radians(LAID_DEG))
        left, top = self.figure.drawn("chin")
        e = self.across - side * (up * left + along * top)
        f = self.down - (-along * left + up * top)
        return f"matrix({side * up:.5g} {-along:.5g} {side * along:.5g} {up:.5g} {number(e)} {number(f)})"

    def window(self, seen: Window, around: float) -> Window:
        """All of it: so small a figure is not cut."""
        return self.figure.box


def draw(
    drawing: Drawing, people: Sequence[Standing], crown: Point, head: float, look: Look, *, mixed: bool
) -> None:
    """Everyone from the back row forwards, and last in each row whoever holds a baby.

    Within a row those of one figure follow each other: what is the same packs best where it is near.
    """
    there = [(one, found) for one in people if (found := figure_of(one))]
    for one, found in sorted(there, key=_from_behind):
        placed, own = _placed(found, one, crown, head), _own(look, one) if mixed else look
        painted.draw(drawing, placed, own)
        baby = figure(NEWBORN) if one.who == "holds-a-baby" and one.stance == "sit" else None
        if baby:
            painted.draw(drawing, Laid.in_the_arms(baby, placed), own)


def _from_behind(there: tuple[Standing, Figure]) -> tuple[int, bool, str, float]:
    one, found = there
    return -one.row, one.who == "holds-a-baby", found.pose, -abs(one.right_h)


def figure_of(one: Standing) -> Figure | None:
    """The figure that stands in for somebody: never that of the person beside them."""
    if one.who == "holds-a-baby" and one.stance == "sit":
        return figure("row-lap")
    if one.who in APART:
        return figure(*APART[one.who])
    if one.stance in ("sit", "kneel"):
        return figure(SEATED[(one.place + one.row) % len(SEATED)])
    if abs(one.right_h) < MIDDLE_H:
        return figure(IN_THE_MIDDLE)
    return figure(STANDING[(one.place + one.row) % len(STANDING)])


def _placed(found: Figure, one: Standing, crown: Point, head: float) -> Placed:
    """The eyes exactly where the lens sees them, the body as tall as it is planned, turned to the middle."""
    eyes_m = found.landmarks[0]["eyes"][1]
    scale = head / HEAD_HEIGHT_M / 1000 * one.scale * (one.tall_m / eyes_m)
    x, y = found.drawn("eyes")
    mirrored = one.right_h < 0
    at = (crown[0] + one.right_h * head, crown[1] + (one.below_h + EYES_H * one.scale) * head)
    return Placed(found, scale, at[0] - (-x if mirrored else x) * scale, at[1] - y * scale, mirrored)


def _own(look: Look, one: Standing) -> Look:
    """Tones of one's own."""
    return toned(look, one.place + 2 * one.row)


def toned(look: Look, turn: int) -> Look:
    """In the tones whose turn it is."""
    return replace(look, hair=HAIR[turn % len(HAIR)], clothes=CLOTHES[turn % len(CLOTHES)])
