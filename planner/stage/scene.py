"""What a preview shows, as data: the head, how it is turned, the lamps and the backdrop."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from planner.craft import BACKDROPS, LIGHTINGS
from planner.craft import Backdrop as Row
from planner.interview.script.drawn import CLAY
from planner.plan.plan import Plan, Shot
from planner.rules.engine import Decision
from planner.rules.facing import FULL_FACE_DEG
from planner.stage.backdrop import Backdrop
from planner.stage.basis import YAWS, View, exists, fingerprint
from planner.stage.heads import head_of
from planner.stage.lamps import Lamp, lamps_of, lamps_of_lighting
from planner.stage.tone import LUMINANCE, linear_of

PLACES = ("environment", "outdoors")
MADE_AS = "2"
"""Raised when the same scene would be drawn differently."""


@dataclass(frozen=True)
class Scene:
    """One light preview. The face's turn is positive to camera left."""

    lamps: tuple[Lamp, ...]
    backdrop: Backdrop
    head: str = CLAY
    face_yaw_deg: float = 0.0

    @property
    def key(self) -> str:
        """What it looks like, as a short name: another scene, or other data, has another."""
        told = f"{MADE_AS} {fingerprint(self.head)} {self!r}"
        return hashlib.sha256(told.encode()).hexdigest()[:20]


@dataclass(frozen=True)
class Seen:
    """A scene about a stored view: which, whether left and right change places, and the lamps as they stand then.

    `on_the_face` have gone round with it by `turn_deg`; `behind` stand as planned and light the backdrop.
    """

    view: View
    mirrored: bool
    on_the_face: tuple[Lamp, ...]
    behind: tuple[Lamp, ...]
    turn_deg: float


def scene_of(plan: Plan, shot: Shot, head: str = "") -> Scene:
    """The light preview of a planned picture, on the head that was chosen for it."""
    account = shot.backdrop.account
    row = BACKDROPS[account.winner if isinstance(account, Decision) else "mid-grey"]
    return Scene(
        lamps=lamps_of(shot),
        backdrop=backdrop_of(row, shot.framing.backdrop_behind_m),
        head=head_of(plan, head),
        face_yaw_deg=shot.face_deg,
    )


def scene_of_lighting(key: str, head: str = CLAY, backdrop: str = "mid-grey") -> Scene:
    """A bare set-up of the craft tables at its typical places, with the turn of the face that belongs to it."""
    row = LIGHTINGS[key]
    least, most = row.face_yaw_deg
    return Scene(
        lamps=lamps_of_lighting(key),
        backdrop=backdrop_of(BACKDROPS[backdrop], row.gap_m),
        head=head,
        face_yaw_deg=least if least > 0 else min(most, 0.0),
    )


def backdrop_of(row: Row, gap_m: float) -> Backdrop:
    """A backdrop of the craft tables: its swatch's colour at its own reflectance."""
    colour = linear_of(row.swatch)
    scale = row.reflectance / float(
        sum(part * weight for part, weight in zip(colour, LUMINANCE, strict=True))
    )
    red, green, blue = (min(part * scale, 1.0) for part in colour)
    usual = sum(row.backdrop_stops) / 2 if row.kind in PLACES else None
    return Backdrop((red, green, blue), gap_m, usual, out_of_focus=row.reads_as in ("blurred-place", "place"))


def seen(scene: Scene) -> Seen:
    """The scene about the stored view whose turn is nearest to its own.

    A pattern belongs to the face: lamps in front go round by what the stored face is turned more or less, so that
    every angle between face and light stays as planned; edge lights, windows and the sun stay where they are. A
    face that is all but turned to the lens counts as facing it, as it does in the plan. One turned to camera right
    is the mirror image of one turned to the left.
    """
    planned = 0.0 if abs(scene.face_yaw_deg) <= FULL_FACE_DEG else scene.face_yaw_deg
    there = [one for one in YAWS if exists(scene.head, one)]
    view = min(there, key=lambda one: (abs(YAWS[one] - abs(planned)), -YAWS[one]))
    mirrored = planned < 0
    behind = tuple(lamp.mirrored() if mirrored else lamp for lamp in scene.lamps)
    turn = YAWS[view] - abs(planned)
    return Seen(view, mirrored, tuple(lamp.turned(turn) for lamp in behind), behind, turn)
