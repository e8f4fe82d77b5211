"""One person standing, or either standing or seated."""

from planner.stage.offline.figures.declare import At, Foot, Grip, Hang, Hold, Person, Pose, Snap, Stand, Touch
from planner.stage.offline.figures.props import Part, ball, box, rod, table

EASY = Stand(Foot(0.1, 0.06, 14), Foot(0.1, -0.05, 22), 0.3)
BACK_FOOT = Stand(Foot(0.08, 0.2, 12), Foot(0.11, -0.03, 28), 0.12)
LEVEL = Stand(Foot(0.1, 0, 10), Foot(0.1, 0, 10))
WIDE = Stand(Foot(0.17, 0.02, 16), Foot(0.17, -0.02, 16))
NARROW = Stand(Foot(0.07, 0, 6), Foot(0.07, 0, 6))

RIGHT_POCKET = Touch(
    At("hip.r", 0.0, -0.07, 0.025),
    (-0.92, 0, 0.4),
    (0.2, -0.97, 0.12),
    (-0.6, 0, -0.8),
    "pocket",
    -0.036,
    "self",
    -25,
)
LEFT_POCKET = Touch(
    At("hip.l", 0.0, -0.07, 0.025),
    (0.92, 0, 0.4),
    (-0.2, -0.97, 0.12),
    (0.6, 0, -0.8),
    "pocket",
    -0.036,
    "self",
    -25,
)
# The right hand lies in the left one, or the other way round, at the belt.
UNDER = Touch(At("pelvis", 0.0, 0.07, 0), (0, 0, 1), (0.92, -0.35, 0.1), (-0.9, -0.2, -0.5), "soft", 0.05)
OVER = Touch(At("palm.r", 0.0, 0.0, 0.0), (0.25, 0.2, 0.95), (-0.9, -0.42, 0), (0.9, -0.2, -0.5))
# Folded low: each hand on the other arm just by its elbow, the elbows ahead of the ribs.
FOLDED_LEFT = Touch(
    At("shoulder.r", 0.05, -0.28, 0),
    (0, -0.15, 1),
    (-0.97, 0.15, -0.1),
    At("shoulder.l", 0.012, -0.27, 0.065),
)
FOLDED_RIGHT = Touch(
    At("shoulder.l", -0.05, -0.175, 0), (0, 0, 1), (0.97, 0.12, -0.15), At("shoulder.r", -0.01, -0.26, 0.065)
)

GLASSES: tuple[Part, ...] = (
    ball("glasses", (0.03, 0.03, 0.035), (0.024, 0.003, 0.02)),
    ball("glasses", (0.085, 0.03, 0.035), (0.024, 0.003, 0.02)),
    rod("glasses", (0.0, 0.03, 0.035), (-0.01, 0.03, 0.165), 0.002),
)
PEN = (rod("tool", (0.03, 0.03, 0.07), (0.05, 0.03, -0.1), 0.005, 0.003),)

