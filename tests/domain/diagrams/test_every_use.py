"""The planned frame with all its cuts."""

from planner.craft import USES
from planner.diagrams.camera_view import Cut
from planner.diagrams.every_use import _free
from planner.diagrams.kept import Kept

FRAME, PRINT = Cut(10.0, 10.0, 200.0, 100.0), (USES["print-small"],)


def test_words_stay_inside_what_every_use_keeps() -> None:
    free, share = _free(FRAME, [Kept(0.1, 0.0, 1.0, 0.75, PRINT), Kept(0.0, 0.05, 1.0, 1.0, PRINT)], 0.5)
    assert (free.left, free.top) == (30.0, 15.0)
    assert round(free.top + free.height, 6) == 85.0
    assert round(free.left + share * free.width, 6) == 110.0
    assert _free(FRAME, [], 0.5) == (FRAME, 0.5)
