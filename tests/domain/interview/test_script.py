"""The questions themselves: complete, respectful, and asked only where they matter."""

import re

import pytest

from planner.interview.answers import Answers
from planner.interview.flow import replay
from planner.interview.question import YOU_CHOOSE
from planner.interview.script import BY_KEY, CHAPTERS, CLIENT, PHOTOGRAPHER, SCRIPT
from planner.interview.script.tables import RATHER_TALK
from planner.words import Message

from .conversation import TYPICAL, WHERE_IT_APPLIES, every_answer, hold, texts_of

NEVER_SAID = re.compile(
    r"\b(flaw|flaws|problem area|slimming|anti-age|normal skin|suffers? from|brave|wheelchair-bound|confined"
    r"|special needs|the disabled|flattering for your size|oops)\b|!",
    re.IGNORECASE,
)
JARGON = re.compile(r"\b(crop|clamshell|aperture|focal|softbox|fill|f/|ratio|bokeh|L\*)\b", re.IGNORECASE)


@pytest.mark.parametrize("question", SCRIPT, ids=lambda question: question.key)
def test_every_question_says_why_it_is_asked_and_has_a_chapter(question):
    assert question.asks.text
    assert question.why.text
    assert question.chapter in CHAPTERS


@pytest.mark.parametrize("question", CLIENT, ids=lambda question: question.key)
def test_every_question_can_be_left_to_us_with_what_that_means(question):
    assert question.you_choose is not None
    assert question.you_choose.text.endswith(".")
    assert question.reply(Answers({question.key: YOU_CHOOSE})) == question.you_choose


@pytest.mark.parametrize("question", CLIENT, ids=lambda question: question.key)
def test_every_answer_is_met_with_what_it_changes(question):
    for raw in every_answer(question):
        told = Answers(TYPICAL | WHERE_IT_APPLIES.get(question.key, {}) | {question.key: raw})
        assert told.applies(question)
        assert isinstance(question.reply(told), Message), raw


@pytest.mark.parametrize("question", SCRIPT, ids=lambda question: question.key)
def test_speaks_of_people_with_respect(question):
    for text in texts_of(question):
        assert not NEVER_SAID.search(text), text


@pytest.mark.parametrize("question", CLIENT, ids=lambda question: question.key)
def test_clients_are_asked_without_jargon(question):
    for text in texts_of(question):
        assert not JARGON.search(text), text


def test_keys_are_unique_and_name_their_question():
    assert len(BY_KEY) == len(SCRIPT)
    assert all(BY_KEY[question.key] is question for question in SCRIPT)


def test_the_photographer_may_leave_everything_out():
    assert all(question.asked_of == "photographer" for question in PHOTOGRAPHER)
    assert all(question.asked_of == "client" for question in CLIENT)


def test_what_concerns_body_or_health_is_private_and_can_be_talked_about():
    private = {question.key for question in CLIENT if question.private}
    assert {"features", "needs", "hair_tone", "flash", "anything_else"} <= private
    assert RATHER_TALK in BY_KEY["features"].kind.options
    assert RATHER_TALK in BY_KEY["needs"].kind.options


def test_a_typical_client_is_asked_about_twenty_questions():
    asked = hold(TYPICAL)
    assert 14 <= len(asked) <= 22, asked


def test_a_passport_picture_asks_next_to_nothing():
    asked = hold(TYPICAL | {"purpose": ["identity-document"], "uses": ["passport-uk"]})
    assert not {"mood", "smile", "retouch", "wardrobe", "light_feel", "features", "publicity"} & set(asked)
    assert len(asked) <= 9, asked


def test_a_newborn_alone_is_asked_nothing_about_its_taste_or_looks():
    about_a_taste = {"smile", "wardrobe", "hair_tone", "glasses", "features", "nerves"}
    alone = hold(TYPICAL | {"people": "child", "purpose": ["newborn"]})
    assert not about_a_taste & set(alone)
    assert "glasses" in hold(TYPICAL | {"people": "family", "head_count": 3, "purpose": ["newborn"]})


def test_a_child_is_not_offered_a_working_life_first():
    likely = BY_KEY["purpose"].likely(Answers({"people": "child"}))
    assert "child" in likely
    assert not {"law", "executive", "company-page", "dating", "maternity"} & set(likely)


def test_one_answer_cannot_speak_for_many_faces():
    asked = hold(TYPICAL | {"people": "team-one-by-one", "head_count": 8, "purpose": ["company-page"]})
    assert "head_count" in asked
    assert not {"features", "hair_tone", "clothes_tone", "looks"} & set(asked)


def test_the_backdrop_is_asked_only_for_a_plain_one():
    assert "backdrop_colour" not in hold(TYPICAL | {"place_role": "story"})


def test_whoever_is_uneasy_is_asked_how_to_be_directed():
    assert "direction" not in hold(TYPICAL)
    assert "direction" in hold(TYPICAL | {"nerves": "dislike"})


def test_a_working_picture_is_not_asked_to_be_inventive():
    assert "creativity" not in hold(TYPICAL)
    assert "creativity" in hold(TYPICAL | {"purpose": ["musician"]})


def test_replay_of_the_typical_conversation_ends_with_everything_settled():
    run = replay(CLIENT, Answers(TYPICAL))
    assert run.next is None
    assert run.progress.fraction == 1.0
