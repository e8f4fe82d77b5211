"""What rules a pose out: another frame, another number of people, another occasion, or what somebody needs."""

from __future__ import annotations

from planner.craft import POSES
from planner.craft import Pose as PoseRow
from planner.interview.script.birth import BABY_DAYS, CURLED_DAYS, SIBLING, Sibling
from planner.interview.script.care import GLASSES, NEEDS, Glasses
from planner.interview.script.house import NEWBORN_TRAINING, NewbornTraining
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.place import Where
from planner.rules import kit
from planner.rules.asked import asked_for
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.posing.choice import IN_A_PLACE, POSE, is_of_a_baby
from planner.rules.posture import is_seated
from planner.words import Message, _, metres

ONLY_FOR_PURPOSE = {
    "document-straight": ("identity-document",),
    "digitals-front": ("model-digitals",),
    "digitals-side": ("model-digitals",),
    "digitals-back": ("model-digitals",),
    "cradle-in-profile": ("maternity",),
    "three-quarter-reveal": ("maternity",),
    "side-sit": ("maternity",),
    "partner-kneels": ("maternity",),
    "hands-of-a-life": ("legacy",),
    "newborn-swaddled": ("newborn",),
    "baby-in-arms": ("newborn",),
    "newborn-details": ("newborn",),
    "newborn-curled": ("newborn",),
    "baby-on-the-shoulder": ("newborn",),
    "sibling-beside": ("newborn",),
    "hero-low": ("athlete",),
    "ready-position": ("athlete",),
    "freeze-action": ("athlete", "dancer"),
    "celebration": ("athlete",),
    "cap-and-gown": ("graduation",),
    "instrument": ("musician",),
    "character-beat": ("character",),
    "tool-in-hand": ("founder-brand", "creative-work", "press"),
}
FOR_A_NEWBORN = ("newborn-swaddled", "baby-in-arms", "newborn-details", "newborn-curled")
FOR_A_CHILD = ("child-on-a-box", "sitter", "toddler-peek", "carried", "big-kid-lean", "activity-loop")
LEAP_FLOOR_M = 3.0
CONSERVATIVE = frozenset({"law", "executive", "uniform", "healthcare", "company-page", "staff-badge"})


@POSE.passes_over(source="house-judgement")
def a_pose_is_made_for_certain_frames(case: Case, pose: PoseRow) -> Message | None:
    crop = case.decided(CROP)
    return None if crop.key in pose.crops else _("It is made for other frames than {crop}.", crop=crop.words)


@POSE.passes_over(source="founding-article")
def a_pose_holds_so_many_people(case: Case, pose: PoseRow) -> Message | None:
    least, most = pose.people
    return None if least <= case.people <= most else _("It is made for another number of people.")


@POSE.passes_over(*ONLY_FOR_PURPOSE, source="house-judgement")
def some_poses_belong_to_one_purpose(case: Case, pose: PoseRow) -> Message | None:
    wanted = ONLY_FOR_PURPOSE[pose.key]
    return None if case.purpose.key in wanted else _("It belongs to another kind of picture.")


@POSE.passes_over(*(key for key in POSES if key not in FOR_A_NEWBORN), source="child-sessions")
def a_newborn_lies_or_is_held(case: Case, pose: PoseRow) -> Message | None:
    if not is_of_a_baby(case) or case.people > 1:
        return None
    return _("A newborn lies or is held.")


@POSE.passes_over("sibling-beside", source="child-sessions")
def somebody_small_lies_beside_the_baby(case: Case, pose: PoseRow) -> Message | None:
    comes = case.told.get(SIBLING, Sibling.NONE) is not Sibling.NONE
    return None if comes else _("No older brother or sister was told of.")


@POSE.rules_out("newborn-curled", source="child-sessions")
def folding_a_newborn_needs_training(case: Case, pose: PoseRow) -> Message | None:
    if case.told.get(NEWBORN_TRAINING, None) is NewbornTraining.YES:
        return None
    return _("It needs hands trained in the safe handling of newborns, and nobody has said that they are.")


@POSE.rules_out("newborn-curled", source="child-sessions")
def a_baby_is_curled_up_in_its_second_week(case: Case, pose: PoseRow) -> Message | None:
    first, last = CURLED_DAYS
    if first <= case.told[BABY_DAYS] <= last:
        return None
    return _(
        "A baby sleeps through it from day {first} to day {last}, and not at another age.",
        first=first,
        last=last,
    )


@POSE.rules_out(source="us-passport")
def a_document_has_one_pose(case: Case, pose: PoseRow) -> Message | None:
    if case.purpose.capacity != "document" or pose.key == "document-straight":
        return None
    return _("The authority's rules ask for a straight head and shoulders.")


