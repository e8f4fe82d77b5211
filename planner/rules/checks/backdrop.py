"""Whether the backdrop is wide enough, has the tone that was meant, and lets the outline stand out."""

from __future__ import annotations

from planner.interview.script.people import PEOPLE, People
from planner.optics import backdrop as optics
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.choice import width_needed
from planner.rules.backdrop.level import backdrop_stops
from planner.rules.backdrop.tone import (
    NEEDS_AN_EDGE,
    STANDS_OUT,
    Span,
    apart,
    clothes_tones,
    hair_tones,
    least_apart,
    most_apart,
    usual_lightness,
)
from planner.rules.checks.checking import Found, Set, check, conflict, good, watch
from planner.words import Message, _, metres, stops, stops_apart

EDGES = ("hair", "rim", "kicker")
PLACES = ("environment", "outdoors")
WHITE_LIGHTNESS = 92.0
NEARLY = 1.05
MOST_WRAP_STOPS = -1.0
LIT_RADIUS_M = 1.35
"""Half of a 2.72 m paper, lit from edge to edge."""


@check("backdrop-width", _("Width of the backdrop"))
def the_backdrop_is_wide_enough(the_set: Set) -> Found | None:
    framing = the_set.framing
    if framing.backdrop_width_m is None:
        return None
    needed = width_needed(
        the_set.case, framing.field_width_m, framing.backdrop_gap_m, framing.camera_distance_m
    )
    finding = _(
        "The frame sees {needed}; the backdrop is {has} wide.",
        needed=metres(round(needed, 2)),
        has=metres(framing.backdrop_width_m),
    )
    if needed <= framing.backdrop_width_m:
        return good(finding)
    nearly = needed <= framing.backdrop_width_m * NEARLY
    return (watch if nearly else conflict)(
        finding,
        _(
            "Nearer to the backdrop, a longer lens from farther off, an upright frame, or its edge added afterwards."
        ),
    )


@check("outline", _("Hair and clothes against the backdrop"))
def the_outline_stands_out(the_set: Set) -> Found | None:
    told, backdrop = the_set.case.told, the_set.case.decided(BACKDROP)
    worn = [tones for tones in (hair_tones(told), clothes_tones(told)) if tones]
    if not worn or backdrop.reads_as == "place":
        return None
    lightness = rendered_lightness(the_set)
    worst = min(worn, key=lambda tones: least_apart(tones, lightness))
    finding = _what_is_seen(lightness, min(worst, key=lambda span: apart(span, lightness)))
    if least_apart(worst, lightness) >= STANDS_OUT:
        return good(finding)
    if any(light.role in EDGES for light in the_set.lights):
        return good(_("{finding} The edge light draws the outline.", finding=finding))
    merges = min(most_apart(tones, lightness) for tones in worn) < NEEDS_AN_EDGE
    return (conflict if merges else watch)(finding, _what_would_help(lightness))


@check("white", _("White that is white"))
def white_is_white(the_set: Set) -> Found | None:
    if the_set.case.decided(BACKDROP).key != "white":
        return None
    level, lightness = (
        backdrop_stops(the_set.lights, the_set.framing.backdrop_behind_m),
        rendered_lightness(the_set),
    )
    if lightness < WHITE_LIGHTNESS:
        return watch(
            _(
                "The paper gets {stops} less light than the face and turns grey.",
                stops=stops_apart(round(-level, 1)),
            ),
            _("Light it on its own, stand close to it under one large light, or take it as light grey."),
        )
    backdrop = the_set.case.decided(BACKDROP)
    wrap = optics.wrap_stops(level, backdrop.reflectance, LIT_RADIUS_M, the_set.framing.backdrop_gap_m)
    if wrap > MOST_WRAP_STOPS:
        return watch(
            _(
                "Light from the paper reaches the sitter's back at {stops} to the key and eats the edge.",
                stops=stops(round(wrap, 1)),
            ),
            _("More distance, a narrower lit area, or black panels just outside the frame."),
        )
    return good(_("The paper turns white and leaves the outline alone."))


@check("team-match", _("Matching those who join later"))
def the_ground_can_be_matched(the_set: Set) -> Found | None:
    if the_set.case.told.get(PEOPLE, None) is not People.TEAM_ONE_BY_ONE:
        return None
    grey = optics.srgb(_luminance(the_set))
    return good(
        _(
            "Write down: {backdrop} at a grey value of about {grey}, camera and lights as drawn here.",
            backdrop=the_set.case.decided(BACKDROP).words,
            grey=grey,
        )
    )


def rendered_lightness(the_set: Set) -> float:
    """L* at which the backdrop will be drawn; a place is taken as it usually is."""
    backdrop = the_set.case.decided(BACKDROP)
    return usual_lightness(backdrop) if backdrop.kind in PLACES else optics.lightness(_luminance(the_set))


def _luminance(the_set: Set) -> float:
    return optics.luminance(
        the_set.case.decided(BACKDROP).reflectance,
        backdrop_stops(the_set.lights, the_set.framing.backdrop_behind_m),
    )


def _what_is_seen(lightness: float, span: Span) -> Message:
    darkest, lightest = span
    return _(
        "On a scale from 0, black, to 100, white, the backdrop reads as {backdrop}, what is nearest to it as "
        "{darkest} to {lightest}.",
        backdrop=round(lightness),
        darkest=round(darkest),
        lightest=round(lightest),
    )


def _what_would_help(lightness: float) -> Message:
    if lightness < 50:
        return _("An edge light, some light on the backdrop, a lighter backdrop, or lighter clothes.")
    return _("A darker backdrop or more distance to it, or darker clothes.")
