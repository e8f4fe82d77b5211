"""One person standing, or either standing or seated."""

from planner.stage.offline.figures.declare import At, Foot, Hang, Hold, Person, Pose, Stand, Touch

CLASPED_RIGHT = Hold(At("pelvis", 0.0, 0.07, 0.24), (0, 0.1, -1), (0.9, -0.25, 0), (-0.8, -0.3, -0.5), "soft")
CLASPED_LEFT = Touch(At("palm.r", 0.02, 0, 0.0), (0, 0.15, 1), (-0.9, -0.3, 0), (0.8, -0.3, -0.5))

POSES: dict[str, Pose] = {
    "baseline-forward": Pose(
        (
            Person(
                Stand(Foot(0.1, 0.06, 14), Foot(0.1, -0.05, 22), 0.35),
                Hang(9, 5, 18),
                Hang(9, 3, 16),
                hips=5,
                lean=5,
                forward=12,
                nod=3,
                tilt=2,
            ),
        )
    ),
}
