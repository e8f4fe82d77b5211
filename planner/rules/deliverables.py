"""Which file goes where: size, format, retouching, permission, and how far the size can be trusted."""

from __future__ import annotations

from collections.abc import Sequence

from planner.craft import LICENCES, Use
from planner.craft.purposes import Retouch as Level
from planner.interview.script.care import RETOUCH, Retouch
from planner.interview.script.house import HOUSE_RETOUCH, HouseRetouch
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.uses import USES as USES_QUESTION
from planner.rules.advice import Deliverable
from planner.rules.case import Case
from planner.rules.cut import cut_for, pixels_for
from planner.rules.lines import stated
from planner.rules.orientation import ORIENTATION
from planner.words import Message, _, percent, pixels

LEVELS: Sequence[Level] = ("none", "tidy", "polished")
ASKED: dict[Retouch, Level] = {Retouch.AS_IS: "none", Retouch.TIDY: "tidy", Retouch.POLISHED: "polished"}
HOUSE: dict[HouseRetouch, Level] = {
    HouseRetouch.NONE: "none",
    HouseRetouch.TIDY: "tidy",
    HouseRetouch.POLISHED: "polished",
}

RETOUCHING: dict[Level, Message] = {
    "none": _("Light and colour only; nothing else is changed."),
    "tidy": _("Tidied: what would be gone in three weeks may go, and what is the person's own stays."),
    "polished": _("Polished: tidied, lines a little softer, cloth smooth; still the person."),
}

TRUST = {
    "official": _("From the place's own page; check before upload all the same."),
    "agreed": _("Several sources agree; check before upload."),
    "conflicting": _("Sources disagree or are old: check before upload."),
    "judgement": _("A size that usually works; ask whoever puts it in place."),
}

STILL_ENOUGH = _("{size} The frame leaves {left} of width, which is still enough: {least} will do.")
TOO_FEW = _("{size} The frame leaves {left} of width: take one that is framed for this use, or enlarge it.")

ROOM_FOR = {
    "side": _("One side free for words."),
    "half": _("Half of the picture free for words."),
    "cut-out": _("The whole outline inside the frame, hair and both shoulders, to cut out."),
}


RESTS_ON = (PURPOSE.key, USES_QUESTION.key, RETOUCH.key, HOUSE_RETOUCH.key)


def deliverables_for(case: Case) -> tuple[Deliverable, ...]:
    """One file for each use of one picture."""
    shape = case.decided(ORIENTATION).key
    return tuple(_deliverable(case, use.lying(shape)) for use in case.uses)


def retouching(case: Case) -> Level:
    """The least of what was asked for, what the purpose bears and what the house does."""
    asked = ASKED[case.told.get(RETOUCH, Retouch.TIDY)]
    house = HOUSE[case.told.get(HOUSE_RETOUCH, HouseRetouch.POLISHED)]
    return min(asked, house, case.purpose.retouch, key=LEVELS.index)


def _deliverable(case: Case, use: Use) -> Deliverable:
    with case.reading(also=RESTS_ON) as reads:
        what, because = _what(case, use), _because(case, use)
    return Deliverable(
        key=use.key,
        line=stated(
            case.told,
            case.line_key(f"deliver.{use.key}"),
            use.words,
            what,
            because=because,
            rests_on=reads,
            sources=(use.source, *(["retouch-test"] if retouching(case) != "none" else []), "licensing"),
        ),
        shot=case.shot.key,
        width_px=use.width_px,
        height_px=use.height_px,
        file_format=use.format,
        checked_on=use.checked_on.isoformat(),
        note=_("{note} {trust}", note=use.note, trust=TRUST[use.confidence]),
    )


def _what(case: Case, use: Use) -> Message:
    """The size that is asked for, and what the frame leaves where that is less."""
    left = pixels_for(case, use)[0]
    if left >= use.width_px:
        return _size(use)
    least = use.least_width_px or use.width_px
    short = STILL_ENOUGH if left >= least else TOO_FEW
    return Message(short.text, {"size": _size(use), "left": pixels(left), "least": pixels(least)})


def _size(use: Use) -> Message:
    return _(
        "{width} by {height}, {format}, {colour}.",
        width=pixels(use.width_px),
        height=pixels(use.height_px),
        format=use.format,
        colour=use.colour_space,
    )


def _because(case: Case, use: Use) -> tuple[Message, ...]:
    licence = LICENCES[use.licence]
    room = ROOM_FOR.get(use.negative_space)
    return (
        *([room] if room else []),
        *_how_it_is_cut(case, use),
        RETOUCHING[retouching(case)],
        *_less_than_was_asked_for(case),
        _("Permission: {licence}. {note}", licence=licence.words, note=licence.note),
    )


def _less_than_was_asked_for(case: Case) -> tuple[Message, ...]:
    """Who sets the limit where the client asked for more retouching than is done."""
    done, asked = retouching(case), ASKED[case.told.get(RETOUCH, Retouch.TIDY)]
    if not case.told.has(RETOUCH) or LEVELS.index(done) >= LEVELS.index(asked):
        return ()
    if LEVELS.index(case.purpose.retouch) < LEVELS.index(asked):
        return (_("More was asked for; for {purpose} it would no longer be true.", purpose=case.for_what),)
    return (_("More was asked for; the house does no more than this."),)


def _how_it_is_cut(case: Case, use: Use) -> tuple[Message, ...]:
    """Where the eyes go in what is cut from the frame, and how large the head becomes."""
    made = cut_for(case, use)
    if made is None:
        return ()
    eyes, head = percent(round(100 * made.eye_line)), percent(round(100 * made.head_share))
    return (_("Cut with the eyes {eyes} from the top, the head {head} of the height.", eyes=eyes, head=head),)
