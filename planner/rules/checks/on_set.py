"""Small things that spoil a picture once the lights stand: a shadow on the wall, a crease, a stand in the wind."""

from __future__ import annotations

from math import cos, log2, radians, sin, sqrt

from planner.craft import MODIFIERS
from planner.interview.script.house import CREW, Crew
from planner.interview.script.place import Where
from planner.interview.script.wardrobe import HAIR_TONE, HairTone
from planner.optics.light import angular_size_deg
from planner.rules import kit
from planner.rules.advice import Light, PeopleRow
from planner.rules.backdrop import BACKDROP
from planner.rules.backdrop.level import backdrop_stops
from planner.rules.camera import APERTURE
from planner.rules.camera.depth import READABLE_PERCENT, blur_percent
from planner.rules.checks.checking import Found, Set, check, good, watch
from planner.rules.lighting import LIGHTING
from planner.rules.rows import rows_of_people
from planner.words import _, degrees, metres, stops_apart

NEAR_BACKDROP_M, LOW_KEY_DEG, HARD_DEG, ASIDE_DEG = 1.0, 20.0, 20.0, 60.0
"""A small low key this near to what is behind draws the head there, unless it comes far from the side."""
BACK_ROW_STOPS = 0.5
GEL_STOPS, GRID_STOPS = 3.0, 2.0
"""How far the key's spill must stay under a coloured light; a grid takes about two stops of it away."""
UNDER_A_BRIM_DEG = 30.0
LARGE_ON_A_STAND_M = 0.6
DISH_DIAMETERS = 2.0
FAIR_HAIR_GAP_M = 2.5
LAMPS = ("flash", "continuous")


@check("shadow-behind", _("Shadow on what is behind"))
def the_head_throws_no_shadow_on_the_backdrop(the_set: Set) -> Found | None:
    key = _key(the_set)
    near = the_set.framing.backdrop_gap_m < NEAR_BACKDROP_M
    if not near or key.source not in LAMPS or the_set.case.decided(LIGHTING).key == "ring-light":
        return None
    small = angular_size_deg(key.size_m, key.distance_m) < HARD_DEG
    if not small or key.elevation_deg >= LOW_KEY_DEG or abs(key.azimuth_deg) > ASIDE_DEG:
        return None
    return watch(
        _(
            "So small and low a key draws the head on what stands {gap} behind.",
            gap=metres(the_set.framing.backdrop_gap_m),
        ),
        _("Raise or soften the key, take it farther to the side, or step away from the backdrop."),
    )


@check("creases", _("Creases in the cloth"))
def creases_blur_away(the_set: Set) -> Found | None:
    case = the_set.case
    if case.decided(BACKDROP).kind != "cloth":
        return None
    blur = blur_percent(case, case.settled(APERTURE), the_set.framing.backdrop_behind_m)
    finding = _(
        "A crease behind you blurs to 1/{part} of the picture's width.", part=round(100 / max(blur, 0.1))
    )
    if blur >= READABLE_PERCENT:
        return good(finding)
    return watch(
        finding, _("Steam the cloth and stretch it, or two metres of distance and a wider aperture.")
    )


@check("back-row", _("Light on the back row"))
def the_back_row_gets_its_light(the_set: Set) -> Found | None:
    rows, key = rows_of_people(the_set.case), _key(the_set)
    if the_set.framing.people == 1 or rows < 3 or key.source not in LAMPS:
        return None
    first, last = the_set.framing.rows[0], the_set.framing.rows[-1]
    less = 2 * log2(_way_to(the_set, key, last) / _way_to(the_set, key, first))
    less = round(max(less, 0.0), 1)
    finding = _("The back row gets {less} less than the front one.", less=stops_apart(less))
    if less <= BACK_ROW_STOPS:
        return good(finding)
    return watch(finding, _("Lights farther off and higher, aimed at the back row, or rows closer together."))


@check("colour", _("Depth of the colour"))
def the_key_leaves_the_colour_alone(the_set: Set) -> Found | None:
    lighting = the_set.case.decided(LIGHTING)
    coloured = [light for light in the_set.lights if light.role == "background"]
    if lighting.key != "gelled-colour" or not coloured:
        return None
    spill = backdrop_stops([_key(the_set)], the_set.framing.backdrop_behind_m) - GRID_STOPS
    under = coloured[0].power_stops - spill
    finding = _(
        "The key's spill lies {under} under the colour.", under=stops_apart(round(max(under, 0.0), 1))
    )
    if under >= GEL_STOPS:
        return good(finding)
    return watch(finding, _("A grid on the key, more distance to the backdrop, or darker paper."))


@check("brim", _("Shade from what covers the head"))
def light_reaches_under_a_brim(the_set: Set) -> Found | None:
    covered = the_set.case.told.get(HAIR_TONE, None) is HairTone.COVERED
    angle = _key(the_set).elevation_deg
    if not covered or angle <= UNDER_A_BRIM_DEG:
        return None
    return watch(
        _(
            "With the key at {angle} an edge over the forehead would shade the eyes.",
            angle=degrees(round(angle)),
        ),
        _("The key at 20 degrees, a low white card, or the edge moved back a little."),
    )


@check("stands", _("Stands"))
def no_stand_falls(the_set: Set) -> Found | None:
    large = any(one.source in LAMPS and one.size_m >= LARGE_ON_A_STAND_M for one in the_set.lights)
    if not large or kit.place(the_set.case.told) is not Where.OUTDOORS:
        return None
    finding = _("Outdoors a modifier is a sail.")
    if the_set.case.told.get(CREW, None) in (Crew.ASSISTANT, Crew.BOTH):
        return good(_("Outdoors a modifier is a sail; somebody holds it, with a weight on every stand."))
    return watch(
        finding, _("Seven kilograms on every stand, none of it in more than a light wind, or no modifier.")
    )


@check("dish", _("Distance of the dish"))
def a_dish_stands_close(the_set: Set) -> Found | None:
    dish = MODIFIERS["beauty-dish"].words
    far = [
        light
        for light in the_set.lights
        if light.modifier == dish and light.distance_m > DISH_DIAMETERS * light.size_m
    ]
    if not far:
        return None
    return watch(
        _(
            "At {distance} it is more than twice its own width away, and hard.",
            distance=metres(far[0].distance_m),
        ),
        _("Bring it closer, give it a cloth, or take a softbox."),
    )


@check("fair-hair", _("Fair hair before white"))
def fair_hair_keeps_its_edge(the_set: Set) -> Found | None:
    case, gap = the_set.case, the_set.framing.backdrop_gap_m
    lit = any(light.role == "background" for light in the_set.lights)
    if (
        not lit
        or case.decided(BACKDROP).key != "white"
        or case.told.get(HAIR_TONE, None) is not HairTone.LIGHT
    ):
        return None
    finding = _("Lit white paper {gap} behind fair hair.", gap=metres(gap))
    if gap >= FAIR_HAIR_GAP_M:
        return good(finding)
    return watch(
        finding, _("The paper level with the face and no more, black panels at both sides, or more distance.")
    )


def _way_to(the_set: Set, light: Light, row: PeopleRow) -> float:
    """Metres from a light to the middle of a row, at the height of its eyes."""
    level = light.distance_m * cos(radians(light.elevation_deg))
    turn = radians(light.azimuth_deg)
    over = light.height_m - row.eyes_m
    return sqrt((level * cos(turn) + row.behind_m) ** 2 + (level * sin(turn)) ** 2 + over**2)


def _key(the_set: Set) -> Light:
    return next(light for light in the_set.lights if light.role == "key")
