"""A typical client, and a conversation that asks until nothing is left."""

from collections.abc import Iterator, Mapping

from planner.interview.answers import Answers
from planner.interview.flow import replay
from planner.interview.kinds import Many, One
from planner.interview.question import YOU_CHOOSE
from planner.interview.script import CLIENT

TYPICAL: Mapping[str, object] = {
    "people": "just-me",
    "purpose": ["profile"],
    "uses": ["linkedin-profile", "company-website"],
    "place_role": "plain",
    "mood": ["approachable", "confident"],
    "creativity": "classic",
    "light_feel": "natural",
    "smile": "small",
    "frame": "head-and-shoulders",
    "props": "none",
    "stance": "sit",
    "where": "studio",
    "backdrop_colour": "light-grey",
    "wardrobe": "smart-casual",
    "clothes_tone": "dark",
    "hair_tone": "dark",
    "looks": 2,
    "glasses": "always",
    "features": ["under-the-chin"],
    "needs": YOU_CHOOSE,
    "flash": "fine",
    "nerves": "fine",
    "direction": "show",
    "retouch": "tidy",
    "minutes": 60,
    "deadline": "before the book fair",
    "publicity": "ask-each-time",
    "anything_else": YOU_CHOOSE,
}

WHERE_IT_APPLIES: Mapping[str, Mapping[str, object]] = {
    "head_count": {"people": "family", "head_count": 4},
    "youngest": {"people": "family", "head_count": 4},
    "pregnancy_week": {"purpose": ["maternity"]},
    "sibling": {"people": "family", "head_count": 4, "purpose": ["newborn"]},
    "baby_days": {"people": "child", "purpose": ["newborn"]},
    "guardian": {"people": "child", "purpose": ["child"], "guardian": "Ada Byron"},
    "pastime": {"purpose": ["dating"], "pastime": "climbing"},
    "make_up": {"purpose": ["author"]},
    "creativity": {"purpose": ["musician"]},
    "props": {"purpose": ["musician"]},
    "stance": {"frame": "waist"},
    "looks": {"purpose": ["musician"]},
    "direction": {"nerves": "nervous"},
    "deadline": {"uses": ["book-jacket"]},
}
"""What else must be said for a question to be asked at all."""


def hold(answers: Mapping[str, object]) -> list[str]:
    """The keys in the order in which they are asked, each answered from `answers` or left to us."""
    said: dict[str, object] = {}
    while (question := replay(CLIENT, Answers(said)).next) is not None:
        said[question.key] = answers.get(question.key, YOU_CHOOSE)
    return list(said)


def every_answer(question) -> list[object]:
    """Each single choice, or the typical answer where there is nothing to choose from."""
    if isinstance(question.kind, One):
        return list(question.kind.options)
    if isinstance(question.kind, Many):
        return [[key] for key in question.kind.options]
    return [
        TYPICAL.get(question.key, WHERE_IT_APPLIES.get(question.key, {}).get(question.key, 4))
        if question.key != "anything_else"
        else "Please call me Pri."
    ]


def texts_of(question) -> Iterator[str]:
    """Every sentence that a question can show."""
    messages = [question.asks, question.why, question.hint, question.you_choose, question.leave_words]
    if isinstance(question.kind, One | Many):
        for option in question.kind.options.values():
            messages += [option.words, option.more, option.then, option.group]
    yield from (message.text for message in messages if message is not None)
