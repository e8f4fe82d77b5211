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
    "office blurred past reading": ("headshot", {"environment": "blurred-place"}),
    "logo can be read": ("headshot-style", {"environment": "hint"}),
    "actor in costume": (
        "headshot",
        {"capacity": "performer", "creativity": Creativity.PERSON, "props": Props.WORN},
    ),
    "low key for a musician": (
        "headshot",
        {"capacity": "performer", "drama": "dramatic", "crop": CROPS["tight-head"]},
    ),
    "two founders": ("portrait", {"people": 2}),
    "full length": ("portrait", {"crop": CROPS["full-length"]}),
    "waist up": ("portrait", {"crop": CROPS["waist-up"]}),
    "mid-chest": ("headshot-style", {"crop": CROPS["head-and-chest"]}),
    "class of thirty": ("portrait", {"people": 30}),
    "yearbook": ("headshot-style", {"capacity": "semi", "props": Props.WORN}),
    "keepsake": ("portrait", {"capacity": "personal", "creativity": Creativity.CLASSIC}),
    "dating": ("headshot-style", {"capacity": "semi", "creativity": Creativity.CLASSIC}),
    "avatar on colour": ("headshot-style", {"capacity": "semi", "creativity": Creativity.COLOUR}),
    "stove to be read": ("portrait", {"environment": "story"}),
    "dark canvas": ("headshot", {"environment": "texture", "drama": "dramatic"}),
    "neon": ("headshot", {"creativity": Creativity.COLOUR, "drama": "dramatic"}),
    "built concept": ("portrait", {"environment": "built", "creativity": Creativity.SET}),
    "passport": ("identity-photo", {"capacity": "document"}),
    "dog in the arms": ("portrait", {"capacity": "personal", "props": Props.CENTRAL}),
    "ball on the shoulder": ("headshot", {"props": Props.HELD, "drama": "dramatic"}),
    "flag to be read": ("headshot-style", {"environment": "hint", "creativity": Creativity.CLASSIC}),
    "violin under the chin": ("headshot-style", {"capacity": "performer", "props": Props.CENTRAL}),
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
