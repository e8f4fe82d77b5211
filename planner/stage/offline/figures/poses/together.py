"""Two people, a parent to be, a child on a box."""

from planner.stage.offline.figures.declare import At, Foot, Hang, Hold, Person, Pose, Sit, Stand, Touch
from planner.stage.offline.figures.poses.seated import LEFT_LAP, ON_CHAIR, RIGHT_LAP
from planner.stage.offline.figures.poses.standing import (
    EASY,
    FOLDED_LEFT,
    FOLDED_RIGHT,
    LEFT_POCKET,
    LEVEL,
    RIGHT_POCKET,
)
from planner.stage.offline.figures.props import box, chair

SMALLER = 0.95
ROUND_THE_OTHERS_WAIST = Touch(
    At("other.waist", 0.0, 0.08, 0), (-0.7, 0, -0.7), (-0.9, 0.1, 0.3), (-0.4, -0.6, -0.6), world=True
)
UNDER_BUMP = Touch(At("waist", 0.03, -0.07, 0.12), (0.3, -0.6, 0.8), (-0.85, 0.05, 0.4), (0.5, -0.4, -0.9))
OVER_BUMP = Touch(At("waist", -0.02, 0.1, 0.1), (-0.2, 0.6, 0.8), (0.85, -0.1, 0.4), (-0.8, -0.6, -0.5))

