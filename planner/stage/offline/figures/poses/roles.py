"""Poses that belong to one kind of picture: digitals, athletes, graduates, musicians, characters."""

from planner.stage.offline.figures.declare import At, Foot, Free, Grip, Hang, Hold, Person, Pose, Stand, Touch
from planner.stage.offline.figures.poses.standing import EASY, NARROW
from planner.stage.offline.figures.props import Part, ball, box, rod

DIPLOMA = (rod("diploma", (0.0, 0.024, 0.17), (0.0, 0.024, -0.17), 0.019),)
CAP: tuple[Part, ...] = (
    box("cap", (0, 0.012, -0.02), (0.25, 0.008, 0.25), 45),
    rod("cap", (0, -0.045, -0.02), (0, 0.01, -0.02), 0.088),
    rod("cap", (0.0, 0.018, -0.02), (-0.125, 0.016, 0.0), 0.003),
    rod("cap", (-0.125, 0.016, 0.0), (-0.13, -0.11, 0.02), 0.004, 0.009),
)

POSES: dict[str, Pose] = {
    "digitals-side": Pose((Person(NARROW, Hang(5, 1, 8, 8), Hang(5, 1, 8, 8)),)),
    "digitals-back": Pose((Person(NARROW, Hang(5, 1, 8, 8), Hang(5, 1, 8, 8), face=180),)),
    "hero-low": Pose(
        (
            Person(
                Stand(Foot(0.2, 0.05, 18), Foot(0.2, -0.05, 22), 0.5),
                Hang(13, 6, 24, 25, "loose-fist"),
                Touch(
                    At("waist", -0.25, 0.0, 0.05),
                    (-1, -0.35, 0.25),
                    (0.3, 0.1, 0.95),
                    (-0.7, 0.2, -0.7),
                    on="props",
                ),
                forward=3,
                nod=2,
            ),
        ),
        (ball("ball", (-0.275, 1.05, 0.04), 0.11),),
    ),
    "ready-position": Pose(
        (
            Person(
                Stand(Foot(0.26, 0.08, 18, heel=8), Foot(0.26, -0.08, 24, heel=10), 0.5, crouch=0.15),
                Hold(
                    At("waist", 0.2, 0.12, 0.38),
                    (-0.6, 0, 0.6),
                    (0.1, 0.7, 0.7),
                    (0.8, -0.5, -0.5),
                    "relaxed",
                ),
                Hold(
                    At("waist", -0.2, 0.12, 0.38),
                    (0.6, 0, 0.6),
                    (-0.1, 0.7, 0.7),
                    (-0.8, -0.5, -0.5),
                    "relaxed",
                ),
                hips=18,
                lean=16,
                forward=6,
                nod=2,
            ),
        ),
    ),
    "freeze-action": Pose(
        (
            Person(
                Free(At("floor", 0, 1.15, 0), (8, 0, 4), (68, -34), (46, 58), 8, (30, 30)),
                Hang(52, -34, 24),
                Hang(44, 54, 24),
                body=52,
                lean=4,
                twist=-10,
                nod=-2,
            ),
        ),
    ),
    "celebration": Pose(
        (
            Person(
                Stand(Foot(0.19, 0.04, 16), Foot(0.19, -0.04, 20), 0.5),
                Hold(
                    At("shoulder.l", 0.27, 0.36, 0.06), (-0.5, 0, 0.85), (0.15, 1, 0), (1, -0.3, -0.1), "fist"
                ),
                Hold(
                    At("shoulder.r", -0.27, 0.36, 0.06),
                    (0.5, 0, 0.85),
                    (-0.15, 1, 0),
                    (-1, -0.3, -0.1),
                    "fist",
                ),
                lean=-4,
                nod=-9,
            ),
        ),
    ),
    "cap-and-gown": Pose(
        (
            Person(
                EASY,
                Hang(9, 4, 18),
                Hold(
                    At("pelvis", -0.12, 0.08, 0.22),
                    (0.85, 0.0, -0.5),
                    (0.45, 0.1, 0.9),
                    (-0.9, -0.3, -0.6),
                    "grip",
                ),
                forward=3,
                nod=1,
                wears="gown",
            ),
        ),
        grips=(Grip("head", CAP), Grip("right", DIPLOMA)),
    ),
    "instrument": Pose(
        (
            Person(
                EASY,
                Hold(
                    At("floor", 0.4, 1.195, 0.225),
                    (-0.25, 0.95, -0.2),
                    (-0.1, 0.2, 0.95),
                    (0.5, -1, -0.3),
                    "grip",
                ),
                Touch(
                    At("floor", -0.04, 1.04, 0.24), (0, 0.1, 1), (0.6, -0.75, 0), (-1, -0.1, 0.1), on="props"
                ),
                forward=4,
                nod=2,
                tilt=1,
            ),
        ),
        (
            ball("instrument", (-0.16, 0.99, 0.2), (0.17, 0.17, 0.045)),
            ball("instrument", (0.02, 1.06, 0.2), (0.125, 0.125, 0.042)),
            rod("instrument", (0.1, 1.09, 0.235), (0.52, 1.29, 0.235), 0.024, 0.021),
            box("instrument", (0.58, 1.32, 0.228), (0.13, 0.06, 0.02)),
        ),
    ),
    "character-beat": Pose(
        (
            Person(
                EASY,
                Hold(
                    At("shoulder.l", 0.12, -0.16, 0.33),
                    (-0.35, 0.9, 0.2),
                    (0.4, 0.35, 0.85),
                    (0.6, -1, -0.3),
                    "relaxed",
                ),
                Hang(10, 2, 24),
                lean=2,
                forward=3,
                tilt=3,
            ),
        ),
    ),
}
