"""The smiles to choose from: one drawn face four times, different in the smile alone.

From no smile to a big one the corners of the mouth go out and up; folds beside it and lids below the eyes follow from
the small one on, and the big one shows teeth: the steps of the expression ladder of the craft notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from planner.diagrams import painted
from planner.diagrams.figure import Look
from planner.diagrams.posed import Placed, Spot
from planner.diagrams.svg import Drawing, Point, Say, number
from planner.stage.figures import nearest
from planner.words import Message, _

WIDTH, HEIGHT = 240.0, 300.0
POSE = "baseline-forward"
CROWN: Point = (116.0, 46.0)
HEAD = 186.0
BETWEEN = 6.0
"""What is left between the frames of a contact sheet."""

Curve = Sequence[Point]
"""Start, two points that steer, and end, in millimetres of the face: right of and below the mouth's or eye's middle."""
LINE, EDGE, FAINT = 2.0, 1.3, 1.4
"""How broad the strokes are on the face, in millimetres."""


@dataclass(frozen=True)
class Smile:
    """A mouth: where its lips meet, or their edges around the teeth, and the shade below the lower lip."""

    words: Message
    mouth: Curve
    shade: Curve
    below_the_teeth: Curve = ()
    reaches_the_eyes: bool = False


FOLD: Curve = ((24, -21), (31, -16), (35, -10), (36, -4))
LID: Curve = ((-14, 7.5), (-6, 4.4), (6, 4.4), (14, 7.0))
SERIOUS = Smile(
    _("no smile"),
    ((-22.5, 0), (-9, -0.4), (9, -0.4), (22.5, 0)),
    shade=((-8, 8.5), (-3, 9.6), (3, 9.6), (8, 8.5)),
)
CLOSED = Smile(
    _("a closed mouth, calm and friendly"),
    ((-25, -2.6), (-11, 2.4), (11, 2.4), (25, -2.6)),
    shade=((-8, 9), (-3, 10.2), (3, 10.2), (8, 9)),
)
SMALL = Smile(
    _("a small smile, mostly in the eyes"),
    ((-28, -6), (-14, 3.6), (14, 3.6), (28, -6)),
    shade=((-8, 9.5), (-3, 10.9), (3, 10.9), (8, 9.5)),
    reaches_the_eyes=True,
)
OPEN = Smile(
    _("a big smile, with teeth"),
    ((-29, -7.5), (-15, 0.5), (15, 0.5), (29, -7.5)),
    shade=((-9, 12.5), (-3, 14.2), (3, 14.2), (9, 12.5)),
    below_the_teeth=((29, -7.5), (19, 13), (-19, 13), (-29, -7.5)),
    reaches_the_eyes=True,
)


def smiling(smile: Smile) -> Callable[[Say], str]:
    """The picture of one smile."""

    def draw(say: Say) -> str:
        drawing = Drawing(WIDTH, HEIGHT, say(smile.words), "")
        drawing.rectangle((0, 0), WIDTH, HEIGHT, "ground")
        if somebody := nearest(POSE):
            left, top, right, bottom = next(one.box for one in somebody.outlines if one.role == "mouth")
            silent = tuple(one for one in somebody.outlines if one.role != "mouth")
            placed = Placed.at(replace(somebody, outlines=silent), Spot(CROWN, HEAD))
            painted.draw(drawing, placed, Look(clothes="mid", hair="dark"))
            _mouth(drawing, placed, ((left + right) / 2, (top + bottom) / 2), smile)
            if smile.reaches_the_eyes:
                _lids(drawing, placed)
        return drawing.svg()

    return draw


def _mouth(drawing: Drawing, placed: Placed, middle: Point, smile: Smile) -> None:
    lips = _path(middle, smile.mouth, smile.below_the_teeth)
    if smile.below_the_teeth:
        drawing.path(lips, "tone-light", transform=placed.transform)
    breadth = EDGE if smile.below_the_teeth else LINE
    drawing.path(lips, "feature-line", line=breadth, transform=placed.transform)
    folds = [[(side * x, y) for x, y in FOLD] for side in (-1, 1)] if smile.reaches_the_eyes else []
    for soft in (smile.shade, *folds):
        drawing.path(_path(middle, soft), "feature-soft", line=FAINT, transform=placed.transform)


def _lids(drawing: Drawing, placed: Placed) -> None:
    """The lower lids, which a smile that is meant pushes up."""
    for eye in ("left_eye", "right_eye"):
        lid = _path(placed.figure.drawn(eye), LID)
        drawing.path(lid, "feature-soft", line=EDGE, transform=placed.transform)


def _path(middle: Point, curve: Curve, back: Curve = ()) -> str:
    """A curve as path data; one that comes back closes."""
    start, *rest = [f"{number(middle[0] + x)} {number(middle[1] + y)}" for x, y in (*curve, *back[1:])]
    steps = [" ".join(rest[at : at + 3]) for at in range(0, len(rest), 3)]
    return f"M{start}" + "".join(f"C{step}" for step in steps) + ("Z" if back else "")


def some_of_each(say: Say) -> str:
    """All four as on a contact sheet, from serious to laughing."""
    sheet = Drawing(WIDTH, HEIGHT, say(_("some of each, from no smile to a big one")), "")
    sheet.rectangle((0, 0), WIDTH, HEIGHT, "sheet")
    return sheet.svg().replace("</svg>", "".join(_frames(say)) + "</svg>")


def _frames(say: Say) -> Iterator[str]:
    width, height = (WIDTH - BETWEEN) / 2, (HEIGHT - BETWEEN) / 2
    for place, smile in enumerate((SERIOUS, CLOSED, SMALL, OPEN)):
        x, y = place % 2 * (width + BETWEEN), place // 2 * (height + BETWEEN)
        frame = f'<svg x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}" '
        yield smiling(smile)(say).replace("<svg ", frame, 1)


SMILES = {
    "smile-open": smiling(OPEN),
    "smile-small": smiling(SMALL),
    "smile-closed": smiling(CLOSED),
    "smile-serious": smiling(SERIOUS),
    "smile-mix": some_of_each,
}
