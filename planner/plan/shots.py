"""Which pictures to make: one for each purpose that needs its own, and one for each shape that can't share it.

A shot's key says what it is there for and stays the same when answers change, so that corrections stay with it.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from planner.craft import CROPS, PURPOSES, USES, Purpose, Use
from planner.interview.answers import Answers
from planner.interview.script.feel import CREATIVITY, Creativity
from planner.interview.script.frame import FRAME, Frame
from planner.interview.script.people import HEAD_COUNT, PEOPLE, People
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.time import MINUTES
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.interview.script.uses import USES as USES_QUESTION
from planner.interview.script.wardrobe import LOOKS
from planner.rules.case import NOT_SURE, ShotNeed
from planner.rules.crop import FRAMES_BY_WISH
from planner.words import _

USUAL_GROUP = 5
"""How many people are planned for until the number is known; the question says so too."""

MOST_SHOTS = 5
SHOTS_IN_MINUTES = ((25, 1), (40, 2), (60, 3), (100, 4))
"""How many pictures fit: below so many minutes, at most so many."""

PLAIN = frozenset({"frame", "place_role", "props", "creativity"})
"""The answers that a plain, close picture sets aside."""

CLOSE_ONES = ("close", "single")
OWN_FRAME = frozenset({"frame"})

TITLES = {
    "lead": _("The main picture"),
    "close": _("Close and plain, for where it is shown small"),
    "single": _("Each person alone"),
    "banner": _("Wide, with room for words"),
    "cut-out": _("With a clear outline, to cut out"),
    "tall": _("Upright, with more of the person"),
    "full-length": _("Full length"),
    "further-back": _("From further back"),
    "look-2": _("The second look"),
    "look-3": _("The third look"),
}
NEARER = _("From nearer")
"""The same, where the main picture shows the most of all."""


def shot_needs(told: Answers) -> tuple[ShotNeed, ...]:
    """The pictures that fit the time: what must be had first, then what is nice to have."""
    return tuple(fitting(told, wanted_shots(told)))


def left_out(told: Answers) -> tuple[ShotNeed, ...]:
    """The pictures that would be worth making and for which there is no time."""
    wanted = wanted_shots(told)
    kept = {need.key for need in fitting(told, wanted)}
    return tuple(need for need in wanted if need.key not in kept)


def fitting(told: Answers, wanted: tuple[ShotNeed, ...]) -> list[ShotNeed]:
    """Drops from the end what is only nice to have, then what must be had, until the rest fits."""
    room = most_shots(told)
    first = {need.key for need in sorted(wanted, key=lambda need: not need.must_have)[:room]}
    return [need for need in wanted if need.key in first]


def most_shots(told: Answers) -> int:
    """How many pictures the time allows; without a time, as many as make sense."""
    given = told.get(MINUTES, None)
    if given is None or told.get(PEOPLE, None) is People.TEAM_ONE_BY_ONE:
        return MOST_SHOTS
    return next((most for below, most in SHOTS_IN_MINUTES if given < below), MOST_SHOTS)


def wanted_shots(told: Answers) -> tuple[ShotNeed, ...]:
    """Every picture that the answers ask for, the main one first."""
    leads = list(_leads(told))
    everyone = next((need for need in leads if need.people > 1), leads[0])
    apart = list(_shapes_of_their_own(told, leads[0], everyone))
    extras = [*_looks(told, leads[0]), *_further_back(told, leads[0])]
    return tuple({need.key: need for need in (*leads, *apart, *extras)}.values())


def _leads(told: Answers) -> Iterator[ShotNeed]:
    """One picture for each purpose that looks different from those before it."""
    seen: list[Purpose] = []
    for purpose in _purposes(told):
        if not any(_looks_alike(purpose, other) for other in seen):
            yield _lead(told, purpose, first=not seen)
        seen.append(purpose)


def _lead(told: Answers, purpose: Purpose, *, first: bool) -> ShotNeed:
    many = _people_for(told, purpose)
    own = _uses(told) if first else _uses_of(told, purpose)
    crop = _expected_crop(told, purpose, many)
    shared = tuple(
        key for key in own if _is_its_document(purpose, USES[key]) or not needs_its_own(USES[key], crop, told)
    )
    return ShotNeed(
        key="lead" if first else f"lead-{purpose.key}",
        purpose=purpose.key,
        uses=shared,
        people=many,
        title=TITLES["lead"] if first else _("For “{purpose}”", purpose=purpose.words),
    )


def _shapes_of_their_own(told: Answers, lead: ShotNeed, everyone: ShotNeed) -> Iterator[ShotNeed]:
    """A picture for each group of uses that the main one can't serve; a team's wide ones show everyone."""
    apart = [USES[key] for key in _uses(told) if key not in lead.uses]
    grouped: dict[str, list[str]] = {}
    for use in apart:
        grouped.setdefault(_shape_of(use, lead.people), []).append(use.key)
    for key, uses in grouped.items():
        shown = lead if key in CLOSE_ONES else everyone
        yield _extra(shown, key, tuple(uses), USES_QUESTION.key, must_have=told.has(USES_QUESTION))


def _looks(told: Answers, lead: ShotNeed) -> Iterator[ShotNeed]:
    """A second and a third look, where they were asked for; more are made within these."""
    for turn in range(1, min(int(told.get(LOOKS, 1)), 3)):
        extra = _extra(lead, f"look-{turn + 1}", lead.uses, LOOKS.key, must_have=turn == 1)
        yield msgspec.structs.replace(extra, frame=None, sets_aside=frozenset(), turn=turn)


def _further_back(told: Answers, lead: ShotNeed) -> Iterator[ShotNeed]:
    """One picture that shows more, where a mix of frames was asked for or the purpose lives from a range; less where
    the main one has the whole room in it.
    """
    purpose = PURPOSES[lead.purpose]
    wish = told.get(FRAME, None)
    if wish is not Frame.MIX and (wish is not None or purpose.looks < 3 or lead.people > 1):
        return
    looser = [key for key in purpose.looser_crops if CROPS[key].gate == "portrait"]
    extra = _extra(lead, "further-back", (), FRAME.key, must_have=wish is Frame.MIX)
    frame = looser[0] if looser else "three-quarter"
    is_nearer = CROPS[frame].bottom_h < CROPS[_expected_crop(told, purpose, lead.people)].bottom_h
    yield msgspec.structs.replace(extra, frame=frame, title=NEARER if is_nearer else extra.title)


def _extra(lead: ShotNeed, key: str, uses: tuple[str, ...], because_of: str, *, must_have: bool) -> ShotNeed:
    plain = key in CLOSE_ONES
    return ShotNeed(
        key=key,
        purpose=lead.purpose,
        uses=uses,
        frame=_frame_of(key, uses, lead.people),
        people=1 if key == "single" else lead.people,
        title=TITLES[key],
        must_have=must_have,
        sets_aside=PLAIN if plain else OWN_FRAME,
        rests_on=frozenset({because_of}),
    )


def _frame_of(key: str, uses: tuple[str, ...], people: int) -> str | None:
    """The crop that an extra picture is made for: the loosest that its uses ask for."""
    if key in CLOSE_ONES:
        return "head-and-shoulders"
    if people > 3:
        return "group"
    return max((USES[use].crop for use in uses), key=lambda crop: CROPS[crop].bottom_h, default=None)


def _is_its_document(purpose: Purpose, use: Use) -> bool:
    """Whether the use is the official paper that the picture is taken for; its rules set the frame."""
    return purpose.capacity == "document" and use.licence == "government-document"


def needs_its_own(use: Use, crop: str, told: Answers) -> bool:
    """Whether a picture framed like this can't be cut to the use."""
    if use.shape == "circle":
        return not _reads_small(crop, told)
    looser = CROPS[crop].bottom_h >= CROPS[use.crop].bottom_h
    if use.negative_space in ("side", "half") or (
        use.negative_space == "cut-out" and use.orientation == "wide"
    ):
        return True
    return not use.shares_frame_with_head_crop and not looser


