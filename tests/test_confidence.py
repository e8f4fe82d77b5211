"""What was told in confidence stays with the photographer, and nothing is said that would hurt anyone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

import msgspec
import pytest

from planner.brief import client_pages
from planner.brief.calendar import as_calendar
from planner.brief.card import for_set
from planner.brief.edition import Edition
from planner.brief.shot_list import as_csv
from planner.brief.text import as_text
from planner.plan.confidence import for_others
from planner.plan.correcting import lines_of
from planner.plan.freeze import freeze
from planner.plan.plan import Plan
from planner.speech import say
from tests.stories.story import STORIES, plan_of, shared_text

IN_CONFIDENCE = [name for name, story in STORIES.items() if {"features", "needs"} & set(story.answers)]

DRAWN_EVERY = 6
"""Papers with drawings take longer, and hold the same lines."""

NEVER_SAID = re.compile(
    r"\b(flaws?|problem areas?|slimming|flattering for|anti-age|normal skin|suffers? from|despite|brave"
    r"|wheelchair-bound|confined|special needs|the disabled|imperfections?|ugly|skinny"
    r"|overweight|handicap\w*|abnormal|oops)\b|!",
    re.IGNORECASE,
)
EDITION = Edition(made_on=date(2026, 11, 29))
NEVER_ASKED_OF_A_FACE = re.compile(r"\b(smile for|say cheese|just relax|look natural)\b", re.IGNORECASE)


def papers_for_others(plan: Plan) -> dict[str, str]:
    """Every form in which a plan leaves the desk, as text."""
    others = for_others(plan)
    return {
        "text": as_text(others),
        "table": as_csv(others).decode("utf-8-sig"),
        "calendar": as_calendar(
            others.session, identity="0", made=datetime(2026, 11, 29, tzinfo=UTC)
        ).decode(),
        "data": msgspec.json.encode(msgspec.to_builtins(msgspec.json.decode(freeze(others)))).decode(),
    }


def drawn_papers_for_others(plan: Plan) -> dict[str, str]:
    """What stands on the client's sheet and on the set card."""
    others = for_others(plan)
    return {"client": str(client_pages.for_client(others)), "card": str(for_set(others, EDITION))}


def test_enough_is_told_in_confidence_to_prove_it() -> None:
    assert len(IN_CONFIDENCE) > 70


@pytest.mark.parametrize("name", IN_CONFIDENCE)
def test_no_paper_for_others_says_what_was_ticked(name: str) -> None:
    plan = plan_of(name)
    ticked = [say(line.label) for line in plan.private]
    papers = papers_for_others(plan)
    if name in IN_CONFIDENCE[::DRAWN_EVERY]:
        papers |= drawn_papers_for_others(plan)
    for paper, said in papers.items():
        flat = re.sub(r"\s+", " ", said)
        assert [words for words in ticked if words in flat] == [], paper
        assert "For the photographer alone" not in flat, paper


def test_the_photographers_own_text_says_it() -> None:
    plan = plan_of("a-wig")
    assert "A wig, or hair that is thin" in as_text(plan)
    assert "A wig" not in as_text(for_others(plan))


@pytest.mark.parametrize("name", STORIES)
def test_nothing_is_said_that_would_hurt(name: str) -> None:
    plan = plan_of(name)
    texts = [
        shared_text(plan),
        *(f"{say(line.label)} {say(line.what)}" for line in lines_of(plan) if line.private),
    ]
    for text in texts:
        assert not NEVER_SAID.search(text), NEVER_SAID.search(text)
    for pose in (pose for shot in plan.shots for pose in shot.poses):
        assert not NEVER_ASKED_OF_A_FACE.search(say(pose.direct))
