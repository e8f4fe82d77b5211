"""Labels never touch each other and never leave their margin."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.diagrams.margin import Label, height_needed, stack
from planner.diagrams.svg import Drawing

labels = st.lists(
    st.builds(
        Label,
        lines=st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=4).map(tuple),
        at=st.tuples(st.just(0.0), st.floats(-50, 600)),
    ),
    max_size=14,
)


@given(labels)
def test_no_two_labels_touch_and_none_leaves_the_margin(some: list[Label]) -> None:
    bottom = height_needed(some) + 40
    placed = stack(some, 0.0, bottom)
    assert sorted(one.label.at[1] for one in placed) == [one.label.at[1] for one in placed]
    for above, below in pairwise(placed):
        assert above.bottom < below.top
    assert all(one.top >= 0 and one.bottom <= bottom + 1e-6 for one in placed)


def test_a_label_stands_beside_what_it_names_when_nothing_is_in_the_way() -> None:
    (only,) = stack([Label(("KEY",), (0.0, 100.0))], 0.0, 400.0)
    assert only.top + only.label.height / 2 == 100.0


def test_what_is_written_in_a_drawing_cannot_become_markup() -> None:
    drawing = Drawing(10, 10, "</title><script>", 'a "quoted" & <b>')
    drawing.text((1, 1), "<script>alert(1)</script>", "ink", 9)
    assert "<script>" not in drawing.svg()
