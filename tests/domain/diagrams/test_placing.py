"""Labels find free places, whatever is drawn; and what is written in a drawing stays text."""

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.diagrams.placing import Label
from planner.diagrams.raster import Box
from planner.diagrams.sketch import Sketch
from planner.diagrams.svg import Drawing, for_paper
from tests.domain.diagrams.drawn import read

WIDTH, HEIGHT = 340.0, 300.0
points = st.tuples(st.floats(0, WIDTH), st.floats(0, HEIGHT))
lines = st.lists(st.lists(points, min_size=2, max_size=4), max_size=6)
words = st.lists(st.text("KEY fill 1.2", min_size=1, max_size=16), min_size=1, max_size=4)
labels = st.lists(st.tuples(words, points), max_size=4)


@settings(max_examples=10, deadline=None)
@given(lines, labels)
def test_no_label_touches_another_or_a_line_and_none_leaves_the_sheet(
    drawn: list[list[tuple[float, float]]], said: list[tuple[list[str], tuple[float, float]]]
) -> None:
    sketch = Sketch(WIDTH, HEIGHT, "title", "words")
    sketch.lines(drawn, "ink-line")
    for text, at in said:
        sketch.label(text, [at])
    finished = read(sketch.finished())
    lines_drawn = [line for line in finished.lines if line.style == "ink-line"]
    assert len(finished.words) == sum(len(text) for text, _at in said)
    assert not any(one.overlaps(other) for one, other in combinations(finished.words, 2))
    assert not any(line.touches(word) for line in lines_drawn for word in finished.words)
    assert all(word.left >= 0 and word.right <= finished.width for word in finished.words)
    assert all(word.top >= 0 and word.bottom <= finished.height for word in finished.words)


def test_a_label_stands_beside_what_it_names_when_nothing_is_in_the_way() -> None:
    sketch = Sketch(WIDTH, HEIGHT, "title", "words")
    sketch.label(["KEY"], [(100.0, 100.0)])
    (word,) = read(sketch.finished()).words
    assert Box(word.left, word.top, word.right, word.bottom).apart(Box(100, 100, 100, 100)) < 11


def test_a_measure_led_away_stays_beside_its_own_stretch() -> None:
    sketch = Sketch(WIDTH, HEIGHT, "title", "words")
    for at, said in ((100.0, "1.2 m"), (200.0, "1.7 m")):
        sketch.dimension((170.0, at), (170.0, at + 100.0), [said])
    # No room beside the second: it is led over what lies there, not up to the first.
    for left in (136.0, 174.0):
        sketch.area([(left, 195.0), (left + 30.0, 195.0), (left + 30.0, 299.0), (left, 299.0)], "gear")
    first, second = sorted(read(sketch.finished()).words, key=lambda word: word.text)
    assert first.bottom <= 200.0 <= second.top


def test_a_label_is_as_wide_as_its_longest_line() -> None:
    assert Label(("KEY", "softbox"), ((0.0, 0.0),)).width == Label(("softbox",), ((0.0, 0.0),)).width


def test_what_is_written_in_a_drawing_cannot_become_markup() -> None:
    drawing = Drawing(10, 10, "</title><script>", 'a "quoted" & <b>')
    drawing.text((1, 1), "<script>alert(1)</script>", "ink", 9)
    assert "<script>" not in drawing.svg()


def test_paper_gets_no_classes_and_the_same_drawing() -> None:
    drawing = Drawing(10, 10, "title", "words")
    drawing.segment((1, 1), (9, 9), "red-line")
    paper = for_paper(drawing.svg())
    assert "class=" not in paper
    assert 'stroke="#c8371f"' in paper
