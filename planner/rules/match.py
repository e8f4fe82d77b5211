"""The recipe by which a team's picture is made again: for the next day, the other office and the next hire."""

from __future__ import annotations

from collections.abc import Sequence

from planner.craft import POSES
from planner.interview.script.people import PEOPLE, People
from planner.optics.backdrop import luminance, srgb
from planner.optics.light import lighting_ratio
from planner.rules.advice import Line
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.level import backdrop_stops
from planner.rules.camera import APERTURE, DISTANCE, GAP, ISO, SHUTTER, WHITE_BALANCE
from planner.rules.camera.lens import focal_mm
from planner.rules.case import Case
from planner.rules.facing import planned_poses
from planner.rules.framing import framing_for
from planner.rules.lights import lights_for
from planner.rules.lights.saying import ROLES
from planner.rules.lights.signature import on_the_clock
from planner.rules.lines import stated
from planner.words import (
    Message,
    _,
    degrees,
    f_number,
    iso,
    kelvin,
    metres,
    millimetres,
    percent,
    seconds,
)

HEAD_H = 1.0
GREY_PLAY, EYE_LINE_PLAY_PERCENT = 4, 1


def match_lines(case: Case) -> tuple[Line, ...]:
    """What to write down and keep with the pictures; only for a team that is photographed one by one."""
    if case.people > 1 or case.told.get(PEOPLE, None) is not People.TEAM_ONE_BY_ONE:
        return ()
    with case.reading() as reads:
        said = (
            ("lights", _("Lights, for every person alike"), _what_stands(case), _lights(case)),
            (
                "camera",
                _("Camera"),
                _camera(case),
                (_("The camera goes up and down with the eyes; the stool, not the zoom."),),
            ),
            ("frame", _("Frame"), _frame(case), _pose(case)),
            (
                "backdrop",
                _("Backdrop"),
                _backdrop(case),
                (_("A swatch of it and a frame of the grey card stay with the files."),),
            ),
            (
                "while",
                _("While it runs"),
                _WHILE,
                (_("A light that was moved for one is moved for all who follow."),),
            ),
            (
                "agrees",
                _("It matches when"),
                _agrees(case),
                (_("Measured in a test frame beside one of the old pictures."),),
            ),
        )
    return tuple(
        stated(
            case.told,
            case.line_key(f"match.{part}"),
            label,
            what,
            because=because,
            rests_on=reads,
            sources=("headshot-day",),
        )
        for part, label, what, because in said
    )


_WHILE = _(
    "Floor marks for toes, stool and tripod; manual exposure and one kelvin value; a grey card every ten people "
    "or twenty minutes."
)


def _what_stands(case: Case) -> Message:
    ratio = next((lighting_ratio(one.power_stops) for one in lights_for(case) if one.role == "fill"), None)
    if ratio is None:
        return _("As listed here, measured with a tape and photographed.")
    return _(
        "As listed here, measured with a tape and photographed; key and fill to fill alone {ratio}:1.",
        ratio=round(ratio, 1),
    )


def _lights(case: Case) -> Sequence[Message]:
    return [_("{role}: {where}.", role=ROLES[one.role], where=one.line.what) for one in lights_for(case)]


def _camera(case: Case) -> Message:
    return _(
        "{lens} from {distance} at eye level, {aperture}, {shutter}, {iso}, {kelvin}.",
        lens=millimetres(focal_mm(case)),
        distance=metres(case.settled(DISTANCE)),
        aperture=f_number(case.settled(APERTURE)),
        shutter=seconds(case.settled(SHUTTER)),
        iso=iso(case.settled(ISO)),
        kelvin=kelvin(case.settled(WHITE_BALANCE)),
    )


def _frame(case: Case) -> Message:
    framing = framing_for(case)
    head = HEAD_H / (framing.bottom_h - framing.top_h)
    return _(
        "Eyes at {line} of the height from the top, the head {head} of it from chin to crown.",
        line=percent(round(framing.eye_line * 100)),
        head=percent(round(head * 100)),
    )


def _pose(case: Case) -> Sequence[Message]:
    poses = planned_poses(case)
    if not poses:
        return ()
    row = POSES[poses[0].key]
    return (
        _(
            "“{pose}”, the body turned {turn}, to the same side for all.",
            pose=row.words,
            turn=degrees(round(poses[0].body_deg)),
        ),
    )


def _backdrop(case: Case) -> Message:
    return _(
        "{backdrop}, {gap} behind, at a grey value of {grey}, within {play}.",
        backdrop=case.decided(BACKDROP).words,
        gap=metres(case.settled(GAP)),
        grey=_grey(case),
        play=GREY_PLAY,
    )


def _grey(case: Case) -> int:
    stops = backdrop_stops(lights_for(case), case.settled(GAP))
    return srgb(luminance(case.decided(BACKDROP).reflectance, stops))


def _agrees(case: Case) -> Message:
    key = next(one for one in lights_for(case) if one.role == "key")
    return _(
        "The eye line is within {line} of the frame, the catchlight within half an hour of {hour}, and "
        "the shadow side within a third of a stop.",
        line=percent(EYE_LINE_PLAY_PERCENT),
        hour=on_the_clock(key),
    )
