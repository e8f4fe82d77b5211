"""Poses for somebody who sits in a wheelchair: what head, back and hands do elsewhere, on wheels.

Arms that would hang or go into a pocket lie on a push rim or a thigh. Poses of the legs are not among them.
"""

from __future__ import annotations

from dataclasses import replace

from planner.stage.offline.figures.declare import At, Hang, Hold, Pose, Touch
from planner.stage.offline.figures.poses import further, roles, seated, standing
from planner.stage.offline.figures.poses.seated import (
    IN_WHEELCHAIR,
    LEFT_LAP,
    LEFT_RIM,
    LEFT_THIGH,
    RIGHT_LAP,
    RIGHT_THIGH,
)
from planner.stage.offline.figures.props import wheelchair

FURNITURE = ("chair", "stool", "armchair", "instrument")


def on_wheels(pose: Pose, **other: object) -> Pose:
    """The same pose in a wheelchair; `other` replaces what the person does."""
    person = pose.people[0]
    arms = {}
    for side, arm, free in (("left", person.left, LEFT_RIM), ("right", person.right, RIGHT_THIGH)):
        hidden = isinstance(arm, Touch) and arm.shape == "pocket"
        arms[side] = free if isinstance(arm, Hang) or hidden else arm
    moved = replace(
        person, stance=IN_WHEELCHAIR, hips=0, side=0, lean=max(4, min(person.lean + 2, 26)), **arms
    )
    moved = replace(moved, **other)
    kept = tuple(part for part in pose.props if part.kind not in FURNITURE)
    return replace(pose, people=(moved,), props=(*kept, *wheelchair()), snaps=())


S, T, F, R = standing.POSES, seated.POSES, further.POSES, roles.POSES
IN_LAP = {"left": LEFT_LAP, "right": RIGHT_LAP, "second": "left"}
POSES: dict[str, Pose] = {
    "own-posture-in-wheelchair": T["own-posture-in-wheelchair"],
    **{
        name: on_wheels(S[name])
        for name in (
            "baseline-forward",
            "gaze-away",
            "low-stare",
            "laugh-release",
            "glasses-in-hand",
        )
    },
    **{
        name: on_wheels(S[name], **IN_LAP)
        for name in ("square-and-level", "three-quarter-classic", "document-straight", "true-profile")
    },
    "towards-the-light": on_wheels(S["towards-the-light"], left=LEFT_THIGH),
    "low-clasp": on_wheels(S["low-clasp"], **IN_LAP),
    "lean-on-forearms": on_wheels(T["lean-on-forearms"]),
    "thoughtful-hand": on_wheels(T["thoughtful-hand"]),
    "kind-listening": on_wheels(T["kind-listening"]),
    "hands-of-a-life": on_wheels(T["kind-listening"], nod=1, tilt=0),
    "at-the-desk": on_wheels(T["at-the-desk"]),
    "tool-in-hand": on_wheels(
        F["tool-in-hand"],
        right=Hold(
            At("hip.r", -0.02, 0.2, 0.24), (0.9, 0.1, -0.4), (0.35, 0.05, 0.95), (-0.8, -0.3, -0.7), "grip"
        ),
    ),
    "character-beat": on_wheels(R["character-beat"]),
    "celebration": on_wheels(R["celebration"], lean=0),
    "cap-and-gown": on_wheels(
        R["cap-and-gown"],
        right=Hold(
            At("hip.r", 0.02, 0.3, 0.22), (0.85, 0.0, -0.5), (0.45, 0.1, 0.9), (-0.9, -0.3, -0.6), "grip"
        ),
        wears="open-gown",
    ),
}
