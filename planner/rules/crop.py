"""How much of the person each picture shows."""

from __future__ import annotations

from planner.craft import CROPS, MOODS, USES, Crop
from planner.interview.script.feel import CREATIVITY, MOOD, Creativity
from planner.interview.script.frame import FRAME, PROPS, Frame, Props
from planner.interview.script.house import HOUSE_HEADROOM, HouseHeadroom
from planner.interview.script.uses import PLACE_ROLE, PlaceRole
from planner.interview.script.uses import USES as USES_QUESTION
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.engine import CLEAR, MILD, STRONG, Choice
from planner.rules.lines import decision_line
from planner.words import Message, _, ngettext, quoted

CROP: Choice[Crop] = Choice("crop", CROPS)

HEAD_CROPS = ("close-up", "tight-head", "head-and-shoulders", "head-and-chest")
FOR_SEVERAL = ("head-and-chest", "waist-up", "three-quarter", "full-length", "environmental", "group")
FOR_ONE = tuple(key for key in CROPS if key != "group")
MOST_IN_A_CLOSE_GROUP = 3

FRAMES_BY_WISH = {
    Frame.FACE: ("tight-head",),
    Frame.HEAD_AND_SHOULDERS: ("head-and-shoulders",),
    Frame.WAIST: ("waist-up",),
    Frame.THREE_QUARTER: ("three-quarter",),
    Frame.FULL_LENGTH: ("full-length",),
}


def wished_crops(case: Case, wish: Frame) -> tuple[str, ...]:
    """The frames that a wish stands for; for two or three people the closest that holds them, for more none."""
    if case.people > MOST_IN_A_CLOSE_GROUP:
        return ()
    if case.people > 1 and wish in (Frame.FACE, Frame.HEAD_AND_SHOULDERS):
        return ("head-and-chest",)
    return FRAMES_BY_WISH.get(wish, ())


def another_frame_was_named(case: Case, crop: Crop) -> bool:
    """Whether the picture or the client named a frame, and not this one; then no custom speaks for this one."""
    if case.shot.frame:
        return True
    named = wished_crops(case, case.told.get(FRAME, Frame.MIX)) if case.told.has(FRAME) else ()
    return bool(named) and crop.key not in named


@CROP.passes_over("group", source="founding-article")
def one_person_is_no_group(case: Case, crop: Crop) -> Message | None:
    return _("This picture has one person in it.") if case.people == 1 else None


@CROP.passes_over("close-up", "tight-head", "head-and-shoulders", source="founding-article")
def a_head_crop_holds_one_person(case: Case, crop: Crop) -> Message | None:
    if case.people == 1:
        return None
    return _("{people} people do not fit a frame of one head.", people=case.people)


@CROP.passes_over("head-and-chest", "waist-up", "three-quarter", "full-length", source="posing-groups")
def many_people_need_the_group_frame(case: Case, crop: Crop) -> Message | None:
    if case.people <= MOST_IN_A_CLOSE_GROUP:
        return None
    return _("{people} people stand in rows, which this frame has no room for.", people=case.people)


@CROP.passes_over("head-and-chest", source="house-judgement")
def a_baby_in_arms_lies_lower(case: Case, crop: Crop) -> Message | None:
    if case.people == 1 or case.purpose.key != "newborn":
        return None
    return _("A baby in somebody's arms lies lower than this frame reaches.")


@CROP.rules_out(*(key for key in CROPS if key != "head-and-shoulders"), source="us-passport")
def a_document_shows_head_and_shoulders(case: Case, crop: Crop) -> Message | None:
    if case.purpose.capacity != "document":
        return None
    return _("The authority's rules ask for head and shoulders, and for nothing else.")


@CROP.favours(strength=STRONG, source="house-judgement")
def a_picture_made_for_a_frame_keeps_it(case: Case, crop: Crop) -> Message | None:
    if case.shot.frame != crop.key:
        return None
    uses = quoted(use.words for use in case.uses)
    return (
        _("This picture is made for {uses}.", uses=uses)
        if uses.items
        else _("This picture is made beside the main one, for another frame.")
    )


@CROP.favours(strength=STRONG, source="house-judgement")
def the_client_says_how_close(case: Case, crop: Crop) -> Message | None:
    if case.shot.frame or crop.key not in wished_crops(case, case.told[FRAME]):
        return None
    return _("“{wish}” was asked for.", wish=FRAME.kind.spoken(case.told[FRAME]))


@CROP.favours(strength=CLEAR, source="house-judgement")
def the_purpose_has_its_usual_frame(case: Case, crop: Crop) -> Message | None:
    if another_frame_was_named(case, crop) or crop.key != case.purpose.crop:
        return None
    return _("It is usual for {purpose}.", purpose=case.for_what)


@CROP.favours(strength=MILD, source="house-judgement")
def the_purpose_allows_a_looser_frame(case: Case, crop: Crop) -> Message | None:
    if another_frame_was_named(case, crop) or crop.key not in case.purpose.looser_crops:
        return None
    return _("It suits {purpose} as well.", purpose=case.for_what)


