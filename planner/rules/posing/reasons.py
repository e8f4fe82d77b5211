"""What speaks for a pose and what against it: the mood, how somebody feels before a camera, what they asked for."""

from __future__ import annotations

from planner.craft import MOODS
from planner.craft import Pose as PoseRow
from planner.interview.script.care import NERVES, Nerves
from planner.interview.script.stance import STANCE, Stance
from planner.rules.asked import asked_for
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.engine import CLEAR, MILD, STRONG
from planner.rules.posing.choice import IN_A_PLACE, POSE, moods
from planner.words import Message, _

TELLS_THE_OCCASION = ("cap-and-gown", "instrument", "character-beat", "tool-in-hand")
LEANS = ("shoulder-lean", "back-lean")


@POSE.favours("partners-side-by-side", strength=CLEAR, source="house-judgement")
def two_at_work_stand_side_by_side(case: Case, pose: PoseRow) -> Message | None:
    return _("It shows two who work together.") if case.purpose.capacity == "professional" else None


@POSE.favours(strength=STRONG, source="house-judgement")
def a_pose_carries_the_first_mood(case: Case, pose: PoseRow) -> Message | None:
    mood = moods(case)[0]
    return _("It carries “{mood}”.", mood=MOODS[mood].words) if mood in pose.moods else None


@POSE.favours(strength=CLEAR, source="house-judgement")
def a_pose_carries_the_second_mood(case: Case, pose: PoseRow) -> Message | None:
    first, *further = moods(case)
    others = [mood for mood in further if mood != first and mood in pose.moods]
    return _("It carries “{mood}”.", mood=MOODS[others[0]].words) if others else None


@POSE.favours(strength=CLEAR, source="camera-shy")
def easy_poses_help_who_is_uneasy(case: Case, pose: PoseRow) -> Message | None:
    uneasy = case.told[NERVES] in (Nerves.NERVOUS, Nerves.DISLIKE)
    return (
        _("It is easy to begin with, and the hands have something to do.")
        if uneasy and pose.ease == 1
        else None
    )


@POSE.speaks_against(strength=CLEAR, source="camera-shy")
def demanding_poses_wait_for_ease(case: Case, pose: PoseRow) -> Message | None:
    uneasy = case.told[NERVES] in (Nerves.NERVOUS, Nerves.DISLIKE)
    return _("It asks for more ease before the camera.") if uneasy and pose.ease == 3 else None


@POSE.favours(strength=CLEAR, source="house-judgement")
def what_was_asked_for_suits_a_pose(case: Case, pose: PoseRow) -> Message | None:
    fits = any(pose.key in wish.favours_poses for wish in asked_for(case))
    return _("It goes well with what we were asked to plan for.") if fits else None


@POSE.favours(strength=STRONG, source="house-judgement")
def whoever_has_a_wish_poses_as_they_like_to(case: Case, pose: PoseRow) -> Message | None:
    wish = case.told[STANCE]
    leans = pose.key in LEANS
    fits = {
        Stance.STAND: pose.base == "standing" and not leans,
        Stance.SIT: pose.base == "seated",
        Stance.LEAN: leans,
    }
    return _("“{stance}” was wished for.", stance=STANCE.kind.spoken(wish)) if fits[wish] else None


@POSE.favours("baseline-forward", strength=MILD, source="founding-article")
def almost_everyone_begins_leaning_forward(case: Case, pose: PoseRow) -> Message | None:
    return _("Leaning in, chin out and a slight tilt suit almost everyone.")


@POSE.favours(*TELLS_THE_OCCASION, strength=MILD, source="house-judgement")
def what_is_worn_or_held_tells_the_occasion(case: Case, pose: PoseRow) -> Message | None:
    return _("What is held or worn tells what the picture is about.")


@POSE.favours("digitals-front", "digitals-side", "digitals-back", strength=MILD, source="model-industry")
def an_agency_sees_every_side(case: Case, pose: PoseRow) -> Message | None:
    return _("An agency asks for the front, the side and the back.")


@POSE.favours(
    "three-quarter-reveal", "side-sit", "partner-kneels", strength=MILD, source="maternity-sessions"
)
def some_poses_are_made_round_the_bump(case: Case, pose: PoseRow) -> Message | None:
    return _("It is made round the bump.")


@POSE.favours("toddler-peek", "carried", "activity-loop", strength=MILD, source="child-sessions")
def a_child_plays_rather_than_poses(case: Case, pose: PoseRow) -> Message | None:
    return _("A child plays rather than poses.")


@POSE.favours("baby-on-the-shoulder", "sibling-beside", strength=MILD, source="child-sessions")
def a_newborn_is_seen_with_the_family(case: Case, pose: PoseRow) -> Message | None:
    return _("The baby is seen with the family.")


@POSE.favours(*IN_A_PLACE, strength=STRONG, source="founding-article")
def a_place_that_speaks_is_worked_in(case: Case, pose: PoseRow) -> Message | None:
    if case.decided(BACKDROP).reads_as != "place":
        return None
    return _("The place is part of the picture, so the person uses it.")
