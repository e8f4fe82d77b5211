"""Where an edge may fall: on no joint, of someone who stands or of the pose, through no hand, and by no elbow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from planner.craft import LANDMARKS

CLEAR_OF_A_JOINT_H = 0.05
"""An edge keeps so many head heights away from every joint."""

CLEAR_OF_A_HAND_H = 0.07
"""And so many from hands, which are seen whole or not at all."""

BESIDE_AN_ELBOW_H = 0.15
"""Air between what a pose has outermost and the frame's side, in head heights: three to four centimetres."""
MOST_MOVED_H = 0.25
"""A frame that ends lower by more than this is seen from farther off; by less it is moved down, with the air above."""

STEP_H = 0.02
LIMBS = ("elbow", "wrist", "fingertips", "knee", "ankle")
JOINTS_H = tuple(mark.below_crown_h for mark in LANDMARKS.values() if mark.joint)
JOINTS_OF_THE_TRUNK_H = tuple(
    mark.below_crown_h for mark in LANDMARKS.values() if mark.joint and mark.key not in LIMBS
)


def with_air_h(broad_h: float) -> float:
    """How broad a frame must be for what reaches so far from side to side."""
    return broad_h + 2 * BESIDE_AN_ELBOW_H


def is_clear_of_joints(
    edge_h: float, by_h: float = CLEAR_OF_A_JOINT_H, of_limbs_h: Sequence[float] = ()
) -> bool:
    """Whether an edge so far below the crown cuts none; `of_limbs_h` is where a pose has those of arms and legs."""
    joints = (*JOINTS_OF_THE_TRUNK_H, *of_limbs_h) if of_limbs_h else JOINTS_H
    return all(abs(edge_h - joint) >= by_h for joint in joints)


def is_clear_of_hands(edge_h: float, hands_h: Sequence[tuple[float, float]]) -> bool:
    """Whether an edge so far below the crown goes through no hand."""
    return not any(first - CLEAR_OF_A_HAND_H < edge_h < last + CLEAR_OF_A_HAND_H for first, last in hands_h)


def shifts_h(most: int) -> Iterator[float]:
    """Not at all, then a little down and up, and further, in head heights."""
    yield 0.0
    for number in range(1, most + 1):
        yield from (number * STEP_H, -number * STEP_H)
