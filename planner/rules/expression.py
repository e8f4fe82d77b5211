"""What the face does, from the moods and the smile that were asked for, and what to say to get it."""

from __future__ import annotations

from planner.craft import MOODS, Mood
from planner.interview.script.care import DIRECTION, Direction
from planner.interview.script.feel import MOOD, SMILE, Smile
from planner.interview.script.purpose import PURPOSE
from planner.rules.advice import Line
from planner.rules.asked import keeps_the_chin_level
from planner.rules.case import Case
from planner.rules.lines import stated
from planner.rules.posing import is_of_a_baby, moods
from planner.words import Listing, Message, _, degrees, quoted

SMILES = {
    Smile.OPEN: _("An open smile. Talk until it comes; take the frame as it settles."),
    Smile.SMALL: _("A small smile that begins in the eyes."),
    Smile.CLOSED: _("Lips together, with warmth in the eyes."),
    Smile.SERIOUS: _("No smile; a thought to hold, so that serious is not empty."),
    Smile.MIX: _("From a quiet face to laughter and back, so that there is a choice."),
}
UNASKED = (
    (0, SMILES[Smile.SERIOUS]),
    (20, _("The mouth as quiet as the feeling; one frame with a small smile, so that there is a choice.")),
    (40, _("From a quiet mouth to a small smile, so that there is a choice.")),
    (100, SMILES[Smile.MIX]),
)
"""Where nobody has said which smile: up to so many percent of one in the mood, what is tried."""
MOOD_OF_A_DOCUMENT = "neutral"
MOST_HEADS_TO_TIP = 3
FULL_SMILE_PERCENT = 40
QUIET_MOUTH_PERCENT = 20


def expression_for(case: Case) -> tuple[Line, ...]:
    """Face, smile, head and words for one picture."""
    if case.purpose.capacity == "document":
        return (_purposes_face(case, _("The authority's rules ask for it.")),)
    if is_of_a_baby(case):
        return (_purposes_face(case, _("A baby is waited for, not directed.")),)
    names = moods(case)
    mood = MOODS[names[0]]
    return (
        _face(case, mood, names),
        _smile(case, mood),
        *([_head(case, mood)] if case.people <= MOST_HEADS_TO_TIP else []),
        _words(case, mood),
        _manner(case),
    )


MANNERS = {
    Direction.SHOW: _("Show it first, then say it."),
    Direction.TELL: _("One step at a time, in plain words."),
    Direction.TALK: _("In the middle of the talk."),
    Direction.QUIET: _("Once, then wait."),
}


def _manner(case: Case) -> Line:
    """How each pose is asked for."""
    told = case.told.has(DIRECTION)
    return stated(
        case.told,
        case.line_key("expression.manner"),
        _("How to direct"),
        MANNERS[case.told.get(DIRECTION, Direction.SHOW)],
        because=(_("So it was asked for.") if told else _("A move that is seen needs no words."),),
        rests_on=(DIRECTION.key,),
        sources=("house-judgement",),
    )


def _purposes_face(case: Case, why: Message) -> Line:
    return stated(
        case.told,
        case.line_key("expression.face"),
        _("Face"),
        case.purpose.expression,
        because=(why,),
        rests_on=(PURPOSE.key,),
        sources=(case.purpose.source,),
    )


def _face(case: Case, mood: Mood, names: tuple[str, ...]) -> Line:
    told = case.told.has(MOOD)
    named = quoted(MOODS[name].words for name in names)
    why = (
        _("{moods} were asked for; the first leads.", moods=named)
        if told and len(names) > 1
        else _("“{mood}” was asked for.", mood=mood.words)
        if told
        else _("{moods} are usual for {purpose}.", moods=named, purpose=case.for_what)
    )
    return stated(
        case.told,
        case.line_key("expression.face"),
        _("Face"),
        mood.face,
        because=(
            why,
            _("For {purpose}: {usual}", purpose=case.for_what, usual=case.purpose.expression),
        ),
        rests_on=(MOOD.key, PURPOSE.key),
        sources=(mood.source, case.purpose.source),
    )


def _smile(case: Case, mood: Mood) -> Line:
    smile = case.told.get(SMILE, None)
    if smile is None:
        return _unasked_smile(case, mood)
    clash = _clash(smile, mood)
    return stated(
        case.told,
        case.line_key("expression.smile"),
        _("Smile"),
        SMILES[smile],
        because=(
            _("“{smile}” was asked for.", smile=SMILE.kind.spoken(smile)),
            *([clash] if clash else []),
        ),
        rests_on=(SMILE.key, MOOD.key) if clash else (SMILE.key,),
        sources=("profile-ratings",),
    )


def _unasked_smile(case: Case, mood: Mood) -> Line:
    """As wide a range as the mood bears."""
    most = mood.smile_percent[1]
    what = next(words for up_to, words in UNASKED if most <= up_to)
    without = _("“{mood}” goes without a smile.", mood=mood.words)
    return stated(
        case.told,
        case.line_key("expression.smile"),
        _("Smile"),
        what,
        because=(_("A range leaves the choice open.") if most else without,),
        rests_on=(SMILE.key, MOOD.key, PURPOSE.key),
        sources=("profile-ratings",),
    )


def _clash(smile: Smile, mood: Mood) -> Message | None:
    """What to do where smile and mood pull apart: the mood keeps body and eyes, the smile keeps the mouth."""
    quiet_mood = mood.smile_percent[1] <= QUIET_MOUTH_PERCENT
    open_mood = mood.smile_percent[0] >= FULL_SMILE_PERCENT
    if (smile is Smile.OPEN and quiet_mood) or (smile is Smile.SERIOUS and open_mood):
        return _(
            "It pulls against “{mood}”: let the mood have body and eyes, and the mouth the smile.",
            mood=mood.words,
        )
    return None


def _head(case: Case, mood: Mood) -> Line:
    with case.reading() as wishes:
        is_level = keeps_the_chin_level(case)
    what = _(
        "{chin}, head tipped {least} to {most}.",
        chin=_("Chin level") if is_level else _chin(mood),
        least=degrees(mood.roll_deg[0]),
        most=degrees(mood.roll_deg[1]),
    )
    return stated(
        case.told,
        case.line_key("expression.head"),
        _("Head"),
        what,
        because=(
            _("It suits “{mood}”; twenty degrees either way would read as less honest.", mood=mood.words),
        ),
        rests_on={MOOD.key if case.told.has(MOOD) else PURPOSE.key, *(wishes if is_level else ())},
        sources=("head-pitch",),
    )


def _chin(mood: Mood) -> Message:
    """The pitch of the table, which counts down as negative, as a person would say it."""
    low, high = mood.pitch_deg
    if high > 0:
        return _("Chin from {down} down to {up} up", down=degrees(-low), up=degrees(high))
    if high == 0:
        return _("Chin level to {most} down", most=degrees(abs(low)))
    return _("Chin {least} to {most} down", least=degrees(-high), most=degrees(-low))


def _words(case: Case, mood: Mood) -> Line:
    prompts = Listing(tuple(_("“{words}”", words=prompt) for prompt in mood.prompts), "or")
    return stated(
        case.told,
        case.line_key("expression.words"),
        _("Say"),
        _("One of: {prompts}", prompts=prompts),
        because=(
            _(
                "A thought makes a face; “smile” does not. Leave out {avoid}.",
                avoid=Listing(mood.avoid, "and"),
            ),
        ),
        rests_on=(MOOD.key,) if case.told.has(MOOD) else (PURPOSE.key,),
        sources=(mood.source,),
    )
