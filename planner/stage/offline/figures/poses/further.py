"""One person, standing or seated: variants for a frame, a mood or a wall."""

from planner.stage.offline.figures.declare import (
    At,
    Foot,
    Grip,
    Hang,
    Hold,
    Person,
    Pose,
    Sit,
    Snap,
    Stand,
    Touch,
)
from planner.stage.offline.figures.poses.standing import BACK_FOOT, EASY, LEFT_POCKET, RIGHT_POCKET
from planner.stage.offline.figures.props import box, chair, rod

TOOL = (
    rod("tool", (0.01, 0.024, 0.1), (0.03, 0.024, -0.16), 0.013, 0.01),
    box("tool", (0.005, 0.024, 0.13), (0.03, 0.1, 0.03)),
)

POSES: dict[str, Pose] = {
    "back-lean": Pose(
        (
            Person(
                Stand(Foot(0.09, 0.3, 12), Foot(0.1, 0.24, 16), 0.5, balance=False),
                LEFT_POCKET,
                RIGHT_POCKET,
                hips=-4,
                lean=-4,
                forward=10,
                nod=2,
            ),
        ),
        (box("wall", (0, 1.1, -0.3), (1.6, 2.2, 0.06)),),
        snaps=(Snap("wall", (0, 0, 1)),),
    ),
    "step-up": Pose(
        (
            Person(
                Stand(Foot(0.26, 0.27, 26, y=0.26), Foot(0.08, 0.0, 10), 0.2),
                Touch(
                    At("knee.l", 0.0, 0, 0.0, to="hip.l", part=0.2),
                    (0, 1, 0.2),
                    (-0.9, 0, 0.35),
                    (0.9, 0.2, -0.2),
                ),
                RIGHT_POCKET,
                hips=8,
                lean=10,
                forward=5,
                nod=1,
            ),
        ),
        (box("step", (0.32, 0.13, 0.3), (0.34, 0.26, 0.34)),),
    ),
    "hand-on-waist": Pose(
        (
            Person(
                BACK_FOOT,
                Touch(At("hip.l", 0.0, 0.08, 0.0), (1, 0.1, 0.1), (-0.1, -0.6, 0.8), (0.9, 0.0, -0.7)),
                Hang(9, 4, 18),
                forward=3,
                tilt=4,
            ),
        ),
    ),
    "tool-in-hand": Pose(
        (
            Person(
                EASY,
                Hang(9, 4, 18),
                Hold(
                    At("pelvis", -0.13, 0.1, 0.23),
                    (0.9, 0.1, -0.4),
                    (0.35, 0.15, 0.9),
                    (-0.7, -0.3, -0.7),
                    "grip",
                ),
                forward=4,
                tilt=1,
            ),
        ),
        grips=(Grip("right", TOOL),),
    ),
    "figure-four": Pose(
        (
            Person(
                Sit(
                    0.46,
                    Foot(-0.12, 0.46, 10, y=0.6, knee=(1, 0.3, 0.5), roll=-70),
                    Foot(0.1, 0.42, 12),
                    tilt=-12,
                ),
                Touch(
                    At("knee.l", to="ankle.l", part=0.6),
                    (0.1, 0.6, 0.8),
                    (-0.9, -0.3, 0.1),
                    (0.8, -0.4, -0.3),
                ),
                Hang(20, -10, 20),
                lean=-4,
                forward=7,
                nod=2,
            ),
        ),
        chair(),
    ),
    "reverse-chair": Pose(
        (
            Person(
                Sit(
                    0.46,
                    Foot(0.3, 0.22, 40, y=0.008, knee=(1, 0.1, 0.6)),
                    Foot(0.3, 0.22, 40, y=0.008, knee=(1, 0.1, 0.6)),
                    tilt=4,
                ),
                Touch(At("wrist.r", 0.02, 0, 0.0), (0.1, 1, 0.1), (-0.9, -0.05, 0.4), (0.9, -0.5, 0)),
                Touch(At("floor", 0.04, 0.88, 0.31), (0, 1, 0), (0.9, 0, 0.4), (-0.9, -0.5, 0), on="props"),
                lean=18,
                forward=6,
                nod=2,
                second="left",
            ),
        ),
        chair(z=0.06, yaw=180),
        # The chair's back is as high as a child's face.
        child=False,
    ),
}
