"""Three poses for each picture: to begin with, for the mood and to surprise; and what to say to get them."""

from __future__ import annotations

from collections.abc import Sequence

from planner.craft import POSES
from planner.craft import Pose as PoseRow
from planner.craft.crops import HEAD_HEIGHT_M
from planner.interview.script.people import PEOPLE, People
from planner.rules.advice import Pose
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import Decision, Judged
from planner.rules.field import field_of_the_crop
from planner.rules.joints import MOST_MOVED_H, with_air_h
from planner.rules.lines import decision_line
from planner.rules.posing import POSE, is_of_a_baby, looks_of_the_mood_before, moods
from planner.rules.posture import eye_height, is_seated, seated_eye_height
from planner.words import Listing, Message, _, centimetres, metres

SLOTS = (_("To begin with"), _("For the mood"), _("To surprise"))
SAYS_IT_ITSELF = "baseline-forward"
"""The pose whose own words hold the three small moves."""
HELD_LEVEL = frozenset(
    {"square-and-level", "low-stare", "true-profile", "over-the-shoulder", "document-straight"}
)
"""Poses whose head is not tilted."""


def poses_for(case: Case) -> tuple[Pose, ...]:
    """Three poses for a case whose crop and backdrop are decided; fewer where fewer are possible."""
    decision = POSE.decide(case)
    taken = [
        _correctable(case, decision, judged, slot)
        for slot, judged in enumerate(_three(case, decision), start=1)
    ]
    broad = _broad_m(case, POSES[taken[0].winner]) if taken else 0.0
    return tuple(_pose(case, one, slot, broad) for slot, one in enumerate(taken, start=1))


def _three(case: Case, decision: Decision) -> Sequence[Judged]:
    """An easy one first, as camera and lights are set; then the best for the mood; then one for another mood that
    stands or turns differently. A look whose mood had a look of its own before has what was left there.
    """
    ranked = [decision.chosen, *decision.runners_up]
    stands = not is_seated(case)
    anchor = min(
        ranked, key=lambda one: (one.score <= 0, stands and _sits(one), POSES[one.key].ease, -one.score)
    )
    rest = [one for one in ranked if one is not anchor and one.score > 0]
    other_moods = frozenset(moods(case)[1:])

    def surprising(one: Judged) -> tuple[bool, bool, float, int]:
        row = POSES[one.key]
        is_of_the_first = bool(other_moods) and not other_moods & set(row.moods)
        return is_of_the_first, not _differs(one, anchor, rest[0]), -one.score, row.ease

    picked: Sequence[Judged] = ()
    for _look in range(1 + looks_of_the_mood_before(case)):
        rest = [one for one in rest if one not in picked]
        picked = (*rest[:1], *sorted(rest[1:], key=surprising)[:1]) or picked
    return (anchor, *picked)


def _sits(one: Judged) -> bool:
    return POSES[one.key].base == "seated"


def _differs(one: Judged, *known: Judged) -> bool:
    row = POSES[one.key]
    return all(
        (row.base, row.body_deg) != (POSES[other.key].base, POSES[other.key].body_deg) for other in known
    )


def _correctable(case: Case, decision: Decision, best: Judged, slot: int) -> Decision:
    """The decision for one of the three places, with the photographer's own pose if one is named."""
    judged = (decision.chosen, *decision.runners_up, *decision.ruled_out)
    corrected = case.correction(f"pose.{slot}")
    chosen = next((one for one in judged if one.key == corrected), best)
    return Decision(
        key=decision.key,
        chosen=chosen,
        runners_up=tuple(one for one in (decision.chosen, *decision.runners_up) if one is not chosen),
        ruled_out=tuple(one for one in decision.ruled_out if one is not chosen),
        rests_on=decision.rests_on,
        original=best.key if chosen is not best else None,
        forced=bool(chosen.ruled_out_by),
    )


def _pose(case: Case, decision: Decision, slot: int, broad_m: float) -> Pose:
    row = POSES[decision.winner]
    key = case.line_key(f"pose.{slot}")
    return Pose(
        key=row.key,
        line=decision_line(case, key, decision, SLOTS[slot - 1], lambda pose: POSES[pose].words),
        direct=_directed(case, row),
        watch=_watched(case, row, broad_m),
        body_deg=sum(row.body_deg) / 2,
        hands=row.hands,
        head=row.head,
    )


def _watched(case: Case, row: PoseRow, broad_m: float) -> Message:
    """What goes wrong in the pose; and where it sits down, that everything comes down with the eyes.

    The frame is set for a pose that needs `broad_m`.
    """
    faults = _("Avoid {faults}.", faults=Listing(tuple(row.faults), "or"))
    for ends in filter(None, (_ends_past_the_joints(case, row), _is_broader(case, row, broad_m))):
        faults = _("{faults} {ends}", faults=faults, ends=ends)
    if row.base != "seated" or is_seated(case) or is_of_a_baby(case):
        return faults
    drop = metres(round(eye_height(case) - seated_eye_height(case), 2))
    return _("Camera and lights come down {drop} with the eyes. {faults}", drop=drop, faults=faults)


def _ends_past_the_joints(case: Case, row: PoseRow) -> Message | None:
    """By how much the frame's edge leaves its usual place, where a bent arm or a raised knee would lie on it."""
    crop = case.decided(CROP)
    down = round((row.end_h(crop) - crop.bottom_h) * HEAD_HEIGHT_M * 100)
    if not down:
        return None
    by = centimetres(abs(down))
    if row.end_h(crop) - crop.bottom_h > MOST_MOVED_H:
        return _("The frame ends {by} lower, with the hands and what they hold.", by=by)
    if down > 0:
        return _("The frame ends {by} lower, on no joint.", by=by)
    return _("The frame ends {by} higher, on no joint.", by=by)


def _is_broader(case: Case, row: PoseRow, broad_m: float) -> Message | None:
    """How broad the frame must be where elbows reach farther than in the pose that it is set for."""
    needed = _broad_m(case, row)
    if needed <= max(field_of_the_crop(case).width_m, broad_m) or case.people > 2:
        return None
    return _("With air beside the elbows the frame is {width} wide.", width=metres(round(needed, 2)))


def _broad_m(case: Case, row: PoseRow) -> float:
    """What a pose needs from side to side, in metres, with air beside both elbows; 0 where the frame shows no arms."""
    broad = row.broad_h.get(case.decided(CROP).key)
    return with_air_h(broad) * HEAD_HEIGHT_M if broad else 0.0


LEAN = _("lean forward from the hips")
CHIN = _("bring the chin out, then a touch down")
TILT = _("tilt the head slightly")


def _directed(case: Case, row: PoseRow) -> Message:
    """What to say; close to the head the founding article's three small moves are woven in."""
    said = _("“{words}”", words=row.direct)
    moves = small_moves(case, row)
    if not moves:
        return said
    return _("{said} From there: {moves}.", said=said, moves=Listing(tuple(moves)))


def small_moves(case: Case, row: PoseRow) -> Sequence[Message]:
    """The founding article's moves that suit the pose, the frame and the mood; a child plays and is not turned."""
    if case.purpose.capacity == "document" or row.key == SAYS_IT_ITSELF or is_of_a_baby(case):
        return ()
    is_a_child = case.told.get(PEOPLE, None) is People.CHILD
    if is_a_child or case.people > 2 or case.decided(CROP).gate == "portrait":
        return ()
    level = row.key in HELD_LEVEL or moods(case)[0] in ("authoritative", "intense")
    lean = row.key not in ("own-posture-in-wheelchair", "true-profile")
    return [*([LEAN] if lean else []), CHIN, *([] if level else [TILT])]