@CROP.favours(strength=MILD, source="house-judgement")
def the_loosest_use_sets_the_frame(case: Case, crop: Crop) -> Message | None:
    loosest = max((CROPS[use.crop].bottom_h for use in case.uses), default=None)
    if another_frame_was_named(case, crop) or loosest is None or crop.bottom_h != loosest:
        return None
    served = quoted(use.words for use in case.uses if CROPS[use.crop].bottom_h == loosest)
    return _("It serves {uses}; tighter pictures are cut from it.", uses=served)


@CROP.speaks_against(strength=MILD, source="house-judgement")
def a_use_needs_more_of_the_person(case: Case, crop: Crop) -> Message | None:
    apart = [use for use in case.uses if not use.shares_frame_with_head_crop]
    cut_short = [use for use in apart if CROPS[use.crop].bottom_h > crop.bottom_h]
    if case.shot.frame or not cut_short:
        return None
    return _("“{use}” shows more of the person than this.", use=cut_short[0].words)


@CROP.favours("group", strength=STRONG, source="posing-groups")
def everyone_is_seen_in_rows(case: Case, crop: Crop) -> Message | None:
    if case.people <= MOST_IN_A_CLOSE_GROUP:
        return None
    return _("{people} people fit, and every face is seen.", people=case.people)


@CROP.favours("environmental", strength=STRONG, source="founding-article")
def a_story_needs_the_place_in_the_frame(case: Case, crop: Crop) -> Message | None:
    if case.shot.frame or case.told[PLACE_ROLE] is not PlaceRole.STORY:
        return None
    return _("The place is part of the story, so the frame shows it.")


@CROP.speaks_against(*HEAD_CROPS, strength=CLEAR, source="house-judgement")
def a_close_frame_leaves_no_room_for_the_place(case: Case, crop: Crop) -> Message | None:
    if case.shot.frame or case.told[PLACE_ROLE] is not PlaceRole.STORY:
        return None
    return _("Close to the face there is little of the place to see.")


@CROP.favours("waist-up", "three-quarter", strength=MILD, source="house-judgement")
def something_in_the_hands_needs_the_hands(case: Case, crop: Crop) -> Message | None:
    if case.shot.frame or case.told[PROPS] not in (Props.HELD, Props.CENTRAL):
        return None
    return _("What is held is seen, and so are the hands.")


@CROP.favours("three-quarter", "environmental", strength=CLEAR, source="founding-article")
def an_idea_built_around_the_person_needs_room(case: Case, crop: Crop) -> Message | None:
    if case.shot.frame or case.told[CREATIVITY] is not Creativity.SET:
        return None
    return _("The idea is in what surrounds the person, so the camera steps back to show it.")


@CROP.favours("tight-head", "close-up", strength=MILD, source="house-judgement")
def an_intense_mood_comes_close(case: Case, crop: Crop) -> Message | None:
    close_moods = {"intense", "mysterious"} & set(case.told[MOOD])
    if case.shot.frame or not close_moods:
        return None
    return _("“{mood}” lives in the eyes, so the frame comes close.", mood=MOODS[min(close_moods)].words)


@CROP.favours("close-up", strength=STRONG, source="house-judgement")
def a_painted_face_may_fill_the_frame(case: Case, crop: Crop) -> Message | None:
    asked_for_the_face = case.told[FRAME] is Frame.FACE
    if case.shot.frame or not asked_for_the_face or case.told[CREATIVITY] is not Creativity.PERSON:
        return None
    return _("The idea is in the face, and the face was asked for.")


def shoot_looser(case: Case) -> Message:
    """The advice that goes with every crop, as the house likes it: every place that shows the picture crops again."""
    crop = case.decided(CROP)
    headroom = case.told.get(HOUSE_HEADROOM, HouseHeadroom.NORMAL)
    if crop.looser == crop.key or headroom is HouseHeadroom.TIGHT:
        return _("Leave a little air on all sides: every place crops again.")
    looser = CROPS[CROPS[crop.looser].looser if headroom is HouseHeadroom.AIRY else crop.looser]
    return _(
        "Photograph it as loose as “{looser}” and crop afterwards: every place crops again.",
        looser=looser.words,
    )


def crop_line(case: Case) -> Line:
    """How much of the person the picture shows, with the advice to photograph it looser."""
    with case.reading() as reads:
        and_also = (*_one_frame_for_all(case), *_apart(case), shoot_looser(case))
    return decision_line(
        case,
        case.line_key(CROP.key),
        case.decision(CROP),
        _("Crop"),
        lambda key: CROPS[key].words,
        and_also=and_also,
        also_rests_on=reads,
    )


def _one_frame_for_all(case: Case) -> tuple[Message, ...]:
    """That several uses are cut from this one frame, the loosest of them first."""
    uses = sorted(case.uses, key=lambda use: -CROPS[use.crop].bottom_h)
    if len(uses) < 2:
        return ()
    return (_("One frame serves {uses}; each is cut from it.", uses=quoted(use.words for use in uses)),)


def _apart(case: Case) -> tuple[Message, ...]:
    """The uses that can't be cut from this frame and have a picture of their own."""
    others = [USES[key] for key in case.told.get(USES_QUESTION, ()) if key not in case.shot.uses]
    if not others or not case.shot.key.startswith("lead"):
        return ()
    return (
        ngettext(
            "It can't serve {uses}: that needs a picture of its own.",
            "It can't serve {uses}: each needs a picture of its own.",
            len(others),
            uses=quoted(use.words for use in others),
        ),
    )
