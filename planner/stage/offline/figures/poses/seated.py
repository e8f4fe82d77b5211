"""One person seated."""

from planner.stage.offline.figures.declare import At, Foot, Grip, Hold, Person, Pose, Sit, Touch
from planner.stage.offline.figures.poses.standing import PEN
from planner.stage.offline.figures.props import armchair, ball, chair, rod, stool, table, wheelchair

ON_CHAIR = Sit(0.46, Foot(0.11, 0.42, 10), Foot(0.11, 0.4, 14))
ON_STOOL = Sit(0.62, Foot(0.13, 0.4, 12), Foot(0.13, 0.3, 20, y=0.16))
LEFT_THIGH = Touch(At("hip.l", to="knee.l", part=0.62), (0.1, 1, 0), (-0.35, 0, 1), (0.9, 0, -0.6))
RIGHT_THIGH = Touch(At("hip.r", to="knee.r", part=0.62), (-0.1, 1, 0), (0.35, 0, 1), (-0.9, 0, -0.6))
LEFT_LAP = Touch(At("palm.r", 0.0, 0.01, 0), (0.1, 1, 0.15), (-0.85, 0, 0.5), (0.9, -0.2, -0.5))
RIGHT_LAP = Touch(
    At("hip.r", 0.08, 0, 0.0, to="knee.l", part=0.56), (0, 1, 0.1), (0.85, 0, 0.5), (-0.9, -0.2, -0.5)
)
IN_WHEELCHAIR = Sit(0.5, Foot(0.08, 0.46, 6, y=0.14), Foot(0.08, 0.46, 6, y=0.14), tilt=-6)
LEFT_RIM = Touch(
    At("floor", 0.325, 0.49, 0.09),
    (0.25, 0.75, 0.65),
    (-0.05, -0.6, 0.8),
    (0.7, 0.3, -0.9),
    "grip",
    0.012,
    "props",
)
CANE = (rod("cane", (0, 0, 0.47), (0, 0.72, 0.45), 0.009), ball("cane", (0, 0.735, 0.45), 0.024))

