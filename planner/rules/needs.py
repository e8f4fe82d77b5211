"""What a purpose needs on set, beyond light and pose: rules to keep, people to have there, things to ask for."""

from __future__ import annotations

from collections.abc import Iterator

from planner.craft import AGES
from planner.craft.poses import Age
from planner.interview.script.birth import SIBLING
from planner.interview.script.children import YOUNGEST
from planner.interview.script.pastime import PASTIME
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.purpose import PURPOSE
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.lines import stated
from planner.words import Message, _, minutes, verbatim


def needs_for(case: Case) -> tuple[Line, ...]:
    """A line for each thing to mind; only beside the first picture of a purpose, so that it is read once."""
    if not case.shot.key.startswith("lead"):
        return ()
    return (
        *_notes(case),
        *_what_they_love(case),
        *_for_children(case),
        *_order_of_the_day(case),
    )


def _notes(case: Case) -> tuple[Line, ...]:
    return tuple(
        stated(
            case.told,
            case.line_key(f"needs.{number}"),
            _("Mind"),
            note,
            because=(_("It matters for {purpose}.", purpose=case.for_what),),
            rests_on=(PURPOSE.key,),
            sources=(case.purpose.source,),
        )
        for number, note in enumerate(case.purpose.notes, start=1)
    )


def _what_they_love(case: Case) -> tuple[Line, ...]:
    """What a dating picture may show beside the face, in the client's own words."""
    if case.purpose.key != "dating" or not case.told.has(PASTIME):
        return ()
    what = _("In one picture, at what they love doing: “{pastime}”.", pastime=verbatim(case.told[PASTIME]))
    return (
        stated(
            case.told,
            case.line_key("needs.pastime"),
            _("Show"),
            what,
            because=(_("It says more than a list does."),),
            rests_on=(PURPOSE.key, PASTIME.key),
            sources=("dating-photos",),
        ),
    )


def _for_children(case: Case) -> Iterator[Line]:
    """How the youngest, or a newborn's brother or sister, is worked with, and for how long at a time."""
    if row := AGES.get(case.told.get(YOUNGEST, "")):
        yield from _at_this_age(case, row, YOUNGEST.key, _("The youngest is {age}.", age=row.words))
    if row := AGES.get(case.told.get(SIBLING, "")):
        yield from _at_this_age(case, row, SIBLING.key, _("The older child is {age}.", age=row.words))


def _at_this_age(case: Case, row: Age, key: str, because: Message) -> Iterator[Line]:
    at_a_time = _("{minutes} at a time, then something else.", minutes=minutes(row.attention_min))
    for number, what in enumerate((at_a_time, *row.do), start=1):
        yield stated(
            case.told,
            case.line_key(f"needs.{key}-{number}"),
            _("Children"),
            what,
            because=(because,),
            rests_on=(key,),
            sources=(row.source,),
        )


def _order_of_the_day(case: Case) -> tuple[Line, ...]:
    """For a team that takes turns: who comes when, so that everyone is photographed at their best."""
    if case.told.get(PEOPLE, None) is not People.TEAM_ONE_BY_ONE or case.people > 1:
        return ()
    what = _(
        "Someone relaxed first, to settle the light; then whoever sets the standard; leaders third to fifth; "
        "whoever is camera-shy just before the break, when the room is quiet; whoever wants another go at the end."
    )
    return (
        stated(
            case.told,
            case.line_key("needs.order"),
            _("Order"),
            what,
            because=(_("The first ones show the rest how easy it is."),),
            rests_on=(PEOPLE.key,),
            sources=("headshot-day",),
        ),
    )
