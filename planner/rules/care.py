"""Comfort and access: what to do on the day, and apart from it, for the photographer alone, why."""

from __future__ import annotations

import re
from collections.abc import Iterator

from planner.craft import ADAPTATIONS, MOODS, WISHES_TOGETHER, Adaptation
from planner.craft.care import Together
from planner.interview.answers import Answers
from planner.interview.question import Question
from planner.interview.script.care import FEATURES, FLASH, NEEDS, NERVES, Flash, Nerves
from planner.interview.script.feel import MOOD, SHADOWED_FROM
from planner.interview.script.glasses import GLASSES, Glasses
from planner.interview.script.people import PEOPLE, People
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.tables import RATHER_TALK
from planner.interview.script.time import GUARDIAN, PUBLICITY, Publicity, somebody_agrees_for_the_child
from planner.interview.script.uses import USES, goes_to_casting
from planner.rules.advice import Line
from planner.rules.lines import stated
from planner.words import Message, _, verbatim

WORDS_IN_A_KEY = 5

TOGETHER = (People.COUPLE, People.FAMILY, People.TEAM_TOGETHER)
WITH_NERVES = {
    Nerves.NERVOUS: _("The first ten frames do not count; say what comes next."),
    Nerves.DISLIKE: _("Talk first, go in small steps, and show only good frames."),
}
WITH_FLASH = {
    Flash.PREFER_NOT: _("Ask before the first flash; have a steady light ready."),
    Flash.NO: _("No flash at all, and none of others in sight."),
}
SOFTER_BESIDE = _("One frame with softer contrast beside every strong one, to choose between.")
LEVEL_AND_TURNED = _(
    "Body turned 15 to 20 degrees with the head level: authority from stillness, not from squareness."
)
BODY_TURNED = {"focus-on-face", "bust-or-belly", "narrower-shoulders"}
"""Wishes that keep the body from the lens, where authority usually faces it."""
A_BREATH = _("Eyes to a mark beside the lens; to the lens for one or two seconds, on the count, if offered.")
SHOWN = {
    Publicity.YES: _("The pictures may be shown; this can be taken back at any time."),
    Publicity.ASK_EACH_TIME: _("Ask about every single picture before it is shown to anyone."),
    Publicity.NEVER: _("The pictures are shown to nobody."),
}


def care_lines(told: Answers) -> tuple[Line, ...]:
    """Actions only; a line's address is made from the action, so that it tells no reason either."""
    lines = (
        *_for_wishes(told),
        *_for_strong_moods(told),
        *_for_casting(told),
        *_for_nerves(told),
        *_for_flash(told),
        *_for_talking(told),
        *_for_showing(told),
        *_for_a_child(told),
    )
    return tuple({line.key: line for line in lines}.values())


def private_lines(told: Answers) -> tuple[Line, ...]:
    """What the client ticked, in the client's own words, with what follows from it."""
    return tuple(
        stated(
            told,
            f"private.{question.key}.{wish.key}",
            wish.words,
            _join(_to_do(told, wish)),
            because=(_("Ticked by the client; it stays with the photographer."),),
            rests_on=_rests_on(question, wish),
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
    """Each wish's own actions, or those that serve two opposite ones at once."""
    shared = _opposites(told)
    for question, wish in _ticked(told):
        if not any(wish.key in row.both for row in shared):
            yield from (
                _action(told, action, _rests_on(question, wish), wish.source) for action in _to_do(told, wish)
            )
    for row in shared:
        keys = (FEATURES.key, GLASSES.key if "glasses" in row.both else NEEDS.key)
        yield from (_action(told, action, keys, row.source) for action in row.do)


def _to_do(told: Answers, wish: Adaptation) -> tuple[Message, ...]:
    """What to do for a wish; some of it only where one, or several, are in the picture."""
    if told.get(PEOPLE, None) in TOGETHER:
        return (*wish.do, *wish.do_in_group)
    return (*wish.do_alone, *wish.do)


def _rests_on(question: Question[tuple[str, ...]], wish: Adaptation) -> tuple[str, ...]:
    return (question.key, PEOPLE.key) if wish.do_in_group or wish.do_alone else (question.key,)


def _opposites(told: Answers) -> tuple[Together, ...]:
    """Pairs of opposite wishes that were both ticked, none of them counted twice."""
    ticked = {wish.key for _question, wish in _ticked(told)}
    if told.get(GLASSES, Glasses.NEVER) is not Glasses.NEVER:
        ticked.add("glasses")
    chosen: list[Together] = []
    for row in WISHES_TOGETHER.values():
        if set(row.both) <= ticked:
            chosen.append(row)
            ticked -= set(row.both)
    return tuple(chosen)


def _for_strong_moods(told: Answers) -> Iterator[Line]:
    """A mood and a wish that ask for opposite things: shadow against softness, squareness against a turned body."""
    strong = [mood for mood in told.get(MOOD, ()) if MOODS[mood].ratio[0] >= SHADOWED_FROM]
    if strong and "soft-lines" in told.get(FEATURES, ()):
        yield _action(told, SOFTER_BESIDE, (FEATURES.key, MOOD.key), "house-judgement")
    if "authoritative" in told.get(MOOD, ()) and BODY_TURNED & set(told.get(FEATURES, ())):
        yield _action(told, LEVEL_AND_TURNED, (FEATURES.key, MOOD.key), "house-judgement")


def _for_casting(told: Answers) -> Iterator[Line]:
    """Casting looks for eyes to the lens; nobody is held to it for longer than a breath."""
    looks_past = {"quiet-session", "preferred-gaze"} & {wish.key for _question, wish in _ticked(told)}
    if looks_past and goes_to_casting(told):
        yield _action(told, A_BREATH, (FEATURES.key, NEEDS.key, USES.key, PURPOSE.key), "house-judgement")


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


def _for_a_child(told: Answers) -> Iterator[Line]:
    if not somebody_agrees_for_the_child(told):
        return
    consent = _("A guardian's name and written consent, before any picture of the child is shown.")
    if told.has(GUARDIAN):
        name = verbatim(told[GUARDIAN])
        consent = _("Written consent of {guardian}, before any picture of the child is shown.", guardian=name)
    yield _action(told, consent, (PEOPLE.key, PURPOSE.key, GUARDIAN.key), "licensing")


def _action(told: Answers, action: Message, rests_on: str | tuple[str, ...], source: str) -> Line:
    keys = (rests_on,) if isinstance(rests_on, str) else rests_on
    return stated(told, f"care.{_slug(action)}", _("Do"), action, rests_on=keys, sources=(source,))


def _slug(action: Message) -> str:
    words = re.findall(r"[a-z0-9]+", action.text.lower())
    return "-".join(words[:WORDS_IN_A_KEY])


def _join(actions: tuple[Message, ...]) -> Message:
    text = " ".join(f"{{action{number}}}" for number in range(len(actions)))
    return Message(text, {f"action{number}": action for number, action in enumerate(actions)})