POSES: dict[str, Pose] = {
    "baseline-forward": Pose(
        (Person(EASY, Hang(9, 5, 18), Hang(9, 3, 16), hips=5, lean=4, forward=10, nod=2, tilt=2),),
    ),
    "square-and-level": Pose(
        (Person(LEVEL, Hang(8, 8, 18), Hang(8, 8, 18), lean=2, forward=8, nod=3),),
    ),
    "three-quarter-classic": Pose(
        (Person(EASY, OVER, UNDER, forward=6, nod=2, tilt=-2, second="left"),),
    ),
    "over-the-shoulder": Pose(
        (Person(BACK_FOOT, Hang(8, 2, 16), Hang(8, 6, 20), twist=-14, forward=4, nod=4, tilt=3),),
    ),
    "towards-the-light": Pose(
        (Person(EASY, Hang(8, 2, 16), Hang(9, 8, 24), forward=4, nod=-4),),
    ),
    "gaze-away": Pose(
        (Person(BACK_FOOT, Hang(8, 4, 18), RIGHT_POCKET, forward=3, tilt=-2),),
    ),
    "low-stare": Pose(
        (Person(LEVEL, Hang(8, 4, 16), Hang(8, 4, 16), hips=2, lean=2, forward=8, nod=7),),
    ),
    "laugh-release": Pose(
        (
            Person(
                EASY,
                Touch(At("ribs", 0.0, -0.05, 0), (0.1, 0, 1), (-0.95, 0.25, 0), (0.9, -0.5, -0.2)),
                Hang(10, -4, 22),
                lean=-3,
                side=3,
                nod=-11,
                tilt=5,
                shrug=3,
            ),
        ),
    ),
    "true-profile": Pose(
        (Person(NARROW, Hang(6, 2, 12), Hang(6, 4, 14), forward=6),),
    ),
    "glasses-in-hand": Pose(
        (
            Person(
                EASY,
                Hang(8, 2, 16),
                Hold(
                    At("chest", -0.07, -0.08, 0.27),
                    (0.75, 0.1, -0.65),
                    (0.45, 0.85, 0.1),
                    (-0.8, -0.9, -0.1),
                    "pinch",
                ),
                lean=2,
                forward=6,
                nod=2,
                tilt=-3,
            ),
        ),
        grips=(Grip("right", GLASSES),),
    ),
    "weight-back": Pose(
        (Person(BACK_FOOT, Hang(9, 4, 20), RIGHT_POCKET, forward=2, tilt=4),),
    ),
    "planted": Pose(
        (Person(WIDE, Hang(11, 9, 20), Hang(11, 9, 20), forward=5, nod=3),),
    ),
    "arms-crossed-open": Pose(
        (
            Person(
                EASY,
                FOLDED_LEFT,
                FOLDED_RIGHT,
                forward=4,
                nod=1,
                second="left",
                again=True,
            ),
        ),
    ),
    "pocket-and-lapel": Pose(
        (
            Person(
                EASY,
                Touch(
                    At("chest", 0.05, -0.12, 0), (0.1, 0, 1), (-0.6, 0.8, 0), (0.6, -1, -0.1), "pinch", 0.026
                ),
                RIGHT_POCKET,
                forward=3,
                nod=1,
            ),
        ),
    ),
    "low-clasp": Pose(
        (Person(LEVEL, OVER, UNDER, forward=3, second="left"),),
    ),
    "shoulder-lean": Pose(
        (
            Person(
                Stand(Foot(0.24, 0.06, 14), Foot(-0.06, 0.0, 10), 0.5, balance=False, shift=-0.1),
                LEFT_POCKET,
                Touch(At("hip.r", 0.02, -0.06, 0.1), (-0.2, 0, 1), (0.2, -1, 0.1), (-0.1, -0.2, -1)),
                side=-5,
                forward=3,
                tilt=3,
            ),
        ),
        (box("wall", (-0.35, 1.1, 0.05), (0.06, 2.2, 0.9)),),
        snaps=(Snap("wall", (1, 0, 0), "shoulder.r"),),
    ),
    "walk": Pose(
        (
            Person(
                Stand(Foot(0.07, 0.32, 6, heel=-16), Foot(0.07, -0.3, 8, heel=34), 0.6),
                Hang(8, -16, 14),
                Hang(8, 20, 26),
                lean=2,
                twist=-6,
                forward=2,
            ),
        ),
    ),
    "at-work": Pose(
        (
            Person(
                EASY,
                Touch(At("pelvis", 0.19, 0, 0.39), (0, 1, 0), (-0.5, 0, 0.86), (0.8, 0.4, -0.8), on="props"),
                Hold(
                    At("pelvis", -0.08, 0.08, 0.36),
                    (0.75, -0.6, 0.1),
                    (0.45, -0.35, 0.8),
                    (-0.9, 0, -0.5),
                    "grip",
                ),
                hips=6,
                lean=8,
                nod=6,
            ),
        ),
        (*table(0.9, 0, 0.5, 1.2, 0.56), box("work", (-0.02, 0.915, 0.42), (0.34, 0.03, 0.22))),
        grips=(Grip("right", (rod("tool", (0.0, 0.022, 0.09), (0.02, 0.022, -0.12), 0.009, 0.006),)),),
    ),
    "digitals-front": Pose(
        (Person(NARROW, Hang(5, 1, 8, 8), Hang(5, 1, 8, 8)),),
    ),
    "document-straight": Pose(
        (Person(LEVEL, Hang(6, 2, 12), Hang(6, 2, 12)),),
    ),
}
