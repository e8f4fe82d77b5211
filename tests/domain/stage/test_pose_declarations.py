"""Every pose of the craft tables has a body that takes it, or a reason why not."""

import pytest

from planner import craft
from planner.stage.offline.figures.poses import DRAWN_BY_HAND, LEFT_OUT, WHEELCHAIR, groups
from planner.stage.offline.figures.poses import POSES as DECLARED


def test_every_pose_is_posed_or_left_out_with_a_reason():
    known = set(craft.POSES)

    posed = {*DECLARED, *DRAWN_BY_HAND} - {*groups.POSES}
    assert posed | set(LEFT_OUT) == known
    assert not posed & set(LEFT_OUT)
    assert all(LEFT_OUT.values())


def test_what_needs_more_than_two_people_is_left_out():
    crowds = {key for key, pose in craft.POSES.items() if pose.people[0] > 2}

    assert crowds <= set(LEFT_OUT)


@pytest.mark.parametrize("key", sorted(WHEELCHAIR))
def test_nobody_in_a_wheelchair_is_asked_to_stand(key):
    person = WHEELCHAIR[key].people[0]

    assert type(person.stance).__name__ == "Sit"
    assert any(part.kind.startswith("wheelchair") for part in WHEELCHAIR[key].props)
