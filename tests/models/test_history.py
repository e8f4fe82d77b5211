"""What was said stays: the history behind answers and corrections."""

from planner.models.history import changed_since, extended, latest, what_differs

AT = "2026-11-22T10:00:00+00:00"


def test_the_newest_answer_stands_and_the_older_ones_stay_below_it() -> None:
    first = extended({}, {"mood": "calm"}, "client", AT, 1)
    second = extended(first, {"mood": "bold"}, "photographer", AT, 2)
    assert latest(second) == {"mood": "bold"}
    assert [(entry["value"], entry["by"]) for entry in second["mood"]] == [
        ("calm", "client"),
        ("bold", "photographer"),
    ]
    assert latest(first) == {"mood": "calm"}


def test_an_answer_that_is_taken_back_no_longer_stands() -> None:
    said = extended({}, {"mood": "calm"}, "client", AT, 1)
    assert latest(extended(said, {"mood": None}, "client", AT, 2)) == {}


def test_an_equal_answer_is_no_change() -> None:
    said = extended({}, {"uses": ["web", "print"], "none": None}, "client", AT, 1)
    assert what_differs(said, {"uses": ["web", "print"], "none": None}) == {}
    assert what_differs(said, {"uses": ["web"]}) == {"uses": ["web"]}


def test_only_what_was_changed_since_counts_as_changed() -> None:
    said = extended(extended({}, {"mood": "calm"}, "client", AT, 1), {"uses": ["web"]}, "client", AT, 2)
    assert changed_since(said, ["mood", "uses", "new"], 1) == ["uses"]
