"""What was said: parsed on reading, asleep where it does not apply, and remembered as read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.interview.answers import Answers, NotTold
from planner.interview.flow import replay
from planner.interview.kinds import Many, One
from planner.interview.question import YOU_CHOOSE
from planner.interview.script import BY_KEY, CLIENT, SCRIPT
from planner.interview.script.people import HEAD_COUNT, PEOPLE, People
from planner.interview.script.place import BACKDROP_COLOUR
from planner.interview.script.purpose import PURPOSE
from planner.interview.script.uses import PLACE_ROLE

from .conversation import TYPICAL


def test_reads_typed_values():
    told = Answers({"people": "family", "head_count": "4"})
    assert told[PEOPLE] is People.FAMILY
    assert told[HEAD_COUNT] == 4


def test_what_does_not_apply_is_asleep_and_wakes_up_again():
    said = {"people": "just-me", "head_count": 4}
    with pytest.raises(NotTold):
        Answers(said)[HEAD_COUNT]
    assert Answers(said | {"people": "family"})[HEAD_COUNT] == 4


def test_changing_an_early_answer_keeps_the_later_ones():
    before = replay(CLIENT, Answers(TYPICAL))
    changed = dict(TYPICAL) | {"place_role": "story"}
    assert replay(CLIENT, Answers(changed)).next is None
    assert BACKDROP_COLOUR not in replay(CLIENT, Answers(changed)).asked
    again = replay(CLIENT, Answers(changed | {"place_role": "plain"}))
    assert again.asked == before.asked
    assert Answers(changed | {"place_role": "plain"})[BACKDROP_COLOUR] == "light-grey"


def test_an_answer_that_no_longer_fits_asks_itself_again():
    run = replay(CLIENT, Answers(TYPICAL | {"purpose": ["a-purpose-of-another-version"]}))
    assert run.next is PURPOSE


def test_leaving_it_to_us_settles_the_question_without_a_value():
    told = Answers({"people": YOU_CHOOSE})
    assert told.is_settled(PEOPLE)
    assert told.get(PEOPLE, "nothing") == "nothing"


def test_going_back_and_on_again():
    told = Answers(TYPICAL)
    run = replay(CLIENT, told)
    assert run.before(run.asked[0]) is None
    assert run.before(run.asked[3]) is run.asked[2]
    assert run.after(run.asked[3], told) is None
    hole = Answers({key: raw for key, raw in TYPICAL.items() if key != "smile"})
    assert replay(CLIENT, hole).after(PEOPLE, hole) is BY_KEY["smile"]


def test_remembers_what_was_read_and_what_that_rested_on():
    told = Answers(TYPICAL)
    with told.reading() as reads:
        told.get(BACKDROP_COLOUR, None)
    assert reads == {"backdrop_colour", "place_role", "purpose"}
    with told.reading() as again:
        told.get(BACKDROP_COLOUR, None)
    assert again == reads


def test_a_read_that_finds_nothing_counts_too():
    told = Answers({})
    with told.reading() as reads:
        assert not told.has(PLACE_ROLE)
    assert "place_role" in reads


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=10), inner, max_size=4),
    max_leaves=8,
)


def _usual(question):
    """Mostly an answer that fits, sometimes anything at all."""
    fitting = [st.just(YOU_CHOOSE)]
    if isinstance(question.kind, One):
        fitting.append(st.sampled_from(list(question.kind.options)))
    if isinstance(question.kind, Many):
        fitting.append(st.lists(st.sampled_from(list(question.kind.options)), min_size=1, max_size=3))
    return st.one_of(*fitting, anything)


@settings(max_examples=150, deadline=None)
@given(st.fixed_dictionaries({}, optional={question.key: _usual(question) for question in SCRIPT}))
def test_no_answers_whatever_stop_the_conversation(raw):
    told = Answers(raw)
    run = replay(CLIENT, told)
    assert (
        run.progress.settled + len([one for one in run.asked if not told.is_settled(one)])
        == run.progress.total
    )
    for question in SCRIPT:
        question.reply(told)
        question.likely(told)
        if told.is_settled(question) and not told.leaves_to_us(question):
            question.kind.spoken(raw[question.key])
