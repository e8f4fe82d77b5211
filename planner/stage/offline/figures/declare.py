"""The words in which a pose is declared: where the weight is, how the back leans, what each hand does.

Directions and places are the sitter's own: x to the sitter's left, y up, z where the hips point; metres on an adult of
1.72 m (they shrink with a child). A body that is turned to camera left has its left side near the camera.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planner.stage.offline.figures.props import Part

Vec = tuple[float, float, float]


@dataclass(frozen=True)
class At:
    """A place: a joint (`knee.l`, `other.shoulder.r`, `seat`), perhaps part of the way to another, and an offset."""

    joint: str
    x: float = 0
    y: float = 0
    z: float = 0
    to: str = ""
    part: float = 0.5


@dataclass(frozen=True)
class Foot:
    """A foot: beside and ahead of the hips' middle, toes out by degrees, lifted, heel up by degrees."""

    x: float = 0.1
    z: float = 0
    out: float = 10
    y: float = 0
    heel: float = 0
    knee: Vec | None = None
    roll: float = 0


@dataclass(frozen=True)
class Stand:
    """On the feet: `weight` 0 is all on the right foot, 1 all on the left; balance comes by itself unless leaning."""

    left: Foot = Foot()
    right: Foot = Foot()
    weight: float = 0.5
    balance: bool = True
    crouch: float = 0
    shift: float = 0


@dataclass(frozen=True)
class Sit:
    """On a seat of this height; the feet are given from the hips' middle, `tilt` leans the pelvis forward."""

    height: float = 0.46
    left: Foot = Foot(0.1, 0.42)
    right: Foot = Foot(0.1, 0.42)
    tilt: float = -6
    scaled: bool = True


@dataclass(frozen=True)
class Free:
    """Lying, held or in the air: the hips' middle at a place, the body tipped (x, then y, then z), the legs bent."""

    at: At
    tip: Vec = (0, 0, 0)
    hips: tuple[float, float] = (0, 0)
    """How far left and right thigh come forward."""
    knees: tuple[float, float] = (0, 0)
    spread: float = 6
    feet: tuple[float, float] = (0, 0)
    """Toes pointed by degrees, left and right."""


@dataclass(frozen=True)
class Hang:
    """An arm that hangs: away from the body and forward by degrees, the elbow bent, the palm turned back."""

    out: float = 7
    forward: float = 3
    bend: float = 16
    palm: float = 20
    shape: str = "relaxed"


@dataclass(frozen=True)
class Touch:
    """A palm laid on whatever surface is met on the way to a place from one side; the fingers close on it."""

    at: At
    side: Vec
    fingers: Vec
    elbow: Vec | At = (0.6, -0.2, -0.7)
    shape: str = "rest"
    gap: float = 0.004
    on: str = ""
    """Only this: `self`, `other`, `props`, or all of them."""
    roll: float = 0
    """The hand turned about its fingers, the thumb's edge outwards."""
    world: bool = False
    """Directions are the world's, which is plainer between two people."""


@dataclass(frozen=True)
class Hold:
    """A palm's middle at a place in the air, facing `palm`, the fingers pointing along `fingers`."""

    at: At
    palm: Vec
    fingers: Vec
    elbow: Vec | At = (0.6, -0.3, -0.6)
    shape: str = "relaxed"
    world: bool = False


Arm = Hang | Touch | Hold


@dataclass(frozen=True)
class Person:
    """One person of a pose. Angles that are not given come from the table's row."""

    stance: Stand | Sit | Free
    left: Arm = Hang()
    right: Arm = Hang()
    lean: float = 0
    side: float = 0
    twist: float = 0
    hips: float = 0
    nod: float = 0
    tilt: float = 0
    forward: float = 0
    body: float | None = None
    face: float | None = None
    place: tuple[float, float] = (0, 0)
    size: float = 1
    shape: str = ""
    """A body of its own instead of the build asked for."""
    second: str = "right"
    """The arm that is placed last, so that it can lie on the other one."""
    bump: bool = False
    wears: str = ""
    """`gown`: an academic gown, for whoever stands; `open-gown`: for whoever sits."""
    limp: float | None = None
    """The head goes with the body, turned by this to its left, where somebody small is held."""
    shrug: float = 0
    close: tuple[Vec, float] | None = None
    """Moved along this way in the world until this far from the others (less than nothing presses cloth)."""
    meets: str = ""
    """Only the skin about this joint meets the others."""
    again: bool = False
    """Both arms once more, for two that lie on each other."""


@dataclass(frozen=True)
class Pose:
    """Who stands or sits how, with which things. Things are in the first person's axes, on the floor below the hips."""

    people: tuple[Person, ...]
    props: tuple[Part, ...] = ()
    child: bool = True
    """Also for a child of eight."""
    builds: tuple[str, ...] = ()
    """Only these builds, where a pose is for some."""
    grips: tuple[Grip, ...] = ()
    snaps: tuple[Snap, ...] = ()


@dataclass(frozen=True)
class Grip:
    """A thing that goes with a person: in a hand's axes (along the fingers, out of the palm, towards the thumb).

    On the `head` the parts start at the crown, round the `body` at the hips' middle, in the bone's own axes.
    """

    hand: str
    parts: tuple[Part, ...] = field(default=())
    person: int = 0


@dataclass(frozen=True)
class Snap:
    """Things of a kind are moved along `towards` (the first person's axes) until they touch somebody."""

    kind: str
    towards: Vec
    near: str = ""
    """Only the skin about this joint counts."""
    person: int = 0
    gap: float = 0.006