POSES: dict[str, Pose] = {
    "shoulders-in": Pose(
        (
            Person(
                EASY,
                Touch(
                    At("other.chest", 0.0, -0.1, 0),
                    (0.3, 0, 1),
                    (-0.85, 0.5, 0),
                    (0.6, -0.9, 0.3),
                    world=True,
                ),
                ROUND_THE_OTHERS_WAIST,
                size=SMALLER,
                tilt=-7,
                forward=3,
            ),
            Person(
                EASY,
                Touch(
                    At("other.shoulder.l", to="other.elbow.l", part=0.25),
                    (1, 0.5, -0.5),
                    (0.2, -0.6, 0.8),
                    (0.1, 0.9, -0.7),
                    world=True,
                ),
                Hang(9, 4, 18),
                body=-37,
                face=-12,
                tilt=5,
                forward=3,
                place=(-0.6, -0.17),
                close=((1, 0, 0), -0.004),
                meets="chest",
            ),
        ),
        child=False,
    ),
    "foreheads": Pose(
        (
            Person(
                EASY,
                Touch(
                    At("other.shoulder.r", to="other.elbow.r", part=0.45),
                    (0.3, 0, 1),
                    (-0.8, 0.55, 0),
                    (0.3, -0.9, 0.4),
                    world=True,
                ),
                Touch(
                    At("other.shoulder.l", to="other.elbow.l", part=0.45),
                    (0.3, 0, -1),
                    (-0.8, 0.55, 0),
                    (0.3, -0.9, -0.4),
                    world=True,
                ),
                size=SMALLER,
                nod=8,
                forward=6,
                hips=4,
                lean=3,
            ),
            Person(
                EASY,
                Touch(
                    At("other.waist", 0.0, -0.02, 0),
                    (-0.3, 0, -1),
                    (1, -0.15, 0.2),
                    (-0.5, -0.9, -0.3),
                    world=True,
                ),
                Touch(
                    At("other.waist", 0.0, -0.02, 0),
                    (-0.3, 0, 1),
                    (1, -0.15, -0.2),
                    (-0.5, -0.9, 0.3),
                    world=True,
                ),
                body=-80,
                face=-72,
                nod=20,
                forward=8,
                hips=5,
                lean=4,
                place=(-0.9, 0.0),
                close=((1, 0, 0), 0.001),
                meets="eyes",
            ),
        ),
        child=False,
    ),
    "hug-from-behind": Pose(
        (
            Person(
                Stand(Foot(0.19, 0, 8), Foot(0.19, 0, 8)),
                Touch(At("other.waist", 0.06, 0.0, 0), (0.1, 0, 1), (-0.98, 0.05, 0), (1, -0.4, 0.3)),
                Touch(At("other.waist", -0.05, 0.07, 0), (-0.1, 0, 1), (0.98, 0.05, 0), (-1, -0.4, 0.3)),
                hips=5,
                lean=5,
                forward=8,
                tilt=6,
                side=-3,
            ),
            Person(
                LEVEL,
                Touch(
                    At("other.wrist.l", to="other.elbow.l", part=0.3),
                    (0.2, 0.3, 1),
                    (-0.95, 0.1, 0),
                    (0.9, -0.8, 0),
                ),
                Touch(
                    At("other.wrist.r", to="other.elbow.r", part=0.3),
                    (-0.2, 0.3, 1),
                    (0.95, 0.1, 0),
                    (-0.9, -0.8, 0),
                ),
                size=SMALLER,
                tilt=-3,
                place=(0.1, 0.6),
                close=((-0.1, 0, -1), -0.016),
                meets="ribs",
            ),
        ),
        child=False,
    ),
    "walk-together": Pose(
        (
            Person(
                Stand(Foot(0.07, 0.28, 6, heel=-12), Foot(0.07, -0.26, 8, heel=30), 0.6),
                Hang(8, -14, 14),
                Hold(
                    At("hip.r", -0.01, -0.13, 0.06, to="other.hip.l"),
                    (-1, 0, 0.1),
                    (0.1, -1, 0.1),
                    (-0.4, 0.1, -0.9),
                    "soft",
                ),
                size=SMALLER,
                body=-6,
                face=30,
                tilt=-3,
            ),
            Person(
                Stand(Foot(0.07, -0.26, 8, heel=30), Foot(0.07, 0.28, 6, heel=-12), 0.4),
                Hold(
                    At("hip.l", -0.01, -0.13, 0.06, to="other.hip.r"),
                    (1, 0, -0.1),
                    (0, -0.9, 0.3),
                    (0.4, 0.1, -0.9),
                    "loose-fist",
                ),
                Hang(8, -14, 14),
                body=6,
                face=-30,
                tilt=3,
                place=(-0.49, -0.04),
            ),
        ),
        child=False,
    ),
    "seated-and-standing": Pose(
        (
            Person(ON_CHAIR, LEFT_LAP, RIGHT_LAP, lean=3, forward=5, nod=1, tilt=-2, second="left"),
            Person(
                EASY,
                Touch(At("other.shoulder.r", 0.02, 0, 0), (-0.3, 1, 0.1), (0.3, -0.3, 0.9), (0.6, 0.1, -0.7)),
                Hang(9, 4, 18),
                body=18,
                face=6,
                lean=3,
                hips=3,
                forward=4,
                nod=3,
                tilt=4,
                place=(-0.22, -0.36),
            ),
        ),
        chair(),
        child=False,
    ),
    "partners-side-by-side": Pose(
        (
            Person(EASY, FOLDED_LEFT, FOLDED_RIGHT, forward=4, again=True, second="left"),
            Person(
                EASY,
                LEFT_POCKET,
                RIGHT_POCKET,
                body=-50,
                face=-15,
                forward=3,
                place=(0.6, -0.06),
                close=((-1, 0, 0), -0.004),
                size=SMALLER,
            ),
        ),
        child=False,
    ),
    "cradle-in-profile": Pose(
        (
            Person(
                EASY,
                UNDER_BUMP,
                OVER_BUMP,
                nod=16,
                forward=3,
                bump=True,
            ),
        ),
        child=False,
    ),
    "child-on-a-box": Pose(
        (
            Person(
                Sit(0.5, Foot(0.12, 0.4, 12), Foot(0.12, 0.16, 16, y=0.485, knee=(0.4, 0.7, 0.7)), tilt=-6),
                Touch(At("pelvis", 0.27, 0, -0.1), (0, 1, 0), (0.75, 0, -0.65), (0.7, 0, -0.7), on="props"),
                Touch(At("knee.r", 0, 0, 0), (0.0, 0.8, 0.7), (0.5, -0.3, 0.8), (-0.9, 0.1, 0)),
                lean=8,
                forward=3,
                tilt=4,
            ),
        ),
        (box("box", (0, 0.25, 0.02), (0.75, 0.5, 0.56)),),
        builds=("child",),
    ),
}