@POSE.passes_over(*FOR_A_CHILD, source="child-sessions")
def some_poses_are_a_child_s_game(case: Case, pose: PoseRow) -> Message | None:
    is_child = case.told.get(PEOPLE, None) is People.CHILD or case.purpose.key == "child"
    return None if is_child else _("It is made for children.")


@POSE.rules_out("freeze-action", source="sport-light")
def a_leap_needs_a_clear_floor(case: Case, pose: PoseRow) -> Message | None:
    room = kit.room(case.told)
    if room is None or min(room.length_m, room.width_m) >= LEAP_FLOOR_M:
        return None
    return _("It needs {floor} of clear floor each way.", floor=metres(LEAP_FLOOR_M))


@POSE.rules_out("freeze-action", source="sport-light")
def a_leap_is_stopped_by_flash_or_by_the_sun(case: Case, pose: PoseRow) -> Message | None:
    if kit.flash_is_welcome(case.told) or kit.place(case.told) is Where.OUTDOORS:
        return None
    return _("Steady light indoors is too weak to stop a leap.")


@POSE.passes_over("partners-side-by-side", source="house-judgement")
def partners_are_people_who_work_together(case: Case, pose: PoseRow) -> Message | None:
    at_work = case.purpose.capacity in ("professional", "performer")
    return None if at_work else _("It is made for people who work together.")


@POSE.passes_over("foreheads", "hug-from-behind", "walk-together", source="house-judgement")
def colleagues_are_no_couple(case: Case, pose: PoseRow) -> Message | None:
    if case.purpose.capacity != "professional":
        return None
    return _("People who work together would read as a couple.")


@POSE.passes_over("group-count", "group-heads-together", source="child-sessions")
def nobody_counts_down_for_a_newborn(case: Case, pose: PoseRow) -> Message | None:
    return _("A baby is waited for, not counted in.") if is_of_a_baby(case) else None


@POSE.passes_over("instrument", source="house-judgement")
def an_instrument_is_no_neighbour_of_words(case: Case, pose: PoseRow) -> Message | None:
    beside_words = any(use.negative_space in ("side", "half") for use in case.uses)
    if not beside_words or case.decided(CROP).key != "waist-up":
        return None
    return _("An instrument across the body reaches into the room for words.")


@POSE.passes_over("glasses-in-hand", source="house-judgement")
def glasses_in_the_hand_need_glasses(case: Case, pose: PoseRow) -> Message | None:
    worn = case.told.get(GLASSES, Glasses.NEVER) is not Glasses.NEVER
    return None if worn else _("There are no glasses to hold.")


@POSE.passes_over(*IN_A_PLACE, source="house-judgement")
def work_needs_a_place_to_do_it(case: Case, pose: PoseRow) -> Message | None:
    in_a_place = case.decided(BACKDROP).kind in ("environment", "outdoors")
    return None if in_a_place else _("There is no desk or workplace in this picture.")


@POSE.passes_over("own-posture-in-wheelchair", source="wheelchair-portraits")
def own_posture_is_offered_when_it_was_asked_for(case: Case, pose: PoseRow) -> Message | None:
    return None if "wheelchair" in case.told.get(NEEDS, ()) else _("Nobody asked for it.")


@POSE.rules_out(source="wheelchair-portraits")
def nobody_is_asked_to_leave_their_seat(case: Case, pose: PoseRow) -> Message | None:
    stays = "wheelchair" in case.told[NEEDS] and case.people == 1
    if not stays or pose.base == "either" or pose.key == "own-posture-in-wheelchair":
        return None
    return _("It asks for another seat or for standing up.")


@POSE.rules_out(source="computed")
def whoever_is_lit_seated_stays_seated(case: Case, pose: PoseRow) -> Message | None:
    if pose.base != "standing" or not is_seated(case):
        return None
    return _("Camera and lights are set for someone seated.")


@POSE.rules_out(source="house-judgement")
def what_was_asked_for_excludes_a_pose(case: Case, pose: PoseRow) -> Message | None:
    for wish in asked_for(case):
        if pose.key in wish.against_poses or (wish.tag and wish.tag in pose.avoid_for):
            return _("It does not go with what we were asked to plan for.")
    return None


@POSE.rules_out(source="house-judgement")
def the_occasion_excludes_a_pose(case: Case, pose: PoseRow) -> Message | None:
    clash = _occasions(case) & set(pose.avoid_for)
    return _("It does not suit {purpose}.", purpose=case.for_what) if clash else None


def _occasions(case: Case) -> set[str]:
    """Tags that the purpose brings along."""
    brought = {"casting"} if case.purpose.licence == "casting" else set()
    brought |= {"conservative"} if case.purpose.key in CONSERVATIVE else set()
    brought |= {"official"} if case.purpose.capacity == "document" else set()
    brought |= {"children"} if case.told.get(PEOPLE, None) is People.CHILD else set()
    return brought | ({"cut-out"} if any(use.negative_space == "cut-out" for use in case.uses) else set())
