"""What changed between two plans: every line that differs, and nothing twice."""

import msgspec

from planner.plan.compare import changes
from planner.words import verbatim
from tests.stories.story import plan_of


def judged(plan, kind):
    """The plan with another verdict on its only shot, and so on the session."""
    verdict = msgspec.structs.replace(plan.verdict, kind=verbatim(kind))
    shots = tuple(msgspec.structs.replace(shot, verdict=verdict) for shot in plan.shots)
    return msgspec.structs.replace(plan, verdict=verdict, shots=shots)


def test_the_same_plan_has_not_changed():
    assert changes(plan_of("linkedin-on-grey"), plan_of("linkedin-on-grey")) == ()


def test_the_verdict_of_a_single_shot_is_named_once():
    plan = plan_of("linkedin-on-grey")
    assert [change.key for change in changes(plan, judged(plan, "A portrait"))] == ["verdict"]


def test_a_line_that_is_new_and_one_that_is_gone_are_both_told():
    plan = plan_of("linkedin-on-grey")
    less = msgspec.structs.replace(plan, preparation=plan.preparation[1:])
    (gone,) = changes(plan, less)
    (new,) = changes(less, plan)
    assert (gone.before, gone.after) == (new.after, new.before) == (plan.preparation[0].what, None)