def _reads_small(crop: str, told: Answers) -> bool:
    """Whether a circle of a few pixels can be cut from it: one person, no farther than the waist, nothing to read."""
    surrounded = told.get(PLACE_ROLE, None) is PlaceRole.STORY or told.get(CREATIVITY, None) is Creativity.SET
    return CROPS[crop].bottom_h <= CROPS["waist-up"].bottom_h and not surrounded


def _shape_of(use: Use, people: int) -> str:
    """The key of the picture that a use of a shape of its own belongs to."""
    if use.shape == "circle":
        return "single" if people > 1 else "close"
    if use.crop == "full-length":
        return "full-length"
    if use.negative_space == "cut-out":
        return "cut-out"
    return "banner" if use.orientation == "wide" else "tall"


def _expected_crop(told: Answers, purpose: Purpose, people: int) -> str:
    """What the main picture will most likely be framed as, before the rules have spoken."""
    if people > 3:
        return "group"
    if told.get(PLACE_ROLE, None) is PlaceRole.STORY:
        return "environmental"
    wished = FRAMES_BY_WISH.get(told.get(FRAME, None) or Frame.MIX, ())
    return wished[0] if wished else purpose.crop


def _looks_alike(one: Purpose, other: Purpose) -> bool:
    same_look = (one.capacity, one.moods, one.crop) == (other.capacity, other.moods, other.crop)
    return same_look and one.people_least == other.people_least


def _purposes(told: Answers) -> tuple[Purpose, ...]:
    return tuple(PURPOSES[key] for key in told.get(PURPOSE, (NOT_SURE,)))


def _uses(told: Answers) -> tuple[str, ...]:
    """Where the pictures go; until it is said, where pictures for the first purpose usually go."""
    return tuple(told.get(USES_QUESTION, _purposes(told)[0].deliverables))


def _uses_of(told: Answers, purpose: Purpose) -> tuple[str, ...]:
    """The uses that a further purpose is known for, as far as they were ticked."""
    return tuple(key for key in purpose.deliverables if key in told.get(USES_QUESTION, purpose.deliverables))


def _people_for(told: Answers, purpose: Purpose) -> int:
    """How many people one picture for the purpose holds."""
    who = told.get(PEOPLE, None)
    if who is People.COUPLE:
        return 2
    count = int(told.get(HEAD_COUNT, USUAL_GROUP))
    if who in (People.FAMILY, People.TEAM_TOGETHER):
        return count
    return 1 if purpose.people_least == 1 else min(count, purpose.people_most)
