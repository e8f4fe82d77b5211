"""From answers to a plan: each picture's decisions in their order, then what concerns the whole session."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec import structs

from planner.interview.answers import Answers
from planner.interview.script.time import ANYTHING_ELSE
from planner.plan.addresses import check_corrections
from planner.plan.daylight import daylight_check
from planner.plan.delivery import deadline_check
from planner.plan.given import sitter_of, space_of
from planner.plan.plan import Brief, Plan, Shot
from planner.plan.preparation import preparation, still_open
from planner.plan.rewriting import with_own_words
from planner.plan.schedule import minutes_for, schedule, time_check
from planner.plan.shots import left_out, shot_needs
from planner.rules.advice import Check, Deliverable
from planner.rules.backdrop import BACKDROP, backdrop_line
from planner.rules.camera import camera_lines, settle_camera
from planner.rules.care import care_lines, private_lines
from planner.rules.case import Case, ShotNeed
from planner.rules.checks import checks_for, session_checks
from planner.rules.contradictions import contradiction_checks
from planner.rules.crop import CROP, crop_line
from planner.rules.deliverables import deliverables_for
from planner.rules.expression import expression_for
from planner.rules.facing import planned_poses, turn_to_the_left
from planner.rules.formation import formation_for
from planner.rules.framing import framing_for
from planner.rules.lighting import LIGHTING, lighting_line
from planner.rules.lights import lights_for, reflector_line, signature_lines
from planner.rules.match import match_lines
from planner.rules.needs import needs_for
from planner.rules.orientation import ORIENTATION, orientation_line
from planner.rules.plan_b import plan_b
from planner.rules.verdict import session_verdict, verdict_for
from planner.words import verbatim


@dataclass(frozen=True)
class Planned:
    """One picture with the case it was decided in, its kind, its checks and its files."""

    case: Case
    shot: Shot
    kind: str
    checks: tuple[Check, ...]
    deliverables: tuple[Deliverable, ...]


def make_plan(brief: Brief) -> Plan:
    """The plan for the answers as they stand; every partial set of answers gives one.

    Raises Refused for a correction whose address or value can't be.
    """
    check_corrections(brief.corrections)
    told = Answers(brief.answers)
    with told.reading() as wanted_by:
        needs = shot_needs(told)
    planned = [_plan_shot(told, need, brief.corrections) for need in needs]
    plan = _session(brief, told, planned, wanted_by)
    return with_own_words(plan, brief.corrections)


def _plan_shot(told: Answers, need: ShotNeed, corrections: Mapping[str, object]) -> Planned:
    """One picture: everything is decided first, then said."""
    case = Case(told, need, corrections)
    for choice in (CROP, ORIENTATION, BACKDROP, LIGHTING):
        choice.decide(case)
    settle_camera(case)
    lights = lights_for(case)
    kind, verdict = verdict_for(case)
    shot = Shot(
        key=need.key,
        title=need.title,
        must_have=need.must_have,
        minutes=minutes_for(told, need),
        verdict=verdict,
        uses=need.uses,
        crop=crop_line(case),
        orientation=orientation_line(case),
        backdrop=backdrop_line(case),
        lighting=lighting_line(case),
        lights=lights,
        reflector=reflector_line(case),
        light_signature=signature_lines(case, lights),
        camera=camera_lines(case),
        poses=planned_poses(case),
        expression=expression_for(case),
        framing=framing_for(case),
        formation=formation_for(case),
        needs=needs_for(case),
        plan_b=plan_b(case),
        match=match_lines(case),
        face_deg=turn_to_the_left(case),
    )
    return Planned(case, shot, kind, checks_for(case), deliverables_for(case))


def _session(brief: Brief, told: Answers, planned: Sequence[Planned], wanted_by: Collection[str]) -> Plan:
    """What concerns all pictures; `wanted_by` are the answers by which there are these."""
    with told.reading((*wanted_by, *_changes_rest_on(planned))) as timed_by:
        shots, blocks = schedule(told, [one.shot for one in planned])
        time = time_check(told, blocks, shots, left_out(told))
    return Plan(
        session=brief.session,
        verdict=session_verdict([(one.kind, one.shot.verdict) for one in planned]),
        shots=shots,
        checks=(
            *(check for one in planned for check in one.checks),
            *session_checks(told),
            *contradiction_checks(told),
            structs.replace(time, rests_on=tuple(sorted(timed_by))),
            *deadline_check(told),
            *daylight_check(told, brief.session, shots),
        ),
        deliverables=tuple(file for one in planned for file in one.deliverables),
        schedule=blocks,
        preparation=preparation(told, planned[0].case, blocks, timed_by),
        care=care_lines(told),
        private=private_lines(told),
        still_open=still_open(told, brief.session, [one.case for one in planned]),
        own_words=verbatim(told[ANYTHING_ELSE]) if told.has(ANYTHING_ELSE) else None,
        space=space_of(told),
        sitter=sitter_of(told),
    )


def _changes_rest_on(planned: Sequence[Planned]) -> Iterator[str]:
    """The answers by which backdrop or light has to be changed between two pictures, which takes time."""
    for one in planned if len(planned) > 1 else ():
        yield from (*one.shot.backdrop.rests_on, *one.shot.lighting.rests_on)
