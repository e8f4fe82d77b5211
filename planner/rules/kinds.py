"""What pictures are called: headshots, and the kinds of portrait, one by one and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from planner.interview.script.people import PEOPLE, People
from planner.rules.case import Case
from planner.rules.genre import Facts, Judgement
from planner.words import Listing, Message, _, ngettext


@dataclass(frozen=True)
class Kind:
    """A name in full, and how several of it are counted."""

    name: Message
    counted: Message


KINDS = {
    "headshot": Kind(_("A headshot"), ngettext("{number} headshot", "{number} headshots", 1)),
    "headshot-style": Kind(
        _("A headshot-style portrait, which is borderline"),
        ngettext("{number} headshot-style portrait", "{number} headshot-style portraits", 1),
    ),
    "identity-photo": Kind(
        _("An official photo"), ngettext("{number} official photo", "{number} official photos", 1)
    ),
    "two-people": Kind(
        _("A portrait of two people"),
        ngettext("{number} portrait of two people", "{number} portraits of two people", 1),
    ),
    "family": Kind(
        _("A family portrait"), ngettext("{number} family portrait", "{number} family portraits", 1)
    ),
    "group": Kind(_("A group portrait"), ngettext("{number} group portrait", "{number} group portraits", 1)),
    "child": Kind(
        _("A portrait of a child"),
        ngettext("{number} portrait of a child", "{number} portraits of a child", 1),
    ),
    "environmental": Kind(
        _("An environmental portrait"),
        ngettext("{number} environmental portrait", "{number} environmental portraits", 1),
    ),
    "creative": Kind(
        _("A creative portrait"), ngettext("{number} creative portrait", "{number} creative portraits", 1)
    ),
    "waist-up": Kind(
        _("A half-length portrait"),
        ngettext("{number} half-length portrait", "{number} half-length portraits", 1),
    ),
    "three-quarter": Kind(
        _("A three-quarter portrait"),
        ngettext("{number} three-quarter portrait", "{number} three-quarter portraits", 1),
    ),
    "full-length": Kind(
        _("A full-length portrait"),
        ngettext("{number} full-length portrait", "{number} full-length portraits", 1),
    ),
    "wide": Kind(
        _("A portrait with space around the person"),
        ngettext("{number} portrait with space around", "{number} portraits with space around", 1),
    ),
    "close": Kind(_("A close portrait"), ngettext("{number} close portrait", "{number} close portraits", 1)),
}

NUMBERS = (_("no"), _("one"), _("two"), _("three"), _("four"), _("five"), _("six"), _("seven"), _("eight"))
NUMBERS_AT_THE_START = (
    _("No"),
    _("One"),
    _("Two"),
    _("Three"),
    _("Four"),
    _("Five"),
    _("Six"),
    _("Seven"),
    _("Eight"),
)

FRAME_KINDS = {"waist-up": "waist-up", "three-quarter": "three-quarter", "full-length": "full-length"}
PEOPLE_KINDS = {People.COUPLE: "two-people", People.FAMILY: "family"}


def kind_of(case: Case, facts: Facts, judgement: Judgement) -> str:
    """The key of the kind, by what decided the genre."""
    who = case.told.get(PEOPLE, None)
    if judgement.genre != "portrait":
        return judgement.genre
    if judgement.gate == "people":
        return PEOPLE_KINDS.get(who, "two-people" if facts.people == 2 else "group") if who else "group"
    if judgement.gate == "environment":
        return "environmental" if facts.environment == "story" else "creative"
    if who is People.CHILD:
        return "child"
    return FRAME_KINDS.get(facts.crop.key, "wide") if judgement.gate == "frame" else "close"


def headline(kinds: Sequence[str]) -> Message:
    """All pictures of a session in one breath: “Two headshots and one environmental portrait”."""
    if len(kinds) == 1:
        return KINDS[kinds[0]].name
    counts = list(Counter(kinds).items())
    first, *others = counts
    parts = (_counted(*first, NUMBERS_AT_THE_START), *(_counted(*one, NUMBERS) for one in others))
    return _("{pictures}", pictures=Listing(parts))


def _counted(kind: str, count: int, numbers: Sequence[Message]) -> Message:
    form = KINDS[kind].counted
    return Message(form.text, {"count": count, "number": numbers[count]}, form.plural)
