"""What concerns the whole session: what is assumed about place and kit, and the weather."""

from __future__ import annotations

from planner.craft import USES as PLACES
from planner.interview.answers import Answers
from planner.interview.script.birth import BABY_DAYS, BEST_WEEKS, CURLED_DAYS, LAST_WEEK, PREGNANCY_WEEK
from planner.interview.script.care import GLASSES, Glasses
from planner.interview.script.house import CREW, Crew
from planner.interview.script.kit import BACKDROPS, CAMERAS, LENSES, LIGHTS, MODIFIERS, REFLECTORS
from planner.interview.script.place import Where
from planner.interview.script.room import CEILING, ROOM_LENGTH, ROOM_WIDTH
from planner.interview.script.uses import USES
from planner.interview.script.wardrobe import MAKE_UP, MakeUp
from planner.rules import kit
from planner.rules.advice import Check
from planner.words import Message, _, metres

KIT = (CAMERAS, LENSES, LIGHTS, MODIFIERS, REFLECTORS, BACKDROPS)


def session_checks(told: Answers) -> tuple[Check, ...]:
    """Every check that concerns all pictures together."""
    found = (
        _room(told),
        _kit(told),
        _weather(told),
        _tinted_glasses(told),
        _make_up(told),
        _permission(told),
        _week(told),
        _days(told),
    )
    return tuple(one for one in found if one is not None)


def _check(key: str, name: Message, finding: Message, trade: Message | None, reads: set[str]) -> Check:
    """What is to be watched; without anything to trade it is as it should be."""
    return Check(
        key=f"session.check.{key}",
        name=name,
        finding=finding,
        outcome="watch" if trade else "good",
        rests_on=tuple(sorted(reads)),
        trade=trade,
    )


def _room(told: Answers) -> Check | None:
    with told.reading() as reads:
        room = kit.room(told)
        known = all(told.has(question) for question in (ROOM_LENGTH, ROOM_WIDTH, CEILING))
    if room is None or known:
        return None
    finding = _(
        "Not all of it is known; planned for {length} by {width} and {ceiling} high.",
        length=metres(room.length_m),
        width=metres(room.width_m),
        ceiling=metres(room.ceiling_m),
    )
    return _check("room", _("Room"), finding, _("Ask for its measures, or bring a tape."), reads)


def _kit(told: Answers) -> Check | None:
    with told.reading() as reads:
        known = all(told.has(question) for question in KIT)
    if known:
        return None
    finding = _(
        "Not all of it is known; planned with a usual camera, usual lenses and usual lights for the rest."
    )
    trade = _("Say what there is, and the plan follows.")
    return _check("kit", _("Kit"), finding, trade, reads)


def _make_up(told: Answers) -> Check | None:
    with told.reading() as reads:
        wanted = told.get(MAKE_UP, None) is MakeUp.ARRANGE
        booked = told.get(CREW, Crew.ALONE) in (Crew.MAKE_UP, Crew.BOTH)
    if not wanted or booked:
        return None
    finding = _("Someone for hair and make-up was asked for, and nobody is on the list.")
    return _check(
        "make-up", _("Hair and make-up"), finding, _("Book someone, or say that nobody comes."), reads
    )


def _permission(told: Answers) -> Check | None:
    with told.reading() as reads:
        paid = [PLACES[key] for key in told.get(USES, ()) if PLACES[key].licence == "advertising"]
    if not paid:
        return None
    finding = _("“{use}” is paid advertising, and its scope is not agreed yet.", use=paid[0].words)
    trade = _(
        "Before files are handed over: which media, where, for how long, who may pass them on; and a person to ask."
    )
    return _check("permission", _("Permission"), finding, trade, reads)


def _week(told: Answers) -> Check | None:
    """Whether a pregnancy is photographed in its best weeks."""
    with told.reading() as reads:
        if not told.has(PREGNANCY_WEEK):
            return None
        week = int(told[PREGNANCY_WEEK])
    first, last = BEST_WEEKS
    finding = _(
        "Week {week}; usual are {first} to {last}, some go on to {latest}, and twins are earlier.",
        week=week,
        first=first,
        last=last,
        latest=LAST_WEEK,
    )
    trade = _("Another day, if there is one; if not, more seats, more breaks and a shorter session.")
    return _check("week", _("Week"), finding, None if first <= week <= LAST_WEEK else trade, reads)


def _days(told: Answers) -> Check | None:
    """Whether a newborn is at the age for sleepy pictures."""
    with told.reading() as reads:
        if not told.has(BABY_DAYS):
            return None
        days = int(told[BABY_DAYS])
    first, last = CURLED_DAYS
    finding = _(
        "Day {days} of its life; sleepy pictures fit days {first} to {last}.",
        days=days,
        first=first,
        last=last,
    )
    trade = _("In arms and awake, at the baby's pace; or another day, if there is one.")
    return _check("baby", _("The baby's age"), finding, None if first <= days <= last else trade, reads)


def _weather(told: Answers) -> Check | None:
    with told.reading() as reads:
        outdoors = kit.place(told) is Where.OUTDOORS
    if not outdoors:
        return None
    finding = _("The sky is the light, and nobody orders it.")
    trade = _("Agree on a second date, or on a covered place with open sky before it.")
    return _check("weather", _("Weather"), finding, trade, reads)


def _tinted_glasses(told: Answers) -> Check | None:
    with told.reading() as reads:
        glasses = told.get(GLASSES, Glasses.NEVER) is not Glasses.NEVER
        daylight = kit.place(told) is Where.OUTDOORS
    if not glasses or not daylight:
        return None
    finding = _("Lenses that darken in daylight hide the eyes.")
    trade = _("A clear pair, or keep them inside until five minutes before.")
    return _check("tinted", _("Glasses in daylight"), finding, trade, reads)
