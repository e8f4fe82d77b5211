"""The verdict by itself: the craft reference's edge cases, and what would make each the other."""

from dataclasses import replace

import pytest

from planner.craft import CROPS
from planner.interview.script.feel import Creativity
from planner.interview.script.frame import Props
from planner.rules.genre import Facts, evidence, judge, what_would_flip
from planner.speech import say

A_HEADSHOT = Facts(
    capacity="professional",
    people=1,
    crop=CROPS["head-and-shoulders"],
    environment="plain",
    creativity=None,
    drama="even",
    props=None,
)

EDGE_CASES = {
    "E02 office blurred past reading": ("headshot", {"environment": "blurred-place"}),
    "E03 logo can be read": ("headshot-style", {"environment": "hint"}),
    "E04 actor in costume": (
        "headshot",
        {"capacity": "performer", "creativity": Creativity.PERSON, "props": Props.WORN},
    ),
    "E05 low key for a musician": (
        "headshot",
        {"capacity": "performer", "drama": "dramatic", "crop": CROPS["tight-head"]},
    ),
    "E06 two founders": ("portrait", {"people": 2}),
    "E07 full length": ("portrait", {"crop": CROPS["full-length"]}),
    "E08 waist up": ("portrait", {"crop": CROPS["waist-up"]}),
    "E09 mid-chest": ("headshot-style", {"crop": CROPS["head-and-chest"]}),
    "E11 class of thirty": ("portrait", {"people": 30}),
    "E13 yearbook": ("headshot-style", {"capacity": "semi", "props": Props.WORN}),
    "E14 keepsake": ("portrait", {"capacity": "personal", "creativity": Creativity.CLASSIC}),
    "E17 dating": ("headshot-style", {"capacity": "semi", "creativity": Creativity.CLASSIC}),
    "E18 avatar on colour": ("headshot-style", {"capacity": "semi", "creativity": Creativity.COLOUR}),
    "E20 stove to be read": ("portrait", {"environment": "story"}),
    "E21 dark canvas": ("headshot", {"environment": "texture", "drama": "dramatic"}),
    "E23 neon": ("headshot", {"creativity": Creativity.COLOUR, "drama": "dramatic"}),
    "E24 built concept": ("portrait", {"environment": "built", "creativity": Creativity.SET}),
    "E28 passport": ("identity-photo", {"capacity": "document"}),
    "E29 dog in the arms": ("portrait", {"capacity": "personal", "props": Props.CENTRAL}),
    "E30 ball on the shoulder": ("headshot", {"props": Props.HELD, "drama": "dramatic"}),
    "E32 flag to be read": ("headshot-style", {"environment": "hint", "creativity": Creativity.CLASSIC}),
    "E34 violin under the chin": ("headshot-style", {"capacity": "performer", "props": Props.CENTRAL}),
}


@pytest.mark.parametrize(("genre", "changes"), EDGE_CASES.values(), ids=EDGE_CASES)
def test_edge_case(genre: str, changes: dict[str, object]) -> None:
    assert judge(replace(A_HEADSHOT, **changes)).genre == genre


def test_the_document_decides_before_all_else() -> None:
    assert judge(replace(A_HEADSHOT, capacity="document", people=4)).gate == "document"


def test_professional_use_does_not_rescue_a_body() -> None:
    judgement = judge(replace(A_HEADSHOT, crop=CROPS["three-quarter"]))
    assert (judgement.genre, judgement.gate) == ("portrait", "frame")


def test_drama_alone_makes_no_portrait() -> None:
    assert evidence(A_HEADSHOT) - evidence(replace(A_HEADSHOT, drama="dramatic")) == 1
    assert judge(replace(A_HEADSHOT, drama="dramatic")).genre == "headshot"


def test_one_change_flips_it() -> None:
    flips = what_would_flip(replace(A_HEADSHOT, people=2))
    assert flips is not None
    assert say(flips) == "It would be a headshot with one person in the frame."


def test_two_changes_flip_it_where_one_does_not() -> None:
    flips = what_would_flip(replace(A_HEADSHOT, people=2, crop=CROPS["waist-up"]))
    assert flips is not None
    assert (
        say(flips)
        == "It would be a headshot with one person in the frame, and cropped to head and shoulders."
    )


def test_a_document_does_not_flip() -> None:
    assert what_would_flip(replace(A_HEADSHOT, capacity="document")) is None


def test_a_verdict_near_a_limit_says_so() -> None:
    near = replace(A_HEADSHOT, capacity="semi", environment="blurred-place")
    assert judge(near).close_call
    assert not judge(A_HEADSHOT).close_call
