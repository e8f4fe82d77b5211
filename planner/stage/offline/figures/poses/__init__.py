"""The poses of the craft tables and of rows as declarations, a file a chapter; what is left out, with the reason."""

from planner.stage.offline.figures.declare import Pose
from planner.stage.offline.figures.poses import (
    children,
    families,
    further,
    groups,
    roles,
    seated,
    standing,
    together,
    wheelchair,
)

POSES: dict[str, Pose] = {
    **standing.POSES,
    **seated.POSES,
    **together.POSES,
    **further.POSES,
    **roles.POSES,
    **families.POSES,
    **children.POSES,
    **groups.POSES,
}
WHEELCHAIR = {**wheelchair.POSES, **groups.WHEELCHAIR}
LEFT_OUT: dict[str, str] = {
    "group-count": "for three people and more",
    "group-heads-together": "for three people and more",
    "sibling-beside": "for four people and more",
    "newborn-details": "hands, feet and lashes from near; the body of a newborn does not hold up",
    "newborn-curled": "lies on a bed and is seen from above; the body of a newborn does not hold up",
}
DRAWN_BY_HAND = ("newborn-swaddled", "baby-in-arms")
"""No body of ours is so young: `drawing.newborn` has their outlines."""
NOT_RIGHT: dict[str, str] = {
    "hug-from-behind:broad": "the arms of whoever stands behind do not reach round the other",
    "reverse-chair:broad": "one arm finds no place on the chair's back and lies over the face",
}
"""Poses, or a pose on one build, that are there in space but do not look right."""
