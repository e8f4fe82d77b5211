"""The press: limits that hold, failures told in a sentence, and no way out of the machine."""

import base64
import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from planner.brief import press

OF_THE_WEB = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PATH": ""}
PAGE = '<!doctype html><html lang="en"><title>T</title><body><h1>T</h1>{}</body></html>'


def child_after(page):
    """The process that has printed the page."""
    press.printed(page)
    return press.PRESS._worker.process.pid


def is_alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not (status.exists() and status.read_text().split(")")[-1].split()[0] == "Z")


def test_a_page_is_printed():
    assert press.printed(PAGE.format("<p>Hello</p>")).startswith(b"%PDF")


def test_the_press_stays_warm_from_one_paper_to_the_next():
    first, second = child_after(PAGE.format("<p>1</p>")), child_after(PAGE.format("<p>2</p>"))
    assert first == second


def test_what_was_printed_before_changes_nothing():
    page = PAGE.format("<p>Hello</p>")
    press.PRESS.stop()
    fresh = press.printed(page)
    press.printed(PAGE.format("<table><tr><td>Something <i>else</i></table>"))
    assert press.printed(page) == fresh


@pytest.mark.parametrize(
    ("limits", "told"), [({"seconds": 0.2}, "of the processor"), ({"patience_s": 0.2}, "by the clock")]
)
def test_a_paper_that_takes_too_long_is_stopped_and_said_so_and_the_next_one_is_printed(caplog, limits, told):
    before = child_after(PAGE.format("<p>x</p>"))
    with pytest.raises(press.PaperFailed) as failure:
        press.printed(PAGE.format("<p>word</p>" * 20_000), **limits)
    assert "took too long" in failure.value.sentence.text
    assert told in caplog.text
    assert child_after(PAGE.format("<p>x</p>")) != before
    assert not is_alive(before)


def test_a_press_that_gets_no_processor_is_waited_for():
    """A paper that is put off by others has used none of its time: only one that works is stopped."""
    child = child_after(PAGE.format("<p>x</p>"))
    os.kill(child, signal.SIGSTOP)
    with ThreadPoolExecutor(1) as pool:
        paper = pool.submit(press.printed, PAGE.format("<p>y</p>"), seconds=0.4)
        time.sleep(0.5)
        os.kill(child, signal.SIGCONT)
        assert paper.result().startswith(b"%PDF")


def test_a_paper_that_eats_memory_is_stopped_and_the_server_lives():
    with pytest.raises(press.PaperFailed) as failure:
        press.printed(PAGE.format("<p>" + "x" * 60_000_000), seconds=15)
    assert failure.value.sentence.text
    assert press.printed(PAGE.format("<p>x</p>")).startswith(b"%PDF")


def test_a_press_that_was_killed_or_has_grown_old_is_replaced(monkeypatch):
    killed = child_after(PAGE.format("<p>x</p>"))
    os.kill(killed, signal.SIGKILL)
    press.PRESS._worker.process.wait()
    assert child_after(PAGE.format("<p>x</p>")) != killed
    monkeypatch.setattr(press, "PAPERS", 1)
    old = child_after(PAGE.format("<p>x</p>"))
    assert child_after(PAGE.format("<p>x</p>")) != old
    assert not is_alive(old)


def test_a_press_that_holds_more_than_it_may_is_replaced_before_the_next_paper(monkeypatch):
    slim = child_after(PAGE.format("<p>x</p>"))
    assert 20_000_000 < press.PRESS.last.resident < press.GROWN
    monkeypatch.setattr(press, "GROWN", press.PRESS.last.resident)
    assert child_after(PAGE.format("<p>x</p>")) != slim
    assert not is_alive(slim)


def test_a_press_that_nobody_asks_any_more_ends_by_itself_and_the_next_paper_finds_another(monkeypatch):
    press.PRESS.stop()
    monkeypatch.setattr(press, "IDLE_SECONDS", 0.1)
    idle = child_after(PAGE.format("<p>x</p>"))
    press.PRESS._worker.process.wait(timeout=30)
    assert press.PRESS._worker.process.returncode == 0
    monkeypatch.undo()
    assert child_after(PAGE.format("<p>x</p>")) != idle


def test_the_press_ends_with_the_process_that_started_it():
    code = (
        "import django, os; django.setup(); from planner.brief import press;"
        f"press.printed({PAGE.format('')!r}); print(press.PRESS._worker.process.pid, flush=True);"
        "os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, env=OF_THE_WEB, check=False, timeout=30
    )
    child = int(done.stdout)
    for _wait in range(100):
        if not is_alive(child):
            return
        time.sleep(0.05)
    pytest.fail("The press outlived its parent.")


def test_two_papers_at_once_are_printed_one_after_the_other():
    with ThreadPoolExecutor(4) as pool:
        papers = list(pool.map(press.printed, [PAGE.format(f"<p>{number}</p>") for number in range(8)]))
    assert len(set(papers)) == 8


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:1/x.png",
        "https://example.com/x.png",
        "file:///etc/passwd",
        "ftp://127.0.0.1/x",
        "../manage.py",
    ],
)
def test_a_paper_fetches_nothing_but_our_own_files(address):
    with pytest.raises(press.PaperFailed):
        press.printed(PAGE.format(f'<p><img src="{address}" alt="x"></p>'))


def test_a_picture_within_the_page_may_be_shown():
    svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>t</title><path d="M0 0h9v9z"/></svg>'
    src = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    assert press.printed(PAGE.format(f'<p><img src="{src}" alt="A square"></p>')).startswith(b"%PDF")


def test_a_drawing_cannot_reach_a_file_either(caplog):
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {link}><image xlink:href="file:///etc/passwd"/></svg>'
    src = f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"
    press.printed(PAGE.format(f'<p><img src="{src}" alt="A square"></p>'))
    assert "Failed to render SVG image" in caplog.text


def test_the_web_process_never_imports_the_engine():
    code = "import django; django.setup(); import planner.urls, sys; print('weasyprint' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env=OF_THE_WEB,
    )
    assert done.stdout.strip() == "False"
