"""Those who stand or sit in a row of three and more: calm, turned a little to the middle, looking to the lens.

They are no poses of the craft tables: a formation says where everyone is, and `planner.diagrams.company` who is which.
"""

from dataclasses import replace

from planner.stage.offline.figures.declare import Foot, Hang, Person, Pose, Stand
from planner.stage.offline.figures.poses.seated import LEFT_LAP, LEFT_THIGH, ON_CHAIR, RIGHT_LAP, RIGHT_THIGH
from planner.stage.offline.figures.poses.standing import EASY, LEVEL, OVER, RIGHT_POCKET, UNDER
from planner.stage.offline.figures.poses.wheelchair import on_wheels
from planner.stage.offline.figures.props import chair

LEFT_KNEE = replace(LEFT_THIGH, elbow=(0.35, -0.3, -0.9))
RIGHT_KNEE = replace(RIGHT_THIGH, elbow=(-0.35, -0.3, -0.9))
"""Elbows at the side: there is somebody on either."""
SMALL_FEET = Stand(Foot(0.09, 0.02, 10), Foot(0.09, -0.02, 14), 0.6)

POSES: dict[str, Pose] = {
    "row-hang": Pose(
        (Person(EASY, Hang(8, 4, 16), Hang(8, 3, 16), forward=4, nod=1, tilt=1),),
        builds=("middle", "child"),
    ),
    "row-clasp": Pose((Person(LEVEL, OVER, UNDER, forward=3, nod=1, second="left"),), builds=("middle",)),
    "row-pocket": Pose(
        (Person(EASY, Hang(8, 3, 16), RIGHT_POCKET, forward=3, nod=1, tilt=-2),), builds=("middle",)
    ),
    "row-square": Pose(
        (Person(LEVEL, Hang(8, 4, 14), Hang(8, 4, 14), forward=3, nod=1),), builds=("middle",)
    ),
    "row-lap": Pose(
        (Person(ON_CHAIR, LEFT_LAP, RIGHT_LAP, lean=3, forward=4, nod=1, second="left"),),
        chair(),
        builds=("middle", "wheelchair"),
    ),
    "row-thighs": Pose(
        (Person(ON_CHAIR, LEFT_KNEE, RIGHT_KNEE, lean=3, forward=4, nod=1),), chair(), builds=("middle",)
    ),
    "row-small": Pose(
        (Person(SMALL_FEET, Hang(10, 4, 22), Hang(10, 4, 22), forward=2, nod=1, shape="small-child"),),
        builds=("child",),
    ),
}
"""Each of them drawn with fewer curves than a pose, as rows are only ever seen small."""
WHEELCHAIR: dict[str, Pose] = {"row-lap": on_wheels(POSES["row-lap"])}
TURNED: dict[str, tuple[float, float]] = {
    "row-hang": (20, 3),
    "row-clasp": (16, 2),
    "row-pocket": (26, 4),
    "row-square": (3, 0),
    "row-lap": (16, 3),
    "row-thighs": (8, 0),
    "row-small": (8, 0),
}
"""How far body and face are turned to camera left, in degrees."""
