"""Which owned lamp and which owned modifier takes each role of a set-up; nothing is named that is not there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import log2

from planner.craft import MODIFIERS
from planner.craft import Light as Wanted
from planner.interview.answers import remembered
from planner.interview.script.house import SET_UP_MIN
from planner.interview.script.kit import LightKind
from planner.interview.script.wardrobe import HAIR_TONE, HairTone
from planner.rules import kit
from planner.rules.asked import asked_for
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.lighting import LIGHTING, power_of
from planner.rules.lighting.power import lamps_of
from planner.words import Message, _

PLACE_OF_WANT = 0.35
"""What one place down the list of wanted modifiers weighs against a doubling of size."""
ANOTHER_KIND = 1.5
EDGES = ("hair", "kicker", "rim")
SHORT_SET_UP_MIN = 15
STEADY_ONLY = frozenset({"led-panel", "ring"})
SPEEDLIGHT_ONLY = frozenset({"on-camera-flash"})
BARE_M = {LightKind.FLASH: 0.18, LightKind.SPEEDLIGHT: 0.06, LightKind.CONTINUOUS: 0.15}
BARE = {
    LightKind.FLASH: _("bare flash head"),
    LightKind.SPEEDLIGHT: _("bare speedlight"),
    LightKind.CONTINUOUS: _("bare lamp"),
}
DAYLIGHT = {"window": _("the window"), "sun": _("the sun"), "ambient": _("open sky")}
ROOM_LIGHT = _("the place's own light")
WHITE_CARD = _("white card (a foam board or a sheet will do)")
BOUNCED = "on-camera-flash"
TURNED_AWAY = _("a flash turned to a white wall or ceiling corner")
NO_KEY = _("The kit has no light for it: borrow or hire one, or go where there is a window.")
NO_SCRIM = _("There is no scrim on the list; a thin white sheet in a frame does its work.")
SAME_SIZE_M = 0.03
NO_LAMP = _("The kit has no light for it: borrow or hire one, or leave it out.")


@dataclass(frozen=True)
class Fitted:
    """One role of the set-up with what takes it; `hard`: nothing softens the lamp, `bounced`: a wall does."""

    wanted: Wanted
    source: str
    modifier: Message
    size_m: float
    owned: bool = True
    hard: bool = False
    bounced: bool = False
    lamp: kit.Lamp | None = None
    loss_stops: float = 0.0
    """What the modifier takes of the lamp's light, against a standard reflector; positive."""
    because: tuple[Message, ...] = ()


@dataclass
class Shelf:
    """What is still free while the roles are filled."""

    lamps: list[kit.Lamp]
    shapers: list[kit.Shaper]
    panels: list[kit.Shaper] = field(default_factory=list)

    def nearest(self, wanted: Wanted, lamp: kit.Lamp) -> kit.Shaper | None:
        """The free modifier that comes nearest in kind and size; None where none goes onto this lamp."""
        going = [*(one for one in self.shapers if _goes_on(one, lamp)), *_own_reflector(lamp)]
        return min(going, key=lambda one: _distance(one, wanted), default=None)

    def take(self, piece: kit.Shaper) -> None:
        """Takes a piece off the shelf, from either list that it stands in."""
        for pieces in (self.shapers, self.panels):
            if piece in pieces:
                pieces.remove(piece)

    def nearest_panel(self, wanted: Wanted) -> kit.Shaper | None:
        """The free reflecting panel that comes nearest; black ones reflect nothing."""
        bright = [one for one in self.panels if one.row.key != "black-panel"]
        return min(bright, key=lambda one: _distance(one, wanted), default=None)


@remembered
def set_up(case: Case) -> tuple[Fitted, ...]:
    """The roles of the chosen set-up that can be filled, in its order; what must be there chooses first."""
    wanted = case.decided(LIGHTING).lights
    shelf = Shelf(
        list(lamps_of(case.told, power_of(case))), list(kit.shapers(case.told)), list(kit.panels(case.told))
    )
    filled: dict[int, Fitted] = {}
    for place, one in sorted(enumerate(wanted), key=lambda item: item[1].optional):
        if one.optional and not _is_worth_it(case, one):
            continue
        taken = _fill(case, one, shelf)
        if taken is not None:
            filled[place] = taken
    return tuple(filled[place] for place in sorted(filled))


def of_size(case: Case, light: Fitted, size_m: float) -> Fitted:
    """The light in another size: the piece of the kit that is this large, else the same kind, which is not there."""
    if light.source in DAYLIGHT or light.bounced:
        return replace(light, size_m=size_m)
    pieces = kit.panels(case.told) if light.source == "reflector" else kit.shapers(case.told)
    as_large = [one for one in pieces if abs(one.size_m - size_m) < SAME_SIZE_M]
    same_kind = [one for one in as_large if one.row.words == light.modifier]
    for one in (same_kind or as_large)[:1]:
        return replace(light, modifier=one.row.words, size_m=size_m, owned=True, hard=False)
    if light.hard:
        light = replace(light, modifier=MODIFIERS[light.wanted.wants[0]].words, hard=False)
    return replace(light, size_m=size_m, owned=False)


