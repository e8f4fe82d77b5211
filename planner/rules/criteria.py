"""The founding article's tests in its own order, each with what the answers say to it in plain words."""

from __future__ import annotations

from collections.abc import Callable

from planner.craft.lightings import Drama
from planner.craft.purposes import Capacity
from planner.interview.question import Question
from planner.interview.script import BY_KEY
from planner.interview.script.feel import CREATIVITY, MOOD, Creativity
from planner.interview.script.frame import PROPS, Props
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.uses import PLACE_ROLE
from planner.rules.advice import Criterion, Weighs
from planner.rules.backdrop import BACKDROP
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.genre import Environment, environment_of
from planner.rules.lighting import LIGHTING
from planner.words import Message, Param, _

Found = tuple[Message, Weighs]

PURPOSE_FINDINGS: dict[Capacity, Found] = {
    "professional": (_("It is for {purpose}: a working use, which is what headshots are for."), "headshot"),
    "performer": (_("It is for {purpose}: it presents a performer, as headshots do."), "headshot"),
    "semi": (
        _("It is for {purpose}: it has the shape of a headshot without the working use."),
        "borderline",
    ),
    "personal": (_("It is for {purpose}: a picture to keep, and not a working one."), "portrait"),
    "document": (_("It is for {purpose}: the authority's rules decide everything about it."), "neither"),
}

FRAME_FINDINGS: dict[str, Found] = {
    "headshot": (
        _(
            "It shows {crop}: the head is the largest part of the person in the frame, and the eyes are sharp."
        ),
        "headshot",
    ),
    "borderline": (
        _("It shows {crop}: a little more than one head of body shows below the chin, which is borderline."),
        "borderline",
    ),
    "portrait": (_("It shows {crop}: more of the body than of the head is in the frame."), "portrait"),
}

LIGHT_FINDINGS: dict[Drama, Found] = {
    "even": (_("Lit with “{lighting}”: even light, as headshots traditionally have it."), "headshot"),
    "shaped": (_("Lit with “{lighting}”: light with some shape, which suits either."), "neither"),
    "dramatic": (
        _(
            "Lit with “{lighting}”: drama is less usual for a headshot, and allowed where the purpose wants it."
        ),
        "neither",
    ),
}

CREATIVITY_FINDINGS: dict[Creativity, Found] = {
    Creativity.CLASSIC: (
        _("“{answer}”: a classic picture, as most people expect a headshot to be."),
        "headshot",
    ),
    Creativity.PERSON: (
        _("“{answer}”: the creativity comes from the person, where a headshot has its own."),
        "headshot",
    ),
    Creativity.COLOUR: (
        _("“{answer}”: colour around the person is freer than most headshots, and still allowed."),
        "neither",
    ),
    Creativity.SET: (
        _("“{answer}”: the creativity is around the person, as in other portraits."),
        "portrait",
    ),
}

ENVIRONMENT_FINDINGS: dict[Environment, Found] = {
    "plain": (
        _("Before {backdrop}: the place is stripped away, and the person is all there is."),
        "headshot",
    ),
    "texture": (_("Before {backdrop}: texture, but no place, so it is not a factor."), "headshot"),
    "blurred-place": (_("Before {backdrop}: the place is only colour."), "headshot"),
    "hint": (_("Before {backdrop}: the place can be made out, so it begins to speak."), "borderline"),
    "story": (
        _("Before {backdrop}: it is there to be read, so it is a factor in the picture."),
        "portrait",
    ),
    "built": (
        _("Before {backdrop}, with what is built around the person: the surroundings are a factor."),
        "portrait",
    ),
}


def what_the_picture_is_for(case: Case) -> Found:
    if not case.told.has(PURPOSE):
        return _("Not said yet; a working picture is assumed."), "neither"
    return _filled(PURPOSE_FINDINGS[case.purpose.capacity], purpose=case.for_what)


def what_is_in_the_frame(case: Case) -> Found:
    crop = case.decided(CROP)
    return _filled(FRAME_FINDINGS[crop.gate], crop=crop.words)


def how_the_light_falls(case: Case) -> Found:
    lighting = case.decided(LIGHTING)
    return _filled(LIGHT_FINDINGS[lighting.drama], lighting=lighting.words)


def where_the_creativity_comes_from(case: Case) -> Found:
    if case.told.get(PROPS, None) is Props.CENTRAL:
        return _(
            "“{answer}”: an object shares the picture with the person.", answer=_answer(case, PROPS)
        ), "portrait"
    if not case.told.has(CREATIVITY):
        return _("Nothing inventive was asked for."), "neither"
    return _filled(CREATIVITY_FINDINGS[case.told[CREATIVITY]], answer=_answer(case, CREATIVITY))


def what_the_place_does(case: Case) -> Found:
    case.told.has(PLACE_ROLE)
    return _filled(ENVIRONMENT_FINDINGS[environment_of(case)], backdrop=case.decided(BACKDROP).words)


def how_the_person_is_posed(case: Case) -> Found:
    if case.decided(CROP).gate == "portrait":
        return _("The same rules as for a headshot, with more of the body to place."), "neither"
    return _("The same rules as for any portrait, with less of the body to place."), "neither"


def how_many_people_there_are(case: Case) -> Found:
    if case.people == 1:
        return _("One person, who is the centre of the picture."), "headshot"
    return _("{people} people: a headshot features one.", people=case.people), "portrait"


def which_mood_it_has(case: Case) -> Found:
    if not case.told.has(MOOD):
        return _("Any mood suits a headshot, so this decides nothing."), "neither"
    return _(
        "“{mood}”: any mood suits a headshot, so this decides nothing.", mood=_answer(case, MOOD)
    ), "neither"


CRITERIA: tuple[tuple[str, Message, Callable[[Case], Found]], ...] = (
    ("purpose", _("What it is for"), what_the_picture_is_for),
    ("frame", _("What is in the frame"), what_is_in_the_frame),
    ("light", _("Light"), how_the_light_falls),
    ("creativity", _("Creativity"), where_the_creativity_comes_from),
    ("environment", _("Surroundings"), what_the_place_does),
    ("posing", _("Posing"), how_the_person_is_posed),
    ("people", _("Number of people"), how_many_people_there_are),
    ("mood", _("Mood"), which_mood_it_has),
)


def criteria_of(case: Case) -> tuple[Criterion, ...]:
    """All tests, in the article's order."""
    return tuple(_heard(case, *test) for test in CRITERIA)


def _heard(case: Case, key: str, name: Message, test: Callable[[Case], Found]) -> Criterion:
    with case.reading() as reads:
        finding, speaks_for = test(case)
    told = tuple(sorted(read for read in reads if case.told.has(BY_KEY[read])))
    return Criterion(key, name, finding, speaks_for, told)


def _filled(found: Found, **given: Param) -> Found:
    says, speaks_for = found
    return Message(says.text, {**says.given, **given}), speaks_for


def _answer(case: Case, question: Question[object]) -> Message:
    return question.kind.spoken(case.told.raw[question.key])
