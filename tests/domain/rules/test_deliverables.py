"""Files: retouching is the least of what was asked for, what the purpose bears and what the house does."""

import pytest

from planner.rules.case import Case
from planner.rules.deliverables import deliverables_for, retouching
from planner.speech import say
from tests.domain.rules.planned import decided


def case(purpose: str = "executive", uses: tuple[str, ...] = ("company-website",), **raw: object) -> Case:
    return decided({"purpose": [purpose], "uses": list(uses), **raw}, purpose=purpose, uses=uses)


@pytest.mark.parametrize(
    ("purpose", "asked", "house", "level"),
    [
        ("executive", "polished", "polished", "polished"),
        ("executive", "polished", "tidy", "tidy"),
        ("executive", "as-is", "polished", "none"),
        ("actor-drama", "polished", "polished", "tidy"),
        ("model-digitals", "polished", "polished", "none"),
    ],
)
def test_retouching(purpose: str, asked: str, house: str, level: str) -> None:
    assert retouching(case(purpose, retouch=asked, house_retouch=house)) == level


def test_nothing_said_means_tidy() -> None:
    assert retouching(case()) == "tidy"


def test_a_file_says_size_date_and_permission() -> None:
    file = deliverables_for(case(uses=("sign-billboard",)))[0]
    assert (file.width_px, file.height_px) == (8640, 2520)
    assert file.checked_on.startswith("20")
    assert any("paid advertising" in say(text) for text in file.line.because)
    assert file.note is not None
    assert "check" in say(file.note)


def test_a_conflicting_source_is_named_as_such() -> None:
    note = deliverables_for(case(uses=("linkedin-banner",)))[0].note
    assert note is not None
    assert "Sources disagree" in say(note)