def _is_worth_it(case: Case, wanted: Wanted) -> bool:
    """Whether an optional light helps this sitter before this backdrop in this time."""
    if case.told.get(SET_UP_MIN, SHORT_SET_UP_MIN) < SHORT_SET_UP_MIN:
        return False
    if wanted.role not in EDGES:
        return True
    shines = any(wish.tag in ("no-hair", "ears") for wish in asked_for(case))
    nothing_to_light = case.told.get(HAIR_TONE, None) in (HairTone.NONE, HairTone.COVERED)
    return not shines and not nothing_to_light and case.decided(BACKDROP).key != "white"


def _fill(case: Case, wanted: Wanted, shelf: Shelf) -> Fitted | None:
    if wanted.kind in DAYLIGHT:
        words = ROOM_LIGHT if wanted.role == "background" else DAYLIGHT[wanted.kind]
        return Fitted(wanted, wanted.kind, words, wanted.size_m)
    if wanted.kind == "scrim":
        return _through_scrim(wanted, shelf)
    if wanted.kind == "reflector":
        return _with_panel(wanted, shelf)
    if not shelf.lamps:
        return _without_lamp(wanted, shelf)
    return _with_lamp(case, wanted, shelf)


def _through_scrim(wanted: Wanted, shelf: Shelf) -> Fitted:
    """The sun behind a scrim: what shines on the face is the scrim, as large as it is."""
    scrims = [one for one in shelf.shapers if one.row.key in wanted.wants]
    if not scrims:
        row = MODIFIERS[wanted.wants[0]]
        return Fitted(wanted, "reflector", row.words, wanted.size_m, owned=False, because=(NO_SCRIM,))
    best = min(scrims, key=lambda one: _distance(one, wanted))
    shelf.take(best)
    return Fitted(wanted, "reflector", best.row.words, best.size_m)


def _with_panel(wanted: Wanted, shelf: Shelf) -> Fitted | None:
    panel = shelf.nearest_panel(wanted)
    if panel is not None:
        shelf.take(panel)
        return Fitted(wanted, "reflector", panel.row.words, panel.size_m, because=_instead(wanted, panel))
    if wanted.optional:
        return None
    return Fitted(
        wanted,
        "reflector",
        WHITE_CARD,
        wanted.size_m,
        owned=False,
        because=(_("There is no reflector on the list; anything large and white does its work."),),
    )


def _without_lamp(wanted: Wanted, shelf: Shelf) -> Fitted | None:
    """A fill may come from a panel; any other role that must be there is named as missing."""
    if wanted.optional:
        return None
    if wanted.role == "fill":
        instead = _with_panel(wanted, shelf)
        no_light = _("There is no light left for it, so a panel takes its place.")
        return instead and Fitted(
            wanted, "reflector", instead.modifier, instead.size_m, instead.owned, because=(no_light,)
        )
    bounced = wanted.wants == (BOUNCED,)
    return Fitted(
        wanted,
        "flash",
        TURNED_AWAY if bounced else MODIFIERS[wanted.wants[0]].words,
        wanted.size_m,
        owned=False,
        bounced=bounced,
        because=(NO_KEY if wanted.role == "key" else NO_LAMP,),
    )


def _with_lamp(case: Case, wanted: Wanted, shelf: Shelf) -> Fitted | None:
    lamp = shelf.lamps[0]
    source = "flash" if lamp.flashes else "continuous"
    if wanted.wants == (BOUNCED,):
        shelf.lamps.remove(lamp)
        return Fitted(wanted, source, TURNED_AWAY, wanted.size_m, bounced=True, lamp=lamp)
    shaper = shelf.nearest(wanted, lamp)
    suits = shaper is not None and (shaper.row.key in wanted.wants or wanted.role in ("key", "fill"))
    if not suits and wanted.optional:
        return None
    shelf.lamps.remove(lamp)
    if shaper is None or not suits or shaper not in shelf.shapers:
        hard = wanted.role in ("key", "fill")
        return Fitted(wanted, source, BARE[lamp.kind], BARE_M[lamp.kind], hard=hard, lamp=lamp)
    shelf.take(shaper)
    return Fitted(
        wanted,
        source,
        shaper.row.words,
        shaper.size_m,
        lamp=lamp,
        loss_stops=wanted.lost_first_stops - shaper.row.loss_stops,
        because=_instead(wanted, shaper),
    )


def _instead(wanted: Wanted, shaper: kit.Shaper) -> tuple[Message, ...]:
    """Says which modifier would be usual, where another kind takes its place."""
    if shaper.row.key in wanted.wants:
        return ()
    return (
        _(
            "{usual} is usual here; {instead} comes nearest to it in the kit.",
            usual=MODIFIERS[wanted.wants[0]].words,
            instead=shaper.row.words,
        ),
    )


def _own_reflector(lamp: kit.Lamp) -> tuple[kit.Shaper, ...]:
    """What every flash brings along: the small hard reflector that it is sold with."""
    return (kit.Shaper(MODIFIERS["standard-reflector"], BARE_M[lamp.kind]),) if lamp.flashes else ()


def _goes_on(shaper: kit.Shaper, lamp: kit.Lamp) -> bool:
    if shaper.row.key in STEADY_ONLY:
        return not lamp.flashes
    return shaper.row.key not in SPEEDLIGHT_ONLY


def _distance(shaper: kit.Shaper, wanted: Wanted) -> float:
    """How far a modifier is from what is wanted: its place among the wants, and the doublings of its size."""
    listed = shaper.row.key in wanted.wants
    place = wanted.wants.index(shaper.row.key) * PLACE_OF_WANT if listed else ANOTHER_KIND
    return place + abs(log2(shaper.size_m / wanted.size_m))
