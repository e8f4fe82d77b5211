"""The counters that slow down guessing and stop floods of e-mail."""

from concurrent.futures import ThreadPoolExecutor

from planner.access import is_used_up, take

LIMIT = (50, 60)


def test_a_counter_gives_exactly_what_it_may() -> None:
    assert [take("tries", (3, 60)) for _try in range(5)] == [True, True, True, False, False]
    assert is_used_up("tries", (3, 60))
    assert not is_used_up("other tries", (3, 60))


def test_twenty_threads_together_get_no_more() -> None:
    with ThreadPoolExecutor(20) as threads:
        granted = list(threads.map(lambda _number: take("tries", LIMIT), range(200)))
    assert granted.count(True) == 50
