"""What is posted becomes a raw answer; what cannot be understood stays as it was typed."""

from typing import Any

import pytest
from django.http import QueryDict

from planner.forms import Sheet, raw_from_post
from planner.interview.kinds import Field, Kind, Many, Number, One, Option, Rows, Text
from planner.interview.question import YOU_CHOOSE, Question
from planner.words import _

OPTIONS = {"left": Option(_("left")), "right": Option(_("right"))}
LENSES = Rows(
    {
        "name": Field(_("name"), Text(longest=20), required=False),
        "widest_f": Field(_("widest"), Number(_("f"), least=0.7, most=22)),
        "side": Field(_("side"), One(OPTIONS), required=False),
    },
    at_most=3,
    named_by=("name",),
)


def asked(kind: Kind[Any], key: str = "it") -> Question[Any]:
    return Question(
        key=key, chapter="kit", asks=_("It?"), why=_("So."), kind=kind, you_choose=_("We choose.")
    )


def posted(**fields: Any) -> QueryDict:
    query = QueryDict(mutable=True)
    for name, value in fields.items():
        query.setlist(name.replace("__", "."), value if isinstance(value, list) else [value])
    return query


@pytest.mark.parametrize(
    ("kind", "given", "raw"),
    [
        (One(OPTIONS), "left", "left"),
        (One(OPTIONS), "somewhere", "somewhere"),
        (Many(OPTIONS), ["left", "right"], ["left", "right"]),
        (Number(_("m"), least=1, most=9), " 5,60 ", 5.6),
        (Number(_("m"), least=1, most=9, whole=True), "5", 5),
        (Number(_("m"), least=1, most=9), "99", "99"),
        (Number(_("m"), least=1, most=9), "five", "five"),
        (Text(longest=50), " two\r\nlines ", "two\nlines"),
        (Text(longest=50), "   ", None),
        (One(OPTIONS), YOU_CHOOSE, YOU_CHOOSE),
        (Number(_("m"), least=1, most=9), ["", YOU_CHOOSE], YOU_CHOOSE),
    ],
)
def test_each_kind_is_read(kind: Kind[Any], given: Any, raw: Any) -> None:
    assert raw_from_post(asked(kind), posted(it=given)) == raw


def test_nothing_given_is_none() -> None:
    assert raw_from_post(asked(Many(OPTIONS)), posted()) is None


def test_rows_keep_their_order_and_leave_out_empty_ones() -> None:
    given = posted(
        it__10__name="last",
        it__2__name="85 mm",
        it__2__widest_f="1,8",
        it__3__name=" ",
        it__x__name="no",
        other="1",
    )
    assert raw_from_post(asked(LENSES), given) == [{"name": "85 mm", "widest_f": 1.8}, {"name": "last"}]


class TestASheet:
    QUESTIONS = (asked(LENSES, "lenses"), asked(Number(_("m"), least=0, most=9), "length"))

    def sheet(self, **fields: Any) -> Sheet:
        return Sheet(self.QUESTIONS, {}, posted(**fields))

    def test_stored_answers_fill_it_and_two_rows_are_spare(self) -> None:
        sheet = Sheet(self.QUESTIONS, {"lenses": [{"name": "85 mm", "widest_f": 1.8}], "length": 5})
        assert [line.is_filled for line in sheet.entries[0].lines] == [True, False, False]
        assert [cell.raw for cell in sheet.entries[0].lines[0].cells] == ["85 mm", 1.8, None]
        assert not sheet.can_be_stored

    def test_what_was_left_empty_is_taken_back(self) -> None:
        sheet = self.sheet(lenses__0__name="", length="")
        assert sheet.can_be_stored
        assert sheet.answers == {"lenses": None, "length": None}
        assert sheet.given == {}

    def test_zero_is_an_answer(self) -> None:
        assert self.sheet(length="0").given == {"length": 0}

    def test_a_wrong_cell_says_so_itself_and_everything_stays_as_typed(self) -> None:
        sheet = self.sheet(lenses__0__name="85 mm", lenses__0__widest_f="wide", length="5")
        assert not sheet.can_be_stored
        name, widest, side = sheet.entries[0].lines[0].cells
        assert (name.error, side.error) == (None, None)
        assert widest.raw == "wide"
        assert widest.error is not None
        assert sheet.entries[1].cell.raw == 5

    def test_adding_rows_stores_nothing_and_judges_nothing(self) -> None:
        sheet = self.sheet(add="lenses", lenses__0__widest_f="wide")
        assert not sheet.can_be_stored
        assert not sheet.has_errors
        assert len(sheet.entries[0].lines) == 3  # the most that this list takes

    def test_removing_a_row_leaves_the_others(self) -> None:
        sheet = self.sheet(remove="lenses.0", lenses__0__name="85 mm", lenses__1__name="50 mm")
        assert [line.cells[0].raw for line in sheet.entries[0].lines if line.is_filled] == ["50 mm"]
