"""The settled numbers as lines of the plan, each with the sentence that made it so."""

from __future__ import annotations

from planner.interview.script.care import GLASSES, Glasses
from planner.optics.focus import far_eye_behind_mm
from planner.optics.perspective import nose_enlargement_percent
from planner.rules.advice import Line
from planner.rules.camera.aperture import APERTURE
from planner.rules.camera.depth import likely_yaw, sharp_mm
from planner.rules.camera.exposure import ISO, SHUTTER, WHITE_BALANCE
from planner.rules.camera.gap import GAP
from planner.rules.camera.lens import LENS
from planner.rules.camera.standing import CAMERA_HEIGHT, DISTANCE
from planner.rules.camera.starting import starting_exposure
from planner.rules.case import Case
from planner.rules.lines import decision_line, measured, stated
from planner.rules.posture import eye_height, is_seated, sits_for_the_light
from planner.rules.rows import rows_of_people
from planner.words import Message, _, centimetres, degrees, metres, millimetres, percent

FAR_MM = 2000.0
"""Sharpness that reaches this far needs no mention."""


def camera_lines(case: Case) -> tuple[Line, ...]:
    """Lens, distance, gap, height, exposure and focus, in the order of setting up."""
    return (
        _lens_line(case),
        measured(case, case.account(DISTANCE), _("Distance"), and_also=_how_a_face_looks(case)),
        measured(case, case.account(GAP), _("Sitter to backdrop")),
        measured(case, case.account(CAMERA_HEIGHT), _("Height"), and_also=_who_sits(case)),
        measured(case, case.account(APERTURE), _("Aperture"), and_also=_what_is_sharp(case)),
        measured(case, case.account(SHUTTER), _("Shutter")),
        measured(case, case.account(ISO), _("ISO"), and_also=_about_power(case)),
        measured(case, case.account(WHITE_BALANCE), _("White balance")),
        _focus_line(case),
    )


def _lens_line(case: Case) -> Line:
    return decision_line(
        case, case.line_key("lens"), case.decision(LENS), _("Lens"), lambda key: LENS.rows[key].words
    )


def _who_sits(case: Case) -> tuple[Message, ...]:
    """That the sitter sits, where standing would have been usual; what somebody asked for is nobody else's business."""
    if not is_seated(case) or rows_of_people(case) > 1:
        return ()
    if not sits_for_the_light(case):
        return (_("Sitting, with the eyes {height} high.", height=metres(eye_height(case))),)
    return (
        _(
            "On a stool, with the eyes {height} high, so that the light can stand above them under this ceiling.",
            height=metres(eye_height(case)),
        ),
    )


def _about_power(case: Case) -> tuple[Message, ...]:
    power = starting_exposure(case).power
    return () if power is None else (power,)


def _how_a_face_looks(case: Case) -> tuple[Message, ...]:
    if case.people > 1:
        return ()
    larger = nose_enlargement_percent(case.settled(DISTANCE))
    return (_("From here the nose is drawn {larger} larger than the ears.", larger=percent(round(larger))),)


def _what_is_sharp(case: Case) -> tuple[Message, ...]:
    front, behind = sharp_mm(case, case.settled(APERTURE))
    if behind > FAR_MM or case.people > 1:
        return ()
    return (
        _(
            "Sharp from {front} before the near eye to {behind} behind it.",
            front=centimetres(round(front / 10, 1)),
            behind=centimetres(round(behind / 10, 1)),
        ),
    )


def _focus_line(case: Case) -> Line:
    with case.reading() as reads:
        what, why = _focus_on_rows(case) if case.people > 1 else _focus_on_an_eye(case)
    sources = ("group-light",) if case.people > 1 else ("depth-of-field-tables",)
    return stated(
        case.told,
        case.line_key("focus"),
        _("Focus"),
        what,
        because=why,
        rests_on=reads,
        sources=sources,
    )


def _focus_on_an_eye(case: Case) -> tuple[Message, tuple[Message, ...]]:
    if round(far_eye_behind_mm(likely_yaw(case))) == 0:
        why = _("A face that looks into the lens has both eyes at one distance.")
    else:
        why = _near_and_far_eye(case)
    if case.told.get(GLASSES, None) in (Glasses.ALWAYS, Glasses.SOMETIMES):
        return _("The eye nearer to the camera; check that it is the eye and not the rim."), (why,)
    return _("The eye nearer to the camera."), (why,)


def _near_and_far_eye(case: Case) -> Message:
    return _(
        "The near eye must be sharp; turned by {yaw} the far one lies {behind} behind it.",
        yaw=degrees(likely_yaw(case)),
        behind=millimetres(round(far_eye_behind_mm(likely_yaw(case)))),
    )


def _focus_on_rows(case: Case) -> tuple[Message, tuple[Message, ...]]:
    if rows_of_people(case) == 1:
        return _("The near eye of the person nearest to the camera."), (
            _("All stand at one distance, so whoever is nearest decides."),
        )
    front = _("A near eye in the front row.")
    return front if rows_of_people(case) == 2 else _("A near eye in the row before the middle one."), (
        _("Sharpness reaches farther back than forward, so the back row is not the place to focus."),
    )
