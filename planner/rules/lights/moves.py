"""Small moves of a light within what its set-up allows, for this sitter: angles, height, level."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from planner.craft import MOODS, Lighting
from planner.craft import Light as Wanted
from planner.interview.script.care import GLASSES, Glasses
from planner.interview.script.feel import MOOD
from planner.interview.script.house import HOUSE_CONTRAST, HouseContrast
from planner.interview.script.wardrobe import HAIR_TONE, HairTone
from planner.optics.glasses import mirrors
from planner.optics.light import fill_stops
from planner.rules.asked import asks, keeps_the_chin_level
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.facing import pattern_turn
from planner.rules.lighting import LIGHTING
from planner.rules.lights.stand import Stand
from planner.words import _, degrees

GLASSES_DEG = 38.0
ON_STANDS = ("flash-or-continuous", "reflector")
SIDE_DEG = 95.0
"""Farther round a light belongs to the outline and not to the face."""
FILL_CLEAR_UP_DEG, FILL_CLEAR_ASIDE_DEG = 26.0, 60.0
EYES_DEG, JAW_DEG, LINES_DEG, FRONTAL_DEG = 28.0, 42.0, 25.0, 25.0
SCALP_DEG = 7.0
WHITE_STOPS = 0.5
HAIR_STOPS = {HairTone.DARK: 0.5, HairTone.MID: -0.3, HairTone.LIGHT: -1.0}
CONTRAST_STOPS = {HouseContrast.SOFT: 0.3, HouseContrast.MEDIUM: 0.0, HouseContrast.STRONG: -0.5}

Move = Callable[[Case, Wanted, Stand], Stand]


def moved(case: Case, wanted: Wanted) -> Stand:
    """The light's usual place with every move that this case asks for."""
    stand = Stand(wanted.azimuth_deg, wanted.elevation_deg, wanted.power_stops)
    for move in MOVES:
        start = case.told.bookmark()
        then = move(case, wanted, stand)
        if then is not stand and len(then.because) > len(stand.because):
            then = then.resting_on(case.told.read_since(start))
        stand = then
    return stand


def within(bounds: tuple[float, float], value: float) -> float:
    """The value, kept between two bounds."""
    return min(max(value, bounds[0]), bounds[1])


def _wears_glasses(case: Case) -> bool:
    return case.told.get(GLASSES, None) in (Glasses.ALWAYS, Glasses.SOMETIMES)