POSES: dict[str, Pose] = {
    "lean-on-forearms": Pose(
        (
            Person(
                Sit(0.46, Foot(0.12, 0.4, 10), Foot(0.12, 0.34, 10), tilt=4),
                Touch(
                    At("wrist.r", 0.02, 0, 0.0), (0.1, 1, 0.1), (-0.8, 0, 0.6), At("pelvis", 0.3, 0.24, 0.22)
                ),
                Touch(
                    At("pelvis", 0.02, 0.0, 0.42),
                    (0, 1, 0),
                    (0.85, 0, 0.5),
                    At("pelvis", -0.3, 0.24, 0.22),
                    on="props",
                ),
                lean=26,
                forward=10,
                nod=3,
                second="left",
            ),
        ),
        (*chair(), *table(0.74, 0, 0.5, 1.2, 0.6)),
    ),
    "perch": Pose(
        (Person(ON_STOOL, LEFT_THIGH, RIGHT_THIGH, lean=6, forward=6, nod=1),),
        stool(),
    ),
    "thoughtful-hand": Pose(
        (
            Person(
                ON_CHAIR,
                LEFT_THIGH,
                Hold(
                    At("chin", -0.082, -0.015, 0.005),
                    (0.75, 0.2, -0.5),
                    (-0.26, 0.93, -0.2),
                    (-0.5, -1, 0.3),
                    "relaxed",
                ),
                lean=12,
                forward=6,
                nod=2,
                tilt=-5,
            ),
        ),
        chair(),
    ),
    "kind-listening": Pose(
        (Person(ON_CHAIR, LEFT_LAP, RIGHT_LAP, lean=4, forward=5, nod=2, tilt=6, second="left"),),
        chair(),
    ),
    "open-forward": Pose(
        (
            Person(
                Sit(0.46, Foot(0.19, 0.42, 16), Foot(0.19, 0.4, 16), tilt=12),
                Touch(
                    At("palm.r", 0.02, 0, 0.0),
                    (0.3, 0.5, 0.9),
                    (-0.8, -0.5, 0.3),
                    At("hip.l", 0.03, 0.1, 0.0, to="knee.l", part=0.72),
                ),
                Hold(
                    At("knee.r", to="knee.l", part=0.47, y=0.06, z=0.08),
                    (0.3, 0.5, -0.8),
                    (0.85, -0.5, 0.2),
                    At("hip.r", -0.03, 0.1, 0.0, to="knee.r", part=0.72),
                ),
                lean=30,
                forward=10,
                nod=2,
                second="left",
            ),
        ),
        chair(),
    ),
    "angled-ankles-crossed": Pose(
        (
            Person(
                Sit(0.46, Foot(-0.05, 0.56, 4), Foot(-0.02, 0.36, 4)),
                LEFT_LAP,
                RIGHT_LAP,
                lean=3,
                forward=4,
                tilt=2,
                second="left",
            ),
        ),
        chair(),
    ),
    "armchair": Pose(
        (
            Person(
                Sit(0.42, Foot(0.1, 0.46, 10), Foot(0.09, 0.38, 10), tilt=-12),
                LEFT_THIGH,
                Hold(
                    At("chin", -0.118, 0.0, 0.005),
                    (0.75, 0.1, -0.6),
                    (-0.06, 0.95, -0.25),
                    At("pelvis", -0.3, 0.2, 0.1),
                    "relaxed",
                ),
                lean=-2,
                side=-11,
                forward=4,
                tilt=-6,
            ),
        ),
        armchair(),
    ),
    "at-the-desk": Pose(
        (
            Person(
                ON_CHAIR,
                Hold(
                    At("floor", 0.3, 0.772, 0.4),
                    (-0.45, -0.9, 0),
                    (-0.35, -0.05, 0.93),
                    At("floor", 0.37, 0.77, 0.12),
                    "pinch",
                ),
                RIGHT_THIGH,
                lean=8,
                forward=6,
                nod=1,
            ),
        ),
        (*chair(), *table(0.72, 0.56, 0.36, 0.74, 1.1)),
        grips=(Grip("left", PEN),),
    ),
    "floor": Pose(
        (
            Person(
                Sit(
                    0.0,
                    Foot(0.09, 0.4, 6, knee=(0.1, 1, 0.2)),
                    Foot(0.04, 0.25, 50, y=0.02, knee=(1, 0.2, 0.5), roll=50),
                    tilt=-14,
                ),
                Touch(At("knee.l", 0.0, -0.06, 0.02), (0.0, 0.1, 1), (-0.9, -0.2, 0), (0.9, -0.4, 0.1)),
                Touch(At("knee.l", 0.0, -0.1, 0.02), (-0.3, 0, 1), (0.9, -0.1, 0), (-0.9, -0.4, 0.1)),
                lean=20,
                forward=5,
                tilt=3,
                second="left",
            ),
        ),
    ),
    "own-posture-in-wheelchair": Pose(
        (Person(IN_WHEELCHAIR, LEFT_RIM, RIGHT_THIGH, lean=4, forward=6, nod=2),),
        wheelchair(),
        builds=("wheelchair",),
    ),
    "hands-of-a-life": Pose(
        (
            Person(
                Sit(0.46, Foot(0.13, 0.4, 12), Foot(0.13, 0.36, 14)),
                Touch(At("palm.r", 0.0, 0.03, 0), (0, 1, 0.1), (-0.45, -0.2, 0.85), (0.9, -0.3, -0.3)),
                Touch(
                    At("floor", 0.0, 0.76, 0.45),
                    (0, 1, 0),
                    (0.35, -0.15, 0.9),
                    (-0.9, -0.3, -0.3),
                    "grip",
                    0.006,
                    "props",
                ),
                lean=6,
                forward=4,
                nod=1,
                second="left",
            ),
        ),
        (*chair(), *CANE),
    ),
}
