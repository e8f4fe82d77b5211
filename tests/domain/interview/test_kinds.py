"""Every kind of question: what it takes, what it refuses, and the sentence that helps."""

import pytest

from planner.interview.kinds import Field, Many, Number, One, Option, Rows, Text, WrongAnswer
from planner.words import Message, _, side_by_side

COLOURS = {"red": Option(_("red")), "blue": Option(_("blue")), "green": Option(_("green"))}
ONE = One(COLOURS)
MANY = Many(COLOURS, at_most=2)
WHOLE = Number(_("people"), least=2, most=20, whole=True)
LENGTH = Number(_("m"), least=1.5, most=60)
WORDS = Text(longest=10)
LENSES = Rows({"name": Field(_("name"), Text(20), required=False), "mm": Field(_("mm"), WHOLE)}, 2, ("name",))


@pytest.mark.parametrize(
    ("kind", "raw", "value"),
    [
        (ONE, "red", "red"),
        (MANY, ["blue", "red"], ("red", "blue")),
        (MANY, ["blue", "blue"], ("blue",)),
        (WHOLE, "5", 5.0),
        (WHOLE, 5, 5.0),
        (LENGTH, "2,5", 2.5),
        (LENGTH, " 2.5 ", 2.5),
        (WORDS, " hello ", "hello"),
        (LENSES, [], ()),
        (LENSES, [{"mm": 3}], ({"mm": 3.0},)),
        (LENSES, [{"name": "85", "mm": "3"}], ({"name": "85", "mm": 3.0},)),
    ],
)
def test_takes(kind, raw, value):
    assert kind.parse(raw) == value


@pytest.mark.parametrize(
    ("kind", "raw", "told"),
    [
        (ONE, "yellow", "Please choose one of {choices}."),
        (ONE, ["red"], "Please choose one of {choices}."),
        (MANY, [], "Please choose at least one of {choices}."),
        (MANY, "red", "Please choose at least one of {choices}."),
        (MANY, ["red", "yellow"], "Please choose only from {choices}."),
        (MANY, [["red"], {"blue": 1}], "Please choose only from {choices}."),
        (MANY, ["red", "blue", "green"], "Please keep to {count} choice."),
        (WHOLE, "5.5", "Please give a whole number from {least} to {most} ({unit})."),
        (WHOLE, 21, "Please give a whole number from {least} to {most} ({unit})."),
        (WHOLE, True, "Please give a whole number from {least} to {most} ({unit})."),
        (LENGTH, "wide", "Please give a number from {least} to {most} ({unit})."),
        (LENGTH, "nan", "Please give a number from {least} to {most} ({unit})."),
        (LENGTH, 10**400, "Please give a number from {least} to {most} ({unit})."),
        (LENGTH, None, "Please give a number from {least} to {most} ({unit})."),
        (WORDS, "  ", "Please write a few words, or leave this question to us."),
        (WORDS, "x" * 11, "That is {length} characters; please keep to {longest}."),
        (LENSES, "85 mm", "Please give a list, one entry a row."),
        (LENSES, [{"mm": 3}] * 3, "Please keep to {count} row."),
        (LENSES, [{"kg": 3}], "Row {number} has a field that does not exist; use {fields}."),
        (LENSES, [{"mm": 1}], "Row {number}, {field}: {why}"),
    ],
)
def test_refuses_with_a_sentence_that_says_what_would_work(kind, raw, told):
    with pytest.raises(WrongAnswer) as refused:
        kind.parse(raw)
    assert refused.value.sentence.text == told


@pytest.mark.parametrize(
    ("kind", "raw", "spoken"),
    [
        (ONE, "red", Message("red")),
        (
            MANY,
            ["blue", "red"],
            Message("{chosen}", {"chosen": side_by_side([Message("red"), Message("blue")])}),
        ),
        (WHOLE, "5", Message("{number} {unit}", {"number": 5, "unit": Message("people")})),
        (WORDS, "{hello}", Message("{verbatim}", {"verbatim": "{hello}"})),
        (LENSES, [], Message("none")),
    ],
)
def test_says_an_answer_back(kind, raw, spoken):
    assert kind.spoken(raw) == spoken


@pytest.mark.parametrize("kind", [ONE, MANY, WHOLE, LENGTH, WORDS, LENSES])
def test_describes_itself(kind):
    assert {"enum", "type"} & set(kind.schema())
