"""The poses of the craft tables as declarations, a file a chapter, and those that are left out with the reason."""

from planner.stage.offline.figures.declare import Pose
from planner.stage.offline.figures.poses import families, further, roles, seated, standing, together

POSES: dict[str, Pose] = {
    **standing.POSES,
    **seated.POSES,
    **together.POSES,
    **further.POSES,
    **roles.POSES,
    **families.POSES,
}
LEFT_OUT: dict[str, str] = {}
