"""Whether a picture stands, lies or is square."""

from __future__ import annotations

from planner.craft import Row
from planner.rules.advice import Line
from planner.rules.case import Case
from planner.rules.crop import CROP
from planner.rules.engine import CLEAR, MILD, STRONG, Choice
from planner.rules.lines import decision_line
from planner.words import Message, _, quoted


class Shape(Row, frozen=True):
    """Which way a picture lies."""

    words: Message


SHAPES = {
    "upright": Shape(key="upright", words=_("upright"), source="house-judgement"),
    "landscape": Shape(key="landscape", words=_("landscape"), source="house-judgement"),
    "square": Shape(key="square", words=_("square"), source="house-judgement"),
}
SHAPE_OF = {"upright": "upright", "wide": "landscape", "square": "square"}
"""What the craft tables call a shape, by the word that plans and photographers use."""

CLOSE_FRAMES = ("head-and-chest", "waist-up", "three-quarter")

ORIENTATION: Choice[Shape] = Choice("orientation", SHAPES)


@ORIENTATION.favours(strength=STRONG, source="house-judgement")
def all_uses_agree_on_a_shape(case: Case, shape: Shape) -> Message | None:
    settled = [use for use in case.uses if not use.turns]
    if {SHAPE_OF[use.orientation] for use in settled} != {shape.key}:
        return None
    return _("It suits {uses}.", uses=quoted(use.words for use in settled))


@ORIENTATION.favours(strength=MILD, source="house-judgement")
def one_of_the_uses_wants_this_shape(case: Case, shape: Shape) -> Message | None:
    wanting = [use.words for use in case.uses if SHAPE_OF[use.orientation] == shape.key]
    if all_uses_agree_on_a_shape(case, shape):
        return None
    return _("It is the shape of {uses}.", uses=quoted(wanting)) if wanting else None


@ORIENTATION.favours(strength=CLEAR, source="house-judgement")
def the_crop_has_its_usual_shape(case: Case, shape: Shape) -> Message | None:
    crop = case.decided(CROP)
    if SHAPE_OF[crop.orientation] != shape.key:
        return None
    return _("It is the usual shape of {crop}.", crop=crop.words)


@ORIENTATION.favours("landscape", strength=CLEAR, source="posing-groups")
def people_side_by_side_need_width(case: Case, shape: Shape) -> Message | None:
    return _("Several people stand side by side.") if case.people > 1 else None


@ORIENTATION.favours("landscape", strength=STRONG, source="posing-couples")
def heads_side_by_side_are_wider_than_high(case: Case, shape: Shape) -> Message | None:
    if case.people == 1 or case.decided(CROP).key not in CLOSE_FRAMES:
        return None
    return _("Close heads side by side are wider than high: upright, the frame would reach far below them.")


@ORIENTATION.favours("landscape", strength=STRONG, source="posing-groups")
def rows_are_wider_than_high(case: Case, shape: Shape) -> Message | None:
    return _("Rows of people are wider than high.") if case.decided(CROP).key == "group" else None


@ORIENTATION.speaks_against("square", strength=MILD, source="house-judgement")
def a_square_wastes_what_an_upright_keeps(case: Case, shape: Shape) -> Message | None:
    if all(use.orientation == "square" for use in case.uses) and case.uses:
        return None
    return _("Squares are cut from a larger picture; the larger picture is not cut from a square.")


def orientation_line(case: Case) -> Line:
    """Which way the picture lies."""
    return decision_line(
        case,
        case.line_key(ORIENTATION.key),
        case.decision(ORIENTATION),
        _("Orientation"),
        lambda key: SHAPES[key].words,
    )
