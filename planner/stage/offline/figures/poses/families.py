"""Two people close to each other, and parents to be."""

from planner.stage.offline.figures.declare import At, Foot, Free, Hang, Person, Pose, Sit, Stand, Touch
from planner.stage.offline.figures.poses.standing import BACK_FOOT, EASY
from planner.stage.offline.figures.poses.together import OVER_BUMP, ROUND_THE_OTHERS_WAIST, SMALLER
from planner.stage.offline.figures.props import box

ON_THE_RAIL = (
    Stand(Foot(0.1, -0.12, 10), Foot(0.1, -0.2, 12), 0.5, balance=False),
    Touch(At("palm.r", 0.0, 0.02, 0), (0.1, 1, 0.2), (-0.85, 0, 0.45), At("floor", 0.28, 1.08, 0.36)),
    Touch(
        At("floor", 0.0, 1.02, 0.42), (0, 1, 0), (0.85, 0, 0.45), At("floor", -0.28, 1.08, 0.36), on="props"
    ),
)
"""How both stand who lean on one rail: feet, left arm, right arm."""

POSES: dict[str, Pose] = {
    "step-between": Pose(
        (
            Person(
                Stand(Foot(0.08, 0, 10, y=0.14), Foot(0.08, 0, 10, y=0.14), 0.5),
                Touch(
                    At("other.chest", 0.0, -0.12, 0),
                    (0.3, 0, 1),
                    (-0.85, 0.4, 0),
                    (0.6, -0.9, 0.3),
                    world=True,
                ),
                ROUND_THE_OTHERS_WAIST,
                size=0.92,
                tilt=-5,
                forward=3,
                second="left",
            ),
            Person(
                Stand(Foot(0.05, -0.06, 6), Foot(0.12, 0.06, 14), 0.4),
                Touch(At("other.waist", 0.0, 0.05, 0), (1, 0, -0.1), (0.4, -0.1, 0.9), (0.6, -0.3, -0.7)),
                Hang(9, 4, 18),
                body=-25,
                face=-8,
                tilt=4,
                forward=3,
                place=(-0.6, -0.04),
                close=((1, 0, 0), -0.006),
            ),
        ),
        (box("step", (0.035, 0.07, 0.03), (0.3, 0.14, 0.34)),),
        child=False,
    ),
    "parallel-lean": Pose(
        (
            Person(
                *ON_THE_RAIL,
                hips=16,
                lean=18,
                forward=7,
                nod=1,
                second="left",
                size=SMALLER,
            ),
            Person(
                *ON_THE_RAIL,
                hips=16,
                lean=20,
                forward=7,
                nod=2,
                tilt=3,
                second="left",
                body=30,
                place=(-0.53, -0.3),
            ),
        ),
        (
            box("rail", (-0.35, 1.0, 0.43), (2.1, 0.05, 0.26)),
            *(box("rail", (x, 0.49, 0.43), (0.06, 0.98, 0.06)) for x in (-1.2, 0.5)),
        ),
        child=False,
    ),
    "three-quarter-reveal": Pose(
        (
            Person(
                BACK_FOOT,
                Touch(At("hip.l", to="knee.l", part=0.15), (0.9, 0, 0.4), (-0.1, -0.9, 0.4), (0.7, 0, -0.8)),
                Touch(
                    At("waist", -0.05, -0.09, 0.12), (-0.5, -0.3, 0.8), (0.7, -0.3, 0.6), (-0.8, -0.6, -0.4)
                ),
                bump=True,
                forward=3,
                nod=1,
                tilt=2,
            ),
        ),
        child=False,
    ),
    "side-sit": Pose(
        (
            Person(
                Sit(0.46, Foot(0.09, 0.42, 8), Foot(0.1, 0.34, 12), tilt=-10),
                Touch(At("waist", 0.08, 0.06, 0.1), (0.5, 0.3, 0.8), (-0.9, -0.15, 0.3), (0.8, -0.4, -0.5)),
                OVER_BUMP,
                lean=-2,
                nod=4,
                bump=True,
                forward=3,
                tilt=3,
            ),
        ),
        (
            box("bed", (0, 0.36, -0.28), (1.5, 0.2, 0.9)),
            box("bed", (0, 0.16, -0.28), (1.44, 0.2, 0.84)),
            box("cushion", (0, 0.62, -0.3), (0.5, 0.36, 0.16)),
        ),
        child=False,
    ),
    "partner-kneels": Pose(
        (
            Person(
                EASY,
                Touch(
                    At("other.shoulder.r", 0.03, 0, 0),
                    (0.1, 1, 0.4),
                    (-1, 0, -0.6),
                    (0.8, -0.2, 0.8),
                    world=True,
                ),
                OVER_BUMP,
                nod=26,
                bump=True,
                second="left",
                forward=4,
                body=72,
                face=66,
            ),
            Person(
                Free(At("floor", 0, 0.457, 0), (2, 0, 0), (2, 98), (94, 98), 8, (42, 0)),
                Touch(
                    At("other.waist", -0.04, 0, 0),
                    (-0.3, 0, -1),
                    (0.9, 0.4, 0),
                    (-0.3, -0.9, -0.5),
                    world=True,
                ),
                Touch(
                    At("other.waist", -0.04, 0, 0), (-0.3, 0, 1), (0.9, 0.4, 0), (-0.3, -0.9, 0.5), world=True
                ),
                body=-78,
                face=-70,
                nod=-14,
                forward=5,
                place=(-0.44, 0.04),
                second="left",
            ),
        ),
        child=False,
    ),
}
