"""Whether a panel turns light back into the shadows: as the set-up has it, or as the photographer wants it."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from planner.craft import MODIFIERS
from planner.craft import Light as Wanted
from planner.interview.answers import remembered
from planner.rules import kit
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.engine import CLEAR, STRONG, Choice
from planner.rules.lighting import LIGHTING
from planner.rules.lights.fitting import WHITE_CARD, Fitted, set_up
from planner.rules.lights.placing import placed
from planner.rules.lights.usable import is_in_the_picture
from planner.rules.lines import decision_line
from planner.words import Message, _

NONE = "none"
CARD = "white-panel"
BELOW_DEG = 15.0
"""A key nearer to the lens than this is filled from below the chin, any other from the side across."""
ACROSS_DEG, ACROSS_UP_DEG, PLAY_DEG = 55.0, 45.0, 20.0
ADDED_M = 0.9


class Panel(msgspec.Struct, frozen=True):
    """One way to turn light back; `level_stops` is what it gives beside the key from close by."""

    key: str
    words: Message
    level_stops: float = 0.0


PANELS = {NONE: Panel(NONE, _("none"))} | {
    key: Panel(key, MODIFIERS[key].words, MODIFIERS[key].loss_stops)
    for key in (CARD, "silver-panel", "gold-panel", "v-flat", "scrim")
}
REFLECTOR: Choice[Panel] = Choice("reflector", PANELS)


@REFLECTOR.favours(strength=CLEAR, source="house-judgement")
def it_fills_the_shadows_of_the_set_up(case: Case, panel: Panel) -> Message | None:
    lighting = case.decided(LIGHTING)
    if panel.key == NONE or panel.key != _planned(case):
        return None
    return _("It turns light back into the shadows of “{lighting}”.", lighting=lighting.words)


@REFLECTOR.favours(NONE, strength=CLEAR, source="house-judgement")
def the_set_up_needs_none(case: Case, panel: Panel) -> Message | None:
    if _planned(case) != NONE:
        return None
    return _("“{lighting}” does without one here.", lighting=case.decided(LIGHTING).words)


@REFLECTOR.favours(NONE, strength=STRONG, source="house-judgement")
def below_the_face_it_would_lie_in_the_picture(case: Case, panel: Panel) -> Message | None:
    low = next((one for one in set_up(case) if _is_reflector(one) and one.wanted.optional), None)
    if low is None or not is_in_the_picture(case, low, placed(case, low)):
        return None
    return _("The frame goes down so far that a panel below the face would lie in it.")


@REFLECTOR.rules_out("silver-panel", "gold-panel", "v-flat", "scrim", source="house-judgement")
def there_is_none_like_it(case: Case, panel: Panel) -> Message | None:
    owned = {one.row.key for one in kit.panels(case.told)}
    return None if panel.key in owned else _("There is none on the list.")


def fitted(case: Case) -> tuple[Fitted, ...]:
    """The lights of the set-up with the reflector that was decided on; what the set-up wants of it stays."""
    lights = set_up(case)
    chosen = REFLECTOR.decide(case).winner
    if chosen == _planned(case):
        return lights
    if chosen == NONE:
        return tuple(one for one in lights if not _is_reflector(one))
    panel = _of_the_kit(case, chosen)
    if any(_is_reflector(one) for one in lights):
        return tuple(_exchanged(one, panel) if _is_reflector(one) else one for one in lights)
    return (*lights, panel)


@remembered
def _planned(case: Case) -> str:
    """The panel that the set-up has with this kit; `none` where it does without."""
    return next((_kind_of(one) for one in set_up(case) if _is_reflector(one)), NONE)


def _kind_of(light: Fitted) -> str:
    return next((key for key, panel in PANELS.items() if panel.words == light.modifier), CARD)


def _is_reflector(light: Fitted) -> bool:
    return light.source == "reflector" and light.wanted.role == "fill"


def _exchanged(light: Fitted, panel: Fitted) -> Fitted:
    """Another panel at the place of the first."""
    return replace(light, modifier=panel.modifier, size_m=panel.size_m, owned=panel.owned, because=())


def _of_the_kit(case: Case, key: str) -> Fitted:
    """The panel, across from the key; a white one can be a sheet or a card."""
    elsewhere = sum(one.modifier == PANELS[key].words and not _is_reflector(one) for one in set_up(case))
    pieces = [one for one in kit.panels(case.told) if one.row.key == key][elsewhere:]
    size = pieces[0].size_m if pieces else MODIFIERS[key].size_m
    words = PANELS[key].words if pieces or key != CARD else WHITE_CARD
    return Fitted(_across_from_the_key(case, PANELS[key], size), "reflector", words, size, owned=bool(pieces))


def across_from(key_azimuth_deg: float) -> tuple[float, float]:
    """Azimuth and elevation at which a panel turns the key's light back: below the chin, or on the other side."""
    if abs(key_azimuth_deg) < BELOW_DEG:
        return 0.0, -ACROSS_UP_DEG
    return (-ACROSS_DEG if key_azimuth_deg > 0 else ACROSS_DEG), 0.0


def _across_from_the_key(case: Case, panel: Panel, size_m: float) -> Wanted:
    azimuth, elevation = across_from(case.decided(LIGHTING).key_light.azimuth_deg)
    return Wanted(
        role="fill",
        kind="reflector",
        wants=(panel.key,),
        size_m=size_m,
        size_range_m=(0.6, 2.4),
        azimuth_deg=azimuth,
        azimuth_range_deg=(azimuth - PLAY_DEG, azimuth + PLAY_DEG),
        elevation_deg=elevation,
        elevation_range_deg=(elevation - PLAY_DEG, elevation + PLAY_DEG),
        distance_m=ADDED_M,
        distance_range_m=(0.5, 1.5),
        power_stops=panel.level_stops,
        power_range_stops=(panel.level_stops - 1.5, panel.level_stops + 0.5),
    )


def reflector_line(case: Case) -> Line:
    """Which reflector there is, or none; the lights' own lines say where it stands."""
    return decision_line(
        case,
        case.line_key(REFLECTOR.key),
        case.decision(REFLECTOR),
        _("Reflector"),
        lambda key: PANELS[key].words,
    )
