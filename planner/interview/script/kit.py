"""What the photographer works with; every answer may be left out, and rules then say what they assumed."""

from __future__ import annotations

from enum import StrEnum

from planner.interview.kinds import Field, Number, One, Option, Rows, Text
from planner.interview.question import Question
from planner.interview.script.tables import backdrop_options, modifier_options, sensor_options
from planner.words import _

CHAPTER = "kit"

_NAME = Text(longest=80)
_COUNT = Number(_("pieces"), least=1, most=20, whole=True)


class LightKind(StrEnum):
    """How a light is powered and how it shines."""

    FLASH = "flash"
    SPEEDLIGHT = "speedlight"
    CONTINUOUS = "continuous"


class Reflector(StrEnum):
    """The face of a reflector; black takes light away."""

    WHITE = "white"
    SILVER = "silver"
    BLACK = "black"
    GOLD = "gold"


CAMERAS = Question(
    key="cameras",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Cameras"),
    why=_("The sensor sets lens, depth of field and the largest print."),
    kind=Rows(
        {
            "name": Field(_("name"), _NAME, required=False),
            "sensor": Field(_("sensor"), One(sensor_options())),
            "megapixels": Field(_("megapixels"), Number(_("megapixels"), least=1, most=400), required=False),
        },
        at_most=8,
        named_by=("name", "sensor"),
    ),
)

LENSES = Question(
    key="lenses",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Lenses"),
    why=_("Only a lens that is there is planned."),
    kind=Rows(
        {
            "name": Field(_("name"), _NAME, required=False),
            "shortest_mm": Field(_("shortest, mm"), Number(_("mm"), least=4, most=1200)),
            "longest_mm": Field(_("longest, mm"), Number(_("mm"), least=4, most=1200), required=False),
            "widest_f": Field(_("widest, f/"), Number(_("f-number"), least=0.7, most=22)),
        },
        at_most=20,
        named_by=("name",),
    ),
)

LIGHTS = Question(
    key="lights",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Lights"),
    why=_("Their number and power decide which set-ups are possible."),
    kind=Rows(
        {
            "name": Field(_("name"), _NAME, required=False),
            "kind": Field(
                _("kind"),
                One(
                    {
                        LightKind.FLASH: Option(_("studio flash")),
                        LightKind.SPEEDLIGHT: Option(_("speedlight")),
                        LightKind.CONTINUOUS: Option(_("continuous")),
                    }
                ),
            ),
            "power_ws": Field(_("power, Ws or W"), Number(_("Ws"), least=1, most=6000), required=False),
            "count": Field(_("count"), _COUNT, required=False),
        },
        at_most=20,
        named_by=("name", "kind"),
    ),
)

MODIFIERS = Question(
    key="modifiers",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Modifiers"),
    why=_("The size of the source sets how soft the light is."),
    kind=Rows(
        {
            "kind": Field(_("kind"), One(modifier_options())),
            "size_cm": Field(_("size, cm"), Number(_("cm"), least=5, most=400), required=False),
            "count": Field(_("count"), _COUNT, required=False),
        },
        at_most=30,
        named_by=("kind",),
    ),
)

REFLECTORS = Question(
    key="reflectors",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Reflectors and flags"),
    why=_("A reflector can stand in for a second light."),
    kind=Rows(
        {
            "kind": Field(
                _("face"),
                One(
                    {
                        Reflector.WHITE: Option(_("white")),
                        Reflector.SILVER: Option(_("silver")),
                        Reflector.BLACK: Option(_("black")),
                        Reflector.GOLD: Option(_("gold")),
                    }
                ),
            ),
            "size_cm": Field(_("size, cm"), Number(_("cm"), least=10, most=400), required=False),
        },
        at_most=20,
        named_by=("kind",),
    ),
)

BACKDROPS = Question(
    key="backdrops",
    chapter=CHAPTER,
    asked_of="photographer",
    asks=_("Backdrops"),
    why=_("The width decides how many people and how much of them fit before it."),
    kind=Rows(
        {
            "kind": Field(_("kind"), One(backdrop_options())),
            "width_m": Field(_("width, m"), Number(_("m"), least=0.5, most=20), required=False),
        },
        at_most=30,
        named_by=("kind",),
    ),
)

QUESTIONS: tuple[Question[object], ...] = (CAMERAS, LENSES, LIGHTS, MODIFIERS, REFLECTORS, BACKDROPS)