def _the_key_clears_glasses(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if wanted.role != "key" or not wanted.wants or not _wears_glasses(case):
        return stand
    return stand.at(
        _("A little higher and wider than usual, so that it clears glasses."),
        azimuth=within(wanted.azimuth_range_deg, max(stand.azimuth_deg, GLASSES_DEG)),
        elevation=within(wanted.elevation_range_deg, max(stand.elevation_deg, GLASSES_DEG)),
    )


def _the_fill_clears_glasses(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    mirrored = mirrors(stand.azimuth_deg, stand.elevation_deg, wanted.size_m, wanted.distance_m)
    if wanted.role != "fill" or not _wears_glasses(case) or not mirrored:
        return stand
    return stand.at(
        _("Moved out and up, so that it does not mirror in glasses."),
        azimuth=within(wanted.azimuth_range_deg, -FILL_CLEAR_ASIDE_DEG),
        elevation=within(wanted.elevation_range_deg, FILL_CLEAR_UP_DEG),
    )


def _the_key_reaches_into_the_eyes(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if wanted.role != "key" or not asks(case, "deep-set-eyes"):
        return stand
    return stand.at(
        _("Lower than usual, so that it reaches into the eyes."),
        elevation=within(wanted.elevation_range_deg, min(stand.elevation_deg, EYES_DEG)),
    )


def _the_key_draws_the_jaw(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if wanted.role != "key" or not asks(case, "jaw") or keeps_the_chin_level(case):
        return stand
    return stand.at(
        _("Higher than usual, so that the jaw shades the neck."),
        elevation=within(wanted.elevation_range_deg, max(stand.elevation_deg, JAW_DEG)),
    )


def _the_key_stays_off_the_scalp(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    bare = case.told.get(HAIR_TONE, None) is HairTone.NONE or asks(case, "no-hair")
    if wanted.role != "key" or not bare:
        return stand
    return stand.at(
        _("A little lower, its upper edge tipped forward, so that nothing shines."),
        elevation=within(wanted.elevation_range_deg, stand.elevation_deg - SCALP_DEG),
    )


def _the_key_comes_to_the_front(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if wanted.role != "key" or not asks(case, "lines"):
        return stand
    return stand.at(
        _("Nearer to the camera's side, so that it does not graze the face."),
        azimuth=within(wanted.azimuth_range_deg, min(stand.azimuth_deg, LINES_DEG)),
    )


def _the_key_keeps_the_nose_shadow_short(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if wanted.role != "key" or not asks(case, "nose") or _wears_glasses(case):
        return stand
    return stand.at(
        _("More from the front than usual, so that the nose's shadow stays short."),
        azimuth=within(wanted.azimuth_range_deg, min(stand.azimuth_deg, FRONTAL_DEG)),
    )


def _the_key_faces_a_row(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    both_sides = any(
        light.role == "fill" and light.power_stops == 0 for light in case.decided(LIGHTING).lights
    )
    if wanted.role != "key" or case.people < 3 or not wanted.wants or both_sides:
        return stand
    return stand.at(
        _("Nearer to the camera's side than for one person, so that the far end of the row is lit as well."),
        azimuth=min(wanted.azimuth_range_deg, key=abs),
    )


def _sets_the_contrast(wanted: Wanted) -> bool:
    """A fill does, unless it is the second of two equal lights: those stay equal."""
    return wanted.role == "fill" and wanted.power_stops != 0


def levels_for_the_contrast(lighting: Lighting, wanted: Wanted) -> tuple[float, float] | None:
    """Between which levels a fill keeps the contrast that its set-up is known for.

    None for one of several fills, and for a card that only opens the eyes under a light which fills by itself.
    """
    if not _sets_the_contrast(wanted) or [one.role for one in lighting.lights].count("fill") > 1:
        return None
    least, most = wanted.power_range_stops
    flattest, strongest = (fill_stops(ratio) for ratio in lighting.ratio)
    low, high = max(least, strongest), min(most, flattest)
    return (low, high) if low <= high else None


def _levels(case: Case, wanted: Wanted) -> tuple[float, float]:
    return levels_for_the_contrast(case.decided(LIGHTING), wanted) or wanted.power_range_stops


def _the_fill_keeps_the_contrast_of_its_set_up(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if not _sets_the_contrast(wanted):
        return stand
    return stand.level(
        _("The usual contrast of “{lighting}”.", lighting=case.decided(LIGHTING).words),
        within(_levels(case, wanted), stand.power_stops),
    )


def _the_fill_follows_the_mood(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if not _sets_the_contrast(wanted) or not case.told.has(MOOD):
        return stand
    mood = MOODS[case.told[MOOD][0]]
    least, most = mood.ratio
    return stand.level(
        _("The contrast of “{mood}”.", mood=mood.words),
        within(_levels(case, wanted), fill_stops(max((least + most) / 2, 1.6))),
    )


def _the_fill_follows_the_house(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if not _sets_the_contrast(wanted) or not case.told.has(HOUSE_CONTRAST):
        return stand
    shift = CONTRAST_STOPS[case.told[HOUSE_CONTRAST]]
    return stand.level(
        _("The contrast that the house likes."), within(_levels(case, wanted), stand.power_stops + shift)
    )


def _the_hair_light_follows_the_hair(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    level = HAIR_STOPS.get(case.told.get(HAIR_TONE, HairTone.NONE))
    if wanted.role not in ("hair", "kicker") or level is None:
        return stand
    return stand.level(
        _("Dark hair takes more light, fair hair less."), within(wanted.power_range_stops, level)
    )


def _white_paper_takes_light(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    if wanted.role != "background" or case.decided(BACKDROP).key != "white":
        return stand
    return stand.level(
        _("Half a stop over the face turns paper white; more would wrap round the hair."),
        within(wanted.power_range_stops, WHITE_STOPS),
    )


def _the_pattern_turns_with_the_face(case: Case, wanted: Wanted, stand: Stand) -> Stand:
    """Last of all: until here every angle is meant from the nose."""
    turn = pattern_turn(case) if wanted.kind in ON_STANDS and abs(wanted.azimuth_deg) <= SIDE_DEG else 0.0
    turned = stand.at(
        _("Turned by {turn} with the face, to which the pattern belongs.", turn=degrees(abs(turn))),
        azimuth=stand.azimuth_deg + turn,
    )
    return replace(turned, turned_deg=turn)


MOVES: tuple[Move, ...] = (
    _the_key_clears_glasses,
    _the_fill_clears_glasses,
    _the_key_reaches_into_the_eyes,
    _the_key_draws_the_jaw,
    _the_key_stays_off_the_scalp,
    _the_key_comes_to_the_front,
    _the_key_keeps_the_nose_shadow_short,
    _the_key_faces_a_row,
    _the_fill_keeps_the_contrast_of_its_set_up,
    _the_fill_follows_the_mood,
    _the_fill_follows_the_house,
    _the_hair_light_follows_the_hair,
    _white_paper_takes_light,
    _the_pattern_turns_with_the_face,
)
