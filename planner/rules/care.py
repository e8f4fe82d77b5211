"""Comfort and access: what to do on the day, and apart from it, for the photographer alone, why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.craft import ADAPTATIONS, Adaptation
from planner.interview.answers import Answers
from planner.interview.question import Question
from planner.interview.script.care import FEATURES, FLASH, NEEDS, NERVES, Flash, Nerves
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.tables import RATHER_TALK
from planner.interview.script.time import PUBLICITY, Publicity
from planner.rules.advice import Line
from planner.rules.lines import stated
from planner.words import Message, _

WORDS_IN_A_KEY = 5

WITH_NERVES = {
    Nerves.NERVOUS: _("The first ten frames do not count; say what comes next."),
    Nerves.DISLIKE: _("Talk first, go in small steps, and show only good frames."),
}
WITH_FLASH = {
    Flash.PREFER_NOT: _("Ask before the first flash; have a steady light ready."),
    Flash.NO: _("No flash at all, and none of others in sight."),
}
SHOWN = {
    Publicity.YES: _("The pictures may be shown; this can be taken back at any time."),
    Publicity.ASK_EACH_TIME: _("Ask about every single picture before it is shown to anyone."),
    Publicity.NEVER: _("The pictures are shown to nobody."),
}


def care_lines(told: Answers) -> tuple[Line, ...]:
    """Actions only; a line's address is made from the action, so that it tells no reason either."""
    lines = (
        *_for_wishes(told),
        *_for_nerves(told),
        *_for_flash(told),
        *_for_talking(told),
        *_for_showing(told),
    )
    return tuple({line.key: line for line in lines}.values())


def private_lines(told: Answers) -> tuple[Line, ...]:
    """What the client ticked, in the client's own words, with what follows from it."""
    return tuple(
        stated(
            told,
            f"private.{question.key}.{wish.key}",
            wish.words,
            _join(wish.do),
            because=(_("Ticked by the client; it stays with the photographer."),),
            rests_on=(question.key,),
            sources=(wish.source,),
            private=True,
        )
        for question, wish in _ticked(told)
    )


def extra_minutes(told: Answers) -> int:
    """How much longer the session takes for what was asked for."""
    return sum(wish.extra_minutes for _question, wish in _ticked(told))


def _ticked(told: Answers) -> Iterator[tuple[Question[tuple[str, ...]], Adaptation]]:
    for question in (FEATURES, NEEDS):
        for key in told.get(question, ()):
            if key in ADAPTATIONS:
                yield question, ADAPTATIONS[key]


def _for_wishes(told: Answers) -> Iterator[Line]:
    for question, wish in _ticked(told):
        for action in wish.do:
            yield _action(told, action, question.key, wish.source)


def _for_nerves(told: Answers) -> Iterator[Line]:
    nerves = told.get(NERVES, None)
    if nerves in WITH_NERVES:
        yield _action(told, WITH_NERVES[nerves], NERVES.key, "camera-shy")


def _for_flash(told: Answers) -> Iterator[Line]:
    flash = told.get(FLASH, None)
    if flash in WITH_FLASH:
        yield _action(told, WITH_FLASH[flash], FLASH.key, "photosensitive-epilepsy")


def _for_talking(told: Answers) -> Iterator[Line]:
    for question in (FEATURES, NEEDS):
        if RATHER_TALK in told.get(question, ()):
            yield _action(
                told, _("Talk with the client in person before the day."), question.key, "house-judgement"
            )


def _for_showing(told: Answers) -> Iterator[Line]:
    publicity = told.get(PUBLICITY, None)
    if publicity is not None:
        yield _action(told, SHOWN[publicity], PUBLICITY.key, "licensing")
    if publicity in (Publicity.YES, Publicity.ASK_EACH_TIME) and told.get(PEOPLE, None) is People.CHILD:
        consent = _("A guardian's written consent before any picture of the child is shown.")
        yield _action(told, consent, PUBLICITY.key, "licensing")


def _action(told: Answers, action: Message, rests_on: str, source: str) -> Line:
    return stated(told, f"care.{_slug(action)}", _("Do"), action, rests_on=(rests_on,), sources=(source,))


def _slug(action: Message) -> str:
    words = re.findall(r"[a-z0-9]+", action.text.lower())
    return "-".join(words[:WORDS_IN_A_KEY])


def _join(actions: tuple[Message, ...]) -> Message:
    text = " ".join(f"{{action{number}}}" for number in range(len(actions)))
    return Message(text, {f"action{number}": action for number, action in enumerate(actions)})
