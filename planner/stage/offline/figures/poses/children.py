"""Children and babies: an adult's hand is always near a baby."""

from planner.stage.offline.figures.declare import (
    At,
    Foot,
    Free,
    Hang,
    Hold,
    Person,
    Pose,
    Sit,
    Stand,
    Touch,
)
from planner.stage.offline.figures.poses.standing import EASY
from planner.stage.offline.figures.props import ball, box

POSES: dict[str, Pose] = {
    "toddler-peek": Pose(
        (
            Person(
                Stand(Foot(0.09, 0.02, 10), Foot(0.09, -0.02, 14), 0.75, balance=False),
                Touch(At("floor", -0.1, 1.28, 0.3), (0.3, 0, 1), (-0.8, 0.55, 0), (0.8, -0.9, 0), on="props"),
                Hang(9, 6, 20),
                side=6,
                tilt=10,
                forward=4,
                shape="small-child",
            ),
        ),
        (box("wall", (-0.82, 1.75, 0.24), (1.5, 3.5, 0.06)),),
        builds=("child",),
    ),
    "big-kid-lean": Pose(
        (
            Person(
                Sit(0.36, Foot(0.13, 0.36, 14), Foot(0.13, 0.36, 14), tilt=10),
                Touch(
                    At("elbow.r", 0, 0, 0, to="wrist.r", part=0.4),
                    (0.0, 1, 0.1),
                    (-0.95, 0, 0.1),
                    At("chest", 0.26, -0.2, 0.2),
                ),
                Touch(
                    At("chest", 0.06, 0, 0.24),
                    (0, 1, 0),
                    (0.95, 0, 0.1),
                    At("chest", -0.26, -0.2, 0.2),
                    on="props",
                ),
                lean=38,
                forward=16,
                nod=0,
                second="left",
            ),
        ),
        (box("box", (0, 0.36, 0.46), (0.62, 0.72, 0.4)), box("stool", (0, 0.18, -0.02), (0.34, 0.36, 0.34))),
        builds=("child",),
    ),
    "activity-loop": Pose(
        (
            Person(
                Stand(Foot(0.1, 0.13, 10, heel=6), Foot(0.1, -0.12, 16, heel=16), 0.6),
                Hang(16, 14, 40),
                Hold(
                    At("shoulder.r", 0.03, 0.2, 0.36),
                    (0.5, 0.7, -0.1),
                    (0.1, 0.5, 0.85),
                    (-0.8, -0.8, 0),
                    "soft",
                ),
                lean=-3,
                nod=-14,
                tilt=3,
            ),
        ),
        (
            ball("bubble", (-0.1, 1.76, 0.56), 0.06),
            ball("bubble", (0.2, 1.84, 0.62), 0.045),
            ball("bubble", (-0.36, 1.9, 0.5), 0.035),
        ),
        builds=("child",),
    ),
    "baby-on-the-shoulder": Pose(
        (
            Person(
                EASY,
                Touch(At("other.pelvis", 0, -0.02, 0), (0.2, -0.7, 0.7), (-0.9, 0.2, -0.2), (0.7, -0.8, 0)),
                Touch(At("other.chest", 0, 0.0, 0), (-0.1, 0, 1), (0.5, 0.85, 0), (-0.8, -0.8, 0.2)),
                nod=6,
                tilt=8,
                second="right",
            ),
            Person(
                Free(At("other.chest", 0.12, -0.1, 0.19), (6, 0, 0), (85, 85), (105, 105), 75),
                Touch(
                    At("shoulder.l", 0.04, -0.12, 0.1),
                    (0.6, 0.2, -0.9),
                    (-0.2, 1, 0.2),
                    (0.9, -0.6, -0.3),
                    on="other",
                ),
                Touch(
                    At("shoulder.r", -0.03, 0.02, 0.1),
                    (-0.6, 0.2, -0.9),
                    (0.2, 1, 0.2),
                    (-0.9, -0.6, -0.3),
                    on="other",
                ),
                shape="baby",
                limp=70,
                body=225,
                close=((0.7, 0, -0.7), 0.012),
                meets="chest",
            ),
        ),
        child=False,
    ),
    "carried": Pose(
        (
            Person(
                EASY,
                Touch(At("other.pelvis", 0, -0.06, 0), (0.4, -0.8, 0.3), (-0.7, 0.1, 0.7), (0.7, -0.6, -0.5)),
                Touch(At("other.ribs", 0, 0.0, 0), (-0.2, 0, 1), (0.9, 0.3, 0), (-0.9, -0.3, 0.5)),
                face=-12,
                nod=2,
                tilt=-3,
                side=-3,
                second="left",
            ),
            Person(
                Free(At("other.hip.l", 0.1, 0.26, 0.12), (4, 0, 0), (75, 75), (80, 80), 45),
                Touch(
                    At("shoulder.l", 0.02, -0.04, 0.1),
                    (0.5, 0.2, -0.8),
                    (-0.3, 0.9, 0),
                    (0.8, -0.6, -0.3),
                    on="other",
                ),
                Touch(
                    At("other.shoulder.l", 0, 0, 0),
                    (0, 1, 0.2),
                    (-0.8, -0.2, -0.5),
                    (0.3, -0.6, 0.6),
                    world=True,
                ),
                shape="small-child",
                size=0.92,
                body=150,
                face=60,
                nod=8,
                close=((0.3, 0, -1), 0.0),
                meets="chest",
            ),
        ),
        child=False,
    ),
    "sitter": Pose(
        (
            Person(
                Sit(
                    0.0,
                    Foot(0.2, 0.3, 40, y=0.02, knee=(0.9, 0.5, 0.4)),
                    Foot(0.2, 0.28, 40, y=0.02, knee=(0.9, 0.5, 0.4)),
                    tilt=-4,
                ),
                Touch(
                    At("floor", 0.0, 0.3, 0.36), (1, 0, -0.2), (-0.3, -0.2, 0.9), (1, -0.3, -0.2), on="props"
                ),
                Touch(
                    At("floor", 0.0, 0.3, 0.36), (-1, 0, -0.2), (0.3, -0.2, 0.9), (-1, -0.3, -0.2), on="props"
                ),
                lean=8,
                nod=-8,
                shape="baby",
                size=1.06,
            ),
            Person(
                Sit(
                    0.0,
                    Foot(0.16, 0.36, 20, knee=(0.7, 0.7, 0.3)),
                    Foot(0.02, 0.3, 60, y=0.02, knee=(1, 0.25, 0.4), roll=50),
                    tilt=-8,
                ),
                Touch(At("knee.l", 0, 0, 0), (0, 0.8, 0.7), (-0.3, -0.3, 0.9), (0.8, 0.1, -0.4)),
                Touch(
                    At("other.ribs", 0, 0.03, 0),
                    (0.3, 0.1, -1),
                    (-0.9, 0.2, 0),
                    (0.1, -0.6, -0.8),
                    world=True,
                ),
                shape="middle",
                lean=16,
                nod=12,
                body=52,
                face=52,
                place=(0.52, -0.16),
            ),
        ),
        (ball("toy", (0.0, 0.3, 0.36), 0.11),),
        builds=("child",),
    ),
}
